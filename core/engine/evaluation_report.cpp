#include "core/engine/evaluation_report.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"
#include "core/vision/image.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace aim {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kEdge = 256;          // of an example's picture
constexpr std::size_t kShown = 16;  // demonstrations of an example

ReportPicture small_picture(std::span<const std::byte> file) {
    return {"image/png", encode_png(make_thumbnail(file, kEdge))};
}

ReportPicture picture_of_file(const std::filesystem::path& file) {
    try {
        return small_picture(read_bytes(file, limits::kImageFileBytes));
    } catch (const Error&) {
        return {};
    }
}

ReportPicture thumbnail_of(Workspace& workspace, const std::string& image) {
    try {
        auto bytes = workspace.images().thumbnail(image);
        const auto* mime = mime_type(read_image_header(bytes).format);
        return {mime, std::move(bytes)};
    } catch (const Error&) {
        return {};
    }
}

std::vector<ReportDemonstration> shown_of(const EvaluationItem& item, Workspace* workspace) {
    std::vector<ReportDemonstration> shown;
    auto own = item.shown.begin();
    for (const auto id : item.answer.demonstrations) {
        if (shown.size() >= kShown) break;
        if (id > 0 && workspace != nullptr) {
            try {
                const auto stored = workspace->demonstrations().get(id);
                shown.push_back(
                    {thumbnail_of(*workspace, stored.image), stored.question, stored.answer});
            } catch (const Error&) {  // was removed since
            }
        } else if (id < 0 && own != item.shown.end()) {
            shown.push_back({picture_of_file(own->image), own->question, own->answer});
            ++own;
        }
    }
    return shown;
}

// How good an answer is, for choosing examples: 0..1, CIDEr-D 0..10.
double goodness(const EvaluationItem& item, const Scorer& scorer) {
    const auto score = item.answer.score.value_or(0);
    if (scorer.metric() != Metric::Auc) return score;
    return scorer.is_positive(item) ? score : 1 - score;
}

std::string list_text(const Json& value) {
    std::string out;
    for (const auto& entry : value)
        out += (out.empty() ? "" : ", ") +
               (entry.is_string() ? entry.get<std::string>() : entry.dump());
    return out;
}

std::string text_at(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) return {};
    if (found->is_string()) return found->get<std::string>();
    if (found->is_array()) return list_text(*found);
    return found->dump();
}

std::vector<std::pair<std::string, std::string>> settings_shown(
    const LoadedEvaluation& evaluation) {
    std::vector<std::pair<std::string, std::string>> out;
    const auto settings = limited_json_or_discarded<Json>(evaluation.about.settings);
    if (!settings.is_object()) return out;
    const auto add = [&](const char* title, std::string text) {
        if (!text.empty()) out.emplace_back(title, std::move(text));
    };
    const auto empty = Json::object();
    const auto part = [&](const char* name) -> const Json& {
        const auto found = settings.find(name);
        return found != settings.end() && found->is_object() ? *found : empty;
    };
    add("Gallery",
        evaluation.about.gallery_name.empty() ? "none (episodes)" : evaluation.about.gallery_name);
    add("Query set", text_at(part("queries"), "file"));
    add("Queries", text_at(part("queries"), "count"));
    add("SHA-256 of the queries and their pictures", text_at(part("queries"), "sha256"));
    add("Methods", text_at(settings, "methods"));
    add("Shots", text_at(settings, "shots"));
    add(evaluation.permutations ? "Orders" : "Seeds", text_at(settings, "seeds"));
    add("Selection", text_at(settings, "select"));
    add("Order", evaluation.permutations ? "permuted" : text_at(settings, "order"));
    add("Metric", name_of(evaluation.scoring.metric));
    add("Intervals", name_of(evaluation.scoring.interval));
    for (const auto& [title, name] :
         {std::pair{"Model", "name"}, std::pair{"Family", "family"},
          std::pair{"Model fingerprint", "fingerprint"},
          std::pair{"Projector fingerprint", "projector_fingerprint"}, std::pair{"Span", "span"},
          std::pair{"Number type", "dtype"}, std::pair{"Device", "device"},
          std::pair{"Why this device", "device_reason"}})
        add(title, text_at(part("model"), name));
    for (const auto& [title, name] :
         {std::pair{"Longest answer, tokens", "max_new_tokens"},
          std::pair{"Temperature", "temperature"}, std::pair{"Top p", "top_p"}})
        add(title, text_at(part("generation"), name));
    return out;
}

