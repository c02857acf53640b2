#include "core/backbone/prompt_expansion.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/limits.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace aim {

std::string replace_placeholders(const std::string& text, const std::string& placeholder,
                                 const std::vector<std::string>& replacements) {
    if (placeholder.empty())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The tokenizer has no token that stands for a picture."));
    std::string out;
    std::size_t at = 0, used = 0;
    for (auto found = text.find(placeholder); found != std::string::npos;
         found = text.find(placeholder, at)) {
        if (used == replacements.size())
            throw Error(ErrorCode::Usage,
                        Sentence::of("The prompt holds the picture marker %1 more often than there "
                                     "are pictures; leave it out of the text.",
                                     placeholder));
        out.append(text, at, found - at).append(replacements[used++]);
        at = found + placeholder.size();
    }
    if (used != replacements.size())
        throw Error(
            ErrorCode::Usage,
            Sentence::of("There are more pictures than the model's chat template has places for."));
    return out.append(text, at);
}

std::string repeated(const std::string& placeholder, std::int64_t times) {
    std::string out;
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(0, times));
    if (count > limits::kTextBytes)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("A picture has more tokens than a prompt can hold."));
    out.reserve(count * placeholder.size());
    for (std::size_t i = 0; i < count; ++i) out += placeholder;
    return out;
}

at::Tensor pixels_of(const ProcessedImage& image) {
    std::int64_t count = 1;
    for (const auto dimension : image.shape) {
        if (dimension < 0)
            throw Error(ErrorCode::Mismatch,
                        Sentence::of("A processed picture has a negative size."));
        count = checked_mul(count, dimension, [] {
            return Sentence::of("A processed picture is too large to be true.");
        });
    }
    if (image.shape.empty() || count != static_cast<std::int64_t>(image.pixel_values.size()))
        throw Error(ErrorCode::Mismatch,
                    Sentence::of("A processed picture's numbers do not fill its shape."));
    return at::from_blob(const_cast<float*>(image.pixel_values.data()), image.shape, at::kFloat);
}

}  // namespace aim
