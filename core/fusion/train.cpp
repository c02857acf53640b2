#include "core/fusion/train.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/fusion/train_state.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>

namespace aim {

namespace {

constexpr std::int64_t kStatesMemory = 512LL * 1024 * 1024;
constexpr std::size_t kMostHeldOut = 128;  // examples of an evaluation
constexpr double kRunning = 0.95;          // of the running loss

// Every draw belongs to a (seed, purpose, number), so that a resumed training draws the same.
enum class Purpose : std::uint64_t { Order = 1, Step = 2, HeldOut = 3 };

std::mt19937_64 generator(std::uint64_t seed, Purpose purpose, std::uint64_t number) {
    std::seed_seq sequence{seed & 0xFFFFFFFFU, seed >> 32, static_cast<std::uint64_t>(purpose),
                           number & 0xFFFFFFFFU, number >> 32};
    return std::mt19937_64(sequence);
}

// The standard's distributions differ between libraries; a projector should not.
std::size_t below(std::mt19937_64& random, std::size_t n) {
    return static_cast<std::size_t>(random() % n);
}

template <class T>
void shuffle(std::vector<T>& values, std::mt19937_64& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[below(random, i)]);
}

// k of the demonstrations. Documents show those next to the query, in their order; episodes any k
// in any order, but one with the query's answer among them if there is one: without it there would
// be nothing to learn.
void keep_shots(TrainingExample& example, std::size_t k, std::mt19937_64& random) {
    auto& shown = example.demonstrations;
    if (!example.episode) {
        if (shown.size() > k)
            shown.erase(shown.begin(), shown.end() - static_cast<std::ptrdiff_t>(k));
        return;
    }
    shuffle(shown, random);
    if (shown.size() <= k) return;
    const auto same = [&](const TrainingPair& pair) { return pair.answer == example.query.answer; };
    const auto cut = shown.begin() + static_cast<std::ptrdiff_t>(k);
    if (std::none_of(shown.begin(), cut, same)) {
        const auto found = std::find_if(cut, shown.end(), same);
        if (found != shown.end())
            std::iter_swap(shown.begin() + static_cast<std::ptrdiff_t>(below(random, k)), found);
    }
    shown.erase(cut, shown.end());
}

class Training {
public:
    Training(const Backbone& backbone, const TrainingSettings& settings,
             const std::function<void(const TrainingProgress&)>& progress, std::stop_token stop)
        : backbone_(backbone),
          settings_(settings),
          progress_(progress),
          stop_(std::move(stop)),
          corpus_(TrainingCorpus::open(settings.corpus, stop_)),
          signature_(signature(settings, corpus_.sha256(), at::toString(backbone.dtype()))),
          states_(beside(settings.out, ".states"),
                  settings.backbone_fingerprint + " " + name_of(settings.span) + " " +
                      at::toString(backbone.dtype()),
                  width(), backbone.dtype(), kStatesMemory),
          reader_(backbone, settings.span, states_) {}

    TrainingResult run() {
        auto state = begin();
        try {
            while (true) {
                if (is_due(state)) {
                    evaluate(state);
                    if (state.step > 0)
                        save_checkpoint(checkpoint_file(settings_.out), state, signature_);
                }
                if (state.step >= settings_.steps) break;
                one_step(state);
            }
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled && state.step > 0) {
                save_checkpoint(checkpoint_file(settings_.out), state, signature_);
                write(state);
            }
            throw;
        }
        write(state);
        states_.remove_file();
        std::error_code ignored;
        std::filesystem::remove(checkpoint_file(settings_.out), ignored);
        return {state.step, state.loss, best_of(state),
                !newest_is_best(state) && state.best_step == 0};
    }

    static std::filesystem::path beside(std::filesystem::path out, const char* ending) {
        out += ending;
        return out;
    }

private:
    std::int64_t width() const { return backbone_.config().text.hidden_size; }

    void report(const TrainingState& state, const char* stage) const {
        if (!progress_) return;
        progress_({state.step, settings_.steps, state.loss, state.first_token, state.last, stage});
    }

