// The demonstrations' texts alone as chat turns, then the query with its picture.
#include "core/methods/all_methods.h"
#include "core/methods/chat_turns.h"

namespace aim {

namespace {

class TextIcl final : public Method {
public:
    std::string name() const override { return "text-icl"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        return answer_from_turns(name(), request, context, request.demonstrations,
                                 /*with_pictures=*/false);
    }
};

}  // namespace

std::unique_ptr<const Method> make_text_icl() { return std::make_unique<TextIcl>(); }

}  // namespace aim
