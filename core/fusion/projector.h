// The one trained linear layer: fused = hidden · Wᵀ + b.
#pragma once

#include "core/fusion/span.h"

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <map>
#include <string>

namespace aim {

struct ProjectorInfo {
    std::string backbone_fingerprint;  // empty: the file does not say
    Span span = Span::QuestionAndAnswer;
    std::string layer = "last";                   // after the final norm
    std::map<std::string, std::string> metadata;  // corpus, steps, seed, loss, evaluation, …
    std::string fingerprint;                      // SHA-256 of weight and bias
};

class Projector {
public:
    // Throws Malformed, Mismatch ("trained for another backbone", by name) when the fingerprint in
    // the file is not `backbone_fingerprint` or the width is not `hidden_size`.
    static Projector open(const std::filesystem::path& file,
                          const std::string& backbone_fingerprint, std::int64_t hidden_size,
                          at::ScalarType dtype, at::Device device);
    static Projector identity(std::int64_t hidden_size, at::ScalarType dtype, at::Device device);
    Projector(at::Tensor weight, at::Tensor bias, ProjectorInfo info);

    const ProjectorInfo& info() const { return info_; }
    const at::Tensor& weight() const { return weight_; }  // [d, d]
    const at::Tensor& bias() const { return bias_; }      // [d]
    at::Tensor project(const at::Tensor& hidden) const;   // [..., d] -> [..., d]
    void save(const std::filesystem::path& file) const;

private:
    at::Tensor weight_, bias_;
    ProjectorInfo info_;
};

}  // namespace aim
