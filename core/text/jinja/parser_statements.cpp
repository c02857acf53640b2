#include "core/text/jinja/parser.h"

#include <algorithm>

namespace aim::jinja {

using StatementKind = Statement::Kind;

bool Parser::take_operator(std::string_view op) {
    if (!now().is_operator(op)) return false;
    take();
    return true;
}

bool Parser::take_name(std::string_view name) {
    if (!now().is_name(name)) return false;
    take();
    return true;
}

void Parser::expect_operator(std::string_view op) {
    if (!take_operator(op)) syntax_error(Sentence::of("'%1' is missing", op), now().line);
}

std::string Parser::expect_name() {
    if (now().kind != TokenKind::Name) syntax_error(Sentence::of("a name is missing"), now().line);
    return take().text;
}

void Parser::expect_tag_end() {
    if (now().kind != TokenKind::TagEnd) syntax_error(Sentence::of("'%}' is missing"), now().line);
    take();
}

void Parser::end_tag(std::string_view name) {
    if (!take_name(name)) syntax_error(Sentence::of("'%1' is missing", name), now().line);
    expect_tag_end();
}

Block Parser::block(std::initializer_list<std::string_view> ends) {
    const Nesting nesting(*this, now().line);
    Block out;
    while (true) {
        const Token& token = now();
        if (token.kind == TokenKind::End) {
            if (ends.size() > 0)
                syntax_error(Sentence::of("'%1' is missing", *(ends.end() - 1)), token.line);
            return out;
        }
        if (token.kind == TokenKind::Text) {
            auto text = std::make_unique<Statement>();
            text->line = token.line;
            text->text = take().text;
            out.push_back(std::move(text));
        } else if (token.kind == TokenKind::OutputBegin) {
            auto output = std::make_unique<Statement>();
            output->kind = StatementKind::Output;
            output->line = take().line;
            output->expression = tuple();
            if (now().kind != TokenKind::OutputEnd)
                syntax_error(Sentence::of("'}}' is missing"), now().line);
            take();
            out.push_back(std::move(output));
        } else {
            take();  // {%
            if (std::any_of(ends.begin(), ends.end(), [&](auto end) { return now().is_name(end); }))
                return out;
            out.push_back(statement());
        }
    }
}

Parser::StatementPtr Parser::statement() {
    const int line = now().line;
    const std::string name = expect_name();
    if (name == "if") return if_statement(line);
    if (name == "for") return for_statement(line);
    if (name == "set") return set_statement(line);
    if (name == "macro") return macro_statement(line);
    if (name == "filter") return filter_statement(line);
    auto out = std::make_unique<Statement>();
    out->line = line;
    if (name == "break" || name == "continue") {
        out->kind = name == "break" ? StatementKind::Break : StatementKind::Continue;
        expect_tag_end();
        return out;
    }
    if (name ==
        "generation") {  // marks the assistant's words for training; writes them as they are
        out->kind = StatementKind::Plain;
        expect_tag_end();
        out->body = block({"endgeneration"});
        end_tag("endgeneration");
        return out;
    }
    for (const char* known :
         {"extends", "block", "include", "import", "from", "call", "with", "autoescape", "do"})
        if (name == known) unsupported(Sentence::verbatim("'" + name + "'"), line);
    syntax_error(Sentence::of("there is no tag '%1' here", name), line);
}

Parser::StatementPtr Parser::if_statement(int line) {
    auto out = std::make_unique<Statement>();
    out->kind = StatementKind::If;
    out->line = line;
    while (true) {
        ExpressionPtr condition = tuple(false);
        expect_tag_end();
        out->branches.emplace_back(std::move(condition), block({"elif", "else", "endif"}));
        if (take_name("elif")) continue;
        if (take_name("else")) {
            expect_tag_end();
            out->otherwise = block({"endif"});
        }
        end_tag("endif");
        return out;
    }
}

std::vector<std::string> Parser::targets() {
    const bool bracket = take_operator("(");
    std::vector<std::string> out{expect_name()};
    while (take_operator(",")) {
        if (now().kind != TokenKind::Name) break;
        out.push_back(expect_name());
    }
    if (bracket) expect_operator(")");
    return out;
}

Parser::StatementPtr Parser::for_statement(int line) {
    auto out = std::make_unique<Statement>();
    out->kind = StatementKind::For;
    out->line = line;
    out->targets = targets();
    if (!take_name("in")) syntax_error(Sentence::of("'in' is missing"), now().line);
    out->expression = tuple(false);
    if (take_name("if")) out->condition = expression();
    if (now().is_name("recursive")) unsupported(Sentence::of("a recursive loop"), line);
    expect_tag_end();
    out->body = block({"else", "endfor"});
    if (take_name("else")) {
        expect_tag_end();
        out->otherwise = block({"endfor"});
    }
    end_tag("endfor");
    return out;
}

Parser::StatementPtr Parser::set_statement(int line) {
    auto out = std::make_unique<Statement>();
    out->kind = StatementKind::Set;
    out->line = line;
    if (now().kind == TokenKind::Name && ahead().is_operator(".")) {
        out->kind = StatementKind::SetField;
        out->text = take().text;
        take();
        out->targets.push_back(expect_name());
        expect_operator("=");
        out->expression = tuple();
        expect_tag_end();
        return out;
    }
    out->targets = targets();
    if (take_operator("=")) {
        out->expression = tuple();
        expect_tag_end();
        return out;
    }
    if (out->targets.size() != 1) syntax_error(Sentence::of("'=' is missing"), now().line);
    out->kind = StatementKind::SetBlock;
    if (now().is_operator("|")) out->expression = filters(nullptr);
    expect_tag_end();
    out->body = block({"endset"});
    end_tag("endset");
    return out;
}

Parser::StatementPtr Parser::macro_statement(int line) {
    auto out = std::make_unique<Statement>();
    out->kind = StatementKind::Macro;
    out->line = line;
    out->text = expect_name();
    expect_operator("(");
    while (!take_operator(")")) {
        if (!out->targets.empty()) expect_operator(",");
        out->targets.push_back(expect_name());
        if (take_operator("="))
            out->defaults.push_back(expression());
        else if (!out->defaults.empty())
            syntax_error(Sentence::of("an argument without default follows one with a default"),
                         now().line);
    }
    expect_tag_end();
    out->body = block({"endmacro"});
    end_tag("endmacro");
    return out;
}

Parser::StatementPtr Parser::filter_statement(int line) {
    auto out = std::make_unique<Statement>();
    out->kind = StatementKind::Filter;
    out->line = line;
    ExpressionPtr made = filter(nullptr);
    out->expression = now().is_operator("|") ? filters(std::move(made)) : std::move(made);
    expect_tag_end();
    out->body = block({"endfilter"});
    end_tag("endfilter");
    return out;
}

Block parse(std::string_view source) { return Parser(tokens_of(source)).block({}); }

}  // namespace aim::jinja
