// NFC, NFD, NFKC and NFKD with alignments, as the crate `unicode-normalization-alignments` 0.1 does
// it.
#pragma once

#include "core/text/aligned_text.h"

namespace aim {

enum class NormalForm { C, D, KC, KD };

// Characters younger than Unicode 9 pass through unchanged, as in that crate's tables.
AlignedText to_normal_form(AlignedText text, NormalForm form);

}  // namespace aim
