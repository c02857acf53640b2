#include "core/engine/fused_context.h"

namespace aim {

FusedContext fused_context(const ModelDescription& model) {
    return {model.template_version, model.span, model.fingerprint, model.projector_fingerprint,
            model.dtype};
}

}  // namespace aim
