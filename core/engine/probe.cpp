#include "core/engine/probe.h"

#include "core/backbone/tensor_errors.h"
#include "core/base/error.h"
#include "core/checkpoint/tensors.h"
#include "core/engine/probe_pictures.h"
#include "core/fusion/reading.h"
#include "core/generation/generate.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace aim {

namespace {

constexpr std::int64_t kLogitRows = 8;
constexpr int kGreedyTokens = 16;

using Tensors = std::map<std::string, at::Tensor>;

std::vector<ProcessedImage> pictures(const Backbone& backbone, const ProbeRequest& request,
                                     int in_prompt) {
    std::vector<ProcessedImage> out;
    for (const auto& image : request.images)
        out.push_back(probe_picture(backbone, image, request.pixels_dir, in_prompt));
    return out;
}

at::Tensor ids_tensor(const std::vector<std::int64_t>& ids) {
    return at::tensor(ids, at::kLong).unsqueeze(0);
}

at::Tensor written(const at::Tensor& tensor) {
    return tensor.to(at::kCPU).to(at::kFloat).contiguous();
}

// Everything the network computes from `embeds`, and the greedy continuation. With the reference's
// batch axis.
void run(const Backbone& backbone, const at::Tensor& embeds, const at::Tensor& positions,
         Tensors& tensors, ProbeReport& report) {
    const auto& decoder = backbone.decoder();
    auto cache = decoder.make_cache();
    const auto states = decoder.forward(embeds, positions, cache);
    const auto rows = std::min(kLogitRows, states.size(0));
    tensors["inputs_embeds"] = written(embeds).unsqueeze(0);
    tensors["hidden_states"] = written(states).unsqueeze(0);
    tensors["logits"] =
        written(decoder.logits(states.narrow(0, states.size(0) - rows, rows))).unsqueeze(0);

    SamplingOptions greedy;
    greedy.max_new_tokens = kGreedyTokens;
    auto fresh = decoder.make_cache();
    const auto generated = generate(backbone, embeds, positions, fresh, greedy);
    report.greedy_ids = generated.ids;
    report.greedy_text = generated.text;
}

void describe(const Backbone& backbone, const Prompt& prompt, Tensors& tensors,
              ProbeReport& report) {
    report.prompt = prompt.rendered;
    report.input_ids = prompt.ids;
    tensors["input_ids"] = ids_tensor(prompt.ids);
    tensors.merge(processor_tensors(backbone.config().model_type, prompt.images));
}

void probe_prompt(const Backbone& backbone, const ProbeRequest& request, Tensors& tensors,
                  ProbeReport& report) {
    const auto count = static_cast<int>(request.images.size());
    Conversation conversation{user_turn(request.question, count)};
    if (request.answer) conversation.push_back(assistant_turn(*request.answer));
    const auto prompt = backbone.prepare(conversation, pictures(backbone, request, count),
                                         /*add_generation_prompt=*/!request.answer);
    describe(backbone, prompt, tensors, report);
    run(backbone, backbone.embed(prompt), backbone.positions(prompt), tensors, report);
    if (!request.answer) return;
    report.text_positions =
        text_positions(prompt, request.question, *request.answer, span_from_name(request.span),
                       backbone.config().image_token_id);
    tensors["text_positions"] = at::tensor(report.text_positions, at::kLong);
}

void probe_fused(const Backbone& backbone, const ProbeRequest& request, Tensors& tensors,
                 ProbeReport& report) {
    const auto projector = Projector::open(
        request.projector, fingerprint(backbone.checkpoint(), default_fingerprint_cache()),
        backbone.config().text.hidden_size, backbone.dtype(), backbone.device());
    std::vector<at::Tensor> fused;
    for (const auto& demonstration : request.demonstrations) {
        const auto reading = read_demonstration(
            backbone, probe_picture(backbone, demonstration.image, request.pixels_dir, 1),
            demonstration.question, demonstration.answer, projector.info().span);
        const auto name = "demo" + std::to_string(fused.size());
        fused.push_back(projector.project(reading.hidden_states));
        tensors[name + ".hidden_states"] = written(reading.hidden_states);
        tensors[name + ".fused_tokens"] = written(fused.back());
        report.fused_token_counts.push_back(fused.back().size(0));
    }
    const auto count = static_cast<int>(request.images.size());
    const auto query = backbone.prepare({user_turn(request.question, count)},
                                        pictures(backbone, request, count), true);
    describe(backbone, query, tensors, report);
    const auto spliced = splice(backbone, query, fused);
    report.inserted_at = spliced.inserted_at;
    run(backbone, spliced.embeds, spliced.positions, tensors, report);
}

void probe_turns(const Backbone& backbone, const ProbeRequest& request, Tensors& tensors,
                 ProbeReport& report) {
    const auto count = static_cast<int>(request.images.size());
    const auto total = count + static_cast<int>(request.demonstrations.size());
    Conversation conversation;
    std::vector<ProcessedImage> images;
    for (const auto& demonstration : request.demonstrations) {
        images.push_back(probe_picture(backbone, demonstration.image, request.pixels_dir, total));
        conversation.push_back(user_turn(demonstration.question, 1));
        conversation.push_back(assistant_turn(demonstration.answer));
    }
    conversation.push_back(user_turn(request.question, count));
    for (auto& image : pictures(backbone, request, total)) images.push_back(std::move(image));
    const auto prompt = backbone.prepare(conversation, std::move(images), true);
    describe(backbone, prompt, tensors, report);
    run(backbone, backbone.embed(prompt), backbone.positions(prompt), tensors, report);
}

}  // namespace

ProbeReport probe(const ProbeRequest& request) {
    if (request.answer && !request.demonstrations.empty())
        throw Error(
            ErrorCode::Usage,
            Sentence::of("A probe reads one demonstration (an answer) or answers a query behind "
                         "demonstrations, not both."));
    if (!request.projector.empty() && request.demonstrations.empty())
        throw Error(ErrorCode::Usage, Sentence::of("A projector needs demonstrations to fuse."));
    const auto backbone = Backbone::open(request.model_dir, {request.dtype, request.device});
    at::NoGradGuard no_grad;
    ProbeReport report;
    Tensors tensors;
    report.device = backbone->device().str();
    report.dtype = backbone->number_format();
    translated([&] {
        if (request.demonstrations.empty())
            probe_prompt(*backbone, request, tensors, report);
        else if (!request.projector.empty())
            probe_fused(*backbone, request, tensors, report);
        else
            probe_turns(*backbone, request, tensors, report);
    });
    if (!request.out.empty()) save_tensors(request.out, tensors);
    return report;
}

}  // namespace aim
