// Control: `icl` with the answers permuted among the demonstrations. What `icl` gains over this
// comes from the pairing of pictures and answers, not from format or the set of answers.
#include "core/methods/all_methods.h"
#include "core/methods/chat_turns.h"
#include "core/methods/control_order.h"

namespace aim {

namespace {

class IclRandomLabels final : public Method {
public:
    std::string name() const override { return "icl-random-labels"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        auto shown = request.demonstrations;
        const auto from = control_order(request, name());
        for (std::size_t i = 0; i < shown.size(); ++i) {
            shown[i].answer = request.demonstrations[from[i]].answer;
            shown[i].label = request.demonstrations[from[i]].label;
        }
        return answer_from_turns(name(), request, context, shown, /*with_pictures=*/true);
    }
};

}  // namespace

std::unique_ptr<const Method> make_icl_random_labels() {
    return std::make_unique<IclRandomLabels>();
}

}  // namespace aim
