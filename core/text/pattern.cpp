#include "core/text/pattern.h"

namespace aim {

Pattern Pattern::literal(std::string text) {
    if (text.empty()) return expression("");  // matches between all characters
    Pattern out;
    out.literal_ = std::move(text);
    return out;
}

Pattern Pattern::expression(std::string_view oniguruma) {
    Pattern out;
    out.regex_.emplace(oniguruma);
    return out;
}

Pattern Pattern::from_json(const Json& json) {
    object_of(json, "pattern");
    if (const Json* text = field(json, "String")) return literal(text_of(*text, "String"));
    return expression(text_of(required(json, "Regex"), "Regex"));
}

}  // namespace aim
