// Source: transformers image_processing_llava_next.py.
#include "core/vision/pixels.h"
#include "core/vision/processors.h"
#include "core/vision/tiles.h"

namespace aim {
namespace {

class LlavaNextProcessor final : public ImageProcessor {
public:
    explicit LlavaNextProcessor(const ProcessorConfig& config)
        : config_(config), normaliser_(config) {}

    ProcessedImage process(const Image& image, int /*pictures_in_prompt*/) const override {
        ProcessedImage out;
        out.original_height = image.height;
        out.original_width = image.width;
        stack(anyres_tiles(image, config_), normaliser_, out.shape, out.pixel_values);
        return out;
    }

private:
    ProcessorConfig config_;
    Normaliser normaliser_;
};

}  // namespace

std::unique_ptr<const ImageProcessor> make_llava_next_processor(const ProcessorConfig& config) {
    return std::make_unique<LlavaNextProcessor>(config);
}

}  // namespace aim
