#include "catch.h"

#include "core/base/error.h"
#include "core/vision/image_processor.h"
#include "vision_fixtures.h"

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace aim;
using namespace aim::test;

namespace {

struct TemporaryFolder {
    std::filesystem::path path;
    explicit TemporaryFolder(const std::string& name)
        : path(std::filesystem::temp_directory_path() / ("aim-vision-" + name)) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    void write(const char* file, const std::string& text) const {
        std::ofstream(path / file, std::ios::binary) << text;
    }
};

ErrorCode refusal(const std::filesystem::path& folder, const std::string& model_type = "llava") {
    try {
        ImageProcessor::open(folder, model_type);
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("accepted");
    return ErrorCode::Internal;
}

}  // namespace

TEST_CASE("every family prepares the oracle's pictures exactly") {
    for (const char* family :
         {"llava", "llava_next", "llava_onevision", "idefics3", "qwen2_vl", "qwen2_5_vl"}) {
        const auto folder = kOracle / family;
        const auto processor = ImageProcessor::open(folder, family);
        for (const char* name : {"square", "wide", "tall", "tiny"}) {
            INFO(family << " " << name);
            const auto base = folder / "expected" / name;
            const Image image = read_image(base.string() + ".png");
            const ProcessedImage out = processor->process(image, 1);
            const std::string tensors = base.string() + ".safetensors";
            auto expected = oracle_tensor<float>(tensors, "pixel_values");
            // The reference puts a batch axis before the tiles.
            if (expected.shape.size() == 5) expected.shape.erase(expected.shape.begin());
            CHECK(out.shape == expected.shape);
            CHECK(out.pixel_values == expected.values);
            if (oracle_has(tensors, "image_sizes")) {
                const auto sizes = oracle_tensor<std::int64_t>(tensors, "image_sizes");
                CHECK(sizes.values ==
                      std::vector<std::int64_t>{out.original_height, out.original_width});
            }
            if (oracle_has(tensors, "image_grid_thw")) {
                const auto grid = oracle_tensor<std::int64_t>(tensors, "image_grid_thw");
                CHECK(std::equal(grid.values.begin(), grid.values.end(), out.grid_thw.begin()));
            }
        }
    }
}

TEST_CASE("settings of both layouts and other kinds prepare pictures as the reference does") {
    const Bytes expected = bytes_of(kVision / "processors.bin");
    for (const auto& entry : json_of(kVision / "processors.json")) {
        INFO(entry.dump());
        const auto processor =
            ImageProcessor::open(kVision / "processors" / entry["settings"].get<std::string>(),
                                 entry["model_type"].get<std::string>());
        const ProcessedImage out = processor->process(pattern(entry["width"], entry["height"]),
                                                      entry["pictures"].get<int>());
        REQUIRE(out.shape == entry["shape"].get<std::vector<std::int64_t>>());
        CHECK(out.original_height == entry["height"].get<int>());
        CHECK(out.original_width == entry["width"].get<int>());
        const auto first = entry["first"].get<std::vector<float>>();
        CHECK(std::equal(first.begin(), first.end(), out.pixel_values.begin()));
        // Every value stands for one byte of the resized picture.
        const auto mean = entry["mean"].get<std::vector<double>>();
        const auto deviation = entry["std"].get<std::vector<double>>();
        const bool planes = out.shape.size() == 4;
        const std::size_t plane =
            static_cast<std::size_t>(planes ? out.shape[2] * out.shape[3] : out.shape[1] / 3);
        const auto from = entry["offset"].get<std::size_t>();
        std::size_t different = 0;
        for (std::size_t i = 0; i < out.pixel_values.size(); ++i) {
            const std::size_t channel = i / plane % 3;
            const double byte =
                (double{out.pixel_values[i]} * deviation[channel] + mean[channel]) * 255.0;
            different += std::lround(byte) != std::to_integer<int>(expected[from + i]);
        }
        CHECK(different == 0);
        if (entry.contains("grid_thw")) {
            const auto grid = entry["grid_thw"].get<std::vector<std::int64_t>>();
            CHECK(std::equal(grid.begin(), grid.end(), out.grid_thw.begin()));
        }
        if (entry.contains("rows")) {
            CHECK(out.tile_rows == entry["rows"].get<std::int64_t>());
            CHECK(out.tile_columns == entry["columns"].get<std::int64_t>());
        }
        if (entry.contains("mask")) {
            CHECK(out.pixel_attention_mask.size() == entry["mask"].get<std::size_t>());
            CHECK(std::count(out.pixel_attention_mask.begin(), out.pixel_attention_mask.end(), 1) ==
                  entry["mask"].get<std::ptrdiff_t>());
        }
    }
}

TEST_CASE("the nested block wins over a file of its own") {
    const TemporaryFolder folder("nested");
    folder.write("preprocessor_config.json",
                 R"({"image_processor_type":"CLIPImageProcessor","size":8,"crop_size":8})");
    folder.write("processor_config.json", R"({"processor_class":"LlavaProcessor"})");
    CHECK(ImageProcessor::open(folder.path, "llava")->process(pattern(9, 9), 1).shape ==
          std::vector<std::int64_t>{1, 3, 8, 8});
    folder.write(
        "processor_config.json",
        R"({"image_processor":{"image_processor_type":"CLIPImageProcessor","size":6,"crop_size":6}})");
    CHECK(ImageProcessor::open(folder.path, "llava")->process(pattern(9, 9), 1).shape ==
          std::vector<std::int64_t>{1, 3, 6, 6});
}

TEST_CASE("the reference's defaults stand in for what a file leaves out") {
    const TemporaryFolder folder("defaults");
    folder.write("preprocessor_config.json", "{}");
    const auto shape = [&](const char* model_type) {
        return ImageProcessor::open(folder.path, model_type)->process(pattern(400, 300), 1).shape;
    };
    CHECK(shape("llava") == std::vector<std::int64_t>{1, 3, 224, 224});
    CHECK(shape("idefics3") == std::vector<std::int64_t>{13, 3, 364, 364});
    CHECK(shape("qwen2_vl") == std::vector<std::int64_t>{22 * 28, 1176});
    CHECK(shape("llava_onevision") == std::vector<std::int64_t>{2 + 1, 3, 384, 384});
}

TEST_CASE("settings that cannot be followed are refused") {
    const TemporaryFolder folder("refused");
    CHECK(refusal(folder.path) == ErrorCode::NotFound);
    const auto with = [&](const std::string& text) {
        folder.write("preprocessor_config.json", text);
        return refusal(folder.path);
    };
    CHECK(with("") == ErrorCode::Malformed);
    CHECK(with("[]") == ErrorCode::Malformed);
    CHECK(with("{\"size\":") == ErrorCode::Malformed);
    CHECK(with(std::string(100000, '[')) == ErrorCode::Malformed);
    CHECK(with(R"({"image_processor_type":"PixtralImageProcessor"})") == ErrorCode::Unsupported);
    CHECK(with(R"({"resample":4})") == ErrorCode::Unsupported);
    CHECK(with(R"({"size":{"height":3}})") == ErrorCode::Malformed);
    CHECK(with(R"({"size":-5})") == ErrorCode::Malformed);
    CHECK(with(R"({"size":1e300})") == ErrorCode::Malformed);
    CHECK(with(R"({"size":"big"})") == ErrorCode::Malformed);
    CHECK(with(R"({"image_std":[1,0,1]})") == ErrorCode::Malformed);
    CHECK(with(R"({"image_mean":[1,0]})") == ErrorCode::Malformed);
    CHECK(with(R"({"rescale_factor":0})") == ErrorCode::Malformed);
    CHECK(with(R"({"crop_size":null})") == ErrorCode::Malformed);
    folder.write("preprocessor_config.json", "{}");
    CHECK(refusal(folder.path, "gpt2") == ErrorCode::Unsupported);
}

TEST_CASE("settings that ask for too much are refused before anything is allocated") {
    const TemporaryFolder folder("huge");
    const auto process = [&](const char* model_type, const std::string& text, int width,
                             int height) {
        folder.write("preprocessor_config.json", text);
        ImageProcessor::open(folder.path, model_type)->process(pattern(width, height), 1);
    };
    CHECK_THROWS_AS(process("llava", R"({"size":2000000000,"do_center_crop":false})", 5, 5), Error);
    CHECK_THROWS_AS(process("llava", R"({"size":8,"crop_size":2000000000})", 5, 5), Error);
    CHECK_THROWS_AS(
        process("llava_next",
                R"({"size":1,"crop_size":1,"image_grid_pinpoints":[[1048576,1048576]]})", 5, 5),
        Error);
    CHECK_THROWS_AS(process("idefics3", R"({"max_image_size":{"longest_edge":1048576}})", 5, 5),
                    Error);
    CHECK_THROWS_AS(
        process("qwen2_vl", R"({"min_pixels":2000000000,"max_pixels":2000000000})", 5, 5), Error);
    CHECK_THROWS_AS(process("qwen2_vl", R"({"patch_size":1024,"merge_size":64})", 5, 5), Error);
}

TEST_CASE("a strip that Qwen does not take is refused in words") {
    const auto processor = ImageProcessor::open(kVision / "processors" / "qwen2_vl", "qwen2_vl");
    CHECK_NOTHROW(processor->process(pattern(200, 1), 1));
    try {
        processor->process(pattern(201, 1), 1);
        FAIL("accepted");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::Unsupported);
    }
}
