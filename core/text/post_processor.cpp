#include "core/text/post_processor.h"

#include "core/text/characters.h"
#include "core/text/normalizer.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>

namespace aim {

namespace {

// Takes the white space at a token's ends out of its span
// (processors::byte_level::process_offsets). The reference counts characters, so the ends move by
// characters of the original.
void trim(std::string_view original, std::vector<PlacedToken>& tokens, bool add_prefix_space) {
    const auto is_space = [](char32_t c) { return c == byte_character(' ') || is_white_space(c); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        PlacedToken& token = tokens[i];
        const std::string_view text = token.text;
        std::size_t leading = 0;
        for (std::size_t at = 0; at < text.size() && is_space(utf8::next(text, at));) ++leading;
        std::size_t trailing = 0;
        for (std::size_t at = text.size(); at > 0 && is_space(utf8::previous(text, at));)
            ++trailing;
        if (leading > 0) {
            const bool first = i == 0 || token.begin == 0;
            // The one space that was put in front is not in the original.
            if (first && add_prefix_space && leading == 1) leading = 0;
            for (; leading > 0 && token.begin < token.end; --leading)
                token.begin += static_cast<std::uint32_t>(
                    utf8::length(static_cast<unsigned char>(original[token.begin])));
        }
        for (; trailing > 0 && token.end > token.begin; --trailing) {
            std::size_t end = token.end;
            utf8::previous(original, end);
            token.end = static_cast<std::uint32_t>(end);
        }
    }
}

class ByteLevel final : public PostProcessor {
public:
    explicit ByteLevel(const Json& json)
        : add_prefix_space_(flag_field(json, "add_prefix_space", true)),
          trim_offsets_(flag_field(json, "trim_offsets", true)) {}
    void apply(std::string_view original, std::vector<PlacedToken>& tokens, bool) const override {
        if (trim_offsets_) trim(original, tokens, add_prefix_space_);
    }
    bool reads_text() const override { return trim_offsets_; }

private:
    bool add_prefix_space_;
    bool trim_offsets_;
};

class Template final : public PostProcessor {
public:
    explicit Template(const Json& json) {
        std::map<std::string, std::vector<std::uint32_t>> special;
        if (const Json* tokens = field(json, "special_tokens"))
            for (const auto& [name, token] : object_of(*tokens, "special_tokens").items())
                for (const Json& id :
                     list_of(required(object_of(token, "special_tokens"), "ids"), "ids"))
                    special[name].push_back(id_of(id, "ids"));
        for (const Json& piece : list_of(required(json, "single"), "single")) {
            object_of(piece, "single");
            if (const Json* sequence = field(piece, "Sequence")) {
                if (text_field(*sequence, "id", "A") != "A")
                    throw Error(
                        ErrorCode::Malformed,
                        Sentence::of(
                            "The tokenizer's template for one text asks for a second one."));
                pieces_.push_back({true, {}});
            } else {
                const Json& token = object_of(required(piece, "SpecialToken"), "SpecialToken");
                const auto found = special.find(text_of(required(token, "id"), "id"));
                if (found == special.end())
                    throw Error(ErrorCode::Malformed,
                                Sentence::of("The tokenizer's template names a special token that "
                                             "it does not define."));
                pieces_.push_back({false, found->second});
            }
        }
        if (std::count_if(pieces_.begin(), pieces_.end(),
                          [](const Piece& piece) { return piece.is_text; }) > 2)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tokenizer's template repeats the text."));
    }
    void apply(std::string_view, std::vector<PlacedToken>& tokens, bool add) const override {
        if (pieces_.size() == 1 && pieces_[0].is_text) return;
        std::vector<PlacedToken> out;
        out.reserve(tokens.size() + pieces_.size());
        for (const Piece& piece : pieces_) {
            if (piece.is_text) {
                out.insert(out.end(), tokens.begin(), tokens.end());
            } else if (add) {
                for (const std::uint32_t id : piece.ids) out.push_back({id, 0, 0, {}});
            }
        }
        tokens = std::move(out);
    }

private:
    struct Piece {
        bool is_text;
        std::vector<std::uint32_t> ids;
    };
    std::vector<Piece> pieces_;
};

// BertProcessing and RobertaProcessing: [CLS] text [SEP].
class Enclosing final : public PostProcessor {
public:
    Enclosing(const Json& json, bool roberta)
        : cls_(id_in(json, "cls")),
          sep_(id_in(json, "sep")),
          trim_offsets_(roberta && flag_field(json, "trim_offsets", true)),
          add_prefix_space_(roberta && flag_field(json, "add_prefix_space", true)) {}
    void apply(std::string_view original, std::vector<PlacedToken>& tokens,
               bool add) const override {
        if (trim_offsets_) trim(original, tokens, add_prefix_space_);
        if (!add) return;
        tokens.insert(tokens.begin(), PlacedToken{cls_, 0, 0, {}});
        tokens.push_back({sep_, 0, 0, {}});
    }
    bool reads_text() const override { return trim_offsets_; }

private:
    static std::uint32_t id_in(const Json& json, const char* name) {
        const Json& pair = list_of(required(json, name), name);
        if (pair.size() != 2)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tokenizer's post-processor is not well-formed."));
        return id_of(pair[1], name);
    }
    std::uint32_t cls_;
    std::uint32_t sep_;
    bool trim_offsets_;
    bool add_prefix_space_;
};

class Sequence final : public PostProcessor {
public:
    explicit Sequence(const Json& json) {
        for (const Json& part : list_of(required(json, "processors"), "processors"))
            parts_.push_back(from_json(part));
    }
    void apply(std::string_view original, std::vector<PlacedToken>& tokens,
               bool add) const override {
        for (const auto& part : parts_) part->apply(original, tokens, add);
    }
    bool reads_text() const override {
        return std::any_of(parts_.begin(), parts_.end(),
                           [](const auto& p) { return p->reads_text(); });
    }

private:
    std::vector<std::unique_ptr<const PostProcessor>> parts_;
};

}  // namespace

std::unique_ptr<const PostProcessor> PostProcessor::from_json(const Json& json) {
    const std::string& type = type_of(json, "post_processor");
    if (type == "TemplateProcessing") return std::make_unique<Template>(json);
    if (type == "ByteLevel") return std::make_unique<ByteLevel>(json);
    if (type == "Sequence") return std::make_unique<Sequence>(json);
    if (type == "RobertaProcessing") return std::make_unique<Enclosing>(json, true);
    if (type == "BertProcessing") return std::make_unique<Enclosing>(json, false);
    throw Error(ErrorCode::Unsupported,
                Sentence::of("The tokenizer's post-processor \"%1\" is not supported.", type));
}

}  // namespace aim
