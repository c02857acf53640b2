#include "catch.h"

#include "core/base/error.h"
#include "core/vision/anyres.h"
#include "core/vision/resize.h"
#include "vision_fixtures.h"

#include <algorithm>

using namespace aim;
using namespace aim::test;

namespace {

Filter filter_named(const std::string& name) {
    if (name == "nearest") return Filter::Nearest;
    if (name == "bilinear") return Filter::Bilinear;
    if (name == "bicubic") return Filter::Bicubic;
    return Filter::Lanczos;
}

}  // namespace

TEST_CASE("resizing gives the reference's bytes") {
    const Bytes expected = bytes_of(kVision / "resize.bin");
    for (const auto& entry : json_of(kVision / "resize.json")) {
        INFO(entry.dump());
        const Image out = resize(pattern(entry["width"], entry["height"]), entry["to_width"],
                                 entry["to_height"], filter_named(entry["filter"]));
        REQUIRE(out.width == entry["to_width"].get<int>());
        REQUIRE(out.height == entry["to_height"].get<int>());
        const auto from = expected.begin() + entry["offset"].get<std::ptrdiff_t>();
        CHECK(std::equal(out.rgb.begin(), out.rgb.end(), from, [](std::uint8_t a, std::byte b) {
            return a == std::to_integer<std::uint8_t>(b);
        }));
    }
}

TEST_CASE("a window is the part of the whole resized picture") {
    const Image picture = pattern(61, 47);
    const Resolution targets[] = {{30, 90}, {47, 20}, {80, 61}, {47, 61}, {13, 11}};
    for (const Filter filter :
         {Filter::Nearest, Filter::Bilinear, Filter::Bicubic, Filter::Lanczos})
        for (const auto& target : targets) {
            const int width = static_cast<int>(target.width);
            const int height = static_cast<int>(target.height);
            const Image whole = resize(picture, width, height, filter);
            const Window window{width / 3, height / 4, width / 2, height / 3};
            const Image part = resize_window(picture, width, height, filter, window);
            REQUIRE(part.width == window.width);
            REQUIRE(part.height == window.height);
            bool equal = true;
            for (int y = 0; y < window.height; ++y)
                for (int i = 0; i < window.width * 3; ++i)
                    equal = equal && part.rgb[static_cast<std::size_t>(y * window.width * 3 + i)] ==
                                         whole.rgb[static_cast<std::size_t>(
                                             ((window.top + y) * width + window.left) * 3 + i)];
            CHECK(equal);
        }
}

TEST_CASE("a thin strip's centre does not need the whole enlarged strip") {
    const Image out =
        resize_window(pattern(1, 4000), 336, 336 * 4000, Filter::Bicubic, {0, 671832, 336, 336});
    CHECK(out.rgb.size() == 336U * 336U * 3U);
}

TEST_CASE("impossible sizes are refused") {
    CHECK_THROWS_AS(resize(Image{}, 3, 3, Filter::Bicubic), Error);
    CHECK_THROWS_AS(resize(pattern(3, 3), 0, 3, Filter::Bicubic), Error);
    CHECK_THROWS_AS(resize(pattern(3, 3), 3, -1, Filter::Bicubic), Error);
    CHECK_THROWS_AS(resize(pattern(3, 3), 100000, 100000, Filter::Bicubic), Error);
    CHECK_THROWS_AS(resize(pattern(3, 3), 2000000000, 1, Filter::Bicubic), Error);
    CHECK_THROWS_AS(resize(Image{3, 3, {1, 2, 3}}, 2, 2, Filter::Bicubic), Error);
    CHECK_THROWS_AS(resize_window(pattern(3, 3), 5, 5, Filter::Bicubic, {3, 0, 3, 1}), Error);
}
