// Parser of the template language (jinja2/parser.py). Two halves: statements and expressions.
#pragma once

#include "core/text/jinja/ast.h"
#include "core/text/jinja/lexer.h"

#include <initializer_list>

namespace aim::jinja {

class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    // Statements up to one of the tags in `ends` (whose name is left as the current token), or to
    // the end of the template when there are none.
    Block block(std::initializer_list<std::string_view> ends);

private:
    class Nesting;

    const Token& now() const { return tokens_[at_]; }
    const Token& ahead() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
    Token take() { return at_ + 1 < tokens_.size() ? tokens_[at_++] : tokens_[at_]; }
    bool take_operator(std::string_view op);
    bool take_name(std::string_view name);
    void expect_operator(std::string_view op);
    std::string expect_name();
    void expect_tag_end();
    void end_tag(std::string_view name);

    using StatementPtr = std::unique_ptr<const Statement>;
    StatementPtr statement();
    StatementPtr if_statement(int line);
    StatementPtr for_statement(int line);
    StatementPtr set_statement(int line);
    StatementPtr macro_statement(int line);
    StatementPtr filter_statement(int line);
    std::vector<std::string> targets();

    ExpressionPtr expression(bool with_choice = true);
    // An expression, or several with commas between: a tuple.
    ExpressionPtr tuple(bool with_choice = true);
    ExpressionPtr disjunction();
    ExpressionPtr conjunction();
    ExpressionPtr negation();
    ExpressionPtr comparison();
    ExpressionPtr sum();
    ExpressionPtr concatenation();
    ExpressionPtr product();
    ExpressionPtr power();
    ExpressionPtr unary(bool with_filter = true);
    ExpressionPtr primary();
    ExpressionPtr postfix(ExpressionPtr of);
    ExpressionPtr filters(ExpressionPtr of);
    ExpressionPtr filter(ExpressionPtr of);
    ExpressionPtr test(ExpressionPtr of);
    ExpressionPtr subscript(ExpressionPtr of);
    void arguments(Expression& call);

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

// Counts how deep the parser has gone; a template of brackets only must not exhaust the stack.
class Parser::Nesting {
public:
    Nesting(Parser& parser, int line) : parser_(parser) {
        if (++parser_.depth_ > 100)
            throw Error(
                ErrorCode::TooLarge,
                Sentence::of("The model's chat template nests too deeply in line %1.", line));
    }
    ~Nesting() { --parser_.depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

private:
    Parser& parser_;
};

}  // namespace aim::jinja
