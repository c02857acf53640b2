// What Split and Replace look for: a literal text or a regular expression.
#pragma once

#include "core/text/json_fields.h"
#include "core/text/regex.h"

#include <optional>
#include <string>
#include <string_view>

namespace aim {

class Pattern {
public:
    static Pattern literal(std::string text);
    static Pattern expression(std::string_view oniguruma);
    // {"String": "…"} or {"Regex": "…"}
    static Pattern from_json(const Json& json);

    // Calls found(begin, end) for every match, left to right.
    template <class Found>
    void each_match(std::string_view text, Found&& found) const {
        if (regex_) return regex_->each_match(text, found);
        for (std::size_t at = text.find(literal_); at != std::string_view::npos;
             at = text.find(literal_, at + literal_.size()))
            found(at, at + literal_.size());
    }

private:
    std::string literal_;  // not empty unless regex_
    std::optional<Regex> regex_;
};

}  // namespace aim
