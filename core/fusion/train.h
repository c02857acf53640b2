// Trains the projector: the backbone stays frozen, the loss is cross entropy on the query's answer
// behind the fused demonstrations (arXiv 2406.07588, section 3). Deterministic for a seed.
#pragma once

#include "core/fusion/projector.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace aim {

struct TrainingSettings {
    std::filesystem::path corpus;
    // `out` is the projector; the checkpoint and the states read so far stand beside it.
    std::filesystem::path out;
    std::string backbone_name, backbone_fingerprint;
    Span span = Span::QuestionAndAnswer;
    int steps = 500, batch = 16;
    int min_shots = 1, max_shots = 8;
    double learning_rate = 3e-3;  // relative to the scale the projector starts with
    std::uint64_t seed = 0;
    int checkpoint_every = 50;
    bool resume = false;
};

struct HeldOutScore {
    std::int64_t examples = 0;
    double loss = 0;          // mean over the answers' tokens
    double first_token = 0;   // share of answers whose first token is right
    double whole_answer = 0;  // share of answers that are right to the end token
};

struct TrainingProgress {
    int step = 0, steps = 0;
    double loss = 0, first_token = 0;  // running
    HeldOutScore held_out;             // of the last evaluation; examples == 0: none yet
    const char* stage = "";
};

struct TrainingResult {
    int steps = 0;
    double loss = 0;
    HeldOutScore held_out;  // of the projector that was written
    // No evaluation was better than the one before the first step, so that the projector written is
    // the untrained one.
    bool untrained = false;
};

// Writes `out`, by the best held-out loss, be it the untrained layer's. When cancelled, the best so
// far is written and a checkpoint left to go on from; then Cancelled is thrown. Throws Mismatch
// when the checkpoint to resume belongs to other settings, Malformed when nothing of the corpus can
// be used.
TrainingResult train_projector_layer(
    const Backbone& backbone, const TrainingSettings& settings,
    const std::function<void(const TrainingProgress&)>& progress = {}, std::stop_token stop = {});

std::filesystem::path checkpoint_file(const std::filesystem::path& out);  // out + ".checkpoint"

}  // namespace aim
