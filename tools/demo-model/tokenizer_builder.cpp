#include "tools/demo-model/tokenizer_builder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tools/demo-model/painting.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

namespace aim::demo {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t kVocabulary = 2048;
constexpr std::size_t kHeldOutNames = 800;
constexpr std::uint64_t kNameSeed = 7;

// GPT-2's printable stand-in for every byte, as UTF-8.
std::string printable(unsigned char byte) {
    const auto plain = [](int b) {
        return (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
    };
    int code = byte;
    if (!plain(byte)) {
        code = 0x100;
        for (int b = 0; b < byte; ++b)
            if (!plain(b)) ++code;
    }
    if (code < 0x80) return std::string(1, static_cast<char>(code));
    return {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
}

// A closing mark stays with its word ("this?" is one token): a question is read once for every
// demonstration, and each of its tokens becomes a fused token.
constexpr const char* kWordPattern =
    R"( ?\p{L}+[?.!]?| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+)";

// kWordPattern on plain ASCII.
std::vector<std::string> split_words(std::string_view text) {
    const auto kind = [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return std::isalpha(u) ? 0 : std::isdigit(u) ? 1 : 2;
    };
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (text[i] == ' ' && i + 1 < text.size()) ++i;
        const int first = kind(text[i]);
        while (i < text.size() && text[i] != ' ' && kind(text[i]) == first) ++i;
        if (first == 0 && i < text.size() && std::string_view("?.!").find(text[i]) != std::string_view::npos)
            ++i;
        if (i == begin) ++i;
        words.emplace_back(text.substr(begin, i - begin));
    }
    return words;
}

std::vector<std::string> syllables() {
    std::vector<std::string> all;
    for (const char consonant : std::string_view("bdfgklmnprstvz"))
        for (const char vowel : std::string_view("aeiou")) all.push_back({consonant, vowel});
    return all;
}

}  // namespace

void ByteBpe::add_token(const std::string& token) {
    if (id_of_.emplace(token, size()).second) tokens_.push_back(token);
}

void ByteBpe::add_merge(const std::string& left, const std::string& right) {
    rank_of_.emplace(left + ' ' + right, merges_.size());
    merges_.emplace_back(left, right);
    add_token(left + right);
}

ByteBpe::ByteBpe(const std::vector<std::pair<std::string, int>>& words,
                 const std::vector<std::string>& syllables, std::size_t vocabulary) {
    for (const char* special : {"<pad>", "<|start|>", "<|end|>", "<image>"}) add_token(special);
    for (int byte = 0; byte < 256; ++byte) add_token(printable(static_cast<unsigned char>(byte)));
    const std::string space = printable(' ');
    for (const auto& s : syllables) add_merge(s.substr(0, 1), s.substr(1));
    for (const auto& s : syllables) add_merge(space, s);

    std::vector<std::pair<Symbols, int>> corpus;
    for (const auto& [word, weight] : words) {
        Symbols symbols;
        for (const char c : word) symbols.push_back(printable(static_cast<unsigned char>(c)));
        merge(symbols);
        corpus.emplace_back(std::move(symbols), weight);
    }
    while (tokens_.size() < vocabulary) {
        std::map<std::pair<std::string, std::string>, int> counts;
        for (const auto& [symbols, weight] : corpus)
            for (std::size_t i = 0; i + 1 < symbols.size(); ++i)
                counts[{symbols[i], symbols[i + 1]}] += weight;
        const auto best = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == counts.end()) break;
        const auto [left, right] = best->first;
        add_merge(left, right);
        for (auto& [symbols, weight] : corpus)
            for (std::size_t i = 0; i + 1 < symbols.size(); ++i)
                if (symbols[i] == left && symbols[i + 1] == right) {
                    symbols[i] += right;
                    symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                }
    }
}

