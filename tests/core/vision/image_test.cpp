#include "catch.h"

#include "core/base/error.h"
#include "core/vision/image.h"
#include "vision_fixtures.h"

#include <algorithm>
#include <set>

using namespace aim;
using namespace aim::test;

namespace {

std::vector<std::filesystem::path> pictures() {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(kVision / "pictures"))
        if (entry.path().extension() != ".rgb") out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

Image solid(int width, int height, std::uint8_t value) {
    return {width, height,
            std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 3), value)};
}

}  // namespace

TEST_CASE("pictures of every format decode to Pillow's RGB, turned upright") {
    const auto files = pictures();
    REQUIRE(files.size() > 40);
    for (const auto& file : files) {
        INFO(file.filename().string());
        const Image expected = raw_picture(file.string() + ".rgb");
        const Image image = read_image(file);
        REQUIRE(image.width == expected.width);
        REQUIRE(image.height == expected.height);
        CHECK(image.rgb == expected.rgb);
    }
}

TEST_CASE("a header tells format and stored size") {
    const std::pair<const char*, ImageFormat> kFormats[] = {
        {"rgb.png", ImageFormat::Png},      {"progressive.jpg", ImageFormat::Jpeg},
        {"lossy.webp", ImageFormat::WebP},  {"lossless.webp", ImageFormat::WebP},
        {"rgba.webp", ImageFormat::WebP},   {"rgb.bmp", ImageFormat::Bmp},
        {"palette.gif", ImageFormat::Gif},  {"lzw.tif", ImageFormat::Tiff},
        {"turned6.jpg", ImageFormat::Jpeg},
    };
    for (const auto& [name, format] : kFormats) {
        INFO(name);
        const ImageHeader header = read_image_header(bytes_of(kVision / "pictures" / name));
        CHECK(header.format == format);
        CHECK(header.width == 37);
        CHECK(header.height == 23);
    }
}

TEST_CASE("a PNG that we wrote reads back unchanged") {
    const Image image = pattern(31, 18);
    const Image back = decode_image(encode_png(image));
    CHECK(back.width == 31);
    CHECK(back.height == 18);
    CHECK(back.rgb == image.rgb);
}

TEST_CASE("thumbnails keep the shape, never enlarge and are turned upright") {
    const Image wide = make_thumbnail(encode_png(pattern(400, 100)), 64);
    CHECK(wide.width == 64);
    CHECK(wide.height == 16);
    const Image strip = make_thumbnail(encode_png(pattern(900, 2)), 64);
    CHECK(strip.width == 64);
    CHECK(strip.height == 1);
    const Image small = make_thumbnail(encode_png(pattern(20, 10)), 64);
    CHECK(small.rgb == pattern(20, 10).rgb);
    const Image turned = make_thumbnail(bytes_of(kVision / "pictures" / "turned6.jpg"), 23);
    CHECK(turned.width == 14);
    CHECK(turned.height == 23);
    const Image even = make_thumbnail(encode_png(solid(300, 200, 77)), 50);
    CHECK(std::all_of(even.rgb.begin(), even.rgb.end(), [](std::uint8_t v) { return v == 77; }));
    CHECK_THROWS_AS(make_thumbnail(encode_png(pattern(4, 4)), 0), Error);
}

TEST_CASE("transparent places of a thumbnail are white") {
    // rgba.png: the reference's pixels with alpha dropped are darker or equal everywhere.
    const Bytes file = bytes_of(kVision / "pictures" / "rgba.png");
    const Image composed = make_thumbnail(file, 64);
    const Image dropped = decode_image(file);
    REQUIRE(composed.rgb.size() == dropped.rgb.size());
    std::size_t brighter = 0;
    for (std::size_t i = 0; i < composed.rgb.size(); ++i) {
        CHECK(composed.rgb[i] >= dropped.rgb[i]);
        brighter += composed.rgb[i] > dropped.rgb[i];
    }
    CHECK(brighter > composed.rgb.size() / 2);
    const Image gif = make_thumbnail(bytes_of(kVision / "pictures" / "transparent.gif"), 64);
    CHECK(gif.rgb != decode_image(bytes_of(kVision / "pictures" / "transparent.gif")).rgb);
}

TEST_CASE("every thumbnail of every format works") {
    for (const auto& file : pictures()) {
        INFO(file.filename().string());
        const Image image = make_thumbnail(bytes_of(file), 16);
        CHECK(std::max(image.width, image.height) == 16);
    }
}

TEST_CASE("file names of pictures are known by extension") {
    CHECK(is_image_file_name("a/b.JPG"));
    CHECK(is_image_file_name("x.webp"));
    CHECK_FALSE(is_image_file_name("x.txt"));
    CHECK_FALSE(is_image_file_name("png"));
    CHECK(std::string(mime_type(ImageFormat::Jpeg)) == "image/jpeg");
}
