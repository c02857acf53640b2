// Answers one query by several methods and keeps the run in the workspace.
#pragma once

#include "core/engine/model_session.h"
#include "core/generation/sampling.h"
#include "core/methods/answer.h"
#include "core/selection/selection.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

class Workspace;

struct AskRequest {
    std::int64_t gallery = 0;
    std::vector<std::byte> image;  // the file's bytes
    std::string question;
    std::optional<std::string> reference;
    std::vector<std::string> methods;
    SelectionOptions selection;
    SamplingOptions sampling;
    bool keep_run = true;
};

// All called on the thread that asks.
struct AskCallbacks {
    std::function<void(const std::string& method)> on_start;
    std::function<void(const std::string& method, const std::string& piece)> on_text;
    std::function<void(const MethodAnswer&)> on_answer;
};

struct AskResult {
    std::int64_t run = 0;               // 0 when not kept
    std::vector<MethodAnswer> answers;  // in the order asked for
};

// A method that fails gets its sentence in `error` and the others go on; Cancelled ends them all
// (what was answered before is kept).
AskResult ask(ModelSession& model, Workspace& workspace, const AskRequest& request,
              const AskCallbacks& callbacks = {}, std::stop_token stop = {});

}  // namespace aim
