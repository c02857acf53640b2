// Batches of pictures as the vision tower takes them: composed, distorted for training, normalised.
#pragma once

#include "tools/demo-model/painting.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <random>
#include <vector>

namespace aim::demo {

// CLIP's normalisation, in preprocessor_config.json too.
inline constexpr double kMean[3] = {0.48145466, 0.4578275, 0.40821073};
inline constexpr double kStd[3] = {0.26862954, 0.26130258, 0.27577711};

// The picture's outline in a colour of its own, once or several times: the number of a picture that is not
// stored in a bank of `bank_size`, but drawn when it is asked for.
std::int64_t painted_picture(std::int64_t bank_size, std::int64_t picture, const Paint& paint);

class PictureBank {
public:
    explicit PictureBank(const std::filesystem::path& bank);

    std::int64_t size() const { return pictures_.size(0); }
    const std::vector<std::int64_t>& concept_of() const { return concept_of_; }
    const std::vector<std::int64_t>& style_of() const { return style_of_; }

    // `pictures`: of the bank, or painted_picture(size(), …).
    // As a person's picture would arrive: on white, undistorted. float32 [n, 3, edge, edge].
    at::Tensor plain(const std::vector<std::int64_t>& pictures) const;
    // Random place, scale, tilt, colours, background, and now and then silhouettes, line art, blur:
    // what the styles have in common must suffice. Painted ones keep their colour, on something pale.
    at::Tensor distorted(const std::vector<std::int64_t>& pictures, std::mt19937_64& random) const;

private:
    bool is_painted(std::int64_t picture) const { return picture >= size(); }
    // float [n, 4, e, e] in 0..1; painted ones arranged by chance where there is `random`.
    at::Tensor gather(const std::vector<std::int64_t>& pictures, std::mt19937_64* random) const;

    at::Tensor pictures_;  // uint8 [n, 4, edge, edge]
    std::vector<std::int64_t> concept_of_, style_of_;
};

}  // namespace aim::demo
