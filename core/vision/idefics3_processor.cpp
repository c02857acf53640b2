// Idefics3 and SmolVLM: the longest edge is brought to a size, the picture to whole tiles; the
// tiles come row by row, the picture shrunk to one tile last. Source: transformers
// image_processing_idefics3.py, image_processing_smolvlm.py.
#include "core/vision/pixels.h"
#include "core/vision/processors.h"
#include "core/vision/smart_resize.h"

#include "core/base/error.h"

namespace aim {
namespace {

class Idefics3Processor final : public ImageProcessor {
public:
    explicit Idefics3Processor(const ProcessorConfig& config)
        : config_(config), normaliser_(config) {
        const SizeSpec size = config_.size.value_or(SizeSpec{});
        if (config_.do_resize && !size.longest_edge && !(size.height && size.width))
            throw Error(
                ErrorCode::Malformed,
                Sentence::of("The model's picture settings do not say how large pictures become."));
        if (config_.max_image_edge <= 0)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The model's picture settings give no tile size."));
    }

    ProcessedImage process(const Image& image, int /*pictures_in_prompt*/) const override {
        ProcessedImage out;
        out.original_height = image.height;
        out.original_width = image.width;
        stack(tiles(image, out), normaliser_, out.shape, out.pixel_values);
        // One picture's tiles all have one size, so nothing in them is padding.
        if (config_.do_pad)
            out.pixel_attention_mask.assign(
                static_cast<std::size_t>(out.shape[0] * out.shape[2] * out.shape[3]), 1);
        return out;
    }

private:
    Image resized(const Image& image) const {
        if (!config_.do_resize) return image;
        const SizeSpec& size = *config_.size;
        const Resolution to = size.longest_edge
                                  ? longest_edge_size(resolution_of(image), size.longest_edge)
                                  : Resolution{size.height, size.width};
        return resize_to(image, to, config_.filter);
    }

    std::vector<Image> tiles(const Image& image, ProcessedImage& out) const {
        const int tile = config_.max_image_edge;
        const Image first = resized(image);
        if (!config_.do_image_splitting) return {resize_to(first, {tile, tile}, config_.filter)};
        Image whole = resize_to(first, tiled_size(resolution_of(first), tile), config_.filter);
        if (whole.width <= tile && whole.height <= tile) return {std::move(whole)};

        std::vector<Image> tiles;
        for (int top = 0; top + tile <= whole.height; top += tile)
            for (int left = 0; left + tile <= whole.width; left += tile)
                tiles.push_back(cut_out(whole, {left, top, tile, tile}));
        tiles.push_back(resize_to(whole, {tile, tile}, config_.filter));
        out.tile_rows = whole.height / tile;
        out.tile_columns = whole.width / tile;
        return tiles;
    }

    ProcessorConfig config_;
    Normaliser normaliser_;
};

}  // namespace

std::unique_ptr<const ImageProcessor> make_idefics3_processor(const ProcessorConfig& config) {
    return std::make_unique<Idefics3Processor>(config);
}

}  // namespace aim
