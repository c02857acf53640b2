// aim gallery import|export
#include "app/cli/model_options.h"
#include "app/cli/name_check.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/workspace/export_gallery.h"
#include "core/workspace/import_gallery.h"

namespace aim::cli {

namespace {

struct Options {
    std::string workspace, name, path, kind = "detect", images, annotations;
    ImportOptions import;
    bool json = false;
};

double fraction_of(const ImportProgress& progress) {
    return progress.total > 0
               ? static_cast<double>(progress.done) / static_cast<double>(progress.total)
               : 0.0;
}

int import_into(Options& options, std::stop_token stop) {
    options.import.kind = import_kind_from_name(options.kind);
    options.import.images = options.images;
    options.import.annotations = options.annotations;
    auto workspace = open_workspace(options.workspace);
    ImportResult result;
    bool created = false;
    ProgressLine progress;
    auto gallery = workspace.galleries().find(options.name);
    created = !gallery;
    if (created) gallery = workspace.galleries().create(options.name);
    // In no transaction of its own: the log would get as large as all pictures together.
    try {
        result = import_gallery(
            workspace, gallery->id, options.path, options.import,
            [&](const ImportProgress& p) {
                progress.show("Importing " + std::to_string(p.done), fraction_of(p));
            },
            stop);
    } catch (...) {
        // A gallery that this import has made goes again when the import fails.
        if (created) workspace.galleries().remove(gallery->id);
        throw;
    }
    progress.clear();
    if (options.json) {
        auto problems = Json::array();
        for (const auto& problem : result.problems)
            problems.push_back(
                {{"where", problem.where.english()}, {"problem", problem.sentence.english()}});
        print_json({{"gallery", options.name},
                    {"created", created},
                    {"kind", name_of(result.kind)},
                    {"imported", result.imported},
                    {"skipped", result.skipped},
                    {"problems", problems}});
        return kDone;
    }
    for (const auto& problem : result.problems)
        notice(problem.where.english() + ": " + problem.sentence.english());
    print(std::to_string(result.imported) + " demonstrations imported into " +
          (created ? "the new gallery " : "the gallery ") + "\"" + options.name + "\"" + " (" +
          name_of(result.kind) + ")" +
          (result.skipped > 0 ? ", " + std::to_string(result.skipped) + " skipped" : "") + ".\n");
    return kDone;
}

int export_from(const Options& options, std::stop_token stop) {
    auto workspace = open_workspace(options.workspace);
    const auto gallery = workspace.galleries().get(options.name);
    ProgressLine progress;
    const auto written = export_gallery(
        workspace, gallery.id, options.path,
        [&](const ImportProgress& p) { progress.show("Exporting", fraction_of(p)); }, stop);
    progress.clear();
    if (options.json)
        print_json({{"gallery", gallery.name}, {"folder", options.path}, {"exported", written}});
    else
        print(std::to_string(written) + " demonstrations written to " + aim::quoted(options.path) +
              ".\n");
    return kDone;
}

}  // namespace

void add_gallery_transfer(CLI::App& gallery, Program& program) {
    auto options = std::make_shared<Options>();
    auto* in = gallery.add_subcommand(
        "import", "Fill a gallery from a folder, a table or a data set; made when it is missing");
    in->add_option("WS", options->workspace, "Workspace file")->required();
    in->add_option("NAME", options->name, "Gallery")->required();
    in->add_option("SOURCE", options->path, "Folder or file")->required();
    in->add_option("--kind,--format", options->kind, "What the source is; detected otherwise")
        ->check(name_check([](const std::string& name) { import_kind_from_name(name); }))
        ->capture_default_str();
    in->add_option("--question", options->import.question,
                   "Question where the source has none; {label} and {name} are filled in")
        ->capture_default_str();
    in->add_option("--answer", options->import.answer, "Answer where the source has none")
        ->capture_default_str();
    in->add_flag("--skip-bad-rows", options->import.skip_bad_rows,
                 "Leave out and report rows that cannot be used instead of stopping");
    in->add_option("--images", options->images,
                   "Folder of the pictures (COCO, VQA v2, Flickr30k, …)");
    in->add_option("--annotations", options->annotations, "Annotations file (VQA v2, OK-VQA)");
    in->add_option("--split", options->import.split,
                   "Only this split (Flickr30k, Hugging Face imagefolder)");
    in->add_option("--limit", options->import.limit, "At most so many demonstrations")
        ->check(CLI::NonNegativeNumber);
    in->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(
        in, [options, &program] { return import_into(*options, program.stop_token()); });

    auto* out = gallery.add_subcommand("export", "Write pictures and metadata.jsonl into a folder");
    out->add_option("WS", options->workspace, "Workspace file")->required();
    out->add_option("NAME", options->name, "Gallery")->required();
    out->add_option("DIR", options->path, "New or empty folder")->required();
    out->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(
        out, [options, &program] { return export_from(*options, program.stop_token()); });
}

}  // namespace aim::cli
