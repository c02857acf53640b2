// Data sets by name: Flickr30k, Hateful Memes, OK-VQA, VizWiz.
#include "core/workspace/import_gallery.h"
#include "core/workspace/read_rows.h"
#include "core/workspace/workspace_fixture.h"

#include <future>

using namespace aim;
using namespace aim::testing;

namespace {

struct Sets : Fixture {
    Sets() { gallery = workspace.galleries().create("g").id; }
    fs::path file(const std::string& name, const std::string& content) {
        write_file(folder / "source" / name, content);
        return folder / "source" / name;
    }
    void picture(const std::string& name) {
        write_file(folder / "source" / name, png(static_cast<int>(name.size())));
    }
    ImportResult import(const fs::path& source, const ImportOptions& options = {}) {
        return import_gallery(workspace, gallery, source, options);
    }
    std::vector<StoredDemonstration> rows() { return workspace.demonstrations().list(gallery); }
    std::int64_t gallery = 0;
};

}  // namespace

TEST_CASE_METHOD(Sets,
                 "Flickr30k's captions are demonstrations, one each, a broken line is named") {
    picture("flickr30k-images/1.jpg.png");
    const std::string head = "image_name| comment_number| comment\n";
    CHECK(import(file("results.csv", head + "1.jpg.png| 0| Two men .\n1.jpg.png| 1| \"A\" man\n"))
              .kind == ImportKind::Flickr30k);
    REQUIRE(rows().size() == 2);
    CHECK(rows()[0].question == "Describe this image.");
    CHECK(rows()[0].answer == "Two men .");
    std::string sentence;
    CHECK(code_of([&] { import(file("broken.csv", head + "1.jpg.png| A dog\n")); }, &sentence) ==
          ErrorCode::Malformed);
    CHECK_THAT(sentence, Catch::Contains("line 2"));
    CHECK(rows().size() == 2);
    ImportOptions skip;
    skip.skip_bad_rows = true;
    const auto result =
        import(file("broken.csv", head + "1.jpg.png| A dog\n1.jpg.png| 0| Dogs\n"), skip);
    CHECK(result.skipped == 1);
    CHECK(rows().size() == 3);
    // The archive's own file has one line without its second bar.
    import(file("known.csv", head + "1.jpg.png| 4   A dog runs across the grass .\n"));
    CHECK(rows().at(3).answer == "A dog runs across the grass .");
}

TEST_CASE_METHOD(Sets, "Hateful Memes become yes and no with the words in the question") {
    picture("img/1.png");
    const auto source =
        file("train.jsonl", R"({"id":1,"img":"img/1.png","label":1,"text":"some words"})"
                            "\n"
                            R"({"id":2,"img":"img/1.png","label":0,"text":"others"})"
                            "\n");
    CHECK(import(source).kind == ImportKind::HatefulMemes);
    REQUIRE(rows().size() == 2);
    CHECK(rows()[0].answer == "yes");
    CHECK(rows()[0].label == "hateful");
    CHECK_THAT(rows()[0].question, Catch::Contains("some words"));
    CHECK(rows()[1].answer == "no");
    // As Windows' editors save it.
    const auto marked = file("marked.jsonl", "\xEF\xBB\xBF" + read_file(source));
    CHECK(import(marked).kind == ImportKind::HatefulMemes);
    CHECK(rows().size() == 4);
}

TEST_CASE_METHOD(Sets, "questions answered by several annotators get the commonest answer") {
    picture("COCO_val2014_000000000007.jpg");
    file("mscoco_val2014_annotations.json",
         R"({"annotations":[{"question_id":70,"answers":[{"answer":"ski"},{"answer":"race"},
            {"answer":"race"}]}]})");
    ImportOptions options;
    options.kind = import_kind_from_name("ok-vqa");
    import(file("OpenEnded_mscoco_val2014_questions.json",
                R"({"data_subtype":"val2014","questions":[{"image_id":7,"question":"What?",
                   "question_id":70}]})"),
           options);
    REQUIRE(rows().size() == 1);
    CHECK(rows()[0].answer == "race");

    picture("val/VizWiz_val_0.png");
    const auto viz = import(
        file("annotations/val.json",
             R"([{"image":"VizWiz_val_0.png","question":"What is it?","answers":[{"answer":"can"},
                 {"answer":"soda can"},{"answer":"soda can"}],"answer_type":"other"}])"));
    CHECK(viz.kind == ImportKind::VizWiz);
    CHECK(rows()[1].answer == "soda can");
    const auto read = read_rows(folder / "source/annotations/val.json", {});
    CHECK(read.rows.at(0).references == std::vector<std::string>{"can", "soda can", "soda can"});
}

