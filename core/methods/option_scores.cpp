#include "core/methods/option_scores.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

Continuation continuation_of(const Backbone& backbone, const std::string& question,
                             const std::string& answer) {
    // Without the picture: what follows the generation prompt does not depend on it.
    const std::vector<ProcessedImage> none;
    const auto asked = backbone.prepare({user_turn(question, 0)}, none,
                                        /*add_generation_prompt=*/true);
    const auto told = backbone.prepare({user_turn(question, 0), assistant_turn(answer)}, none,
                                       /*add_generation_prompt=*/false);
    std::size_t common = 0;
    while (common < asked.ids.size() && common < told.ids.size() &&
           asked.ids[common] == told.ids[common])
        ++common;
    // The template may trim the text, and ends the turn with tokens of its own.
    constexpr const char* kSpace = " \t\r\n";
    const auto first = answer.find_first_not_of(kSpace);
    const auto text = first == std::string::npos
                          ? std::string()
                          : answer.substr(first, answer.find_last_not_of(kSpace) - first + 1);
    // From where the turn begins: its end's name may hold the text ("<end_of_utterance>" an "a").
    const auto turn = std::mismatch(asked.expanded.begin(), asked.expanded.end(),
                                    told.expanded.begin(), told.expanded.end())
                          .second -
                      told.expanded.begin();
    const auto found =
        text.empty() ? std::string::npos : told.expanded.find(text, static_cast<std::size_t>(turn));
    const auto end = found == std::string::npos ? told.expanded.size() : found + text.size();
    Continuation out;
    for (auto i = common; i < told.ids.size() && told.offsets[i].begin < end; ++i)
        out.ids.push_back(told.ids[i]);
    out.replaces = static_cast<std::int64_t>(asked.ids.size() - common);
    return out;
}

std::vector<OptionScore> score_options(const Backbone& backbone, const std::string& question,
                                       const std::vector<std::string>& options,
                                       const at::Tensor& embeds, const at::Tensor& positions,
                                       std::int64_t already, KvCache& cache,
                                       const std::stop_token& stop) {
    at::NoGradGuard no_grad;
    std::vector<OptionScore> scores;
    for (const auto& option : options) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        const auto continuation = continuation_of(backbone, question, option);
        // The last token of the prompt is read again for its logits.
        const auto last = std::max<std::int64_t>(0, embeds.size(0) - 1 - continuation.replaces);
        cache.truncate(already + last);
        scores.push_back(
            {option,
             continuation_log_probability(backbone, embeds.narrow(0, last, 1),
                                          positions.narrow(1, last, 1), cache, continuation.ids),
             static_cast<std::int64_t>(continuation.ids.size())});
    }
    return scores;
}

}  // namespace aim
