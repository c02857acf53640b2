#include "core/evaluation/comparison.h"

#include <algorithm>
#include <map>
#include <set>

namespace aim {

namespace {

using Items = std::vector<const EvaluationItem*>;

double metric_value(const Items& items, const Scorer& scorer) {
    std::vector<double> scores;
    std::vector<bool> positive;
    for (const auto* item : items) {
        scores.push_back(item->answer.score.value_or(0));
        if (scorer.metric() == Metric::Auc) positive.push_back(scorer.is_positive(*item));
    }
    return scorer.metric() == Metric::Auc ? roc_auc(scores, positive) : mean_of(scores);
}

template <class T>
std::vector<T> distinct(const std::vector<EvaluationItem>& items,
                        const std::function<T(const EvaluationItem&)>& of) {
    std::vector<T> out;
    for (const auto& item : items)
        if (const auto value = of(item); std::find(out.begin(), out.end(), value) == out.end())
            out.push_back(value);
    return out;
}

std::vector<std::string> methods_in(const std::vector<EvaluationItem>& items) {
    return distinct<std::string>(items, [](const auto& item) { return item.answer.method; });
}

std::vector<int> shots_in(const std::vector<EvaluationItem>& items) {
    return distinct<int>(items, [](const auto& item) { return item.shots; });
}

// The items of one method at so many shots, by query.
using ByQuery = std::map<std::string, Items>;
ByQuery by_query(const std::vector<EvaluationItem>& items, const std::string& method, int shots) {
    ByQuery out;
    for (const auto& item : items)
        if (item.answer.method == method && item.shots == shots) out[item.query].push_back(&item);
    return out;
}

double mean_score(const Items& items) {
    std::vector<double> scores;
    for (const auto* item : items) scores.push_back(item->answer.score.value_or(0));
    return mean_of(scores);
}

MethodComparison compared(const ByQuery& first, const ByQuery& second, const Scorer& scorer,
                          const ScoringOptions& options) {
    MethodComparison out;
    std::vector<double> ours, theirs;
    std::vector<bool> positive;
    std::int64_t only_first = 0, only_second = 0;
    for (const auto& [query, items] : first) {
        const auto found = second.find(query);
        if (found == second.end()) continue;
        ours.push_back(mean_score(items));
        theirs.push_back(mean_score(found->second));
        if (scorer.metric() == Metric::Auc) positive.push_back(scorer.is_positive(*items.front()));
        const auto right = items.front()->answer.score.value_or(0) > 0.5;
        const auto other = found->second.front()->answer.score.value_or(0) > 0.5;
        only_first += right && !other ? 1 : 0;
        only_second += other && !right ? 1 : 0;
    }
    if (scorer.metric() == Metric::Auc) {
        out.difference = paired_bootstrap(
            ours.size(),
            [&](const std::vector<std::size_t>& drawn) {
                return roc_auc(theirs, positive, drawn) - roc_auc(ours, positive, drawn);
            },
            options.seed, options.resamples);
    } else {
        out.difference = paired_bootstrap(ours, theirs, options.seed, options.resamples);
    }
    if (is_right_or_wrong(scorer.metric())) out.mcnemar = mcnemar(only_first, only_second);
    return out;
}

}  // namespace

std::vector<MethodComparison> compare_methods(const std::vector<EvaluationItem>& items,
                                              const ScoringOptions& options) {
    const Scorer scorer(options.metric, corpus_of(items), options.positive);
    const auto methods = methods_in(items);
    std::vector<MethodComparison> out;
    for (const auto shots : shots_in(items)) {
        std::vector<ByQuery> grouped;
        for (const auto& method : methods) grouped.push_back(by_query(items, method, shots));
        for (std::size_t i = 0; i < methods.size(); ++i)
            for (std::size_t j = i + 1; j < methods.size(); ++j) {
                if (grouped[i].empty() || grouped[j].empty()) continue;
                auto comparison = compared(grouped[i], grouped[j], scorer, options);
                comparison.first = methods[i];
                comparison.second = methods[j];
                comparison.shots = shots;
                out.push_back(std::move(comparison));
            }
    }
    return out;
}

std::vector<EvaluationItem> side_by_side(std::vector<EvaluationItem> first,
                                         const std::string& first_name,
                                         std::vector<EvaluationItem> second,
                                         const std::string& second_name) {
    std::set<std::string> ours, theirs;
    for (const auto& item : first) ours.insert(item.answer.method);
    for (const auto& item : second) theirs.insert(item.answer.method);
    // Two evaluations of the same name have to differ all the same.
    const auto other_name = second_name == first_name ? second_name + ", second" : second_name;
    for (auto& item : first)
        if (theirs.contains(item.answer.method)) item.answer.method += " (" + first_name + ")";
    for (auto& item : second) {
        if (ours.contains(item.answer.method)) item.answer.method += " (" + other_name + ")";
        first.push_back(std::move(item));
    }
    return first;
}

std::vector<OrderSensitivity> order_sensitivity(const std::vector<EvaluationItem>& items,
                                                const ScoringOptions& options) {
    const Scorer scorer(options.metric, corpus_of(items), options.positive);
    std::vector<OrderSensitivity> out;
    for (const auto& method : methods_in(items))
        for (const auto shots : shots_in(items)) {
            std::map<std::uint64_t, Items> by_seed;
            std::map<std::string, std::set<std::string>> answers;
            for (const auto& item : items) {
                if (item.answer.method != method || item.shots != shots) continue;
                by_seed[item.seed].push_back(&item);
                answers[item.query].insert(normalise_answer(item.answer.text));
            }
            if (by_seed.empty()) continue;
            OrderSensitivity row;
            row.method = method;
            row.shots = shots;
            row.orders = static_cast<int>(by_seed.size());
            std::vector<double> values;
            for (const auto& [seed, group] : by_seed) values.push_back(metric_value(group, scorer));
            row.mean = mean_of(values);
            row.deviation = standard_deviation_of(values);
            row.lowest = *std::min_element(values.begin(), values.end());
            row.highest = *std::max_element(values.begin(), values.end());
            const auto changed =
                std::count_if(answers.begin(), answers.end(),
                              [](const auto& entry) { return entry.second.size() > 1; });
            row.changed = static_cast<double>(changed) / static_cast<double>(answers.size());
            out.push_back(row);
        }
    return out;
}

std::vector<ConfusionMatrix> confusion_matrices(const std::vector<EvaluationItem>& items,
                                                std::size_t most) {
    std::map<std::string, std::set<std::string>> queries;  // label -> queries that have it
    for (const auto& item : items) queries[expected_label(item)].insert(item.query);
    std::vector<std::string> labels;
    for (const auto& [label, having] : queries) labels.push_back(label);
    std::stable_sort(labels.begin(), labels.end(), [&](const auto& a, const auto& b) {
        return queries[a].size() > queries[b].size();
    });
    if (labels.size() > most) labels.resize(most);
    std::sort(labels.begin(), labels.end());
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < labels.size(); ++i) index[labels[i]] = i;

