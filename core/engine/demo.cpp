#include "core/engine/demo.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/engine/ask.h"
#include "core/engine/evaluation_csv.h"
#include "core/engine/precompute.h"
#include "core/jobs/progress.h"
#include "core/methods/method_names.h"
#include "core/workspace/import_gallery.h"
#include "core/workspace/workspace.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

namespace aim {

namespace {

constexpr int kShots = 4;
constexpr int kBatch = 32;
constexpr int kAnswerTokens = 12;  // names are short

class TemporaryFolder {
public:
    TemporaryFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "aim-demo-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw Error(
                ErrorCode::Unreadable,
                Sentence::of("No temporary folder could be made for the demo's workspace."));
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

AskRequest first_question(const DemoFiles& demo, std::int64_t gallery) {
    const auto malformed = [&] {
        return Error(ErrorCode::Malformed, Sentence::of("%1 does not hold the demo's questions.",
                                                        quoted(demo.first_questions)));
    };
    AskRequest request;
    try {
        const auto questions =
            nlohmann::json::parse(read_text(demo.first_questions, limits::kConfigFileBytes));
        if (!questions.is_array() || questions.empty()) throw malformed();
        const auto& first = questions.front();
        const std::filesystem::path image(first.at("image").get<std::string>());
        request.image =
            read_bytes(demo.first_questions.parent_path() / image, limits::kImageFileBytes);
        request.question = first.at("question").get<std::string>();
        request.reference = first.at("reference").get<std::string>();
    } catch (const nlohmann::json::exception&) {
        throw malformed();
    }
    request.gallery = gallery;
    request.methods = method_names();
    request.selection.shots = kShots;
    request.sampling.max_new_tokens = kAnswerTokens;
    return request;
}

EvaluationRequest evaluation_of(const std::filesystem::path& queries,
                                std::vector<std::string> methods, int shots) {
    EvaluationRequest request;
    request.queries = read_query_set(queries);
    request.methods = std::move(methods);
    request.shots = {shots};
    request.sampling.max_new_tokens = kAnswerTokens;
    return request;
}

}  // namespace

std::int64_t import_demo_gallery(Workspace& workspace, const DemoFiles& demo) {
    std::int64_t gallery = 0;
    workspace.transaction([&] {
        gallery = workspace.galleries().create(workspace.galleries().free_name("Demo")).id;
        import_gallery(workspace, gallery, demo.gallery);
    });
    return gallery;
}

DemoReport run_demo(const DemoFiles& demo, const std::string& device, const std::string& csv_file,
                    const std::function<void(const std::string& stage, double fraction)>& progress,
                    std::stop_token stop) {
    const auto start = SteadyClock::now();
    const auto report = [&](const char* stage, double fraction) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        if (progress) progress(stage, fraction);
    };
    const auto share = [](std::int64_t done, std::int64_t total) {
        return total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 1.0;
    };

    report("Opening the model", 0);
    const TemporaryFolder folder;
    auto workspace = Workspace::create(folder.path() / "demo.aim");
    const auto model = ModelSession::open({demo.model, demo.projector, "auto", device}, stop);

    report("Importing the gallery", 0);
    const auto gallery = import_demo_gallery(workspace, demo);
    precompute(
        *model, workspace, gallery, kBatch,
        [&](const PrecomputeProgress& p) {
            report("Fusing the gallery's demonstrations", share(p.done, p.total));
        },
        stop);

    report("Asking the first question", 0);
    ask(*model, workspace, first_question(demo, gallery), {}, stop);

    const auto evaluated = [&](const char* stage, const EvaluationRequest& request) {
        return evaluate(
            *model, &workspace, request,
            [&](const EvaluationProgress& p) { report(stage, share(p.done, p.total)); }, {}, stop);
    };
    auto episodes = evaluated("Answering questions about new concepts",
                              evaluation_of(demo.queries, method_names(), kShots));
    auto naming =
        evaluated("Naming single pictures", evaluation_of(demo.naming_queries, {"zero-shot"}, 0));
    if (!csv_file.empty()) {
        auto items = std::move(episodes.items);
        items.insert(items.end(), std::make_move_iterator(naming.items.begin()),
                     std::make_move_iterator(naming.items.end()));
        export_items_csv(csv_file, items);
    }

    DemoReport out;
    const auto& description = model->description();
    out.device = description.device;
    if (!description.device_reason.empty()) out.device += " (" + description.device_reason + ")";
    out.episodes = std::move(episodes.rows);
    out.naming = naming.rows.front();
    out.seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    return out;
}

}  // namespace aim
