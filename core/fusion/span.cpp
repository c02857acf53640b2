#include "core/fusion/span.h"

#include "core/base/error.h"

#include <algorithm>

namespace aim {

namespace {

// The text as the prompt shows it. Some chat templates strip what surrounds a turn's text.
std::string_view as_shown(const std::string& expanded, std::string_view text) {
    if (expanded.find(text) != std::string::npos) return text;
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// `absent` makes the sentence for a text that the prompt does not show.
template <class Absent>
ByteSpan found(const std::string& expanded, std::string_view text, bool last,
               const Absent& absent) {
    const auto shown = as_shown(expanded, text);
    const auto at = last ? expanded.rfind(shown) : expanded.find(shown);
    if (at == std::string::npos) throw Error(ErrorCode::Unsupported, absent());
    return {at, at + shown.size()};
}

std::vector<std::int64_t> overlapping(const Prompt& prompt, const std::vector<ByteSpan>& spans) {
    std::vector<std::int64_t> positions;
    for (std::size_t i = 0; i < prompt.offsets.size(); ++i)
        if (std::any_of(spans.begin(), spans.end(),
                        [&](const ByteSpan& span) { return prompt.offsets[i].overlaps(span); }))
            positions.push_back(static_cast<std::int64_t>(i));
    return positions;
}

}  // namespace

const char* name_of(Span span) {
    switch (span) {
        case Span::QuestionAndAnswer:
            return "question+answer";
        case Span::Answer:
            return "answer";
        case Span::AfterImage:
            return "after-image";
    }
    return "";
}

Span span_from_name(std::string_view s) {
    for (const auto span : {Span::QuestionAndAnswer, Span::Answer, Span::AfterImage})
        if (s == name_of(span)) return span;
    throw Error(
        ErrorCode::Usage,
        Sentence::of("There is no span \"%1\"; choose question+answer, answer or after-image.", s));
}

std::vector<std::int64_t> text_positions(const Prompt& prompt, const std::string& question,
                                         const std::string& answer, Span span,
                                         std::int64_t image_token_id) {
    const auto no_answer = [] {
        return Sentence::of(
            "The model's chat template does not show the answer of a demonstration as it is "
            "written, so its tokens cannot be found.");
    };
    const auto no_question = [] {
        return Sentence::of(
            "The model's chat template does not show the question of a demonstration as it is "
            "written, so its tokens cannot be found.");
    };
    const auto answer_at = found(prompt.expanded, answer, /*last=*/true, no_answer);
    if (span == Span::QuestionAndAnswer)
        return overlapping(
            prompt, {answer_at, found(prompt.expanded, question, /*last=*/false, no_question)});
    auto positions = overlapping(prompt, {answer_at});
    if (span == Span::Answer || positions.empty()) return positions;

    const auto last_image = std::find(prompt.ids.rbegin(), prompt.ids.rend(), image_token_id);
    const auto first = static_cast<std::int64_t>(prompt.ids.rend() - last_image);
    const auto last = positions.back();
    positions.clear();
    for (auto i = first; i <= last; ++i) positions.push_back(i);
    return positions;
}

}  // namespace aim
