// A conversation as chat templates take it: turns of text and picture slots.
#pragma once

#include <string>
#include <vector>

namespace aim {

struct ContentPart {
    enum class Kind { Text, Image };
    Kind kind = Kind::Text;
    std::string text;  // UTF-8; empty for Image
};

struct Message {
    std::string role;  // "system", "user", "assistant"
    std::vector<ContentPart> content;
};

using Conversation = std::vector<Message>;

// "user: <image>… question" with `images` picture slots before the text.
Message user_turn(std::string question, int images);
Message assistant_turn(std::string answer);

}  // namespace aim
