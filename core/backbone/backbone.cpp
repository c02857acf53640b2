#include "core/backbone/backbone.h"

#include "core/backbone/families.h"
#include "core/backbone/placement.h"
#include "core/backbone/tensor_errors.h"
#include "core/base/error.h"
#include "core/base/limits.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

Backbone::Backbone(BackboneParts parts)
    : checkpoint_(std::move(parts.checkpoint)),
      tokenizer_(std::move(parts.tokenizer)),
      eos_ids_(std::move(parts.eos_ids)),
      dtype_(parts.dtype),
      int8_(parts.int8),
      device_(parts.device),
      device_reason_(std::move(parts.device_reason)),
      processor_(std::move(parts.processor)),
      template_(std::move(parts.chat_template)) {}

Backbone::~Backbone() = default;

std::string Backbone::number_format() const { return aim::number_format(dtype_, int8_); }

std::unique_ptr<Backbone> Backbone::open(const std::filesystem::path& model_dir,
                                         const BackboneOptions& options) {
    auto checkpoint = Checkpoint::open(model_dir);
    const auto opener = family_opener(checkpoint.config().model_type);
    auto tokenizer = Tokenizer::open(model_dir);
    auto placement = choose_placement(options, checkpoint.parameter_count());
    if (tokenizer.token_of(checkpoint.config().image_token_id).empty())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The tokenizer has no token with the number %1, which config.json "
                                 "says stands for pictures.",
                                 checkpoint.config().image_token_id));
    auto eos_ids = read_generation_defaults(model_dir).eos_ids;
    if (eos_ids.empty() && tokenizer.eos_id()) eos_ids = {*tokenizer.eos_id()};
    auto processor = ImageProcessor::open(model_dir, checkpoint.config().model_type);
    auto chat_template = std::make_unique<const ChatTemplate>(ChatTemplate::open(model_dir));
    try {
        return translated([&] {
            return opener(BackboneParts{std::move(checkpoint), std::move(tokenizer),
                                        std::move(processor), std::move(chat_template),
                                        std::move(eos_ids), placement.dtype, placement.int8,
                                        placement.device, std::move(placement.reason)});
        });
    } catch (const Error& error) {
        if (error.code() != ErrorCode::OutOfMemory) throw;
        throw Error(ErrorCode::OutOfMemory,
                    Sentence::of("There is not enough memory for this model."), error.detail());
    }
}

std::int64_t Backbone::signature_width() const {
    // Several layers of a tower stand beside each other.
    return config().vision.hidden_size *
           static_cast<std::int64_t>(config().vision_feature_layers.size());
}

ProcessedImage Backbone::process(const Image& image, int pictures_in_prompt) const {
    return processor_->process(image, pictures_in_prompt);
}

Prompt Backbone::prepare(const Conversation& conversation, const std::vector<const Image*>& images,
                         bool add_generation_prompt) const {
    std::vector<ProcessedImage> processed;
    for (const auto* image : images)
        processed.push_back(process(*image, static_cast<int>(images.size())));
    return prepare(conversation, std::move(processed), add_generation_prompt);
}

Prompt Backbone::prepare(const Conversation& conversation, std::vector<ProcessedImage> images,
                         bool add_generation_prompt) const {
    std::size_t slots = 0;
    for (const auto& message : conversation)
        slots += static_cast<std::size_t>(std::count_if(
            message.content.begin(), message.content.end(),
            [](const ContentPart& part) { return part.kind == ContentPart::Kind::Image; }));
    if (slots != images.size())
        throw Error(ErrorCode::Usage,
                    Sentence::of("The conversation has places for %1 pictures, but %2 were given.",
                                 slots, images.size()));
    Prompt out;
    out.rendered = template_->render(conversation, add_generation_prompt);
    if (out.rendered.size() > limits::kTextBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("The prompt is longer than 1 MB of text."));
    out.expanded = expand(out.rendered, images);
    auto encoding = tokenizer_.encode(out.expanded);
    out.ids = std::move(encoding.ids);
    out.offsets = std::move(encoding.offsets);
    out.images = std::move(images);
    out.image_tokens = std::count(out.ids.begin(), out.ids.end(), config().image_token_id);
    if (!out.images.empty()) {
        const auto first = std::find(out.ids.begin(), out.ids.end(), image_block_start_id());
        if (first == out.ids.end())
            throw Error(
                ErrorCode::Mismatch,
                Sentence::of(
                    "The tokenizer does not keep the model's picture marker in one piece."));
        out.first_image_block = first - out.ids.begin();
    }
    return out;
}

at::Tensor Backbone::embed(const Prompt& prompt) const {
    std::vector<at::Tensor> features;
    for (const auto& image : prompt.images)
        features.push_back(image_features(image, static_cast<int>(prompt.images.size())));
    return embed(prompt.ids, features);
}

at::Tensor Backbone::embed(const std::vector<std::int64_t>& ids,
                           const std::vector<at::Tensor>& features) const {
    at::NoGradGuard no_grad;
    std::vector<std::int64_t> places;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] < 0 || ids[i] >= config().text.vocab_size)
            throw Error(ErrorCode::Mismatch,
                        Sentence::of(
                            "The tokenizer gives token %1, which is beyond the model's vocabulary.",
                            ids[i]));
        if (ids[i] == config().image_token_id) places.push_back(static_cast<std::int64_t>(i));
    }
    std::int64_t rows = 0;
    for (const auto& tensor : features) rows += tensor.size(0);
    if (rows != static_cast<std::int64_t>(places.size()))
        throw Error(
            ErrorCode::Mismatch,
            Sentence::of("The prompt has places for %1 picture tokens, but the pictures give %2.",
                         places.size(), rows));
    auto embeds = decoder_->embed(at::tensor(ids, at::kLong).to(device_));
    if (rows > 0)
        embeds.index_copy_(0, at::tensor(places, at::kLong).to(device_),
                           at::cat(features).to(embeds.options()));
    return embeds;
}

at::Tensor Backbone::positions(const Prompt& prompt, std::int64_t, std::int64_t inserted) const {
    const auto n = static_cast<std::int64_t>(prompt.ids.size()) + inserted;
    return at::arange(n, at::TensorOptions().dtype(at::kLong).device(device_)).unsqueeze(0);
}

}  // namespace aim
