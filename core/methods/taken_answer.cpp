#include "core/methods/taken_answer.h"

#include "core/base/error.h"

namespace aim {

void require_demonstrations(const std::string& method, const MethodRequest& request) {
    if (request.demonstrations.empty())
        throw Error(
            ErrorCode::Usage,
            Sentence::of("The method \"%1\" answers from demonstrations, but none is shown.",
                         method));
}

MethodAnswer taken_answer(const std::string& method, const MethodRequest& request, std::string text,
                          double encode_ms, const Stopwatch& watch) {
    MethodAnswer answer;
    answer.method = method;
    answer.text = std::move(text);
    for (const auto& demonstration : request.demonstrations)
        answer.demonstrations.push_back(demonstration.id);
    if (request.on_text && !answer.text.empty()) request.on_text(answer.text);
    answer.timing.encode = encode_ms;
    answer.timing.first_token = answer.timing.total = watch.milliseconds();
    return answer;
}

}  // namespace aim
