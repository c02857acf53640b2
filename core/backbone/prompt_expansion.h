// Between rendered prompts and processed pictures.
#pragma once

#include "core/vision/image_processor.h"

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

namespace aim {

// The i-th occurrence of `placeholder` becomes replacements[i]. Throws Usage when there are not
// exactly as many (a question may hold the placeholder's text itself). Source:
// transformers/processing_utils.py, get_text_with_replacements.
std::string replace_placeholders(const std::string& text, const std::string& placeholder,
                                 const std::vector<std::string>& replacements);

// `placeholder` as often as a picture has tokens. Throws TooLarge past the limit of a prompt's
// text.
std::string repeated(const std::string& placeholder, std::int64_t times);

// A float32 view of the processed picture; `image` must outlive it. Throws Mismatch when its shape
// is not that of its numbers.
at::Tensor pixels_of(const ProcessedImage& image);

}  // namespace aim
