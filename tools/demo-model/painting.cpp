#include "tools/demo-model/painting.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace aim::demo {

namespace {

using Random = std::mt19937_64;

constexpr float kAlone = 0.79F, kOfSeveral = 0.46F;  // a copy's edge, of the picture's
constexpr float kUnlikeColour = 0.1F;
constexpr int kTries = 60;

float between(Random& random, float low, float high) {
    return std::uniform_real_distribution<float>(low, high)(random);
}

// Where copies of `size` pixels stand when nothing is left to chance.
std::vector<cv::Point> fixed_places(int count, int edge, int size) {
    const int middle = (edge - size) / 2, near = edge / 48, far = edge - size - near;
    if (count == 1) return {{middle, middle}};
    if (count == 2) return {{near, near}, {far, far}};
    if (count == 3) return {{near, near}, {far, near}, {middle, far}};
    return {{near, near}, {far, near}, {near, far}, {far, far}};
}

bool apart(const cv::Point& a, const cv::Point& b, int size) {
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)) >= size;
}

std::vector<cv::Point> random_places(int count, int edge, int size, Random& random) {
    std::uniform_int_distribution<int> anywhere(0, edge - size);
    for (int i = 0; i < kTries; ++i) {
        std::vector<cv::Point> places;
        for (int k = 0; k < count; ++k) places.emplace_back(anywhere(random), anywhere(random));
        bool all_apart = true;
        for (std::size_t a = 0; a < places.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) all_apart = all_apart && apart(places[a], places[b], size);
        if (all_apart) return places;
    }
    return fixed_places(count, edge, size);
}

}  // namespace

cv::Mat painted(const cv::Mat& alpha, const Paint& paint, int edge, Random* random) {
    float share = paint.count == 1 ? kAlone : kOfSeveral;
    auto rgb = kColours.at(static_cast<std::size_t>(paint.colour)).rgb;
    if (random) {
        share *= between(*random, paint.count == 1 ? 0.6F : 0.75F, 1.05F);
        for (auto& c : rgb)
            c = std::clamp(c + between(*random, -kUnlikeColour, kUnlikeColour), 0.F, 1.F);
    }
    const int size = static_cast<int>(std::lround(share * static_cast<float>(edge)));
    cv::Mat copy;
    cv::resize(alpha, copy, {size, size}, 0, 0, cv::INTER_AREA);
    cv::Mat shape(edge, edge, CV_32F, cv::Scalar(0));
    const auto places = random ? random_places(paint.count, edge, size, *random)
                               : fixed_places(paint.count, edge, size);
    for (const auto& place : places) {
        cv::Mat there = shape(cv::Rect(place, copy.size()));
        cv::max(there, copy, there);
    }
    std::vector<cv::Mat> planes;
    for (const auto c : rgb) planes.push_back(shape * c);
    planes.push_back(shape);
    cv::Mat out;
    cv::merge(planes, out);
    return out;
}

}  // namespace aim::demo
