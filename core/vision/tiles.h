// Any-resolution tiling, shared by LLaVA-NeXT and LLaVA-OneVision.
#pragma once

#include "core/vision/processor_config.h"

#include <vector>

namespace aim {

// The base picture first, then the tiles of the best resolution, row by row, all in the tower's
// size (before normalising).
std::vector<Image> anyres_tiles(const Image& image, const ProcessorConfig& config);

}  // namespace aim
