// All pictures of the recipe in one tensor, and how a batch of them is drawn for training.
#pragma once

#include "tools/demo-model/concepts.h"

#include <cstdint>
#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

namespace aim::demo {

inline constexpr int kBankEdge = 72;     // pixels a picture has in the bank
inline constexpr int kPictureEdge = 64;  // pixels the vision tower takes

cv::Mat read_drawing(const std::filesystem::path& file);  // BGRA, 8 bits; throws Malformed
// The drawing in the middle of a white square of `edge` pixels, BGR.
cv::Mat on_white(const cv::Mat& drawing, int edge);

// Packs `png`/<key>__<style>.png and `webp`/<code point>.webp (fluent-3d) into one safetensors file:
// "pictures" uint8 [n, 4, edge, edge] RGBA with colours multiplied by alpha, "concept" and "style"
// int64 [n] (indices into `concepts` and all_styles()). Returns n.
std::int64_t pack_pictures(const std::vector<Concept>& concepts, const std::filesystem::path& png,
                           const std::filesystem::path& webp, const std::filesystem::path& bank);
const std::vector<std::string>& all_styles();  // the training styles, then held-out, then hard

}  // namespace aim::demo
