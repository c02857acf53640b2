#include "core/methods/fused_prompt.h"

#include "core/methods/answering.h"
#include "core/methods/prompt_segments.h"

#include <ATen/ATen.h>

namespace aim {

std::string joined_keys(const std::vector<Demonstration>& demonstrations) {
    std::string keys;
    for (const auto& demonstration : demonstrations) keys += demonstration.content_key + ";";
    return keys;
}

MethodAnswer answer_from_fused(const std::string& method, const MethodRequest& request,
                               MethodContext& context, const std::string& key,
                               const FusedSource& fused) {
    const Stopwatch watch;
    PromptToAnswer prompt;
    bool warm = !request.demonstrations.empty();
    std::vector<PromptSegment> segments;
    for (std::size_t i = 0; i < request.demonstrations.size(); ++i) {
        const auto& demonstration = request.demonstrations[i];
        prompt.fused.push_back(fused(i, warm));
        segments.push_back({PromptSegment::Kind::Fused,
                            demonstration.question + " " + demonstration.answer,
                            prompt.fused.back().size(0), demonstration.id});
    }
    prompt.prompt = query_prompt(request.query, context);
    prompt.prefix = prompt.prompt.first_image_block;
    if (!prompt.fused.empty()) prompt.prefix_key = method + "|" + key;
    auto generated = generate_answer(request, context, prompt, watch);
    auto answer = to_method_answer(method, request, prompt, std::move(generated));
    answer.warm = warm;
    answer.prompt = segments_with_fused(prompt.prompt, picture_placeholder(context.backbone()),
                                        prompt.prefix, segments);
    return answer;
}

}  // namespace aim
