// A single picture is tiled; several in one prompt are each padded to a square and shown whole.
// Source: transformers image_processing_llava_onevision.py.
#include "core/vision/pixels.h"
#include "core/vision/processors.h"
#include "core/vision/tiles.h"

namespace aim {
namespace {

class LlavaOnevisionProcessor final : public ImageProcessor {
public:
    explicit LlavaOnevisionProcessor(const ProcessorConfig& config)
        : config_(config), normaliser_(config) {}

    ProcessedImage process(const Image& image, int pictures_in_prompt) const override {
        ProcessedImage out;
        out.original_height = image.height;
        out.original_width = image.width;
        const std::vector<Image> tiles =
            pictures_in_prompt > 1
                ? std::vector<Image>{resize_and_crop(padded_to_square(image, config_), config_)}
                : anyres_tiles(image, config_);
        stack(tiles, normaliser_, out.shape, out.pixel_values);
        return out;
    }

private:
    ProcessorConfig config_;
    Normaliser normaliser_;
};

}  // namespace

std::unique_ptr<const ImageProcessor> make_llava_onevision_processor(
    const ProcessorConfig& config) {
    return std::make_unique<LlavaOnevisionProcessor>(config);
}

}  // namespace aim
