// What methods work with: the session's model and caches, and the workspace's fused tokens.
#pragma once

#include "core/engine/answer_memory.h"
#include "core/engine/model_internals.h"
#include "core/methods/method.h"
#include "core/workspace/fused_tokens.h"

namespace aim {

class Workspace;
struct StoredDemonstration;

class EngineContext final : public MethodContext {
public:
    // `workspace` may be null: fused tokens then live in the session's memory only. Both must
    // outlive the context.
    EngineContext(ModelSession& session, Workspace* workspace);

    const Backbone& backbone() override { return *internals_.backbone; }
    const Projector& projector() override;
    at::Tensor fused_tokens(const Demonstration& demonstration, bool& warm) override;
    at::Tensor fused_tokens_uncached(const Image& image, const std::string& question,
                                     const std::string& answer) override;
    at::Tensor hidden_states(const Demonstration& demonstration) override;
    at::Tensor image_signature(const Demonstration& demonstration) override;
    const ProcessedImage& processed(const Image& image, int pictures_in_prompt) override;
    const ProcessedImage& processed(const Demonstration& demonstration,
                                    int pictures_in_prompt) override;
    const KvCache* prefix(const std::string& key) override;
    void keep_prefix(const std::string& key, const KvCache& cache) override;

    at::Tensor image_signature(const Image& image);
    // Of many, one after the other, to `each`; what the workspace does not have yet is kept there
    // in batches. On the CPU.
    void image_signatures(const std::vector<Demonstration>& demonstrations,
                          const std::function<void(const at::Tensor&)>& each,
                          const std::stop_token& stop);

    // While set, kept prefixes are read anew, and reading demonstrations is no part of the memory
    // an answer takes: it is then the same whatever was answered before.
    void set_answer_alone(bool alone) { answer_alone_ = alone; }

    const FusedContext& fused_context() const { return fused_context_; }
    // The demonstration of a gallery as methods see it. It reads its picture from the workspace.
    Demonstration demonstration_of(const StoredDemonstration& stored);

private:
    std::optional<UncountedMemory> counted_apart() const {
        if (answer_alone_) return std::optional<UncountedMemory>(std::in_place);
        return std::nullopt;
    }
    FusedTokensKey key_of(const Demonstration& demonstration) const;
    FusedTokensKey signature_key(const Demonstration& demonstration) const;
    at::Tensor stored_signature(const Demonstration& demonstration) const;  // or undefined
    bool keeps_signature(const Demonstration& demonstration) const;
    const ProcessedImage& keep_processed(const std::string& key, ProcessedImage image);

    ModelSession::Internals& internals_;
    Workspace* workspace_;
    FusedContext fused_context_;
    bool answer_alone_ = false;
    std::shared_ptr<const ProcessedImage> last_processed_;
    std::shared_ptr<const KvCache> last_prefix_;
};

// [tokens, d] of the session's dtype <-> what the workspace stores.
FusedTokensBlob to_blob(const at::Tensor& fused);
// Undefined when the blob does not fit: recompute then.
at::Tensor from_blob(const FusedTokensBlob& blob, std::int64_t hidden_size, at::ScalarType dtype,
                     at::Device device);

}  // namespace aim
