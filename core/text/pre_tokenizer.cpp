#include "core/text/pre_tokenizer.h"

#include "core/text/characters.h"
#include "core/text/normalizer.h"
#include "core/text/pattern.h"
#include "core/text/split.h"

namespace aim {

namespace {

class Sequence final : public PreTokenizer {
public:
    explicit Sequence(const Json& json) {
        for (const Json& part : list_of(required(json, "pretokenizers"), "pretokenizers"))
            parts_.push_back(from_json(part));
    }
    void apply(Pieces& pieces) const override {
        for (const auto& part : parts_) part->apply(pieces);
    }
    void flatten(std::vector<const PreTokenizer*>& out) const override {
        for (const auto& part : parts_) part->flatten(out);
    }

private:
    std::vector<std::unique_ptr<const PreTokenizer>> parts_;
};

class Split final : public PreTokenizer {
public:
    explicit Split(const Json& json)
        : pattern_(Pattern::from_json(required(json, "pattern"))),
          behavior_(split_behavior(text_of(required(json, "behavior"), "behavior"))),
          invert_(flag_field(json, "invert", false)) {}
    void apply(Pieces& pieces) const override {
        split(pieces, behavior_, invert_,
              [&](std::string_view text, const auto& found) { pattern_.each_match(text, found); });
    }

private:
    Pattern pattern_;
    SplitBehavior behavior_;
    bool invert_;
};

// Splits at every character of a class.
class SplitCharacters final : public PreTokenizer {
public:
    SplitCharacters(bool (*is_delimiter)(char32_t), SplitBehavior behavior)
        : is_delimiter_(is_delimiter), behavior_(behavior) {}
    void apply(Pieces& pieces) const override {
        split(pieces, behavior_, false, [&](std::string_view text, const auto& found) {
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t begin = at;
                if (is_delimiter_(utf8::next(text, at))) found(begin, at);
            }
        });
    }

private:
    bool (*is_delimiter_)(char32_t);
    SplitBehavior behavior_;
};

// \w+|[^\w\s]+, everything else removed.
class Whitespace final : public PreTokenizer {
public:
    void apply(Pieces& pieces) const override {
        split(pieces, SplitBehavior::Removed, true, [](std::string_view text, const auto& found) {
            std::size_t begin = 0;
            int run = 0;  // 0 white space, 1 word, 2 other
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t here = at;
                const char32_t c = utf8::next(text, at);
                const int kind = is_word(c) ? 1 : is_white_space(c) ? 0 : 2;
                if (kind == run) continue;
                if (run != 0) found(begin, here);
                begin = here;
                run = kind;
            }
            if (run != 0) found(begin, text.size());
        });
    }
};

// Calls make(text, begin, end, opens_text, out) for every piece to write it anew.
template <class Make>
void rewrite(Pieces& pieces, Make&& make) {
    AlignedText out = AlignedText::empty(pieces.text.base());
    out.reserve(pieces.text.size() + pieces.text.size() / 4);
    for (Piece& piece : pieces.pieces) {
        const auto begin = static_cast<std::uint32_t>(out.size());
        make(pieces.text, piece, out);
        piece.begin = begin;
        piece.end = static_cast<std::uint32_t>(out.size());
    }
    pieces.text = std::move(out);
    std::erase_if(pieces.pieces, [](const Piece& piece) { return piece.begin == piece.end; });
}

class ByteLevel final : public PreTokenizer {
public:
    explicit ByteLevel(const Json& json)
        : add_prefix_space_(flag_field(json, "add_prefix_space", true)) {
        if (flag_field(json, "use_regex", true))
            regex_.emplace(
                R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)");
    }
    bool writes_bytes() const override { return true; }
    void apply_to_bytes(Pieces& pieces) const override {
        if (add_prefix_space_)
            rewrite(pieces, [](const AlignedText& text, const Piece& piece, AlignedText& out) {
                if (text.text()[piece.begin] != ' ') out.append(" ", text.origin(piece.begin));
                out.append(text, piece.begin, piece.end);
            });
        if (regex_)
            split(
                pieces, SplitBehavior::Isolated, false,
                [&](std::string_view text, const auto& found) { regex_->each_match(text, found); });
    }
    void apply(Pieces& pieces) const override {
        apply_to_bytes(pieces);
        rewrite(pieces, [](const AlignedText& text, const Piece& piece, AlignedText& out) {
            append_byte_characters(text, piece.begin, piece.end, out);
        });
    }

private:
    bool add_prefix_space_;
    std::optional<Regex> regex_;
};

