// Pictures that are cut off, damaged or lie about their size: one Error, never a crash and never
// half a picture.
#include "catch.h"

#include "core/base/error.h"
#include "core/vision/image.h"
#include "vision_fixtures.h"

#include <algorithm>
#include <iostream>
#include <random>
#include <sstream>

using namespace aim;
using namespace aim::test;

namespace {

const char* const kOfEachKind[] = {
    "rgb.png",         "palette.png",   "quality75-sampling2.jpg",
    "progressive.jpg", "restart.jpg",   "lossy.webp",
    "rgba.webp",       "lossless.webp", "rgb.bmp",
    "palette.bmp",     "palette.gif",   "interlaced.gif",
    "rgb.tif",         "lzw.tif",       "turned5.tif",
    "turned6.jpg",     "turned6.png",   "turned6.webp", "animated.webp",
};

// A decoded picture or an Error; anything else fails the test.
void decode_or_refuse(std::span<const std::byte> file) {
    try {
        const Image image = decode_image(file);
        CHECK(image.rgb.size() ==
              static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
    } catch (const Error& error) {
        CHECK(std::string(error.what()).size() > 10);
    }
    try {
        make_thumbnail(file, 16);
    } catch (const Error&) {
    }
}

void put_big(Bytes& file, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        file[at + static_cast<std::size_t>(i)] = std::byte(value >> (24 - 8 * i));
}

}  // namespace

TEST_CASE("a picture cut off anywhere is refused") {
    for (const char* name : kOfEachKind) {
        const Bytes whole = bytes_of(kVision / "pictures" / name);
        // Each twentieth, and just before the end (a JPEG without its end marker, a PNG without
        // IEND).
        std::vector<std::size_t> lengths;
        for (std::size_t i = 0; i < 20; ++i) lengths.push_back(whole.size() * i / 20);
        // What follows the pixels of these is not needed for them.
        const std::string kind(name);
        const bool tail_matters = kind.find(".gif") == std::string::npos;
        if (tail_matters)
            for (const std::size_t missing : {1, 2, 5}) lengths.push_back(whole.size() - missing);
        for (const std::size_t length : lengths) {
            INFO(name << " cut to " << length << " of " << whole.size());
            CHECK_THROWS_AS(decode_image(std::span(whole).first(length)), Error);
            CHECK_THROWS_AS(make_thumbnail(std::span(whole).first(length), 16), Error);
        }
    }
}

TEST_CASE("flipped bits never crash a decoder") {
    std::mt19937 random(7);
    for (const char* name : kOfEachKind) {
        INFO(name);
        const Bytes whole = bytes_of(kVision / "pictures" / name);
        const std::size_t header = std::min<std::size_t>(whole.size(), 64);
        for (std::size_t at = 0; at < header; ++at) {
            Bytes damaged = whole;
            damaged[at] ^= std::byte{static_cast<unsigned char>(1U << (random() % 8))};
            decode_or_refuse(damaged);
        }
        for (int i = 0; i < 40; ++i) {
            Bytes damaged = whole;
            for (int flips = 0; flips < 3; ++flips)
                damaged[random() % damaged.size()] ^=
                    std::byte{static_cast<unsigned char>(1U << (random() % 8))};
            decode_or_refuse(damaged);
        }
    }
}

TEST_CASE("decoders write nothing to stderr, where our one sentence belongs") {
    std::ostringstream said;
    std::streambuf* const usual = std::cerr.rdbuf(said.rdbuf());
    for (const char* name : {"rgb.tif", "lzw.tif", "rgb.png", "progressive.jpg", "lossy.webp"}) {
        const Bytes whole = bytes_of(kVision / "pictures" / name);
        for (std::size_t bit = 0; bit < 8 * std::min<std::size_t>(whole.size(), 64); ++bit) {
            Bytes damaged = whole;
            damaged[bit / 8] ^= std::byte{static_cast<unsigned char>(1U << (bit % 8))};
            decode_or_refuse(damaged);
        }
        std::mt19937 random(5);
        for (int i = 0; i < 100; ++i) {
            Bytes damaged = whole;
            damaged[random() % damaged.size()] ^=
                std::byte{static_cast<unsigned char>(1U << (random() % 8))};
            decode_or_refuse(damaged);
        }
    }
    CHECK(std::cerr.rdbuf(usual) == said.rdbuf());
    CHECK(said.str().empty());
}

TEST_CASE("any flipped bit of a PNG is noticed") {
    const Bytes whole = bytes_of(kVision / "pictures" / "rgb.png");
    for (std::size_t at = 0; at + 4 < whole.size(); at += 7) {
        INFO(at);
        Bytes damaged = whole;
        damaged[at] ^= std::byte{4};
        CHECK_THROWS_AS(decode_image(damaged), Error);
    }
}

TEST_CASE("giant dimensions are refused before anything is allocated") {
    Bytes png = bytes_of(kVision / "pictures" / "rgb.png");
    for (const auto& [width, height] :
         {std::pair<std::uint32_t, std::uint32_t>{0xFFFFFFFF, 0xFFFFFFFF},
          {0x7FFFFFFF, 2},
          {100000, 100000},
          {64000001, 1}}) {
        put_big(png, 16, width);
        put_big(png, 20, height);
        try {
            read_image_header(png);
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::TooLarge);
        }
    }
    put_big(png, 16, 0);
    CHECK_THROWS_AS(read_image_header(png), Error);

    Bytes bmp = bytes_of(kVision / "pictures" / "rgb.bmp");
    std::fill(bmp.begin() + 18, bmp.begin() + 26, std::byte{0x7F});
    CHECK_THROWS_AS(decode_image(bmp), Error);
    std::fill(bmp.begin() + 22, bmp.begin() + 25, std::byte{0});
    bmp[25] = std::byte{0x80};  // the height whose negation does not fit
    CHECK_THROWS_AS(decode_image(bmp), Error);

    Bytes gif = bytes_of(kVision / "pictures" / "palette.gif");
    std::fill(gif.begin() + 6, gif.begin() + 10, std::byte{0xFF});
    CHECK_THROWS_AS(decode_image(gif), Error);
}

TEST_CASE("what is no picture is called so") {
    const auto refuse = [](std::string_view text, ErrorCode code) {
        try {
            decode_image(as_bytes_of(text));
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(error.code() == code);
        }
    };
    refuse("", ErrorCode::Malformed);
    refuse("hello", ErrorCode::Unsupported);
    refuse("<svg xmlns='http://www.w3.org/2000/svg'/>", ErrorCode::Unsupported);
    refuse("\x89PNG\r\n\x1A\n", ErrorCode::Malformed);
    refuse("BM", ErrorCode::Malformed);
    refuse("GIF89a", ErrorCode::Malformed);
    refuse(std::string_view("II*\0\xFF\xFF\xFF\xFF", 8), ErrorCode::Malformed);
    refuse("RIFF\xFF\xFF\xFF\xFFWEBPVP8 ", ErrorCode::Malformed);
    refuse("\xFF\xD8\xFF\xD9", ErrorCode::Malformed);
}

TEST_CASE("a missing picture is named") {
    try {
        read_image("no-such-picture.png");
        FAIL("accepted");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::NotFound);
        CHECK(std::string(error.what()).find("no-such-picture.png") != std::string::npos);
    }
}
