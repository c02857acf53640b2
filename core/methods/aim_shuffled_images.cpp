// Control: the demonstrations' pictures are permuted before they are fused. What `aim` gains over
// this comes from picture and text belonging together.
#include "core/methods/all_methods.h"
#include "core/methods/control_order.h"
#include "core/methods/fused_prompt.h"

namespace aim {

namespace {

class AimShuffledImages final : public Method {
public:
    std::string name() const override { return "aim-shuffled-images"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        const auto& shown = request.demonstrations;
        const auto from = control_order(request, name());
        auto key = joined_keys(shown);
        for (const auto i : from) key += "," + std::to_string(i);
        return answer_from_fused(name(), request, context, key, [&](std::size_t i, bool& warm) {
            warm = false;  // nobody keeps fused tokens of mismatched pairs
            return context.fused_tokens_uncached(shown[from[i]].load_image(), shown[i].question,
                                                 shown[i].answer);
        });
    }
};

}  // namespace

std::unique_ptr<const Method> make_aim_shuffled_images() {
    return std::make_unique<AimShuffledImages>();
}

}  // namespace aim
