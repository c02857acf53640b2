// Comparison, arithmetic and JSON of template values.
#include "core/text/jinja/value.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace aim::jinja {

bool equal(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) {
        if (a.is_float() || b.is_float()) return a.number() == b.number();
        return a.integer() == b.integer();
    }
    if (a.is_string() && b.is_string()) return a.text() == b.text();
    if (a.is_none() || a.is_undefined())
        return (a.is_none() && b.is_none()) || (a.is_undefined() && b.is_undefined());
    if (a.is_list() && b.is_list()) {
        if (a.is_tuple() != b.is_tuple() || a.items().size() != b.items().size()) return false;
        return std::equal(a.items().begin(), a.items().end(), b.items().begin(), equal);
    }
    if (a.is_dict() && b.is_dict()) {
        if (a.fields().size() != b.fields().size()) return false;
        return std::all_of(a.fields().begin(), a.fields().end(), [&](const auto& field) {
            const Value* other = b.find(field.first);
            return other && equal(field.second, *other);
        });
    }
    return false;
}

int compare(const Value& a, const Value& b) {
    if (a.is_number() && b.is_number()) {
        if (a.is_float() || b.is_float())
            return a.number() < b.number() ? -1 : a.number() > b.number() ? 1 : 0;
        return a.integer() < b.integer() ? -1 : a.integer() > b.integer() ? 1 : 0;
    }
    if (a.is_string() && b.is_string()) return a.text().compare(b.text());
    if (a.is_list() && b.is_list() && a.is_tuple() == b.is_tuple()) {
        for (std::size_t i = 0; i < std::min(a.items().size(), b.items().size()); ++i)
            if (const int order = compare(a.items()[i], b.items()[i])) return order;
        return a.items().size() < b.items().size()   ? -1
               : a.items().size() > b.items().size() ? 1
                                                     : 0;
    }
    fail(Sentence::of("'%1' and '%2' cannot be ordered", std::string(a.type_name()),
                      std::string(b.type_name())));
}

bool contains(const Value& container, const Value& item) {
    if (container.is_string()) {
        if (!item.is_string()) fail(Sentence::of("'in <str>' requires a text"));
        return container.text().find(item.text()) != std::string::npos;
    }
    if (container.is_dict()) return item.is_string() && container.find(item.text());
    const List items = container.walk();
    return std::any_of(items.begin(), items.end(),
                       [&](const Value& value) { return equal(value, item); });
}

