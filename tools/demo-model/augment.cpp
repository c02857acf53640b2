#include "tools/demo-model/augment.h"

#include "core/checkpoint/tensors.h"
#include "tools/demo-model/picture_bank.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <ATen/CPUGeneratorImpl.h>
#include <array>
#include <cmath>

namespace aim::demo {

namespace {

using Random = std::mt19937_64;

float between(Random& random, float low, float high) {
    return std::uniform_real_distribution<float>(low, high)(random);
}

bool chance(Random& random, double probability) {
    return std::bernoulli_distribution(probability)(random);
}

// out[i] = Σ m[i][j] · rgb[j] + offset[i] · alpha, on colours multiplied by alpha.
struct ColourMap {
    std::array<std::array<float, 3>, 3> m{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    std::array<float, 3> offset{};
};

ColourMap random_colours(Random& random) {
    ColourMap map;
    const float kind = between(random, 0, 1);
    if (kind < 0.06F) {  // silhouette
        map.m = {};
        const float dark = between(random, 0, 0.35F);
        for (auto& o : map.offset) o = dark + between(random, 0, 0.25F);
        return map;
    }
    if (kind < 0.35F) return map;
    // Hue turned around the grey axis, saturation, brightness, contrast.
    const float angle = chance(random, 0.25) ? between(random, -3.1F, 3.1F) : between(random, -0.35F, 0.35F);
    const float saturation = chance(random, 0.18) ? 0.F : between(random, 0.5F, 1.5F);
    const float contrast = between(random, 0.65F, 1.2F) * (chance(random, 0.04) ? -1.F : 1.F);
    const float cosine = std::cos(angle), sine = std::sin(angle), third = 1.F / 3, root = std::sqrt(third);
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            const float turn = third * (1 - cosine) + (i == j ? cosine : (j == (i + 1) % 3 ? -1.F : 1.F) * root * sine);
            map.m[i][j] = contrast * (saturation * turn + (1 - saturation) * third);
        }
    for (auto& o : map.offset)
        o = (contrast < 0 ? 1.F : (1 - contrast) * 0.5F) + between(random, -0.1F, 0.1F);
    return map;
}

std::array<float, 3> random_background(Random& random, bool pale) {
    const float kind = between(random, 0, pale ? 0.85F : 1.F);
    if (kind < 0.5F) return {1, 1, 1};
    if (kind < 0.85F)
        return {between(random, .7F, 1), between(random, .7F, 1), between(random, .7F, 1)};
    return {between(random, 0, 1), between(random, 0, 1), between(random, 0, 1)};
}

at::Tensor normalised(at::Tensor rgb) {
    for (int c = 0; c < 3; ++c) rgb.select(1, c).sub_(kMean[c]).div_(kStd[c]);
    return rgb;
}

at::Tensor sampled(const at::Tensor& rgba, const at::Tensor& theta) {
    const auto n = rgba.size(0);
    const auto grid = at::affine_grid_generator(theta, {n, 4, kPictureEdge, kPictureEdge}, false);
    return at::grid_sampler(rgba, grid, /*bilinear*/ 0, /*zeros*/ 0, false);
}

// Dark lines where the picture changes, white elsewhere.
at::Tensor line_art(const at::Tensor& rgb) {
    const auto grey = rgb.mean(1, true);
    const auto dx = grey.narrow(3, 1, kPictureEdge - 1) - grey.narrow(3, 0, kPictureEdge - 1);
    const auto dy = grey.narrow(2, 1, kPictureEdge - 1) - grey.narrow(2, 0, kPictureEdge - 1);
    auto edges = at::zeros_like(grey);
    edges.narrow(3, 0, kPictureEdge - 1).add_(dx.abs());
    edges.narrow(2, 0, kPictureEdge - 1).add_(dy.abs());
    return (1 - (at::max_pool2d(edges, 2, 1, 1).narrow(2, 0, kPictureEdge).narrow(3, 0, kPictureEdge) * 4).clamp(0, 1))
        .expand({rgb.size(0), 3, kPictureEdge, kPictureEdge});
}

}  // namespace

PictureBank::PictureBank(const std::filesystem::path& bank) {
    const auto tensors = load_tensors(bank);
    pictures_ = tensors.at("pictures");
    const auto numbers = [&](const char* name) {
        const auto t = tensors.at(name).contiguous();
        return std::vector<std::int64_t>(t.data_ptr<std::int64_t>(), t.data_ptr<std::int64_t>() + t.numel());
    };
    concept_of_ = numbers("concept");
    style_of_ = numbers("style");
}

std::int64_t painted_picture(std::int64_t bank_size, std::int64_t picture, const Paint& paint) {
    const auto kinds = static_cast<std::int64_t>(kCounts.size());
    return picture + bank_size * (1 + paint.colour * kinds + paint.count - 1);
}

at::Tensor PictureBank::gather(const std::vector<std::int64_t>& pictures, Random* random) const {
    std::vector<std::int64_t> drawings;
    for (const auto p : pictures) drawings.push_back(p % size());
    auto out = pictures_.index_select(0, at::tensor(drawings, at::kLong)).to(at::kFloat).mul_(1.0 / 255);
    const auto kinds = static_cast<std::int64_t>(kCounts.size());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (!is_painted(pictures[i])) continue;
        const auto kind = pictures[i] / size() - 1;
        auto planes = out[static_cast<std::int64_t>(i)];
        const cv::Mat alpha(kBankEdge, kBankEdge, CV_32F, planes[3].data_ptr<float>());
        const cv::Mat shown =
            painted(alpha.clone(), {static_cast<int>(kind / kinds), static_cast<int>(kind % kinds) + 1},
                          kBankEdge, random);
        planes.copy_(at::from_blob(shown.data, {kBankEdge, kBankEdge, 4}).permute({2, 0, 1}));
    }
    return out;
}

