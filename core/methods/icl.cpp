// All demonstrations with their pictures as chat turns, then the query.
#include "core/methods/all_methods.h"
#include "core/methods/chat_turns.h"

namespace aim {

namespace {

class Icl final : public Method {
public:
    std::string name() const override { return "icl"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        return answer_from_turns(name(), request, context, request.demonstrations,
                                 /*with_pictures=*/true);
    }
};

}  // namespace

std::unique_ptr<const Method> make_icl() { return std::make_unique<Icl>(); }

}  // namespace aim
