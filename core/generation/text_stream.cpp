#include "core/generation/text_stream.h"

namespace aim {

namespace {

// A character whose bytes have not all come yet decodes to U+FFFD at the end.
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::size_t common_prefix(const std::string& a, const std::string& b) {
    std::size_t n = 0;
    while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
    return n;
}

// "<0x0A>" of byte-fallback vocabularies. A run of them is read as a whole: one byte that does not
// fit turns every character of the run into U+FFFD, so nothing of a run is certain before it ends.
bool is_byte_token(const std::string& token) {
    return token.size() == 6 && token.starts_with("<0x") && token.back() == '>';
}

}  // namespace

void TextStream::add(std::int64_t id) {
    if (!on_text_) return;
    ids_.push_back(id);
    if (!is_byte_token(tokenizer_.token_of(id))) hand_out(false);
}

void TextStream::finish() {
    if (on_text_) hand_out(true);
}

void TextStream::hand_out(bool all) {
    // Decoding everything again is exact with every decoder (spaces depend on neighbours) and cheap
    // for answers of a few hundred tokens.
    const auto text = tokenizer_.decode(ids_, /*skip_special_tokens=*/true);
    auto end = text.size();
    while (!all && end >= kReplacement.size() &&
           std::string_view(text).substr(end - kReplacement.size(), kReplacement.size()) ==
               kReplacement)
        end -= kReplacement.size();
    // A decoder may take back what it gave (a stray byte that becomes part of a character): then
    // wait.
    if (common_prefix(sent_, text) < sent_.size() || end <= sent_.size()) return;
    const auto piece = text.substr(sent_.size(), end - sent_.size());
    sent_ += piece;
    on_text_(piece);
}

}  // namespace aim