at::Tensor PictureBank::plain(const std::vector<std::int64_t>& pictures) const {
    at::NoGradGuard no_grad;
    const auto n = static_cast<std::int64_t>(pictures.size());
    auto theta = at::zeros({n, 2, 3});
    theta.select(1, 0).select(1, 0).fill_(1);
    theta.select(1, 1).select(1, 1).fill_(1);
    const auto x = sampled(gather(pictures, nullptr), theta);
    return normalised(x.narrow(1, 0, 3) + (1 - x.narrow(1, 3, 1)));
}

at::Tensor PictureBank::distorted(const std::vector<std::int64_t>& pictures, Random& random) const {
    at::NoGradGuard no_grad;
    const auto n = static_cast<std::int64_t>(pictures.size());
    auto theta = at::zeros({n, 2, 3}), matrix = at::zeros({n, 3, 3}), offset = at::zeros({n, 3, 1});
    auto background = at::zeros({n, 3, 1, 1}), noise = at::zeros({n, 1, 1, 1});
    auto* t = theta.data_ptr<float>();
    auto* m = matrix.data_ptr<float>();
    auto* o = offset.data_ptr<float>();
    auto* b = background.data_ptr<float>();
    std::vector<std::int64_t> blurred, drawn;
    for (std::int64_t i = 0; i < n; ++i, t += 6, m += 9, o += 3, b += 3) {
        const float scale = between(random, 0.9F, 1.2F), aspect = between(random, 0.93F, 1.07F);
        const float angle = between(random, -0.15F, 0.15F), mirror = chance(random, 0.3) ? -1.F : 1.F;
        const float shear = between(random, -0.06F, 0.06F);
        t[0] = mirror * scale * aspect * std::cos(angle);
        t[1] = -scale * std::sin(angle) + shear;
        t[2] = between(random, -0.08F, 0.08F);
        t[3] = mirror * scale * std::sin(angle);
        t[4] = scale / aspect * std::cos(angle);
        t[5] = between(random, -0.08F, 0.08F);
        const bool plain = is_painted(pictures[static_cast<std::size_t>(i)]);
        const auto colours = plain ? ColourMap{} : random_colours(random);
        const auto behind = random_background(random, plain);
        for (int c = 0; c < 3; ++c) {
            for (int d = 0; d < 3; ++d) m[3 * c + d] = colours.m[c][d];
            o[c] = colours.offset[c];
            b[c] = behind[c];
        }
        noise[i].fill_(between(random, 0, 0.05F));
        if (chance(random, 0.15)) blurred.push_back(i);
        if (!plain && chance(random, 0.06)) drawn.push_back(i);
    }
    const auto x = sampled(gather(pictures, &random), theta);
    const auto pixels = kPictureEdge * kPictureEdge;
    const auto alpha = x.narrow(1, 3, 1);
    auto rgb = at::bmm(matrix, x.narrow(1, 0, 3).reshape({n, 3, pixels}));
    rgb = (rgb + offset * alpha.reshape({n, 1, pixels})).view({n, 3, kPictureEdge, kPictureEdge});
    rgb = at::minimum(rgb.clamp_min(0), alpha) + background * (1 - alpha);
    if (!drawn.empty()) {
        const auto which = at::tensor(drawn, at::kLong);
        rgb.index_copy_(0, which, line_art(rgb.index_select(0, which)).contiguous());
    }
    if (!blurred.empty()) {
        const auto which = at::tensor(blurred, at::kLong);
        rgb.index_copy_(0, which, at::avg_pool2d(rgb.index_select(0, which), 3, 1, 1, false, false));
    }
    // Its own generator: workers draw at the same time.
    auto generator = at::detail::createCPUGenerator(random());
    rgb += at::randn(rgb.sizes(), generator) * noise;
    return normalised(rgb.clamp_(0, 1));
}

}  // namespace aim::demo
