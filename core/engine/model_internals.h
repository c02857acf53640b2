// What stands behind ModelSession, for rooms that know LibTorch.
#pragma once

#include "core/engine/bounded_cache.h"
#include "core/engine/model_session.h"
#include "core/fusion/projector.h"
#include "core/generation/generate.h"

#include <memory>
#include <optional>

namespace aim {

// Kept from one question to the next. Everything goes by content, nothing by row.
struct SessionCaches {
    static constexpr std::int64_t kMiB = 1024 * 1024;
    BoundedCache<at::Tensor> fused{256 * kMiB};          // content key -> [tokens, d]
    BoundedCache<at::Tensor> signatures{64 * kMiB};      // picture -> float32 [d_vision]
    BoundedCache<ProcessedImage> processed{256 * kMiB};  // picture, pictures in the prompt
    BoundedCache<KvCache> prefixes{1024 * kMiB};
};

struct ModelSession::Internals {
    ModelRequest request;
    ModelDescription description;
    std::unique_ptr<Backbone> backbone;
    std::optional<Projector> projector;
    Span span = Span::QuestionAndAnswer;
    SessionCaches caches;
};

}  // namespace aim
