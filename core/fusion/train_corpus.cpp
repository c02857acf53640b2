#include "core/fusion/train_corpus.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"
#include "core/base/line_reader.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace aim {

namespace {

using nlohmann::json;

constexpr std::size_t kSentenceBytes = 512;  // of a web page's sentence; the rest is cut off
constexpr unsigned kHeldOutEvery = 20;

std::string text_of(const json& object, const char* field) {
    const auto found = object.find(field);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// At most kSentenceBytes, cut at a space where there is one, never inside a character.
std::string sentence(const json& value) {
    if (!value.is_string()) return {};
    auto text = value.get<std::string>();
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    text = text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
    if (text.size() <= kSentenceBytes) return text;
    auto end = text.rfind(' ', kSentenceBytes);
    if (end == std::string::npos || end == 0) {
        end = kSentenceBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    }
    return text.substr(0, end);
}

// Empty when there is no such file.
std::filesystem::path picture(const std::filesystem::path& folder, const std::string& name) {
    if (name.empty() || name.find('\0') != std::string::npos) return {};
    std::error_code failure;
    for (const auto& candidate : {folder / name, folder / "images" / name})
        if (std::filesystem::is_regular_file(candidate, failure)) return candidate;
    return {};
}

std::optional<TrainingPair> pair_of(const json& object, const std::filesystem::path& folder) {
    if (!object.is_object()) return std::nullopt;
    TrainingPair pair{picture(folder, text_of(object, "image")), text_of(object, "question"),
                      text_of(object, "answer")};
    if (pair.answer.empty())
        if (const auto answers = object.find("answers"); answers != object.end() &&
                                                         answers->is_array() && !answers->empty() &&
                                                         answers->front().is_string())
            pair.answer = answers->front().get<std::string>();
    if (pair.image.empty() || pair.answer.empty()) return std::nullopt;
    return pair;
}

std::optional<TrainingExample> episode_of(const json& object, const std::filesystem::path& folder) {
    TrainingExample example;
    example.episode = true;
    const auto query = pair_of(object, folder);
    if (!query) return std::nullopt;
    example.query = *query;
    for (const auto& entry : object["demonstrations"]) {
        auto pair = pair_of(entry, folder);
        if (!pair) return std::nullopt;  // the answer may hang on exactly this one
        example.demonstrations.push_back(std::move(*pair));
    }
    if (example.demonstrations.empty()) return std::nullopt;
    return example;
}

std::optional<TrainingExample> document_of(const json& object,
                                           const std::filesystem::path& folder) {
    const auto& texts = object["text_list"];
    struct Matched {
        std::size_t text;
        TrainingPair pair;
    };
    std::vector<Matched> matched;
    for (const auto& info : object["image_info"]) {
        if (!info.is_object()) continue;
        const auto index = info.find("matched_text_index");
        if (index == info.end() || !index->is_number_unsigned()) continue;
        const auto text = index->get<std::size_t>();
        if (text >= texts.size()) continue;
        std::filesystem::path image;
        for (const char* field : {"image", "image_path", "local_path", "image_name"})
            if (image.empty()) image = picture(folder, text_of(info, field));
        auto answer = sentence(texts[text]);
        if (image.empty() || answer.empty()) continue;
        matched.push_back({text, {std::move(image), {}, std::move(answer)}});
    }
    if (matched.size() < 2) return std::nullopt;
    std::stable_sort(matched.begin(), matched.end(),
                     [](const Matched& a, const Matched& b) { return a.text < b.text; });
    TrainingExample example;
    for (std::size_t i = 0; i < matched.size(); ++i) {
        // The sentence before it is what it answers, unless that belongs to another picture.
        const auto text = matched[i].text;
        if (text > 0 && (i == 0 || matched[i - 1].text < text - 1))
            matched[i].pair.question = sentence(texts[text - 1]);
        example.demonstrations.push_back(std::move(matched[i].pair));
    }
    example.query = std::move(example.demonstrations.back());
    example.demonstrations.pop_back();
    return example;
}

std::optional<TrainingExample> example_of(const json& object, const std::filesystem::path& folder) {
    const auto holds_list = [&](const char* field) {
        const auto found = object.find(field);
        return found != object.end() && found->is_array();
    };
    if (holds_list("demonstrations")) return episode_of(object, folder);
    if (holds_list("text_list") && holds_list("image_info")) return document_of(object, folder);
    return std::nullopt;
}

// `where` makes the words for the line, when there is something to say about it.
template <class Where>
json parsed(const std::string& line, const Where& where) {
    auto value = limited_json_or_discarded(line);
    if (!value.is_object())
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is not a JSON object.", where()));
    return value;
}

bool blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

std::ifstream opened(const std::filesystem::path& file) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no corpus %1.", quoted(file)));
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, failure))
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The corpus %1 cannot be read.", quoted(file)));
    return in;
}

// FNV-1a: which side a line stands on must not change between versions.
std::uint32_t spread(const std::string& line) {
    std::uint32_t hash = 2166136261U;
    for (const char c : line) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15);
}

}  // namespace

TrainingCorpus TrainingCorpus::open(const std::filesystem::path& file, std::stop_token stop) {
    auto in = opened(file);
    TrainingCorpus corpus;
    corpus.file_ = file;
    const auto folder = file.parent_path();
    Sha256 hash;
    LineReader reader(in, file);
    const auto where = [&] { return Sentence::of("Line %1 of %2", reader.number(), quoted(file)); };
    std::uint64_t begin = 0, end = 0;
    for (std::string line; reader.next(line);) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        begin = std::exchange(end, reader.bytes());
        if (end > limits::kCorpusFileBytes)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("The corpus %1 is too large.", quoted(file)));
        // The file's own bytes.
        hash.update(reader.had_mark() ? "\xef\xbb\xbf" : "").update(line);
        hash.update(reader.had_end() ? "\n" : "");
        if (blank(line)) continue;
        if (!example_of(parsed(line, where), folder)) {
            ++corpus.skipped_;
            continue;
        }
        auto& side = spread(line) % kHeldOutEvery == 0 ? corpus.held_out_ : corpus.training_;
        side.push_back(corpus.offsets_.size());
        corpus.offsets_.push_back(begin);
    }
    if (corpus.offsets_.empty())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The corpus %1 holds no usable line: neither an episode nor a "
                                 "document with two pictures that are there.",
                                 quoted(file)));
    auto& training = corpus.training_;
    auto& held_out = corpus.held_out_;
    if (training.empty()) std::swap(training, held_out);
    if (held_out.empty() && training.size() > 1) {
        held_out.push_back(training.back());
        training.pop_back();
    }
    corpus.sha256_ = hash.hex();
    return corpus;
}

TrainingExample TrainingCorpus::example(std::size_t index) const {
    auto in = opened(file_);
    in.seekg(static_cast<std::streamoff>(offsets_.at(index)));
    LineReader reader(in, file_);
    std::string line;
    try {
        if (reader.next(line))
            if (auto example =
                    example_of(parsed(line, [] { return Sentence(); }), file_.parent_path()))
                return *example;
    } catch (const Error&) {
        // It was sound before.
    }
    throw Error(
        ErrorCode::Malformed,
        Sentence::of("The corpus %1 or its pictures changed during the training.", quoted(file_)));
}

}  // namespace aim
