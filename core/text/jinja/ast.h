// What a template is after parsing.
#pragma once

#include "core/text/jinja/value.h"

#include <memory>
#include <string>
#include <vector>

namespace aim::jinja {

struct Expression;
using ExpressionPtr = std::unique_ptr<const Expression>;

struct Expression {
    enum class Kind {
        Constant,   // value
        Name,       // name
        List,       // children
        Tuple,      // children
        Dict,       // children: key, value, key, value …
        Attribute,  // children[0].name
        Item,       // children[0][children[1]]
        Slice,      // children[0][children[1]:children[2]:children[3]], the last three may be null
        Call,       // children[0](children[1…], named)
        Filter,  // children[0] | name(children[1…], named); children[0] null inside a filter block
        Test,    // children[0] is name(children[1…])
        Not,
        Negative,
        Positive,
        Arithmetic,  // name: + - * / // % **
        Concat,      // ~ over all children
        Compare,     // children[0] operators[0] children[1] operators[1] …
        And,
        Or,
        Choice,  // children[0] if children[1] else children[2] (may be null)
    };
    Kind kind = Kind::Constant;
    int line = 1;
    int height = 1;  // of the tree; bounded, since it is walked and destroyed by recursion
    std::string name;
    Value value;
    std::vector<ExpressionPtr> children;
    std::vector<std::pair<std::string, ExpressionPtr>> named;
    std::vector<std::string> operators;
};

struct Statement;
using Block = std::vector<std::unique_ptr<const Statement>>;

struct Statement {
    enum class Kind {
        Text,      // text
        Output,    // expression
        If,        // branches: (condition, body) …; otherwise
        For,       // targets in expression, condition may be null; body; otherwise
        Set,       // targets = expression
        SetBlock,  // targets = what body writes, through the filter `expression` when there is one
        SetField,  // text.targets[0] = expression: of a namespace
        Macro,     // text(targets, defaults), body
        Filter,    // expression (a Filter without its operand) over what body writes
        Plain,     // body alone: {% generation %}
        Break,
        Continue,
    };
    Kind kind = Kind::Text;
    int line = 1;
    std::string text;
    ExpressionPtr expression;
    ExpressionPtr condition;
    std::vector<std::string> targets;
    std::vector<ExpressionPtr> defaults;  // of the last targets
    Block body;
    std::vector<std::pair<ExpressionPtr, Block>> branches;
    Block otherwise;
};

// Throws Malformed, Unsupported, TooLarge.
Block parse(std::string_view source);

}  // namespace aim::jinja