    const auto answered = [&](const EvaluationItem& item) {
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (exact_match(item.answer.text, {labels[i]}) > 0) return i;
        // An answer that equals a reference has the query's own label, whatever it is called.
        if (exact_match(item.answer.text, item.references) > 0)
            if (const auto own = index.find(expected_label(item)); own != index.end())
                return own->second;
        auto only = labels.size();
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (contains_match(item.answer.text, {labels[i]}) > 0) {
                if (only != labels.size()) return labels.size();
                only = i;
            }
        return only;
    };

    std::vector<ConfusionMatrix> out;
    for (const auto& method : methods_in(items)) {
        ConfusionMatrix matrix;
        matrix.method = method;
        matrix.labels = labels;
        matrix.counts.assign(labels.size(), std::vector<std::int64_t>(labels.size() + 1, 0));
        for (const auto& item : items)
            if (item.answer.method == method) matrix.shots = std::max(matrix.shots, item.shots);
        for (const auto& item : items) {
            if (item.answer.method != method || item.shots != matrix.shots) continue;
            const auto expected = index.find(expected_label(item));
            if (expected == index.end())
                ++matrix.unlisted;
            else
                ++matrix.counts[expected->second][answered(item)];
        }
        out.push_back(std::move(matrix));
    }
    return out;
}

}  // namespace aim
