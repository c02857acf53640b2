// Which of a demonstration's tokens become fused tokens (design: Fused tokens, 2).
#pragma once

#include "core/backbone/backbone.h"

#include <string>
#include <vector>

namespace aim {

enum class Span { QuestionAndAnswer, Answer, AfterImage };

const char* name_of(Span span);           // "question+answer", "answer", "after-image"
Span span_from_name(std::string_view s);  // throws Usage

// Positions in prompt.ids. The question is found at its first occurrence after the last picture
// placeholder, the answer at its first occurrence after the question.
std::vector<std::int64_t> text_positions(const Prompt& prompt, const std::string& question,
                                         const std::string& answer, Span span,
                                         std::int64_t image_token_id);

}  // namespace aim
