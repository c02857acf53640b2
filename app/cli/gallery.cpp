// aim gallery create|list|show|rename|delete
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/fused_context.h"

#include <algorithm>
#include <optional>

namespace aim::cli {

namespace {

constexpr std::int64_t kPage = 256;  // demonstrations read from the workspace at once

struct Options {
    std::string workspace, name, new_name, search;
    ModelOptions model;
    std::int64_t offset = 0, limit = -1;
    bool json = false;
};

const char* name_of(FusedState state) {
    switch (state) {
        case FusedState::Missing:
            return "missing";
        case FusedState::Stale:
            return "stale";
        case FusedState::Fused:
            return "fused";
        case FusedState::Failed:
            return "failed";
    }
    return "missing";
}

Json gallery_json(const Gallery& gallery) {
    return {{"name", gallery.name},
            {"id", gallery.id},
            {"demonstrations", gallery.demonstrations},
            {"images", gallery.images},
            {"created_at", gallery.created_at}};
}

int create(const Options& options) {
    auto workspace = open_workspace(options.workspace);
    const auto gallery = workspace.galleries().create(options.name);
    if (options.json) print_json(gallery_json(gallery));
    return kDone;
}

int list(const Options& options) {
    auto workspace = open_workspace(options.workspace, /*read_only=*/true);
    const auto galleries = workspace.galleries().list();
    if (options.json) {
        auto out = Json::array();
        for (const auto& gallery : galleries) out.push_back(gallery_json(gallery));
        print_json({{"galleries", std::move(out)}});
        return kDone;
    }
    Table table({false, true, true, false});
    table.row({"gallery", "demonstrations", "images", "created"});
    for (const auto& gallery : galleries)
        table.row({gallery.name, std::to_string(gallery.demonstrations),
                   std::to_string(gallery.images), gallery.created_at});
    print(table.text());
    return kDone;
}

// Whose fused tokens are asked about. Without a model that opens there is no answer, which is no
// reason to show nothing else.
std::optional<FusedContext> context_of(const Options& options, std::stop_token stop) {
    const bool asked = !options.model.model.empty() || !options.model.projector.empty();
    try {
        const auto model = options.model.open(stop);
        if (!model->description().has_projector) return std::nullopt;
        return fused_context(model->description());
    } catch (const Error& error) {
        if (asked || error.code() == ErrorCode::Cancelled) throw;
        notice("Whether demonstrations are fused is not shown: " + std::string(error.what()));
        return std::nullopt;
    }
}

// One line of a table cell.
std::string shortened(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    if (text.size() <= 60) return text;
    auto end = std::size_t{57};
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

int show(const Options& options, std::stop_token stop) {
    auto workspace = open_workspace(options.workspace, /*read_only=*/true);
    const auto gallery = workspace.galleries().get(options.name);
    const auto context = context_of(options, stop);
    DemonstrationFilter filter;
    filter.search = options.search;
    auto& demonstrations = workspace.demonstrations();
    const auto matching = demonstrations.count(gallery.id, filter);
    const auto end =
        options.limit < 0 ? matching : std::min(matching, options.offset + options.limit);

    auto rows = Json::array();
    Table table({true, true, false, false, false, false});
    table.row({"position", "id", "question", "answer", "label", "state"});
    for (auto offset = options.offset; offset < end; offset += kPage) {
        const auto page =
            demonstrations.list(gallery.id, offset, std::min(kPage, end - offset), filter);
        std::vector<std::int64_t> ids;
        for (const auto& demonstration : page) ids.push_back(demonstration.id);
        std::vector<FusedState> states;
        if (context) states = demonstrations.fused_states(ids, *context);
        for (std::size_t i = 0; i < page.size(); ++i) {
            const auto& row = page[i];
            if (options.json)
                rows.push_back({{"id", row.id},
                                {"position", row.position},
                                {"image", row.image},
                                {"question", row.question},
                                {"answer", row.answer},
                                {"label", row.label},
                                {"state", context ? Json(name_of(states[i])) : Json(nullptr)}});
            else
                table.row({std::to_string(row.position), std::to_string(row.id),
                           shortened(row.question), shortened(row.answer), shortened(row.label),
                           context ? name_of(states[i]) : "?"});
        }
    }
    std::optional<FusedCounts> counts;
    if (context) counts = workspace.fused_tokens().counts(gallery.id, *context);
    if (options.json) {
        auto out = gallery_json(gallery);
        out["matching"] = matching;
        out["fused_tokens"] = counts ? Json{{"fused", counts->fused},
                                            {"stale", counts->stale},
                                            {"missing", counts->missing},
                                            {"failed", counts->failed}}
                                     : Json(nullptr);
        out["demonstrations"] = std::move(rows);
        print_json(out);
        return kDone;
    }
    print(table.text());
    print("\n" + std::to_string(gallery.demonstrations) + " demonstrations" +
          (counts
               ? ": " + std::to_string(counts->fused) + " fused, " + std::to_string(counts->stale) +
                     " stale, " + std::to_string(counts->missing) + " missing" +
                     (counts->failed > 0
                          ? ", " + std::to_string(counts->failed) + " could not be fused"
                          : std::string())
               : std::string()) +
          ".\n");
    return kDone;
}

int rename(const Options& options) {
    auto workspace = open_workspace(options.workspace);
    const auto id = workspace.galleries().get(options.name).id;
    workspace.galleries().rename(id, options.new_name);
    if (options.json) print_json(gallery_json(workspace.galleries().get(id)));
    return kDone;
}

int remove(const Options& options) {
    auto workspace = open_workspace(options.workspace);
    const auto gallery = workspace.galleries().get(options.name);
    workspace.galleries().remove(gallery.id);
    if (options.json) print_json(gallery_json(gallery));
    return kDone;
}

}  // namespace

void add_gallery(CLI::App& app, Program& program) {
    auto* gallery = app.add_subcommand("gallery", "Make, show, fill and write out galleries");
    gallery->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, bool with_gallery) {
        auto options = std::make_shared<Options>();
        auto* command = gallery->add_subcommand(name, help);
        command->add_option("WS", options->workspace, "Workspace file")->required();
        if (with_gallery) command->add_option("NAME", options->name, "Gallery")->required();
        command->add_flag("--json", options->json, "One JSON document on stdout");
        return std::pair(command, options);
    };
    {
        auto [command, options] = add("create", "Make an empty gallery", true);
        program.on_selected(command, [options = options] { return create(*options); });
    }
    {
        auto [command, options] = add("list", "The galleries of a workspace", false);
        program.on_selected(command, [options = options] { return list(*options); });
    }
    {
        auto [command, options] = add(
            "show", "The demonstrations of a gallery, and which are fused, stale or missing", true);
        options->model.add_to(*command);
        command->add_option("--offset", options->offset, "Leave out so many at the beginning")
            ->check(CLI::NonNegativeNumber);
        command->add_option("--limit", options->limit, "Show at most so many")
            ->check(CLI::NonNegativeNumber);
        command->add_option("--search", options->search, "Only those whose texts hold this");
        program.on_selected(command, [options = options, &program] {
            return show(*options, program.stop_token());
        });
    }
    {
        auto [command, options] = add("rename", "Give a gallery another name", true);
        command->add_option("NEW", options->new_name, "Its new name")->required();
        program.on_selected(command, [options = options] { return rename(*options); });
    }
    {
        auto [command, options] = add("delete", "Delete a gallery and its demonstrations", true);
        program.on_selected(command, [options = options] { return remove(*options); });
    }
    add_gallery_transfer(*gallery, program);
}

}  // namespace aim::cli
