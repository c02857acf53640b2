#include "core/engine/ask.h"

#include "core/base/error.h"
#include "core/engine/ranked_gallery.h"
#include "core/engine/run_method.h"
#include "core/engine/stored_answer.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace aim {

namespace {

std::string settings_of(const AskRequest& request, const ModelDescription& model) {
    return nlohmann::json{{"methods", request.methods},
                          {"shots", request.selection.shots},
                          {"select", name_of(request.selection.select)},
                          {"order", name_of(request.selection.order)},
                          {"seed", request.selection.seed},
                          {"manual_ids", request.selection.manual_ids},
                          {"span", model.span},
                          {"generation",
                           {{"max_new_tokens", request.sampling.max_new_tokens},
                            {"temperature", request.sampling.temperature},
                            {"top_p", request.sampling.top_p},
                            {"seed", request.sampling.seed}}}}
        .dump();
}

std::int64_t begin_run(Workspace& workspace, const AskRequest& request,
                       const ModelDescription& model) {
    StoredRun run;
    run.image = workspace.images().put(request.image);
    run.question = request.question;
    run.reference = request.reference;
    run.gallery = request.gallery;
    if (request.gallery != 0) run.gallery_name = workspace.galleries().get(request.gallery).name;
    run.model_name = model.name;
    run.model_family = model.family;
    run.model_fingerprint = model.fingerprint;
    run.projector_fingerprint = model.projector_fingerprint;
    run.dtype = model.dtype;
    run.device = model.device;
    run.device_reason = model.device_reason;
    run.settings = settings_of(request, model);
    return workspace.runs().add(run);
}

}  // namespace

AskResult ask(ModelSession& model, Workspace& workspace, const AskRequest& request,
              const AskCallbacks& callbacks, std::stop_token stop) {
    std::vector<std::unique_ptr<const Method>> methods;
    for (const auto& name : request.methods) methods.push_back(make_method(name));
    if (methods.empty()) throw Error(ErrorCode::Usage, Sentence::of("No method was chosen."));

    EngineContext context(model, &workspace);
    const ImageQuestion query{decode_image(request.image), request.question};
    // Seeing to the picture is nobody's cost, or it would be that of the method asked first.
    context.processed(query.image, 1);

    std::vector<Demonstration> demonstrations;
    const bool shown = std::any_of(methods.begin(), methods.end(), [](const auto& method) {
        return method->uses_demonstrations();
    });
    if (shown && request.gallery != 0) {
        auto gallery = load_gallery(workspace, request.gallery, context);
        demonstrations = choose(gallery, request.selection, query, context, stop);
    }

    AskResult result;
    if (request.keep_run && !workspace.read_only())
        result.run = begin_run(workspace, request, model.description());
    const std::vector<std::string> references =
        request.reference ? std::vector{*request.reference} : std::vector<std::string>{};
    const std::vector<Demonstration> none;
    for (const auto& method : methods) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        if (callbacks.on_start) callbacks.on_start(method->name());
        TextCallback on_text;
        if (callbacks.on_text)
            on_text = [&](const std::string& piece) { callbacks.on_text(method->name(), piece); };
        const MethodRequest to_answer{query,
                                      method->uses_demonstrations() ? demonstrations : none,
                                      request.sampling,
                                      request.selection.seed,
                                      on_text,
                                      stop};
        auto answer = run_method(*method, to_answer, context, references, CountMemory::AsItComes);
        if (result.run != 0) workspace.runs().add_answer(result.run, to_stored(answer));
        if (callbacks.on_answer) callbacks.on_answer(answer);
        result.answers.push_back(std::move(answer));
    }
    return result;
}

}  // namespace aim
