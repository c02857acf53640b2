// What a refused call says to the person.
#pragma once

#include "core/base/error.h"

#include <string>

// The sentence of the aim::Error that `call` throws; empty when it throws none.
template <class Call>
std::string refusal(Call&& call) {
    try {
        call();
    } catch (const aim::Error& error) {
        return error.what();
    }
    return {};
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
