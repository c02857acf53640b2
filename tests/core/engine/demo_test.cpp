#include "core/engine/demo.h"

#include "core/engine/engine_fixture.h"
#include "core/methods/method_names.h"
#include "core/workspace/csv.h"

#include <cstdlib>
#include <fstream>

using namespace aim;
using nlohmann::json;

namespace {

// The oracle's model as a demo of two episodes and two pictures to name.
struct SmallDemo {
    SmallDemo() {
        ::setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
        files.root = folder.path();
        files.model = oracle::kLlava;
        files.projector = engine_test::kProjector;
        files.gallery = folder / "gallery";
        files.queries = folder / "queries.jsonl";
        files.naming_queries = folder / "naming.jsonl";
        files.first_questions = folder / "first-questions.json";
        std::filesystem::create_directories(files.gallery / "images");
        std::ofstream metadata(files.gallery / "metadata.jsonl"), queries(files.queries),
            naming(files.naming_queries);
        auto demonstrations = json::array();
        const auto reference = oracle::facts("icl");
        for (const auto& d : reference["demonstrations"]) {
            const auto name = d["image"].get<std::string>();
            std::filesystem::copy(oracle::kLlava / "expected" / name,
                                  files.gallery / "images" / name);
            metadata << json{{"file_name", "images/" + name},
                             {"question", d["question"]},
                             {"answer", d["answer"]}}
                            .dump()
                     << '\n';
            demonstrations.push_back({{"image", "gallery/images/" + name},
                                      {"question", d["question"]},
                                      {"answer", d["answer"]}});
        }
        for (const std::string name : {"wide", "tall"}) {
            json query{{"id", name},
                       {"image", "gallery/images/" + name + ".png"},
                       {"question", "Name?"},
                       {"answer", "a toma I think"}};
            naming << query.dump() << '\n';
            query["demonstrations"] = demonstrations;
            queries << query.dump() << '\n';
        }
        aim::testing::write_file(files.first_questions,
                                 json::array({{{"image", "gallery/images/wide.png"},
                                               {"question", "Name?"},
                                               {"reference", "a dax"}}})
                                     .dump());
    }
    aim::testing::TempFolder folder;
    DemoFiles files;
};

}  // namespace

TEST_CASE("the demo imports, fuses, asks, evaluates and exports") {
    SmallDemo demo;
    std::vector<std::string> stages;
    const auto csv = demo.folder / "demo.csv";
    const auto report = run_demo(demo.files, "cpu", csv, [&](const std::string& stage, double f) {
        REQUIRE(f >= 0);
        REQUIRE(f <= 1);
        if (stages.empty() || stages.back() != stage) stages.push_back(stage);
    });
    REQUIRE(stages.size() == 6);
    REQUIRE_THAT(report.device, Catch::StartsWith("cpu"));
    REQUIRE(report.seconds > 0);
    REQUIRE(report.episodes.size() == method_names().size());
    for (const auto& row : report.episodes) {
        REQUIRE(row.queries == 2);
        if (row.method == "copy-last") REQUIRE(row.accuracy == 1.0);
        if (row.method == "nearest") REQUIRE(row.accuracy == 0.5);
    }
    REQUIRE(report.naming.method == "zero-shot");
    REQUIRE(report.naming.queries == 2);
    std::ifstream in(csv);
    CsvReader reader(in);
    CsvRecord record;
    std::size_t records = 0;
    for (; reader.next(record); ++records) REQUIRE(record.fields.size() == 25);
    REQUIRE(records == 1 + 2 * method_names().size() + 2);
}

TEST_CASE("the demo's gallery becomes the first of a workspace, all of it or nothing") {
    SmallDemo demo;
    auto workspace = Workspace::create(demo.folder / "mine.aim");
    const auto gallery = import_demo_gallery(workspace, demo.files);
    const auto rows = workspace.demonstrations().list(gallery);
    REQUIRE(rows.size() == 3);
    REQUIRE(rows[1].question == "Wie heißt das?");
    REQUIRE(rows[1].answer == "zwei blicket 42");
    REQUIRE(workspace.galleries().list().size() == 1);
    demo.files.gallery = demo.folder / "nowhere";
    REQUIRE_THROWS_AS(import_demo_gallery(workspace, demo.files), Error);
    REQUIRE(workspace.galleries().list().size() == 1);
}

TEST_CASE("a demo that is stopped ends, and leaves nothing behind") {
    SmallDemo demo;
    std::stop_source stop;
    const auto temporary = demo.folder / "temporary";
    std::filesystem::create_directories(temporary);
    ::setenv("TMPDIR", temporary.c_str(), 1);
    REQUIRE(aim::testing::code_of([&] {
                run_demo(
                    demo.files, "cpu", "",
                    [&](const std::string& stage, double) {
                        if (stage.starts_with("Fusing")) stop.request_stop();
                    },
                    stop.get_token());
            }) == ErrorCode::Cancelled);
    ::unsetenv("TMPDIR");
    REQUIRE(std::filesystem::is_empty(temporary));
}
