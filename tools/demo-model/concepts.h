// The concepts the demo model knows: objects that several free emoji sets have drawn.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aim::demo {

// The drawing styles; one iconify package each ("@iconify-json/<style>"), plus "fluent-3d".
inline const std::vector<std::string> kTrainingStyles{"noto",
                                                      "noto-v1",
                                                      "emojione",
                                                      "emojione-monotone",
                                                      "fxemoji",
                                                      "fluent-emoji-flat",
                                                      "fluent-emoji-high-contrast",
                                                      "streamline-emojis"};
// Those of one colour on nothing, so that it can be any.
inline const std::vector<std::string> kOutlineStyles{"emojione-monotone",
                                                     "fluent-emoji-high-contrast"};
inline const std::string kHeldOutStyle = "twemoji";  // in no training file
inline const std::string kHardStyle = "fluent-3d";   // rendered in three dimensions; in none either
// Their numbers in the painted data, behind the training styles'.
inline const int kHeldOutStyleIndex = static_cast<int>(kTrainingStyles.size());
inline const int kHardStyleIndex = kHeldOutStyleIndex + 1;

struct Concept {
    std::string key;         // "red-apple", also the stem of its files
    std::string name;        // "red apple", the CLDR short name
    std::string category;    // "Food & Drink"
    std::string code_point;  // "1f34e", as file names write it; may be empty
    bool held_out = false;   // in no training file, whatever the style
    std::vector<std::string> styles;
};

// Chooses from unpacked packages (`packages`/@iconify-json/<style>/icons.json, …): object-like, a
// name of at most three words, drawn in the held-out style and in at least three training styles.
// The held-out concepts are drawn by `seed`.
std::vector<Concept> choose_concepts(const std::filesystem::path& packages, int held_out,
                                     std::uint64_t seed);

// Writes one SVG a concept and style: `folder`/<key>__<style>.svg.
void write_drawings(const std::filesystem::path& packages, const std::vector<Concept>& concepts,
                    const std::filesystem::path& folder);

void save_concepts(const std::filesystem::path& file, const std::vector<Concept>& concepts);
std::vector<Concept> load_concepts(const std::filesystem::path& file);

}  // namespace aim::demo
