// A regular expression in Oniguruma's Ruby syntax, as tokenizer.json writes them, run by PCRE2.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace aim {

class Regex {
public:
    // Throws Malformed when it does not compile, Unsupported for Oniguruma's own constructs.
    explicit Regex(std::string_view oniguruma_pattern);
    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;
    ~Regex();

    // Calls found(begin, end) for every match in `subject` (valid UTF-8), left to right; an empty
    // match right behind the previous match is skipped. Thread-safe. Throws Unsupported when PCRE2
    // gives up (match limit).
    template <class Found>
    void each_match(std::string_view subject, Found&& found) const {
        std::string room;
        const std::string_view text = as_reference(subject, room);
        std::size_t from = 0;
        std::size_t last_end = std::string_view::npos;
        while (from <= text.size()) {
            const auto match = search(text, from);
            if (!match) return;
            const auto [begin, end] = *match;
            if (begin == end && end == last_end) {
                from = from < text.size() ? next_character(text, from) : from + 1;
                continue;
            }
            from = last_end = end;
            found(begin, end);
        }
    }

private:
    // With the characters that the reference knows; of the same length.
    static std::string_view as_reference(std::string_view subject, std::string& room);
    std::optional<std::pair<std::size_t, std::size_t>> search(std::string_view subject,
                                                              std::size_t from) const;
    static std::size_t next_character(std::string_view subject, std::size_t at);

    struct Code;
    std::unique_ptr<const Code> code_;
};

// Rewrites an Oniguruma pattern (Ruby syntax) for PCRE2 with UTF and UCP.
std::string to_pcre2(std::string_view oniguruma_pattern);

}  // namespace aim
