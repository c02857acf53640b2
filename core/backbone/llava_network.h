// What the LLaVA families share: vision tower, two-layer connector, where their tensors stand in
// the layouts, and which states of the tower they use. Source:
// transformers/models/{llava,llava_next,llava_onevision}/modeling_*.py.
#pragma once

#include "core/backbone/connector.h"
#include "core/backbone/vision_tower.h"
#include "core/backbone/weights.h"

#include <memory>

namespace aim {

class LlavaNetwork {
public:
    // Takes tower, connector and, when `with_newline`, `image_newline` from `weights`.
    LlavaNetwork(const ModelConfig& config, Weights& weights, bool with_newline);

    // The language model under the names the LLaVA layouts use.
    static std::unique_ptr<Decoder> make_decoder(const ModelConfig& config, Weights& weights);
    // The tower's last layers, its last norm and its pooling head do not reach the feature layer.
    void refuse_left_over(const Weights& weights) const;

    // pixels float32 [tiles, 3, h, w] -> [tiles, tokens a tile, d_vision * feature layers]
    at::Tensor patch_states(const at::Tensor& pixels) const;
    // [tiles, tokens a tile, d]. `several`: the prompt's pictures are more than one tile.
    at::Tensor tile_features(const at::Tensor& pixels, bool several) const;
    // Unit vector float32 [d_vision * layers]: the mean patch state of the first tile.
    at::Tensor signature(const at::Tensor& pixels) const;
    // Tokens of a tile of h x w pixels.
    std::int64_t tokens_of(std::int64_t height, std::int64_t width) const;
    const at::Tensor& newline() const { return newline_; }

private:
    bool lie_in_one_piece(bool several) const;

    ModelConfig config_;
    std::string tower_prefix_;
    std::unique_ptr<const VisionTower> tower_;
    std::unique_ptr<const MlpConnector> connector_;
    at::Tensor newline_;
};

}  // namespace aim
