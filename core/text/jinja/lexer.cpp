#include "core/text/jinja/lexer.h"

#include "core/base/error.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace aim::jinja {

void syntax_error(const Sentence& what, int line) {
    throw Error(ErrorCode::Malformed,
                Sentence::of("The model's chat template is broken in line %1: %2.", line, what));
}

void unsupported(const Sentence& what, int line) {
    throw Error(
        ErrorCode::Unsupported,
        Sentence::of("The model's chat template uses %1 in line %2, which is not supported.", what,
                     line));
}

namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// One \n for every kind of newline, and none at the very end (keep_trailing_newline is off).
std::string with_plain_newlines(std::string_view source) {
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] != '\r') {
            out += source[i];
            continue;
        }
        out += '\n';
        if (i + 1 < source.size() && source[i + 1] == '\n') ++i;
    }
    if (out.ends_with('\n')) out.pop_back();
    return out;
}

class Lexer {
public:
    explicit Lexer(std::string source) : source_(std::move(source)) {}

    std::vector<Token> run() {
        while (at_ < source_.size()) text();
        add(TokenKind::End, "");
        return std::move(out_);
    }

private:
    std::string_view rest() const { return std::string_view(source_).substr(at_); }
    void add(TokenKind kind, std::string text) { out_.push_back({kind, std::move(text), line_}); }
    void skip(std::size_t bytes) {
        bytes = std::min(bytes, source_.size() - at_);
        for (std::size_t i = 0; i < bytes; ++i) line_ += source_[at_ + i] == '\n';
        at_ += bytes;
    }

    // Text up to the next tag, then the tag.
    void text() {
        std::size_t tag = at_;
        while (true) {
            tag = source_.find('{', tag);
            if (tag == std::string::npos || tag + 1 >= source_.size()) {
                tag = source_.size();
                break;
            }
            const char kind = source_[tag + 1];
            if (kind == '{' || kind == '%' || kind == '#') break;
            ++tag;
        }
        std::string_view before = std::string_view(source_).substr(at_, tag - at_);
        const bool line_start = line_starting_;
        if (tag == source_.size()) {
            if (!before.empty()) add(TokenKind::Text, std::string(before));
            skip(before.size());
            return;
        }
        const char kind = source_[tag + 1];
        const char sign = tag + 2 < source_.size() ? source_[tag + 2] : '\0';
        std::string_view kept = before;
        if (sign == '-') {
            while (!kept.empty() && is_space(kept.back())) kept.remove_suffix(1);
        } else if (sign != '+' && kind != '{') {
            // lstrip_blocks: white space between the start of the line and the tag goes.
            std::size_t line = kept.rfind('\n');
            line = line == kept.npos ? 0 : line + 1;
            if ((line > 0 || line_start) &&
                std::all_of(kept.begin() + static_cast<std::ptrdiff_t>(line), kept.end(), is_space))
                kept = kept.substr(0, line);
        }
        if (!kept.empty()) add(TokenKind::Text, std::string(kept));
        skip(before.size() + 2 + (sign == '-' || (sign == '+' && kind != '{')));
        if (kind == '#')
            comment();
        else if (kind == '%')
            tag_or_raw();
        else
            inside(TokenKind::OutputBegin, TokenKind::OutputEnd, "}}");
    }

    // Moves behind "%}" or "#}" and what it takes with it: -%} all white space, %} one newline.
    void close(std::string_view end) {
        const char sign = source_[at_];
        const std::size_t begin = at_;
        skip(end.size() + (sign == '-' || sign == '+'));
        if (sign == '-')
            while (at_ < source_.size() && is_space(source_[at_])) skip(1);
        else if (sign != '+' && end != "}}" && at_ < source_.size() && source_[at_] == '\n')
            skip(1);
        line_starting_ = at_ > begin && source_[at_ - 1] == '\n';
    }

    // Whether `end`, perhaps with a sign before it, stands at `at`.
    bool closes(std::size_t at, std::string_view end) const {
        const std::string_view here = std::string_view(source_).substr(at);
        if (here.starts_with(end)) return true;
        const bool sign = here.starts_with('-') || (here.starts_with('+') && end != "}}");
        return sign && here.substr(1).starts_with(end);
    }

    void comment() {
        const std::size_t end = source_.find("#}", at_);
        if (end == std::string::npos) syntax_error(Sentence::of("a comment has no end"), line_);
        const bool sign = end > at_ && (source_[end - 1] == '-' || source_[end - 1] == '+');
        skip(end - at_ - sign);
        close("#}");
    }

    void tag_or_raw() {
        std::size_t at = at_;
        while (at < source_.size() && is_space(source_[at])) ++at;
        if (source_.compare(at, 3, "raw") == 0) {
            std::size_t end = at + 3;
            while (end < source_.size() && is_space(source_[end])) ++end;
            if (end < source_.size() && closes(end, "%}")) {
                skip(end - at_);
                close("%}");
                return raw();
            }
        }
        inside(TokenKind::TagBegin, TokenKind::TagEnd, "%}");
    }

