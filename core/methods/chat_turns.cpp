#include "core/methods/chat_turns.h"

#include "core/base/sha256.h"
#include "core/methods/answering.h"
#include "core/methods/prompt_segments.h"

#include <ATen/ATen.h>

namespace aim {

namespace {

// Pictures by their key where it is known, else by the demonstration's.
std::string pictures_key(const std::vector<Demonstration>& shown) {
    std::string key;
    for (const auto& demonstration : shown)
        key += (demonstration.image_key.empty() ? demonstration.content_key
                                                : demonstration.image_key) +
               ";";
    return key;
}

}  // namespace

Prompt prompt_of_turns(const ImageQuestion& query, MethodContext& context,
                       const std::vector<Demonstration>& shown, bool with_pictures) {
    const int pictures = with_pictures ? static_cast<int>(shown.size()) + 1 : 1;
    Conversation conversation;
    std::vector<ProcessedImage> images;
    for (const auto& demonstration : shown) {
        if (with_pictures) images.push_back(context.processed(demonstration, pictures));
        conversation.push_back(user_turn(demonstration.question, with_pictures ? 1 : 0));
        conversation.push_back(assistant_turn(demonstration.answer));
    }
    conversation.push_back(user_turn(query.question, 1));
    images.push_back(context.processed(query.image, pictures));
    return context.backbone().prepare(conversation, std::move(images),
                                      /*add_generation_prompt=*/true);
}

MethodAnswer answer_from_turns(const std::string& method, const MethodRequest& request,
                               MethodContext& context, const std::vector<Demonstration>& shown,
                               bool with_pictures) {
    const Stopwatch watch;
    std::vector<ShownDemonstration> marks;
    for (const auto& demonstration : shown)
        marks.push_back(
            {demonstration.id, demonstration.question, demonstration.answer, with_pictures});

    PromptToAnswer prompt;
    prompt.prompt = prompt_of_turns(request.query, context, shown, with_pictures);
    const auto placeholder = picture_placeholder(context.backbone());
    if (!shown.empty()) {
        prompt.prefix = last_picture_block(prompt.prompt, placeholder);
        // The texts are in the prefix's own tokens.
        prompt.prefix_key = (with_pictures ? "turns|" + pictures_key(shown) : "text-turns|");
    }
    auto generated = generate_answer(request, context, prompt, watch);
    auto answer = to_method_answer(method, request, prompt, std::move(generated));
    answer.prompt = segments_of(prompt.prompt, placeholder, marks);
    return answer;
}

}  // namespace aim
