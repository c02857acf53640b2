#include "core/engine/evaluate.h"

#include "core/base/error.h"
#include "core/engine/episode.h"
#include "core/engine/run_method.h"
#include "core/evaluation/metrics.h"
#include "core/jobs/progress.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace aim {

namespace {

class Evaluation {
public:
    Evaluation(ModelSession& model, Workspace* workspace, const EvaluationRequest& request,
               std::stop_token stop)
        : request_(request), stop_(std::move(stop)), context_(model, workspace) {
        for (const auto& name : request.methods) methods_.push_back(make_method(name));
        const bool from_gallery =
            std::any_of(request.queries.begin(), request.queries.end(),
                        [](const auto& query) { return query.demonstrations.empty(); });
        if (from_gallery && needs_demonstrations()) {
            if (workspace == nullptr || request.gallery == 0)
                throw Error(ErrorCode::Usage,
                            "Queries without demonstrations of their own need a gallery.");
            gallery_ = load_gallery(*workspace, request.gallery, context_);
        }
    }

    // Items of one query, by shots, seed and method, in the order asked for.
    void answer(const EvaluationQuery& query,
                const std::function<void(EvaluationItem)>& on_item) const {
        std::string unreadable;
        ImageQuestion question{{}, query.question};
        std::vector<Demonstration> episode;
        try {
            question.image = read_image(query.image);
            context_.processed(question.image, 1);  // nobody's cost
            for (const auto& demonstration : query.demonstrations)
                episode.push_back(episode_demonstration(
                    demonstration, -static_cast<std::int64_t>(episode.size()) - 1,
                    context_.fused_context()));
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled) throw;
            unreadable = error.what();
        }
        // Greedy answers without demonstrations do not depend on shots and seeds.
        std::map<std::string, MethodAnswer> alone;
        for (const auto shots : request_.shots)
            for (const auto seed : request_.seeds) {
                std::vector<Demonstration> shown;
                if (unreadable.empty() && needs_demonstrations())
                    shown = demonstrations(query, question, episode, shots, seed);
                for (const auto& method : methods_) {
                    if (stop_.stop_requested()) throw Error(ErrorCode::Cancelled, "Cancelled.");
                    EvaluationItem item{query.id, shots, seed, query.answers, {}};
                    const bool same =
                        !method->uses_demonstrations() && request_.sampling.temperature <= 0;
                    if (!unreadable.empty()) {
                        item.answer.method = method->name();
                        item.answer.error = unreadable;
                        item.answer.score = 0.0;
                    } else if (const auto known = alone.find(method->name());
                               same && known != alone.end()) {
                        item.answer = known->second;
                    } else {
                        item.answer = run(*method, question, shown, seed, query.answers);
                        if (same) alone.emplace(method->name(), item.answer);
                    }
                    on_item(std::move(item));
                }
            }
    }

private:
    bool needs_demonstrations() const {
        return std::any_of(methods_.begin(), methods_.end(),
                           [](const auto& method) { return method->uses_demonstrations(); });
    }

    std::vector<Demonstration> demonstrations(const EvaluationQuery& query,
                                              const ImageQuestion& question,
                                              const std::vector<Demonstration>& episode, int shots,
                                              std::uint64_t seed) const {
        if (!query.demonstrations.empty()) {
            const auto count = std::min(episode.size(), static_cast<std::size_t>(shots));
            return {episode.begin(), episode.begin() + static_cast<std::ptrdiff_t>(count)};
        }
        auto options = request_.selection;
        options.shots = shots;
        options.seed = seed;
        return choose(gallery_, options, question, context_, stop_);
    }

    MethodAnswer run(const Method& method, const ImageQuestion& question,
                     const std::vector<Demonstration>& shown, std::uint64_t seed,
                     const std::vector<std::string>& references) const {
        static const std::vector<Demonstration> kNone;
        auto sampling = request_.sampling;
        sampling.seed += seed;
        const MethodRequest request{
            question, method.uses_demonstrations() ? shown : kNone, sampling, seed, {}, stop_};
        const bool first = measured_.emplace(method.name(), shown.size()).second;
        return run_method(method, request, context_, references, /*measure_memory=*/first);
    }

    const EvaluationRequest& request_;
    std::stop_token stop_;
    mutable EngineContext context_;                                   // caches
    mutable std::set<std::pair<std::string, std::size_t>> measured_;  // method, demonstrations
    std::vector<std::unique_ptr<const Method>> methods_;
    RankedGallery gallery_;
};

EvaluationRow row_of(const std::string& method, int shots, std::uint64_t seed,
                     const std::vector<EvaluationItem>& items) {
    EvaluationRow row;
    row.method = method;
    row.shots = shots;
    row.seed = seed;
    double right = 0, tokens = 0, milliseconds = 0;
    std::vector<double> latencies;
    for (const auto& item : items) {
        if (item.answer.method != method || item.shots != shots || item.seed != seed) continue;
        ++row.queries;
        right += item.answer.score.value_or(0);
        tokens += static_cast<double>(item.answer.context.total());
        milliseconds += item.answer.timing.total;
        latencies.push_back(item.answer.timing.total);
        row.peak_bytes = std::max(row.peak_bytes, item.answer.peak_bytes);
    }
    if (row.queries == 0) return row;
    const auto n = static_cast<double>(row.queries);
    const auto interval = wilson95(right, static_cast<std::size_t>(row.queries));
    row.accuracy = right / n;
    row.ci_low = interval.low;
    row.ci_high = interval.high;
    row.context_tokens = tokens / n;
    row.latency_mean_ms = milliseconds / n;
    row.latency_p95_ms = percentile(std::move(latencies), 95);
    return row;
}

template <class T>
void require_different(std::vector<T> values, const char* what) {
    std::sort(values.begin(), values.end());
    if (values.empty() || std::adjacent_find(values.begin(), values.end()) != values.end())
        throw Error(ErrorCode::Usage, std::string("An evaluation needs at least one of the ") +
                                          what + ", and each only once.");
}

}  // namespace

EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request,
                          const std::function<void(const EvaluationProgress&)>& progress,
                          const std::function<void(const EvaluationItem&)>& on_item,
                          std::stop_token stop) {
    const auto start = SteadyClock::now();
    require_different(request.methods, "methods");
    require_different(request.shots, "numbers of shots");
    require_different(request.seeds, "seeds");
    if (std::any_of(request.shots.begin(), request.shots.end(), [](int n) { return n < 0; }))
        throw Error(ErrorCode::Usage, "The number of demonstrations must not be negative.");
    require_pictures(request.queries);

    const Evaluation evaluation(model, workspace, request, std::move(stop));
    const auto total = static_cast<std::int64_t>(request.queries.size() * request.methods.size() *
                                                 request.shots.size() * request.seeds.size());
    EvaluationResult result;
    TimeLeft time_left;
    for (const auto& query : request.queries)
        evaluation.answer(query, [&](EvaluationItem item) {
            if (on_item) on_item(item);
            result.items.push_back(std::move(item));
            const auto done = static_cast<std::int64_t>(result.items.size());
            const auto seconds = time_left.update(done, total);
            if (progress) progress({done, total, seconds});
        });
    for (const auto& method : request.methods)
        for (const auto shots : request.shots)
            for (const auto seed : request.seeds)
                result.rows.push_back(row_of(method, shots, seed, result.items));
    result.seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    return result;
}

}  // namespace aim
