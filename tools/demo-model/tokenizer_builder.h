// The demo model's own byte-level BPE. Syllables are merged first, so that every made-up name of two
// syllables is exactly two tokens; the other merges are learned from the concepts' names and the
// questions.
#pragma once

#include "tools/demo-model/concepts.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aim::demo {

using Ids = std::vector<std::int64_t>;

inline constexpr std::int64_t kPad = 0, kStart = 1, kEnd = 2, kImage = 3;

class ByteBpe {
public:
    // `words` with their weights, a leading space as part of the word.
    ByteBpe(const std::vector<std::pair<std::string, int>>& words,
            const std::vector<std::string>& syllables, std::size_t vocabulary);

    Ids encode(std::string_view ascii) const;
    std::string decode(const Ids& ids) const;
    std::int64_t size() const { return static_cast<std::int64_t>(tokens_.size()); }
    // tokenizer.json of Hugging Face's tokenizers.
    std::string tokenizer_json() const;

private:
    using Symbols = std::vector<std::string>;
    void add_token(const std::string& token);
    void add_merge(const std::string& left, const std::string& right);
    void merge(Symbols& symbols) const;

    std::vector<std::string> tokens_;  // by id, in GPT-2's printable alphabet
    std::unordered_map<std::string, std::int64_t> id_of_;
    std::vector<std::pair<std::string, std::string>> merges_;
    std::unordered_map<std::string, std::size_t> rank_of_;  // "left right"
};

// The same for the recipe's every program: a function of the concepts alone.
ByteBpe build_tokenizer(const std::vector<Concept>& concepts);
const std::vector<std::string>& questions();  // "What is this?" first
std::string category_answer(const std::string& category);
inline const std::string kCategoryQuestion = "What kind of thing is this?",
                         kColourQuestion = "What colour is this?", kCountQuestion = "How many are there?",
                         kCaptionQuestion = "Describe the picture.";

// Made-up names ("dako"): the last kHeldOutNames of a seeded shuffle are in no training sequence.
struct MadeUpNames {
    std::vector<std::string> training, held_out;
};
MadeUpNames made_up_names(const ByteBpe& tokenizer, const std::vector<Concept>& concepts);

// tokenizer.json, tokenizer_config.json, chat_template.jinja and the processor's files.
void write_tokenizer(const std::vector<Concept>& concepts, const std::filesystem::path& model);

}  // namespace aim::demo
