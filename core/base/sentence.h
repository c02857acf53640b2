// A sentence for the person, as a pattern and what fills it: the window says it in the person's
// language, the command line, the log and files say it in English.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace aim {

// A literal with the places %1 … %N, each at least once; anything else does not compile.
template <std::size_t N>
class SentencePattern {
public:
    template <std::size_t Size>
    consteval SentencePattern(const char (&text)[Size]) : text_(text) {  // NOLINT: implicit
        std::array<bool, 10> seen{};
        for (std::size_t i = 0; i + 1 < Size; ++i) {
            if (text[i] != '%' || text[i + 1] < '1' || text[i + 1] > '9') continue;
            seen[static_cast<std::size_t>(text[i + 1] - '0')] = true;
        }
        for (std::size_t place = 1; place < seen.size(); ++place)
            if (seen[place] != (place <= N)) throw "the places and the values differ in number";
    }
    const char* text() const noexcept { return text_; }

private:
    const char* text_;
};

class Sentence {
public:
    Sentence() = default;  // nothing to say

    // lupdate collects the patterns by this call's name (translations/core_*.ts): write it with its
    // class and a literal. No value may be a literal, lupdate would take it for a comment. A value is
    // text, a whole number, or a Sentence of its own, which is translated too.
    template <class... Values>
    static Sentence of(SentencePattern<sizeof...(Values)> pattern, const Values&... values) {
        return {pattern.text(), std::vector<Sentence>{value_of(values)...}, false};
    }
    // What is in no language of ours: a name, a driver's message, a fault of this program.
    static Sentence verbatim(std::string text) { return {std::move(text), {}, true}; }

    bool empty() const noexcept { return pattern_.empty(); }
    std::string english() const;
    // With every pattern replaced by what `translate` makes of it; the places may change their order.
    std::string translated(
        const std::function<std::string(const std::string& pattern)>& translate) const;

    // As the workspace keeps it: the text alone, or JSON ["pattern", value, …] with values alike.
    std::string stored() const;
    static Sentence from_stored(std::string_view text);  // what is no such JSON is a pattern itself

    bool operator==(const Sentence&) const = default;

private:
    Sentence(std::string pattern, std::vector<Sentence> values, bool verbatim)
        : pattern_(std::move(pattern)), values_(std::move(values)), verbatim_(verbatim) {}
    static Sentence value_of(const Sentence& value) { return value; }
    static Sentence value_of(std::string_view text) { return verbatim(std::string(text)); }
    static Sentence value_of(const std::string& text) { return verbatim(text); }
    template <class Number, class = std::enable_if_t<std::is_integral_v<Number>>>  // moc reads this
    static Sentence value_of(Number number) {
        return verbatim(std::to_string(number));
    }

    std::string pattern_;  // UTF-8
    std::vector<Sentence> values_;
    bool verbatim_ = false;
};

}  // namespace aim
