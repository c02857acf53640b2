#include "core/fusion/train_loss.h"

#include "core/base/error.h"
#include "core/fusion/embedding.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

namespace {

// What the graph of one part may hold; activations of every layer stay until the way back.
constexpr std::int64_t kGraphBytes = 2LL * 1024 * 1024 * 1024;

std::int64_t graph_bytes(const Backbone& backbone, std::int64_t rows, std::int64_t length) {
    const auto& text = backbone.config().text;
    const auto element = static_cast<std::int64_t>(at::elementSize(backbone.dtype()));
    const auto token = text.layers * (16 * text.hidden_size + 5 * text.intermediate_size) * element;
    const auto attention = text.layers * text.heads * length * length * (4 + element);
    return rows * (length * token + attention);
}

struct Part {
    at::Tensor embeds, positions;  // [B, n, d] and [B, axes, n], padded at the right
    std::vector<std::int64_t> places, targets, firsts;
};

Part assemble(const Backbone& backbone, const TrainedLayer& layer,
              const std::vector<const TrainingRow*>& rows) {
    std::vector<at::Tensor> all_states, positions;
    std::vector<std::int64_t> counts;
    std::int64_t longest = 0;
    for (const auto* row : rows) {
        all_states.insert(all_states.end(), row->states.begin(), row->states.end());
        counts.push_back(row->fused_tokens());
        positions.push_back(row->positions);
        longest = std::max(longest, row->tokens());
    }
    const auto states = at::cat(all_states).to(layer.v.options());
    const auto fused = (at::linear(states, layer.v, layer.c) * layer.scale)
                           .to(rows.front()->after.options())
                           .split_with_sizes(counts);
    Part part;
    std::vector<at::Tensor> sequences;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = *rows[i];
        auto sequence = at::cat({row.before, fused[i], row.after, row.answer});
        sequences.push_back(
            at::constant_pad_nd(sequence, {0, 0, 0, longest - sequence.size(0)}, 0));
        // The state before an answer's token predicts it.
        const auto begin = static_cast<std::int64_t>(i) * longest + row.prompt_tokens() - 1;
        part.firsts.push_back(static_cast<std::int64_t>(part.targets.size()));
        for (std::size_t j = 0; j < row.answer_ids.size(); ++j) {
            part.places.push_back(begin + static_cast<std::int64_t>(j));
            part.targets.push_back(row.answer_ids[j]);
        }
    }
    part.embeds = at::stack(sequences);
    part.positions = stacked_positions(backbone, positions, longest);
    return part;
}

AnswerScore score_part(const Backbone& backbone, const TrainedLayer& layer,
                       const std::vector<const TrainingRow*>& rows, std::int64_t tokens_of_all,
                       bool backward) {
    const auto part = assemble(backbone, layer, rows);
    const auto device = backbone.device();
    const auto places = at::tensor(part.places, at::kLong).to(device);
    const auto targets = at::tensor(part.targets, at::kLong).to(device);
    const auto hidden = backbone.decoder().forward_batch(part.embeds, part.positions);
    const auto logits =
        backbone.decoder().logits(hidden.flatten(0, 1).index_select(0, places)).to(at::kFloat);
    const auto loss = at::cross_entropy_loss(logits, targets, {}, at::Reduction::Sum);
    if (backward) (loss / static_cast<double>(tokens_of_all)).backward();

    AnswerScore score;
    score.rows = static_cast<std::int64_t>(rows.size());
    score.tokens = static_cast<std::int64_t>(part.targets.size());
    score.loss = loss.item<double>();
    const auto right = (logits.argmax(-1) == targets).to(at::kCPU).contiguous();
    const auto* flags = right.data_ptr<bool>();
    for (std::size_t i = 0; i < part.firsts.size(); ++i) {
        const auto begin = part.firsts[i];
        const auto end = i + 1 < part.firsts.size() ? part.firsts[i + 1] : score.tokens;
        score.first_right += flags[begin] ? 1 : 0;
        score.all_right +=
            std::all_of(flags + begin, flags + end, [](bool flag) { return flag; }) ? 1 : 0;
    }
    return score;
}

}  // namespace

AnswerScore& AnswerScore::operator+=(const AnswerScore& other) {
    rows += other.rows;
    tokens += other.tokens;
    loss += other.loss;
    first_right += other.first_right;
    all_right += other.all_right;
    return *this;
}

AnswerScore score_rows(const Backbone& backbone, const TrainedLayer& layer,
                       const std::vector<TrainingRow>& rows, bool backward, std::stop_token stop) {
    const at::AutoGradMode gradients(backward);
    std::int64_t tokens = 0;
    std::vector<const TrainingRow*> order;
    for (const auto& row : rows) {
        tokens += static_cast<std::int64_t>(row.answer_ids.size());
        order.push_back(&row);
    }
    // Rows of like length together, so that little is padding.
    std::stable_sort(order.begin(), order.end(), [](const TrainingRow* a, const TrainingRow* b) {
        return a->tokens() > b->tokens();
    });
    AnswerScore score;
    for (std::size_t begin = 0; begin < order.size();) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        auto end = begin + 1;
        while (end < order.size() &&
               graph_bytes(backbone, static_cast<std::int64_t>(end + 1 - begin),
                           order[begin]->tokens()) <= kGraphBytes)
            ++end;
        score += score_part(backbone, layer,
                            {order.begin() + static_cast<std::ptrdiff_t>(begin),
                             order.begin() + static_cast<std::ptrdiff_t>(end)},
                            tokens, backward);
        begin = end;
    }
    return score;
}

}  // namespace aim
