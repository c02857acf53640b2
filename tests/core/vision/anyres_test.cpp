// Expected numbers from transformers 5.12.1: select_best_resolution, get_patch_output_size,
// unpad_image, smart_resize and the Idefics3 sizes.
#include "catch.h"

#include "core/base/error.h"
#include "core/vision/anyres.h"
#include "core/vision/smart_resize.h"

using namespace aim;

namespace {

const std::vector<Resolution> kNext{{336, 672}, {672, 336}, {672, 672}, {1008, 336}, {336, 1008}};

}  // namespace

TEST_CASE("a picture gets the resolution, size, grid and features that the reference gives it") {
    struct Case {
        Resolution original, best, fitted, grid;
        Unpadded features;
    };
    const Case kCases[] = {
        {{480, 640}, {672, 672}, {504, 672}, {2, 2}, {6, 0, 36, 48}},
        {{640, 480}, {672, 672}, {672, 504}, {2, 2}, {0, 6, 48, 36}},
        {{336, 336}, {336, 672}, {336, 336}, {1, 2}, {0, 12, 24, 24}},
        {{1000, 100}, {1008, 336}, {1008, 101}, {3, 1}, {0, 8, 72, 8}},
        {{37, 1999}, {336, 1008}, {19, 1008}, {1, 3}, {11, 0, 2, 72}},
        {{1, 1}, {336, 672}, {336, 336}, {1, 2}, {0, 12, 24, 24}},
        {{672, 672}, {672, 672}, {672, 672}, {2, 2}, {0, 0, 48, 48}},
        {{1365, 2048}, {672, 672}, {448, 672}, {2, 2}, {8, 0, 32, 48}},
        {{3000, 999}, {1008, 336}, {1008, 336}, {3, 1}, {0, 0, 72, 24}},
        {{101, 203}, {336, 672}, {335, 672}, {1, 2}, {0, 0, 24, 48}},
    };
    for (const Case& c : kCases) {
        INFO(c.original.height << " x " << c.original.width);
        CHECK(select_best_resolution(c.original, kNext) == c.best);
        CHECK(fitted_size(c.original, c.best) == c.fitted);
        CHECK(anyres_grid(c.original, kNext, 336) == c.grid);
        const Unpadded part =
            unpadded_features(c.original, {c.grid.height * 24, c.grid.width * 24});
        CHECK(part.top == c.features.top);
        CHECK(part.left == c.features.left);
        CHECK(part.height == c.features.height);
        CHECK(part.width == c.features.width);
    }
}

TEST_CASE("a feature map beyond anyres_max_N is shrunk to the reference's size") {
    struct Case {
        Resolution features;
        std::int64_t side, tiles;
        Resolution limited;
    };
    const Case kCases[] = {
        {{81, 81}, 27, 9, {81, 81}},  {{162, 162}, 27, 9, {81, 81}}, {{100, 54}, 27, 1, {36, 19}},
        {{81, 162}, 27, 4, {38, 76}}, {{30, 27}, 27, 1, {30, 27}},
    };
    for (const Case& c : kCases) CHECK(limited_features(c.features, c.side, c.tiles) == c.limited);
}

TEST_CASE("smart_resize gives the reference's sizes") {
    struct Case {
        Resolution original;
        std::int64_t factor, least, most;
        Resolution size;
    };
    const Case kCases[] = {
        {{480, 640}, 28, 3136, 12845056, {476, 644}},
        {{14, 14}, 28, 3136, 12845056, {56, 56}},
        {{42, 70}, 28, 3136, 12845056, {56, 56}},
        {{5000, 4000}, 28, 3136, 12845056, {4004, 3192}},
        {{10, 2000}, 28, 3136, 1003520, {28, 812}},
        {{133, 61}, 28, 3136, 18816, {140, 56}},
        {{98, 126}, 28, 3136, 1003520, {112, 112}},
        {{1, 200}, 28, 3136, 12845056, {28, 812}},
        {{700, 701}, 32, 65536, 300000, {544, 544}},
    };
    for (const Case& c : kCases) {
        INFO(c.original.height << " x " << c.original.width);
        CHECK(smart_resize(c.original, c.factor, c.least, c.most) == c.size);
    }
    CHECK_THROWS_AS(smart_resize({1, 201}, 28, 3136, 12845056), Error);
    CHECK_THROWS_AS(smart_resize({0, 5}, 28, 3136, 12845056), Error);
}

TEST_CASE("Idefics3 brings pictures to the reference's sizes") {
    struct Case {
        Resolution original;
        std::int64_t longest, tile;
        Resolution resized, tiled;
    };
    const Case kCases[] = {
        {{480, 640}, 2048, 512, {1536, 2048}, {1536, 2048}},
        {{640, 480}, 1456, 364, {1456, 1092}, {1456, 1092}},
        {{1, 1}, 128, 64, {128, 128}, {128, 128}},
        {{3, 1000}, 1456, 364, {4, 1456}, {364, 1456}},
        {{1000, 3}, 1456, 364, {1456, 4}, {1456, 364}},
        {{999, 1000}, 5000, 512, {4092, 4096}, {4096, 4096}},
        {{333, 777}, 6000, 700, {1755, 4096}, {2100, 4200}},
        {{50, 50}, 1920, 384, {1920, 1920}, {1920, 1920}},
    };
    for (const Case& c : kCases) {
        INFO(c.original.height << " x " << c.original.width);
        CHECK(longest_edge_size(c.original, c.longest) == c.resized);
        CHECK(tiled_size(c.resized, c.tile) == c.tiled);
    }
}

TEST_CASE("edges are brought to the reference's sizes") {
    struct Short {
        Resolution original;
        std::int64_t edge;
        Resolution size;
    };
    const Short kShort[] = {
        {{480, 640}, 336, {336, 448}}, {{333, 101}, 56, {184, 56}},    {{7, 7}, 224, {224, 224}},
        {{1, 999}, 56, {56, 55944}},   {{997, 13}, 224, {17179, 224}},
    };
    for (const Short& c : kShort) CHECK(shortest_edge_size(c.original, c.edge) == c.size);
    struct Bounded {
        Resolution original;
        std::int64_t shortest, longest;
        Resolution size;
    };
    const Bounded kBounded[] = {
        {{480, 640}, 800, 1333, {800, 1066}}, {{300, 1200}, 800, 1333, {333, 1333}},
        {{1000, 999}, 600, 1000, {600, 600}}, {{600, 800}, 600, 1000, {600, 800}},
        {{51, 500}, 60, 100, {10, 100}},
    };
    for (const Bounded& c : kBounded)
        CHECK(bounded_edges_size(c.original, c.shortest, c.longest) == c.size);
    CHECK(boxed_size({100, 200}, 50, 50) == Resolution{25, 50});
    CHECK(boxed_size({100, 200}, 200, 500) == Resolution{200, 400});
}

TEST_CASE("anyres arithmetic refuses what has no answer") {
    CHECK_THROWS_AS(select_best_resolution({3, 3}, {}), Error);
    CHECK_THROWS_AS(select_best_resolution({0, 3}, kNext), Error);
    CHECK_THROWS_AS(anyres_grid({3, 3}, kNext, 0), Error);
    CHECK_THROWS_AS(limited_features({3, 3}, 0, 9), Error);
    CHECK_THROWS_AS(unpadded_features({3, 3}, {0, 4}), Error);
}
