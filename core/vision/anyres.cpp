#include "core/vision/anyres.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace aim {
namespace {

double real(std::int64_t value) { return static_cast<double>(value); }

void require_positive(const Resolution& size) {
    if (size.height <= 0 || size.width <= 0)
        throw Error(ErrorCode::Usage, Sentence::of("A picture without any pixels has no tiles."));
}

// Python's int(round(value, 7)): correctly rounded decimal, then truncated.
std::int64_t truncated_at_7_places(double value) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, 7);
    double rounded = value;
    if (end.ec == std::errc()) std::from_chars(text, end.ptr, rounded);
    return static_cast<std::int64_t>(rounded);
}

// Python's int(a // b) for positive floats.
std::int64_t floor_divided(double a, double b) {
    const double quotient = (a - std::fmod(a, b)) / b;
    double whole = std::floor(quotient);
    if (quotient - whole > 0.5) whole += 1.0;
    return static_cast<std::int64_t>(whole);
}

}  // namespace

Resolution select_best_resolution(const Resolution& original,
                                  const std::vector<Resolution>& allowed) {
    require_positive(original);
    const double width = real(original.width);
    const double height = real(original.height);
    Resolution best;
    std::int64_t best_effective = 0;
    std::int64_t least_waste = std::numeric_limits<std::int64_t>::max();
    for (const Resolution& candidate : allowed) {
        const double scale =
            std::min(real(candidate.width) / width, real(candidate.height) / height);
        const std::int64_t fitted =
            static_cast<std::int64_t>(width * scale) * static_cast<std::int64_t>(height * scale);
        const std::int64_t effective = std::min(fitted, original.width * original.height);
        const std::int64_t waste = candidate.width * candidate.height - effective;
        if (effective > best_effective || (effective == best_effective && waste < least_waste)) {
            best_effective = effective;
            least_waste = waste;
            best = candidate;
        }
    }
    if (best.height <= 0 || best.width <= 0)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The model allows no resolution for its pictures."));
    return best;
}

Resolution fitted_size(const Resolution& original, const Resolution& target) {
    require_positive(original);
    const double scale_w = real(target.width) / real(original.width);
    const double scale_h = real(target.height) / real(original.height);
    if (scale_w < scale_h) {
        const auto height = static_cast<std::int64_t>(std::ceil(real(original.height) * scale_w));
        return {std::min(height, target.height), target.width};
    }
    const auto width = static_cast<std::int64_t>(std::ceil(real(original.width) * scale_h));
    return {target.height, std::min(width, target.width)};
}

Resolution anyres_grid(const Resolution& original, const std::vector<Resolution>& allowed,
                       std::int64_t tile) {
    if (tile <= 0)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The model's picture size is not positive."));
    const Resolution best = select_best_resolution(original, allowed);
    return {best.height / tile, best.width / tile};
}

Unpadded unpadded_features(const Resolution& original, const Resolution& features) {
    require_positive(original);
    require_positive(features);
    const double aspect = real(original.width) / real(original.height);
    const double feature_aspect = real(features.width) / real(features.height);
    Unpadded part{0, 0, features.height, features.width};
    if (aspect > feature_aspect) {
        const double scale = real(features.width) / real(original.width);
        const std::int64_t height = truncated_at_7_places(real(original.height) * scale);
        part.top = (features.height - height) / 2;
        part.height = features.height - 2 * part.top;
    } else {
        const double scale = real(features.height) / real(original.height);
        const std::int64_t width = truncated_at_7_places(real(original.width) * scale);
        part.left = (features.width - width) / 2;
        part.width = features.width - 2 * part.left;
    }
    return part;
}

Resolution limited_features(const Resolution& features, std::int64_t side, std::int64_t max_tiles) {
    if (side <= 0 || max_tiles <= 0)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The model's limit on picture tiles is not positive."));
    const double ratio =
        std::sqrt(real(features.height * features.width) / real(max_tiles * side * side));
    if (!(ratio > 1.1)) return features;
    return {floor_divided(real(features.height), ratio),
            floor_divided(real(features.width), ratio)};
}

}  // namespace aim