    TrainingState begin() {
        std::error_code failure;
        if (settings_.resume && std::filesystem::exists(checkpoint_file(settings_.out), failure))
            return load_checkpoint(checkpoint_file(settings_.out), signature_, width(),
                                   backbone_.device());
        auto state = new_training(width(), 1, backbone_.device());
        report(state, "reading demonstrations");
        const auto rows = rows_of_step(0);
        if (rows.empty())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("None of the first examples of the corpus %1 can be used.",
                                     quoted(settings_.corpus)));
        state.layer.scale = starting_scale(rows);
        return state;
    }

    // Before the first step, every so many steps, and after the last.
    bool is_due(const TrainingState& state) const {
        return state.evaluated_step != state.step &&
               (state.step % settings_.checkpoint_every == 0 || state.step == settings_.steps);
    }

    // Normalised states and token embeddings are of different size: RMS over RMS.
    double starting_scale(const std::vector<TrainingRow>& rows) const {
        std::vector<at::Tensor> states;
        for (const auto& row : rows)
            states.insert(states.end(), row.states.begin(), row.states.end());
        const auto rms = [](const at::Tensor& x) {
            return std::sqrt(x.to(at::kFloat).square().mean().item<double>());
        };
        const auto vocabulary = backbone_.config().text.vocab_size;
        const auto ids =
            at::arange(0, vocabulary, std::max<std::int64_t>(1, vocabulary / 4096),
                       at::TensorOptions().dtype(at::kLong).device(backbone_.device()));
        const auto scale = rms(backbone_.decoder().embed(ids)) / rms(at::cat(states));
        return std::isfinite(scale) && scale > 0 ? scale : 1.0;
    }

    // Every example once before any comes again, in an order of its own each time.
    std::size_t drawn(std::uint64_t number) {
        const auto& training = corpus_.training();
        const auto epoch = number / training.size();
        if (order_.empty() || epoch != epoch_) {
            order_ = training;
            auto random = generator(settings_.seed, Purpose::Order, epoch);
            shuffle(order_, random);
            epoch_ = epoch;
        }
        return order_[number % training.size()];
    }

    std::vector<TrainingRow> rows_of_step(int step) {
        auto random = generator(settings_.seed, Purpose::Step, static_cast<std::uint64_t>(step));
        const auto k =
            static_cast<std::size_t>(settings_.min_shots) +
            below(random, static_cast<std::size_t>(settings_.max_shots - settings_.min_shots + 1));
        std::vector<TrainingExample> examples;
        const auto batch = static_cast<std::uint64_t>(settings_.batch);
        for (std::uint64_t i = 0; i < batch; ++i) {
            auto example = corpus_.example(drawn(static_cast<std::uint64_t>(step) * batch + i));
            keep_shots(example, k, random);
            examples.push_back(std::move(example));
        }
        return reader_.rows(examples, stop_);
    }

    // Short warm-up, then linearly down to zero.
    double learning_rate(int step) const {
        const int warm_up = std::clamp(settings_.steps / 20, 1, 100);
        if (step < warm_up) return settings_.learning_rate * (step + 1) / warm_up;
        return settings_.learning_rate * (settings_.steps - step) /
               std::max(1, settings_.steps - warm_up);
    }

    void one_step(TrainingState& state) {
        const auto rows = rows_of_step(state.step);
        if (!rows.empty()) {
            const auto score = score_rows(backbone_, state.layer, rows, /*backward=*/true, stop_);
            state.optimizer.step(state.layer, learning_rate(state.step), state.step + 1);
            const auto loss = score.loss / static_cast<double>(score.tokens);
            const auto first =
                static_cast<double>(score.first_right) / static_cast<double>(score.rows);
            const double kept = state.step > 0 ? kRunning : 0;
            state.loss = kept * state.loss + (1 - kept) * loss;
            state.first_token = kept * state.first_token + (1 - kept) * first;
        }
        ++state.step;
        report(state, "training");
    }

    void evaluate(TrainingState& state) {
        const auto& held_out = corpus_.held_out();
        AnswerScore total;
        const auto count = std::min(kMostHeldOut, held_out.size());
        for (std::size_t begin = 0; begin < count;
             begin += static_cast<std::size_t>(settings_.batch)) {
            std::vector<TrainingExample> examples;
            const auto end = std::min(count, begin + static_cast<std::size_t>(settings_.batch));
            for (auto i = begin; i < end; ++i) {
                const auto index = held_out[i * held_out.size() / count];
                auto random = generator(settings_.seed, Purpose::HeldOut, index);
                auto example = corpus_.example(index);
                const auto k = static_cast<std::size_t>(settings_.min_shots) +
                               below(random, static_cast<std::size_t>(settings_.max_shots -
                                                                      settings_.min_shots + 1));
                keep_shots(example, k, random);
                examples.push_back(std::move(example));
            }
            total += score_rows(backbone_, state.layer, reader_.rows(examples, stop_),
                                /*backward=*/false, stop_);
            report(state, "evaluating");
        }
        state.evaluated_step = state.step;
        if (total.tokens == 0) return;
        const auto rows = static_cast<double>(total.rows);
        state.last = {total.rows, total.loss / static_cast<double>(total.tokens),
                      static_cast<double>(total.first_right) / rows,
                      static_cast<double>(total.all_right) / rows};
        if (state.step == 0) state.start = state.last;
        if (state.best_step < 0 || !std::isfinite(state.best.loss) ||
            state.last.loss < state.best.loss) {
            state.best = state.last;
            state.best_step = state.step;
            state.best_v = state.layer.v.detach().clone();
            state.best_c = state.layer.c.detach().clone();
        }
        report(state, "training");
    }

    // Without any evaluation after a step, the newest layer is all there is.
    static bool newest_is_best(const TrainingState& state) {
        return state.best_step < 0 || (state.best_step == 0 && state.evaluated_step <= 0);
    }
    static HeldOutScore best_of(const TrainingState& state) {
        return newest_is_best(state) ? state.last : state.best;
    }

    void write(const TrainingState& state) const {
        TrainedLayer layer = state.layer;
        if (!newest_is_best(state)) {
            layer.v = state.best_v;
            layer.c = state.best_c;
        }
        const auto score = best_of(state);
        const auto number = [](double value) { return nlohmann::json(value).dump(); };
        ProjectorInfo info;
        info.backbone_fingerprint = settings_.backbone_fingerprint;
        info.span = settings_.span;
        info.metadata = {
            {"backbone", settings_.backbone_name},
            {"corpus", settings_.corpus.filename().string()},
            {"corpus_sha256", corpus_.sha256()},
            {"corpus_examples", std::to_string(corpus_.training().size())},
            {"steps", std::to_string(state.step)},
            {"steps_planned", std::to_string(settings_.steps)},
            {"batch", std::to_string(settings_.batch)},
            {"shots",
             std::to_string(settings_.min_shots) + ".." + std::to_string(settings_.max_shots)},
            {"learning_rate", number(settings_.learning_rate)},
            {"seed", std::to_string(settings_.seed)},
            {"loss", number(state.loss)},
            {"evaluation",
             nlohmann::json{{"held_out_examples", score.examples},
                            {"loss", score.loss},
                            {"first_token_accuracy", score.first_token},
                            {"accuracy", score.whole_answer},
                            {"untrained_loss", state.start.loss},
                            {"step", newest_is_best(state) ? state.step : state.best_step}}
                 .dump()}};
        Projector(layer.weight(), layer.bias(), std::move(info)).save(settings_.out);
    }

    const Backbone& backbone_;
    const TrainingSettings& settings_;
    const std::function<void(const TrainingProgress&)>& progress_;
    std::stop_token stop_;
    TrainingCorpus corpus_;
    std::string signature_;
    StateCache states_;
    TrainingReader reader_;
    std::vector<std::size_t> order_;
    std::uint64_t epoch_ = 0;
};

}  // namespace

std::filesystem::path checkpoint_file(const std::filesystem::path& out) {
    return Training::beside(out, ".checkpoint");
}

TrainingResult train_projector_layer(const Backbone& backbone, const TrainingSettings& settings,
                                     const std::function<void(const TrainingProgress&)>& progress,
                                     std::stop_token stop) {
    if (settings.steps < 1 || settings.batch < 1 || settings.checkpoint_every < 1 ||
        settings.min_shots < 1 || settings.max_shots < settings.min_shots ||
        !(settings.learning_rate > 0))
        throw Error(
            ErrorCode::Usage,
            Sentence::of("Steps, batch, shots and learning rate of a training must be positive."));
    const auto folder = settings.out.parent_path();
    std::error_code failure;
    if (settings.out.empty() ||
        (!folder.empty() && !std::filesystem::is_directory(folder, failure)))
        throw Error(
            ErrorCode::NotFound,
            Sentence::of("There is no folder %1 to write the projector into.", quoted(folder)));
    return Training(backbone, settings, progress, std::move(stop)).run();
}

}  // namespace aim
