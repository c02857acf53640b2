// Arithmetic on numbers that came out of a file: overflow is an Error, never a wrapped value.
#pragma once

#include "core/base/error.h"

#include <concepts>
#include <string>
#include <utility>

namespace aim {

template <std::integral T>
T checked_add(T a, T b, const char* what) {
    T out{};
    if (__builtin_add_overflow(a, b, &out))
        throw Error(ErrorCode::Malformed, std::string(what) + " is too large to be true.");
    return out;
}

template <std::integral T>
T checked_mul(T a, T b, const char* what) {
    T out{};
    if (__builtin_mul_overflow(a, b, &out))
        throw Error(ErrorCode::Malformed, std::string(what) + " is too large to be true.");
    return out;
}

template <std::integral To, std::integral From>
To checked_cast(From value, const char* what) {
    if (!std::in_range<To>(value))
        throw Error(ErrorCode::Malformed, std::string(what) + " is out of range.");
    return static_cast<To>(value);
}

}  // namespace aim
