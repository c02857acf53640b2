// Oniguruma (Ruby syntax) -> PCRE2. The two agree on most of the syntax; they differ in what the
// classes hold (\s \w \h \v, POSIX brackets, scripts), in the meaning of (?m) and in {,n}.
// Oniguruma's own constructs (nested classes, &&, absent operators) are refused by name.
#include "core/base/error.h"
#include "core/text/regex.h"
#include "core/text/regex_properties.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace aim {

namespace {

[[noreturn]] void unsupported(const Sentence& what) {
    throw Error(
        ErrorCode::Unsupported,
        Sentence::of("The tokenizer's regular expression uses %1, which is not supported.", what));
}

[[noreturn]] void malformed(const char* what) {
    throw Error(ErrorCode::Malformed,
                Sentence::of("The tokenizer has a regular expression that is not one."), what);
}

using namespace onig;

class Translator {
public:
    explicit Translator(std::string_view pattern) : in_(pattern) {}

    std::string run() {
        while (at_ < in_.size()) {
            const char c = in_[at_];
            if (c == '\\')
                escape(false);
            else if (c == '[')
                bracket();
            else if (c == '(' && peek(1) == '?')
                group();
            else if (c == '{')
                interval();
            else
                out_.push_back(in_[at_++]);
        }
        return std::move(out_);
    }

private:
    char peek(std::size_t ahead) const {
        return at_ + ahead < in_.size() ? in_[at_ + ahead] : '\0';
    }

    // A class by its content; `in_class` tells whether brackets stand around it already.
    void put(const std::string& content, bool negated, bool in_class) {
        if (!in_class)
            out_ += (negated ? "[^" : "[") + content + "]";
        else if (!negated)
            out_ += content;
        else
            unsupported(Sentence::of("a negated class inside a class"));
    }

    void escape(bool in_class) {
        const char c = peek(1);
        at_ += 2;
        switch (c) {
            case '\0':
                malformed("\\ at the end");
            case 's':
                return put(kSpace, false, in_class);
            case 'S':
                if (in_class)
                    out_ += kNotSpace;
                else
                    put(kSpace, true, false);
                return;
            case 'd':
                return put(category("Nd"), false, in_class);
            case 'D':
                return in_class ? void(out_ += "\\P{Nd}") : put(category("Nd"), true, false);
            case 'w':
                return put(word() + kAlsoInEscapedWord, false, in_class);
            case 'W':
                return put(word() + kAlsoInEscapedWord, true, in_class);
            case 'h':
                return put(kHex, false, in_class);
            case 'H':
                return put(kHex, true, in_class);
            case 'v':
                out_ += "\\x{b}";
                return;
            case 'p':
            case 'P':
                return braced_property(c == 'P', in_class);
            case 'x':
                return hexadecimal();
            case 'u': {
                const auto digits = in_.substr(std::min(at_, in_.size()), 4);
                if (digits.size() < 4 ||
                    digits.find_first_not_of("0123456789abcdefABCDEF") != digits.npos)
                    malformed("\\u without four digits");
                out_ += "\\x{" + std::string(digits) + "}";
                at_ += 4;
                return;
            }
            default:
                break;
        }
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        constexpr std::string_view kSame = "tnrfaebBAzZGkKRX";
        constexpr std::string_view kSameInClass = "tnrfaeb";
        if (letter && (in_class ? kSameInClass : kSame).find(c) == std::string_view::npos)
            unsupported(Sentence::verbatim(std::string("\\") + c));
        out_.push_back('\\');
        out_.push_back(c);
    }

    void braced_property(bool negated, bool in_class) {
        if (peek(0) != '{') malformed("\\p without {");
        const std::size_t close = in_.find('}', at_);
        if (close == std::string_view::npos) malformed("\\p without }");
        std::string_view name = in_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        if (name.starts_with('^')) {
            negated = !negated;
            name.remove_prefix(1);
        }
        const std::string content = property(name);
        // Inside a class only a single property can be negated: characters of Unicode 15 and 16
        // stay on the side where an older PCRE2 puts them.
        if (negated && in_class && content.starts_with("\\p{"))
            out_ += "\\P" + content.substr(2, content.find('}') - 1);
        else
            put(content, negated, in_class);
    }

