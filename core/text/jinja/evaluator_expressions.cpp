#include "core/text/jinja/evaluator.h"
#include "core/text/jinja/lexer.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <optional>

namespace aim::jinja {

using Kind = Expression::Kind;

Value Evaluator::evaluate(const Expression& e) {
    const Deeper deeper(depth_);
    spend();
    return evaluate_here(e);
}

Value Evaluator::evaluate_here(const Expression& e) {
    const auto child = [&](std::size_t i) { return evaluate(*e.children[i]); };
    switch (e.kind) {
        case Kind::Constant:
            return e.value;
        case Kind::Name:
            return lookup(e.name);
        case Kind::List:
        case Kind::Tuple: {
            List out;
            for (const auto& item : e.children) out.push_back(evaluate(*item));
            return Value::list(std::move(out), e.kind == Kind::Tuple);
        }
        case Kind::Dict: {
            Dict out;
            for (std::size_t i = 0; i + 1 < e.children.size(); i += 2) {
                const std::string key = child(i).str();
                Value value = child(i + 1);
                const auto it = std::find_if(out.begin(), out.end(),
                                             [&](const auto& f) { return f.first == key; });
                if (it != out.end())
                    it->second = std::move(value);
                else
                    out.emplace_back(key, std::move(value));
            }
            return Value::dict(std::move(out));
        }
        case Kind::Attribute:
            return attribute(child(0), e.name);
        case Kind::Item: {
            const Value of = child(0);
            return item(of, child(1));
        }
        case Kind::Slice:
            return sliced(e);
        case Kind::Call: {
            const Value function = child(0);
            if (function.is_undefined())
                fail(Sentence::of("'%1' is undefined", function.undefined_name()));
            if (!function.is_function())
                fail(Sentence::of("'%1' cannot be called", std::string(function.type_name())));
            const Value result = function.callable().call(call_of(e, 1));
            spend(result.cost());
            return result;
        }
        case Kind::Filter:
            return filtered(e, child(0));
        case Kind::Test: {
            const Value of = child(0);
            return Value::of(apply_test(e.name, of, call_of(e, 1)));
        }
        case Kind::Not:
            return Value::of(!child(0).truth());
        case Kind::Negative:
            return arithmetic("-", Value::of(std::int64_t{0}), child(0));
        case Kind::Positive:
            return child(0);
        case Kind::Arithmetic: {
            const Value left = child(0);
            Value out = arithmetic(e.name, left, child(1));
            spend(out.cost());
            return out;
        }
        case Kind::Concat: {
            std::string out;
            for (const auto& part : e.children) {
                out += evaluate(*part).str();
                check_text(out.size());
            }
            spend(out.size());
            return Value::of(std::move(out));
        }
        case Kind::Compare:
            return compare_chain(e);
        case Kind::And: {
            Value left = child(0);
            return left.truth() ? child(1) : left;
        }
        case Kind::Or: {
            Value left = child(0);
            return left.truth() ? left : child(1);
        }
        case Kind::Choice:
            if (child(1).truth()) return child(0);
            return e.children[2] ? child(2) : Value::undefined("the inline if without else");
    }
    return {};
}

Value Evaluator::compare_chain(const Expression& e) {
    Value left = evaluate(*e.children[0]);
    for (std::size_t i = 0; i < e.operators.size(); ++i) {
        Value right = evaluate(*e.children[i + 1]);
        spend(left.cost() + right.cost());
        const std::string& op = e.operators[i];
        bool holds = false;
        if (op == "==")
            holds = equal(left, right);
        else if (op == "!=")
            holds = !equal(left, right);
        else if (op == "in")
            holds = contains(right, left);
        else if (op == "not in")
            holds = !contains(right, left);
        else {
            const int order = compare(left, right);
            holds = op == "<"    ? order < 0
                    : op == "<=" ? order <= 0
                    : op == ">"  ? order > 0
                                 : order >= 0;
        }
        if (!holds) return Value::of(false);
        left = std::move(right);
    }
    return Value::of(true);
}

Value Evaluator::attribute(const Value& of, const std::string& name) {
    if (of.is_undefined()) fail(Sentence::of("'%1' is undefined", of.undefined_name()));
    // As the sandbox has it: nothing private; a method before a key.
    if (!name.starts_with("_"))
        if (Value method = method_of(of, name); !method.is_undefined()) {
            spend(of.cost());
            return method;
        }
    if (of.is_dict() || of.is_namespace())
        if (const Value* value = of.find(name)) return *value;
    return Value::undefined(name);
}

Value Evaluator::item(const Value& of, const Value& key) {
    if (of.is_undefined()) fail(Sentence::of("'%1' is undefined", of.undefined_name()));
    if (key.is_string()) {
        if (of.is_dict())
            if (const Value* value = of.find(key.text())) return *value;
        return attribute(of, key.text());
    }
    if (!key.is_int() && !key.is_bool()) return Value::undefined(key.str());
    std::int64_t index = key.integer();
    if (of.is_list()) {
        const auto n = static_cast<std::int64_t>(of.items().size());
        if (index < 0) index += n;
        return index >= 0 && index < n ? of.items()[static_cast<std::size_t>(index)]
                                       : Value::undefined(key.str());
    }
    if (of.is_string()) {
        spend(of.cost());
        const List characters = of.walk();
        const auto n = static_cast<std::int64_t>(characters.size());
        if (index < 0) index += n;
        return index >= 0 && index < n ? characters[static_cast<std::size_t>(index)]
                                       : Value::undefined(key.str());
    }
    if (of.is_dict())
        if (const Value* value = of.find(key.str())) return *value;
    return Value::undefined(key.str());
}

// Python's slice.indices.
Value Evaluator::sliced(const Expression& e) {
    const Value of = evaluate(*e.children[0]);
    if (!of.is_list() && !of.is_string())
        fail(Sentence::of("'%1' cannot be sliced", std::string(of.type_name())));
    spend(of.cost());
    const List items = of.walk();
    const auto n = static_cast<std::int64_t>(items.size());
    const auto part = [&](std::size_t i) -> std::optional<std::int64_t> {
        if (!e.children[i]) return std::nullopt;
        const Value value = evaluate(*e.children[i]);
        if (value.is_none()) return std::nullopt;
        return value.integer();
    };
    const std::optional<std::int64_t> first = part(1);
    const std::optional<std::int64_t> last = part(2);
    const std::int64_t step = part(3).value_or(1);
    if (step == 0) fail(Sentence::of("a slice's step is zero"));
    const bool back = step < 0;
    const auto bound = [&](const std::optional<std::int64_t>& given, std::int64_t otherwise) {
        if (!given) return otherwise;
        if (*given < 0) return std::max<std::int64_t>(*given + n, back ? -1 : 0);
        return std::min<std::int64_t>(*given, back ? n - 1 : n);
    };
    const std::int64_t begin = bound(first, back ? n - 1 : 0);
    const std::int64_t end = bound(last, back ? -1 : n);
    List out;
    // |step| beyond n is as good as n, and cannot overflow.
    const std::int64_t stride = std::clamp<std::int64_t>(step, -n - 1, n + 1);
    for (std::int64_t i = begin; back ? i > end : i < end; i += stride)
        out.push_back(items[static_cast<std::size_t>(i)]);
    if (of.is_list()) return Value::list(std::move(out), of.is_tuple());
    std::string text;
    for (const Value& character : out) text += character.text();
    return Value::of(std::move(text));
}

Value Evaluator::filtered(const Expression& e, const Value& of) {
    spend(of.cost());
    Value out = apply_filter(e.name, of, call_of(e, 1));
    spend(out.cost());
    return out;
}

Value Evaluator::filtered_block(const Expression& e, const Value& text) {
    if (e.kind != Kind::Filter)
        fail(Sentence::of("a filter block holds something else than filters"));
    return filtered(e, e.children[0] ? filtered_block(*e.children[0], text) : text);
}

Call Evaluator::call_of(const Expression& e, std::size_t first) {
    Call call;
    for (std::size_t i = first; i < e.children.size(); ++i) {
        call.positional.push_back(evaluate(*e.children[i]));
        spend(call.positional.back().cost());
    }
    for (const auto& [name, value] : e.named) {
        call.named.emplace_back(name, evaluate(*value));
        spend(call.named.back().second.cost());
    }
    return call;
}

}  // namespace aim::jinja
