#include "core/evaluation/query_set.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"
#include "core/base/line_reader.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace aim {

namespace {

using nlohmann::json;

// One line, and where it stands for the sentence that says what is wrong with it.
class Line {
public:
    Line(const std::filesystem::path& file, std::int64_t number) : file_(file), number_(number) {}
    std::int64_t number() const { return number_; }
    std::string file() const { return quoted(file_); }
    std::string text(const json& value, const Sentence& field) const {
        if (value.is_string()) {
            auto text = value.get<std::string>();
            if (text.size() > limits::kTextBytes)
                throw Error(ErrorCode::TooLarge,
                            Sentence::of("Line %1 of %2 has a %3 of more than 1 MB.", number_,
                                         file(), field));
            return text;
        }
        if (value.is_number() || value.is_boolean()) return value.dump();
        throw Error(ErrorCode::Malformed, Sentence::of("Line %1 of %2 has a %3 that is not a text.",
                                                       number_, file(), field));
    }
    std::string required(const json& object, const char* field) const {
        const auto found = object.find(field);
        if (found == object.end())
            throw Error(ErrorCode::Malformed, Sentence::of("Line %1 of %2 has no \"%3\".", number_,
                                                           file(), std::string_view(field)));
        return text(*found, in_quotes(field));
    }
    std::string optional(const json& object, const char* field) const {
        const auto found = object.find(field);
        if (found == object.end() || found->is_null()) return {};
        return text(*found, in_quotes(field));
    }
    std::vector<std::string> list(const json& object, const char* field) const {
        const auto found = object.find(field);
        if (found == object.end() || found->is_null()) return {};
        if (!found->is_array())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("Line %1 of %2 has \"%3\" that is not a list.", number_,
                                     file(), std::string_view(field)));
        std::vector<std::string> texts;
        for (const auto& value : *found)
            texts.push_back(text(value, Sentence::of("text in \"%1\"", std::string_view(field))));
        return texts;
    }
    std::filesystem::path picture(const json& object) const {
        const auto name = required(object, "image");
        if (name.empty())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("Line %1 of %2 names no picture.", number_, file()));
        if (name.find('\0') != std::string::npos)
            throw Error(
                ErrorCode::Malformed,
                Sentence::of("Line %1 of %2 names a picture that cannot exist.", number_, file()));
        return file_.parent_path() / std::filesystem::path(name);
    }

private:
    static Sentence in_quotes(const char* field) {
        return Sentence::verbatim(std::string("\"") + field + "\"");
    }
    const std::filesystem::path& file_;
    std::int64_t number_;
};

json parsed(const Line& line, const std::string& text) {
    try {
        auto value = limited_json(text);
        if (!value.is_object())
            throw Error(ErrorCode::Malformed, Sentence::of("Line %1 of %2 is not a JSON object.",
                                                           line.number(), line.file()));
        return value;
    } catch (const JsonTooDeep&) {
        throw Error(ErrorCode::Malformed, Sentence::of("Line %1 of %2 is nested too deeply.",
                                                       line.number(), line.file()));
    } catch (const json::exception&) {
        throw Error(ErrorCode::Malformed,
                    Sentence::of("Line %1 of %2 is not JSON.", line.number(), line.file()));
    }
}

EvaluationQuery query_from(const Line& line, const json& object, std::int64_t number) {
    EvaluationQuery query;
    query.id = object.contains("id") ? line.required(object, "id") : std::to_string(number);
    query.image = line.picture(object);
    query.question = line.required(object, "question");
    query.answers = line.list(object, "answers");
    if (query.answers.empty() && !object.contains("answer"))
        throw Error(ErrorCode::Malformed,
                    Sentence::of("Line %1 of %2 has no \"answer\" (nor \"answers\").",
                                 line.number(), line.file()));
    if (object.contains("answer")) {
        const auto answer = line.required(object, "answer");
        if (query.answers.empty()) query.answers.push_back(answer);
    }
    query.label = line.optional(object, "label");
    query.options = line.list(object, "options");
    if (const auto found = object.find("demonstrations");
        found != object.end() && !found->is_null()) {
        if (!found->is_array())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("Line %1 of %2 has \"demonstrations\" that are not a list.",
                                     line.number(), line.file()));
        for (const auto& entry : *found) {
            if (!entry.is_object())
                throw Error(ErrorCode::Malformed,
                            Sentence::of("Line %1 of %2 has a demonstration that is not an object.",
                                         line.number(), line.file()));
            query.demonstrations.push_back({line.picture(entry), line.required(entry, "question"),
                                            line.required(entry, "answer"),
                                            line.optional(entry, "label")});
        }
    }
    return query;
}

}  // namespace

std::vector<EvaluationQuery> read_query_set(const std::filesystem::path& file,
                                            std::vector<Sentence>* left_out) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no query set %1.", quoted(file)));
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, failure))
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The query set %1 cannot be read.", quoted(file)));

    std::vector<EvaluationQuery> queries;
    std::set<std::string> ids;
    LineReader reader(in, file);
    for (std::string text; reader.next(text);) {
        if (reader.bytes() > limits::kCorpusFileBytes)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("The query set %1 is too large.", quoted(file)));
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Line line(file, reader.number());
        try {
            auto query = query_from(line, parsed(line, text), line.number());
            if (!ids.insert(query.id).second)
                throw Error(ErrorCode::Malformed,
                            Sentence::of("Line %1 of %2 has the id \"%3\" of an earlier line.",
                                         line.number(), line.file(), query.id));
            queries.push_back(std::move(query));
        } catch (const Error& error) {
            if (left_out == nullptr) throw;
            left_out->push_back(error.sentence());
        }
    }
    if (queries.empty() && (left_out == nullptr || left_out->empty()))
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The query set %1 holds no query.", quoted(file)));
    return queries;
}

}  // namespace aim
