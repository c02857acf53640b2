// A frozen multi-modal LLM, whatever its family. One object, one thread (the engine's).
#pragma once

#include "core/backbone/decoder.h"
#include "core/checkpoint/checkpoint.h"
#include "core/text/conversation.h"
#include "core/text/tokenizer.h"
#include "core/vision/image_processor.h"

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aim {

// A conversation made ready for the model.
struct Prompt {
    std::string rendered;  // the chat template's output, one placeholder a picture
    std::string expanded;  // every placeholder repeated as often as the picture has tokens
    std::vector<std::int64_t> ids;
    std::vector<ByteSpan> offsets;  // into `expanded`
    std::vector<ProcessedImage> images;
    // Where the first picture's block starts (`<image>`, `<|vision_start|>`,
    // `<fake_token_around_image>`): fused tokens are inserted directly before it. -1 without
    // pictures.
    std::int64_t first_image_block = -1;
    std::int64_t image_tokens = 0;  // placeholders of pictures among `ids`
};

struct BackboneOptions {
    std::string dtype = "auto";   // auto, float32, bfloat16, float16, int8
    std::string device = "auto";  // auto, cpu, cuda, cuda:N
};

struct BackboneParts;  // what open() has gathered for a family (core/backbone/families.h)

class Backbone {
public:
    // Throws everything checkpoint, text and vision throw, Unsupported for unknown families (naming
    // the supported ones) and tensors that are missing or left over (naming them).
    static std::unique_ptr<Backbone> open(const std::filesystem::path& model_dir,
                                          const BackboneOptions& options = {});
    virtual ~Backbone();

    const ModelConfig& config() const { return checkpoint_.config(); }
    const Checkpoint& checkpoint() const { return checkpoint_; }
    const Tokenizer& tokenizer() const { return tokenizer_; }
    const Decoder& decoder() const { return *decoder_; }
    const std::vector<std::int64_t>& eos_ids() const { return eos_ids_; }
    at::ScalarType dtype() const { return dtype_; }  // of everything but 8-bit weights
    bool int8_weights() const { return int8_; }
    std::string number_format() const;  // "bfloat16", "int8+bfloat16", …
    at::Device device() const { return device_; }
    // Why auto chose the device and the dtype it chose.
    const std::string& device_reason() const { return device_reason_; }

    // Renders, expands and tokenises. `images` in order of the conversation's picture slots.
    Prompt prepare(const Conversation& conversation, const std::vector<const Image*>& images,
                   bool add_generation_prompt) const;
    // The same from pictures that are processed already (`--pixels`).
    Prompt prepare(const Conversation& conversation, std::vector<ProcessedImage> images,
                   bool add_generation_prompt) const;
    ProcessedImage process(const Image& image, int pictures_in_prompt) const;

    // What takes the place of the picture's placeholders: [tokens, d].
    virtual at::Tensor image_features(const ProcessedImage& image,
                                      int pictures_in_prompt) const = 0;
    // Mean of the vision tower's patch states, L2-normalised, float32 [signature_width()] on the
    // CPU: for `nearest` and similar-image selection.
    virtual at::Tensor image_signature(const ProcessedImage& image) const = 0;
    std::int64_t signature_width() const;

    // ids -> embeddings with the pictures' features in their places: [n, d].
    at::Tensor embed(const Prompt& prompt) const;
    // The same where the features are there already: [tokens_i, d] of the pictures whose tokens are
    // among `ids`, in order. Throws Mismatch when they do not fit.
    at::Tensor embed(const std::vector<std::int64_t>& ids,
                     const std::vector<at::Tensor>& features) const;
    // int64 [axes, n] for the prompt with `inserted` plain tokens put in at `inserted_at` (0:
    // none).
    virtual at::Tensor positions(const Prompt& prompt, std::int64_t inserted_at = 0,
                                 std::int64_t inserted = 0) const;

protected:
    explicit Backbone(BackboneParts parts);
    // The rendered prompt with every picture's placeholder repeated as often as it has tokens.
    virtual std::string expand(const std::string& rendered,
                               const std::vector<ProcessedImage>& images) const = 0;
    // Token (not text) at which a picture's block starts.
    virtual std::int64_t image_block_start_id() const { return config().image_token_id; }

    Checkpoint checkpoint_;
    Tokenizer tokenizer_;
    std::unique_ptr<Decoder> decoder_;

private:
    std::vector<std::int64_t> eos_ids_;
    at::ScalarType dtype_;
    bool int8_;
    at::Device device_;
    std::string device_reason_;
    std::unique_ptr<const ImageProcessor> processor_;
    std::unique_ptr<const class ChatTemplate> template_;
};

// The thread count LibTorch works with; call once from main before any model is opened. In a C++
// program at::get_num_threads() starts at 1 on Debian's build.
void set_compute_threads(int threads);  // 0: one per physical core
int default_compute_threads();

}  // namespace aim
