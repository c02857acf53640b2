#include "core/evaluation/scoring.h"

#include "core/base/error.h"
#include "core/evaluation/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace aim {

namespace {

constexpr std::array<std::pair<IntervalKind, const char*>, 3> kIntervals{
    {{IntervalKind::Auto, "auto"},
     {IntervalKind::Wilson, "wilson"},
     {IntervalKind::Bootstrap, "bootstrap"}}};

[[noreturn]] void no_option_scores(const EvaluationItem& item, Metric metric) {
    if (item.options.empty())
        throw Error(ErrorCode::Usage,
                    Sentence::of("The metric \"%1\" ranks options, but query \"%2\" has none.",
                                 std::string_view(name_of(metric)), item.query));
    throw Error(
        ErrorCode::Usage,
        Sentence::of(
            "The answers were made without asking how likely the options are; evaluate again "
            "by this metric, which asks (or with --score-options)."));
}

// Baselines do not generate: their answer is their choice.
bool generated(const EvaluationItem& item) { return !item.answer.token_ids.empty(); }

template <class T>
void add_new(std::vector<T>& seen, const T& value) {
    if (std::find(seen.begin(), seen.end(), value) == seen.end()) seen.push_back(value);
}

}  // namespace

const char* name_of(IntervalKind kind) {
    for (const auto& [known, name] : kIntervals)
        if (known == kind) return name;
    return "";
}

IntervalKind interval_from_name(std::string_view name) {
    for (const auto& [kind, known] : kIntervals)
        if (name == known) return kind;
    throw Error(
        ErrorCode::Usage,
        Sentence::of("There is no interval \"%1\"; choose among auto, wilson, bootstrap.", name));
}

Scorer::Scorer(Metric metric, const std::vector<std::vector<std::string>>& corpus,
               std::string positive)
    : metric_(metric), positive_(std::move(positive)) {
    if (metric == Metric::Cider) cider_.emplace(corpus);
}

std::string Scorer::positive_of(const EvaluationItem& item) const {
    if (!positive_.empty()) return positive_;
    if (item.options.empty()) no_option_scores(item, metric_);
    for (const auto& option : item.options)
        if (normalise_answer(option) == "yes") return option;
    return item.options.back();
}

bool Scorer::is_positive(const EvaluationItem& item) const {
    return exact_match(positive_of(item), item.references) > 0;
}

double Scorer::probability_of_positive(const EvaluationItem& item) const {
    const auto positive = positive_of(item);
    const auto& scores = item.answer.option_scores;
    if (scores.empty()) {
        if (generated(item)) no_option_scores(item, metric_);
        return exact_match(item.answer.text, {positive});
    }
    double highest = -std::numeric_limits<double>::infinity();
    for (const auto& score : scores) highest = std::max(highest, score.log_probability);
    double all = 0, wanted = 0;
    for (const auto& score : scores) {
        const auto weight = std::exp(score.log_probability - highest);
        all += weight;
        if (normalise_answer(score.option) == normalise_answer(positive)) wanted += weight;
    }
    return wanted / all;
}

double Scorer::score(const EvaluationItem& item) const {
    const auto& answer = item.answer;
    if (!answer.error.empty()) return 0.0;
    switch (metric_) {
        case Metric::Exact:
            return exact_match(answer.text, item.references);
        case Metric::Contains:
            return contains_match(answer.text, item.references);
        case Metric::Vqa:
            return vqa_accuracy(answer.text, item.references);
        case Metric::Cider:
            return cider_->score(answer.text, item.references);
        case Metric::Auc:
            return probability_of_positive(item);
        case Metric::Options:
        case Metric::OptionsPerToken:
            if (answer.option_scores.empty()) {
                if (generated(item)) no_option_scores(item, metric_);
                return exact_match(answer.text, item.references);
            }
            return exact_match(
                best_option(answer.option_scores, metric_ == Metric::OptionsPerToken),
                item.references);
    }
    return 0.0;
}

std::string expected_label(const EvaluationItem& item) {
    if (!item.label.empty()) return item.label;
    return item.references.empty() ? std::string() : item.references.front();
}

std::string best_option(const std::vector<OptionScore>& scores, bool per_token) {
    const auto worth = [&](const OptionScore& score) {
        return per_token ? score.log_probability /
                               static_cast<double>(std::max<std::int64_t>(1, score.tokens))
                         : score.log_probability;
    };
    const auto best =
        std::max_element(scores.begin(), scores.end(),
                         [&](const auto& a, const auto& b) { return worth(a) < worth(b); });
    return best == scores.end() ? std::string() : best->option;
}

