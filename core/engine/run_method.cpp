#include "core/engine/run_method.h"

#include "core/backbone/tensor_errors.h"
#include "core/base/error.h"
#include "core/engine/answer_memory.h"
#include "core/evaluation/metrics.h"

#include <optional>

namespace aim {

namespace {

MethodAnswer failed(const Method& method, const MethodRequest& request, const Sentence& why) {
    MethodAnswer answer;
    answer.method = method.name();
    if (method.uses_demonstrations())
        for (const auto& demonstration : request.demonstrations)
            answer.demonstrations.push_back(demonstration.id);
    answer.error = why;
    return answer;
}

MethodAnswer answered(const Method& method, const MethodRequest& request, EngineContext& context) {
    try {
        return translated([&] { return method.answer(request, context); });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled) throw;
        return failed(method, request, error.sentence());
    }
}

}  // namespace

MethodAnswer run_method(const Method& method, const MethodRequest& request, EngineContext& context,
                        const std::vector<std::string>& references, CountMemory memory) {
    context.set_answer_alone(memory == CountMemory::AnswerAlone);
    std::optional<AnswerMemory> counted;
    if (memory != CountMemory::No) counted.emplace();
    auto answer = answered(method, request, context);
    if (counted) answer.peak_bytes = counted->peak_bytes();
    counted.reset();
    context.set_answer_alone(false);
    if (!references.empty())
        answer.score = answer.error.empty() ? exact_match(answer.text, references) : 0.0;
    return answer;
}

}  // namespace aim
