// Rows out of JSON objects whose keys are named as people name them. Internal to the room.
#pragma once

#include "core/workspace/import_rows.h"

#include <nlohmann/json.hpp>

#include <array>
#include <span>
#include <string_view>

namespace aim {

// Column and key names, lower case, the first that is there counts.
inline constexpr std::array<std::string_view, 10> kImageNames{
    "file_name", "image",    "image_path", "filename", "image_file",
    "img",       "img_path", "file",       "path",     "picture"};
inline constexpr std::array<std::string_view, 4> kQuestionNames{"question", "prompt", "query",
                                                                "instruction"};
inline constexpr std::array<std::string_view, 8> kAnswerNames{
    "answer", "answers", "text", "caption", "response", "output", "target", "completion"};
inline constexpr std::array<std::string_view, 2> kOptionNames{"options", "choices"};
inline constexpr std::array<std::string_view, 3> kIdNames{"id", "question_id", "query_id"};
inline constexpr std::array<std::string_view, 5> kLabelNames{"label", "class", "category",
                                                             "class_name", "label_name"};

// Fills everything but `where`.
void row_from_json(const nlohmann::json& json, const std::filesystem::path& base, ImportRow& row);

}  // namespace aim
