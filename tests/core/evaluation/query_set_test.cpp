#include "core/evaluation/query_set.h"

#include "catch.h"
#include "core/base/error.h"
#include "core/base/limits.h"

#include <unistd.h>
#include <fstream>

using namespace aim;

namespace {

class QueryFile {
public:
    explicit QueryFile(const std::string& content)
        : path_(std::filesystem::temp_directory_path() /
                ("aim-queries-" + std::to_string(::getpid()) + ".jsonl")) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    ~QueryFile() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::vector<EvaluationQuery> read(const std::string& content) {
    const QueryFile file(content);
    return read_query_set(file.path());
}

void require_refused(const std::string& content, const std::string& why) {
    try {
        read(content);
        FAIL("accepted: " << content.substr(0, 80));
    } catch (const Error& error) {
        REQUIRE_THAT(error.what(), Catch::Contains(why));
    }
}

}  // namespace

TEST_CASE("a query set is read with everything a line may hold") {
    const QueryFile file(
        "\xef\xbb\xbf"
        R"({"id":"q1","image":"a/b.png","question":"Was?","answer":"dax","label":"x","options":["dax","wug"]})"
        "\r\n\n"
        R"({"image":"c.png","question":"What?","answers":["one",2],"demonstrations":[{"image":"d.png","question":"Q","answer":"A"}]})");
    const auto queries = read_query_set(file.path());
    REQUIRE(queries.size() == 2);
    REQUIRE(queries[0].id == "q1");
    REQUIRE(queries[0].image == file.path().parent_path() / "a/b.png");
    REQUIRE(queries[0].question == "Was?");
    REQUIRE(queries[0].answers == std::vector<std::string>{"dax"});
    REQUIRE(queries[0].label == "x");
    REQUIRE(queries[0].options == std::vector<std::string>{"dax", "wug"});
    REQUIRE(queries[0].demonstrations.empty());
    REQUIRE(queries[1].id == "3");  // the line
    REQUIRE(queries[1].answers == std::vector<std::string>{"one", "2"});
    REQUIRE(queries[1].demonstrations.size() == 1);
    REQUIRE(queries[1].demonstrations[0].image == file.path().parent_path() / "d.png");
    REQUIRE(queries[1].demonstrations[0].answer == "A");
}

TEST_CASE("lines that break the format are refused by number") {
    const std::string good = R"({"id":"a","image":"i","question":"q","answer":"x"})";
    require_refused("", "no query");
    require_refused(good + "\n{", "Line 2");
    require_refused(good + "\n[1]", "not a JSON object");
    require_refused(good + "\n" + good, "earlier line");
    require_refused(R"({"question":"q","answer":"x"})", "\"image\"");
    require_refused(R"({"image":"i","answer":"x"})", "\"question\"");
    require_refused(R"({"image":"i","question":"q"})", "\"answer\"");
    require_refused(R"({"image":"i","question":"q","answers":[]})", "\"answer\"");
    require_refused(R"({"image":"i","question":"q","answers":"x"})", "not a list");
    require_refused(R"({"image":"i","question":{},"answer":"x"})", "not a text");
    require_refused(R"({"image":"","question":"q","answer":"x"})", "no picture");
    require_refused(R"({"image":"i","question":"q","answer":"x","demonstrations":[{}]})",
                    "\"image\"");
    require_refused(R"({"image":"i","question":"q","answer":"x","demonstrations":{}})",
                    "not a list");
    require_refused(std::string(5000, '['), "nested too deeply");
    require_refused(std::string(limits::kLineBytes + 2, 'x'), "longer than 4 MB");
}

TEST_CASE("a query set that is not there is refused") {
    REQUIRE_THROWS_AS(read_query_set("/nonexistent/queries.jsonl"), Error);
    REQUIRE_THROWS_AS(read_query_set("/tmp"), Error);
}
