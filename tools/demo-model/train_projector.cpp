#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/tensors.h"
#include "tools/demo-model/fusion_tasks.h"
#include "tools/demo-model/parallel_gradients.h"
#include "tools/demo-model/probe.h"
#include "tools/demo-model/training.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cstdio>

namespace aim::demo {

namespace {

constexpr double kRules = 0.1;  // the share of batches that ask by a rule
constexpr int kEpisodes = 40, kLogEvery = 50, kSaveEvery = 200, kWarmUp = 50;

NetworkSize up_to_layer(std::int64_t layers) {
    NetworkSize size;
    if (layers > 0) size.layers = std::min(size.layers, layers);
    return size;
}

struct Trainer {
    PictureBank bank;
    World world;
    Network network, reader;  // the reader ends behind the layer whose states are taken
    bool answers_only;
    at::Tensor weight, bias;

    explicit Trainer(const TrainingOptions& options)
        : bank(options.work / "bank.safetensors"),
          world(load_concepts(options.work / "concepts.json"), bank),
          network(NetworkSize{}, world.tokenizer.size(), options.seed),
          reader(up_to_layer(options.read_layers), world.tokenizer.size(), options.seed),
          answers_only(options.answers_only) {
        at::globalContext().setFlushDenormal(true);
        auto trained = load_tensors(options.work / "model" / "model.safetensors");
        for (auto* each : {&network, &reader}) {
            each->load(trained);  // rounded to bfloat16, as they are shipped
            for (auto& [name, tensor] : each->weights()) tensor.set_requires_grad(false);
        }
        // Normalised states and embeddings differ in scale: start at a scaled identity.
        const auto width = NetworkSize{}.width;
        const auto embedding = network.weights().at("language_model.model.embed_tokens.weight");
        const auto norm = network.weights().at("language_model.model.norm.weight");
        const double scale =
            (embedding.square().mean().sqrt() / norm.square().mean().sqrt()).item<double>();
        weight = at::eye(width).mul_(scale).set_requires_grad(true);
        bias = at::zeros({width}).set_requires_grad(true);
    }

    std::map<std::string, at::Tensor> parameters() const {
        return {{"weight", weight}, {"bias", bias}};
    }

    // One batch of episodes of training concepts, styles and names: loss on the query's answer.
    std::pair<at::Tensor, double> episode_loss(Sampler& sampler, bool mixed_precision,
                                               int episodes) const {
        const EpisodeRule rule{sampler.pick(2, 4), 2 * sampler.pick(2, 4), false, false, false};
        const bool by_rule = sampler.chance(kRules);
        std::vector<Sequence> demonstrations, queries;
        for (int i = 0; i < episodes; ++i) {
            auto question = sampler.question(Stage::AllQuestions);
            auto e = by_rule
                         ? asked(sampler.rule_episode(rule.shots), std::move(question))
                         : add_pictures(sampler, sampler.episode(rule), {}, std::move(question));
            e.answers_only = answers_only;
            for (auto& s : readings(e)) demonstrations.push_back(std::move(s));
            queries.push_back(query(world, e, Method::Aim));
        }
        const MixedPrecision mixed(mixed_precision);
        const auto states = read_states(reader, bank, demonstrations, &sampler.random());
        const auto batch = make_batch(queries);
        at::Tensor features;
        {
            at::NoGradGuard no_grad;
            features = network.picture_features(bank.distorted(batch.pictures, sampler.random()));
        }
        const auto hidden = network.hidden(batch, features, at::linear(states, weight, bias));
        const auto logits =
            network.decoder().logits(hidden.index_select(0, batch.predicting)).to(at::kFloat);
        const auto right = logits.detach().argmax(-1) == batch.targets;
        const auto scored = right.index_select(0, at::tensor(batch.scored_at, at::kLong));
        return {at::cross_entropy_loss(logits, batch.targets),
                scored.to(at::kFloat).mean().item<double>()};
    }

