#include "core/engine/model_needs.h"

#include "core/backbone/linear.h"
#include "core/backbone/placement.h"
#include "core/base/machine_memory.h"
#include "core/checkpoint/tensors.h"
#include "core/vision/processor_config.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <map>

namespace aim {

namespace {

constexpr std::int64_t kContext = 4096;         // tokens the estimate allows for
constexpr std::int64_t kPixels = 1LL << 21;     // of a picture at its own resolution (Qwen)
constexpr std::int64_t kPrefillBlock = 512;     // tokens that are in work at once (decoder.cpp)
constexpr std::int64_t kQueryBlock = 128;       // queries whose scores are (attention.cpp)
constexpr std::int64_t kScoreBytes = 16 << 20;  // a block of scores of a tower (attention.cpp)
constexpr std::int64_t kTowerPass = 1024;       // patches of a tower's pass (vision_encoder.cpp)

Dtype stored_dtype(const Checkpoint& checkpoint) {
    std::map<Dtype, std::size_t> bytes;
    for (const auto& [name, file] : checkpoint.index()) {
        const auto found = file->tensors().find(name);
        if (found != file->tensors().end())
            bytes[found->second.dtype] += found->second.bytes.size();
    }
    const auto most =
        std::max_element(bytes.begin(), bytes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == bytes.end() ? Dtype::F32 : most->first;
}

std::int64_t decoder_bytes(const DecoderConfig& text, std::int64_t element) {
    const auto states =
        kPrefillBlock *
        (3 * 4 * text.hidden_size + element * (6 * text.hidden_size + 4 * text.intermediate_size));
    const auto scores = 2 * 4 * text.heads * kQueryBlock * kContext;
    const auto keys = 4 * text.kv_heads * text.head_dim * kContext;
    const auto prompt = 2 * element * text.hidden_size * kContext;
    const auto logits = (4 + element) * 8 * text.vocab_size;
    return states + scores + keys + prompt + logits;
}

// Linear layers' matrices in 8 bits with a scale (float64, as LibTorch keeps it, and its zero
// point) for each output; the rest as it is multiplied.
std::int64_t int8_weight_bytes(const Checkpoint& checkpoint, std::int64_t element) {
    std::int64_t sum = 0;
    for (const auto& [name, file] : checkpoint.index()) {
        const auto& view = file->tensors().at(name);
        const auto numbers = static_cast<std::int64_t>(view.bytes.size() / size_of(view.dtype));
        const auto rank = static_cast<std::int64_t>(view.shape.size());
        sum += is_linear_weight(name, rank) ? numbers + 16 * view.shape[0] : numbers * element;
    }
    return sum;
}

struct PictureSize {
    std::int64_t tiles = 1, patches = 0;  // a tile
};

PictureSize largest_picture(const Checkpoint& checkpoint) {
    const auto& config = checkpoint.config();
    const auto& vision = config.vision;
    const auto processor = read_processor_config(checkpoint.directory(), config.model_type);
    const auto patch = std::max<std::int64_t>(1, vision.patch_size);
    PictureSize out;
    if (processor.kind == ProcessorKind::Qwen2Vl) {
        const auto limit = processor.size ? processor.size->longest_edge : 0;
        out.patches =
            (limit > 0 ? std::min<std::int64_t>(limit, kPixels) : kPixels) / (patch * patch);
        return out;
    }
    const auto size = std::max<std::int64_t>(1, vision.image_size);
    out.patches = (size / patch) * (size / patch) + 1;
    for (const auto& [height, width] : config.image_grid_pinpoints)
        out.tiles = std::max(out.tiles, (height / size) * (width / size) + 1);
    if (processor.kind == ProcessorKind::Idefics3 && processor.do_image_splitting &&
        processor.size && processor.max_image_edge > 0) {
        const std::int64_t along = (processor.size->longest_edge + processor.max_image_edge - 1) /
                                   processor.max_image_edge;
        out.tiles = along * along + 1;
    }
    return out;
}

std::int64_t tower_bytes(const Checkpoint& checkpoint, std::int64_t element) {
    const auto& vision = checkpoint.config().vision;
    const auto picture = largest_picture(checkpoint);
    const auto patch = std::max<std::int64_t>(1, vision.patch_size);
    const auto all = picture.tiles * picture.patches;
    const auto pass = std::min(all, std::max(picture.patches, kTowerPass));
    const auto states = pass * (3 * 4 * vision.hidden_size +
                                element * (6 * vision.hidden_size + 2 * vision.intermediate_size));
    const auto kept =
        all * element * (2 * vision.hidden_size + checkpoint.config().text.hidden_size);
    const auto pixels = 3 * 4 * all * vision.channels * patch * patch;
    return states + kept + pixels + 3 * kScoreBytes;
}

}  // namespace

ModelNeeds model_needs(const Checkpoint& checkpoint, const std::string& dtype,
                       const std::string& device) {
    const auto& text = checkpoint.config().text;
    BackboneOptions options;
    options.dtype = dtype;
    options.device = device;
    const auto placement = choose_placement(options, checkpoint.parameter_count());
    const auto stored = stored_dtype(checkpoint);
    const auto run = dtype_of(placement.dtype);
    const auto element = static_cast<std::int64_t>(size_of(run));

    ModelNeeds out;
    out.stored_dtype = torch_name_of(stored);
    out.dtype = number_format(placement.dtype, placement.int8);
    out.int8 = placement.int8;
    out.device = placement.device.str();
    out.reason = placement.reason;
    out.mapped = run == stored && placement.device.is_cpu() && !placement.int8;
    out.weights = placement.int8 ? int8_weight_bytes(checkpoint, element)
                                 : checkpoint.parameter_count() * element;
    const auto kv_token = 2 * text.layers * text.kv_heads * text.head_dim * element;
    out.kv_per_1000_tokens = 1000 * kv_token;
    out.activations = std::max(decoder_bytes(text, element), tower_bytes(checkpoint, element));
    out.context_tokens = kContext;
    out.total = out.weights + kv_token * kContext + out.activations;
    out.available = machine_memory().available;
    out.fits = out.total <= out.available;
    return out;
}

void check_opens(const Checkpoint& checkpoint) {
    const auto stored = stored_dtype(checkpoint);
    if (stored != Dtype::F32 && stored != Dtype::BF16) return;
    Backbone::open(checkpoint.directory(), {torch_name_of(stored), "cpu"});
}

}  // namespace aim
