// What the reference computed (tests/fixtures/oracle), and how far a result is from it.
#pragma once

#include "core/backbone/backbone.h"
#include "core/backbone/weights.h"
#include "core/checkpoint/tensors.h"

#include <ATen/ATen.h>
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace oracle {

inline const std::filesystem::path kRoot = std::filesystem::path(AIM_FIXTURES_DIR) / "oracle";
inline const std::filesystem::path kLlava = kRoot / "llava";
inline constexpr std::array kFamilies{"llava",    "llava_next", "llava_onevision",
                                      "idefics3", "qwen2_vl",   "qwen2_5_vl"};
inline const std::vector<std::string> kCases{"square", "wide", "tall", "tiny"};

inline std::map<std::string, at::Tensor> tensors(const std::string& name) {
    return aim::load_tensors(kLlava / "expected" / (name + ".safetensors"));
}

inline nlohmann::json facts(const std::string& name) {
    std::ifstream in(kLlava / "expected" / (name + ".json"));
    return nlohmann::json::parse(in);
}

// Largest difference as a share of the reference's largest magnitude.
inline double distance(const at::Tensor& got, const at::Tensor& expected) {
    if (got.sizes() != expected.sizes()) return 1e9;
    const auto wanted = expected.to(at::kDouble);
    const auto off = (got.to(at::kDouble) - wanted).abs().max().item<double>();
    return off / std::max(1e-30, wanted.abs().max().item<double>());
}

inline at::Tensor plain_positions(std::int64_t n, std::int64_t from = 0) {
    return at::arange(from, from + n, at::kLong).unsqueeze(0);
}

// The oracle's processed picture as the image processor would hand it over.
inline aim::ProcessedImage picture(const std::string& name) {
    const auto pixels = tensors(name).at("pixel_values").contiguous();
    aim::ProcessedImage out;
    out.shape = pixels.sizes().vec();
    out.pixel_values.assign(pixels.data_ptr<float>(), pixels.data_ptr<float>() + pixels.numel());
    return out;
}

inline aim::Conversation conversation(const std::string& question) {
    return {aim::user_turn(question, 1)};
}

// The decoder of the fixture alone.
inline std::unique_ptr<aim::Decoder> decoder(const aim::Checkpoint& checkpoint,
                                             at::ScalarType dtype = at::kFloat) {
    aim::Weights weights(checkpoint, dtype, at::kCPU);
    return weights.make_decoder(checkpoint.config().text, {"language_model.model."},
                                {"language_model.lm_head.weight"});
}

}  // namespace oracle
