// Prefill and decode of a decoder in the shape of Qwen2-0.5B with random weights, beside what its
// matrix products alone take in the same run: what is missing to them is what can still be won.
//   bench_decoder [threads] [float32|bfloat16|int8] [cpu]
// With "cpu", seconds are the processor's, shared among the threads: what one thread would take on
// a machine of its own, measured on a busy one.
#include "core/backbone/backbone.h"
#include "core/backbone/linear.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>

namespace {

using namespace aim;

DecoderConfig qwen2_half_billion() {
    DecoderConfig config;
    config.model_type = "qwen2";
    config.vocab_size = 151936;
    config.hidden_size = 896;
    config.intermediate_size = 4864;
    config.layers = 24;
    config.heads = 14;
    config.kv_heads = 2;
    config.head_dim = 64;
    config.max_positions = 32768;
    config.rope.theta = 1e6;
    config.tied_head = true;
    config.qkv_bias = true;
    return config;
}

bool of_the_processor = false;

double now() {
    if (of_the_processor)
        return static_cast<double>(std::clock()) / CLOCKS_PER_SEC / at::get_num_threads();
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// The fastest of some runs: other programs can only slow one down.
double seconds(const std::function<void()>& work, int runs = 5) {
    work();
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const auto start = now();
        work();
        best = std::min(best, now() - start);
    }
    return best;
}

at::Tensor plain_positions(std::int64_t from, std::int64_t n) {
    return at::arange(from, from + n, at::kLong).unsqueeze(0);
}

}  // namespace

int main(int count, char** words) {
    set_compute_threads(count > 1 ? std::atoi(words[1]) : 0);
    of_the_processor = count > 3 && std::string(words[3]) == "cpu";
    const std::string format = count > 2 ? words[2] : "bfloat16";
    const auto dtype = format == "float32" ? at::kFloat : at::kBFloat16;
    at::NoGradGuard no_grad;
    at::manual_seed(1);
    const auto config = qwen2_half_billion();
    const Decoder decoder(config, [&](const std::string& name, at::IntArrayRef shape) {
        if (shape.size() == 1)
            return (name.ends_with("bias") ? at::zeros(shape) : at::ones(shape)).to(dtype);
        const auto weight =
            (at::randn(shape) / std::sqrt(static_cast<double>(shape.back()))).to(dtype);
        const auto rank = static_cast<std::int64_t>(shape.size());
        return format == "int8" && is_linear_weight(name, rank) ? quantise_int8(weight) : weight;
    });
    std::printf("%s, %d threads\n", format.c_str(), at::get_num_threads());

    for (const std::int64_t n : {512, 2048}) {
        const auto embeds = at::randn({n, config.hidden_size}).to(dtype);
        const auto whole = seconds(
            [&] {
                auto cache = decoder.make_cache();
                decoder.forward(embeds, plain_positions(0, n), cache);
            },
            3);
        // The products of one block, in the order the decoder does them.
        const auto block = embeds.narrow(0, 0, 512);
        const auto weights = decoder.named_parameters();
        const auto products =
            seconds(
                [&] {
                    const auto inner = at::empty({512, config.intermediate_size}, embeds.options());
                    for (const auto& [name, weight] : weights) {
                        if (weight.dim() != 2 || !name.starts_with("layers.")) continue;
                        apply_linear(weight.size(1) == config.hidden_size ? block : inner, weight);
                    }
                },
                3) *
            static_cast<double>(n / 512);
        std::printf("prefill %5lld: %7.1f tokens/s, products alone %7.1f (%.0f %%)\n",
                    static_cast<long long>(n), static_cast<double>(n) / whole,
                    static_cast<double>(n) / products, 100 * products / whole);
    }
    auto cache = decoder.make_cache();
    decoder.forward(at::randn({512, config.hidden_size}).to(dtype), plain_positions(0, 512), cache);
    const auto step =
        seconds(
            [&] {
                cache.truncate(512);
                auto id = at::zeros({1}, at::kLong);
                for (std::int64_t i = 0; i < 16; ++i)
                    id = decoder
                             .logits(decoder.forward(decoder.embed(id), plain_positions(512 + i, 1),
                                                     cache))
                             .argmax(-1);
            },
            3) /
        16;
    double bytes = 0;
    for (const auto& [name, weight] : decoder.named_parameters())
        bytes += static_cast<double>(weight.nbytes());
    std::printf("decode at 512: %5.1f tokens/s, %.1f GB/s of weights\n", 1 / step,
                bytes / step / 1e9);
    return 0;
}
