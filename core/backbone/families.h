// The registry of families: one file each, one line each in families.cpp.
#pragma once

#include "core/backbone/backbone.h"
#include "core/backbone/weights.h"
#include "core/text/chat_template.h"

#include <memory>

namespace aim {

// What Backbone::open has read by the time a family builds its network.
struct BackboneParts {
    Checkpoint checkpoint;
    Tokenizer tokenizer;
    std::unique_ptr<const ImageProcessor> processor;
    std::unique_ptr<const ChatTemplate> chat_template;
    std::vector<std::int64_t> eos_ids;
    at::ScalarType dtype;
    at::Device device;
    std::string device_reason;
};

using FamilyOpener = std::unique_ptr<Backbone> (*)(BackboneParts parts);

std::unique_ptr<Backbone> open_llava(BackboneParts parts);            // llava.cpp
std::unique_ptr<Backbone> open_llava_next(BackboneParts parts);       // llava_next.cpp
std::unique_ptr<Backbone> open_llava_onevision(BackboneParts parts);  // llava_onevision.cpp
std::unique_ptr<Backbone> open_idefics3(BackboneParts parts);         // idefics3.cpp
std::unique_ptr<Backbone> open_qwen2_vl(BackboneParts parts);         // qwen_vl.cpp
std::unique_ptr<Backbone> open_qwen2_5_vl(BackboneParts parts);       // qwen_vl.cpp

// Throws Unsupported naming the families there are.
FamilyOpener family_opener(const std::string& model_type);

}  // namespace aim