std::vector<std::vector<std::string>> corpus_of(const std::vector<EvaluationItem>& items) {
    std::set<std::string> seen;
    std::vector<std::vector<std::string>> corpus;
    for (const auto& item : items)
        if (seen.insert(item.query).second) corpus.push_back(item.references);
    return corpus;
}

void score_items(std::vector<EvaluationItem>& items, const Scorer& scorer) {
    for (auto& item : items) item.answer.score = scorer.score(item);
}

MetricValue value_of(const std::vector<const EvaluationItem*>& items, const Scorer& scorer,
                     const ScoringOptions& options) {
    MetricValue out;
    out.metric = scorer.metric();
    std::vector<double> scores;
    for (const auto* item : items)
        scores.push_back(scorer.metric() == options.metric && item->answer.score
                             ? *item->answer.score
                             : scorer.score(*item));
    if (scorer.metric() == Metric::Auc) {
        std::vector<bool> positive;
        for (const auto* item : items) positive.push_back(scorer.is_positive(*item));
        out.value = roc_auc(scores, positive);
        out.interval = "bootstrap";
        out.ci95 = bootstrap95(
            scores.size(),
            [&](const std::vector<std::size_t>& drawn) { return roc_auc(scores, positive, drawn); },
            options.seed, options.resamples);
        return out;
    }
    out.value = mean_of(scores);
    const bool wilson = options.interval == IntervalKind::Wilson ||
                        (options.interval == IntervalKind::Auto && is_right_or_wrong(out.metric));
    out.interval = wilson ? "wilson" : "bootstrap";
    out.ci95 = wilson ? wilson95(out.value * static_cast<double>(scores.size()), scores.size())
                      : bootstrap95(scores, options.seed, options.resamples);
    return out;
}

std::vector<EvaluationRow> rows_of(const std::vector<EvaluationItem>& items,
                                   const ScoringOptions& options) {
    std::vector<std::string> methods;
    std::vector<int> shots;
    std::vector<std::uint64_t> seeds;
    using Key = std::tuple<std::string, int, std::uint64_t>;
    std::map<Key, std::vector<const EvaluationItem*>> groups;
    std::map<std::pair<std::string, int>, std::int64_t> peaks;  // counted for one seed only
    for (const auto& item : items) {
        add_new(methods, item.answer.method);
        add_new(shots, item.shots);
        add_new(seeds, item.seed);
        groups[{item.answer.method, item.shots, item.seed}].push_back(&item);
        auto& peak = peaks[{item.answer.method, item.shots}];
        peak = std::max(peak, item.answer.peak_bytes);
    }
    const auto corpus = corpus_of(items);
    const Scorer scorer(options.metric, corpus, options.positive);
    std::vector<Scorer> more;
    for (const auto metric : options.more) more.emplace_back(metric, corpus, options.positive);

    std::vector<EvaluationRow> rows;
    for (const auto& method : methods)
        for (const auto shot : shots)
            for (const auto seed : seeds) {
                const auto found = groups.find({method, shot, seed});
                if (found == groups.end()) continue;
                const auto& group = found->second;
                EvaluationRow row;
                row.method = method;
                row.shots = shot;
                row.seed = seed;
                row.queries = static_cast<std::int64_t>(group.size());
                std::vector<double> tokens, milliseconds, cold, warm;
                for (const auto* item : group) {
                    tokens.push_back(static_cast<double>(item->answer.context.total()));
                    milliseconds.push_back(item->answer.timing.total);
                    (item->answer.warm ? warm : cold).push_back(item->answer.timing.total);
                    row.kv_bytes = std::max(row.kv_bytes, item->answer.kv_bytes);
                    row.errors += item->answer.error.empty() ? 0 : 1;
                    row.leaks += item->leak ? 1 : 0;
                }
                row.context_tokens = mean_of(tokens);
                row.latency_mean_ms = mean_of(milliseconds);
                row.latency_p95_ms = percentile(milliseconds, 95);
                if (!cold.empty()) row.latency_cold_ms = mean_of(cold);
                if (!warm.empty()) row.latency_warm_ms = mean_of(warm);
                row.peak_bytes = peaks.at({method, shot});
                const auto value = value_of(group, scorer, options);
                row.metric = name_of(options.metric);
                row.interval = value.interval;
                row.accuracy = value.value;
                row.ci_low = value.ci95.low;
                row.ci_high = value.ci95.high;
                for (const auto& other : more) row.more.push_back(value_of(group, other, options));
                rows.push_back(std::move(row));
            }
    return rows;
}

}  // namespace aim
