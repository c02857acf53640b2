// `aim model probe`: every intermediate value of one prompt, named as the reference names them
// (design: Command line).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aim {

struct ProbeDemonstration {
    std::filesystem::path image;
    std::string question, answer;
};

struct ProbeRequest {
    std::filesystem::path model_dir;
    std::vector<std::filesystem::path> images;
    std::string question;
    std::optional<std::string> answer;
    std::string span = "question+answer";
    std::filesystem::path
        projector;  // with demonstrations: the fused path; without: the icl prompt
    std::vector<ProbeDemonstration> demonstrations;
    std::filesystem::path pixels_dir;  // processed tensors instead of our own resampling
    std::string dtype = "float32", device = "cpu";
    std::filesystem::path out;  // safetensors
};

struct ProbeReport {
    std::string prompt;
    std::vector<std::int64_t> input_ids, greedy_ids, text_positions;
    std::string greedy_text;
    std::vector<std::int64_t> fused_token_counts;
    std::int64_t inserted_at = -1;
    std::string device, dtype;
};

ProbeReport probe(const ProbeRequest& request);

}  // namespace aim
