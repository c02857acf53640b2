// LLaVA-NeXT and LLaVA-OneVision: several tiles a picture, laid out again as the picture after the
// connector. The two differ in how many features they keep.
#pragma once

#include "core/backbone/anyres_features.h"
#include "core/backbone/families.h"
#include "core/backbone/llava_network.h"

namespace aim {

class TiledLlava : public Backbone {
public:
    // `max_tiles` > 0: features beyond max_tiles tiles are shrunk (OneVision's anyres_max_N).
    TiledLlava(BackboneParts parts, std::int64_t max_tiles);

    at::Tensor image_features(const ProcessedImage& image, int pictures_in_prompt) const override;
    at::Tensor image_signature(const ProcessedImage& image) const override;

protected:
    std::string expand(const std::string& rendered,
                       const std::vector<ProcessedImage>& images) const override;

private:
    AnyresLayout layout_of(const ProcessedImage& image) const;
    std::int64_t side() const;

    std::int64_t max_tiles_;
    std::unique_ptr<const LlavaNetwork> network_;
};

}  // namespace aim
