// aim bench: how fast a model runs here, beside what the machine could do at most.
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"
#include "core/engine/model_internals.h"
#include "core/fusion/reading.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>

namespace aim::cli {

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
    ModelOptions model;
    bool json = false;
};

// Seconds a call takes: the median of at least three after a warm-up, for about a second.
template <class Work>
double seconds_of(std::stop_token stop, Work work) {
    work();
    std::vector<double> times;
    const auto begin = Clock::now();
    while (times.size() < 3 ||
           (Clock::now() - begin < std::chrono::seconds(1) && times.size() < 1000)) {
        if (stop.stop_requested())
            throw Error(ErrorCode::Cancelled, Sentence::verbatim("Cancelled."));
        const auto start = Clock::now();
        work();
        times.push_back(std::chrono::duration<double>(Clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
}

class Bench {
public:
    Bench(ModelSession& session, std::stop_token stop)
        : backbone_(*session.internals().backbone),
          span_(session.internals().span),
          options_(at::TensorOptions().dtype(backbone_.dtype()).device(backbone_.device())),
          stop_(std::move(stop)) {
        const auto& text = backbone_.config().text;
        const auto inner = text.heads * text.head_dim, kv = text.kv_heads * text.head_dim;
        layer_weights_ =
            text.layers * text.hidden_size * (2 * inner + 2 * kv + 3 * text.intermediate_size);
        head_weights_ = text.vocab_size * text.hidden_size;
    }

    Json limits() {
        constexpr std::int64_t kSide = 2048;
        const auto a = at::randn({kSide, kSide}, options_), b = at::randn({kSide, kSide}, options_);
        const auto multiply = seconds_of(stop_, [&] { at::linear(a, b).sum().item(); });
        gemm_ = 2.0 * kSide * kSide * kSide / multiply / 1e9;
        // Larger than any cache.
        const auto from = at::ones({64 * 1024 * 1024}, options_.dtype(at::kFloat));
        const auto to = at::empty_like(from);
        const auto copy = seconds_of(stop_, [&] { to.copy_(from); });
        memory_ = 2.0 * static_cast<double>(from.nbytes()) / copy / 1e9;
        return {{"gemm_gflops", gemm_}, {"memory_gb_per_s", memory_}};
    }

    Json prefill(std::int64_t tokens) {
        const auto& text = backbone_.config().text;
        const auto embeds = at::randn({tokens, text.hidden_size}, options_);
        const auto positions = positions_from(0, tokens);
        const auto seconds = seconds_of(stop_, [&] {
            auto cache = backbone_.decoder().make_cache();
            backbone_.decoder().forward(embeds, positions, cache, stop_).sum().item();
        });
        const auto n = static_cast<double>(tokens);
        const auto flop =
            2.0 * n * static_cast<double>(layer_weights_) +
            2.0 * n * n * static_cast<double>(text.layers * text.heads * text.head_dim);
        const auto rate = flop / seconds / 1e9;
        return {{"tokens", tokens},
                {"tokens_per_s", n / seconds},
                {"gflops", rate},
                {"share_of_gemm", rate / gemm_}};
    }

    Json decode(std::int64_t context) {
        constexpr std::int64_t kTokens = 16;
        const auto& decoder = backbone_.decoder();
        auto cache = decoder.make_cache();
        decoder.forward(at::randn({context, backbone_.config().text.hidden_size}, options_),
                        positions_from(0, context), cache, stop_);
        const auto seconds = seconds_of(stop_, [&] {
            cache.truncate(context);
            auto id = at::zeros({1}, options_.dtype(at::kLong));
            for (std::int64_t i = 0; i < kTokens; ++i) {
                const auto state = decoder.forward(decoder.embed(id),
                                                   positions_from(context + i, 1), cache, stop_);
                id = decoder.logits(state).argmax(-1);
            }
            id.item();
        });
        const auto element = static_cast<double>(at::elementSize(backbone_.dtype()));
        const auto tokens = static_cast<double>(kTokens) / seconds;
        const auto read =
            tokens * element * static_cast<double>(layer_weights_ + head_weights_) / 1e9;
        return {{"context", context},
                {"tokens_per_s", tokens},
                {"gb_per_s", read},
                {"share_of_memory", read / memory_}};
    }

    Json vision() {
        const auto processed = backbone_.process(picture(), 1);
        std::int64_t tokens = 0;
        const auto seconds =
            seconds_of(stop_, [&] { tokens = backbone_.image_features(processed, 1).size(0); });
        return {{"images_per_s", 1.0 / seconds}, {"tokens_per_image", tokens}};
    }

    Json precompute() {
        constexpr std::size_t kBatch = 8;
        const auto image = picture();
        const std::vector<const Image*> images(kBatch, &image);
        const std::vector<std::pair<std::string, std::string>> texts(
            kBatch, {"What is in this image?", "a coloured gradient"});
        const auto seconds =
            seconds_of(stop_, [&] { read_batch(backbone_, images, texts, span_); });
        return {{"batch", kBatch}, {"demonstrations_per_s", kBatch / seconds}};
    }

private:
    // Every axis the same, as text has it.
    at::Tensor positions_from(std::int64_t begin, std::int64_t count) const {
        const auto axes = backbone_.config().text.rope.mrope_section.empty() ? 1 : 3;
        return at::arange(begin, begin + count, options_.dtype(at::kLong)).expand({axes, count});
    }

    static Image picture() {
        Image image{336, 336, {}};
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width; ++x)
                for (const int value : {x, y, x + y})
                    image.rgb.push_back(static_cast<std::uint8_t>(value % 256));
        return image;
    }

    const Backbone& backbone_;
    Span span_;
    at::TensorOptions options_;
    std::stop_token stop_;
    std::int64_t layer_weights_ = 0, head_weights_ = 0;
    double gemm_ = 1, memory_ = 1;
};

int run_bench(const Options& options, std::stop_token stop) {
    const auto session = options.model.open(stop);
    at::NoGradGuard no_grad;
    Bench bench(*session, stop);
    ProgressLine progress;
    progress.show("Measuring the machine", 0);
    const auto limits = bench.limits();
    auto prefill = Json::array();
    const auto room = session->internals().backbone->config().text.max_positions;
    for (const std::int64_t tokens : {128, 512, 2048}) {
        progress.show("Prefill", static_cast<double>(tokens) / 4096);
        if (room == 0 || tokens <= room) prefill.push_back(bench.prefill(tokens));
    }
    progress.show("Decode", 0.6);
    const auto decode = bench.decode(room == 0 ? 512 : std::clamp<std::int64_t>(room - 32, 1, 512));
    progress.show("Pictures", 0.8);
    const auto vision = bench.vision();
    const auto precompute = bench.precompute();
    progress.clear();
    if (options.json) {
        print_json({{"device", session->description().device},
                    {"threads", at::get_num_threads()},
                    {"model", model_json(session->description())},
                    {"limits", limits},
                    {"prefill", prefill},
                    {"decode", decode},
                    {"vision", vision},
                    {"precompute", precompute}});
        return kDone;
    }
    const auto number = [](const Json& value, int digits) {
        return number_text(value.get<double>(), digits);
    };
    Table table({false, true, true, true});
    table.row({"on " + session->description().device + ", " + session->description().dtype, "rate",
               "", "of the limit"});
    table.row({"matrix product", number(limits["gemm_gflops"], 0), "GFLOP/s", ""});
    table.row({"memory", number(limits["memory_gb_per_s"], 1), "GB/s", ""});
    for (const auto& row : prefill)
        table.row({"prefill of " + row["tokens"].dump(), number(row["tokens_per_s"], 0), "tokens/s",
                   percent_text(row["share_of_gemm"].get<double>())});
    table.row({"decode", number(decode["tokens_per_s"], 1), "tokens/s",
               percent_text(decode["share_of_memory"].get<double>())});
    table.row({"vision", number(vision["images_per_s"], 1), "images/s", ""});
    table.row({"precompute", number(precompute["demonstrations_per_s"], 1), "demos/s", ""});
    print(table.text());
    return kDone;
}

}  // namespace

void add_bench(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "bench",
        "Prefill, decode, vision and precompute rates beside what the machine could do at most");
    auto options = std::make_shared<Options>();
    options->model.add_to(*command, /*with_projector=*/false);
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command,
                        [options, &program] { return run_bench(*options, program.stop_token()); });
}

}  // namespace aim::cli
