#include "core/vision/tiles.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/vision/pixels.h"

#include <algorithm>

namespace aim {
namespace {

// Centred on black in the whole resolution.
Image fitted(const Image& image, const Resolution& target, Filter filter) {
    const Image inner = resize_to(image, fitted_size(resolution_of(image), target), filter);
    const auto too_large = [] { return Sentence::of("A picture's tile grid is out of range."); };
    const int height = checked_cast<int>(target.height, too_large);
    const int width = checked_cast<int>(target.width, too_large);
    const int left = (width - inner.width) / 2;
    const int top = (height - inner.height) / 2;
    return padded(inner, {left, top, width - inner.width - left, height - inner.height - top}, {});
}

}  // namespace

std::vector<Image> anyres_tiles(const Image& image, const ProcessorConfig& config) {
    const SizeSpec size = config.size.value_or(SizeSpec{});
    const bool box = size.height && size.width;
    const Resolution base = box ? Resolution{size.height, size.width}
                                : Resolution{size.shortest_edge, size.shortest_edge};
    const int tile = config.crop_size && config.crop_size->height ? config.crop_size->height
                     : size.height                                ? size.height
                                                                  : size.shortest_edge;
    if (tile <= 0 || base.height <= 0)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The model's picture settings give no tile size."));

    const Resolution best = select_best_resolution(resolution_of(image), config.grid_pinpoints);
    const Image whole = fitted(image, best, config.filter);
    std::vector<Image> tiles;
    tiles.push_back(resize_and_crop(resize_to(image, base, config.filter), config));
    for (int top = 0; top < whole.height; top += tile)
        for (int left = 0; left < whole.width; left += tile)
            tiles.push_back(
                resize_and_crop(cut_out(whole, {left, top, std::min(tile, whole.width - left),
                                                std::min(tile, whole.height - top)}),
                                config));
    return tiles;
}

}  // namespace aim
