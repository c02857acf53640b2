#include "core/text/jinja/parser.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace aim::jinja {

using Kind = Expression::Kind;

namespace {

constexpr int kMaxHeight = 200;

std::unique_ptr<Expression> make(Kind kind, int line) {
    auto out = std::make_unique<Expression>();
    out->kind = kind;
    out->line = line;
    return out;
}

void measure(Expression& parent, const ExpressionPtr& child) {
    if (child) parent.height = std::max(parent.height, child->height + 1);
    if (parent.height > kMaxHeight)
        throw Error(
            ErrorCode::TooLarge,
            Sentence::of("The model's chat template nests too deeply in line %1.", parent.line));
}

void add(Expression& parent, ExpressionPtr child) {
    measure(parent, child);
    parent.children.push_back(std::move(child));
}

template <class... Children>
std::unique_ptr<Expression> make(Kind kind, int line, Children... children) {
    auto out = make(kind, line);
    (add(*out, std::move(children)), ...);
    return out;
}

ExpressionPtr constant(Value value, int line) {
    auto out = make(Kind::Constant, line);
    out->value = std::move(value);
    return out;
}

}  // namespace

ExpressionPtr Parser::expression(bool with_choice) {
    const Nesting nesting(*this, now().line);
    ExpressionPtr out = disjunction();
    while (with_choice && now().is_name("if")) {
        const int line = take().line;
        ExpressionPtr condition = disjunction();
        ExpressionPtr otherwise = take_name("else") ? expression() : nullptr;
        out = make(Kind::Choice, line, std::move(out), std::move(condition), std::move(otherwise));
    }
    return out;
}

ExpressionPtr Parser::tuple(bool with_choice) {
    ExpressionPtr first = expression(with_choice);
    if (!now().is_operator(",")) return first;
    auto out = make(Kind::Tuple, now().line, std::move(first));
    while (take_operator(",")) {
        const Token& token = now();
        if (token.kind == TokenKind::TagEnd || token.kind == TokenKind::OutputEnd ||
            token.is_operator(")"))
            break;
        add(*out, expression(with_choice));
    }
    return out;
}

ExpressionPtr Parser::disjunction() {
    ExpressionPtr out = conjunction();
    while (now().is_name("or")) {
        const int line = take().line;
        ExpressionPtr right = conjunction();
        out = make(Kind::Or, line, std::move(out), std::move(right));
    }
    return out;
}

ExpressionPtr Parser::conjunction() {
    ExpressionPtr out = negation();
    while (now().is_name("and")) {
        const int line = take().line;
        ExpressionPtr right = negation();
        out = make(Kind::And, line, std::move(out), std::move(right));
    }
    return out;
}

ExpressionPtr Parser::negation() {
    if (!now().is_name("not")) return comparison();
    const Nesting nesting(*this, now().line);
    const int line = take().line;
    return make(Kind::Not, line, negation());
}

ExpressionPtr Parser::comparison() {
    auto out = make(Kind::Compare, now().line, sum());
    while (true) {
        std::string op;
        const Token& token = now();
        if (token.kind == TokenKind::Operator &&
            (token.text == "==" || token.text == "!=" || token.text == "<" || token.text == "<=" ||
             token.text == ">" || token.text == ">="))
            op = take().text;
        else if (take_name("in"))
            op = "in";
        else if (token.is_name("not") && ahead().is_name("in")) {
            take();
            take();
            op = "not in";
        } else {
            break;
        }
        out->operators.push_back(std::move(op));
        add(*out, sum());
    }
    return out->operators.empty() ? std::move(out->children[0]) : std::move(out);
}

ExpressionPtr Parser::sum() {
    ExpressionPtr out = concatenation();
    while (now().is_operator("+") || now().is_operator("-")) {
        const Token op = take();
        ExpressionPtr right = concatenation();
        auto made = make(Kind::Arithmetic, op.line, std::move(out), std::move(right));
        made->name = op.text;
        out = std::move(made);
    }
    return out;
}

ExpressionPtr Parser::concatenation() {
    ExpressionPtr first = product();
    if (!now().is_operator("~")) return first;
    auto out = make(Kind::Concat, now().line, std::move(first));
    while (take_operator("~")) add(*out, product());
    return out;
}

ExpressionPtr Parser::product() {
    ExpressionPtr out = power();
    while (now().is_operator("*") || now().is_operator("/") || now().is_operator("//") ||
           now().is_operator("%")) {
        const Token op = take();
        ExpressionPtr right = power();
        auto made = make(Kind::Arithmetic, op.line, std::move(out), std::move(right));
        made->name = op.text;
        out = std::move(made);
    }
    return out;
}

ExpressionPtr Parser::power() {
    ExpressionPtr out = unary();
    while (now().is_operator("**")) {
        const Token op = take();
        ExpressionPtr right = unary();
        auto made = make(Kind::Arithmetic, op.line, std::move(out), std::move(right));
        made->name = op.text;
        out = std::move(made);
    }
    return out;
}

ExpressionPtr Parser::unary(bool with_filter) {
    const Nesting nesting(*this, now().line);
    ExpressionPtr out;
    if (now().is_operator("-") || now().is_operator("+")) {
        const Token op = take();
        out = make(op.text == "-" ? Kind::Negative : Kind::Positive, op.line, unary(false));
    } else {
        out = primary();
    }
    out = postfix(std::move(out));
    return with_filter ? filters(std::move(out)) : std::move(out);
}

