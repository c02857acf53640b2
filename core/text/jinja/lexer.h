// Cuts a template into text and the tokens between {{ }} and {% %}, with trim_blocks and
// lstrip_blocks on (jinja2/lexer.py).
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aim::jinja {

enum class TokenKind {
    Text,  // outside of any tag
    OutputBegin,
    OutputEnd,  // {{ }}
    TagBegin,
    TagEnd,  // {% %}
    Name,
    String,
    Integer,
    Float,
    Operator,
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;  // of strings: unescaped
    int line = 1;

    bool is(TokenKind k, std::string_view t) const { return kind == k && text == t; }
    bool is_operator(std::string_view t) const { return is(TokenKind::Operator, t); }
    bool is_name(std::string_view t) const { return is(TokenKind::Name, t); }
};

// Throws Malformed with the line.
std::vector<Token> tokens_of(std::string_view source);

[[noreturn]] void syntax_error(const Sentence& what, int line);
[[noreturn]] void unsupported(const Sentence& what, int line);

}  // namespace aim::jinja
