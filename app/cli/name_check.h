// Names that core knows (selections, orders, kinds of import): a wrong one is wrong usage.
#pragma once

#include "core/base/error.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace aim::cli {

// `parse` throws an Error, whose sentence names the choices.
inline CLI::Validator name_check(std::function<void(const std::string&)> parse) {
    return CLI::Validator(
        [parse = std::move(parse)](std::string& name) {
            try {
                parse(name);
                return std::string();
            } catch (const Error& error) {
                return std::string(error.what());
            }
        },
        "");
}

}  // namespace aim::cli
