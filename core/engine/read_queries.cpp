#include "core/engine/read_queries.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/workspace/read_rows.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

namespace aim {
namespace fs = std::filesystem;

namespace {

constexpr const char* kOurs = "queries";

// Our own lines have an image, a question and an answer or answers; nothing else has all three
// under these names without being readable as ours.
bool is_ours(const fs::path& file) {
    std::error_code ec;
    if (fs::is_directory(file, ec)) return false;
    if (!fs::is_regular_file(file, ec)) return true;  // a pipe can be read only once
    const auto extension = file.extension().string();
    const bool lines = extension == ".jsonl" || extension == ".ndjson";
    std::ifstream in(file, std::ios::binary);
    std::string line(64 * 1024, '\0');
    in.read(line.data(), static_cast<std::streamsize>(line.size()));
    line.resize(static_cast<std::size_t>(in.gcount()));
    if (line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
    const auto begin = line.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return lines;  // its reader has the sentence for that
    line = line.substr(begin, line.find('\n', begin) - begin);
    const auto object = limited_json_or_discarded(line);
    if (!object.is_object()) return lines;
    return object.contains("image") &&
           (object.contains("question") || object.contains("answer") || object.contains("answers"));
}

fs::path query_file_in(const fs::path& folder) {
    std::error_code ec;
    for (const char* name : {"query.json", "queries.jsonl"})
        if (fs::exists(folder / name, ec)) return folder / name;
    return folder;
}

EvaluationQuery query_from(DataRow&& row, std::string id) {
    EvaluationQuery query;
    query.id = std::move(id);
    query.image = std::move(row.image);
    query.question = std::move(row.question);
    query.answers = std::move(row.references);
    query.label = std::move(row.label);
    query.options = std::move(row.options);
    return query;
}

void add_captions(DataRows&& read, QuerySet& out) {
    std::map<std::string, std::size_t> places;  // by picture
    for (auto& row : read.rows) {
        const auto [place, fresh] =
            places.try_emplace(row.image.lexically_normal().string(), out.queries.size());
        if (fresh) {
            auto id = row.id.empty() ? row.image.stem().string() : row.id;
            out.queries.push_back(query_from(std::move(row), std::move(id)));
        } else {
            auto& answers = out.queries[place->second].answers;
            answers.insert(answers.end(), row.references.begin(), row.references.end());
        }
    }
}

// Ids stay what the source says where that tells queries apart.
void make_ids_different(std::vector<EvaluationQuery>& queries) {
    std::map<std::string, int> seen;
    for (auto& query : queries)
        if (const auto times = ++seen[query.id]; times > 1) query.id += "#" + std::to_string(times);
}

}  // namespace

const std::vector<std::string>& query_formats() {
    static const std::vector<std::string> names{
        "detect", "queries",     "folder",        "folder-per-label", "table",
        "jsonl",  "imagefolder", "coco-captions", "vqa-v2",           "vl-icl",
        "ok-vqa", "vizwiz",      "flickr30k",     "hateful-memes"};
    return names;
}

QuerySet read_queries(const QuerySource& source) {
    std::error_code ec;
    auto file = source.file;
    if (!fs::exists(file, ec))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no query set %1.", quoted(file)));
    if (fs::is_directory(file, ec)) file = query_file_in(file);
    QuerySet out;
    if (source.format == kOurs || (source.format == "detect" && is_ours(file))) {
        out.format = kOurs;
        out.queries = read_query_set(file, source.skip_bad_rows ? &out.problems : nullptr);
        out.skipped = static_cast<std::int64_t>(out.problems.size());
    } else {
        ImportOptions options;
        options.kind = import_kind_from_name(source.format);
        options.images = source.images;
        options.annotations = source.annotations;
        options.split = source.split;
        options.question = source.question;
        options.skip_bad_rows = source.skip_bad_rows;
        auto read = read_rows(file, options);
        out.format = name_of(read.kind);
        out.skipped = read.skipped;
        for (const auto& problem : read.problems)
            out.problems.push_back(Sentence::of("%1: %2", problem.where, problem.sentence));
        if (read.captions) {
            add_captions(std::move(read), out);
        } else {
            for (auto& row : read.rows) {
                auto id = row.id.empty() ? std::to_string(out.queries.size() + 1) : row.id;
                out.queries.push_back(query_from(std::move(row), std::move(id)));
            }
        }
        make_ids_different(out.queries);
    }
    if (source.limit >= 0 && std::cmp_less(source.limit, out.queries.size()))
        out.queries.resize(static_cast<std::size_t>(source.limit));
    if (!out.queries.empty()) return out;
    auto sentence = Sentence::of("The query set %1 holds no query.", quoted(source.file));
    if (!out.problems.empty()) sentence = Sentence::of("%1 %2", sentence, out.problems.front());
    throw Error(ErrorCode::Malformed, sentence);
}

}  // namespace aim
