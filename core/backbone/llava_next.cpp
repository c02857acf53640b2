// LLaVA-NeXT / LLaVA-1.6: CLIP tiles at any resolution, Mistral, Vicuna or Llama.
// Source: transformers/models/llava_next/{modeling,processing}_llava_next.py.
#include "core/backbone/tiled_llava.h"

namespace aim {

std::unique_ptr<Backbone> open_llava_next(BackboneParts parts) {
    return std::make_unique<TiledLlava>(std::move(parts), /*max_tiles=*/0);
}

}  // namespace aim
