// Qwen2-VL and Qwen2.5-VL: native resolution, one row per patch, patches grouped by the square that
// the merger joins. Source: transformers image_processing_qwen2_vl.py.
#include "core/vision/pixels.h"
#include "core/vision/processors.h"
#include "core/vision/smart_resize.h"

#include "core/base/error.h"
#include "core/base/limits.h"

namespace aim {
namespace {

class Qwen2VlProcessor final : public ImageProcessor {
public:
    explicit Qwen2VlProcessor(const ProcessorConfig& config)
        : config_(config), normaliser_(config) {}

    ProcessedImage process(const Image& image, int /*pictures_in_prompt*/) const override {
        const std::int64_t factor = std::int64_t{config_.patch_size} * config_.merge_size;
        const Resolution size = config_.do_resize ? smart_resize(resolution_of(image), factor,
                                                                 config_.size->shortest_edge,
                                                                 config_.size->longest_edge)
                                                  : resolution_of(image);
        if (size.height % factor != 0 || size.width % factor != 0)
            throw Error(
                ErrorCode::Unsupported,
                Sentence::of("The picture's size does not fit this model, which resizes none."));
        const std::uint64_t area =
            static_cast<std::uint64_t>(size.height) * static_cast<std::uint64_t>(size.width);
        if (area * static_cast<std::uint64_t>(config_.temporal_patch_size) >
            limits::kImagePixels * 2)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("The prepared picture would be larger than allowed."));
        return patches(resize_to(image, size, config_.filter), image);
    }

private:
    // [grid_h * grid_w, 3 * temporal * patch * patch]
    ProcessedImage patches(const Image& image, const Image& original) const {
        const int patch = config_.patch_size;
        const int merge = config_.merge_size;
        const int grid_h = image.height / patch;
        const int grid_w = image.width / patch;
        ProcessedImage out;
        out.original_height = original.height;
        out.original_width = original.width;
        out.grid_thw = {1, grid_h, grid_w};
        out.shape = {std::int64_t{grid_h} * grid_w,
                     std::int64_t{3} * config_.temporal_patch_size * patch * patch};
        out.pixel_values.reserve(static_cast<std::size_t>(out.shape[0] * out.shape[1]));
        for (int block_y = 0; block_y < grid_h; block_y += merge)
            for (int block_x = 0; block_x < grid_w; block_x += merge)
                for (int y = block_y; y < block_y + merge; ++y)
                    for (int x = block_x; x < block_x + merge; ++x)
                        append_patch(image, x * patch, y * patch, out.pixel_values);
        return out;
    }

    // A still picture is every frame of its temporal patch.
    void append_patch(const Image& image, int left, int top, std::vector<float>& to) const {
        const int patch = config_.patch_size;
        for (int channel = 0; channel < 3; ++channel)
            for (int frame = 0; frame < config_.temporal_patch_size; ++frame)
                for (int y = top; y < top + patch; ++y) {
                    const std::uint8_t* row =
                        image.rgb.data() +
                        (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(left)) *
                            3 +
                        channel;
                    for (int x = 0; x < patch; ++x, row += 3)
                        to.push_back(normaliser_(*row, channel));
                }
    }

    ProcessorConfig config_;
    Normaliser normaliser_;
};

}  // namespace

std::unique_ptr<const ImageProcessor> make_qwen2_vl_processor(const ProcessorConfig& config) {
    return std::make_unique<Qwen2VlProcessor>(config);
}

}  // namespace aim
