#include "tools/demo-model/sequences.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace aim::demo {

void Sequence::text(const Ids& tokens, bool learned) {
    for (const auto id : tokens) {
        ids.push_back(id);
        targets.push_back(learned ? id : kIgnore);
    }
}

void Sequence::picture(std::int64_t picture) {
    pictures.emplace_back(static_cast<std::int64_t>(ids.size()), picture);
    text(Ids(kImageTokens, kImage));
}

void Sequence::question(const Ids& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        span.push_back(static_cast<std::int64_t>(ids.size() + i));
    text(tokens);
}

void Sequence::answer(const Ids& tokens, bool learned) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        span.push_back(static_cast<std::int64_t>(ids.size() + i));
        if (learned) scored.push_back(static_cast<std::int64_t>(ids.size() + i));
    }
    text(tokens, learned);
    if (learned) scored.push_back(static_cast<std::int64_t>(ids.size()));
    text({kEnd}, learned);
}

void Sequence::fused_tokens(std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) fused.push_back(static_cast<std::int64_t>(ids.size()) + i);
    text(Ids(static_cast<std::size_t>(count), kPad));
}

Batch make_batch(const std::vector<Sequence>& sequences) {
    Batch batch;
    batch.rows = static_cast<std::int64_t>(sequences.size());
    std::size_t longest = 0;
    for (const auto& s : sequences) longest = std::max(longest, s.ids.size());
    const auto n = static_cast<std::int64_t>(longest);
    std::vector<std::int64_t> ids(sequences.size() * longest, kPad);
    std::vector<std::int64_t> slots, fused, predicting, targets, span, span_ids;
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const auto& s = sequences[row];
        const auto base = static_cast<std::int64_t>(row) * n;
        std::copy(s.ids.begin(), s.ids.end(), ids.begin() + base);
        for (const auto& [position, picture] : s.pictures) {
            batch.pictures.push_back(picture);
            for (std::int64_t i = 0; i < kImageTokens; ++i) slots.push_back(base + position + i);
        }
        for (const auto position : s.fused) fused.push_back(base + position);
        std::size_t next_scored = 0;
        for (std::size_t i = 1; i < s.targets.size(); ++i) {
            if (s.targets[i] == kIgnore) continue;
            if (next_scored < s.scored.size() &&
                s.scored[next_scored] == static_cast<std::int64_t>(i)) {
                batch.scored_at.push_back(static_cast<std::int64_t>(targets.size()));
                batch.scored_row.push_back(static_cast<std::int64_t>(row));
                ++next_scored;
            }
            predicting.push_back(base + static_cast<std::int64_t>(i) - 1);
            targets.push_back(s.targets[i]);
        }
        for (const auto position : s.span) {
            span.push_back(base + position);
            span_ids.push_back(s.ids[static_cast<std::size_t>(position)]);
            batch.span_row.push_back(static_cast<std::int64_t>(row));
        }
    }
    batch.ids = at::tensor(ids, at::kLong).view({batch.rows, n});
    if (!slots.empty()) batch.picture_slots = at::tensor(slots, at::kLong);
    if (!fused.empty()) batch.fused_slots = at::tensor(fused, at::kLong);
    batch.predicting = at::tensor(predicting, at::kLong);
    batch.targets = at::tensor(targets, at::kLong);
    batch.span = at::tensor(span, at::kLong);
    batch.span_ids = at::tensor(span_ids, at::kLong);
    return batch;
}

}  // namespace aim::demo
