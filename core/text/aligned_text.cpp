#include "core/text/aligned_text.h"

#include "core/base/error.h"

namespace aim {

AlignedText AlignedText::original(std::string_view text, std::uint32_t base) {
    AlignedText out;
    out.is_original_ = true;
    out.base_ = base;
    out.view_ = text;
    return out;
}

AlignedText AlignedText::empty(std::uint32_t base) {
    AlignedText out;
    out.base_ = base;
    return out;
}

Origin AlignedText::origin(std::size_t at) const {
    if (!is_original_) return origins_[at];
    while (at > 0 && utf8::is_continuation(view_[at])) --at;
    const auto begin = base_ + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(
                               utf8::length(static_cast<unsigned char>(view_[at])))};
}

void AlignedText::grow(std::size_t bytes) const {
    if (bytes > kMaxTextBytes - own_.size())
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The text becomes too long when the tokenizer normalises it."));
}

void AlignedText::reserve(std::size_t bytes) {
    own_.reserve(bytes);
    origins_.reserve(bytes);
}

void AlignedText::append(std::string_view bytes, Origin from) {
    grow(bytes.size());
    own_.append(bytes);
    origins_.insert(origins_.end(), bytes.size(), from);
}

void AlignedText::append(char32_t character, Origin from) {
    grow(4);
    const std::size_t before = own_.size();
    utf8::append(own_, character);
    origins_.insert(origins_.end(), own_.size() - before, from);
}

void AlignedText::append(const AlignedText& other, std::size_t begin, std::size_t end) {
    grow(end - begin);
    own_.append(other.text().substr(begin, end - begin));
    if (!other.is_original_) {
        origins_.insert(origins_.end(), other.origins_.begin() + static_cast<std::ptrdiff_t>(begin),
                        other.origins_.begin() + static_cast<std::ptrdiff_t>(end));
        return;
    }
    for (std::size_t at = begin; at < end;) {
        const Origin from = other.origin(at);
        const std::size_t next = from.end - other.base_;
        for (; at < next && at < end; ++at) origins_.push_back(from);
    }
}

}  // namespace aim
