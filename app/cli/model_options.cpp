#include "app/cli/model_options.h"

#include "core/base/error.h"
#include "core/base/files.h"

namespace aim::cli {

void add_dtype_device_threads(CLI::App& command, std::string& dtype, std::string& device,
                              int& threads) {
    command
        .add_option("--dtype", dtype,
                    "auto: bfloat16 where the hardware multiplies it. int8: linear layers' "
                    "weights in 8 bits, half of bfloat16's memory")
        ->check(CLI::IsMember(kNumberFormats))
        ->capture_default_str();
    command.add_option("--device", device, "auto, cpu, cuda or cuda:N")->capture_default_str();
    command.add_option("--threads", threads, "Threads to compute with; 0: one per core")
        ->check(CLI::Range(0, 4096))
        ->capture_default_str();
}

void ModelOptions::add_to(CLI::App& command, bool with_projector) {
    command.add_option("--model", model,
                       "Folder of a Hugging Face snapshot; default: the embedded demo's");
    if (with_projector)
        command.add_option("--projector", projector,
                           "Projector trained for this model; default with the demo's model: the "
                           "demo's");
    add_dtype_device_threads(command, dtype, device, threads);
}

ModelRequest ModelOptions::request() const {
    ModelRequest request{model, projector, dtype, device};
    if (!model.empty() && !projector.empty()) return request;
    if (model.empty()) {
        const auto demo = find_demo(program_directory());
        request.model_dir = demo.model;
        if (projector.empty()) request.projector_file = demo.projector;
        return request;
    }
    try {
        const auto demo = find_demo(program_directory());
        std::error_code ignored;
        if (std::filesystem::equivalent(model, demo.model, ignored))
            request.projector_file = demo.projector;
    } catch (const Error&) {  // no demo: then it is not the demo's model
    }
    return request;
}

std::unique_ptr<ModelSession> ModelOptions::open(std::stop_token stop) const {
    use_compute_threads(threads);
    ProgressLine progress;
    return ModelSession::open(request(), stop, [&progress](double fraction) {
        progress.show("Computing the model's fingerprint", fraction);
    });
}

Json model_json(const ModelDescription& model) {
    Json out{{"name", model.name},     {"fingerprint", model.fingerprint},
             {"family", model.family}, {"dtype", model.dtype},
             {"device", model.device}, {"device_reason", model.device_reason}};
    if (model.has_projector)
        out["projector"] = Json{{"fingerprint", model.projector_fingerprint}, {"span", model.span}};
    else
        out["projector"] = nullptr;
    return out;
}

Workspace open_workspace(const std::string& file, bool read_only) {
    auto workspace = Workspace::open(file, {.read_only = read_only, .check = true});
    if (workspace.verdict() == WorkspaceVerdict::Damaged)
        throw Error(ErrorCode::Malformed,
                    Sentence::verbatim("The workspace " + aim::quoted(file) +
                                       " is damaged; `aim workspace salvage` saves what can "
                                       "still be read."));
    for (const auto& sentence : workspace.notices()) notice(sentence.english());
    return workspace;
}

}  // namespace aim::cli
