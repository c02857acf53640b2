// The trained layer with its optimiser's moments, and the checkpoint that holds them.
#pragma once

#include "core/fusion/train.h"
#include "core/fusion/train_loss.h"

#include <map>

namespace aim {

// AdamW without weight decay (arXiv 1711.05101), gradients clipped to norm 1.
class LayerOptimizer {
public:
    explicit LayerOptimizer(const TrainedLayer& layer);
    // Takes the gradients of layer.v and layer.c and clears them. `step` counts from 1.
    void step(TrainedLayer& layer, double learning_rate, int step);

    at::Tensor mean_v, square_v, mean_c, square_c;
};

struct TrainingState {
    TrainingState(TrainedLayer of, LayerOptimizer by)
        : layer(std::move(of)), optimizer(std::move(by)) {}

    TrainedLayer layer;
    LayerOptimizer optimizer;
    int step = 0;                             // done
    double loss = 0, first_token = 0;         // running
    HeldOutScore start, last, best;           // held-out scores; start: of the layer untrained
    int best_step = -1, evaluated_step = -1;  // -1: never
    at::Tensor best_v, best_c;
};

TrainingState new_training(std::int64_t width, double scale, at::Device device);
// Everything of the settings that a resumed training must share.
std::string signature(const TrainingSettings& settings, const std::string& corpus_sha256,
                      const std::string& dtype);

// Atomic.
void save_checkpoint(const std::filesystem::path& file, const TrainingState& state,
                     const std::string& signature);
// Throws Malformed, Mismatch (another signature).
TrainingState load_checkpoint(const std::filesystem::path& file, const std::string& signature,
                              std::int64_t width, at::Device device);

}  // namespace aim
