#include "core/engine/evaluate.h"

#include "core/base/error.h"
#include "core/engine/episode.h"
#include "core/engine/query_pictures.h"
#include "core/engine/ranked_gallery.h"
#include "core/engine/run_method.h"
#include "core/jobs/progress.h"
#include "core/selection/shuffle.h"
#include "core/workspace/text_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace aim {

namespace {

std::vector<std::vector<std::string>> corpus_of(const std::vector<EvaluationQuery>& queries);

std::string absolute_text(const std::filesystem::path& file) {
    return std::filesystem::absolute(file).lexically_normal().string();
}

class Evaluation {
public:
    Evaluation(ModelSession& model, Workspace* workspace, const EvaluationRequest& request,
               std::stop_token stop)
        : request_(request),
          stop_(std::move(stop)),
          context_(model, workspace),
          scorer_(request.scoring.metric, corpus_of(request.queries), request.scoring.positive),
          score_options_(request.wants_option_scores()) {
        for (const auto& name : request.methods) methods_.push_back(make_method(name));
        const bool from_gallery =
            std::any_of(request.queries.begin(), request.queries.end(),
                        [](const auto& query) { return query.demonstrations.empty(); });
        if (from_gallery && needs_demonstrations()) {
            if (workspace == nullptr || request.gallery == 0)
                throw Error(
                    ErrorCode::Usage,
                    Sentence::of("Queries without demonstrations of their own need a gallery."));
            gallery_ = load_gallery(*workspace, request.gallery, context_);
        }
    }

    void set_leaks(const std::vector<std::string>& leaks) {
        leaks_.insert(leaks.begin(), leaks.end());
    }

    // Items of one query, by shots, seed and method, in the order asked for.
    void answer(const EvaluationQuery& query, const EvaluationCallbacks& callbacks,
                const std::function<void(EvaluationItem, bool known)>& on_item) {
        std::optional<Asked> asked;  // nothing is read for a query whose answers are all there
        // Greedy answers without demonstrations do not depend on shots and seeds.
        std::map<std::string, MethodAnswer> alone;
        for (const auto shots : request_.shots)
            for (const auto seed : request_.seeds) {
                std::optional<std::vector<Demonstration>> shown;
                for (const auto& method : methods_) {
                    if (stop_.stop_requested())
                        throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
                    const bool same =
                        !method->uses_demonstrations() && request_.sampling.temperature <= 0;
                    if (callbacks.known)
                        if (auto known = callbacks.known(query.id, method->name(), shots, seed)) {
                            if (known->answer.peak_bytes > 0)
                                counted_.emplace(method->name(), shots);
                            if (same) alone.emplace(method->name(), known->answer);
                            on_item(std::move(*known), /*known=*/true);
                            continue;
                        }
                    if (!asked) asked = ask_about(query);
                    auto item = item_of(query, shots, seed);
                    const auto copied = alone.find(method->name());
                    if (!asked->unreadable.empty()) {
                        item.answer.method = method->name();
                        item.answer.error = asked->unreadable;
                    } else if (same && copied != alone.end()) {
                        item.answer = copied->second;
                    } else {
                        if (!shown && method->uses_demonstrations())
                            shown = demonstrations(query, *asked, shots, seed);
                        item.answer = run(*method, query, *asked, shown, shots, seed);
                        if (same) alone.emplace(method->name(), item.answer);
                    }
                    item.shown = shown_with(query, item.answer);
                    // What is kept and what is handed on are the same to the byte.
                    item.answer.text = storable_text(std::move(item.answer.text));
                    item.answer.score = scorer_.score(item);
                    on_item(std::move(item), /*known=*/false);
                }
            }
    }

    const Scorer& scorer() const { return scorer_; }

private:
    bool needs_demonstrations() const {
        return std::any_of(methods_.begin(), methods_.end(),
                           [](const auto& method) { return method->uses_demonstrations(); });
    }

    struct Asked {
        ImageQuestion question;
        std::vector<Demonstration> episode;
        Sentence unreadable;  // why, when its pictures cannot be read
    };

    Asked ask_about(const EvaluationQuery& query) {
        Asked asked{{{}, query.question}, {}, {}};
        try {
            asked.question.image = read_image(query.image);
            context_.processed(asked.question.image, 1);  // nobody's cost
            for (const auto& demonstration : query.demonstrations)
                asked.episode.push_back(episode_demonstration(
                    demonstration, -static_cast<std::int64_t>(asked.episode.size()) - 1,
                    context_.fused_context()));
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled) throw;
            asked.unreadable = error.sentence();
        }
        return asked;
    }

    EvaluationItem item_of(const EvaluationQuery& query, int shots, std::uint64_t seed) const {
        EvaluationItem item;
        item.query = query.id;
        item.shots = shots;
        item.seed = seed;
        item.references = query.answers;
        item.image = absolute_text(query.image);
        item.question = query.question;
        item.label = query.label;
        item.options = query.options;
        item.leak = leaks_.contains(query.id);
        return item;
    }

    static std::vector<EpisodeShown> shown_with(const EvaluationQuery& query,
                                                const MethodAnswer& answer) {
        std::vector<EpisodeShown> shown;
        for (const auto id : answer.demonstrations) {
            if (id >= 0) continue;
            const auto& own = query.demonstrations.at(static_cast<std::size_t>(-id - 1));
            shown.push_back({absolute_text(own.image), own.question, own.answer});
        }
        return shown;
    }

