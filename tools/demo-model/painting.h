// Pictures with a colour and a count: one drawing's outline, in one colour, several times.
#pragma once

#include <array>
#include <opencv2/core/mat.hpp>
#include <random>

namespace aim::demo {

struct Colour {
    const char* name;
    std::array<float, 3> rgb;  // 0..1
};
inline constexpr std::array<Colour, 7> kColours{{{"red", {.86F, .16F, .16F}},
                                                 {"green", {.16F, .63F, .24F}},
                                                 {"blue", {.16F, .35F, .86F}},
                                                 {"yellow", {.94F, .78F, .12F}},
                                                 {"orange", {.94F, .50F, .10F}},
                                                 {"purple", {.55F, .24F, .71F}},
                                                 {"black", {.12F, .12F, .12F}}}};
inline constexpr std::array<const char*, 4> kCounts{"one", "two", "three", "four"};

struct Paint {
    int colour = 0, count = 1;  // an index of kColours; 1 to 4
};

// `alpha` (CV_32F, square, 0..1) -> [edge x edge] CV_32FC4, R G B A, colours multiplied by alpha. The copies
// lie apart; with `random` anywhere, a little different in size and colour, otherwise in fixed places.
cv::Mat painted(const cv::Mat& alpha, const Paint& paint, int edge, std::mt19937_64* random);

}  // namespace aim::demo
