// AIM (arXiv 2406.07588): fused tokens in place of the demonstrations, then the query.
#include "core/methods/all_methods.h"
#include "core/methods/fused_prompt.h"

namespace aim {

namespace {

class Aim final : public Method {
public:
    std::string name() const override { return "aim"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        return answer_from_fused(name(), request, context, joined_keys(request.demonstrations),
                                 [&](std::size_t i, bool& warm) {
                                     return context.fused_tokens(request.demonstrations[i], warm);
                                 });
    }
};

}  // namespace

std::unique_ptr<const Method> make_aim() { return std::make_unique<Aim>(); }

}  // namespace aim
