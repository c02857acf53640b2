#include "core/fusion/reading.h"

#include "core/base/error.h"
#include "core/fusion/embedding.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <numeric>

namespace aim {

namespace {

// The widest buffer of a batched pass, [tokens, intermediate size], should stay in the caches and
// below what the allocator maps afresh at every call.
constexpr std::int64_t kBufferBytes = 8LL * 1024 * 1024;
// A batch pads to its longest prompt; more than this share of padding is not worth it.
constexpr double kMostPadding = 1.3;

Conversation conversation_of(const std::string& question, const std::string& answer) {
    return {user_turn(question, 1), assistant_turn(answer)};
}

std::vector<std::int64_t> positions_of(const Backbone& backbone, const Prompt& prompt,
                                       const std::string& question, const std::string& answer,
                                       Span span) {
    auto positions =
        text_positions(prompt, question, answer, span, backbone.config().image_token_id);
    if (positions.empty())
        throw Error(
            ErrorCode::Usage,
            span == Span::QuestionAndAnswer
                ? Sentence::of("A demonstration without question and answer cannot be fused.")
                : Sentence::of("A demonstration without an answer cannot be fused."));
    return positions;
}

at::Tensor select_rows(const at::Tensor& states, const std::vector<std::int64_t>& rows) {
    return states.index_select(0, at::tensor(rows, at::kLong).to(states.device()));
}

at::Tensor states_of(const Backbone& backbone, const Prompt& prompt, const at::Tensor& embeds,
                     std::stop_token stop) {
    auto cache = backbone.decoder().make_cache();
    return backbone.decoder().forward(embeds, backbone.positions(prompt), cache, std::move(stop));
}

struct Item {
    Prompt prompt;
    std::vector<std::int64_t> positions;
    std::int64_t length() const { return static_cast<std::int64_t>(prompt.ids.size()); }
};

std::int64_t tokens_per_pass(const Backbone& backbone) {
    const auto row = backbone.config().text.intermediate_size *
                     static_cast<std::int64_t>(at::elementSize(backbone.dtype()));
    return std::clamp<std::int64_t>(kBufferBytes / std::max<std::int64_t>(1, row), 256, 8192);
}

// One pass over items[order[begin, end)].
void read_together(const Backbone& backbone, const std::vector<Item>& items,
                   const std::vector<std::size_t>& order, std::size_t begin, std::size_t end,
                   std::vector<at::Tensor>& hidden) {
    std::vector<const ProcessedImage*> pictures;
    for (auto i = begin; i < end; ++i) pictures.push_back(&items[order[i]].prompt.images.front());
    const auto features = features_of_each(backbone, pictures);
    if (end == begin + 1) {
        const auto& item = items[order[begin]];
        const auto embeds = backbone.embed(item.prompt.ids, features);
        hidden[order[begin]] =
            select_rows(states_of(backbone, item.prompt, embeds, {}), item.positions);
        return;
    }
    std::vector<at::Tensor> sequences, places;
    for (auto i = begin; i < end; ++i) {
        const auto& prompt = items[order[i]].prompt;
        sequences.push_back(backbone.embed(prompt.ids, {features[i - begin]}));
        places.push_back(backbone.positions(prompt));
    }
    const auto longest = items[order[end - 1]].length();
    auto embeds = at::zeros(
        {static_cast<std::int64_t>(sequences.size()), longest, backbone.config().text.hidden_size},
        sequences.front().options());
    for (std::size_t i = 0; i < sequences.size(); ++i)
        embeds[static_cast<std::int64_t>(i)].narrow(0, 0, sequences[i].size(0)).copy_(sequences[i]);
    const auto states =
        backbone.decoder().forward_batch(embeds, stacked_positions(backbone, places, longest));
    for (auto i = begin; i < end; ++i)
        hidden[order[i]] =
            select_rows(states[static_cast<std::int64_t>(i - begin)], items[order[i]].positions);
}

std::vector<at::Tensor> read_items(const Backbone& backbone, const std::vector<Item>& items) {
    std::vector<at::Tensor> hidden(items.size());
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return items[a].length() < items[b].length();
    });
    const auto budget = tokens_per_pass(backbone);
    for (std::size_t begin = 0; begin < order.size();) {
        auto end = begin + 1;
        const auto shortest = static_cast<double>(items[order[begin]].length());
        while (end < order.size()) {
            const auto length = items[order[end]].length();
            if (static_cast<double>(length) > kMostPadding * shortest ||
                length * static_cast<std::int64_t>(end + 1 - begin) > budget)
                break;
            ++end;
        }
        read_together(backbone, items, order, begin, end, hidden);
        begin = end;
    }
    return hidden;
}

}  // namespace