ExpressionPtr Parser::primary() {
    const Token token = take();
    switch (token.kind) {
        case TokenKind::Name: {
            const std::string& name = token.text;
            if (name == "true" || name == "True") return constant(Value::of(true), token.line);
            if (name == "false" || name == "False") return constant(Value::of(false), token.line);
            if (name == "none" || name == "None") return constant(Value::none(), token.line);
            auto out = make(Kind::Name, token.line);
            out->name = name;
            return out;
        }
        case TokenKind::String: {
            std::string text = token.text;
            while (now().kind == TokenKind::String) text += take().text;
            return constant(Value::of(std::move(text)), token.line);
        }
        case TokenKind::Integer: {
            std::int64_t value = 0;
            const auto [end, error] =
                std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
            if (error != std::errc{})
                syntax_error(Sentence::of("a number is too large"), token.line);
            return constant(Value::of(value), token.line);
        }
        case TokenKind::Float: {
            double value = 0;
            std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
            return constant(Value::of(value), token.line);
        }
        default:
            break;
    }
    if (token.is_operator("(")) {
        if (take_operator(")")) return make(Kind::Tuple, token.line);
        ExpressionPtr out = tuple();
        expect_operator(")");
        return out;
    }
    if (token.is_operator("[")) {
        auto out = make(Kind::List, token.line);
        while (!take_operator("]")) {
            if (!out->children.empty()) {
                expect_operator(",");
                if (take_operator("]")) break;
            }
            add(*out, expression());
        }
        return out;
    }
    if (token.is_operator("{")) {
        auto out = make(Kind::Dict, token.line);
        while (!take_operator("}")) {
            if (!out->children.empty()) {
                expect_operator(",");
                if (take_operator("}")) break;
            }
            add(*out, expression());
            expect_operator(":");
            add(*out, expression());
        }
        return out;
    }
    if (token.text.empty()) syntax_error(Sentence::of("an expression is missing"), token.line);
    syntax_error(Sentence::of("'%1' is out of place", token.text), token.line);
}

ExpressionPtr Parser::postfix(ExpressionPtr of) {
    while (true) {
        const Token& token = now();
        if (token.is_operator(".")) {
            take();
            const Token name = take();
            if (name.kind == TokenKind::Integer) {
                const auto index =
                    static_cast<std::int64_t>(std::strtoll(name.text.c_str(), nullptr, 10));
                of = make(Kind::Item, name.line, std::move(of),
                          constant(Value::of(index), name.line));
                continue;
            }
            if (name.kind != TokenKind::Name)
                syntax_error(Sentence::of("a name is missing after '.'"), name.line);
            auto out = make(Kind::Attribute, name.line, std::move(of));
            out->name = name.text;
            of = std::move(out);
        } else if (token.is_operator("[")) {
            of = subscript(std::move(of));
        } else if (token.is_operator("(")) {
            auto out = make(Kind::Call, token.line, std::move(of));
            arguments(*out);
            of = std::move(out);
        } else {
            return of;
        }
    }
}

ExpressionPtr Parser::subscript(ExpressionPtr of) {
    const int line = take().line;  // [
    auto out = make(Kind::Slice, line, std::move(of));
    bool slice = false;
    for (int part = 0; part < 3; ++part) {
        const bool stops = now().is_operator(":") || now().is_operator("]");
        add(*out, stops ? nullptr : tuple());
        if (!now().is_operator(":")) break;
        slice = true;
        take();
    }
    expect_operator("]");
    if (!slice) {
        out->kind = Kind::Item;
        if (!out->children[1]) syntax_error(Sentence::of("an index is missing"), line);
    }
    if (slice) out->children.resize(4);
    return out;
}

void Parser::arguments(Expression& call) {
    expect_operator("(");
    bool first = true;
    while (!take_operator(")")) {
        if (!first) {
            expect_operator(",");
            if (take_operator(")")) return;
        }
        first = false;
        if (now().is_operator("*") || now().is_operator("**"))
            unsupported(Sentence::of("unpacked arguments"), now().line);
        if (now().kind == TokenKind::Name && ahead().is_operator("=")) {
            std::string name = take().text;
            take();
            call.named.emplace_back(std::move(name), expression());
            measure(call, call.named.back().second);
        } else {
            if (!call.named.empty())
                syntax_error(Sentence::of("a positional argument follows a named one"), now().line);
            add(call, expression());
        }
    }
}

ExpressionPtr Parser::filters(ExpressionPtr of) {
    while (true) {
        if (take_operator("|")) {
            of = filter(std::move(of));
        } else if (now().is_name("is")) {
            of = test(std::move(of));
        } else if (now().is_operator("(") && of &&
                   (of->kind == Kind::Filter || of->kind == Kind::Test)) {
            auto out = make(Kind::Call, now().line, std::move(of));
            arguments(*out);
            of = std::move(out);
        } else {
            return of;
        }
    }
}

ExpressionPtr Parser::filter(ExpressionPtr of) {
    auto out = make(Kind::Filter, now().line, std::move(of));
    out->name = expect_name();
    if (now().is_operator("(")) arguments(*out);
    return out;
}

ExpressionPtr Parser::test(ExpressionPtr of) {
    const int line = take().line;  // is
    const bool negated = take_name("not");
    auto out = make(Kind::Test, line, std::move(of));
    out->name = expect_name();
    const Token& token = now();
    const bool bare = token.kind == TokenKind::String || token.kind == TokenKind::Integer ||
                      token.kind == TokenKind::Float || token.is_operator("[") ||
                      token.is_operator("{") ||
                      (token.kind == TokenKind::Name && !token.is_name("else") &&
                       !token.is_name("or") && !token.is_name("and"));
    if (token.is_name("is"))
        syntax_error(Sentence::of("several tests follow each other"), token.line);
    if (token.is_operator("("))
        arguments(*out);
    else if (bare)
        add(*out, postfix(primary()));
    return negated ? make(Kind::Not, line, ExpressionPtr(std::move(out)))
                   : ExpressionPtr(std::move(out));
}

}  // namespace aim::jinja
