// What a score means. The names are those of `aim eval --metric`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aim {

enum class Metric {
    Exact,            // normalised answer equal to any reference
    Contains,         // a normalised reference stands in the answer as whole words
    Vqa,              // VQA v2: min(references that agree / 3, 1)
    Cider,            // CIDEr-D over the whole query set, 0..10
    Auc,              // area under the ROC curve of the positive option's probability
    Options,          // the option of the highest log-likelihood (sum over its tokens) is right
    OptionsPerToken,  // the same with the mean over the option's tokens
};

const char* name_of(Metric metric);  // "exact", "contains", "vqa", "cider", "auc", "options", …
Metric metric_from_name(std::string_view name);  // throws Usage naming the choices
const std::vector<std::string>& metric_names();

// Whether the model must be asked for the log-likelihood of the query's options.
bool needs_option_scores(Metric metric);
// Whether a single answer scores 0 or 1.
bool is_right_or_wrong(Metric metric);

}  // namespace aim