void ByteBpe::merge(Symbols& symbols) const {
    while (true) {
        std::size_t best_rank = merges_.size(), at = 0;
        for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
            const auto found = rank_of_.find(symbols[i] + ' ' + symbols[i + 1]);
            if (found != rank_of_.end() && found->second < best_rank) {
                best_rank = found->second;
                at = i;
            }
        }
        if (best_rank == merges_.size()) return;
        symbols[at] += symbols[at + 1];
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

Ids ByteBpe::encode(std::string_view ascii) const {
    Ids ids;
    for (const auto& word : split_words(ascii)) {
        Symbols symbols;
        for (const char c : word) symbols.push_back(printable(static_cast<unsigned char>(c)));
        merge(symbols);
        for (const auto& symbol : symbols) ids.push_back(id_of_.at(symbol));
    }
    return ids;
}

std::string ByteBpe::decode(const Ids& ids) const {
    std::string text;
    const std::string space = printable(' ');
    for (const auto id : ids) {
        std::string token = tokens_.at(static_cast<std::size_t>(id));
        for (auto at = token.find(space); at != std::string::npos; at = token.find(space))
            token.replace(at, space.size(), 1, ' ');
        text += token;
    }
    return text;
}

std::string ByteBpe::tokenizer_json() const {
    ordered_json added = ordered_json::array(), vocab, merges = ordered_json::array();
    for (std::size_t id = 0; id < tokens_.size(); ++id) {
        vocab[tokens_[id]] = id;
        if (id < 4)
            added.push_back({{"id", id},
                             {"content", tokens_[id]},
                             {"single_word", false},
                             {"lstrip", false},
                             {"rstrip", false},
                             {"normalized", false},
                             {"special", true}});
    }
    for (const auto& [left, right] : merges_) merges.push_back({left, right});
    const ordered_json byte_level{{"type", "ByteLevel"},
                                  {"add_prefix_space", false},
                                  {"trim_offsets", true},
                                  {"use_regex", false}};
    const ordered_json words{{"type", "Split"},
                             {"pattern", {{"Regex", kWordPattern}}},
                             {"behavior", "Isolated"},
                             {"invert", false}};
    const ordered_json pre_tokenizer{
        {"type", "Sequence"}, {"pretokenizers", ordered_json::array({words, byte_level})}};
    return ordered_json{{"version", "1.0"},
                        {"truncation", nullptr},
                        {"padding", nullptr},
                        {"added_tokens", added},
                        {"normalizer", nullptr},
                        {"pre_tokenizer", pre_tokenizer},
                        {"post_processor", nullptr},
                        {"decoder", byte_level},
                        {"model",
                         {{"type", "BPE"},
                          {"dropout", nullptr},
                          {"unk_token", nullptr},
                          {"continuing_subword_prefix", nullptr},
                          {"end_of_word_suffix", nullptr},
                          {"fuse_unk", false},
                          {"byte_fallback", false},
                          {"ignore_merges", false},
                          {"vocab", vocab},
                          {"merges", merges}}}}
        .dump(1);
}

const std::vector<std::string>& questions() {
    static const std::vector<std::string> all{"What is this?",        "Name?",
                                              "What is it called?",   "What is it?",
                                              "What do you see?",     "What is shown here?",
                                              "What is in the picture?"};
    return all;
}

std::string category_answer(const std::string& category) {
    if (category == "Animals & Nature") return "nature";
    if (category == "Food & Drink") return "food";
    if (category == "Travel & Places") return "place";
    if (category == "Activities") return "activity";
    return "object";
}

ByteBpe build_tokenizer(const std::vector<Concept>& concepts) {
    constexpr int kQuestionWeight = 1000;  // question words come whole
    std::map<std::string, int> words;
    for (const auto& concept_ : concepts)
        for (const auto& word : split_words(' ' + concept_.name)) ++words[word];
    auto asked = questions();
    asked.insert(asked.end(), {kCategoryQuestion, kColourQuestion, kCountQuestion, kCaptionQuestion});
    for (const auto& question : asked)
        for (const auto& word : split_words(question)) words[word] += kQuestionWeight;
    std::vector<std::string> answers{"nature", "food", "place", "activity", "object"};
    for (const auto& colour : kColours) answers.emplace_back(colour.name);
    answers.insert(answers.end(), kCounts.begin(), kCounts.end());
    for (const auto& answer : answers) words[' ' + answer] += kQuestionWeight;
    return ByteBpe({words.begin(), words.end()}, syllables(), kVocabulary);
}

MadeUpNames made_up_names(const ByteBpe& tokenizer, const std::vector<Concept>& concepts) {
    std::set<std::string> real;
    for (const auto& concept_ : concepts)
        for (const auto& word : split_words(' ' + concept_.name)) real.insert(word.substr(1));
    std::vector<std::string> names;
    for (const auto& first : syllables())
        for (const auto& second : syllables())
            if (first != second && !real.contains(first + second) &&
                tokenizer.encode(' ' + first + second).size() == 2)
                names.push_back(first + second);
    std::mt19937_64 random(kNameSeed);
    std::shuffle(names.begin(), names.end(), random);
    const auto cut = names.end() - static_cast<std::ptrdiff_t>(std::min(kHeldOutNames, names.size()));
    return {{names.begin(), cut}, {cut, names.end()}};
}

void write_tokenizer(const std::vector<Concept>& concepts, const std::filesystem::path& model) {
    std::filesystem::create_directories(model);
    write_atomically(model / "tokenizer.json", build_tokenizer(concepts).tokenizer_json() + "\n");
    const ordered_json config{{"tokenizer_class", "PreTrainedTokenizerFast"},
                              {"bos_token", "<|start|>"},
                              {"eos_token", "<|end|>"},
                              {"pad_token", "<pad>"},
                              {"image_token", "<image>"},
                              {"extra_special_tokens", {{"image_token", "<image>"}}},
                              {"processor_class", "LlavaProcessor"},
                              {"clean_up_tokenization_spaces", false},
                              {"model_max_length", 2048}};
    write_atomically(model / "tokenizer_config.json", config.dump(2) + "\n");
    // The answer's first token begins with the space, so the generation prompt is empty.
    write_atomically(
        model / "chat_template.jinja",
        std::string_view(
            "{{ '<|start|>' }}{% for message in messages %}{% if message['role'] == 'assistant' %}"
            "{{ ' ' }}{% endif %}{% if message['content'] is string %}{{ message['content'] }}"
            "{% else %}{% for part in message['content'] %}{% if part['type'] == 'image' %}"
            "{{ '<image>' }}{% else %}{{ part['text'] }}{% endif %}{% endfor %}{% endif %}"
            "{% if message['role'] == 'assistant' %}{{ '<|end|>' }}{% endif %}{% endfor %}"));
}

}  // namespace aim::demo
