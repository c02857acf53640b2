#include "tools/demo-model/sequences.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <utility>

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

void Sequence::soft_word(Blend blend) {
    soft_words.push_back({static_cast<std::int64_t>(ids.size()), std::move(blend)});
    text({kPad});
}

void Sequence::blended_picture(Blend blend) {
    blended_pictures.push_back({static_cast<std::int64_t>(ids.size()), std::move(blend)});
    text(Ids(kImageTokens, kImage));
}

namespace {

at::Tensor shares_of(const std::vector<Blend>& blends, std::int64_t stock) {
    auto shares = at::zeros({static_cast<std::int64_t>(blends.size()), stock});
    auto* row = shares.data_ptr<float>();
    for (const auto& blend : blends) {
        for (const auto& [place, share] : blend) row[place] += share;
        row += stock;
    }
    return shares;
}

}  // namespace

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

Batch make_batch(const std::vector<Sequence>& sequences, std::int64_t stock) {
    Batch batch;
    batch.rows = static_cast<std::int64_t>(sequences.size());
    std::size_t longest = 0;
    for (const auto& s : sequences) longest = std::max(longest, s.ids.size());
    const auto n = static_cast<std::int64_t>(longest);
    std::vector<std::int64_t> ids(sequences.size() * longest, kPad);
    std::vector<std::int64_t> slots, fused, predicting, targets, span, span_ids;
    std::vector<std::int64_t> soft;
    std::vector<Blend> soft_blends, picture_blends;
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const auto& s = sequences[row];
        const auto base = static_cast<std::int64_t>(row) * n;
        std::copy(s.ids.begin(), s.ids.end(), ids.begin() + base);
        const auto take_slots = [&](std::int64_t position) {
            for (std::int64_t i = 0; i < kImageTokens; ++i) slots.push_back(base + position + i);
        };
        for (const auto& [position, picture] : s.pictures) {
            batch.pictures.push_back(picture);
            take_slots(position);
        }
        for (const auto& picture : s.blended_pictures) {
            picture_blends.push_back(picture.blend);
            take_slots(picture.position);
        }
        for (const auto& word : s.soft_words) {
            soft.push_back(base + word.position);
            soft_blends.push_back(word.blend);
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
    if (!soft.empty()) {
        batch.soft_slots = at::tensor(soft, at::kLong);
        batch.soft_shares = shares_of(soft_blends, stock);
    }
    if (!picture_blends.empty()) batch.picture_shares = shares_of(picture_blends, stock);
    batch.predicting = at::tensor(predicting, at::kLong);
    batch.targets = at::tensor(targets, at::kLong);
    batch.span = at::tensor(span, at::kLong);
    batch.span_ids = at::tensor(span_ids, at::kLong);
    return batch;
}

}  // namespace aim::demo
