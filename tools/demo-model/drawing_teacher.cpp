#include "tools/demo-model/drawing_teacher.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <vector>

namespace aim::demo {

namespace {

constexpr std::int64_t kStem = 32, kGroup = 16;
// Every stage halves the edge: 64 -> 32 (stem) -> 16 -> 8 -> 4.
const std::vector<std::int64_t> kStages{64, 128, DrawingTeacher::kFeatures};

}  // namespace

DrawingTeacher::DrawingTeacher(std::int64_t concepts, std::uint64_t seed) {
    at::manual_seed(seed);
    const auto add = [this](const std::string& name, std::int64_t out, std::int64_t in,
                            std::int64_t kernel) {
        const double scale = std::sqrt(2.0 / static_cast<double>(in * kernel * kernel));
        weights_[name + ".weight"] =
            (at::randn({out, in, kernel, kernel}) * scale).set_requires_grad(true);
        weights_[name + ".norm"] = at::ones({out}).set_requires_grad(true);
        weights_[name + ".norm_bias"] = at::zeros({out}).set_requires_grad(true);
    };
    add("stem", kStem, 3, 5);
    auto in = kStem;
    for (std::size_t i = 0; i < kStages.size(); ++i) {
        const auto prefix = "stage" + std::to_string(i);
        add(prefix + ".down", kStages[i], in, 3);
        add(prefix + ".first", kStages[i], kStages[i], 3);
        add(prefix + ".second", kStages[i], kStages[i], 3);
        in = kStages[i];
    }
    weights_["head"] = (at::randn({concepts, kFeatures}) * 0.05).set_requires_grad(true);
}

void DrawingTeacher::load(const std::map<std::string, at::Tensor>& tensors) {
    at::NoGradGuard no_grad;
    for (auto& [name, weight] : weights_) weight.copy_(tensors.at(name));
}

at::Tensor DrawingTeacher::convolve(const at::Tensor& x, const std::string& name,
                                    std::int64_t stride) const {
    const auto& weight = weights_.at(name + ".weight");
    const auto pad = weight.size(2) / 2;
    const auto y = at::conv2d(x, weight, {}, stride, pad).to(at::kFloat);
    return at::group_norm(y, y.size(1) / kGroup, weights_.at(name + ".norm"),
                          weights_.at(name + ".norm_bias"));
}

at::Tensor DrawingTeacher::features(const at::Tensor& pixels) const {
    auto x = at::relu(convolve(pixels, "stem", 2));
    for (std::size_t i = 0; i < kStages.size(); ++i) {
        const auto prefix = "stage" + std::to_string(i);
        x = at::relu(convolve(x, prefix + ".down", 2));
        const auto inner = at::relu(convolve(x, prefix + ".first", 1));
        x = at::relu(x + convolve(inner, prefix + ".second", 1));
    }
    return x.flatten(2).transpose(1, 2);
}

at::Tensor DrawingTeacher::logits(const at::Tensor& features) const {
    return at::linear(features.mean(1), weights_.at("head")).to(at::kFloat);
}

}  // namespace aim::demo
