// How a family is opened: one file each, one line each in core/checkpoint/families.inc.
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
    bool int8;
    at::Device device;
    std::string device_reason;
};

using FamilyOpener = std::unique_ptr<Backbone> (*)(BackboneParts parts);

// open_<family>(parts) of every line of the registry, each in its family's file.
#define AIM_FAMILY(model_type, text, vision, image_token, open) \
    std::unique_ptr<Backbone> open(BackboneParts parts);
#include "core/checkpoint/families.inc"
#undef AIM_FAMILY

// Throws Unsupported naming the families there are.
FamilyOpener family_opener(const std::string& model_type);

}  // namespace aim
