// The answer of the demonstration whose picture looks most like the query's to the vision tower
// (cosine of mean patch states). Ties: the one shown first.
#include "core/methods/all_methods.h"
#include "core/methods/taken_answer.h"

#include <ATen/ATen.h>

namespace aim {

namespace {

class Nearest final : public Method {
public:
    std::string name() const override { return "nearest"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        const Stopwatch watch;
        require_demonstrations(name(), request);
        const auto query =
            context.backbone().image_signature(context.processed(request.query.image, 1));
        const Demonstration* best = nullptr;
        double closest = 0;
        for (const auto& demonstration : request.demonstrations) {
            const auto similarity =
                at::dot(query, context.image_signature(demonstration)).item<double>();
            if (best == nullptr || similarity > closest) {
                best = &demonstration;
                closest = similarity;
            }
        }
        return taken_answer(name(), request, best->answer, watch.milliseconds(), watch);
    }
};

}  // namespace

std::unique_ptr<const Method> make_nearest() { return std::make_unique<Nearest>(); }

}  // namespace aim
