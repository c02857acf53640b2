// A query set: JSONL, one query a line (design: Command line). Image paths are relative to the
// file.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aim {

struct EpisodeDemonstration {
    std::filesystem::path image;
    std::string question, answer, label;
};

struct EvaluationQuery {
    std::string id;
    std::filesystem::path image;  // absolute, or relative to the working folder, ready to open
    std::string question;
    std::vector<std::string> answers;  // references; at least one
    std::string label;
    std::vector<std::string> options;
    std::vector<EpisodeDemonstration> demonstrations;  // not empty: an episode
};

// Throws Malformed naming the line and what is wrong with it; with `left_out`, such lines are left
// out and their sentences stand there.
std::vector<EvaluationQuery> read_query_set(const std::filesystem::path& file,
                                            std::vector<Sentence>* left_out = nullptr);

}  // namespace aim
