// Query sets that ask more than binding among drawings: rules, photographs, Fashion-MNIST.
#pragma once

#include <filesystem>

namespace aim::demo {

struct OtherSources {
    std::filesystem::path work;         // concepts.json, png/
    std::filesystem::path photographs;  // folder of gcompris' .rcc files (Debian: gcompris-qt-data)
    std::filesystem::path fashion;      // the test set, unpacked: images, labels (idx files)
};

// Writes rules.jsonl, photographs.jsonl and fashion.jsonl with their pictures into `out`. The names are
// held-out made-up ones, but for rules, whose answers are words. Deterministic.
//   rules        one to three silhouettes of a held-out concept in one of four colours; the answer is its
//                category, the colour or the count, and only the demonstrations say which
//   photographs  drawings as demonstrations, a photograph of one of the two things as the query
//   fashion      28-pixel photographs of clothes, two kinds an episode
void write_other_sets(const OtherSources& sources, const std::filesystem::path& out);

}  // namespace aim::demo
