// tokenizer.json of Hugging Face's `tokenizers`: normaliser, pre-tokeniser, BPE model,
// post-processor, decoder and added tokens. Gives the reference's ids on any Unicode text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

// Half-open range of bytes in the text that was encoded.
struct ByteSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool overlaps(const ByteSpan& other) const { return begin < other.end && other.begin < end; }
    bool operator==(const ByteSpan&) const = default;
};

struct Encoding {
    std::vector<std::int64_t> ids;
    std::vector<ByteSpan> offsets;  // one per id; empty span for tokens the post-processor added
};

class Tokenizer {
public:
    // `model_dir` holds tokenizer.json; tokenizer_config.json is read for special tokens if
    // present. Throws NotFound, Malformed, TooLarge, Unsupported (the sentence names the unknown
    // component).
    static Tokenizer open(const std::filesystem::path& model_dir);
    static Tokenizer from_json(std::string_view tokenizer_json,
                               std::string_view tokenizer_config_json = {});

    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    ~Tokenizer();

    // Thread-safe. Invalid UTF-8 is read as U+FFFD, as Python would hand it over.
    Encoding encode(std::string_view utf8, bool add_special_tokens = true) const;
    std::vector<std::int64_t> encode_ids(std::string_view utf8,
                                         bool add_special_tokens = true) const;
    std::string decode(std::span<const std::int64_t> ids, bool skip_special_tokens = true) const;

    std::optional<std::int64_t> id_of(std::string_view token) const;
    std::string token_of(std::int64_t id) const;  // empty when there is none
    bool is_special(std::int64_t id) const;
    std::int64_t vocabulary_size() const;        // highest id + 1
    std::optional<std::int64_t> eos_id() const;  // of tokenizer_config.json
    std::optional<std::int64_t> bos_id() const;

private:
    struct Impl;
    explicit Tokenizer(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace aim
