#include "core/base/error.h"
#include "core/checkpoint/tensors.h"
#include "tools/demo-model/evaluation.h"
#include "tools/demo-model/parallel_gradients.h"
#include "tools/demo-model/retention.h"
#include "tools/demo-model/training.h"
#include "tools/demo-model/visual_words.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <ATen/Context.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace aim::demo {

namespace {

constexpr double kWeightDecay = 0.02;
constexpr double kRetentionWeight = 0.3, kAlignmentWeight = 0.3;
constexpr int kWarmUp = 200, kLogEvery = 100, kEvaluateEvery = 500, kMinStageSteps = 150;
constexpr double kStageAccuracy = 0.93;  // by token, the end included
// What the steps do in turn: 0 binding in text, 1 with a picture as the query, 2 single pictures.
constexpr std::array<int, 6> kTasks{2, 1, 0, 1, 2, 1};
// The same while binding in text is not sure: pictures push it back to "any name of the context", and
// a picture's query cannot be learned before it.
constexpr std::array<int, 6> kTextFirst{0, 2, 0, 1, 0, 2};
constexpr double kSureOfText = 0.95;
// Nothing but text until it is sure, or for so many steps.
constexpr std::int64_t kMostTextSteps = 3000;
// Tower and connector come trained: at the full rate they would fall back to where their own training was
// halfway, and keep only what tells the trained concepts apart.
constexpr double kTowerRate = 0.02, kConnectorRate = 0.1;
// The share of bindings of made-up things, of how many concepts they are made in a batch, and the most
// noise on a made-up thing's word, in its own size.
constexpr double kMadeUp = 0.5, kSoftWordNoise = 0.5;
constexpr std::int64_t kStock = 48;
// The share of painted pictures among single ones, and of rules among what is learned in context once
// bindings are asked with all questions.
constexpr double kPainted = 0.25, kRules = 0.2;

// The tasks whose accuracies steer the curriculum.
const std::string kText = "text", kPictureQuery = "picture query";

// Running means of accuracies, by task.
class Accuracies {
public:
    void note(const std::string& task, const at::Tensor& right, const Batch& batch) {
        if (batch.scored_at.empty()) return;
        const auto index = at::tensor(batch.scored_at, at::kLong);
        const double now = right.index_select(0, index).to(at::kFloat).mean().item<double>();
        const auto [entry, first] = means_.emplace(task, now);
        if (!first) entry->second = 0.97 * entry->second + 0.03 * now;
    }
    double of(const std::string& task) const {
        const auto found = means_.find(task);
        return found == means_.end() ? 0 : found->second;
    }
    void set(const std::string& task, double mean) {
        if (mean > 0) means_[task] = mean;
    }
    void forget(const std::string& task) { means_.erase(task); }
    std::string line() const {
        std::string text;
        for (const auto& [task, mean] : means_) {
            char part[64];
            std::snprintf(part, sizeof part, " %s %.3f", task.c_str(), mean);
            text += part;
        }
        return text;
    }

private:
    std::map<std::string, double> means_;
};

// What one worker computes in one step.
struct Part {
    std::string task;
    std::vector<Sequence> sequences;
    std::vector<std::int64_t> concepts;  // of single pictures; empty otherwise
    std::vector<std::int64_t> stock, stock_pictures;  // what made-up things are made of; or empty
    std::uint64_t seed = 0;
};

class BackboneTraining {
public:
    explicit BackboneTraining(const TrainingOptions& options)
        : options_(options),
          bank_(options.work / "bank.safetensors"),
          world_(load_concepts(options.work / "concepts.json"), bank_),
          network_(NetworkSize{}, world_.tokenizer.size(), options.seed),
          heads_(NetworkSize{}.width, world_.tokenizer.size(),
                 static_cast<std::int64_t>(world_.concepts.size())),
          descriptions_(world_),
          optimizer_(all_weights(), kWeightDecay) {
        optimizer_.slow_down("vision_tower.", kTowerRate);
        optimizer_.slow_down("multi_modal_projector.", kConnectorRate);
    }

