// Control: the hidden states stand in the prompt as they are. What `aim` gains over this is the
// projector's work.
#include "core/methods/all_methods.h"
#include "core/methods/fused_prompt.h"

namespace aim {

namespace {

class AimIdentityProjector final : public Method {
public:
    std::string name() const override { return "aim-identity-projector"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        return answer_from_fused(name(), request, context, joined_keys(request.demonstrations),
                                 [&](std::size_t i, bool& warm) {
                                     warm = false;  // nobody keeps hidden states
                                     return context.hidden_states(request.demonstrations[i]);
                                 });
    }
};

}  // namespace

std::unique_ptr<const Method> make_aim_identity_projector() {
    return std::make_unique<AimIdentityProjector>();
}

}  // namespace aim
