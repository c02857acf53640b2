#include "core/backbone/anyres_features.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

namespace aim {

AnyresLayout anyres_layout(const ModelConfig& config, const Resolution& original,
                           std::int64_t tiles, std::int64_t side, std::int64_t max_tiles) {
    AnyresLayout layout;
    layout.tokens = side * side + 1;  // the base view and one newline
    if (tiles <= 1) return layout;

    std::vector<Resolution> allowed;
    for (const auto& [height, width] : config.image_grid_pinpoints)
        allowed.push_back({height, width});
    layout.grid = anyres_grid(original, allowed, config.vision.image_size);
    if (layout.grid.height * layout.grid.width + 1 != tiles)
        throw Error(ErrorCode::Mismatch,
                    Sentence::of("The picture came in %1 tiles, where its size asks for %2.", tiles,
                                 layout.grid.height * layout.grid.width + 1));
    layout.window =
        unpadded_features(original, {layout.grid.height * side, layout.grid.width * side});
    layout.interpolated = {layout.window.height, layout.window.width};
    if (max_tiles > 0) layout.interpolated = limited_features(layout.interpolated, side, max_tiles);
    layout.tokens = side * side + layout.interpolated.height * (layout.interpolated.width + 1);
    return layout;
}

at::Tensor pack_anyres(const at::Tensor& features, const at::Tensor& newline,
                       const AnyresLayout& layout, std::int64_t side) {
    const auto d = features.size(-1);
    const auto base = features[0];
    if (layout.grid.height == 0) return at::cat({base, newline.to(base.options()).unsqueeze(0)});
    const auto rows = layout.grid.height, columns = layout.grid.width;
    auto map = features.narrow(0, 1, rows * columns)
                   .view({rows, columns, side, side, d})
                   .permute({4, 0, 2, 1, 3})
                   .reshape({d, rows * side, columns * side})
                   .narrow(1, layout.window.top, layout.window.height)
                   .narrow(2, layout.window.left, layout.window.width);
    const auto [height, width] = layout.interpolated;
    if (height != layout.window.height || width != layout.window.width)
        map = at::upsample_bilinear2d(map.unsqueeze(0).to(at::kFloat).contiguous(), {height, width},
                                      /*align_corners=*/false)[0]
                  .to(features.scalar_type());
    const auto line_ends = newline.to(map.options()).view({d, 1, 1}).expand({d, height, 1});
    const auto lines = at::cat({map, line_ends}, -1).flatten(1, 2).transpose(0, 1);
    return at::cat({base, lines});
}

}  // namespace aim
