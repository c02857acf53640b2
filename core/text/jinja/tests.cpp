// The tests of the template language (jinja2/tests.py): {{ x is defined }}.
#include "core/text/jinja/arguments.h"
#include "core/text/jinja/evaluator.h"

#include <unordered_map>

namespace aim::jinja {

namespace {

using Test = bool (*)(const Value&, Arguments&);

std::int64_t whole(const Value& value) {
    if (!value.is_int() && !value.is_bool()) fail(Sentence::of("a test needs a whole number"));
    return value.integer();
}

const std::unordered_map<std::string, Test>& tests() {
    using V = const Value&;
    using A = Arguments&;
    static const auto equals = [](V of, A args) { return equal(of, args.need("other")); };
    static const auto differs = [](V of, A args) { return !equal(of, args.need("other")); };
    static const auto less = [](V of, A args) { return compare(of, args.need("other")) < 0; };
    static const auto less_or_equal = [](V of, A args) {
        return compare(of, args.need("other")) <= 0;
    };
    static const auto more = [](V of, A args) { return compare(of, args.need("other")) > 0; };
    static const auto more_or_equal = [](V of, A args) {
        return compare(of, args.need("other")) >= 0;
    };
    static const std::unordered_map<std::string, Test> table{
        {"defined", [](V of, A) { return !of.is_undefined(); }},
        {"undefined", [](V of, A) { return of.is_undefined(); }},
        {"none", [](V of, A) { return of.is_none(); }},
        {"boolean", [](V of, A) { return of.is_bool(); }},
        {"true", [](V of, A) { return of.is_bool() && of.truth(); }},
        {"false", [](V of, A) { return of.is_bool() && !of.truth(); }},
        {"string", [](V of, A) { return of.is_string(); }},
        {"number", [](V of, A) { return of.is_number(); }},
        {"integer", [](V of, A) { return of.is_int(); }},
        {"float", [](V of, A) { return of.is_float(); }},
        {"mapping", [](V of, A) { return of.is_dict(); }},
        {"sequence",
         [](V of, A) {
             return of.is_list() || of.is_string() || of.is_dict() || of.is_undefined();
         }},
        {"iterable",
         [](V of, A) {
             return of.is_list() || of.is_string() || of.is_dict() || of.is_generator() ||
                    of.is_undefined();
         }},
        {"callable", [](V of, A) { return of.is_function(); }},
        {"equalto", equals},
        {"eq", equals},
        {"==", equals},
        {"sameas", equals},
        {"ne", differs},
        {"!=", differs},
        {"lt", less},
        {"lessthan", less},
        {"<", less},
        {"le", less_or_equal},
        {"<=", less_or_equal},
        {"gt", more},
        {"greaterthan", more},
        {">", more},
        {"ge", more_or_equal},
        {">=", more_or_equal},
        {"in", [](V of, A args) { return contains(args.need("seq"), of); }},
        {"odd", [](V of, A) { return whole(of) % 2 != 0; }},
        {"even", [](V of, A) { return whole(of) % 2 == 0; }},
        {"divisibleby",
         [](V of, A args) {
             return !arithmetic("%", Value::of(whole(of)), Value::of(whole(args.need("num"))))
                         .truth();
         }},
        {"lower",
         [](V of, A) {
             return of.str() == lower_case(of.str()) && of.str() != upper_case(of.str());
         }},
        {"upper",
         [](V of, A) {
             return of.str() == upper_case(of.str()) && of.str() != lower_case(of.str());
         }},
    };
    return table;
}

}  // namespace

bool Evaluator::apply_test(const std::string& name, const Value& of, const Call& call) {
    const auto it = tests().find(name);
    if (it == tests().end())
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The model's chat template uses the test '%1', which is not supported.",
                         name));
    Arguments arguments(call);
    return it->second(of, arguments);
}

}  // namespace aim::jinja
