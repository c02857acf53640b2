// The filters of the template language (jinja2/filters.py).
#include "core/text/jinja/arguments.h"
#include "core/text/jinja/evaluator.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

namespace aim::jinja {

namespace {

using Filter = Value (*)(Evaluator&, const Value&, Arguments&);

Value text(std::string s) { return Value::of(std::move(s)); }

// of.a.b or of[0] for "a.b" or 0, as make_attrgetter has it.
Value at_path(Evaluator& e, const Value& of, const Value& path) {
    if (!path.is_string()) return e.item(of, path);
    const std::string& names = path.text();
    Value out = of;
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t dot = std::min(names.find('.', at), names.size());
        const std::string name = names.substr(at, dot - at);
        const bool number = !name.empty() && name.size() < 10 &&
                            name.find_first_not_of("0123456789") == std::string::npos;
        const Value key =
            number ? Value::of(static_cast<std::int64_t>(std::stoll(name))) : Value::of(name);
        out = e.item(out, key);
        at = dot + 1;
    }
    return out;
}

Value length(Evaluator&, const Value& of, Arguments&) {
    std::size_t n = 0;
    if (of.is_string())
        n = utf8::count(of.text());
    else if (of.is_list())
        n = of.items().size();
    else if (of.is_dict())
        n = of.fields().size();
    else if (!of.is_undefined())
        fail(Sentence::of("'%1' has no length", std::string(of.type_name())));
    return Value::of(static_cast<std::int64_t>(n));
}

Value join(Evaluator& e, const Value& of, Arguments& args) {
    const std::string between = args.next("d", text("")).str();
    const Value attribute = args.next("attribute", Value::none());
    std::string out;
    bool first = true;
    for (const Value& value : of.walk()) {
        if (!first) out += between;
        first = false;
        out += (attribute.is_none() ? value : at_path(e, value, attribute)).str();
        check_text(out.size());
    }
    return text(std::move(out));
}

Value default_of(Evaluator&, const Value& of, Arguments& args) {
    Value otherwise = args.next("default_value", text(""));
    const bool falsy_too = args.next("boolean", Value::of(false)).truth();
    return of.is_undefined() || (falsy_too && !of.truth()) ? otherwise : of;
}

Value first(Evaluator&, const Value& of, Arguments&) {
    List items = of.walk();
    return items.empty() ? Value::undefined("the first of nothing") : items.front();
}

Value last(Evaluator&, const Value& of, Arguments&) {
    if (of.is_generator()) fail(Sentence::of("a generator cannot be walked backwards"));
    List items = of.walk();
    return items.empty() ? Value::undefined("the last of nothing") : items.back();
}

Value replace(Evaluator&, const Value& of, Arguments& args) {
    const std::string from = args.need("old").str();
    const std::string to = args.need("new").str();
    const Value most = args.next("count", Value::none());
    return text(replaced(of.str(), from, to, most.is_none() ? -1 : most.integer()));
}

Value to_int(Evaluator&, const Value& of, Arguments& args) {
    const Value otherwise = args.next("default", Value::of(std::int64_t{0}));
    if (of.is_int() || of.is_bool()) return Value::of(of.integer());
    if (of.is_float()) {
        if (!(std::fabs(of.number()) < 9e18)) return otherwise;
        return Value::of(static_cast<std::int64_t>(of.number()));
    }
    if (!of.is_string()) return otherwise;
    std::string digits = stripped(of.text(), "", true, true);
    if (digits.starts_with('+')) digits.erase(0, 1);
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    if (const auto r = std::from_chars(digits.data(), end, value);
        r.ec == std::errc{} && r.ptr == end)
        return Value::of(value);
    double real = 0;
    if (const auto r = std::from_chars(digits.data(), end, real);
        r.ec == std::errc{} && r.ptr == end && std::fabs(real) < 9e18)
        return Value::of(static_cast<std::int64_t>(real));
    return otherwise;
}

Value to_float(Evaluator&, const Value& of, Arguments& args) {
    const Value otherwise = args.next("default", Value::of(0.0));
    if (of.is_number()) return Value::of(of.number());
    if (!of.is_string()) return otherwise;
    const std::string digits = stripped(of.text(), "", true, true);
    double real = 0;
    const char* end = digits.data() + digits.size();
    const auto r = std::from_chars(digits.data(), end, real);
    return r.ec == std::errc{} && r.ptr == end && !digits.empty() ? Value::of(real) : otherwise;
}

// select, reject, selectattr, rejectattr.
Value selected(Evaluator& e, const Value& of, Arguments& args, bool by_attribute, bool keep) {
    const Value attribute = by_attribute ? args.need("attribute") : Value::none();
    const bool tests = args.left() > 0;
    const std::string test = tests ? args.need("test").str() : "";
    const Call rest = args.rest();
    List out;
    for (const Value& value : of.walk()) {
        const Value seen = by_attribute ? at_path(e, value, attribute) : value;
        e.spend(tests ? seen.cost() : 0);
        if ((tests ? e.apply_test(test, seen, rest) : seen.truth()) == keep) out.push_back(value);
    }
    return Value::generator(std::move(out));
}

Value map(Evaluator& e, const Value& of, Arguments& args) {
    List out;
    if (const Value* attribute = args.named("attribute")) {
        const Value* otherwise = args.named("default");
        for (const Value& value : of.walk()) {
            e.spend();
            Value found = at_path(e, value, *attribute);
            out.push_back(found.is_undefined() && otherwise ? *otherwise : std::move(found));
        }
        return Value::generator(std::move(out));
    }
    const std::string filter = args.need("filter").str();
    const Call rest = args.rest();
    for (const Value& value : of.walk()) {
        e.spend(value.cost());
        out.push_back(e.apply_filter(filter, value, rest));
        e.spend(out.back().cost());
    }
    return Value::generator(std::move(out));
}

Value to_json_text(Evaluator&, const Value& of, Arguments& args) {
    args.next("ensure_ascii", Value::of(false));
    const Value indent = args.next("indent", Value::none());
    args.next("separators", Value::none());
    const bool sort = args.next("sort_keys", Value::of(false)).truth();
    return text(to_json(
        of,
        indent.is_none() ? -1 : static_cast<int>(std::clamp<std::int64_t>(indent.integer(), 0, 16)),
        sort));
}

// What a value is compared by: made once, and the work of comparing is spent.
Value key_of(Evaluator& e, const Value& value, bool case_sensitive) {
    e.spend(value.cost());
    return value.is_string() && !case_sensitive ? text(lower_case(value.text())) : value;
}

void spend_comparison(Evaluator& e, const Value& a, const Value& b) {
    e.spend(std::min(a.cost(), b.cost()));
}

struct Keyed {
    Value key, value;
};

List sorted_by_key(Evaluator& e, std::vector<Keyed> keyed, bool reverse) {
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
        spend_comparison(e, a.key, b.key);
        return reverse ? compare(b.key, a.key) < 0 : compare(a.key, b.key) < 0;
    });
    List out;
    for (auto& each : keyed) out.push_back(std::move(each.value));
    return out;
}

