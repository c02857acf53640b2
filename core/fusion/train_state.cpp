#include "core/fusion/train_state.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/checkpoint/tensors.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <nlohmann/json.hpp>

namespace aim {

namespace {

using nlohmann::json;

constexpr double kBeta1 = 0.9, kBeta2 = 0.98, kEpsilon = 1e-8, kClip = 1.0;
constexpr const char* kFormat = "aim-training-1";

json score_json(const HeldOutScore& score) {
    return {{"examples", score.examples},
            {"loss", score.loss},
            {"first_token", score.first_token},
            {"whole_answer", score.whole_answer}};
}

HeldOutScore score_from(const json& value) {
    return {value.at("examples").get<std::int64_t>(), value.at("loss").get<double>(),
            value.at("first_token").get<double>(), value.at("whole_answer").get<double>()};
}

void update(at::Tensor& parameter, const at::Tensor& gradient, at::Tensor& mean, at::Tensor& square,
            double learning_rate, int step) {
    mean.mul_(kBeta1).add_(gradient, 1 - kBeta1);
    square.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
    const auto unbiased = square.div(1 - std::pow(kBeta2, step)).sqrt_().add_(kEpsilon);
    parameter.addcdiv_(mean, unbiased, -learning_rate / (1 - std::pow(kBeta1, step)));
}

}  // namespace

LayerOptimizer::LayerOptimizer(const TrainedLayer& layer)
    : mean_v(at::zeros_like(layer.v)),
      square_v(at::zeros_like(layer.v)),
      mean_c(at::zeros_like(layer.c)),
      square_c(at::zeros_like(layer.c)) {}

void LayerOptimizer::step(TrainedLayer& layer, double learning_rate, int step) {
    at::NoGradGuard no_grad;
    const auto grad_v = layer.v.grad(), grad_c = layer.c.grad();
    const auto norm =
        std::sqrt(grad_v.square().sum().item<double>() + grad_c.square().sum().item<double>());
    if (!std::isfinite(norm))
        throw Error(
            ErrorCode::Internal,
            Sentence::of("The training's gradient is not finite; try a smaller --lr or --dtype "
                         "float32."));
    const double factor = norm > kClip ? kClip / norm : 1.0;
    update(layer.v, grad_v * factor, mean_v, square_v, learning_rate, step);
    update(layer.c, grad_c * factor, mean_c, square_c, learning_rate, step);
    layer.v.mutable_grad() = at::Tensor();
    layer.c.mutable_grad() = at::Tensor();
}

TrainingState new_training(std::int64_t width, double scale, at::Device device) {
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    TrainedLayer layer{at::eye(width, options), at::zeros({width}, options), scale};
    layer.v.set_requires_grad(true);
    layer.c.set_requires_grad(true);
    LayerOptimizer optimizer(layer);
    TrainingState state(std::move(layer), std::move(optimizer));
    state.best_v = state.layer.v.detach().clone();
    state.best_c = state.layer.c.detach().clone();
    return state;
}

std::string signature(const TrainingSettings& settings, const std::string& corpus_sha256,
                      const std::string& dtype) {
    return json{{"backbone", settings.backbone_fingerprint},
                {"corpus", corpus_sha256},
                {"span", name_of(settings.span)},
                {"dtype", dtype},
                {"steps", settings.steps},
                {"batch", settings.batch},
                {"shots", {settings.min_shots, settings.max_shots}},
                {"learning_rate", settings.learning_rate},
                {"seed", settings.seed}}
        .dump();
}

void save_checkpoint(const std::filesystem::path& file, const TrainingState& state,
                     const std::string& signature) {
    const json progress{{"step", state.step},
                        {"scale", state.layer.scale},
                        {"loss", state.loss},
                        {"first_token", state.first_token},
                        {"start", score_json(state.start)},
                        {"last", score_json(state.last)},
                        {"best", score_json(state.best)},
                        {"best_step", state.best_step},
                        {"evaluated_step", state.evaluated_step}};
    save_tensors(file,
                 {{"v", state.layer.v.detach()},
                  {"c", state.layer.c.detach()},
                  {"mean_v", state.optimizer.mean_v},
                  {"square_v", state.optimizer.square_v},
                  {"mean_c", state.optimizer.mean_c},
                  {"square_c", state.optimizer.square_c},
                  {"best_v", state.best_v},
                  {"best_c", state.best_c}},
                 {{"format", kFormat}, {"settings", signature}, {"progress", progress.dump()}});
}

TrainingState load_checkpoint(const std::filesystem::path& file, const std::string& signature,
                              std::int64_t width, at::Device device) {
    const auto stored = SafetensorsFile::open(file);
    const auto malformed = [&] {
        return Error(
            ErrorCode::Malformed,
            Sentence::of("%1 is not a checkpoint of a projector's training.", quoted(file)));
    };
    const auto text = [&](const char* key) {
        const auto found = stored->metadata().find(key);
        if (found == stored->metadata().end()) throw malformed();
        return found->second;
    };
    if (text("format") != kFormat) throw malformed();
    if (text("settings") != signature)
        throw Error(
            ErrorCode::Mismatch,
            Sentence::of("The training in %1 had other settings (model, corpus, span, steps, "
                         "batch, shots, learning rate or seed); repeat them, or start "
                         "without --resume.",
                         quoted(file)),
            text("settings") + " is not " + signature);
    auto state = new_training(width, 1, device);
    const auto fill = [&](const char* name, at::Tensor to) {
        const auto found = stored->tensors().find(name);
        if (found == stored->tensors().end() || found->second.dtype != Dtype::F32 ||
            !std::equal(found->second.shape.begin(), found->second.shape.end(), to.sizes().begin(),
                        to.sizes().end()))
            throw malformed();
        const auto tensor = as_tensor(stored, found->second);
        if (!at::isfinite(tensor).all().item<bool>()) throw malformed();
        to.copy_(tensor);
    };
    at::NoGradGuard no_grad;
    fill("v", state.layer.v);
    fill("c", state.layer.c);
    fill("mean_v", state.optimizer.mean_v);
    fill("square_v", state.optimizer.square_v);
    fill("mean_c", state.optimizer.mean_c);
    fill("square_c", state.optimizer.square_c);
    fill("best_v", state.best_v);
    fill("best_c", state.best_c);
    try {
        const auto progress = limited_json<json>(text("progress"));
        state.step = progress.at("step").get<int>();
        state.layer.scale = progress.at("scale").get<double>();
        state.loss = progress.at("loss").get<double>();
        state.first_token = progress.at("first_token").get<double>();
        state.start = score_from(progress.at("start"));
        state.last = score_from(progress.at("last"));
        state.best = score_from(progress.at("best"));
        state.best_step = progress.at("best_step").get<int>();
        state.evaluated_step = progress.at("evaluated_step").get<int>();
    } catch (const json::exception&) {
        throw malformed();
    }
    if (state.step < 0 || !std::isfinite(state.layer.scale) || state.layer.scale <= 0)
        throw malformed();
    return state;
}

}  // namespace aim
