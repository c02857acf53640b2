// The answer of the demonstration shown last.
#include "core/methods/all_methods.h"
#include "core/methods/taken_answer.h"

namespace aim {

namespace {

class CopyLast final : public Method {
public:
    std::string name() const override { return "copy-last"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext&) const override {
        const Stopwatch watch;
        require_demonstrations(name(), request);
        return taken_answer(name(), request, request.demonstrations.back().answer, 0, watch);
    }
};

}  // namespace

std::unique_ptr<const Method> make_copy_last() { return std::make_unique<CopyLast>(); }

}  // namespace aim
