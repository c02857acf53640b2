// The vision tower's warm-up: pictures of the same concept in different styles get the same class.
// From random weights alone a tower with patches this large sees nothing for thousands of steps, and
// the language model learns to ignore it; so a convolutional teacher learns first and guides it.
#include "core/checkpoint/tensors.h"
#include "tools/demo-model/drawing_teacher.h"
#include "tools/demo-model/network.h"
#include "tools/demo-model/parallel_gradients.h"
#include "tools/demo-model/picture_bank.h"
#include "tools/demo-model/sampler.h"
#include "tools/demo-model/training.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <ATen/Context.h>
#include <algorithm>
#include <cstdio>
#include <functional>

namespace aim::demo {

namespace {

constexpr int kLogEvery = 100, kSaveEvery = 500, kWarmUp = 100;
constexpr double kWeightDecay = 0.05, kPositionScale = 0.3, kLabelSmoothing = 0.05,
                 kFinalRate = 0.02, kTemperature = 2, kImitationWeight = 2;
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

// The pictures of the warm-up by what they are for, and their classes.
struct Drawings {
    std::vector<std::int64_t> training, held_out_style, hard_style;

    Drawings(const World& world, const PictureBank& bank) {
        for (std::int64_t p = 0; p < bank.size(); ++p) {
            const auto at = static_cast<std::size_t>(p);
            if (world.concepts[static_cast<std::size_t>(bank.concept_of()[at])].held_out) continue;
            const auto style = static_cast<std::size_t>(bank.style_of()[at]);
            if (style < kTrainingStyles.size())
                training.push_back(p);
            else
                (style == kTrainingStyles.size() ? held_out_style : hard_style).push_back(p);
        }
    }
};

at::Tensor concepts_of(const PictureBank& bank, const std::vector<std::int64_t>& pictures) {
    std::vector<std::int64_t> labels;
    for (const auto p : pictures) labels.push_back(bank.concept_of()[static_cast<std::size_t>(p)]);
    return at::tensor(labels, at::kLong);
}

using Logits = std::function<at::Tensor(const at::Tensor& pixels)>;

double share_right(const PictureBank& bank, const std::vector<std::int64_t>& pictures,
                   const Logits& logits) {
    at::NoGradGuard no_grad;
    double right = 0;
    constexpr std::size_t kChunk = 100;
    for (std::size_t i = 0; i < pictures.size(); i += kChunk) {
        const std::vector<std::int64_t> chunk(
            pictures.begin() + static_cast<std::ptrdiff_t>(i),
            pictures.begin() +
                static_cast<std::ptrdiff_t>(std::min(i + kChunk, pictures.size())));
        right += (logits(bank.plain(chunk)).argmax(-1) == concepts_of(bank, chunk)).sum().item<double>();
    }
    return right / static_cast<double>(std::max<std::size_t>(1, pictures.size()));
}

// What teacher and tower share: batches of distorted drawings, two workers, saving, going on.
class DrawingTraining {
public:
    // (pixels, labels) -> (loss, logits)
    using Loss = std::function<std::pair<at::Tensor, at::Tensor>(const at::Tensor&, const at::Tensor&)>;

    DrawingTraining(const TrainingOptions& options, std::string what, const PictureBank& bank,
                    const World& world, std::map<std::string, at::Tensor> weights)
        : options_(options),
          what_(std::move(what)),
          file_(options.work / (what_ + ".safetensors")),
          bank_(bank),
          world_(world),
          drawings_(world, bank),
          weights_(std::move(weights)) {}

    void run(const Loss& loss, const Logits& logits) {
        AdamW optimizer(weights_, kWeightDecay);
        std::int64_t step = 0;
        const auto checkpoint = options_.work / (what_ + "-checkpoint.safetensors");
        if (std::filesystem::exists(checkpoint)) {
            at::NoGradGuard no_grad;
            const auto state = load_tensors(checkpoint);
            for (auto& [name, weight] : weights_) weight.copy_(state.at(name));
            optimizer.load(state);
            step = state.at("step").item<std::int64_t>();
            std::printf("%s: resuming at step %lld\n", what_.c_str(), static_cast<long long>(step));
        }
        const Stopwatch watch;
        double loss_mean = 0, right_mean = 0;
        while (step < options_.steps) {
            const double done = static_cast<double>(step) / static_cast<double>(options_.steps);
            const auto [loss_now, right_now] = gradients(loss, step);
            optimizer.step(options_.learning_rate *
                           std::min(1.0, static_cast<double>(step + 1) / kWarmUp) *
                           std::max(kFinalRate, std::min(1.0, (1 - done) * 1.5)));
            const double keep = loss_mean == 0 ? 0 : 0.97;
            loss_mean = keep * loss_mean + (1 - keep) * loss_now;
            right_mean = keep * right_mean + (1 - keep) * right_now;
            ++step;
            if (step % kLogEvery == 0) {
                std::printf("%s step %lld, %.0f s: loss %.3f, right %.3f\n", what_.c_str(),
                            static_cast<long long>(step), watch.seconds(), loss_mean, right_mean);
                std::fflush(stdout);
            }
            if (step % kSaveEvery == 0) {
                auto state = optimizer.state();
                for (const auto& [name, weight] : weights_) state[name] = weight.detach();
                state["step"] = at::tensor(std::vector<std::int64_t>{step});
                save_tensors(checkpoint, state);
                report(logits);
            }
        }
        std::map<std::string, at::Tensor> state;
        for (const auto& [name, weight] : weights_) state[name] = weight.detach();
        save_tensors(file_, state);
        report(logits);
    }

private:
    std::pair<double, double> gradients(const Loss& loss, std::int64_t step) {
        const auto workers = static_cast<std::size_t>(options_.workers);
        std::vector<double> losses(workers), rights(workers);
        gradients_in_parallel(weights_, options_.workers, [&](int worker) {
            Sampler sampler(world_,
                            (options_.seed * 3'000'017ULL + static_cast<std::uint64_t>(step)) * 64 +
                                static_cast<std::uint64_t>(worker));
            std::vector<std::int64_t> pictures;
            const auto last = static_cast<int>(drawings_.training.size()) - 1;
            for (int i = 0; i < options_.batch / options_.workers; ++i)
                pictures.push_back(
                    drawings_.training[static_cast<std::size_t>(sampler.pick(0, last))]);
            const auto labels = concepts_of(bank_, pictures);
            const auto pixels = bank_.distorted(pictures, sampler.random());
            const MixedPrecision mixed(options_.mixed_precision);
            const auto [value, scores] = loss(pixels, labels);
            const auto at = static_cast<std::size_t>(worker);
            losses[at] = value.item<double>();
            rights[at] = (scores.argmax(-1) == labels).to(at::kFloat).mean().item<double>();
            return value;
        });
        return {mean_of(losses), mean_of(rights)};
    }

