// Every limit on what is read from outside, in one place. Sizes are checked against these before
// anything is allocated.
#pragma once

#include <cstdint>

namespace aim::limits {

inline constexpr std::uint64_t kMiB = 1024ULL * 1024ULL;

inline constexpr std::uint64_t kImagePixels = 64ULL * 1000 * 1000;  // width x height
inline constexpr std::uint64_t kImageFileBytes = 256 * kMiB;
inline constexpr std::uint64_t kSafetensorsHeaderBytes =
    100ULL * 1000 * 1000;                                         // the format's own rule
inline constexpr std::uint64_t kConfigFileBytes = 16 * kMiB;      // config.json and its neighbours
inline constexpr std::uint64_t kTokenizerFileBytes = 128 * kMiB;  // tokenizer.json
inline constexpr std::uint64_t kTextBytes = 1 * kMiB;             // one question, answer or prompt
inline constexpr std::uint64_t kLineBytes = 4 * kMiB;             // one line of CSV or JSONL
inline constexpr std::uint64_t kCorpusFileBytes = 4096 * kMiB;
inline constexpr int kTensorRank = 8;
inline constexpr int kJsonDepth = 128;

}  // namespace aim::limits
