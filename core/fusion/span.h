// Which of a demonstration's tokens become fused tokens (design: Fused tokens, 2).
#pragma once

#include "core/backbone/backbone.h"

#include <string>
#include <vector>

namespace aim {

enum class Span { QuestionAndAnswer, Answer, AfterImage };

const char* name_of(Span span);           // "question+answer", "answer", "after-image"
Span span_from_name(std::string_view s);  // throws Usage

// Positions in prompt.ids, ascending: the tokens whose span in `expanded` overlaps the question (at
// its first occurrence) or the answer (at its last). AfterImage: from behind the last picture token
// through the last one of the answer. Empty when there is no such text. Throws Unsupported when the
// chat template has rewritten the texts.
std::vector<std::int64_t> text_positions(const Prompt& prompt, const std::string& question,
                                         const std::string& answer, Span span,
                                         std::int64_t image_token_id);

}  // namespace aim
