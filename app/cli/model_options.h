// --model, --projector, --dtype, --device, --threads: the same for every command that computes.
#pragma once

#include "app/cli/output.h"
#include "core/engine/model_session.h"
#include "core/workspace/workspace.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace aim::cli {

// What --dtype takes.
inline const std::vector<std::string> kNumberFormats{"auto", "float32", "bfloat16", "float16",
                                                     "int8"};

struct ModelOptions {
    std::string model, projector, dtype = "auto", device = "auto";
    int threads = 0;

    void add_to(CLI::App& command, bool with_projector = true);
    // The embedded demo's where nothing was given. Its projector goes with its model only.
    ModelRequest request() const;
    // Sets the threads and opens, with progress while a fingerprint is computed the first time.
    std::unique_ptr<ModelSession> open(std::stop_token stop) const;
};

void add_dtype_device_threads(CLI::App& command, std::string& dtype, std::string& device,
                              int& threads);
Json model_json(const ModelDescription& model);

// Refuses a damaged file; what else there is to know goes to stderr.
Workspace open_workspace(const std::string& file, bool read_only = false);

}  // namespace aim::cli
