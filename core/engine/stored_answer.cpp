#include "core/engine/stored_answer.h"

#include "core/base/error.h"
#include "core/base/limited_json.h"

#include <nlohmann/json.hpp>

namespace aim {

namespace {

using nlohmann::json;

PromptSegment::Kind kind_from_name(const std::string& name) {
    for (const auto kind :
         {PromptSegment::Kind::Text, PromptSegment::Kind::Image, PromptSegment::Kind::Fused})
        if (name == name_of(kind)) return kind;
    throw Error(ErrorCode::Malformed,
                Sentence::of("A stored prompt has a stretch of unknown kind."));
}

// Half a character at a cut, or bytes a model made up, must not stop a run from being kept.
std::string dumped(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

const char* name_of(PromptSegment::Kind kind) {
    switch (kind) {
        case PromptSegment::Kind::Text:
            return "text";
        case PromptSegment::Kind::Image:
            return "image";
        case PromptSegment::Kind::Fused:
            return "fused";
    }
    return "";
}

std::string segments_to_json(const std::vector<PromptSegment>& segments) {
    auto list = json::array();
    for (const auto& segment : segments)
        list.push_back({{"kind", name_of(segment.kind)},
                        {"text", segment.text},
                        {"tokens", segment.tokens},
                        {"demonstration", segment.demonstration}});
    return dumped(list);
}

std::vector<PromptSegment> segments_from_json(const std::string& text) {
    std::vector<PromptSegment> segments;
    try {
        for (const auto& entry : limited_json<json>(text))
            segments.push_back({kind_from_name(entry.at("kind").get<std::string>()),
                                entry.at("text").get<std::string>(),
                                entry.at("tokens").get<std::int64_t>(),
                                entry.at("demonstration").get<std::int64_t>()});
    } catch (const json::exception& failure) {
        throw Error(ErrorCode::Malformed, Sentence::of("A stored prompt cannot be read."),
                    failure.what());
    }
    return segments;
}

std::string readable_prompt(const std::vector<PromptSegment>& segments) {
    std::string text;
    for (const auto& segment : segments) {
        const auto tokens = std::to_string(segment.tokens);
        switch (segment.kind) {
            case PromptSegment::Kind::Text:
                text += segment.text;
                break;
            case PromptSegment::Kind::Image:
                text += "<image: " + tokens + " tokens>";
                break;
            case PromptSegment::Kind::Fused:
                text += "<fused: " + tokens + " tokens of \"" + segment.text + "\">";
                break;
        }
    }
    return text;
}

StoredAnswer to_stored(const MethodAnswer& answer) {
    StoredAnswer stored;
    stored.method = answer.method;
    stored.text = answer.text;
    stored.token_ids = answer.token_ids;
    stored.demonstrations = answer.demonstrations;
    stored.prompt = readable_prompt(answer.prompt);
    stored.prompt_segments = segments_to_json(answer.prompt);
    stored.text_tokens = answer.context.text;
    stored.image_tokens = answer.context.image;
    stored.fused_tokens = answer.context.fused;
    stored.encode_ms = answer.timing.encode;
    stored.prefill_ms = answer.timing.prefill;
    stored.first_token_ms = answer.timing.first_token;
    stored.decode_ms = answer.timing.decode;
    stored.total_ms = answer.timing.total;
    stored.warm = answer.warm;
    stored.kv_bytes = answer.kv_bytes;
    stored.peak_bytes = answer.peak_bytes;
    stored.score = answer.score;
    stored.error = answer.error;
    return stored;
}

MethodAnswer from_stored(const StoredAnswer& stored) {
    MethodAnswer answer;
    answer.method = stored.method;
    answer.text = stored.text;
    answer.token_ids = stored.token_ids;
    answer.demonstrations = stored.demonstrations;
    answer.context = {stored.text_tokens, stored.image_tokens, stored.fused_tokens};
    answer.timing = {stored.encode_ms, stored.prefill_ms, stored.first_token_ms, stored.decode_ms,
                     stored.total_ms};
    answer.warm = stored.warm;
    answer.kv_bytes = stored.kv_bytes;
    answer.peak_bytes = stored.peak_bytes;
    answer.score = stored.score;
    answer.error = stored.error;
    try {
        answer.prompt = segments_from_json(stored.prompt_segments);
    } catch (const Error&) {
        // The text of it is there all the same.
    }
    if (answer.prompt.empty() && !stored.prompt.empty()) {
        answer.prompt.push_back(
            {PromptSegment::Kind::Text, stored.prompt, stored.context_tokens(), 0});
    }
    return answer;
}

}  // namespace aim
