#include "core/generation/generate.h"

#include "core/base/error.h"
#include "core/generation/sampler.h"
#include "core/generation/text_stream.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <chrono>
#include <cmath>

namespace aim {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kKeptLogits = 8;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

at::Tensor position_after(const at::Tensor& positions, std::int64_t step) {
    // Every axis goes on from the largest position so far (Qwen2-VL: text after a picture does).
    return at::full({positions.size(0), 1}, positions.max().item<std::int64_t>() + step,
                    positions.options());
}

at::Tensor prompt_states(const Backbone& backbone, const at::Tensor& embeds,
                         const at::Tensor& positions, KvCache& cache, std::stop_token stop) {
    if (embeds.size(0) == 0)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("An answer to an empty prompt was asked for."));
    return backbone.decoder().forward(embeds, positions, cache, std::move(stop));
}

}  // namespace

GeneratedText generate(const Backbone& backbone, const at::Tensor& embeds,
                       const at::Tensor& positions, KvCache& cache, const SamplingOptions& options,
                       const TextCallback& on_text, std::stop_token stop) {
    at::NoGradGuard no_grad;
    const auto& decoder = backbone.decoder();
    const auto start = Clock::now();
    cache.reserve(cache.length() + embeds.size(0) + std::max(0, options.max_new_tokens));

    GeneratedText out;
    out.prompt_tokens = cache.length() + embeds.size(0);
    const auto states = prompt_states(backbone, embeds, positions, cache, stop);
    const auto kept = std::min(kKeptLogits, states.size(0));
    out.prompt_logits =
        decoder.logits(states.narrow(0, states.size(0) - kept, kept)).to(at::kFloat).to(at::kCPU);
    out.timing.prefill = milliseconds_since(start);

    Sampler sampler(options);
    TextStream stream(backbone.tokenizer(), on_text);
    auto logits = out.prompt_logits[kept - 1];
    const auto& ends = backbone.eos_ids();
    Clock::time_point decoding;
    for (int step = 0; step < options.max_new_tokens; ++step) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        const auto id = sampler.choose(logits);
        out.ids.push_back(id);
        if (step == 0) {
            out.timing.first_token = milliseconds_since(start);
            decoding = Clock::now();
        }
        if (std::find(ends.begin(), ends.end(), id) != ends.end()) break;
        stream.add(id);
        if (step + 1 == options.max_new_tokens) break;
        const auto embedded = decoder.embed(
            at::full({1}, id, at::TensorOptions().dtype(at::kLong).device(backbone.device())));
        const auto state =
            decoder.forward(embedded, position_after(positions, step + 1), cache, stop);
        logits = decoder.logits(state).to(at::kFloat).to(at::kCPU)[0];
    }
    if (!out.ids.empty()) out.timing.decode = milliseconds_since(decoding);
    stream.finish();
    out.text = backbone.tokenizer().decode(out.ids, /*skip_special_tokens=*/true);
    out.kv_bytes = cache.bytes();
    return out;
}

double continuation_log_probability(const Backbone& backbone, const at::Tensor& embeds,
                                    const at::Tensor& positions, KvCache& cache,
                                    const std::vector<std::int64_t>& continuation) {
    at::NoGradGuard no_grad;
    if (continuation.empty()) return 0.0;
    const auto& decoder = backbone.decoder();
    const auto targets = at::tensor(continuation, at::kLong);
    const auto n = static_cast<std::int64_t>(continuation.size());
    auto input = embeds;
    auto where = positions;
    if (n > 1) {
        // All but the last token of the continuation are read as well, in the same pass.
        const auto read = decoder.embed(targets.narrow(0, 0, n - 1).to(backbone.device()));
        std::vector<at::Tensor> columns{positions};
        for (std::int64_t i = 1; i < n; ++i) columns.push_back(position_after(positions, i));
        input = at::cat({embeds, read.to(embeds.options())});
        where = at::cat(columns, 1);
    }
    const auto states = prompt_states(backbone, input, where, cache, {});
    const auto logits = decoder.logits(states.narrow(0, states.size(0) - n, n)).to(at::kFloat);
    const auto chosen = at::log_softmax(logits, -1).to(at::kCPU).gather(1, targets.unsqueeze(1));
    const auto sum = chosen.to(at::kDouble).sum().item<double>();
    if (!std::isfinite(sum)) throw_no_usable_numbers();
    return sum;
}

}  // namespace aim
