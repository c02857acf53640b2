#include "tools/demo-model/picture_bank.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/safetensors.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace aim::demo {

namespace fs = std::filesystem;

namespace {

// One picture as planes R, G, B, A of kBankEdge squared bytes, centred on a transparent square.
void append_planes(const fs::path& file, std::vector<std::uint8_t>& out) {
    cv::Mat picture = read_drawing(file);
    picture.convertTo(picture, CV_32F, 1.0 / 255);
    for (auto pixel = picture.begin<cv::Vec4f>(); pixel != picture.end<cv::Vec4f>(); ++pixel)
        for (int c = 0; c < 3; ++c) (*pixel)[c] *= (*pixel)[3];
    const int edge = std::max(picture.rows, picture.cols);
    cv::Mat square(edge, edge, CV_32FC4, cv::Scalar::all(0));
    picture.copyTo(square(cv::Rect((edge - picture.cols) / 2, (edge - picture.rows) / 2,
                                   picture.cols, picture.rows)));
    cv::resize(square, square, {kBankEdge, kBankEdge}, 0, 0, cv::INTER_AREA);
    for (const int channel : {2, 1, 0, 3})  // OpenCV keeps BGRA
        for (int y = 0; y < kBankEdge; ++y)
            for (int x = 0; x < kBankEdge; ++x)
                out.push_back(
                    cv::saturate_cast<std::uint8_t>(square.at<cv::Vec4f>(y, x)[channel] * 255));
}

}  // namespace

cv::Mat read_drawing(const fs::path& file) {
    cv::Mat picture = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    if (picture.empty() || picture.depth() != CV_8U)
        throw Error(ErrorCode::Malformed,
                    Sentence::verbatim("The picture " + quoted(file) + " cannot be read."));
    if (picture.channels() == 1) cv::cvtColor(picture, picture, cv::COLOR_GRAY2BGRA);
    if (picture.channels() == 3) cv::cvtColor(picture, picture, cv::COLOR_BGR2BGRA);
    return picture;
}

cv::Mat on_white(const cv::Mat& drawing, int wanted) {
    const int edge = std::max(drawing.rows, drawing.cols);
    cv::Mat flat(edge, edge, CV_8UC3, cv::Scalar::all(255));
    const int top = (edge - drawing.rows) / 2, left = (edge - drawing.cols) / 2;
    for (int y = 0; y < drawing.rows; ++y)
        for (int x = 0; x < drawing.cols; ++x) {
            const auto from = drawing.at<cv::Vec4b>(y, x);
            for (int k = 0; k < 3; ++k)
                flat.at<cv::Vec3b>(y + top, x + left)[k] = static_cast<unsigned char>(
                    (from[k] * from[3] + 255 * (255 - from[3]) + 127) / 255);
        }
    cv::resize(flat, flat, {wanted, wanted}, 0, 0, cv::INTER_AREA);
    return flat;
}

const std::vector<std::string>& all_styles() {
    static const std::vector<std::string> styles = [] {
        auto all = kTrainingStyles;
        all.push_back(kHeldOutStyle);
        all.push_back(kHardStyle);
        return all;
    }();
    return styles;
}

std::int64_t pack_pictures(const std::vector<Concept>& concepts, const fs::path& png,
                           const fs::path& webp, const fs::path& bank) {
    std::vector<std::uint8_t> pixels;
    std::vector<std::int64_t> concept_of, style_of;
    for (std::size_t c = 0; c < concepts.size(); ++c)
        for (std::size_t s = 0; s < all_styles().size(); ++s) {
            const auto& style = all_styles()[s];
            const auto file = style == kHardStyle ? webp / (concepts[c].code_point + ".webp")
                                                  : png / (concepts[c].key + "__" + style + ".png");
            if (!fs::exists(file)) continue;
            append_planes(file, pixels);
            concept_of.push_back(static_cast<std::int64_t>(c));
            style_of.push_back(static_cast<std::int64_t>(s));
        }
    const auto count = static_cast<std::int64_t>(concept_of.size());
    write_safetensors(bank, {{"pictures",
                              Dtype::U8,
                              {count, 4, kBankEdge, kBankEdge},
                              std::as_bytes(std::span(pixels))},
                             {"concept", Dtype::I64, {count}, std::as_bytes(std::span(concept_of))},
                             {"style", Dtype::I64, {count}, std::as_bytes(std::span(style_of))}});
    return count;
}

}  // namespace aim::demo