    void run();

private:
    std::map<std::string, at::Tensor> all_weights() {
        auto weights = network_.weights();
        heads_.add_to(weights);
        return weights;
    }
    const at::Tensor& embedding() {
        return network_.weights().at("language_model.model.embed_tokens.weight");
    }
    double learning_rate() const {
        const double done = static_cast<double>(step_) / static_cast<double>(options_.steps);
        const double warm = std::min(1.0, static_cast<double>(step_ + 1) / kWarmUp);
        return options_.learning_rate * warm * std::max(0.02, std::min(1.0, (1 - done) * 1.8));
    }
    Part single_pictures(Sampler& sampler);
    Part in_context(Sampler& sampler, bool picture_query);
    Part rules(Sampler& sampler, bool picture_query);
    void learn(const std::vector<Part>& parts);
    at::Tensor soft_words(const Batch& batch, const Part& part, std::mt19937_64& random);
    void advance_stage();
    void evaluate();
    void save();
    void resume();
    void take_progress(const at::Tensor& progress);

    TrainingOptions options_;
    PictureBank bank_;
    World world_;
    Network network_;
    RetentionHeads heads_;
    DescriptionMeans descriptions_;
    AdamW optimizer_;
    Accuracies accuracies_;
    at::Tensor prototypes_;  // [training concepts, 1, d], as they are when the program starts
    std::int64_t step_ = 0, stage_since_ = 0;
    bool text_alone_ = true;
    // Bindings asked by a picture go through the distances between description and name on their
    // own.
    Stage stage_ = Stage::OneWord, picture_stage_ = Stage::NoQuestion;
    std::int64_t picture_stage_since_ = 0;
    Stopwatch watch_;
};

void BackboneTraining::learn(const std::vector<Part>& parts) {
    std::vector<at::Tensor> predicted(parts.size());
    std::vector<Batch> batches;
    for (const auto& part : parts)
        batches.push_back(
            make_batch(part.sequences, static_cast<std::int64_t>(part.stock.size())));
    gradients_in_parallel(all_weights(), static_cast<int>(parts.size()), [&](int worker) {
        const auto& part = parts[static_cast<std::size_t>(worker)];
        const auto& batch = batches[static_cast<std::size_t>(worker)];
        std::mt19937_64 random(part.seed);
        const MixedPrecision mixed(options_.mixed_precision);
        at::Tensor features;
        const auto& shown = batch.picture_shares.defined() ? part.stock_pictures : batch.pictures;
        if (!shown.empty()) features = network_.picture_features(bank_.distorted(shown, random));
        if (batch.picture_shares.defined())
            features = at::matmul(batch.picture_shares, features.to(at::kFloat).flatten(1));
        const auto hidden = network_.hidden(batch, features, {}, soft_words(batch, part, random));
        const auto logits =
            network_.decoder().logits(hidden.index_select(0, batch.predicting)).to(at::kFloat);
        const auto words = descriptions_.of(embedding());
        auto loss = at::cross_entropy_loss(logits, batch.targets);
        if (part.concepts.empty())
            loss = loss + kAlignmentWeight * alignment_loss(prototypes_, words,
                                                            world_.training_concepts);
        else
            loss = loss + kRetentionWeight * heads_.loss(hidden, features, batch, part.concepts) +
                   kAlignmentWeight * alignment_loss(features, words, part.concepts);
        predicted[static_cast<std::size_t>(worker)] = logits.detach().argmax(-1) == batch.targets;
        return loss;
    });
    optimizer_.step(learning_rate());
    for (std::size_t i = 0; i < parts.size(); ++i)
        accuracies_.note(parts[i].task, predicted[i], batches[i]);
}

at::Tensor BackboneTraining::soft_words(const Batch& batch, const Part& part,
                                        std::mt19937_64& random) {
    if (!batch.soft_slots.defined()) return {};
    const auto words = descriptions_.of(embedding()).index_select(0, at::tensor(part.stock, at::kLong));
    const auto mixed = at::matmul(batch.soft_shares, words).to(at::kFloat);
    // Its own generator: workers draw at the same time.
    auto generator = at::detail::createCPUGenerator(random());
    const auto noise = at::rand({mixed.size(0), 1}, generator) * kSoftWordNoise;
    return mixed + at::randn(mixed.sizes(), generator) * noise *
                       mixed.detach().square().mean(1, true).sqrt();
}

Part BackboneTraining::single_pictures(Sampler& sampler) {
    Part part;
    const double kind = std::uniform_real_distribution<double>(0, 1)(sampler.random());
    const bool painted = sampler.chance(kPainted);
    part.task = painted ? "looks" : kind < 0.55 ? "naming" : kind < 0.95 ? "described" : "kind";
    for (int i = 0; i < options_.batch / options_.workers; ++i) {
        const auto c = sampler.any(world_.training_concepts);
        if (painted) {
            part.sequences.push_back(sampler.looks(c));
            continue;
        }
        part.concepts.push_back(c);
        part.sequences.push_back(part.task == "naming" ? sampler.naming(c, sampler.picture(c), true)
                                 : part.task == "described" ? sampler.named_then_described(c)
                                                            : sampler.kind(c));
    }
    part.seed = sampler.random()();
    return part;
}

Part BackboneTraining::in_context(Sampler& sampler, bool picture_query) {
    if (stage_ == Stage::AllQuestions && sampler.chance(kRules)) return rules(sampler, picture_query);
    Part part;
    part.task = picture_query ? kPictureQuery : kText;
    EpisodeRule rule{3, 10, false, false, stage_ == Stage::OneWord};
    if (stage_ != Stage::OneWord) {
        rule.ways = sampler.pick(2, 4);
        rule.shots = 2 * sampler.pick(2, 4);
    }
    const bool made_up = stage_ != Stage::OneWord && sampler.chance(kMadeUp);
    if (made_up) {
        part.task = "made-up " + part.task;
        while (static_cast<std::int64_t>(part.stock.size()) < kStock) {
            part.stock.push_back(sampler.any(world_.training_concepts));
            part.stock_pictures.push_back(sampler.picture(part.stock.back()));
        }
    }
    for (int i = 0; i < options_.batch * 2 / 3 / options_.workers; ++i) {
        auto episode = sampler.episode(rule);
        if (made_up) episode = sampler.made_up(std::move(episode), kStock);
        part.sequences.push_back(sampler.binding(
            episode, picture_query ? std::min(stage_, picture_stage_) : stage_,
            picture_query ? -1 : -2));
    }
    part.seed = sampler.random()();
    return part;
}

Part BackboneTraining::rules(Sampler& sampler, bool picture_query) {
    Part part;
    part.task = picture_query ? "rule picture query" : "rule text";
    const int shots = 2 * sampler.pick(2, 4);
    for (int i = 0; i < options_.batch * 2 / 3 / options_.workers; ++i)
        part.sequences.push_back(sampler.rule(sampler.rule_episode(shots), picture_query));
    part.seed = sampler.random()();
    return part;
}

void BackboneTraining::advance_stage() {
    const auto advance = [&](Stage& stage, std::int64_t& since, const std::string& task) {
        if (static_cast<int>(stage) + 1 >= kStages || step_ - since < kMinStageSteps ||
            accuracies_.of(task) < kStageAccuracy)
            return;
        stage = static_cast<Stage>(static_cast<int>(stage) + 1);
        since = step_;
        accuracies_.forget(task);
        std::printf("step %lld: %s at stage %d\n", static_cast<long long>(step_), task.c_str(),
                    static_cast<int>(stage));
    };
    advance(stage_, stage_since_, kText);
    advance(picture_stage_, picture_stage_since_, kPictureQuery);
}

void BackboneTraining::evaluate() {
    const auto scores =
        evaluate_backbone(network_, world_, bank_, std::max(stage_, Stage::NoQuestion), 300, 99);
    std::printf("step %lld: %s\n", static_cast<long long>(step_), scores.line().c_str());
    std::fflush(stdout);
}

void BackboneTraining::save() {
    auto state = optimizer_.state();
    for (const auto& [name, weight] : all_weights()) state[name] = weight.detach();
    const auto number = [](auto value) { return static_cast<double>(value); };
    state["progress"] = at::tensor(
        std::vector<double>{number(step_), number(stage_), number(stage_since_), number(text_alone_),
                            number(picture_stage_), number(picture_stage_since_),
                            accuracies_.of(kText), accuracies_.of(kPictureQuery)},
        at::kDouble);
    save_tensors(options_.work / "checkpoint.safetensors", state);
}

void BackboneTraining::resume() {
    at::NoGradGuard no_grad;
    const auto file = options_.work / "checkpoint.safetensors";
    auto weights = all_weights();
    if (std::filesystem::exists(file)) {
        const auto state = load_tensors(file);
        optimizer_.load(state);
        for (auto& [name, weight] : weights) weight.copy_(state.at(name));
        take_progress(state.at("progress").contiguous());
    } else {
        for (const auto& [name, weight] : load_tensors(options_.work / "vision.safetensors")) {
            const auto found = weights.find(name);
            if (found != weights.end()) found->second.copy_(weight);  // or only the warm-up needed it
        }
        start_words_from_drawings(network_, world_, bank_);
    }
    prototypes_ = prototypes(network_, world_, bank_)
                      .index_select(0, at::tensor(world_.training_concepts, at::kLong))
                      .unsqueeze(1);
}

void BackboneTraining::take_progress(const at::Tensor& progress) {
    const auto* p = progress.data_ptr<double>();
    const auto stage = [](double value) { return static_cast<Stage>(static_cast<int>(value)); };
    step_ = static_cast<std::int64_t>(p[0]);
    stage_ = stage(p[1]);
    stage_since_ = static_cast<std::int64_t>(p[2]);
    text_alone_ = p[3] != 0;
    picture_stage_ = stage(p[4]);
    picture_stage_since_ = static_cast<std::int64_t>(p[5]);
    accuracies_.set(kText, p[6]);
    accuracies_.set(kPictureQuery, p[7]);
    std::printf("resuming at step %lld\n", static_cast<long long>(step_));
}

void BackboneTraining::run() {
    at::globalContext().setFlushDenormal(true);
    std::printf(
        "%.2f M parameters, %lld tokens, %zu concepts (%zu of one token), %lld pictures, %zu + %zu "
        "names\n",
        static_cast<double>(network_.parameter_count()) / 1e6,
        static_cast<long long>(world_.tokenizer.size()), world_.training_concepts.size(),
        world_.short_concepts.size(), static_cast<long long>(bank_.size()),
        world_.training_names.size(), world_.held_out_names.size());
    resume();
    while (step_ < options_.steps) {
        // A step's data depend on seed and step alone, so a resumed training goes on as it would
        // have.
        Sampler sampler(world_, options_.seed * 1'000'003ULL + static_cast<std::uint64_t>(step_));
        const auto& tasks = accuracies_.of(kText) < kSureOfText ? kTextFirst : kTasks;
        const int task =
            text_alone_ ? 0 : tasks[static_cast<std::size_t>(step_) % tasks.size()];
        std::vector<Part> parts;
        for (int worker = 0; worker < options_.workers; ++worker)
            parts.push_back(task == 2 ? single_pictures(sampler)
                                      : in_context(sampler, task == 1 && stage_ != Stage::OneWord));
        learn(parts);
        ++step_;
        advance_stage();
        if (text_alone_ && (step_ >= kMostTextSteps || (stage_ == Stage::AllQuestions &&
                                                        accuracies_.of(kText) >= kSureOfText))) {
            text_alone_ = false;
            std::printf("step %lld: pictures from here on\n", static_cast<long long>(step_));
        }
        if (step_ % kLogEvery == 0) {
            std::printf("step %lld, %.0f s, stage %d:%s\n", static_cast<long long>(step_),
                        watch_.seconds(), static_cast<int>(stage_), accuracies_.line().c_str());
            std::fflush(stdout);
        }
        if (step_ % kEvaluateEvery == 0) {
            evaluate();
            save();
        }
    }
    evaluate();
    save();
    network_.export_checkpoint(options_.work / "model");
    write_tokenizer(world_.concepts, options_.work / "model");  // the one it was trained with
}

}  // namespace

void train_backbone(const TrainingOptions& options) { BackboneTraining(options).run(); }

}  // namespace aim::demo
