// The commonest answer among those shown. Ties: of the tied ones, the one shown last, since that is
// what a model that copies would lean to.
#include "core/methods/all_methods.h"
#include "core/methods/taken_answer.h"

#include <map>

namespace aim {

namespace {

std::string trimmed(const std::string& text) {
    constexpr const char* kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

class Majority final : public Method {
public:
    std::string name() const override { return "majority"; }
    MethodAnswer answer(const MethodRequest& request, MethodContext&) const override {
        const Stopwatch watch;
        require_demonstrations(name(), request);
        std::map<std::string, int> votes;
        for (const auto& demonstration : request.demonstrations)
            ++votes[trimmed(demonstration.answer)];
        std::string winner;
        int most = 0;
        for (const auto& demonstration : request.demonstrations)
            if (const auto text = trimmed(demonstration.answer); votes[text] >= most) {
                winner = text;
                most = votes[text];
            }
        return taken_answer(name(), request, winner, 0, watch);
    }
};

}  // namespace

std::unique_ptr<const Method> make_majority() { return std::make_unique<Majority>(); }

}  // namespace aim
