#include "core/engine/engine_context.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/engine/fused_context.h"
#include "core/workspace/workspace.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <cstring>

namespace aim {

namespace {

std::string picture_key(const Image& image) {
    Sha256 hash;
    hash.update_field(std::to_string(image.width)).update_field(std::to_string(image.height));
    hash.update(std::as_bytes(std::span(image.rgb)));
    return "rgb:" + hash.hex();
}

// By the picture alone where its file's hash is known, so that demonstrations may share it.
std::string picture_key(const Demonstration& demonstration) {
    return demonstration.image_key.empty() ? "demo:" + demonstration.content_key
                                           : "file:" + demonstration.image_key;
}

std::int64_t bytes_of(const ProcessedImage& image) {
    return static_cast<std::int64_t>(image.pixel_values.size() * sizeof(float) +
                                     image.pixel_attention_mask.size());
}

std::int64_t bytes_of(const at::Tensor& tensor) {
    return static_cast<std::int64_t>(tensor.nbytes());
}

}  // namespace

FusedTokensBlob to_blob(const at::Tensor& fused) {
    const auto flat = fused.to(at::kCPU).contiguous();
    FusedTokensBlob blob{flat.size(0), flat.size(1), std::vector<std::byte>(flat.nbytes())};
    if (!blob.bytes.empty()) std::memcpy(blob.bytes.data(), flat.data_ptr(), blob.bytes.size());
    return blob;
}

at::Tensor from_blob(const FusedTokensBlob& blob, std::int64_t hidden_size, at::ScalarType dtype,
                     at::Device device) {
    const auto element = static_cast<std::int64_t>(at::elementSize(dtype));
    const auto row = hidden_size * element;
    const auto bytes = static_cast<std::int64_t>(blob.bytes.size());
    if (blob.rows <= 0 || blob.columns != hidden_size || bytes % row != 0 ||
        bytes / row != blob.rows)
        return {};
    auto fused = at::empty({blob.rows, blob.columns}, at::TensorOptions().dtype(dtype));
    std::memcpy(fused.data_ptr(), blob.bytes.data(), blob.bytes.size());
    return fused.to(device);
}

EngineContext::EngineContext(ModelSession& session, Workspace* workspace)
    : internals_(session.internals()),
      workspace_(workspace),
      fused_context_(aim::fused_context(session.description())) {}

const Projector& EngineContext::projector() {
    if (!internals_.projector)
        throw Error(ErrorCode::Usage,
                    Sentence::of("This method needs a projector; choose one for the model."));
    return *internals_.projector;
}

FusedTokensKey EngineContext::key_of(const Demonstration& demonstration) const {
    return {demonstration.content_key, fused_context_.model_fingerprint,
            fused_context_.projector_fingerprint, fused_context_.dtype};
}

at::Tensor EngineContext::fused_tokens(const Demonstration& demonstration, bool& warm) {
    const auto& projector_used = projector();
    const auto uncounted = counted_apart();
    auto& memory = internals_.caches.fused;
    if (const auto kept = memory.get(demonstration.content_key)) return *kept;
    const auto& model = *internals_.backbone;
    if (workspace_ != nullptr)
        if (const auto blob = workspace_->fused_tokens().get(key_of(demonstration))) {
            const auto stored =
                from_blob(*blob, model.config().text.hidden_size, model.dtype(), model.device());
            if (stored.defined())
                return *memory.put(demonstration.content_key, stored, bytes_of(stored));
        }
    warm = false;
    const auto reading =
        read_demonstration(model, ProcessedImage(processed(demonstration, 1)),
                           demonstration.question, demonstration.answer, internals_.span);
    at::NoGradGuard no_grad;
    const auto fused = projector_used.project(reading.hidden_states);
    // Demonstrations of episodes (ids below 1) have no place in the workspace.
    if (workspace_ != nullptr && !workspace_->read_only() && demonstration.id > 0)
        workspace_->fused_tokens().put(
            FusedTokensToStore{key_of(demonstration), to_blob(fused), demonstration.id});
    return *memory.put(demonstration.content_key, fused, bytes_of(fused));
}

at::Tensor EngineContext::fused_tokens_uncached(const Image& image, const std::string& question,
                                                const std::string& answer) {
    const auto uncounted = counted_apart();
    // The session's memory remembers it, the store does not: mismatched pairs are controls' only.
    auto& memory = internals_.caches.fused;
    const auto key =
        "pair:" +
        Sha256().update_field(picture_key(image)).update_field(question).update_field(answer).hex();
    if (const auto kept = memory.get(key)) return *kept;
    const auto reading =
        read_demonstration(*internals_.backbone, ProcessedImage(processed(image, 1)), question,
                           answer, internals_.span);
    at::NoGradGuard no_grad;
    const auto fused = projector().project(reading.hidden_states);
    return *memory.put(key, fused, bytes_of(fused));
}

at::Tensor EngineContext::hidden_states(const Demonstration& demonstration) {
    const auto uncounted = counted_apart();
    auto& memory = internals_.caches.fused;
    const auto key = "hidden:" + demonstration.content_key;
    if (const auto kept = memory.get(key)) return *kept;
    const auto& model = *internals_.backbone;
    const auto hidden =
        read_demonstration(model, ProcessedImage(processed(demonstration, 1)),
                           demonstration.question, demonstration.answer, internals_.span)
            .hidden_states.to(model.dtype());
    return *memory.put(key, hidden, bytes_of(hidden));
}

// Signatures are kept beside the fused tokens: derived from content, checked, dropped together.
FusedTokensKey EngineContext::signature_key(const Demonstration& demonstration) const {
    // Rounding differs little between number formats, but 8-bit weights are another tower.
    const auto kind =
        std::string("image-signature") +
        (internals_.backbone->int8_weights() ? "-" + fused_context_.dtype : std::string());
    return {Sha256()
                .update_field(kind)
                .update_field(fused_context_.template_version)
                .update_field(demonstration.image_key)
                .hex(),
            fused_context_.model_fingerprint, "image-signature", "float32"};
}

bool EngineContext::keeps_signature(const Demonstration& demonstration) const {
    return workspace_ != nullptr && demonstration.id > 0 && !demonstration.image_key.empty();
}

at::Tensor EngineContext::stored_signature(const Demonstration& demonstration) const {
    if (!keeps_signature(demonstration)) return {};
    const auto blob = workspace_->fused_tokens().get(signature_key(demonstration));
    if (!blob || blob->rows != 1) return {};
    // Somebody else's may have any length.
    const auto stored =
        from_blob(*blob, internals_.backbone->signature_width(), at::kFloat, at::kCPU);
    return stored.defined() ? stored.view({-1}) : stored;
}

at::Tensor EngineContext::image_signature(const Demonstration& demonstration) {
    const auto uncounted = counted_apart();
    auto& memory = internals_.caches.signatures;
    const auto key = picture_key(demonstration);
    if (const auto kept = memory.get(key)) return *kept;
    if (const auto stored = stored_signature(demonstration); stored.defined())
        return *memory.put(key, stored, bytes_of(stored));
    const auto signature = internals_.backbone->image_signature(processed(demonstration, 1));
    return *memory.put(key, signature, bytes_of(signature));
}

void EngineContext::image_signatures(const std::vector<Demonstration>& demonstrations,
                                     const std::function<void(const at::Tensor&)>& each,
                                     const std::stop_token& stop) {
    constexpr std::size_t kBatch = 64;
    std::vector<FusedTokensToStore> fresh;
    const auto keep = [&] {
        if (!fresh.empty()) workspace_->fused_tokens().put(fresh);
        fresh.clear();
    };
    for (const auto& demonstration : demonstrations) {
        if (stop.stop_requested()) {
            keep();
            throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        }
        auto signature = stored_signature(demonstration);
        if (!signature.defined()) {
            signature = image_signature(demonstration).to(at::kCPU).contiguous();
            if (keeps_signature(demonstration) && !workspace_->read_only())
                fresh.push_back(
                    {signature_key(demonstration), to_blob(signature.view({1, -1})), 0});
            if (fresh.size() >= kBatch) keep();
        }
        each(signature);
    }
    keep();
}

at::Tensor EngineContext::image_signature(const Image& image) {
    auto& memory = internals_.caches.signatures;
    const auto key = picture_key(image);
    if (const auto kept = memory.get(key)) return *kept;
    const auto signature = internals_.backbone->image_signature(processed(image, 1));
    return *memory.put(key, signature, bytes_of(signature));
}

const ProcessedImage& EngineContext::keep_processed(const std::string& key, ProcessedImage image) {
    const auto bytes = bytes_of(image);
    last_processed_ = internals_.caches.processed.put(key, std::move(image), bytes);
    return *last_processed_;
}

const ProcessedImage& EngineContext::processed(const Image& image, int pictures_in_prompt) {
    const auto key = picture_key(image) + "/" + std::to_string(pictures_in_prompt);
    if (auto kept = internals_.caches.processed.get(key))
        return *(last_processed_ = std::move(kept));
    return keep_processed(key, internals_.backbone->process(image, pictures_in_prompt));
}

const ProcessedImage& EngineContext::processed(const Demonstration& demonstration,
                                               int pictures_in_prompt) {
    const auto key = picture_key(demonstration) + "/" + std::to_string(pictures_in_prompt);
    if (auto kept = internals_.caches.processed.get(key))
        return *(last_processed_ = std::move(kept));
    return keep_processed(
        key, internals_.backbone->process(demonstration.load_image(), pictures_in_prompt));
}

const KvCache* EngineContext::prefix(const std::string& key) {
    if (answer_alone_) return nullptr;
    last_prefix_ = internals_.caches.prefixes.get(key);
    return last_prefix_.get();
}

void EngineContext::keep_prefix(const std::string& key, const KvCache& cache) {
    auto& memory = internals_.caches.prefixes;
    const auto bytes = cache.bytes();
    last_prefix_.reset();
    if (bytes > memory.max_bytes()) return;
    const auto uncounted = counted_apart();  // it is for the answers after this one
    memory.put(key, cache.clone(), bytes);
}

Demonstration EngineContext::demonstration_of(const StoredDemonstration& stored) {
    Demonstration demonstration;
    demonstration.id = stored.id;
    demonstration.question = stored.question;
    demonstration.answer = stored.answer;
    demonstration.label = stored.label;
    demonstration.image_key = stored.image;
    demonstration.content_key =
        fused_tokens_key(fused_context_, stored.image, stored.question, stored.answer).content_key;
    demonstration.load_image = [workspace = workspace_, image = stored.image] {
        return decode_image(workspace->images().read(image));
    };
    return demonstration;
}

}  // namespace aim
