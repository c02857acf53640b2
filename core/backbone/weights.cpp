#include "core/backbone/weights.h"

#include "core/backbone/linear.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/tensors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <sstream>

namespace aim {

namespace {

std::string shape_text(at::IntArrayRef shape) {
    std::ostringstream out;
    out << '[';
    for (std::size_t i = 0; i < shape.size(); ++i) out << (i == 0 ? "" : ", ") << shape[i];
    out << ']';
    return out.str();
}

const TensorView& view_of(const Checkpoint& checkpoint, const std::string& name) {
    return checkpoint.index().at(name)->tensors().at(name);
}

// What was copied needs its place in the file no longer: without this, both would count as memory
// in use.
void release_mapping(const Checkpoint& checkpoint, const std::string& name) {
    const auto& file = checkpoint.index().at(name);
    file->release(file->tensors().at(name));
}

bool is_old_buffer(const std::string& name) {
    return name.ends_with("position_ids") || name.ends_with("inv_freq") ||
           name.ends_with("masked_bias");
}

}  // namespace

Weights::Weights(const Checkpoint& checkpoint, at::ScalarType dtype, at::Device device, bool int8)
    : checkpoint_(checkpoint), dtype_(dtype), device_(device), int8_(int8) {}

bool Weights::has(const std::string& stored_name) const {
    return checkpoint_.index().contains(stored_name);
}

std::string Weights::prefix_of(const std::string& name,
                               const std::vector<std::string>& prefixes) const {
    for (const auto& prefix : prefixes)
        if (has(prefix + name)) return prefix;
    return prefixes.front();
}

at::Tensor Weights::stored(const std::string& stored_name, at::IntArrayRef shape) {
    const auto found = checkpoint_.index().find(stored_name);
    if (found == checkpoint_.index().end())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The model in %1 lacks the tensor \"%2\".",
                                 quoted(checkpoint_.directory()), stored_name));
    const auto& view = view_of(checkpoint_, stored_name);
    if (at::IntArrayRef(view.shape) != shape)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The tensor \"%1\" has the shape %2; config.json asks for %3.",
                                 stored_name, shape_text(view.shape), shape_text(shape)));
    if (view.dtype != Dtype::F32 && view.dtype != Dtype::F16 && view.dtype != Dtype::BF16 &&
        view.dtype != Dtype::F64)
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The tensor \"%1\" holds %2; only floating-point weights are supported.",
                         stored_name, std::string_view(torch_name_of(view.dtype))));
    taken_.insert(stored_name);
    return as_tensor(found->second, view);
}

at::Tensor Weights::take(const std::string& stored_name, at::IntArrayRef shape) {
    const auto as_stored = stored(stored_name, shape);
    const auto out = as_stored.to(device_, dtype_);
    if (out.data_ptr() != view_of(checkpoint_, stored_name).bytes.data())
        release_mapping(checkpoint_, stored_name);
    return out;
}

at::Tensor Weights::take_linear(const std::string& stored_name, at::IntArrayRef shape) {
    if (!int8_) return take(stored_name, shape);
    auto out = quantise_int8(stored(stored_name, shape));
    release_mapping(checkpoint_, stored_name);
    return out;
}

at::Tensor Weights::take_as(const std::string& canonical_name, const std::string& stored_name,
                            at::IntArrayRef shape) {
    return is_linear_weight(canonical_name, static_cast<std::int64_t>(shape.size()))
               ? take_linear(stored_name, shape)
               : take(stored_name, shape);
}

TensorSource Weights::source(const std::string& prefix) {
    return [this, prefix](const std::string& name, at::IntArrayRef shape) {
        return take_as(name, prefix + name, shape);
    };
}

bool Weights::equal(const std::string& a, const std::string& b) const {
    const auto& first = view_of(checkpoint_, a);
    const auto& second = view_of(checkpoint_, b);
    return first.dtype == second.dtype && first.shape == second.shape &&
           std::equal(first.bytes.begin(), first.bytes.end(), second.bytes.begin(),
                      second.bytes.end());
}

std::unique_ptr<Decoder> Weights::make_decoder(DecoderConfig config,
                                               const std::vector<std::string>& text_prefixes,
                                               const std::vector<std::string>& head_names) {
    const auto prefix = prefix_of("norm.weight", text_prefixes);
    const auto head = prefix_of("", head_names);
    const auto embedding = prefix + "embed_tokens.weight";
    auto embedding_name = embedding;
    if (config.tied_head && has(head)) {
        if (!has(embedding))
            embedding_name = head;
        else if (equal(embedding, head))
            forget(head);
        else
            config.tied_head = false;
    }
    return std::make_unique<Decoder>(
        std::move(config), [&](const std::string& name, at::IntArrayRef shape) {
            if (name == "embed_tokens.weight") return take(embedding_name, shape);
            return take_as(name, name == "lm_head.weight" ? head : prefix + name, shape);
        });
}

void Weights::refuse_left_over(const std::function<bool(const std::string&)>& harmless) const {
    for (const auto& [name, file] : checkpoint_.index())
        if (!taken_.contains(name) && !is_old_buffer(name) && !harmless(name))
            throw Error(
                ErrorCode::Malformed,
                Sentence::of("The tensor \"%1\" in %2 does not belong to a model of the family %3.",
                             name, quoted(file->path()), checkpoint_.config().model_type));
}

}  // namespace aim
