#include "core/backbone/attention.h"

#include "catch.h"

#include <ATen/ATen.h>
#include <cmath>

using namespace aim;

namespace {

// Softmax over what the last position sees, in float64. q [heads, dim], k and v [kv_heads, L, dim].
at::Tensor exact(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                 std::int64_t window) {
    const auto group = q.size(0) / k.size(0), length = k.size(1);
    const auto first = window > 0 ? std::max<std::int64_t>(0, length - window) : 0;
    const auto part = [&](const at::Tensor& x) {
        return x.to(at::kDouble).narrow(1, first, length - first).repeat_interleave(group, 0);
    };
    const auto scores = at::matmul(part(k), q.to(at::kDouble).unsqueeze(-1)).squeeze(-1) /
                        std::sqrt(static_cast<double>(q.size(1)));
    return at::matmul(at::softmax(scores, -1).unsqueeze(1), part(v)).reshape({1, -1});
}

}  // namespace

TEST_CASE("one new token reads the cache as exact arithmetic does, but for bfloat16's roundings",
          "[attention]") {
    at::manual_seed(5);
    for (const auto format : {at::kFloat, at::kBFloat16})
        for (const std::int64_t dim : {16, 20, 64, 80, 128})
            for (const std::int64_t length : {1, 7, 64, 700})
                for (const std::int64_t window : {0, 5}) {
                    CAPTURE(format, dim, length, window);
                    const auto q = at::randn({6, 1, dim}).to(format);
                    // A cache has room for more than it holds.
                    const auto room = at::randn({2, length + 30, dim}).to(format);
                    const auto k = room.narrow(1, 0, length);
                    const auto v = at::randn({2, length + 9, dim}).to(format).narrow(1, 9, length);
                    const auto got = cached_attention(q, k, v, window);
                    REQUIRE(got.scalar_type() == format);
                    REQUIRE(got.sizes() == at::IntArrayRef({1, 6 * dim}));
                    const auto wanted = exact(q.squeeze(1), k, v, window);
                    const auto off = (got.to(at::kDouble) - wanted).abs().max().item<double>();
                    REQUIRE(off / wanted.abs().max().item<double>() <
                            (format == at::kFloat ? 1e-5 : 6e-3));
                }
}
