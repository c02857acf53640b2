#include "core/engine/ranked_gallery.h"

#include "core/backbone/tensor_errors.h"
#include "core/workspace/workspace.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <span>

namespace aim {

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
