// The key under which the workspace keeps this model's fused tokens.
#pragma once

#include "core/engine/model_session.h"
#include "core/workspace/fused_tokens.h"

namespace aim {

FusedContext fused_context(const ModelDescription& model);

}  // namespace aim