class Metaspace final : public PreTokenizer {
public:
    explicit Metaspace(const Json& json)
        : replacement_(text_of(required(json, "replacement"), "replacement")),
          split_(flag_field(json, "split", true)) {
        if (utf8::count(replacement_) != 1)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tokenizer's Metaspace replaces by several characters."));
        const std::string scheme = text_field(json, "prepend_scheme", "always");
        if (scheme == "always")
            when_ = When::Always;
        else if (scheme == "first")
            when_ = When::First;
        else if (scheme == "never")
            when_ = When::Never;
        else
            throw Error(
                ErrorCode::Malformed,
                Sentence::of("The tokenizer's Metaspace has the unknown scheme \"%1\".", scheme));
        if (!flag_field(json, "add_prefix_space", true)) {
            if (field(json, "prepend_scheme") && when_ != When::Never)
                throw Error(ErrorCode::Malformed,
                            Sentence::of("The tokenizer's Metaspace contradicts itself."));
            when_ = When::Never;
        }
    }
    void apply(Pieces& pieces) const override {
        rewrite(pieces, [&](const AlignedText& text, const Piece& piece, AlignedText& out) {
            const std::string_view from = text.text();
            const bool starts_with_it =
                from[piece.begin] == ' ' ||
                from.substr(piece.begin, replacement_.size()) == replacement_;
            const bool prepend =
                when_ == When::Always || (when_ == When::First && piece.opens_text);
            if (prepend && !starts_with_it) out.append(replacement_, text.origin(piece.begin));
            std::size_t done = piece.begin;
            for (std::size_t at = done; at < piece.end; ++at) {
                if (from[at] != ' ') continue;
                out.append(text, done, at);
                out.append(replacement_, text.origin(at));
                done = at + 1;
            }
            out.append(text, done, piece.end);
        });
        if (split_)
            split(pieces, SplitBehavior::MergedWithNext, false,
                  [&](std::string_view text, const auto& found) {
                      for (std::size_t at = text.find(replacement_); at != text.npos;
                           at = text.find(replacement_, at + replacement_.size()))
                          found(at, at + replacement_.size());
                  });
    }

private:
    enum class When { Always, First, Never };
    std::string replacement_;
    When when_ = When::Always;
    bool split_;
};

}  // namespace

std::unique_ptr<const PreTokenizer> PreTokenizer::from_json(const Json& json) {
    const std::string& type = type_of(json, "pre_tokenizer");
    if (type == "Sequence") return std::make_unique<Sequence>(json);
    if (type == "Split") return std::make_unique<Split>(json);
    if (type == "ByteLevel") return std::make_unique<ByteLevel>(json);
    if (type == "Metaspace") return std::make_unique<Metaspace>(json);
    if (type == "Whitespace") return std::make_unique<Whitespace>();
    if (type == "WhitespaceSplit")
        return std::make_unique<SplitCharacters>(is_white_space, SplitBehavior::Removed);
    if (type == "Digits")
        return std::make_unique<SplitCharacters>(
            is_numeric, flag_field(json, "individual_digits", false) ? SplitBehavior::Isolated
                                                                     : SplitBehavior::Contiguous);
    if (type == "Punctuation")
        return std::make_unique<SplitCharacters>(
            is_punctuation, split_behavior(text_field(json, "behavior", "Isolated")));
    throw Error(ErrorCode::Unsupported,
                Sentence::of("The tokenizer's pre-tokenizer \"%1\" is not supported.", type));
}

}  // namespace aim
