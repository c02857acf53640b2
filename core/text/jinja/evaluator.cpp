#include "core/text/jinja/evaluator.h"

#include <algorithm>

namespace aim::jinja {

namespace {

constexpr std::size_t kMaxSteps = 2'000'000;
constexpr std::size_t kMaxBytes = 512ULL << 20;  // of all texts ever made
}  // namespace

Evaluator::Evaluator(Dict globals) {
    Scope functions;
    for (auto& [name, function] : global_functions()) functions[name] = std::move(function);
    for (auto& [name, value] : globals) functions[name] = std::move(value);
    scopes_.push_back(std::move(functions));
}

void Evaluator::spend(std::size_t bytes) {
    bytes_ += bytes;
    if (++steps_ > kMaxSteps || bytes_ > kMaxBytes)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The model's chat template does not come to an end."));
}

std::string Evaluator::run(const Block& program) {
    std::string out;
    run(program, out);
    return out;
}

void Evaluator::write(const std::string& text, std::string& out) {
    check_text(out.size() + text.size());
    spend(text.size());
    out += text;
}

Evaluator::Flow Evaluator::run(const Block& block, std::string& out) {
    for (const auto& statement : block)
        if (const Flow flow = run(*statement, out); flow != Flow::On) return flow;
    return Flow::On;
}

std::string Evaluator::captured(const Block& block, Flow& flow) {
    std::string out;
    flow = run(block, out);
    return out;
}

Evaluator::Flow Evaluator::run(const Statement& s, std::string& out) {
    const Deeper deeper(depth_);
    spend();
    Flow flow = Flow::On;
    switch (s.kind) {
        case Statement::Kind::Text:
            write(s.text, out);
            break;
        case Statement::Kind::Output:
            write(evaluate(*s.expression).str(), out);
            break;
        case Statement::Kind::If:
            for (const auto& [condition, body] : s.branches)
                if (evaluate(*condition).truth()) return run(body, out);
            return run(s.otherwise, out);
        case Statement::Kind::For:
            return run_for(s, out);
        case Statement::Kind::Set:
            assign(s.targets, evaluate(*s.expression));
            break;
        case Statement::Kind::SetField: {
            const Value space = lookup(s.text);
            if (!space.is_namespace()) fail(Sentence::of("'%1' is no namespace", s.text));
            Value value = evaluate(*s.expression);
            if (value.depth() >= kMaxDepth)
                fail(Sentence::of("a namespace cannot hold a namespace or a function"));
            Dict& fields = space.space().fields;
            const auto it = std::find_if(fields.begin(), fields.end(),
                                         [&](const auto& f) { return f.first == s.targets[0]; });
            if (it != fields.end())
                it->second = std::move(value);
            else
                fields.emplace_back(s.targets[0], std::move(value));
            break;
        }
        case Statement::Kind::SetBlock: {
            scopes_.emplace_back();
            Value value = Value::of(captured(s.body, flow));
            scopes_.pop_back();
            if (s.expression) value = filtered_block(*s.expression, value);
            assign(s.targets, value);
            break;
        }
        case Statement::Kind::Macro:
            set(s.text, Value::function(
                            s.text, [this, &s](const Call& call) { return call_macro(s, call); }));
            break;
        case Statement::Kind::Filter: {
            scopes_.emplace_back();
            const Value text = Value::of(captured(s.body, flow));
            scopes_.pop_back();
            write(filtered_block(*s.expression, text).str(), out);
            break;
        }
        case Statement::Kind::Plain:
            scopes_.emplace_back();
            flow = run(s.body, out);
            scopes_.pop_back();
            break;
        case Statement::Kind::Break:
            return Flow::Break;
        case Statement::Kind::Continue:
            return Flow::Continue;
    }
    return flow;
}

Evaluator::Flow Evaluator::run_for(const Statement& loop, std::string& out) {
    List items = evaluate(*loop.expression).walk();
    spend(items.size() * 16);
    if (loop.condition) {
        List kept;
        scopes_.emplace_back();
        for (Value& value : items) {
            assign(loop.targets, value);
            if (evaluate(*loop.condition).truth()) kept.push_back(std::move(value));
        }
        scopes_.pop_back();
        items = std::move(kept);
    }
    if (items.empty()) return run(loop.otherwise, out);
    const auto n = static_cast<std::int64_t>(items.size());
    const std::size_t outer = scopes_.size();
    for (std::int64_t i = 0; i < n; ++i) {
        spend();
        scopes_.emplace_back();
        const auto at = static_cast<std::size_t>(i);
        set("loop",
            Value::dict({{"index", Value::of(i + 1)},
                         {"index0", Value::of(i)},
                         {"revindex", Value::of(n - i)},
                         {"revindex0", Value::of(n - i - 1)},
                         {"first", Value::of(i == 0)},
                         {"last", Value::of(i + 1 == n)},
                         {"length", Value::of(n)},
                         {"depth", Value::of(std::int64_t{1})},
                         {"previtem", i > 0 ? items[at - 1] : Value::undefined("previtem")},
                         {"nextitem", i + 1 < n ? items[at + 1] : Value::undefined("nextitem")}}));
        assign(loop.targets, items[at]);
        const Flow flow = run(loop.body, out);
        scopes_.resize(outer);
        if (flow == Flow::Break) break;
    }
    return Flow::On;
}

void Evaluator::assign(const std::vector<std::string>& targets, const Value& value) {
    if (targets.size() == 1) return set(targets[0], value);
    const List parts = value.walk();
    if (parts.size() != targets.size()) fail(Sentence::of("there are not as many values as names"));
    for (std::size_t i = 0; i < targets.size(); ++i) set(targets[i], parts[i]);
}

Value Evaluator::lookup(const std::string& name) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
        if (const auto it = scope->find(name); it != scope->end()) return it->second;
    return Value::undefined(name);
}

Value Evaluator::call_macro(const Statement& macro, const Call& call) {
    Scope arguments;
    if (call.positional.size() > macro.targets.size())
        fail(Sentence::of("macro '%1' takes fewer arguments", macro.text));
    const std::size_t first_default = macro.targets.size() - macro.defaults.size();
    for (std::size_t i = 0; i < macro.targets.size(); ++i) {
        Value value = Value::undefined(macro.targets[i]);
        const auto named = std::find_if(call.named.begin(), call.named.end(),
                                        [&](const auto& n) { return n.first == macro.targets[i]; });
        if (i < call.positional.size())
            value = call.positional[i];
        else if (named != call.named.end())
            value = named->second;
        else if (i >= first_default)
            value = evaluate(*macro.defaults[i - first_default]);
        arguments[macro.targets[i]] = std::move(value);
    }
    // A macro sees the template's own names, not those of the loop it is called from.
    std::vector<Scope> callers(std::make_move_iterator(scopes_.begin() + 1),
                               std::make_move_iterator(scopes_.end()));
    scopes_.resize(1);
    scopes_.push_back(std::move(arguments));
    Flow flow = Flow::On;
    std::string text;
    const auto restore = [&] {
        scopes_.resize(1);
        scopes_.insert(scopes_.end(), std::make_move_iterator(callers.begin()),
                       std::make_move_iterator(callers.end()));
    };
    try {
        text = captured(macro.body, flow);
    } catch (...) {
        restore();
        throw;
    }
    restore();
    return Value::of(std::move(text));
}

}  // namespace aim::jinja