// Of `aim` where it is there, at its largest number of shots and first seed.
std::vector<const EvaluationItem*> candidates_of(const std::vector<EvaluationItem>& items) {
    std::string method = items.empty() ? "" : items.front().answer.method;
    for (const auto& item : items)
        if (item.answer.method == "aim") method = "aim";
    int shots = 0;
    for (const auto& item : items)
        if (item.answer.method == method) shots = std::max(shots, item.shots);
    std::vector<const EvaluationItem*> out;
    std::set<std::string> queries;
    for (const auto& item : items)
        if (item.answer.method == method && item.shots == shots &&
            queries.insert(item.query).second)
            out.push_back(&item);
    return out;
}

}  // namespace

ReportData report_of(const LoadedEvaluation& evaluation, Workspace* workspace,
                     std::size_t examples) {
    const auto& items = evaluation.items;
    ReportData data;
    data.title = "Evaluation: " + evaluation.about.name;
    data.created_at = evaluation.about.created_at;
    data.metric = evaluation.scoring.metric;
    data.settings = settings_shown(evaluation);
    data.rows = evaluation.rows;
    data.plots = plots_of(items, evaluation.scoring);
    data.comparisons = compare_methods(items, evaluation.scoring);
    if (evaluation.permutations) data.orders = order_sensitivity(items, evaluation.scoring);
    data.confusion = confusion_matrices(items);

    if (!evaluation.about.finished)
        data.warnings.push_back("This evaluation is not finished: the numbers stand for the " +
                                std::to_string(items.size()) + " answers that are there.");
    if (!evaluation.leaks.empty())
        data.warnings.push_back(std::to_string(evaluation.leaks.size()) +
                                " queries have a picture that is also a demonstration's; what "
                                "they score says little.");
    const auto errors = std::count_if(items.begin(), items.end(),
                                      [](const auto& item) { return !item.answer.error.empty(); });
    if (errors > 0)
        data.warnings.push_back(std::to_string(errors) + " answers failed and count as wrong.");

    const Scorer scorer(evaluation.scoring.metric, corpus_of(items), evaluation.scoring.positive);
    auto ranked = candidates_of(items);
    std::stable_sort(ranked.begin(), ranked.end(), [&](const auto* a, const auto* b) {
        return goodness(*a, scorer) > goodness(*b, scorer);
    });
    const auto example = [&](const EvaluationItem& item) {
        return ReportExample{item, picture_of_file(item.image), shown_of(item, workspace)};
    };
    for (const auto* item : ranked)
        if (data.successes.size() < examples && goodness(*item, scorer) > 0.5)
            data.successes.push_back(example(*item));
    for (auto item = ranked.rbegin(); item != ranked.rend(); ++item)
        if (data.failures.size() < examples && goodness(**item, scorer) <= 0.5)
            data.failures.push_back(example(**item));
    return data;
}

void write_report(const std::filesystem::path& file, const ReportData& data) {
    write_atomically(file, report_html(data));
}

void write_plots(const std::filesystem::path& folder, const std::vector<Plot>& plots) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure || !std::filesystem::is_directory(folder, failure))
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The folder %1 for the plots could not be made.", quoted(folder)));
    for (const auto& plot : plots) {
        write_atomically(folder / (plot.id + ".svg"), plot_svg_file(plot));
        write_atomically(folder / (plot.id + ".csv"), plot_csv(plot));
    }
}

}  // namespace aim
