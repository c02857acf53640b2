// --method, --select, --order, --seed, --temperature, --top-p, --max-new-tokens.
#pragma once

#include "core/generation/sampling.h"
#include "core/selection/selection.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace aim::cli {

CLI::Option* add_methods(CLI::App& command, const std::string& option,
                         std::vector<std::string>& methods);

struct SelectionChoice {
    std::string select = "random", order = "given";
    std::vector<std::int64_t> manual_ids;
    void add_to(CLI::App& command);
    SelectionOptions options() const;  // without shots and seed
};

void add_sampling(CLI::App& command, SamplingOptions& sampling);

}  // namespace aim::cli
