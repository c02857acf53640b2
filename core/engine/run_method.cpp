#include "core/engine/run_method.h"

#include "core/backbone/tensor_errors.h"
#include "core/base/error.h"
#include "core/engine/answer_memory.h"
#include "core/evaluation/metrics.h"
#include "core/workspace/workspace.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <span>

namespace aim {

namespace {

MethodAnswer failed(const Method& method, const MethodRequest& request, const Sentence& why) {
    MethodAnswer answer;
    answer.method = method.name();
    if (method.uses_demonstrations())
        for (const auto& demonstration : request.demonstrations)
            answer.demonstrations.push_back(demonstration.id);
    answer.error = why;
    return answer;
}

MethodAnswer answered(const Method& method, const MethodRequest& request, EngineContext& context) {
    try {
        return translated([&] { return method.answer(request, context); });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled) throw;
        return failed(method, request, error.sentence());
    }
}

}  // namespace

MethodAnswer run_method(const Method& method, const MethodRequest& request, EngineContext& context,
                        const std::vector<std::string>& references, CountMemory memory) {
    context.set_answer_alone(memory == CountMemory::AnswerAlone);
    std::optional<AnswerMemory> counted;
    if (memory != CountMemory::No) counted.emplace();
    auto answer = answered(method, request, context);
    if (counted) answer.peak_bytes = counted->peak_bytes();
    counted.reset();
    context.set_answer_alone(false);
    if (!references.empty())
        answer.score = answer.error.empty() ? exact_match(answer.text, references) : 0.0;
    return answer;
}

RankedGallery load_gallery(Workspace& workspace, std::int64_t gallery, EngineContext& context) {
    workspace.galleries().get(gallery);  // throws NotFound
    RankedGallery loaded;
    for (const auto& stored : workspace.demonstrations().list(gallery)) {
        loaded.places.emplace(stored.id, loaded.demonstrations.size());
        loaded.demonstrations.push_back(context.demonstration_of(stored));
        loaded.candidates.push_back(
            {stored.id, stored.label.empty() ? stored.answer : stored.label, stored.question});
    }
    return loaded;
}

namespace {

std::span<const float> numbers_of(const at::Tensor& signature) {
    return {signature.data_ptr<float>(), static_cast<std::size_t>(signature.numel())};
}

void index_pictures(RankedGallery& gallery, EngineContext& context, const std::stop_token& stop) {
    if (gallery.pictures) return;
    std::optional<VectorIndex> index;
    context.image_signatures(
        gallery.demonstrations,
        [&](const at::Tensor& signature) {
            const auto row = signature.contiguous();
            if (!index) {
                index.emplace(numbers_of(row).size());
                index->reserve(gallery.demonstrations.size());
            }
            index->add(numbers_of(row));
        },
        stop);
    gallery.pictures = std::move(index);
}

void index_texts(RankedGallery& gallery) {
    if (gallery.texts) return;
    std::vector<std::string> texts;
    for (const auto& candidate : gallery.candidates)
        texts.push_back(candidate.question + " " + candidate.label);
    gallery.texts.emplace(texts);
}

}  // namespace

std::vector<Demonstration> choose(RankedGallery& gallery, const SelectionOptions& options,
                                  const ImageQuestion& query, EngineContext& context,
                                  const std::stop_token& stop) {
    const auto images = [&] {
        return translated([&]() -> std::vector<float> {
            at::NoGradGuard no_grad;
            index_pictures(gallery, context, stop);
            if (!gallery.pictures) return {};
            const auto wanted = context.image_signature(query.image).contiguous();
            return gallery.pictures->similarities(numbers_of(wanted));
        });
    };
    const auto texts = [&] {
        index_texts(gallery);
        return gallery.texts->similarities(query.question);
    };
    std::vector<Demonstration> chosen;
    for (const auto id : select_demonstrations(gallery.candidates, options, images, texts))
        chosen.push_back(gallery.demonstrations[gallery.places.at(id)]);
    return chosen;
}

}  // namespace aim