Value sorted(Evaluator& e, const Value& of, Arguments& args) {
    const bool reverse = args.next("reverse", Value::of(false)).truth();
    const bool case_sensitive = args.next("case_sensitive", Value::of(false)).truth();
    const Value attribute = args.next("attribute", Value::none());
    std::vector<Keyed> keyed;
    for (const Value& value : of.walk())
        keyed.push_back(
            {key_of(e, attribute.is_none() ? value : at_path(e, value, attribute), case_sensitive),
             value});
    return Value::list(sorted_by_key(e, std::move(keyed), reverse));
}

Value unique(Evaluator& e, const Value& of, Arguments&) {
    List out, keys;
    for (const Value& value : of.walk()) {
        Value key = key_of(e, value, /*case_sensitive=*/false);
        const bool known = std::any_of(keys.begin(), keys.end(), [&](const Value& other) {
            spend_comparison(e, key, other);
            return equal(key, other);
        });
        if (known) continue;
        out.push_back(value);
        keys.push_back(std::move(key));
    }
    return Value::generator(std::move(out));
}

Value reversed(Evaluator&, const Value& of, Arguments&) {
    List items = of.walk();
    std::reverse(items.begin(), items.end());
    if (!of.is_string()) return Value::generator(std::move(items));
    std::string out;
    for (const Value& c : items) out += c.text();
    return text(std::move(out));
}

Value items(Evaluator&, const Value& of, Arguments&) {
    if (of.is_undefined()) return Value::list({});
    if (!of.is_dict()) fail(Sentence::of("only a dict has items"));
    List out;
    for (const auto& [name, value] : of.fields())
        out.push_back(Value::list({text(name), value}, true));
    return Value::list(std::move(out));
}

Value dictsort(Evaluator& e, const Value& of, Arguments& args) {
    const Value pairs = items(e, of, args);
    std::vector<Keyed> keyed;
    for (const Value& pair : pairs.items())
        keyed.push_back({key_of(e, pair.items()[0], /*case_sensitive=*/false), pair});
    return Value::list(sorted_by_key(e, std::move(keyed), /*reverse=*/false));
}

Value indent(Evaluator&, const Value& of, Arguments& args) {
    const Value width = args.next("width", Value::of(std::int64_t{4}));
    const bool first_line = args.next("first", Value::of(false)).truth();
    const bool blank = args.next("blank", Value::of(false)).truth();
    const std::string margin =
        width.is_string()
            ? width.text()
            : std::string(
                  static_cast<std::size_t>(std::clamp<std::int64_t>(width.integer(), 0, 1000)),
                  ' ');
    const std::string from = of.str();
    std::string out = first_line ? margin : "";
    for (std::size_t i = 0; i < from.size(); ++i) {
        out += from[i];
        const bool next_is_blank = i + 1 >= from.size() || from[i + 1] == '\n';
        if (from[i] == '\n' && (blank || !next_is_blank)) out += margin;
        check_text(out.size());
    }
    return text(std::move(out));
}

