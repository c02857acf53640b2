#include "core/base/sentence.h"

#include <nlohmann/json.hpp>

namespace aim {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 8;  // sentences in sentences; a file's JSON may claim anything

}  // namespace

std::string Sentence::english() const {
    return translated([](const std::string& pattern) { return pattern; });
}

std::string Sentence::translated(
    const std::function<std::string(const std::string& pattern)>& translate) const {
    if (verbatim_ || empty()) return pattern_;
    const std::string pattern = translate(pattern_);
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t place =
            pattern[i] == '%' && i + 1 < pattern.size() ? static_cast<std::size_t>(pattern[i + 1] - '1') : 9;
        if (place < values_.size()) {
            out += values_[place].translated(translate);
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string Sentence::stored() const {
    const auto encode = [](const auto& self, const Sentence& sentence) -> Json {
        if (sentence.verbatim_) return sentence.pattern_;
        Json out = Json::array({sentence.pattern_});
        for (const Sentence& value : sentence.values_) out.push_back(self(self, value));
        return out;
    };
    if (values_.empty())
        return pattern_.starts_with('[') ? Json::array({pattern_}).dump(-1, ' ', false, Json::error_handler_t::replace) : pattern_;
    // A value may hold any bytes a file had.
    return encode(encode, *this).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Sentence Sentence::from_stored(std::string_view text) {
    const Sentence plain(std::string(text), {}, false);
    if (!text.starts_with('[')) return plain;
    const Json json = Json::parse(text, nullptr, false);
    bool sound = true;
    const auto decode = [&](const auto& self, const Json& part, int depth) -> Sentence {
        if (part.is_string()) return verbatim(part.get<std::string>());
        sound = sound && depth < kDeepest && part.is_array() && !part.empty() && part[0].is_string();
        if (!sound) return {};
        std::vector<Sentence> values;
        for (std::size_t i = 1; i < part.size(); ++i) values.push_back(self(self, part[i], depth + 1));
        return {part[0].get<std::string>(), std::move(values), false};
    };
    if (!json.is_array()) return plain;
    Sentence out = decode(decode, json, 0);
    return sound ? out : plain;
}

}  // namespace aim