    void raw() {
        for (std::size_t tag = source_.find("{%", at_); tag != std::string::npos;
             tag = source_.find("{%", tag + 2)) {
            std::size_t at = tag + 2;
            const bool strip = at < source_.size() && source_[at] == '-';
            const bool keep = at < source_.size() && source_[at] == '+';
            at += strip || keep;
            while (at < source_.size() && is_space(source_[at])) ++at;
            if (source_.compare(at, 6, "endraw") != 0) continue;
            at += 6;
            while (at < source_.size() && is_space(source_[at])) ++at;
            if (!closes(at, "%}")) continue;
            std::string_view kept = std::string_view(source_).substr(at_, tag - at_);
            if (strip) {
                while (!kept.empty() && is_space(kept.back())) kept.remove_suffix(1);
            } else if (!keep) {
                std::size_t line = kept.rfind('\n');
                line = line == kept.npos ? 0 : line + 1;
                if ((line > 0 || line_starting_) &&
                    std::all_of(kept.begin() + static_cast<std::ptrdiff_t>(line), kept.end(),
                                is_space))
                    kept = kept.substr(0, line);
            }
            if (!kept.empty()) add(TokenKind::Text, std::string(kept));
            skip(at - at_);
            close("%}");
            return;
        }
        syntax_error(Sentence::of("a raw block has no end"), line_);
    }

    void inside(TokenKind begin, TokenKind end, std::string_view closing) {
        add(begin, "");
        int open = 0;  // brackets: }} closes only outside of them
        while (true) {
            while (at_ < source_.size() && is_space(source_[at_])) skip(1);
            if (at_ >= source_.size()) syntax_error(Sentence::of("a tag has no end"), line_);
            if (open == 0 && closes(at_, closing)) {
                add(end, "");
                close(closing);
                return;
            }
            const char c = source_[at_];
            if (c == '(' || c == '[' || c == '{') ++open;
            if (c == ')' || c == ']' || c == '}') --open;
            if (open < 0) syntax_error(Sentence::of("a bracket closes nothing"), line_);
            if (starts_name(c))
                name();
            else if (is_digit(c))
                number();
            else if (c == '\'' || c == '"')
                string();
            else
                symbol();
        }
    }

    void name() {
        std::size_t end = at_;
        while (end < source_.size() && (starts_name(source_[end]) || is_digit(source_[end]))) ++end;
        add(TokenKind::Name, source_.substr(at_, end - at_));
        at_ = end;
    }

    void number() {
        std::string digits;
        bool is_float = false;
        const auto take = [&] {
            while (at_ < source_.size() && (is_digit(source_[at_]) || source_[at_] == '_')) {
                if (source_[at_] != '_') digits += source_[at_];
                ++at_;
            }
        };
        take();
        if (at_ + 1 < source_.size() && source_[at_] == '.' && is_digit(source_[at_ + 1])) {
            is_float = true;
            digits += source_[at_++];
            take();
        }
        const std::string_view here = rest();
        if (here.size() > 1 && (here[0] == 'e' || here[0] == 'E') &&
            (is_digit(here[1]) ||
             (here.size() > 2 && (here[1] == '-' || here[1] == '+') && is_digit(here[2])))) {
            is_float = true;
            digits += source_[at_++];
            if (!is_digit(source_[at_])) digits += source_[at_++];
            take();
        }
        add(is_float ? TokenKind::Float : TokenKind::Integer, digits);
    }

    // Python's escapes.
    void string() {
        const char quote = source_[at_];
        const int line = line_;
        std::string out;
        skip(1);
        while (true) {
            if (at_ >= source_.size()) syntax_error(Sentence::of("a text has no end"), line);
            const char c = source_[at_];
            if (c == quote) break;
            if (c != '\\' || at_ + 1 >= source_.size()) {
                out += c;
                skip(1);
                continue;
            }
            skip(1);
            escape(out);
        }
        skip(1);
        out_.push_back({TokenKind::String, std::move(out), line});
    }

    void escape(std::string& out) {
        const char c = source_[at_];
        static constexpr std::string_view kFrom = "ntrabfv0\\'\"";
        static constexpr std::string_view kTo("\n\t\r\a\b\f\v\0\\'\"", 11);
        if (c == '\n') return skip(1);
        const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0) {
            const std::string code = source_.substr(at_ + 1, digits);
            if (code.size() < digits ||
                code.find_first_not_of("0123456789abcdefABCDEF") != code.npos)
                syntax_error(Sentence::of("an escape lacks digits"), line_);
            const unsigned long value = std::stoul(code, nullptr, 16);
            if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
                syntax_error(Sentence::of("an escape names no character"), line_);
            utf8::append(out, static_cast<char32_t>(value));
            return skip(digits + 1);
        }
        if (const std::size_t known = kFrom.find(c); known != kFrom.npos) {
            out += kTo[known];
        } else {
            out += '\\';
            out += c;
        }
        skip(1);
    }

    void symbol() {
        static constexpr std::array<std::string_view, 6> kDouble{
            "**", "//", "==", "!=", "<=", ">="};
        for (const std::string_view two : kDouble)
            if (rest().starts_with(two)) {
                add(TokenKind::Operator, std::string(two));
                return skip(2);
            }
        const char c = source_[at_];
        if (std::string_view("+-*/%~<>=.,:|()[]{}").find(c) == std::string_view::npos)
            syntax_error(Sentence::of("'%1' is out of place", std::string(1, c)), line_);
        add(TokenKind::Operator, std::string(1, c));
        skip(1);
    }

    std::string source_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool line_starting_ = true;
    std::vector<Token> out_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view source) {
    return Lexer(with_plain_newlines(source)).run();
}

}  // namespace aim::jinja
