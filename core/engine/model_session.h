// An opened model with its projector: what the command line and the window hold while they work.
// LibTorch stays behind this header. One thread uses a session (the engine's); it may be made on
// any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

struct ModelRequest {
    std::filesystem::path model_dir;
    std::filesystem::path projector_file;  // empty: none; `aim` then cannot be asked
    std::string dtype = "auto";
    std::string device = "auto";
    bool operator==(const ModelRequest&) const = default;
};

struct ModelDescription {
    std::string name;  // the folder's
    std::string family, dtype, device, device_reason, fingerprint;
    std::int64_t parameters = 0, weight_bytes = 0, hidden_size = 0, layers = 0;
    bool has_projector = false;
    std::string projector_fingerprint, span;
    std::string template_version;  // of how demonstrations are rendered and pictures processed
};

class ModelSession {
public:
    // `progress` 0..1 while the fingerprint is computed the first time.
    static std::unique_ptr<ModelSession> open(const ModelRequest& request,
                                              std::stop_token stop = {},
                                              const std::function<void(double)>& progress = {});
    ~ModelSession();

    const ModelDescription& description() const;

    struct Internals;  // core/engine/model_internals.h, for rooms that know LibTorch
    Internals& internals() { return *internals_; }

private:
    explicit ModelSession(std::unique_ptr<Internals> internals);
    std::unique_ptr<Internals> internals_;
};

// Where the embedded demo lies: $AIM_DEMO_DIR, beside the program, in the installed share folder,
// or in the source tree it was built from. Throws NotFound with the places that were tried.
struct DemoFiles {
    std::filesystem::path root, model, projector, gallery, queries, naming_queries, first_questions;
};
DemoFiles find_demo(const std::filesystem::path& program_dir);
// The program's own folder, from /proc/self/exe.
std::filesystem::path program_directory();

void use_compute_threads(int threads);  // 0: one per core; call from main

}  // namespace aim
