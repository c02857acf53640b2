// Runs a parsed template.
#pragma once

#include "core/text/jinja/ast.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aim::jinja {

class Evaluator {
public:
    explicit Evaluator(Dict globals);

    std::string run(const Block& program);

    // For the filters that take another filter's or test's name.
    Value apply_filter(const std::string& name, const Value& of, const Call& call);
    bool apply_test(const std::string& name, const Value& of, const Call& call);
    // of.name and of[key] as Python has them in a template; undefined when there is no such thing.
    Value attribute(const Value& of, const std::string& name);
    Value item(const Value& of, const Value& key);
    // Counts work and text, so that a hostile template ends.
    void spend(std::size_t bytes = 0);

private:
    // Counts statements and expressions within each other.
    class Deeper {
    public:
        explicit Deeper(int& depth) : depth_(depth) {
            if (depth_ >= 400)
                throw Error(ErrorCode::TooLarge,
                            Sentence::of("The model's chat template recurses too deeply."));
            ++depth_;
        }
        ~Deeper() { --depth_; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        int& depth_;
    };
    enum class Flow { On, Break, Continue };
    using Scope = std::map<std::string, Value, std::less<>>;

    Flow run(const Block& block, std::string& out);
    Flow run(const Statement& statement, std::string& out);
    Flow run_for(const Statement& loop, std::string& out);
    std::string captured(const Block& block, Flow& flow);
    void write(const std::string& text, std::string& out);
    void assign(const std::vector<std::string>& targets, const Value& value);
    void set(const std::string& name, Value value) { scopes_.back()[name] = std::move(value); }
    Value lookup(const std::string& name) const;
    Value call_macro(const Statement& macro, const Call& call);

    Value evaluate(const Expression& e);
    Value evaluate_here(const Expression& e);
    Value compare_chain(const Expression& e);
    Value sliced(const Expression& e);
    Value filtered(const Expression& e, const Value& of);
    // Filters over what a block wrote; the innermost has no operand of its own.
    Value filtered_block(const Expression& e, const Value& text);
    Call call_of(const Expression& e, std::size_t first);

    std::vector<Scope> scopes_;
    int depth_ = 0;
    std::size_t steps_ = 0;
    std::size_t bytes_ = 0;
};

// The method `name` of a text, list or dict; undefined when there is none.
Value method_of(const Value& of, const std::string& name);
// range, namespace, dict, raise_exception, …
Dict global_functions();

// What Python's str methods do, shared by filters and methods.
std::string stripped(std::string_view text, std::string_view characters, bool left, bool right);
std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);
std::string capitalized(std::string_view text);
std::string titled(std::string_view text);
std::string replaced(const std::string& text, const std::string& from, const std::string& to,
                     std::int64_t most);

}  // namespace aim::jinja