namespace {

[[noreturn]] void no_operator(std::string_view op, const Value& a, const Value& b) {
    if (a.is_undefined() || b.is_undefined())
        fail(Sentence::of("'%1' is undefined", (a.is_undefined() ? a : b).undefined_name()));
    fail(Sentence::of("unsupported operands for %1: '%2' and '%3'", op, std::string(a.type_name()),
                      std::string(b.type_name())));
}

[[noreturn]] void overflow() { fail(Sentence::of("a number is too large")); }

Value of_integers(std::string_view op, std::int64_t a, std::int64_t b) {
    std::int64_t out = 0;
    if (op == "+") return __builtin_add_overflow(a, b, &out) ? overflow(), Value() : Value::of(out);
    if (op == "-") return __builtin_sub_overflow(a, b, &out) ? overflow(), Value() : Value::of(out);
    if (op == "*") return __builtin_mul_overflow(a, b, &out) ? overflow(), Value() : Value::of(out);
    if (op == "**") {
        if (b < 0) return Value::of(std::pow(static_cast<double>(a), static_cast<double>(b)));
        out = 1;
        for (std::int64_t i = 0; i < b; ++i) {
            if (__builtin_mul_overflow(out, a, &out)) overflow();
            if (out == 0 || (out == 1 && a == 1)) break;
            if (a == -1) {
                out = b % 2 == 0 ? 1 : -1;
                break;
            }
        }
        return Value::of(out);
    }
    if (b == 0) fail(Sentence::of("division by zero"));
    if (op == "/") return Value::of(static_cast<double>(a) / static_cast<double>(b));
    if (b == -1) {  // the one quotient that overflows
        if (op == "%") return Value::of(std::int64_t{0});
        return of_integers("-", 0, a);
    }
    const std::int64_t rest = a % b;
    const bool toward_zero = rest != 0 && (rest < 0) != (b < 0);
    if (op == "//") return Value::of(a / b - toward_zero);
    return Value::of(toward_zero ? rest + b : rest);
}

Value of_floats(std::string_view op, double a, double b) {
    if (op == "+") return Value::of(a + b);
    if (op == "-") return Value::of(a - b);
    if (op == "*") return Value::of(a * b);
    if (op == "**") return Value::of(std::pow(a, b));
    if (b == 0) fail(Sentence::of("division by zero"));
    if (op == "/") return Value::of(a / b);
    if (op == "//") return Value::of(std::floor(a / b));
    double rest = std::fmod(a, b);
    if (rest != 0 && (rest < 0) != (b < 0)) rest += b;
    return Value::of(rest);
}

Value repeated(const Value& what, std::int64_t times) {
    const auto n = static_cast<std::size_t>(std::max<std::int64_t>(times, 0));
    if (what.is_string()) {
        const std::size_t size = what.text().size();
        if (size > 0 && n > kMaxText / size) check_text(kMaxText + 1);
        std::string out;
        out.reserve(size * n);
        for (std::size_t i = 0; i < (size ? n : 0); ++i) out += what.text();
        return Value::of(std::move(out));
    }
    List out;
    const std::size_t size = what.items().size();
    if (size > 0 && n > kMaxItems / size) fail(Sentence::of("a list is too long"));
    for (std::size_t i = 0; i < (size ? n : 0); ++i)
        out.insert(out.end(), what.items().begin(), what.items().end());
    return Value::list(std::move(out), what.is_tuple());
}

void write_json_text(const std::string& text, std::string& out) {
    out += '"';
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\b':
                out += "\\b";
                break;
            case '\f':
                out += "\\f";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    char buffer[8];
                    std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
                    out += buffer;
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

void write_json(const Value& value, int indent, bool sort_keys, int level, std::string& out) {
    check_text(out.size());
    const auto line = [&](int at) {
        if (indent < 0) return;
        out += '\n';
        out.append(static_cast<std::size_t>(indent * at), ' ');
    };
    if (value.is_none()) {
        out += "null";
    } else if (value.is_bool()) {
        out += value.truth() ? "true" : "false";
    } else if (value.is_number()) {
        out += value.str();
    } else if (value.is_string()) {
        write_json_text(value.text(), out);
    } else if (value.is_list()) {
        out += '[';
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            if (i > 0) out += indent < 0 ? ", " : ",";
            line(level + 1);
            write_json(value.items()[i], indent, sort_keys, level + 1, out);
        }
        if (!value.items().empty()) line(level);
        out += ']';
    } else if (value.is_dict()) {
        Dict fields = value.fields();
        if (sort_keys)
            std::sort(fields.begin(), fields.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
        out += '{';
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (i > 0) out += indent < 0 ? ", " : ",";
            line(level + 1);
            write_json_text(fields[i].first, out);
            out += ": ";
            write_json(fields[i].second, indent, sort_keys, level + 1, out);
        }
        if (!fields.empty()) line(level);
        out += '}';
    } else {
        fail(Sentence::of("'%1' has no JSON", std::string(value.type_name())));
    }
}

}  // namespace

Value arithmetic(std::string_view op, const Value& a, const Value& b) {
    if (a.is_number() && b.is_number())
        return a.is_float() || b.is_float() ? of_floats(op, a.number(), b.number())
                                            : of_integers(op, a.integer(), b.integer());
    if (op == "+" && a.is_string() && b.is_string()) {
        check_text(a.text().size() + b.text().size());
        return Value::of(a.text() + b.text());
    }
    if (op == "+" && a.is_list() && b.is_list() && a.is_tuple() == b.is_tuple()) {
        List out = a.items();
        out.insert(out.end(), b.items().begin(), b.items().end());
        return Value::list(std::move(out), a.is_tuple());
    }
    const auto counts = [](const Value& v) { return v.is_int() || v.is_bool(); };
    if (op == "*" && (a.is_string() || a.is_list()) && counts(b)) return repeated(a, b.integer());
    if (op == "*" && (b.is_string() || b.is_list()) && counts(a)) return repeated(b, a.integer());
    no_operator(op, a, b);
}

std::string to_json(const Value& value, int indent, bool sort_keys) {
    std::string out;
    write_json(value, std::min(indent, 16), sort_keys, 0, out);
    check_text(out.size());
    return out;
}

}  // namespace aim::jinja
