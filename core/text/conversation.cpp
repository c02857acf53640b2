#include "core/text/conversation.h"

namespace aim {

Message user_turn(std::string question, int images) {
    Message message{"user", {}};
    for (int i = 0; i < images; ++i) message.content.push_back({ContentPart::Kind::Image, {}});
    message.content.push_back({ContentPart::Kind::Text, std::move(question)});
    return message;
}

Message assistant_turn(std::string answer) {
    return {"assistant", {{ContentPart::Kind::Text, std::move(answer)}}};
}

}  // namespace aim
