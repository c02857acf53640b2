#include "core/text/tokenizer.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/text/tokenizer_class.h"

#include <array>
#include <deque>

namespace aim {

namespace {

// convert_tokens_to_string's companion in transformers,
// PreTrainedTokenizerBase.clean_up_tokenization.
void clean_up(std::string& text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kRules{
        {{" .", "."},
         {" ?", "?"},
         {" !", "!"},
         {" ,", ","},
         {" ' ", "'"},
         {" n't", "n't"},
         {" 'm", "'m"},
         {" 's", "'s"},
         {" 've", "'ve"},
         {" 're", "'re"}}};
    for (const auto& [from, to] : kRules)
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
}

}  // namespace

struct Tokenizer::Impl {
    TokenizerParts parts;
    std::vector<const PreTokenizer*> steps;
    bool as_bytes = false;  // the last step leaves bytes, the model takes them

    explicit Impl(TokenizerParts made) : parts(std::move(made)) {
        if (parts.pre_tokenizer) parts.pre_tokenizer->flatten(steps);
        as_bytes = !steps.empty() && steps.back()->writes_bytes() && parts.model->can_take_bytes();
    }

    std::vector<PlacedToken> encode(std::string_view text, bool add_special_tokens) const;
    void encode_stretch(AlignedText text, std::vector<PlacedToken>& out) const;
    std::optional<std::uint32_t> find(std::string_view token) const {
        if (const auto id = parts.added.find_id(std::string(token))) return id;
        return parts.model->vocabulary().find(token);
    }
};

void Tokenizer::Impl::encode_stretch(AlignedText text, std::vector<PlacedToken>& out) const {
    Pieces pieces;
    pieces.text = std::move(text);
    pieces.add(0, pieces.text.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (as_bytes && i + 1 == steps.size())
            steps[i]->apply_to_bytes(pieces);
        else
            steps[i]->apply(pieces);
    }
    std::vector<SubToken> tokens;
    for (const Piece& piece : pieces.pieces) {
        tokens.clear();
        parts.model->encode(pieces.of(piece), as_bytes, tokens);
        std::size_t at = piece.begin;
        for (const SubToken& token : tokens) {
            const Origin origin = pieces.text.origin(at, at + token.length);
            out.push_back({token.id, origin.begin, origin.end, {}});
            at += token.length;
        }
    }
}

std::vector<PlacedToken> Tokenizer::Impl::encode(std::string_view text,
                                                 bool add_special_tokens) const {
    std::vector<PlacedToken> out;
    const bool with_text = parts.post_processor && parts.post_processor->reads_text();
    std::deque<std::string> matched;  // normalised texts that were added tokens
    for (const Stretch& raw : parts.added.find_raw(text)) {
        const auto base = static_cast<std::uint32_t>(raw.begin);
        if (raw.token >= 0) {
            out.push_back({static_cast<std::uint32_t>(raw.token), base,
                           static_cast<std::uint32_t>(raw.end),
                           text.substr(raw.begin, raw.end - raw.begin)});
            continue;
        }
        AlignedText normal =
            AlignedText::original(text.substr(raw.begin, raw.end - raw.begin), base);
        if (parts.normalizer) normal = parts.normalizer->apply(std::move(normal));
        const auto stretches = parts.added.find_normalized(normal.text());
        if (stretches.size() == 1 && stretches[0].token < 0) {
            encode_stretch(std::move(normal), out);
            continue;
        }
        for (const Stretch& stretch : stretches) {
            if (stretch.token >= 0) {
                const Origin origin = normal.origin(stretch.begin, stretch.end);
                matched.emplace_back(
                    normal.text().substr(stretch.begin, stretch.end - stretch.begin));
                out.push_back({static_cast<std::uint32_t>(stretch.token), origin.begin, origin.end,
                               matched.back()});
                continue;
            }
            AlignedText slice = AlignedText::empty(normal.origin(stretch.begin).begin);
            slice.append(normal, stretch.begin, stretch.end);
            encode_stretch(std::move(slice), out);
        }
    }
    if (!parts.post_processor) return out;
    if (with_text)
        for (PlacedToken& token : out)
            if (token.text.data() == nullptr)
                token.text = parts.model->vocabulary().token(token.id).value_or(std::string_view{});
    parts.post_processor->apply(text, out, add_special_tokens);
    return out;
}

Tokenizer::Tokenizer(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Tokenizer Tokenizer::open(const std::filesystem::path& model_dir) {
    TokenizerFile file =
        read_tokenizer_file(read_text(model_dir / "tokenizer.json", limits::kTokenizerFileBytes));
    const TokenizerSurroundings files = read_surroundings(model_dir);
    return Tokenizer(std::make_unique<const Impl>(assemble_tokenizer(std::move(file), files)));
}

Tokenizer Tokenizer::from_json(std::string_view tokenizer_json,
                               std::string_view tokenizer_config_json) {
    if (tokenizer_json.size() > limits::kTokenizerFileBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("tokenizer.json is too large."));
    TokenizerFile file = read_tokenizer_file(tokenizer_json);
    TokenizerSurroundings files;
    if (!tokenizer_config_json.empty())
        files.tokenizer_config = parse_json(tokenizer_config_json, "tokenizer_config.json");
    return Tokenizer(std::make_unique<const Impl>(assemble_tokenizer(std::move(file), files)));
}

Encoding Tokenizer::encode(std::string_view text, bool add_special_tokens) const {
    if (text.size() > kMaxTextBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("The text is too long to tokenise."));
    std::string mended;
    std::vector<std::uint32_t> origins;
    if (!utf8::valid(text)) {
        mended = utf8::lossy(text, &origins);
        text = mended;
    }
    const std::vector<PlacedToken> tokens = impl_->encode(text, add_special_tokens);
    Encoding out;
    out.ids.reserve(tokens.size());
    out.offsets.reserve(tokens.size());
    for (const PlacedToken& token : tokens) {
        out.ids.push_back(token.id);
        out.offsets.push_back(origins.empty() ? ByteSpan{token.begin, token.end}
                                              : ByteSpan{origins[token.begin], origins[token.end]});
    }
    return out;
}

std::vector<std::int64_t> Tokenizer::encode_ids(std::string_view text,
                                                bool add_special_tokens) const {
    return encode(text, add_special_tokens).ids;
}

std::string Tokenizer::decode(std::span<const std::int64_t> ids, bool skip_special_tokens) const {
    const TokenizerParts& parts = impl_->parts;
    std::vector<std::string> tokens;
    tokens.reserve(ids.size());
    for (const std::int64_t id : ids) {
        if (id < 0 || id > kMaxTokenId) continue;
        const auto known = static_cast<std::uint32_t>(id);
        std::string token;
        if (const std::string* added = parts.added.decoded(known))
            token = *added;
        else if (const auto text = parts.model->vocabulary().token(known))
            token = *text;
        else
            continue;
        if (skip_special_tokens && parts.added.is_special(token)) continue;
        tokens.push_back(std::move(token));
    }
    const bool decodes = parts.decoder != nullptr;
    if (decodes) parts.decoder->apply(tokens);
    std::string out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && !decodes) out.push_back(' ');
        out += tokens[i];
    }
    if (parts.clean_up_spaces) clean_up(out);
    return out;
}

std::optional<std::int64_t> Tokenizer::id_of(std::string_view token) const {
    return impl_->find(token);
}

std::string Tokenizer::token_of(std::int64_t id) const {
    if (id < 0 || id > kMaxTokenId) return {};
    const auto known = static_cast<std::uint32_t>(id);
    if (const std::string* added = impl_->parts.added.decoded(known)) return *added;
    return std::string(impl_->parts.model->vocabulary().token(known).value_or(std::string_view{}));
}

bool Tokenizer::is_special(std::int64_t id) const {
    if (id < 0 || id > kMaxTokenId) return false;
    const AddedToken* token = impl_->parts.added.token(static_cast<std::uint32_t>(id));
    return token && impl_->parts.added.is_special(token->content);
}

std::int64_t Tokenizer::vocabulary_size() const {
    return std::max(impl_->parts.model->vocabulary().end(), impl_->parts.added.end());
}

std::optional<std::int64_t> Tokenizer::eos_id() const {
    const auto& token = impl_->parts.eos_token;
    return token ? id_of(*token) : std::nullopt;
}

std::optional<std::int64_t> Tokenizer::bos_id() const {
    const auto& token = impl_->parts.bos_token;
    return token ? id_of(*token) : std::nullopt;
}

}  // namespace aim
