// A prompt cut into the stretches a person reads: template text, pictures, demonstrations, fused
// tokens.
#pragma once

#include "core/methods/method.h"

#include <cstddef>
#include <vector>

namespace aim {

// A demonstration as it stands in a conversation, in order.
struct ShownDemonstration {
    std::int64_t id = 0;
    std::string question, answer;
    bool with_picture = true;
};

// Every token of the prompt is counted in exactly one segment, and the texts of the text segments
// with the pictures between them are the prompt. `placeholder` stands for one picture in
// prompt.rendered.
std::vector<PromptSegment> segments_of(const Prompt& prompt, const std::string& placeholder,
                                       const std::vector<ShownDemonstration>& shown);

// Puts fused segments in before the token `inserted_at` of the prompt.
std::vector<PromptSegment> segments_with_fused(const Prompt& prompt, const std::string& placeholder,
                                               std::int64_t inserted_at,
                                               const std::vector<PromptSegment>& fused);

// First token of what the prompt's last picture was expanded to; ids.size() without pictures. The
// tokens before it do not depend on that picture.
std::int64_t last_picture_block(const Prompt& prompt, const std::string& placeholder);

}  // namespace aim
