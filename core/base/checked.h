// Arithmetic on numbers that came out of a file: overflow is an Error, never a wrapped value.
// `sentence` makes what that Error says, when there is one.
#pragma once

#include "core/base/error.h"

#include <concepts>
#include <utility>

namespace aim {

template <class Make>
concept MakesSentence = requires(const Make& make) {
    { make() } -> std::same_as<Sentence>;
};

template <std::integral T, MakesSentence Make>
T checked_add(T a, T b, const Make& sentence) {
    T out{};
    if (__builtin_add_overflow(a, b, &out)) throw Error(ErrorCode::Malformed, sentence());
    return out;
}

template <std::integral T, MakesSentence Make>
T checked_mul(T a, T b, const Make& sentence) {
    T out{};
    if (__builtin_mul_overflow(a, b, &out)) throw Error(ErrorCode::Malformed, sentence());
    return out;
}

template <std::integral To, std::integral From, MakesSentence Make>
To checked_cast(From value, const Make& sentence) {
    if (!std::in_range<To>(value)) throw Error(ErrorCode::Malformed, sentence());
    return static_cast<To>(value);
}

}  // namespace aim
