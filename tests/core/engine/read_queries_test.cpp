#include "core/engine/read_queries.h"

#include "core/base/error.h"
#include "core/engine/engine_fixture.h"

using namespace aim;
using aim::testing::code_of;
using aim::testing::write_file;

namespace {

struct Sets {
    Sets() {
        for (const char* name : {"a", "b"})
            std::filesystem::copy_file(engine_test::picture_file("tiny"),
                                       f.folder / (name + std::string(".png")));
    }
    std::filesystem::path file(const std::string& name, const std::string& content) {
        std::filesystem::create_directories((f.folder / name).parent_path());
        write_file(f.folder / name, content);
        return f.folder / name;
    }
    QuerySet read(const std::filesystem::path& path, const std::string& format = "detect") {
        QuerySource source;
        source.file = path;
        source.format = format;
        return read_queries(source);
    }
    aim::testing::Fixture f;
};

}  // namespace

TEST_CASE("our own query sets are read as before") {
    Sets s;
    const auto set = s.read(s.file(
        "q.jsonl",
        R"({"id":"x","image":"a.png","question":"Q?","answers":["1","2"],"options":["1","3"]})"
        "\n"));
    REQUIRE(set.format == "queries");
    REQUIRE(set.queries[0].id == "x");
    REQUIRE(set.queries[0].options.size() == 2);
    REQUIRE_THROWS_WITH(s.read(s.file("bad.jsonl", "{\"image\":\"a.png\"\n")),
                        Catch::Contains("Line 1"));
    REQUIRE(code_of([&] { s.read(s.f.folder / "none.jsonl"); }) == ErrorCode::NotFound);
    // Whatever the file is called.
    REQUIRE(
        s.read(s.file("queries.txt", R"({"image":"a.png","question":"Q?","answer":"1"})")).format ==
        "queries");
}

TEST_CASE("all captions of a picture are one query's references") {
    Sets s;
    const auto coco = s.read(s.file(
        "captions.json",
        R"({"images":[{"id":1,"file_name":"a.png"},{"id":2,"file_name":"b.png"}],"annotations":[
           {"image_id":1,"caption":"One."},{"image_id":2,"caption":"Two."},{"image_id":1,"caption":"Uno."}]})"));
    REQUIRE(coco.format == "coco-captions");
    REQUIRE(coco.queries.size() == 2);
    REQUIRE(coco.queries[0].answers == std::vector<std::string>{"One.", "Uno."});
    REQUIRE(coco.queries[0].question == "Describe this image.");
    const auto results = s.read(s.file("results.csv",
                                       "image_name| comment_number| comment\n"
                                       "a.png| 0| A cat, here .\na.png| 1| Cat!\nb.png| 0| Dog\n"));
    REQUIRE(results.format == "flickr30k");
    REQUIRE(results.queries.size() == 2);
    REQUIRE(results.queries[0].answers == std::vector<std::string>{"A cat, here .", "Cat!"});
    QuerySource source;
    source.file = s.file("flickr_annotations_30k.csv",
                         "raw,sentids,split,filename,img_id\n"
                         "\"[\"\"A cat.\"\", \"\"Cat!\"\"]\",\"[0,1]\",test,a.png,0\n"
                         "\"[\"\"Dog.\"\"]\",\"[2]\",train,b.png,1\n");
    source.split = "test";
    const auto karpathy = read_queries(source);
    REQUIRE(karpathy.queries.size() == 1);
    REQUIRE(karpathy.queries[0].answers == std::vector<std::string>{"A cat.", "Cat!"});
}

TEST_CASE("VQA v2, OK-VQA and VizWiz keep every annotator's answer as a reference") {
    Sets s;
    std::filesystem::copy_file(s.f.folder / "a.png", s.f.folder / "COCO_val2014_000000000007.jpg");
    const auto questions = s.file(
        "OpenEnded_mscoco_val2014_questions.json",
        R"({"data_subtype":"val2014","questions":[{"image_id":7,"question":"What sport?","question_id":70}]})");
    s.file(
        "mscoco_val2014_annotations.json",
        R"({"annotations":[{"question_id":70,"answers":[{"answer":"ski"},{"answer":"race"},{"answer":"race"}]}]})");
    const auto ok = s.read(questions, "ok-vqa");
    REQUIRE(ok.queries.size() == 1);
    REQUIRE(ok.queries[0].id == "70");
    REQUIRE(ok.queries[0].answers == std::vector<std::string>{"ski", "race", "race"});
    REQUIRE(s.read(questions).format == "vqa-v2");

    std::filesystem::create_directories(s.f.folder / "val");
    std::filesystem::copy_file(s.f.folder / "a.png", s.f.folder / "val/VizWiz_val_0.png");
    const auto viz = s.read(s.file(
        "annotations/val.json",
        R"([{"image":"VizWiz_val_0.png","question":"What is it?","answers":[{"answer":"soda","answer_confidence":"yes"},
            {"answer":"can","answer_confidence":"maybe"}],"answer_type":"other","answerable":1}])"));
    REQUIRE(viz.format == "vizwiz");
    REQUIRE(viz.queries[0].answers == std::vector<std::string>{"soda", "can"});
}

