// Trains the one linear layer of AIM on interleaved image-text documents, backbone frozen.
#pragma once

#include "core/engine/model_session.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace aim {

struct TrainProjectorRequest {
    std::filesystem::path model_dir, corpus, out;
    std::string dtype = "auto", device = "auto";
    std::string span = "question+answer";
    int steps = 500;
    int batch = 16;
    int min_shots = 1, max_shots = 8;
    double learning_rate = 3e-3;  // linear decay after a short warm-up
    std::uint64_t seed = 0;
    int checkpoint_every = 50;  // steps; written beside `out`
    bool resume = false;
};

struct TrainProjectorProgress {
    int step = 0, steps = 0;
    double loss = 0, accuracy = 0;  // running; accuracy of the answer's first token
    double held_out_loss = -1, held_out_accuracy = -1;  // of the last evaluation; -1: none yet
    double seconds_left = 0;
    std::string stage;  // "reading demonstrations", "training"
};

struct TrainProjectorResult {
    std::filesystem::path file;
    int steps = 0;
    double loss = 0, held_out_accuracy = 0, seconds = 0;
    bool untrained = false;  // training made it worse: what was written is what it began with
};

TrainProjectorResult train_projector(
    const TrainProjectorRequest& request,
    const std::function<void(const TrainProjectorProgress&)>& progress = {},
    std::stop_token stop = {});

}  // namespace aim
