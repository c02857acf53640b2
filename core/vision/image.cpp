#include "core/vision/image.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/vision/gif.h"
#include "core/vision/image_structure.h"
#include "core/vision/webp.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstring>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <streambuf>

namespace aim {
namespace {

// OpenCV writes about every bad file to stderr, where our one sentence belongs.
void silence_opencv() {
    static std::once_flag once;
    std::call_once(once,
                   [] { cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); });
}

[[noreturn]] void damaged(const std::string& detail = {}) {
    throw Error(ErrorCode::Malformed, Sentence::of("The picture is damaged or cut off."), detail);
}

// Runs OpenCV code; whatever it throws becomes an Error.
template <class Work>
auto guarded(Work work) {
    silence_opencv();
    try {
        return work();
    } catch (const Error&) {
        throw;
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem)
            throw Error(ErrorCode::OutOfMemory,
                        Sentence::of("There is not enough memory for the picture."));
        damaged(error.what());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory,
                    Sentence::of("There is not enough memory for the picture."));
    } catch (const std::exception& error) {
        damaged(error.what());
    }
}

// What imdecode catches by itself it writes to std::cerr, whatever the log level (OpenCV 4.6,
// loadsave.cpp). Nobody else writes there while pictures are decoded.
class QuietErrors {
public:
    QuietErrors() {
        const std::lock_guard lock(mutex_);
        if (readers_++ == 0) usual_ = std::cerr.rdbuf(nullptr);
    }
    ~QuietErrors() {
        const std::lock_guard lock(mutex_);
        if (--readers_ == 0) std::cerr.rdbuf(usual_);
    }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    static inline std::mutex mutex_;
    static inline int readers_ = 0;
    static inline std::streambuf* usual_ = nullptr;
};

cv::Mat decode(std::span<const std::byte> file, int flags) {
    const QuietErrors quiet;
    // imdecode only reads; Mat has no const form.
    const cv::Mat bytes(1, static_cast<int>(file.size()), CV_8UC1,
                        const_cast<std::byte*>(file.data()));
    cv::Mat picture = cv::imdecode(bytes, flags);
    if (picture.empty()) damaged("the decoder gave no picture");
    return picture;
}

// Exif 2.3, tag 0x0112: how the stored rows and columns are to be turned.
cv::Mat upright(const cv::Mat& picture, int orientation) {
    cv::Mat out;
    switch (orientation) {
        case 2:
            cv::flip(picture, out, 1);
            return out;
        case 3:
            cv::rotate(picture, out, cv::ROTATE_180);
            return out;
        case 4:
            cv::flip(picture, out, 0);
            return out;
        case 5:
            cv::transpose(picture, out);
            return out;
        case 6:
            cv::rotate(picture, out, cv::ROTATE_90_CLOCKWISE);
            return out;
        case 7:
            cv::transpose(picture, out);
            cv::rotate(out, out, cv::ROTATE_180);
            return out;
        case 8:
            cv::rotate(picture, out, cv::ROTATE_90_COUNTERCLOCKWISE);
            return out;
        default:
            return picture;
    }
}

Image image_of(const cv::Mat& bgr) {
    Image out{bgr.cols, bgr.rows, {}};
    out.rgb.resize(static_cast<std::size_t>(bgr.cols) * static_cast<std::size_t>(bgr.rows) * 3);
    cv::Mat rgb(bgr.rows, bgr.cols, CV_8UC3, out.rgb.data());
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    return out;
}

