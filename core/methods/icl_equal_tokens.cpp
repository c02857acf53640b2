// Control: `icl` with fewer demonstrations, as many as fit into the context tokens that `aim` takes
// for all of them. What `aim` gains over this comes from its tokens, not from a larger budget.
#include "core/methods/all_methods.h"
#include "core/methods/answering.h"
#include "core/methods/chat_turns.h"

namespace aim {

namespace {

std::int64_t tokens_of_icl(const MethodRequest& request, MethodContext& context,
                           const std::vector<Demonstration>& shown) {
    return static_cast<std::int64_t>(
        prompt_of_turns(request.query, context, shown, /*with_pictures=*/true).ids.size());
}

class IclEqualTokens final : public Method {
public:
    std::string name() const override { return "icl-equal-tokens"; }

    MethodAnswer answer(const MethodRequest& request, MethodContext& context) const override {
        const auto& all = request.demonstrations;
        auto budget = static_cast<std::int64_t>(query_prompt(request.query, context).ids.size());
        bool warm = true;
        for (const auto& demonstration : all)
            budget += context.fused_tokens(demonstration, warm).size(0);
        // The most similar ones stay, where the order tells which they are.
        const auto kept = [&](std::size_t count) {
            const auto n = static_cast<std::ptrdiff_t>(count);
            return request.most_similar_last
                       ? std::vector<Demonstration>(all.end() - n, all.end())
                       : std::vector<Demonstration>(all.begin(), all.begin() + n);
        };
        std::size_t fitting = 0, too_many = all.size() + 1;
        while (fitting + 1 < too_many) {
            const auto middle = (fitting + too_many) / 2;
            (tokens_of_icl(request, context, kept(middle)) <= budget ? fitting : too_many) = middle;
        }
        const auto shown = kept(fitting);
        const MethodRequest fewer{request.query,   shown,        request.sampling, request.seed,
                                  request.on_text, request.stop, request.options};
        return answer_from_turns(name(), fewer, context, shown, /*with_pictures=*/true);
    }
};

}  // namespace

std::unique_ptr<const Method> make_icl_equal_tokens() { return std::make_unique<IclEqualTokens>(); }

}  // namespace aim
