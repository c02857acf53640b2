// The trainings of the demo model. All resume from what they left in the work folder.
#pragma once

#include <cstdint>
#include <filesystem>

namespace aim::demo {

struct TrainingOptions {
    std::filesystem::path work;  // concepts.json, bank.safetensors; checkpoints and model/ go here
    std::int64_t steps = 6000;
    double minutes = 0;  // > 0: the learning rate's decay ends here even when steps are left
    double learning_rate = 1.2e-3;
    std::uint64_t seed = 1;
    bool mixed_precision = true;
    int batch = 96;  // single pictures; two thirds of it for in-context sequences
    int workers = 2;  // threads, each with its part of the batch
    bool text_only = false;  // backbone: in-context binding in text, no pictures yet
};

// The convolutional network that guides the tower's warm-up: writes teacher.safetensors.
void train_teacher(const TrainingOptions& options);
// The vision tower and the connector alone, guided by the teacher: writes vision.safetensors.
void train_vision(const TrainingOptions& options);

// Everything but the projector: single pictures and text only. Starts from vision.safetensors and
// random weights.
void train_backbone(const TrainingOptions& options);
// The linear layer, backbone frozen; then all methods side by side on held-out concepts, style, names.
void train_projector(const TrainingOptions& options);
// The same side by side for a projector that is there already.
void compare_methods(const TrainingOptions& options, int queries);

}  // namespace aim::demo
