#include "core/engine/model_session.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/checkpoint/tensors.h"
#include "core/engine/model_internals.h"

#include <ATen/ATen.h>

namespace aim {

namespace {

// Version of our own part in rendering and reading a demonstration; raise it when fused tokens of
// the same files come out differently.
constexpr const char* kReadingVersion = "1";

// The files that decide how a demonstration is rendered and its picture processed, besides those
// that the model's fingerprint covers.
std::string template_version_of(const std::filesystem::path& model_dir) {
    Sha256 hash;
    hash.update_field(kReadingVersion);
    for (const char* name : {"chat_template.jinja", "chat_template.json", "processor_config.json",
                             "preprocessor_config.json", "tokenizer_config.json"}) {
        const auto file = model_dir / name;
        std::error_code failure;
        if (!std::filesystem::is_regular_file(file, failure)) continue;
        hash.update_field(name).update_field(read_text(file, limits::kConfigFileBytes));
    }
    return std::string(kReadingVersion) + "-" + hash.hex().substr(0, 16);
}

std::string folder_name(const std::filesystem::path& folder) {
    std::error_code failure;
    auto full = std::filesystem::weakly_canonical(folder, failure);
    if (failure) full = folder;
    return full.filename().empty() ? full.parent_path().filename().string()
                                   : full.filename().string();
}

std::string device_name(at::Device device) { return device.str(); }

}  // namespace

ModelSession::ModelSession(std::unique_ptr<Internals> internals)
    : internals_(std::move(internals)) {}
ModelSession::~ModelSession() = default;

std::unique_ptr<ModelSession> ModelSession::open(const ModelRequest& request, std::stop_token stop,
                                                 const std::function<void(double)>& progress) {
    auto internals = std::make_unique<Internals>();
    internals->request = request;
    internals->backbone =
        Backbone::open(request.model_dir, BackboneOptions{request.dtype, request.device});
    const auto& backbone = *internals->backbone;
    auto& description = internals->description;
    description.name = folder_name(request.model_dir);
    description.family = backbone.config().model_type;
    description.dtype = backbone.number_format();
    description.device = device_name(backbone.device());
    description.device_reason = backbone.device_reason();
    description.parameters = backbone.checkpoint().parameter_count();
    description.weight_bytes = static_cast<std::int64_t>(backbone.checkpoint().weight_bytes());
    description.hidden_size = backbone.config().text.hidden_size;
    description.layers = backbone.config().text.layers;
    description.template_version = template_version_of(request.model_dir);
    description.fingerprint =
        fingerprint(backbone.checkpoint(), default_fingerprint_cache(), std::move(stop), progress);
    if (backbone.int8_weights()) backbone.checkpoint().release_mappings();
    if (!request.projector_file.empty()) {
        internals->projector =
            Projector::open(request.projector_file, description.fingerprint,
                            description.hidden_size, backbone.dtype(), backbone.device());
        description.has_projector = true;
        description.projector_fingerprint = internals->projector->info().fingerprint;
        internals->span = internals->projector->info().span;
    }
    description.span = name_of(internals->span);
    return std::unique_ptr<ModelSession>(new ModelSession(std::move(internals)));
}

const ModelDescription& ModelSession::description() const { return internals_->description; }

void use_compute_threads(int threads) { set_compute_threads(threads); }

}  // namespace aim