DemonstrationReading read_demonstration(const Backbone& backbone, ProcessedImage image,
                                        const std::string& question, const std::string& answer,
                                        Span span, std::stop_token stop) {
    at::NoGradGuard no_grad;
    DemonstrationReading reading;
    std::vector<ProcessedImage> images;
    images.push_back(std::move(image));
    reading.prompt = backbone.prepare(conversation_of(question, answer), std::move(images),
                                      /*add_generation_prompt=*/false);
    reading.positions = positions_of(backbone, reading.prompt, question, answer, span);
    const auto states = states_of(backbone, reading.prompt, backbone.embed(reading.prompt), stop);
    reading.hidden_states = select_rows(states, reading.positions);
    return reading;
}

DemonstrationReading read_demonstration(const Backbone& backbone, const Image& image,
                                        const std::string& question, const std::string& answer,
                                        Span span, std::stop_token stop) {
    return read_demonstration(backbone, backbone.process(image, 1), question, answer, span,
                              std::move(stop));
}

std::vector<at::Tensor> read_batch(const Backbone& backbone, std::vector<ProcessedImage> images,
                                   const std::vector<std::pair<std::string, std::string>>& texts,
                                   Span span) {
    at::NoGradGuard no_grad;
    if (images.size() != texts.size())
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A batch of demonstrations needs a picture for each text."));
    std::vector<Item> items(images.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto& [question, answer] = texts[i];
        std::vector<ProcessedImage> one;
        one.push_back(std::move(images[i]));
        items[i].prompt =
            backbone.prepare(conversation_of(question, answer), std::move(one), false);
        items[i].positions = positions_of(backbone, items[i].prompt, question, answer, span);
    }
    return read_items(backbone, items);
}

std::vector<at::Tensor> read_batch(const Backbone& backbone,
                                   const std::vector<const Image*>& images,
                                   const std::vector<std::pair<std::string, std::string>>& texts,
                                   Span span) {
    std::vector<ProcessedImage> processed;
    processed.reserve(images.size());
    for (const auto* image : images) processed.push_back(backbone.process(*image, 1));
    return read_batch(backbone, std::move(processed), texts, span);
}

std::int64_t count_fused(const std::vector<at::Tensor>& fused) {
    return std::accumulate(fused.begin(), fused.end(), std::int64_t{0},
                           [](auto sum, const auto& tokens) { return sum + tokens.size(0); });
}

at::Tensor insert_fused(const at::Tensor& embeds, const Prompt& query,
                        const std::vector<at::Tensor>& fused) {
    if (fused.empty()) return embeds;
    const auto at = query.first_image_block;
    if (at < 0)
        throw Error(ErrorCode::Usage, Sentence::of("Fused tokens need a query with a picture."));
    std::vector<at::Tensor> parts{embeds.narrow(0, 0, at)};
    for (const auto& tokens : fused) {
        if (tokens.dim() != 2 || tokens.size(1) != embeds.size(1))
            throw Error(ErrorCode::Mismatch,
                        Sentence::of("The fused tokens are not as wide as this model's."));
        parts.push_back(tokens.to(embeds.options()));
    }
    parts.push_back(embeds.narrow(0, at, embeds.size(0) - at));
    return at::cat(parts);
}

SplicedPrompt splice(const Backbone& backbone, const Prompt& query,
                     const std::vector<at::Tensor>& fused) {
    if (query.first_image_block < 0)
        throw Error(ErrorCode::Usage, Sentence::of("Fused tokens need a query with a picture."));
    SplicedPrompt spliced;
    spliced.inserted_at = query.first_image_block;
    spliced.embeds = insert_fused(backbone.embed(query), query, fused);
    spliced.fused_tokens = count_fused(fused);
    spliced.positions = backbone.positions(query, spliced.inserted_at, spliced.fused_tokens);
    return spliced;
}

}  // namespace aim