TEST_CASE("Hateful Memes ask yes or no, with the words on the picture") {
    Sets s;
    std::filesystem::create_directories(s.f.folder / "img");
    std::filesystem::copy_file(s.f.folder / "a.png", s.f.folder / "img/01.png");
    const auto file =
        s.file("dev.jsonl",
               "{\"id\":1,\"img\":\"img/01.png\",\"label\":1,\"text\":\"look {text}\"}\n"
               "{\"id\":2,\"img\":\"img/01.png\",\"label\":0,\"text\":\"cute\"}\n");
    const auto set = s.read(file);
    REQUIRE(set.format == "hateful-memes");
    REQUIRE(set.queries.size() == 2);
    REQUIRE(set.queries[0].answers == std::vector<std::string>{"yes"});
    REQUIRE(set.queries[0].label == "hateful");
    REQUIRE(set.queries[0].options == std::vector<std::string>{"no", "yes"});
    REQUIRE_THAT(set.queries[0].question, Catch::Contains("look {text}"));
    REQUIRE(set.queries[1].answers == std::vector<std::string>{"no"});
    REQUIRE_THROWS_WITH(
        s.read(s.file("test.jsonl", "{\"id\":3,\"img\":\"img/01.png\",\"text\":\"none\"}\n")),
        Catch::Contains("line 1") && Catch::Contains("test split"));
}

TEST_CASE("VL-ICL's query.json is found in its folder") {
    Sets s;
    s.file("support.json", R"([{"image":["a.png"],"question":"This is a","answer":"dax"}])");
    s.file("query.json", R"([{"image":["b.png"],"question":"This is a","answer":"wug"}])");
    const auto set = s.read(s.f.folder.path());
    REQUIRE(set.format == "vl-icl");
    REQUIRE(set.queries.size() == 1);
    REQUIRE(set.queries[0].answers == std::vector<std::string>{"wug"});
}

TEST_CASE("a row that cannot be used names its line, or is left out when that is asked for") {
    Sets s;
    const auto file =
        s.file("table.csv", "image,question,answer\na.png,Q?,1\nmissing.png,Q?,2\nb.png,Q?\n");
    REQUIRE_THROWS_WITH(s.read(file), Catch::Contains("line 3") && Catch::Contains("missing.png"));
    QuerySource source;
    source.file = file;
    source.skip_bad_rows = true;
    const auto set = read_queries(source);
    REQUIRE(set.queries.size() == 1);
    REQUIRE(set.skipped == 2);
    REQUIRE_THAT(set.problems[1].english(), Catch::StartsWith("line 4"));
    source.limit = 0;
    REQUIRE(code_of([&] { read_queries(source); }) == ErrorCode::Malformed);
    REQUIRE(code_of([&] { s.read(file, "bogus"); }) == ErrorCode::Usage);
}

TEST_CASE("bad lines of our own query sets are left out when that is asked for, and only then") {
    Sets s;
    const auto file =
        s.file("q.jsonl", R"({"id":"1","image":"a.png","question":"Q?","answer":"x"})"
                          "\n{\n"
                          R"({"id":"1","image":"a.png","question":"Q?","answer":"again"})"
                          "\n"
                          R"({"id":"2","image":"b.png","question":"Q?","answer":"y"})"
                          "\n");
    REQUIRE_THROWS_WITH(s.read(file), Catch::Contains("ine 2"));
    QuerySource source;
    source.file = file;
    source.skip_bad_rows = true;
    const auto set = read_queries(source);
    REQUIRE(set.queries.size() == 2);
    REQUIRE(set.queries[1].id == "2");
    REQUIRE(set.skipped == 2);
    REQUIRE_THAT(set.problems[0].english(), Catch::Contains("ine 2"));
    REQUIRE_THAT(set.problems[1].english(),
                 Catch::Contains("ine 3") && Catch::Contains("earlier line"));
}
