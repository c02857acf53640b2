#include "core/evaluation/metric.h"

#include "core/base/error.h"

#include <array>
#include <utility>

namespace aim {

namespace {

constexpr std::array<std::pair<Metric, const char*>, 7> kMetrics{
    {{Metric::Exact, "exact"},
     {Metric::Contains, "contains"},
     {Metric::Vqa, "vqa"},
     {Metric::Cider, "cider"},
     {Metric::Auc, "auc"},
     {Metric::Options, "options"},
     {Metric::OptionsPerToken, "options-per-token"}}};

}  // namespace

const char* name_of(Metric metric) {
    for (const auto& [known, name] : kMetrics)
        if (known == metric) return name;
    return "";
}

Metric metric_from_name(std::string_view name) {
    std::string choices;
    for (const auto& [metric, known] : kMetrics) {
        if (name == known) return metric;
        choices += (choices.empty() ? "" : ", ") + std::string(known);
    }
    throw Error(ErrorCode::Usage,
                Sentence::of("There is no metric \"%1\"; choose among %2.", name, choices));
}

const std::vector<std::string>& metric_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& entry : kMetrics) all.emplace_back(entry.second);
        return all;
    }();
    return names;
}

bool needs_option_scores(Metric metric) {
    return metric == Metric::Auc || metric == Metric::Options || metric == Metric::OptionsPerToken;
}

bool is_right_or_wrong(Metric metric) {
    return metric == Metric::Exact || metric == Metric::Contains || metric == Metric::Options ||
           metric == Metric::OptionsPerToken;
}

}  // namespace aim
