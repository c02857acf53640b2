#include "core/fusion/projector.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/checkpoint/tensors.h"

#include <ATen/ATen.h>

namespace aim {

namespace {

// Metadata that ProjectorInfo has fields for.
constexpr const char* kBackbone = "backbone_fingerprint";
constexpr const char* kSpan = "span";
constexpr const char* kLayer = "layer";

void add_tensor(Sha256& hash, const char* name, const at::Tensor& tensor) {
    const auto flat = tensor.detach().to(at::kCPU).contiguous();
    hash.update_field(name).update_field(name_of(dtype_of(flat.scalar_type())));
    for (const auto size : flat.sizes()) hash.update_field(std::to_string(size));
    hash.update(std::span(static_cast<const std::byte*>(flat.data_ptr()), flat.nbytes()));
}

std::string fingerprint_of(const at::Tensor& weight, const at::Tensor& bias) {
    Sha256 hash;
    add_tensor(hash, "weight", weight);
    add_tensor(hash, "bias", bias);
    return hash.hex();
}

std::string shortened(const std::string& fingerprint) { return fingerprint.substr(0, 12); }

ProjectorInfo info_from(std::map<std::string, std::string> metadata,
                        const std::filesystem::path& file) {
    ProjectorInfo info;
    const auto take = [&](const char* key, const std::string& otherwise) {
        const auto found = metadata.find(key);
        if (found == metadata.end()) return otherwise;
        auto value = std::move(found->second);
        metadata.erase(found);
        return value;
    };
    info.backbone_fingerprint = take(kBackbone, "");
    const auto span = take(kSpan, name_of(Span::QuestionAndAnswer));
    try {
        info.span = span_from_name(span);
    } catch (const Error&) {
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The projector %1 was trained for the span \"%2\", which this "
                                 "program does not know.",
                                 quoted(file), span));
    }
    info.layer = take(kLayer, "last");
    if (info.layer != "last")
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "The projector %1 was trained for the layer \"%2\"; only \"last\" is supported.",
                quoted(file), info.layer));
    info.metadata = std::move(metadata);
    return info;
}

at::Tensor tensor_of(const std::shared_ptr<const SafetensorsFile>& file, const std::string& name,
                     std::size_t rank) {
    const auto found = file->tensors().find(name);
    if (found == file->tensors().end() || found->second.shape.size() != rank)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("%1 is not a projector: it needs a tensor \"%2\" with %3 axes.",
                                 quoted(file->path()), name, rank));
    const auto tensor = as_tensor(file, found->second);
    if (!tensor.is_floating_point())
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("%1 is not a projector: \"%2\" does not hold floating-point numbers.",
                         quoted(file->path()), name));
    return tensor;
}

}  // namespace

Projector Projector::open(const std::filesystem::path& file,
                          const std::string& backbone_fingerprint, std::int64_t hidden_size,
                          at::ScalarType dtype, at::Device device) {
    const auto stored = SafetensorsFile::open(file);
    auto info = info_from(stored->metadata(), file);
    if (!info.backbone_fingerprint.empty() && !backbone_fingerprint.empty() &&
        info.backbone_fingerprint != backbone_fingerprint) {
        const auto name = info.metadata.find("backbone");
        const auto theirs = shortened(info.backbone_fingerprint);
        const auto ours = shortened(backbone_fingerprint);
        const auto detail = info.backbone_fingerprint + " is not " + backbone_fingerprint;
        if (name == info.metadata.end())
            throw Error(ErrorCode::Mismatch,
                        Sentence::of("The projector %1 was trained for another backbone "
                                     "(fingerprint %2…), not for this model (fingerprint %3…).",
                                     quoted(file), theirs, ours),
                        detail);
        throw Error(ErrorCode::Mismatch,
                    Sentence::of("The projector %1 was trained for another backbone "
                                 "(%2, fingerprint %3…), not for this model (fingerprint %4…).",
                                 quoted(file), name->second, theirs, ours),
                    detail);
    }
    const auto weight = tensor_of(stored, "weight", 2);
    const auto bias = tensor_of(stored, "bias", 1);
    if (weight.size(0) != weight.size(1) || bias.size(0) != weight.size(0))
        throw Error(
            ErrorCode::Malformed,
            Sentence::of(
                "%1 is not a projector: its weight is not square, or its bias has another width.",
                quoted(file)));
    if (weight.size(0) != hidden_size)
        throw Error(
            ErrorCode::Mismatch,
            Sentence::of("The projector %1 is %2 numbers wide, but this model's states have %3.",
                         quoted(file), weight.size(0), hidden_size));
    if (!at::isfinite(weight).all().item<bool>() || !at::isfinite(bias).all().item<bool>())
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("The projector %1 holds numbers that are not finite.", quoted(file)));
    info.fingerprint = fingerprint_of(weight, bias);
    const auto options = at::TensorOptions().dtype(dtype).device(device);
    // Copies, so that the file may be replaced while the projector is in use.
    return Projector(weight.to(options, false, /*copy=*/true), bias.to(options, false, true),
                     std::move(info));
}

Projector Projector::identity(std::int64_t hidden_size, at::ScalarType dtype, at::Device device) {
    const auto options = at::TensorOptions().dtype(dtype).device(device);
    return Projector(at::eye(hidden_size, options), at::zeros({hidden_size}, options), {});
}

Projector::Projector(at::Tensor weight, at::Tensor bias, ProjectorInfo info)
    : weight_(std::move(weight)), bias_(std::move(bias)), info_(std::move(info)) {
    if (info_.fingerprint.empty()) info_.fingerprint = fingerprint_of(weight_, bias_);
}

at::Tensor Projector::project(const at::Tensor& hidden) const {
    return at::linear(hidden.to(weight_.options()), weight_, bias_);
}

void Projector::save(const std::filesystem::path& file) const {
    auto metadata = info_.metadata;
    if (!info_.backbone_fingerprint.empty()) metadata[kBackbone] = info_.backbone_fingerprint;
    metadata[kSpan] = name_of(info_.span);
    metadata[kLayer] = info_.layer;
    save_tensors(file, {{"weight", weight_.detach()}, {"bias", bias_.detach()}}, metadata);
}

}  // namespace aim
