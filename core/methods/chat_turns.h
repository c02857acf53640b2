// Answering from demonstrations shown as turns of a chat: `icl`, `text-icl` and their controls.
#pragma once

#include "core/methods/method.h"

#include <string>
#include <vector>

namespace aim {

// What answer_from_turns asks.
Prompt prompt_of_turns(const ImageQuestion& query, MethodContext& context,
                       const std::vector<Demonstration>& shown, bool with_pictures);

// The demonstrations as user and assistant turns (user turns with their picture when
// `with_pictures`), then the query with its picture. `request.demonstrations` gives ids, and
// `shown` what is shown.
MethodAnswer answer_from_turns(const std::string& method, const MethodRequest& request,
                               MethodContext& context, const std::vector<Demonstration>& shown,
                               bool with_pictures);

}  // namespace aim
