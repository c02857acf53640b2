#include "core/methods/answering.h"

#include "core/base/sha256.h"
#include "core/fusion/embedding.h"
#include "core/fusion/reading.h"
#include "core/methods/option_scores.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <span>

namespace aim {

namespace {

std::string full_key(const PromptToAnswer& prompt) {
    const std::span ids(prompt.prompt.ids.data(), static_cast<std::size_t>(prompt.prefix));
    Sha256 hash;
    hash.update_field(prompt.prefix_key);
    hash.update(std::as_bytes(ids));
    return hash.hex();
}

}  // namespace

GeneratedAnswer generate_answer(const MethodRequest& request, MethodContext& context,
                                const PromptToAnswer& to_answer, const Stopwatch& watch) {
    const auto& backbone = context.backbone();
    const auto& prompt = to_answer.prompt;
    const auto fused = count_fused(to_answer.fused);
    const auto prefix = to_answer.prefix + fused;
    const auto positions = backbone.positions(prompt, prompt.first_image_block, fused);
    const auto rest = positions.size(1) - prefix;
    // All the room at once: growing would hold the cache twice over for a moment.
    const auto room = positions.size(1) + std::max(0, request.sampling.max_new_tokens);
    const bool keep = !to_answer.prefix_key.empty() && prefix > 0;
    const auto key = keep ? full_key(to_answer) : std::string();

    GeneratedAnswer out;
    auto cache = backbone.decoder().make_cache();
    const auto* kept = keep ? context.prefix(key) : nullptr;
    at::Tensor embeds;
    if (kept != nullptr && kept->length() == prefix) {
        out.prefix_was_there = true;
        embeds = embed_from(backbone, prompt, to_answer.prefix);
        out.encode_ms = watch.milliseconds();
        cache = kept->clone(room);
    } else {
        embeds = insert_fused(embed_from(backbone, prompt, 0), prompt, to_answer.fused);
        out.encode_ms = watch.milliseconds();
        if (keep) {
            cache.reserve(room);
            backbone.decoder().forward(embeds.narrow(0, 0, prefix), positions.narrow(1, 0, prefix),
                                       cache, request.stop);
            context.keep_prefix(key, cache);
            embeds = embeds.narrow(0, prefix, rest);
        }
    }
    const auto already = keep ? prefix : 0;
    const auto prefix_ms = watch.milliseconds() - out.encode_ms;
    const auto where = positions.narrow(1, already, positions.size(1) - already);
    out.text =
        generate(backbone, embeds, where, cache, request.sampling, request.on_text, request.stop);
    out.prefill_ms = prefix_ms + out.text.timing.prefill;
    out.first_token_ms = out.encode_ms + prefix_ms + out.text.timing.first_token;
    out.total_ms = watch.milliseconds();
    // Behind the watch: the answer was there already, and no other use of the method pays for it.
    out.option_scores = score_options(backbone, request.query.question, request.options, embeds,
                                      where, already, cache, request.stop);
    return out;
}

MethodAnswer to_method_answer(const std::string& method, const MethodRequest& request,
                              const PromptToAnswer& prompt, GeneratedAnswer generated) {
    MethodAnswer answer;
    answer.method = method;
    answer.text = std::move(generated.text.text);
    answer.token_ids = std::move(generated.text.ids);
    for (const auto& demonstration : request.demonstrations)
        answer.demonstrations.push_back(demonstration.id);
    answer.context.image = prompt.prompt.image_tokens;
    answer.context.text =
        static_cast<std::int64_t>(prompt.prompt.ids.size()) - prompt.prompt.image_tokens;
    answer.context.fused = count_fused(prompt.fused);
    answer.timing.encode = generated.encode_ms;
    answer.timing.prefill = generated.prefill_ms;
    answer.timing.first_token = generated.first_token_ms;
    answer.timing.decode = generated.text.timing.decode;
    answer.timing.total = generated.total_ms;
    answer.warm = generated.prefix_was_there;
    answer.kv_bytes = generated.text.kv_bytes;
    answer.option_scores = std::move(generated.option_scores);
    return answer;
}

std::string picture_placeholder(const Backbone& backbone) {
    return backbone.tokenizer().token_of(backbone.config().image_token_id);
}

Prompt query_prompt(const ImageQuestion& query, MethodContext& context) {
    std::vector<ProcessedImage> images{context.processed(query.image, 1)};
    return context.backbone().prepare({user_turn(query.question, 1)}, std::move(images),
                                      /*add_generation_prompt=*/true);
}

}  // namespace aim
