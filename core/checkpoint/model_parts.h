// The two halves of a config. Internal to core/checkpoint.
#pragma once

#include "core/checkpoint/config_fields.h"
#include "core/checkpoint/model_config.h"

namespace aim {

// `fields` is the text config, or the whole config where the text's fields stand at its top level.
// `model_type`: what the text config is when it does not say.
DecoderConfig read_decoder_config(const ConfigFields& fields, const std::string& model_type);

// `model_type`: what the vision config is when it does not say. `defaults` are those of a family
// whose snapshot has no vision config at all.
VisionConfig read_vision_config(const ConfigFields& fields, const std::string& model_type,
                                std::optional<VisionConfig> defaults = {});

}  // namespace aim