    std::string comparison_lines(int queries) const {
        std::string text;
        for (const auto& [concepts, held_out] : {std::pair{"held-out", true}, {"trained", false}})
            for (const auto& [style_name, styles] :
                 {std::pair{"training -> 3-D", EpisodeStyles{-1, kHardStyleIndex}},
                  {"twemoji -> 3-D", EpisodeStyles{kHeldOutStyleIndex, kHardStyleIndex}},
                  {"3-D -> twemoji", EpisodeStyles{kHardStyleIndex, kHeldOutStyleIndex}}})
                for (const auto& [ways, shots] : {std::pair{2, 4}, {4, 8}}) {
                    const auto c =
                        compare(network, reader, world, bank, weight, bias,
                                {ways, shots, styles, held_out, answers_only}, queries, 17);
                    char line[300];
                    std::snprintf(line, sizeof line,
                                  "%s concepts, %s, %d-way %d-shot: zero-shot %.3f, text-icl %.3f, "
                                  "icl %.3f, captions %.3f, aim %.3f, aim-shuffled-images %.3f\n",
                                  concepts, style_name, ways, shots, c.zero_shot, c.text_icl, c.icl,
                                  c.captions, c.aim, c.aim_shuffled_images);
                    std::printf("%s", line);
                    std::fflush(stdout);
                    text += line;
                }
        return text;
    }
};

// The projector as design: Fused tokens, 5 has it.
void save_projector(const Trainer& trainer, const TrainingOptions& options, std::int64_t steps,
                    double loss, const std::string& evaluation) {
    char loss_text[32];
    std::snprintf(loss_text, sizeof loss_text, "%.4f", loss);
    save_tensors(
        options.work / (options.projector + ".safetensors"),
        {{"weight", trainer.weight.detach()}, {"bias", trainer.bias.detach()}},
        {{"backbone_fingerprint", fingerprint(Checkpoint::open(options.work / "model"))},
         {"backbone", "aim-demo"},
         {"span", options.answers_only ? "answer" : "question+answer"},
         {"layer", options.read_layers > 0 ? std::to_string(options.read_layers) : "last"},
         {"corpus", "emoji episodes of the training concepts, styles and names (tools/demo-model)"},
         {"steps", std::to_string(steps)},
         {"seed", std::to_string(options.seed)},
         {"loss", loss_text},
         {"evaluation", evaluation}});
}

}  // namespace

void train_projector(const TrainingOptions& options) {
    Trainer trainer(options);
    AdamW optimizer(trainer.parameters(), 0.0);
    std::int64_t step = 0;
    double loss_mean = 0, accuracy_mean = 0;
    const auto checkpoint = options.work / (options.projector + "-checkpoint.safetensors");
    if (std::filesystem::exists(checkpoint)) {
        const auto state = load_tensors(checkpoint);
        optimizer.load(state);
        at::NoGradGuard no_grad;
        trainer.weight.copy_(state.at("weight"));
        trainer.bias.copy_(state.at("bias"));
        step = state.at("step").item<std::int64_t>();
        std::printf("resuming at step %lld\n", static_cast<long long>(step));
    }
    const Stopwatch watch;
    while (step < options.steps) {
        const double done = static_cast<double>(step) / static_cast<double>(options.steps);
        const auto step_seed = options.seed * 2'000'003ULL + static_cast<std::uint64_t>(step);
        const auto workers = static_cast<std::size_t>(options.workers);
        std::vector<double> losses(workers), accuracies(workers);
        gradients_in_parallel(trainer.parameters(), options.workers, [&](int worker) {
            const auto at = static_cast<std::size_t>(worker);
            Sampler sampler(trainer.world, step_seed * 64 + at);
            const auto [loss, accuracy] =
                trainer.episode_loss(sampler, options.mixed_precision, kEpisodes / options.workers);
            losses[at] = loss.item<double>();
            accuracies[at] = accuracy;
            return loss;
        });
        optimizer.step(options.learning_rate *
                       std::min(1.0, static_cast<double>(step + 1) / kWarmUp) * (1 - 0.97 * done));
        const double keep = step == 0 ? 0 : 0.97;
        loss_mean = keep * loss_mean + (1 - keep) * mean_of(losses);
        accuracy_mean = keep * accuracy_mean + (1 - keep) * mean_of(accuracies);
        ++step;
        if (step % kLogEvery == 0) {
            std::printf("projector step %lld, %.0f s: loss %.3f, tokens right %.3f\n",
                        static_cast<long long>(step), watch.seconds(), loss_mean, accuracy_mean);
            std::fflush(stdout);
        }
        if (step % kSaveEvery == 0) {
            auto state = optimizer.state();
            state["weight"] = trainer.weight.detach();
            state["bias"] = trainer.bias.detach();
            state["step"] = at::tensor(std::vector<std::int64_t>{step});
            save_tensors(checkpoint, state);
        }
    }
    save_projector(trainer, options, step, loss_mean, trainer.comparison_lines(200));
}

void compare_methods(const TrainingOptions& options, int queries) {
    Trainer trainer(options);
    const auto projector = load_tensors(options.work / (options.projector + ".safetensors"));
    trainer.weight = projector.at("weight");
    trainer.bias = projector.at("bias");
    trainer.comparison_lines(queries);
}

void probe_backbone(const TrainingOptions& options) {
    const Trainer trainer(options);
    std::printf("%s", probe_states(trainer.network, trainer.world, trainer.bank).c_str());
}

}  // namespace aim::demo
