// The trainings of the demo model. All resume from what they left in the work folder, and a step's
// data depend on the seed and the step alone: the same steps give the same weights, interrupted or
// not.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace aim::demo {

struct TrainingOptions {
    std::filesystem::path work;  // concepts.json, bank.safetensors; checkpoints and model/ go here
    std::int64_t steps = 6000;
    double learning_rate = 1.2e-3;
    std::uint64_t seed = 1;
    bool mixed_precision = true;
    int batch = 96;   // single pictures; two thirds of it for in-context sequences
    int workers = 2;  // threads, each with its part of the batch
    // The projector's: which states it reads, and the stem of its files.
    bool answers_only = false;     // span "answer" instead of "question+answer"
    std::int64_t read_layers = 0;  // > 0: states behind so many layers instead of the last
    std::string projector = "projector";
};

// Seconds since it was made, for the logs.
class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
    }

private:
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

// The convolutional network that guides the tower's warm-up: writes teacher.safetensors.
void train_teacher(const TrainingOptions& options);
// The vision tower and the connector alone, guided by the teacher: writes vision.safetensors.
void train_vision(const TrainingOptions& options);

// Everything but the projector: bindings in text, then single pictures and bindings asked by one.
// Starts from vision.safetensors, words near their drawings, and random weights.
void train_backbone(const TrainingOptions& options);
// The linear layer, backbone frozen; then all methods side by side on held-out concepts, style,
// names.
void train_projector(const TrainingOptions& options);
// The same side by side for a projector that is there already.
void compare_methods(const TrainingOptions& options, int queries);
// What a linear map finds in the states of demonstrations, printed.
void probe_backbone(const TrainingOptions& options);

}  // namespace aim::demo
