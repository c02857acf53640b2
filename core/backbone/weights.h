// From a checkpoint's tensors, whatever layout names them, to the canonical names the network's
// parts ask for; at the end nothing may be missing and nothing left over.
#pragma once

#include "core/backbone/decoder.h"
#include "core/checkpoint/checkpoint.h"

#include <set>

namespace aim {

// Lives as long as a model is being opened; the tensors it hands out keep their files mapped.
class Weights {
public:
    // `int8`: the matrices of linear layers are rounded to 8 bits as they are handed out.
    Weights(const Checkpoint& checkpoint, at::ScalarType dtype, at::Device device,
            bool int8 = false);

    bool has(const std::string& stored_name) const;
    // The first of `prefixes` under which `name` is stored; the first one when none is.
    std::string prefix_of(const std::string& name, const std::vector<std::string>& prefixes) const;
    // Hands out prefix + name. The file and `this` must outlive the source. Throws Malformed naming
    // the tensor when it is missing or of another shape.
    TensorSource source(const std::string& prefix);
    at::Tensor take(const std::string& stored_name, at::IntArrayRef shape);
    // A linear layer's matrix: as `take`, or in 8 bits.
    at::Tensor take_linear(const std::string& stored_name, at::IntArrayRef shape);
    // Same type, shape and bytes.
    bool equal(const std::string& a, const std::string& b) const;
    void forget(const std::string& stored_name) { taken_.insert(stored_name); }

    // The language model's source under the prefixes the layouts use, with the head's: a tied head
    // that is stored all the same counts as untied when it differs, and an embedding that is
    // missing is taken from the head, as the reference ties them. Sets config.tied_head
    // accordingly.
    std::unique_ptr<Decoder> make_decoder(DecoderConfig config,
                                          const std::vector<std::string>& text_prefixes,
                                          const std::vector<std::string>& head_names);

    // Throws Malformed naming the first tensor that nobody took. Buffers that older snapshots
    // stored (position_ids, inv_freq) are passed over, and so is what `harmless` says yes to.
    void refuse_left_over(const std::function<bool(const std::string&)>& harmless) const;

private:
    at::Tensor stored(const std::string& stored_name, at::IntArrayRef shape);
    at::Tensor take_as(const std::string& canonical_name, const std::string& stored_name,
                       at::IntArrayRef shape);

    const Checkpoint& checkpoint_;
    at::ScalarType dtype_;
    at::Device device_;
    bool int8_;
    std::set<std::string> taken_;
};

}  // namespace aim
