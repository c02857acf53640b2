#include "core/workspace/json_values.h"

#include <algorithm>

namespace aim {
using nlohmann::json;

std::vector<std::string> texts_from(const json& value) {
    std::vector<std::string> out;
    if (!value.is_array()) return out;
    for (const auto& entry : value) {
        const auto& text = entry.is_object() && entry.contains("answer") ? entry["answer"] : entry;
        if (text.is_string())
            out.push_back(text.get<std::string>());
        else if (text.is_number() || text.is_boolean())
            out.push_back(text.dump());
    }
    return out;
}

std::string commonest(const std::vector<std::string>& texts) {
    std::string best;
    std::ptrdiff_t most = 0;
    for (const auto& text : texts)
        if (const auto votes = std::count(texts.begin(), texts.end(), text); votes > most) {
            best = text;
            most = votes;
        }
    return best;
}

std::optional<std::string> text_from(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() || value.is_boolean()) return value.dump();
    if (value.is_array() && !value.empty()) {
        if (value.front().is_object() && value.front().contains("answer"))
            return commonest(texts_from(value));
        if (!value.front().is_array()) return text_from(value.front());
    }
    return std::nullopt;
}

const json* find_any(const json& object, std::span<const std::string_view> names) {
    for (const auto name : names)
        if (const auto it = object.find(std::string(name)); it != object.end() && !it->is_null())
            return &*it;
    return nullptr;
}

std::string image_name(const json& value, Sentence& problem) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array()) {
        if (value.size() == 1) return image_name(value.front(), problem);
        problem = value.empty()
                      ? Sentence::of("there is no picture.")
                      : Sentence::of("there is more than one picture; a demonstration has one.");
        return {};
    }
    if (value.is_object()) {
        for (const char* name : {"path", "file_name"})
            if (value.contains(name) && value[name].is_string())
                return value[name].get<std::string>();
    }
    problem = Sentence::of("the picture is not given as a path.");
    return {};
}

std::int64_t id_in(const json& object, const char* name) {
    const auto it = object.find(name);
    if (it == object.end()) return -1;
    if (it->is_number_integer()) return it->get<std::int64_t>();
    if (it->is_string()) {  // some copies quote them
        const auto text = it->get<std::string>();
        if (!text.empty() && text.size() <= 18 &&
            text.find_first_not_of("0123456789") == std::string::npos)
            return std::stoll(text);
    }
    return -1;
}

std::string string_in(const json& object, const char* name) {
    const auto it = object.find(name);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

Sentence entry_name(std::size_t number) { return Sentence::of("entry %1", number); }

}  // namespace aim
