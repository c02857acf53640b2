// JSON that somebody else wrote. The parser does not mind depth, but copying and dump() recurse:
// what nests deeper than limits::kJsonDepth is refused while it is parsed. For rooms that have the
// JSON library; base's own sources do not need this header.
#pragma once

#include "core/base/limits.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace aim {

class JsonTooDeep : public nlohmann::json::exception {
public:
    JsonTooDeep() : exception(0, "the document nests too deeply") {}
};

// A callback of the parser's that refuses depth and leaves the rest to `each`, which may be null.
template <class Json = nlohmann::json>
typename Json::parser_callback_t within_depth(typename Json::parser_callback_t each = nullptr) {
    return [each = std::move(each)](int depth, typename Json::parse_event_t event, Json& value) {
        if (depth > limits::kJsonDepth) throw JsonTooDeep();
        return each ? each(depth, event, value) : true;
    };
}

// Throws JsonTooDeep or another nlohmann::json::exception.
template <class Json = nlohmann::json, class Input>
Json limited_json(Input&& input, typename Json::parser_callback_t each = nullptr) {
    return Json::parse(std::forward<Input>(input), within_depth<Json>(std::move(each)));
}

// A discarded value for what is no JSON or nests too deeply.
template <class Json = nlohmann::json, class Input>
Json limited_json_or_discarded(Input&& input) {
    try {
        return limited_json<Json>(std::forward<Input>(input));
    } catch (const nlohmann::json::exception&) {
        return Json(Json::value_t::discarded);
    }
}

}  // namespace aim
