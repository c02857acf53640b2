// The vision tower's warm-up: pictures of the same concept in different styles get the same class.
// From random weights alone a tower with patches this large sees nothing for thousands of steps, and
// the language model learns to ignore it.
#include "core/checkpoint/tensors.h"
#include "tools/demo-model/network.h"
#include "tools/demo-model/parallel_gradients.h"
#include "tools/demo-model/picture_bank.h"
#include "tools/demo-model/sampler.h"
#include "tools/demo-model/training.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>

namespace aim::demo {

namespace {

constexpr int kLogEvery = 100, kSaveEvery = 500, kWarmUp = 100;
constexpr double kWeightDecay = 0.05, kPositionScale = 0.3, kLabelSmoothing = 0.05;
constexpr std::int64_t kWhiteningPictures = 1500, kStrongComponents = 48;
const std::string kPatch = "vision_tower.embeddings.patch_embedding.weight";
const std::string kPosition = "vision_tower.embeddings.position_embedding.weight";

// Patches start decorrelated (their principal components, the weak ones held down) and centred, and
// positions start as loud as contents.
void start_from_principal_components(Network& network, const PictureBank& bank,
                                     const std::vector<std::int64_t>& pictures, Sampler& sampler) {
    at::NoGradGuard no_grad;
    std::vector<std::int64_t> some;
    for (std::int64_t i = 0; i < kWhiteningPictures; ++i)
        some.push_back(pictures[static_cast<std::size_t>(
            sampler.pick(0, static_cast<int>(pictures.size()) - 1))]);
    auto weight = network.weights().at(kPatch);
    const auto patches = cut_patches(bank.distorted(some, sampler.random()), weight.size(2));
    const auto flat = patches.reshape({-1, patches.size(2)});
    const auto mean = flat.mean(0);
    const auto centred = flat - mean;
    const auto covariance = at::mm(centred.t(), centred) / static_cast<double>(flat.size(0));
    const auto [values, vectors] = at::linalg_eigh(covariance);  // ascending
    const auto d = weight.size(0), size = values.size(0);
    const auto floor = values[size - kStrongComponents];
    const auto scale = (values.narrow(0, size - d, d).clamp_min(0) + floor).rsqrt();
    const auto projection = vectors.narrow(1, size - d, d).t() * scale.unsqueeze(1);
    weight.copy_(projection.view_as(weight));
    auto position = network.weights().at(kPosition);
    position.copy_(at::randn_like(position) * kPositionScale);
    position.narrow(0, 1, position.size(0) - 1).sub_(at::mv(projection, mean));
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

void train_vision(const TrainingOptions& options) {
    at::globalContext().setFlushDenormal(true);
    const PictureBank bank(options.work / "bank.safetensors");
    const World world(load_concepts(options.work / "concepts.json"), bank);
    Network network(NetworkSize{}, world.tokenizer.size(), options.seed);
    std::vector<std::int64_t> training, held_out_style;
    for (std::int64_t p = 0; p < bank.size(); ++p) {
        const auto at = static_cast<std::size_t>(p);
        if (world.concepts[static_cast<std::size_t>(bank.concept_of()[at])].held_out) continue;
        const auto style = static_cast<std::size_t>(bank.style_of()[at]);
        if (style < kTrainingStyles.size()) training.push_back(p);
        if (style == kTrainingStyles.size()) held_out_style.push_back(p);
    }
    Sampler start(world, options.seed);
    start_from_principal_components(network, bank, training, start);

    std::map<std::string, at::Tensor> weights;
    for (const auto& [name, weight] : network.weights())
        if (name.starts_with("vision_tower.") || name.starts_with("multi_modal_projector."))
            weights[name] = weight;
    const auto width = NetworkSize{}.width;
    weights["retention.concept_of_picture"] =
        (at::randn({static_cast<std::int64_t>(world.concepts.size()), width}) * 0.05)
            .set_requires_grad(true);
    const auto file = options.work / "vision.safetensors";
    if (std::filesystem::exists(file)) {
        at::NoGradGuard no_grad;
        for (const auto& [name, weight] : load_tensors(file)) weights.at(name).copy_(weight);
        std::printf("vision: going on with what was saved\n");
    }
    AdamW optimizer(weights, kWeightDecay);
    const auto concepts_of = [&](const std::vector<std::int64_t>& pictures) {
        std::vector<std::int64_t> labels;
        for (const auto p : pictures) labels.push_back(bank.concept_of()[static_cast<std::size_t>(p)]);
        return at::tensor(labels, at::kLong);
    };
    const auto logits = [&](const at::Tensor& pixels) {
        return picture_logits(network.picture_features(pixels),
                              weights.at("retention.concept_of_picture"));
    };
    const auto save = [&] {
        std::map<std::string, at::Tensor> state;
        for (const auto& [name, weight] : weights) state[name] = weight.detach();
        save_tensors(file, state);
        at::NoGradGuard no_grad;
        double right = 0;
        constexpr std::size_t kChunk = 100;
        for (std::size_t i = 0; i < held_out_style.size(); i += kChunk) {
            const std::vector<std::int64_t> chunk(
                held_out_style.begin() + static_cast<std::ptrdiff_t>(i),
                held_out_style.begin() +
                    static_cast<std::ptrdiff_t>(std::min(i + kChunk, held_out_style.size())));
            right += (logits(bank.plain(chunk)).argmax(-1) == concepts_of(chunk)).sum().item<double>();
        }
        std::printf("vision: concept of a picture in the held-out style right %.3f\n",
                    right / static_cast<double>(held_out_style.size()));
        std::fflush(stdout);
    };
    const auto started = std::chrono::steady_clock::now();
    double loss_mean = 0, right_mean = 0;
    const auto workers = static_cast<std::size_t>(options.workers);
    for (std::int64_t step = 0; step < options.steps; ++step) {
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        double done = static_cast<double>(step) / static_cast<double>(options.steps);
        if (options.minutes > 0) done = std::max(done, seconds / (60 * options.minutes));
        if (done >= 1) break;
        std::vector<double> losses(workers), rights(workers);
        gradients_in_parallel(weights, options.workers, [&](int worker) {
            Sampler sampler(world, (options.seed * 3'000'017ULL + static_cast<std::uint64_t>(step)) * 64 +
                                       static_cast<std::uint64_t>(worker));
            std::vector<std::int64_t> pictures;
            for (int i = 0; i < options.batch / options.workers; ++i)
                pictures.push_back(training[static_cast<std::size_t>(
                    sampler.pick(0, static_cast<int>(training.size()) - 1))]);
            const auto labels = concepts_of(pictures);
            const auto pixels = bank.distorted(pictures, sampler.random());
            const MixedPrecision mixed(options.mixed_precision);
            const auto scores = logits(pixels);
            const auto loss = at::cross_entropy_loss(scores, labels, {}, at::Reduction::Mean, kIgnore,
                                                     kLabelSmoothing);
            const auto at = static_cast<std::size_t>(worker);
            losses[at] = loss.item<double>();
            rights[at] = (scores.argmax(-1) == labels).to(at::kFloat).mean().item<double>();
            return loss;
        });
        const double loss = mean_of(losses), right = mean_of(rights);
        optimizer.step(options.learning_rate *
                       std::min(1.0, static_cast<double>(step + 1) / kWarmUp) *
                       std::max(0.1, std::min(1.0, (1 - done) * 2)));
        const double keep = step == 0 ? 0 : 0.97;
        loss_mean = keep * loss_mean + (1 - keep) * loss;
        right_mean = keep * right_mean + (1 - keep) * right;
        if ((step + 1) % kLogEvery == 0) {
            std::printf("vision step %lld, %.0f s: loss %.3f, right %.3f\n",
                        static_cast<long long>(step + 1), seconds, loss_mean, right_mean);
            std::fflush(stdout);
        }
        if ((step + 1) % kSaveEvery == 0) save();
    }
    save();
}

}  // namespace aim::demo
