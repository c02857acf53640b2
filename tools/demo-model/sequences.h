// Token sequences as the trainer sees them, and batches of them.
#pragma once

#include "tools/demo-model/tokenizer_builder.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace aim::demo {

inline constexpr std::int64_t kImageTokens = 16;
inline constexpr std::int64_t kIgnore = -100;

// Shares of a batch's stock of concepts; they sum to one and may be negative.
using Blend = std::vector<std::pair<std::int64_t, float>>;  // (place in the stock, share)

// Something at a position that is no token but a blend: of descriptions or of pictures' features.
struct Blended {
    std::int64_t position = 0;
    Blend blend;
};

struct Sequence {
    Ids ids{kStart};
    Ids targets{kIgnore};  // targets[i]: what is to be predicted *as* ids[i]
    std::vector<std::int64_t> scored;  // positions whose prediction counts as the answer, the end included
    std::vector<std::pair<std::int64_t, std::int64_t>> pictures;  // (position, picture of the bank)
    std::vector<Blended> soft_words, blended_pictures;
    std::vector<std::int64_t> fused;   // positions that fused tokens take
    std::vector<std::int64_t> span;    // question and answer of a demonstration, for reading it

    void text(const Ids& tokens, bool learned = false);
    void picture(std::int64_t picture);
    void soft_word(Blend blend);
    void blended_picture(Blend blend);
    void question(const Ids& tokens);            // counts as span
    void answer(const Ids& tokens, bool learned);  // name and end token; the name counts as span
    void fused_tokens(std::int64_t count);
};

// Padded at the right with kPad.
struct Batch {
    at::Tensor ids;                       // int64 [B, n]
    std::vector<std::int64_t> pictures;   // of the bank, in order
    at::Tensor picture_slots;             // int64 [pictures * kImageTokens], flat positions
    at::Tensor fused_slots;               // int64, flat positions; undefined when there are none
    at::Tensor soft_slots, soft_shares;   // int64 [w], flat positions; float32 [w, stock]; or undefined
    at::Tensor picture_shares;            // float32 [blended pictures, stock], or undefined
    at::Tensor predicting, targets;       // flat positions that predict, and what
    std::vector<std::int64_t> scored_at;  // entries of `targets` that count as the answer…
    std::vector<std::int64_t> scored_row; // …and the sequence they belong to
    at::Tensor span, span_ids;            // flat positions of all spans, and the tokens there
    std::vector<std::int64_t> span_row;
    std::int64_t rows = 0;
};
// A batch's pictures are all of the bank or all blends. `stock`: how many concepts blends are made of.
Batch make_batch(const std::vector<Sequence>& sequences, std::int64_t stock = 0);

}  // namespace aim::demo