Value absolute(Evaluator&, const Value& of, Arguments&) {
    if (of.is_float()) return Value::of(std::fabs(of.number()));
    return of.integer() < 0 ? arithmetic("-", Value::of(std::int64_t{0}), of) : of;
}

Value rounded(Evaluator&, const Value& of, Arguments& args) {
    const std::int64_t precision = std::clamp<std::int64_t>(
        args.next("precision", Value::of(std::int64_t{0})).integer(), -20, 20);
    const std::string method = args.next("method", text("common")).str();
    const double value = of.number();
    if (method == "common" && precision >= 0) {  // exact, as Python rounds
        std::array<char, 512> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(precision), value);
        return Value::of(std::strtod(buffer.data(), nullptr));
    }
    const double scale = std::pow(10.0, static_cast<double>(precision));
    const double x = value * scale;
    const double y = method == "ceil"    ? std::ceil(x)
                     : method == "floor" ? std::floor(x)
                                         : std::nearbyint(x);
    return Value::of(y / scale);
}

Value escape(Evaluator&, const Value& of, Arguments&) {
    const std::string from = of.str();
    std::string out;
    for (const char c : from) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&#34;";
        else if (c == '\'')
            out += "&#39;";
        else
            out += c;
    }
    return text(std::move(out));
}

Value extreme(Evaluator& e, const Value& of, bool largest) {
    const List values = of.walk();
    if (values.empty()) return Value::undefined("the extreme of nothing");
    std::size_t best = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        spend_comparison(e, values[i], values[best]);
        const int order = compare(values[i], values[best]);
        if (largest ? order > 0 : order < 0) best = i;
    }
    return values[best];
}

Value sum(Evaluator& e, const Value& of, Arguments& args) {
    const Value attribute = args.next("attribute", Value::none());
    Value out = args.next("start", Value::of(std::int64_t{0}));
    for (const Value& value : of.walk()) {
        out = arithmetic("+", out, attribute.is_none() ? value : at_path(e, value, attribute));
        e.spend(out.cost());
    }
    return out;
}

Value trim(Evaluator&, const Value& of, Arguments& args) {
    const Value chars = args.next("chars", Value::none());
    return text(stripped(of.str(), chars.is_none() ? "" : chars.str(), true, true));
}

const std::unordered_map<std::string, Filter>& filters() {
    using E = Evaluator&;
    using V = const Value&;
    using A = Arguments&;
    static const std::unordered_map<std::string, Filter> table{
        {"length", length},
        {"count", length},
        {"join", join},
        {"default", default_of},
        {"d", default_of},
        {"first", first},
        {"last", last},
        {"replace", replace},
        {"int", to_int},
        {"float", to_float},
        {"map", map},
        {"tojson", to_json_text},
        {"sort", sorted},
        {"unique", unique},
        {"reverse", reversed},
        {"items", items},
        {"dictsort", dictsort},
        {"indent", indent},
        {"abs", absolute},
        {"round", rounded},
        {"sum", sum},
        {"trim", trim},
        {"e", escape},
        {"escape", escape},
        {"upper", [](E, V of, A) { return text(upper_case(of.str())); }},
        {"lower", [](E, V of, A) { return text(lower_case(of.str())); }},
        {"title", [](E, V of, A) { return text(titled(of.str())); }},
        {"capitalize", [](E, V of, A) { return text(capitalized(of.str())); }},
        {"string", [](E, V of, A) { return text(of.str()); }},
        {"safe", [](E, V of, A) { return text(of.str()); }},
        {"list", [](E, V of, A) { return Value::list(of.walk()); }},
        {"min", [](E e, V of, A) { return extreme(e, of, false); }},
        {"max", [](E e, V of, A) { return extreme(e, of, true); }},
        {"select", [](E e, V of, A args) { return selected(e, of, args, false, true); }},
        {"reject", [](E e, V of, A args) { return selected(e, of, args, false, false); }},
        {"selectattr", [](E e, V of, A args) { return selected(e, of, args, true, true); }},
        {"rejectattr", [](E e, V of, A args) { return selected(e, of, args, true, false); }},
    };
    return table;
}

}  // namespace

Value Evaluator::apply_filter(const std::string& name, const Value& of, const Call& call) {
    const auto it = filters().find(name);
    if (it == filters().end())
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The model's chat template uses the filter '%1', which is not supported.",
                         name));
    Arguments arguments(call);
    return it->second(*this, of, arguments);
}

}  // namespace aim::jinja
