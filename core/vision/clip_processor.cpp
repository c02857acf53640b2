// CLIP, LLaVA, SigLIP and ViT processors: one picture, one tensor.
// Source: transformers image_processing_clip.py, image_processing_llava.py,
// image_processing_siglip.py.
#include "core/vision/pixels.h"
#include "core/vision/processors.h"

#include "core/base/error.h"

namespace aim {
namespace {

class ClipProcessor final : public ImageProcessor {
public:
    explicit ClipProcessor(const ProcessorConfig& config) : config_(config), normaliser_(config) {}

    ProcessedImage process(const Image& image, int /*pictures_in_prompt*/) const override {
        const bool to_square = config_.kind == ProcessorKind::Llava && config_.do_pad;
        const Image tile =
            resize_and_crop(to_square ? padded_to_square(image, config_) : image, config_);
        ProcessedImage out;
        out.original_height = image.height;
        out.original_width = image.width;
        stack({&tile, 1}, normaliser_, out.shape, out.pixel_values);
        if (!to_square && config_.do_pad && config_.pad_size) pad(out);
        return out;
    }

private:
    // After normalising, with zeros to the right and below.
    void pad(ProcessedImage& out) const {
        const std::int64_t height = out.shape[2];
        const std::int64_t width = out.shape[3];
        const std::int64_t to_height = config_.pad_size->height;
        const std::int64_t to_width = config_.pad_size->width;
        if (to_height < height || to_width < width)
            throw Error(
                ErrorCode::Unsupported,
                Sentence::of("The picture is larger than this model pads its pictures to."));
        if (to_height * to_width > (std::int64_t{1} << 24))
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("The padded picture would be larger than allowed."));
        std::vector<float> padded(static_cast<std::size_t>(3 * to_height * to_width), 0.0F);
        for (std::int64_t plane = 0; plane < 3; ++plane)
            for (std::int64_t y = 0; y < height; ++y)
                for (std::int64_t x = 0; x < width; ++x)
                    padded[static_cast<std::size_t>((plane * to_height + y) * to_width + x)] =
                        out.pixel_values[static_cast<std::size_t>((plane * height + y) * width +
                                                                  x)];
        out.pixel_values = std::move(padded);
        out.shape = {1, 3, to_height, to_width};
    }

    ProcessorConfig config_;
    Normaliser normaliser_;
};

}  // namespace

std::unique_ptr<const ImageProcessor> make_clip_processor(const ProcessorConfig& config) {
    return std::make_unique<ClipProcessor>(config);
}

}  // namespace aim
