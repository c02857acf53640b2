// A method's answer as the workspace keeps it.
#pragma once

#include "core/methods/answer.h"
#include "core/workspace/runs.h"

#include <string>
#include <vector>

namespace aim {

StoredAnswer to_stored(const MethodAnswer& answer);
// A prompt whose parts cannot be read is one stretch of text.
MethodAnswer from_stored(const StoredAnswer& stored);

const char* name_of(PromptSegment::Kind kind);  // "text", "image", "fused"
// JSON: [{"kind": "text"|"image"|"fused", "text", "tokens", "demonstration"}, …].
std::string segments_to_json(const std::vector<PromptSegment>& segments);
// Throws Malformed.
std::vector<PromptSegment> segments_from_json(const std::string& json);
// The prompt as a person reads it; pictures and fused tokens in angle brackets.
std::string readable_prompt(const std::vector<PromptSegment>& segments);

}  // namespace aim
