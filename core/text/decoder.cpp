#include "core/text/decoder.h"

#include "core/text/normalizer.h"
#include "core/text/pattern.h"
#include "core/text/utf8.h"

#include <charconv>

namespace aim {

namespace {

std::string joined(const std::vector<std::string>& tokens) {
    std::string out;
    for (const std::string& token : tokens) out += token;
    return out;
}

class Sequence final : public Decoder {
public:
    explicit Sequence(const Json& json) {
        for (const Json& part : list_of(required(json, "decoders"), "decoders"))
            parts_.push_back(from_json(part));
    }
    void apply(std::vector<std::string>& tokens) const override {
        for (const auto& part : parts_) part->apply(tokens);
    }

private:
    std::vector<std::unique_ptr<const Decoder>> parts_;
};

class Replace final : public Decoder {
public:
    explicit Replace(const Json& json)
        : pattern_(Pattern::from_json(required(json, "pattern"))),
          content_(text_of(required(json, "content"), "content")) {}
    void apply(std::vector<std::string>& tokens) const override {
        std::size_t size = 0;
        for (std::string& token : tokens) {
            std::string out;
            std::size_t done = 0;
            pattern_.each_match(token, [&](std::size_t begin, std::size_t end) {
                out.append(token, done, begin - done).append(content_);
                done = end;
                if (size + out.size() > (64U << 20))
                    throw Error(ErrorCode::TooLarge,
                                Sentence::of("The text becomes too long when it is decoded."));
            });
            token = out.append(token, done);
            size += token.size();
        }
    }

private:
    Pattern pattern_;
    std::string content_;
};

// <0x41> tokens become bytes; a run of them that is not UTF-8 becomes one U+FFFD a byte.
class ByteFallback final : public Decoder {
public:
    void apply(std::vector<std::string>& tokens) const override {
        std::vector<std::string> out;
        std::string bytes;
        const auto flush = [&] {
            if (bytes.empty()) return;
            if (utf8::valid(bytes))
                out.push_back(bytes);
            else
                for (std::size_t i = 0; i < bytes.size(); ++i) out.emplace_back("\xEF\xBF\xBD");
            bytes.clear();
        };
        for (std::string& token : tokens) {
            const int byte = byte_of(token);
            if (byte >= 0) {
                bytes.push_back(static_cast<char>(byte));
                continue;
            }
            flush();
            out.push_back(std::move(token));
        }
        flush();
        tokens = std::move(out);
    }

private:
    static int byte_of(const std::string& token) {
        if (token.size() != 6 || !token.starts_with("<0x") || token[5] != '>') return -1;
        unsigned value = 0;
        const char* digits = token.data() + 3;
        if (*digits == '+') ++digits;  // Rust's from_str_radix takes a sign
        const auto [end, error] = std::from_chars(digits, token.data() + 5, value, 16);
        return error == std::errc{} && end == token.data() + 5 ? static_cast<int>(value) : -1;
    }
};

class Fuse final : public Decoder {
public:
    void apply(std::vector<std::string>& tokens) const override {
        std::string all = joined(tokens);
        tokens.clear();
        tokens.push_back(std::move(all));
    }
};

class Strip final : public Decoder {
public:
    explicit Strip(const Json& json)
        : content_(text_of(required(json, "content"), "content")),
          start_(count(json, "start")),
          stop_(count(json, "stop")) {
        if (utf8::count(content_) != 1)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tokenizer's Strip takes off several characters."));
    }
    void apply(std::vector<std::string>& tokens) const override {
        for (std::string& token : tokens) {
            std::size_t begin = 0;
            for (std::uint64_t i = 0;
                 i < start_ && token.compare(begin, content_.size(), content_) == 0; ++i)
                begin += content_.size();
            std::size_t end = token.size();
            for (std::uint64_t i = 0;
                 i < stop_ && end >= begin + content_.size() &&
                 token.compare(end - content_.size(), content_.size(), content_) == 0;
                 ++i)
                end -= content_.size();
            token = token.substr(begin, end - begin);
        }
    }

private:
    static std::uint64_t count(const Json& json, const char* name) {
        const Json& value = required(json, name);
        if (!value.is_number_unsigned())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tokenizer's Strip takes off a strange number."));
        return value.get<std::uint64_t>();
    }
    std::string content_;
    std::uint64_t start_;
    std::uint64_t stop_;
};

class ByteLevel final : public Decoder {
public:
    void apply(std::vector<std::string>& tokens) const override {
        std::string bytes;
        for (const std::string& token : tokens) {
            const std::size_t before = bytes.size();
            for (std::size_t at = 0; at < token.size();) {
                const int byte = character_byte(utf8::next(token, at));
                if (byte < 0) {  // not one of ours: the whole token is meant literally
                    bytes.resize(before);
                    bytes += token;
                    break;
                }
                bytes.push_back(static_cast<char>(byte));
            }
        }
        tokens.clear();
        tokens.push_back(utf8::lossy(bytes));
    }
};

class Metaspace final : public Decoder {
public:
    explicit Metaspace(const Json& json)
        : replacement_(text_of(required(json, "replacement"), "replacement")),
          prepends_(text_field(json, "prepend_scheme", "always") != "never" &&
                    flag_field(json, "add_prefix_space", true)) {
        if (utf8::count(replacement_) != 1)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tokenizer's Metaspace replaces by several characters."));
    }
    void apply(std::vector<std::string>& tokens) const override {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            std::string out;
            std::size_t done = 0;
            for (std::size_t at = tokens[i].find(replacement_); at != std::string::npos;
                 at = tokens[i].find(replacement_, done)) {
                out.append(tokens[i], done, at - done);
                if (i > 0 || !prepends_) out.push_back(' ');
                done = at + replacement_.size();
            }
            tokens[i] = out.append(tokens[i], done);
        }
    }

private:
    std::string replacement_;
    bool prepends_;
};

}  // namespace

std::unique_ptr<const Decoder> Decoder::from_json(const Json& json) {
    const std::string& type = type_of(json, "decoder");
    if (type == "Sequence") return std::make_unique<Sequence>(json);
    if (type == "Replace") return std::make_unique<Replace>(json);
    if (type == "ByteFallback") return std::make_unique<ByteFallback>();
    if (type == "Fuse") return std::make_unique<Fuse>();
    if (type == "Strip") return std::make_unique<Strip>(json);
    if (type == "ByteLevel") return std::make_unique<ByteLevel>();
    if (type == "Metaspace") return std::make_unique<Metaspace>(json);
    throw Error(ErrorCode::Unsupported,
                Sentence::of("The tokenizer's decoder \"%1\" is not supported.", type));
}

}  // namespace aim