    std::vector<Demonstration> demonstrations(const EvaluationQuery& query, const Asked& asked,
                                              int shots, std::uint64_t seed) {
        if (!query.demonstrations.empty()) {
            const auto count = std::min(asked.episode.size(), static_cast<std::size_t>(shots));
            std::vector<Demonstration> first(
                asked.episode.begin(), asked.episode.begin() + static_cast<std::ptrdiff_t>(count));
            if (!request_.permutations) return first;
            SeededNumbers numbers(seed, "order");
            std::vector<Demonstration> permuted;
            for (const auto i : random_order(first.size(), numbers)) permuted.push_back(first[i]);
            return permuted;
        }
        auto options = request_.selection;
        options.shots = shots;
        options.seed = seed;
        if (request_.permutations) {
            options.seed = request_.seeds.front();
            options.order = Order::Random;
            options.order_seed = seed;
        }
        return choose(gallery_, options, asked.question, context_, stop_);
    }

    MethodAnswer run(const Method& method, const EvaluationQuery& query, const Asked& asked,
                     const std::optional<std::vector<Demonstration>>& shown, int shots,
                     std::uint64_t seed) {
        static const std::vector<Demonstration> kNone;
        const auto& used = method.uses_demonstrations() && shown ? *shown : kNone;
        auto sampling = request_.sampling;
        sampling.seed += seed;
        MethodRequest request{asked.question, used, sampling, seed, {}, stop_};
        if (score_options_) request.options = query.options;
        request.most_similar_last = request_.selection.order == Order::MostSimilarLast;
        // Once for each, because counting reads the prefix anew.
        const std::pair what(method.name(), shots);
        const auto count = counted_.contains(what) ? CountMemory::No : CountMemory::AnswerAlone;
        // Scored with the whole query set's metric, by the caller.
        auto answer = run_method(method, request, context_, {}, count);
        if (answer.peak_bytes > 0) counted_.insert(what);
        return answer;
    }

    const EvaluationRequest& request_;
    std::stop_token stop_;
    EngineContext context_;
    std::set<std::pair<std::string, int>> counted_;  // method, shots: their memory is known
    std::vector<std::unique_ptr<const Method>> methods_;
    RankedGallery gallery_;
    std::set<std::string> leaks_;
    Scorer scorer_;
    bool score_options_ = false;
};

std::vector<std::vector<std::string>> corpus_of(const std::vector<EvaluationQuery>& queries) {
    std::vector<std::vector<std::string>> corpus;
    for (const auto& query : queries) corpus.push_back(query.answers);
    return corpus;
}

void require_options(const EvaluationRequest& request) {
    if (!request.wants_option_scores()) return;
    for (const auto& query : request.queries)
        if (query.options.empty())
            throw Error(
                ErrorCode::Usage,
                Sentence::of("Options are to be ranked, but query \"%1\" has no \"options\".",
                             query.id));
}

template <class T>
void require_different(std::vector<T> values, const Sentence& otherwise) {
    std::sort(values.begin(), values.end());
    if (values.empty() || std::adjacent_find(values.begin(), values.end()) != values.end())
        throw Error(ErrorCode::Usage, otherwise);
}

}  // namespace

bool EvaluationRequest::wants_option_scores() const {
    return score_options || needs_option_scores(scoring.metric) ||
           std::any_of(scoring.more.begin(), scoring.more.end(), needs_option_scores);
}

EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request, const EvaluationCallbacks& callbacks,
                          std::stop_token stop) {
    const auto pictures = look_at_pictures(request.queries, workspace, request.gallery, stop);
    return evaluate(model, workspace, request, pictures, callbacks, std::move(stop));
}

EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request, const QueryPictures& pictures,
                          const EvaluationCallbacks& callbacks, std::stop_token stop) {
    const auto start = SteadyClock::now();
    require_different(
        request.methods,
        Sentence::of("An evaluation needs at least one of the methods, and each only once."));
    require_different(
        request.shots,
        Sentence::of(
            "An evaluation needs at least one of the numbers of shots, and each only once."));
    require_different(
        request.seeds,
        Sentence::of("An evaluation needs at least one of the seeds, and each only once."));
    if (std::any_of(request.shots.begin(), request.shots.end(), [](int n) { return n < 0; }))
        throw Error(ErrorCode::Usage,
                    Sentence::of("The number of demonstrations must not be negative."));
    require_options(request);

    EvaluationResult result;
    result.leaks = pictures.leaks;
    if (callbacks.on_leaks) callbacks.on_leaks(result.leaks);
    Evaluation evaluation(model, workspace, request, std::move(stop));
    evaluation.set_leaks(result.leaks);
    const auto total = static_cast<std::int64_t>(request.queries.size() * request.methods.size() *
                                                 request.shots.size() * request.seeds.size());
    TimeLeft time_left;
    std::int64_t answered = 0;
    for (const auto& query : request.queries)
        evaluation.answer(query, callbacks, [&](EvaluationItem item, bool known) {
            if (known) {
                item.answer.score = evaluation.scorer().score(item);
            } else {
                ++answered;
                if (callbacks.on_item) callbacks.on_item(item);
            }
            result.items.push_back(std::move(item));
            const auto done = static_cast<std::int64_t>(result.items.size());
            // What was known took no time and says nothing about the rest.
            const auto seconds = time_left.update(answered, total - (done - answered));
            if (callbacks.progress) callbacks.progress({done, total, seconds});
        });
    result.rows = rows_of(result.items, request.scoring);
    result.seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    return result;
}

EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request,
                          const std::function<void(const EvaluationProgress&)>& progress,
                          const std::function<void(const EvaluationItem&)>& on_item,
                          std::stop_token stop) {
    EvaluationCallbacks callbacks;
    callbacks.progress = progress;
    callbacks.on_item = on_item;
    return evaluate(model, workspace, request, callbacks, std::move(stop));
}

}  // namespace aim
