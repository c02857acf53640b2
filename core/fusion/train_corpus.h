// The corpus a projector is trained on: JSONL, two kinds of lines. Episodes (a query with its own
// demonstrations, as query sets have them), and interleaved documents as MMC4 has them
// (github.com/allenai/mmc4: text_list, image_info): every picture with the sentence matched to it
// is a demonstration, the last one the query.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

struct TrainingPair {
    std::filesystem::path image;
    std::string question, answer;
};

struct TrainingExample {
    std::vector<TrainingPair> demonstrations;  // at least one
    TrainingPair query;
    bool episode = false;
};

// Holds where the usable lines begin, not the lines: a corpus may be larger than the memory.
class TrainingCorpus {
public:
    // Reads the whole file once. Lines that are no JSON object throw Malformed; lines of neither
    // kind, and those whose pictures are not there, are counted as skipped. Throws Malformed when
    // none is usable.
    static TrainingCorpus open(const std::filesystem::path& file, std::stop_token stop = {});

    std::size_t size() const { return offsets_.size(); }
    TrainingExample example(std::size_t index) const;
    // About one line in twenty, chosen by its content, so that equal lines stand on one side.
    const std::vector<std::size_t>& training() const { return training_; }
    const std::vector<std::size_t>& held_out() const { return held_out_; }
    const std::filesystem::path& file() const { return file_; }
    const std::string& sha256() const { return sha256_; }
    std::int64_t skipped() const { return skipped_; }

private:
    std::filesystem::path file_;
    std::string sha256_;
    std::vector<std::uint64_t> offsets_;
    std::vector<std::size_t> training_, held_out_;
    std::int64_t skipped_ = 0;
};

}  // namespace aim