cv::Mat bgr_of(const Image& image) {
    const cv::Mat rgb(image.height, image.width, CV_8UC3,
                      const_cast<std::uint8_t*>(image.rgb.data()));
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

struct Layers {
    cv::Mat bgr;
    cv::Mat alpha;  // CV_8UC1, empty when the picture is opaque
};

// One, three or four channels as a decoder leaves them.
Layers separated(cv::Mat picture) {
    // IMREAD_UNCHANGED keeps 16 bits; the 8-bit value is the high byte.
    if (picture.depth() == CV_16U) picture.convertTo(picture, CV_8U, 1.0 / 256.0, -0.498);
    if (picture.depth() != CV_8U) damaged("unexpected depth");
    Layers out;
    switch (picture.channels()) {
        case 1:
            cv::cvtColor(picture, out.bgr, cv::COLOR_GRAY2BGR);
            break;
        case 3:
            out.bgr = picture;
            break;
        case 4:
            cv::cvtColor(picture, out.bgr, cv::COLOR_BGRA2BGR);
            cv::extractChannel(picture, out.alpha, 3);
            break;
        default:
            damaged("unexpected number of channels");
    }
    return out;
}

// The first frame on a black canvas.
cv::Mat decode_animated_webp(std::span<const std::byte> file, const ImageHeader& header) {
    const WebPFrame frame = first_webp_frame(file, header.width, header.height);
    // The frame's own bitstream says its size again; it is checked before it is decoded.
    const ImageHeader still = read_image_header(frame.still);
    if (still.width != frame.width || still.height != frame.height)
        damaged("a WebP frame's size differs from its header's");
    cv::Mat canvas(header.height, header.width, CV_8UC3, cv::Scalar::all(0));
    const cv::Mat picture = decode(frame.still, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
    if (picture.cols != frame.width || picture.rows != frame.height)
        damaged("the decoder's size differs from the header's");
    picture.copyTo(canvas(cv::Rect(frame.left, frame.top, frame.width, frame.height)));
    return canvas;
}

enum class Alpha { Drop, Keep };

Layers decode_layers(std::span<const std::byte> file, const ImageHeader& header, Alpha alpha) {
    if (header.format == ImageFormat::Gif) {
        GifPicture gif = decode_gif(file, header);
        Layers out{bgr_of(gif.image), {}};
        if (alpha == Alpha::Keep && !gif.opaque.empty())
            out.alpha = cv::Mat(header.height, header.width, CV_8UC1, gif.opaque.data()).clone();
        return out;
    }
    constexpr int kAsStored = cv::IMREAD_UNCHANGED | cv::IMREAD_IGNORE_ORIENTATION;
    constexpr int kColour = cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION;
    if (header.format == ImageFormat::WebP && is_animated_webp(file))
        return {decode_animated_webp(file, header), {}};
    cv::Mat picture;
    if (header.format == ImageFormat::Tiff)
        picture = decode(plain_tiff(file), kColour);
    else if (alpha == Alpha::Keep &&
             (header.format == ImageFormat::Png || header.format == ImageFormat::WebP))
        picture = decode(file, kAsStored);
    else
        picture = decode(file, kColour);
    if (picture.cols != header.width || picture.rows != header.height)
        damaged("the decoder's size differs from the header's");
    return separated(picture);
}

void compose_on_white(Layers& layers) {
    if (layers.alpha.empty()) return;
    for (int y = 0; y < layers.bgr.rows; ++y) {
        std::uint8_t* pixel = layers.bgr.ptr<std::uint8_t>(y);
        const std::uint8_t* alpha = layers.alpha.ptr<std::uint8_t>(y);
        for (int x = 0; x < layers.bgr.cols; ++x, pixel += 3)
            for (int channel = 0; channel < 3; ++channel)
                pixel[channel] = static_cast<std::uint8_t>(
                    (pixel[channel] * alpha[x] + 255 * (255 - alpha[x]) + 127) / 255);
    }
}

// The smallest of libjpeg's own scales (1/8, 1/4, 1/2) that is still at least `edge` long.
int reduced_flags(const ImageHeader& header, int edge) {
    const int longest = std::max(header.width, header.height);
    if (longest / 8 >= edge) return cv::IMREAD_REDUCED_COLOR_8;
    if (longest / 4 >= edge) return cv::IMREAD_REDUCED_COLOR_4;
    if (longest / 2 >= edge) return cv::IMREAD_REDUCED_COLOR_2;
    return cv::IMREAD_COLOR;
}

cv::Mat fitted(const cv::Mat& picture, int edge) {
    const double scale = static_cast<double>(edge) / std::max(picture.cols, picture.rows);
    if (scale >= 1.0) return picture;
    const cv::Size size(std::max(1, cvRound(picture.cols * scale)),
                        std::max(1, cvRound(picture.rows * scale)));
    cv::Mat out;
    cv::resize(picture, out, size, 0, 0, cv::INTER_AREA);
    return out;
}

std::vector<std::byte> png_of(const cv::Mat& bgr) {
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(".png", bgr, bytes))
        throw Error(ErrorCode::Internal, Sentence::verbatim("The picture could not be encoded."));
    std::vector<std::byte> out(bytes.size());
    if (!bytes.empty()) std::memcpy(out.data(), bytes.data(), bytes.size());
    return out;
}

}  // namespace

Image decode_image(std::span<const std::byte> file) {
    const ImageHeader header = read_image_header(file);
    require_complete(file, header.format);
    return guarded([&]() -> Image {
        const Layers layers = decode_layers(file, header, Alpha::Drop);
        return image_of(upright(layers.bgr, exif_orientation(file, header.format)));
    });
}

Image read_image(const std::filesystem::path& file) {
    const Bytes bytes = read_bytes(file, limits::kImageFileBytes);
    try {
        return decode_image(bytes);
    } catch (const Error& error) {
        throw Error(error.code(), Sentence::of("%1: %2", quoted(file), error.sentence()),
                    error.detail());
    }
}

Image make_thumbnail(std::span<const std::byte> file, int edge) {
    if (edge < 1 || edge > 4096)
        throw Error(ErrorCode::Usage,
                    Sentence::of("A thumbnail's edge must be between 1 and 4096 pixels."));
    const ImageHeader header = read_image_header(file);
    require_complete(file, header.format);
    return guarded([&]() -> Image {
        Layers layers;
        if (header.format == ImageFormat::Jpeg)
            layers.bgr = decode(file, reduced_flags(header, edge) | cv::IMREAD_IGNORE_ORIENTATION);
        else
            layers = decode_layers(file, header, Alpha::Keep);
        compose_on_white(layers);
        return image_of(upright(fitted(layers.bgr, edge), exif_orientation(file, header.format)));
    });
}

std::vector<std::byte> encode_png(const Image& image) {
    if (image.width <= 0 || image.height <= 0 ||
        image.rgb.size() !=
            static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A picture's pixels do not match its size."));
    return guarded([&] { return png_of(bgr_of(image)); });
}

}  // namespace aim
