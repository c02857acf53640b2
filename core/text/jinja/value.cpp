#include "core/text/jinja/value.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace aim::jinja {

void fail(const Sentence& what) {
    throw Error(ErrorCode::Malformed,
                Sentence::of("The model's chat template could not be rendered: %1.", what));
}

void check_text(std::size_t bytes) {
    if (bytes > kMaxText)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The model's chat template writes too much text."));
}

namespace {

int checked_depth(int deepest) {
    if (deepest >= kMaxDepth)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The model's chat template nests its values too deeply."));
    return deepest + 1;
}

std::string text_of_float(double d) {
    if (std::isnan(d)) return "nan";
    if (std::isinf(d)) return d < 0 ? "-inf" : "inf";
    std::array<char, 64> buffer{};
    // Python switches to exponents outside of 1e-4 … 1e16.
    const double magnitude = std::fabs(d);
    const auto format = magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e16)
                            ? std::chars_format::scientific
                            : std::chars_format::fixed;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), d, format).ptr;
    std::string out(buffer.data(), end);
    if (out.find_first_of(".e") == std::string::npos) out += ".0";
    return out;
}

}  // namespace

void Value::adopt(const Value& child) {
    depth_ = std::max(depth_, child.depth_);
    weight_ += child.weight_;
}

void Value::seal() {
    if (weight_ > kMaxItems)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The model's chat template makes a list that is too long."));
    depth_ = checked_depth(depth_);
}

Value Value::list(List values, bool tuple) {
    Value out(Data(std::make_shared<const List>(std::move(values))));
    out.tuple_ = tuple;
    for (const Value& value : out.items()) out.adopt(value);
    out.seal();
    return out;
}

Value Value::dict(Dict fields) {
    Value out(Data(std::make_shared<const Dict>(std::move(fields))));
    for (const auto& field : out.fields()) out.adopt(field.second);
    out.seal();
    return out;
}

Value Value::generator(List values) {
    Value out(Data(std::make_shared<Generator>(Generator{std::move(values), false})));
    for (const Value& value : std::get<Stream>(out.data_)->values) out.adopt(value);
    out.seal();
    return out;
}

Value Value::make_namespace(Dict fields) {
    Value out(Data(std::make_shared<Namespace>(Namespace{std::move(fields)})));
    // A namespace can change later, so nothing may hold one: no cycles, no hidden depth.
    out.depth_ = kMaxDepth;
    return out;
}

Value Value::function(std::string name, std::function<Value(const Call&)> call) {
    Value out(Data(std::make_shared<const Function>(Function{std::move(name), std::move(call)})));
    out.depth_ = kMaxDepth;
    return out;
}

bool Value::truth() const {
    if (is_undefined() || is_none()) return false;
    if (is_bool()) return std::get<bool>(data_);
    if (is_int()) return integer() != 0;
    if (is_float()) return number() != 0;
    if (is_string()) return !text().empty();
    if (is_list()) return !items().empty();
    if (is_dict()) return !fields().empty();
    return true;
}

const char* Value::type_name() const {
    static constexpr std::array kNames{"undefined", "none",      "bool",    "int",
                                       "float",     "str",       "list",    "dict",
                                       "generator", "namespace", "function"};
    return is_tuple() ? "tuple" : kNames[data_.index()];
}

std::string repr_of(std::string_view text) {
    const bool twice = text.find('\'') != text.npos && text.find('"') == text.npos;
    const char quote = twice ? '"' : '\'';
    std::string out(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(text, at);
        if (c == static_cast<char32_t>(quote) || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned>(c));
            out += buffer;
        } else {
            out.append(text, begin, at - begin);
        }
    }
    return out += quote;
}

void Value::write(std::string& out, bool inside) const {
    check_text(out.size());
    if (is_none()) {
        out += "None";
    } else if (is_bool()) {
        out += std::get<bool>(data_) ? "True" : "False";
    } else if (is_int()) {
        out += std::to_string(integer());
    } else if (is_float()) {
        out += text_of_float(number());
    } else if (is_string()) {
        out += inside ? repr_of(text()) : text();
    } else if (is_list()) {
        out += tuple_ ? '(' : '[';
        for (std::size_t i = 0; i < items().size(); ++i) {
            if (i > 0) out += ", ";
            items()[i].write(out, true);
        }
        if (tuple_ && items().size() == 1) out += ',';
        out += tuple_ ? ')' : ']';
    } else if (is_dict()) {
        out += '{';
        for (std::size_t i = 0; i < fields().size(); ++i) {
            if (i > 0) out += ", ";
            out += repr_of(fields()[i].first) + ": ";
            fields()[i].second.write(out, true);
        }
        out += '}';
    } else if (is_undefined()) {
        if (inside) out += "Undefined";
    } else {
        out += std::string("<") + type_name() + ">";
    }
}

std::string Value::str() const {
    std::string out;
    write(out, false);
    return out;
}

std::string Value::repr() const {
    std::string out;
    write(out, true);
    return out;
}

List Value::walk() const {
    if (is_list()) return items();
    if (is_undefined()) return {};
    List out;
    if (is_dict()) {
        for (const auto& [name, value] : fields()) out.push_back(of(name));
    } else if (is_string()) {
        const std::string& s = text();
        if (s.size() > kMaxItems) check_text(kMaxText + 1);
        for (std::size_t at = 0; at < s.size();) {
            const std::size_t begin = at;
            utf8::next(s, at);
            out.push_back(of(s.substr(begin, at - begin)));
        }
    } else if (is_generator()) {
        Generator& stream = *std::get<Stream>(data_);
        if (!stream.spent) out = std::move(stream.values);
        stream.values.clear();
        stream.spent = true;
    } else {
        fail(Sentence::of("'%1' object is not iterable", std::string(type_name())));
    }
    return out;
}

const Value* Value::find(std::string_view key) const {
    const Dict& dict = is_namespace() ? space().fields : fields();
    for (const auto& [name, value] : dict)
        if (name == key) return &value;
    return nullptr;
}

}  // namespace aim::jinja
