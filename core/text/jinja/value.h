// Values of the template language: what Python would hold, as far as chat templates need it.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace aim::jinja {

class Value;
using List = std::vector<Value>;
using Dict = std::vector<std::pair<std::string, Value>>;  // in order of insertion

struct Undefined {
    std::string name;
};
struct None {};
// What select, map and the like give: can be walked once and has no length.
struct Generator {
    List values;
    bool spent = false;
};
// namespace(…): the only thing that can be changed.
struct Namespace {
    Dict fields;
};
struct Call {
    List positional;
    Dict named;
};
struct Function {
    std::string name;
    std::function<Value(const Call&)> call;
};

// Every fault of a template while it runs. Line numbers are added by the evaluator.
[[noreturn]] void fail(const Sentence& what);

class Value {
public:
    Value() : data_(Undefined{}) {}
    static Value undefined(std::string name) { return Value(Data(Undefined{std::move(name)})); }
    static Value none() { return Value(Data(None{})); }
    static Value of(bool b) { return Value(Data(b)); }
    static Value of(std::int64_t i) { return Value(Data(i)); }
    static Value of(double d) { return Value(Data(d)); }
    static Value of(std::string s) {
        return Value(Data(std::make_shared<const std::string>(std::move(s))));
    }
    // Throw when nested deeper than kMaxDepth or holding more than kMaxItems: a template must not
    // build what cannot be walked.
    static Value list(List values, bool tuple = false);
    static Value dict(Dict fields);
    static Value generator(List values);
    static Value make_namespace(Dict fields);
    static Value function(std::string name, std::function<Value(const Call&)> call);

    bool is_undefined() const { return std::holds_alternative<Undefined>(data_); }
    bool is_none() const { return std::holds_alternative<None>(data_); }
    bool is_bool() const { return std::holds_alternative<bool>(data_); }
    bool is_int() const { return std::holds_alternative<std::int64_t>(data_); }
    bool is_float() const { return std::holds_alternative<double>(data_); }
    bool is_number() const { return is_bool() || is_int() || is_float(); }
    bool is_string() const { return std::holds_alternative<Text>(data_); }
    bool is_list() const { return std::holds_alternative<Items>(data_); }
    bool is_tuple() const { return is_list() && tuple_; }
    bool is_dict() const { return std::holds_alternative<Fields>(data_); }
    bool is_generator() const { return std::holds_alternative<Stream>(data_); }
    bool is_namespace() const { return std::holds_alternative<Space>(data_); }
    bool is_function() const { return std::holds_alternative<Callable>(data_); }

    // Of the right kind only.
    const std::string& text() const { return *std::get<Text>(data_); }
    const List& items() const { return *std::get<Items>(data_); }
    const Dict& fields() const { return *std::get<Fields>(data_); }
    Namespace& space() const { return *std::get<Space>(data_); }
    const Function& callable() const { return *std::get<Callable>(data_); }
    // Fail when it is no number.
    std::int64_t integer() const {
        if (is_bool()) return std::get<bool>(data_) ? 1 : 0;
        if (!is_int()) fail(Sentence::of("a whole number is needed"));
        return std::get<std::int64_t>(data_);
    }
    double number() const {
        return is_float() ? std::get<double>(data_) : static_cast<double>(integer());
    }
    const std::string& undefined_name() const { return std::get<Undefined>(data_).name; }

    bool truth() const;
    std::string str() const;   // as {{ … }} writes it
    std::string repr() const;  // as it stands inside a written list
    const char* type_name() const;
    int depth() const { return depth_; }
    // About how many bytes it takes to walk through all of it.
    std::size_t cost() const { return is_string() ? text().size() : weight_ * 16; }

    // Throws when it cannot be walked; spends a generator.
    List walk() const;
    const Value* find(std::string_view key) const;  // in a dict or a namespace

private:
    using Text = std::shared_ptr<const std::string>;
    using Items = std::shared_ptr<const List>;
    using Fields = std::shared_ptr<const Dict>;
    using Stream = std::shared_ptr<Generator>;
    using Space = std::shared_ptr<Namespace>;
    using Callable = std::shared_ptr<const Function>;
    using Data = std::variant<Undefined, None, bool, std::int64_t, double, Text, Items, Fields,
                              Stream, Space, Callable>;
    explicit Value(Data data) : data_(std::move(data)) {}
    void write(std::string& out, bool inside) const;
    void adopt(const Value& child);
    void seal();  // after the last child

    Data data_;
    bool tuple_ = false;
    int depth_ = 0;
    std::size_t weight_ = 1;  // values in it, those that it holds several times counted each time
};

bool equal(const Value& a, const Value& b);
// <0, 0, >0; throws for kinds that Python does not order.
int compare(const Value& a, const Value& b);
bool contains(const Value& container, const Value& item);
std::string repr_of(std::string_view text);
std::string to_json(const Value& value, int indent, bool sort_keys);  // indent < 0: one line

// "a+b" with Python's meaning; operators: + - * / // % **
Value arithmetic(std::string_view op, const Value& a, const Value& b);

inline constexpr int kMaxDepth = 64;
inline constexpr std::size_t kMaxText = 16ULL << 20;  // bytes of one text, and of what is rendered
inline constexpr std::size_t kMaxItems = 1'000'000;

void check_text(std::size_t bytes);  // throws beyond kMaxText

}  // namespace aim::jinja