    void hexadecimal() {
        if (peek(0) == '{') {
            const std::size_t close = in_.find('}', at_);
            if (close == std::string_view::npos) malformed("\\x without }");
            out_ += "\\x" + std::string(in_.substr(at_, close + 1 - at_));
            at_ = close + 1;
            return;
        }
        std::string digits;
        while (digits.size() < 2 && std::isxdigit(static_cast<unsigned char>(peek(0))))
            digits.push_back(in_[at_++]);
        // Two digits are a byte of the encoded text in Oniguruma, a character in PCRE2.
        if (digits.empty() || std::strtol(digits.c_str(), nullptr, 16) >= 0x80)
            unsupported(Sentence::of("\\x bytes"));
        out_ += "\\x{" + digits + "}";
    }

    void bracket() {
        out_.push_back('[');
        ++at_;
        if (peek(0) == '^') {
            out_.push_back('^');
            ++at_;
        }
        if (peek(0) == ']') {
            out_ += "\\]";
            ++at_;
        }
        while (true) {
            if (at_ >= in_.size()) malformed("[ without ]");
            const char c = in_[at_];
            if (c == ']') {
                out_.push_back(']');
                ++at_;
                return;
            }
            if (c == '\\') {
                escape(true);
            } else if (c == '[' && peek(1) == ':') {
                posix();
            } else if (c == '[') {
                unsupported(Sentence::of("a class inside a class"));
            } else if (c == '&' && peek(1) == '&') {
                unsupported(Sentence::of("an intersection of classes"));
            } else {
                out_.push_back(c);
                ++at_;
            }
        }
    }

    void posix() {
        const std::size_t close = in_.find(":]", at_);
        if (close == std::string_view::npos) unsupported(Sentence::of("a class inside a class"));
        std::string_view name = in_.substr(at_ + 2, close - at_ - 2);
        const bool negated = name.starts_with('^');
        if (negated) name.remove_prefix(1);
        put(property(name), negated, true);
        at_ = close + 2;
    }

    void group() {
        if (peek(2) == '~') unsupported(Sentence::of("an absent operator"));
        if (peek(2) == '#') {
            const std::size_t close = in_.find(')', at_);
            if (close == std::string_view::npos) malformed("(?# without )");
            at_ = close + 1;
            return;
        }
        std::size_t end = at_ + 2;
        while (end < in_.size() &&
               (std::isalpha(static_cast<unsigned char>(in_[end])) || in_[end] == '-'))
            ++end;
        const bool options =
            end > at_ + 2 && end < in_.size() && (in_[end] == ':' || in_[end] == ')');
        out_ += "(?";
        at_ += 2;
        if (!options) return;
        for (; at_ < end; ++at_) {
            const char c = in_[at_];
            if (c == 'm')
                out_.push_back('s');  // Ruby's (?m): the dot takes newlines too
            else if (c == 'i' || c == 'x' || c == '-')
                out_.push_back(c);
            else
                unsupported(Sentence::of("the option %1", std::string(1, c)));
        }
    }

    void interval() {
        const std::size_t close = in_.find('}', at_);
        if (close == std::string_view::npos) {
            out_ += "\\{";
            ++at_;
            return;
        }
        std::string_view inside = in_.substr(at_ + 1, close - at_ - 1);
        const bool counts = !inside.empty() &&
                            inside.find_first_not_of("0123456789,") == std::string_view::npos &&
                            inside != ",";
        if (!counts) {
            out_ += "\\{";
            ++at_;
            return;
        }
        out_ += "{";
        if (inside.starts_with(',')) out_ += "0";
        out_ += std::string(inside) + "}";
        at_ = close + 1;
        if (peek(0) == '+') unsupported(Sentence::verbatim("{…}+"));
    }

    std::string_view in_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string to_pcre2(std::string_view pattern) { return Translator(pattern).run(); }

}  // namespace aim
