// The query alone: no demonstration in any form, not even hidden text.
#include "core/methods/all_methods.h"
#include "core/methods/answering.h"
#include "core/methods/prompt_segments.h"

namespace aim {

namespace {

class ZeroShot final : public Method {
public:
    std::string name() const override { return "zero-shot"; }
    bool uses_demonstrations() const override { return false; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        const Stopwatch watch;
        PromptToAnswer prompt;
        prompt.prompt = query_prompt(request.query, context);
        auto generated = generate_answer(request, context, prompt, watch);
        auto answer = to_method_answer(name(), request, prompt, std::move(generated));
        answer.demonstrations.clear();
        answer.prompt = segments_of(prompt.prompt, picture_placeholder(context.backbone()), {});
        return answer;
    }
};

}  // namespace

std::unique_ptr<const Method> make_zero_shot() { return std::make_unique<ZeroShot>(); }

}  // namespace aim