TEST_CASE_METHOD(Sets, "a JSON document that breaks off names the line, and nothing is there") {
    picture("1.png");
    const auto source = file("captions.json",
                             "{\"images\": [{\"id\": 1, \"file_name\": \"1.png\"}],\n"
                             " \"annotations\": [{\"image_id\": 1, \"caption\": \"a cat\"},\n"
                             "  {\"image_id\": 1, \"caption\":\n");
    std::string sentence;
    CHECK(code_of([&] { import(source); }, &sentence) == ErrorCode::Malformed);
    CHECK_THAT(sentence, Catch::Contains("line 4 cannot be read"));
    CHECK(rows().empty());
}

TEST_CASE_METHOD(Sets, "a value nested a million deep is a bad row, not the end of the program") {
    picture("img/1.png");
    const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    ImportOptions skip;
    skip.skip_bad_rows = true;
    const auto skipped = [&](const std::string& name, const std::string& line) {
        return import(file(name, line), skip).skipped;
    };
    const std::string good = R"({"id":1,"img":"img/1.png","label":1,"text":"words"})";
    CHECK(skipped("memes.jsonl", good + R"(
{"id":)" + deep + R"(,"img":"img/1.png","label":1,"text":"words"})") == 1);
    CHECK(skipped("rows.jsonl", R"({"image":"img/1.png","answer":"a"}
{"image":"img/1.png","answer":"b","conversations":[{"from":)" +
                                    deep + R"(,"value":"a"}]})") == 1);
    CHECK(rows().size() == 2);
    CHECK(code_of([&] {
              import(file("rows.json", R"([{"image":"img/1.png","answer":)" + deep + "}]"));
          }) == ErrorCode::Malformed);
}

TEST_CASE_METHOD(Sets, "pictures that others drop while an import runs are stored once more") {
    std::string table = "image,answer\n";
    constexpr int kRows = 200;  // more than one batch
    for (int i = 0; i < kRows; ++i) {
        const auto name = "img/" + std::to_string(i) + ".png";
        write_file(folder / "source" / name, png(i));
        table += name + ",a\n";
    }
    const auto source = file("rows.csv", table);
    auto other = Workspace::open(workspace.file());

    SECTION("by compacting") {
        const auto result =
            import_gallery(workspace, gallery, source, {}, [&](const ImportProgress& p) {
                if (p.done == 150) CHECK(other.compact().images_dropped > 0);
            });
        CHECK(result.imported == kRows);
    }
    SECTION("by an import that stored them first and fails") {
        const auto failing = file("failing.csv", table + "img/missing.png,a\n");
        const auto second = workspace.galleries().create("second").id;
        std::promise<void> stored, go_on;
        auto failed = std::async(std::launch::async, [&] {
            return code_of([&] {
                import_gallery(other, second, failing, {}, [&](const ImportProgress& p) {
                    if (p.done != 150) return;
                    stored.set_value();
                    go_on.get_future().wait();
                });
            });
        });
        stored.get_future().wait();
        const auto result =
            import_gallery(workspace, gallery, source, {}, [&](const ImportProgress& p) {
                if (p.done != 150) return;
                go_on.set_value();
                CHECK(failed.get() == ErrorCode::Malformed);
            });
        CHECK(result.imported == kRows);
    }
    CHECK(rows().size() == kRows);
    CHECK(workspace.images().count() == kRows);
    CHECK(workspace.check().empty());
}
