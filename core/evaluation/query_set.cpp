#include "core/evaluation/query_set.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"

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
    [[noreturn]] void fail(const std::string& why, ErrorCode code = ErrorCode::Malformed) const {
        throw Error(code,
                    "Line " + std::to_string(number_) + " of " + quoted(file_) + " " + why + ".");
    }
    std::string text(const json& value, const std::string& field) const {
        if (value.is_string()) {
            auto text = value.get<std::string>();
            if (text.size() > limits::kTextBytes)
                fail("has a " + field + " of more than 1 MB", ErrorCode::TooLarge);
            return text;
        }
        if (value.is_number() || value.is_boolean()) return value.dump();
        fail("has a " + field + " that is not a text");
    }
    std::string required(const json& object, const char* field) const {
        const auto found = object.find(field);
        if (found == object.end()) fail(std::string("has no \"") + field + "\"");
        return text(*found, std::string("\"") + field + "\"");
    }
    std::string optional(const json& object, const char* field) const {
        const auto found = object.find(field);
        if (found == object.end() || found->is_null()) return {};
        return text(*found, std::string("\"") + field + "\"");
    }
    std::vector<std::string> list(const json& object, const char* field) const {
        const auto found = object.find(field);
        if (found == object.end() || found->is_null()) return {};
        if (!found->is_array()) fail(std::string("has \"") + field + "\" that is not a list");
        std::vector<std::string> texts;
        for (const auto& value : *found)
            texts.push_back(text(value, std::string("text in \"") + field + "\""));
        return texts;
    }
    std::filesystem::path picture(const json& object) const {
        const auto name = required(object, "image");
        if (name.empty()) fail("names no picture");
        if (name.find('\0') != std::string::npos) fail("names a picture that cannot exist");
        return file_.parent_path() / std::filesystem::path(name);
    }

private:
    const std::filesystem::path& file_;
    std::int64_t number_;
};

json parsed(const Line& line, const std::string& text) {
    // The parser itself does not mind depth, what comes after it does.
    const auto limit = [](int depth, json::parse_event_t, json&) {
        if (depth > limits::kJsonDepth) throw std::length_error("too deep");
        return true;
    };
    try {
        auto value = json::parse(text, limit);
        if (!value.is_object()) line.fail("is not a JSON object");
        return value;
    } catch (const json::exception&) {
        line.fail("is not JSON");
    } catch (const std::length_error&) {
        line.fail("is nested too deeply");
    }
}

EvaluationQuery query_from(const Line& line, const json& object, std::int64_t number) {
    EvaluationQuery query;
    query.id = object.contains("id") ? line.required(object, "id") : std::to_string(number);
    query.image = line.picture(object);
    query.question = line.required(object, "question");
    query.answers = line.list(object, "answers");
    if (query.answers.empty() && !object.contains("answer"))
        line.fail("has no \"answer\" (nor \"answers\")");
    if (object.contains("answer")) {
        const auto answer = line.required(object, "answer");
        if (query.answers.empty()) query.answers.push_back(answer);
    }
    query.label = line.optional(object, "label");
    query.options = line.list(object, "options");
    if (const auto found = object.find("demonstrations");
        found != object.end() && !found->is_null()) {
        if (!found->is_array()) line.fail("has \"demonstrations\" that are not a list");
        for (const auto& entry : *found) {
            if (!entry.is_object()) line.fail("has a demonstration that is not an object");
            query.demonstrations.push_back({line.picture(entry), line.required(entry, "question"),
                                            line.required(entry, "answer"),
                                            line.optional(entry, "label")});
        }
    }
    return query;
}

}  // namespace

std::vector<EvaluationQuery> read_query_set(const std::filesystem::path& file,
                                            std::vector<std::string>* left_out) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        throw Error(ErrorCode::NotFound, "There is no query set " + quoted(file) + ".");
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, failure))
        throw Error(ErrorCode::Unreadable, "The query set " + quoted(file) + " cannot be read.");

    std::vector<EvaluationQuery> queries;
    std::set<std::string> ids;
    std::string text;
    std::int64_t number = 1;
    std::uint64_t bytes = 0;
    const auto take = [&] {
        const Line line(file, number);
        if (number == 1 && text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
        if (text.find_first_not_of(" \t\r") == std::string::npos) return;
        try {
            auto query = query_from(line, parsed(line, text), number);
            if (!ids.insert(query.id).second)
                line.fail("has the id \"" + query.id + "\" of an earlier line");
            queries.push_back(std::move(query));
        } catch (const Error& error) {
            if (left_out == nullptr) throw;
            left_out->emplace_back(error.what());
        }
    };
    // By character, so that a file without line ends is refused before it fills the memory.
    auto* buffer = in.rdbuf();
    for (int c = buffer->sbumpc(); c != std::char_traits<char>::eof(); c = buffer->sbumpc()) {
        if (++bytes > limits::kCorpusFileBytes)
            throw Error(ErrorCode::TooLarge, "The query set " + quoted(file) + " is too large.");
        if (c == '\n') {
            take();
            text.clear();
            ++number;
        } else {
            text.push_back(static_cast<char>(c));
            if (text.size() > limits::kLineBytes)
                Line(file, number).fail("is longer than 4 MB", ErrorCode::TooLarge);
        }
    }
    take();
    if (queries.empty() && (left_out == nullptr || left_out->empty()))
        throw Error(ErrorCode::Malformed, "The query set " + quoted(file) + " holds no query.");
    return queries;
}

}  // namespace aim