    void report(const Logits& logits) const {
        std::printf("%s: concept of a picture right in the held-out style %.3f, 3-D %.3f\n",
                    what_.c_str(), share_right(bank_, drawings_.held_out_style, logits),
                    share_right(bank_, drawings_.hard_style, logits));
        std::fflush(stdout);
    }

    TrainingOptions options_;
    std::string what_;
    std::filesystem::path file_;
    const PictureBank& bank_;
    const World& world_;
    Drawings drawings_;
    std::map<std::string, at::Tensor> weights_;
};

at::Tensor classification_loss(const at::Tensor& scores, const at::Tensor& labels) {
    return at::cross_entropy_loss(scores, labels, {}, at::Reduction::Mean, kIgnore, kLabelSmoothing);
}

// The teacher's own certainty about every concept, softened (Hinton et al. 2015, arXiv 1503.02531).
at::Tensor distillation_loss(const at::Tensor& scores, const at::Tensor& teacher) {
    const auto wanted = at::softmax(teacher / kTemperature, -1);
    return -(wanted * at::log_softmax(scores / kTemperature, -1)).sum(-1).mean() * kTemperature;
}

}  // namespace

void train_teacher(const TrainingOptions& options) {
    at::globalContext().setFlushDenormal(true);
    const PictureBank bank(options.work / "bank.safetensors");
    const World world(load_concepts(options.work / "concepts.json"), bank);
    DrawingTeacher teacher(static_cast<std::int64_t>(world.concepts.size()), options.seed);
    const auto logits = [&](const at::Tensor& pixels) { return teacher.logits(teacher.features(pixels)); };
    DrawingTraining(options, "teacher", bank, world, teacher.weights())
        .run(
            [&](const at::Tensor& pixels, const at::Tensor& labels) {
                const auto scores = logits(pixels);
                return std::pair{classification_loss(scores, labels), scores.detach()};
            },
            logits);
}

void train_vision(const TrainingOptions& options) {
    at::globalContext().setFlushDenormal(true);
    const PictureBank bank(options.work / "bank.safetensors");
    const World world(load_concepts(options.work / "concepts.json"), bank);
    Network network(NetworkSize{}, world.tokenizer.size(), options.seed);
    Sampler start(world, options.seed);
    start_from_principal_components(network, bank, Drawings(world, bank).training, start);
    const auto concepts = static_cast<std::int64_t>(world.concepts.size());
    DrawingTeacher teacher(concepts, options.seed);
    teacher.load(load_tensors(options.work / "teacher.safetensors"));

    std::map<std::string, at::Tensor> weights;
    for (const auto& [name, weight] : network.weights())
        if (name.starts_with("vision_tower.") || name.starts_with("multi_modal_projector."))
            weights[name] = weight;
    const NetworkSize size;
    const auto head = (at::randn({concepts, size.width}) * 0.05).set_requires_grad(true);
    const auto guide =
        (at::randn({DrawingTeacher::kFeatures, size.vision_width}) * 0.05).set_requires_grad(true);
    weights["retention.concept_of_picture"] = head;
    weights["retention.guide"] = guide;
    DrawingTraining(options, "vision", bank, world, weights)
        .run(
            [&](const at::Tensor& pixels, const at::Tensor& labels) {
                at::Tensor wanted, certainty;
                {
                    at::NoGradGuard no_grad;
                    wanted = teacher.features(pixels).to(at::kFloat);
                    certainty = teacher.logits(wanted);
                    wanted = at::layer_norm(wanted, {wanted.size(-1)});
                }
                const auto states = network.picture_states(pixels);
                const auto scores = picture_logits(network.connect(states), head);
                const auto imitation =
                    (at::linear(states, guide).to(at::kFloat) - wanted).square().mean();
                return std::pair{classification_loss(scores, labels) +
                                     distillation_loss(scores, certainty) +
                                     kImitationWeight * imitation,
                                 scores.detach()};
            },
            [&](const at::Tensor& pixels) {
                return picture_logits(network.picture_features(pixels), head);
            });
}

}  // namespace aim::demo
