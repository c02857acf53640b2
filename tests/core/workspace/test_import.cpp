#include "core/workspace/export_gallery.h"
#include "core/workspace/import_gallery.h"
#include "workspace_fixture.h"

#include <sys/stat.h>

#include <algorithm>

using namespace aim;
using namespace aim::testing;

namespace {

struct ImportFixture : Fixture {
    std::int64_t gallery = workspace.galleries().create("G").id;
    fs::path source = folder / "source";

    void file(const fs::path& name, std::string_view content) {
        write_file(source / name, content);
    }
    void image(const fs::path& name, int number) { write_file(source / name, png(number)); }
    ImportResult import(const fs::path& what = "", const ImportOptions& options = {}) {
        return import_gallery(workspace, gallery, what.empty() ? source : source / what, options);
    }
    std::vector<StoredDemonstration> rows() { return workspace.demonstrations().list(gallery); }
    void require_empty() {
        CHECK(workspace.demonstrations().count(gallery) == 0);
        CHECK(workspace.images().count() == 0);
    }
};

}  // namespace

TEST_CASE_METHOD(ImportFixture, "a folder of pictures takes the texts beside them") {
    image("10.png", 1);
    image("2.PNG", 2);
    image("3.png", 3);
    file("2.txt", "a small dog\n");
    file("3.txt", "Question: What colour?\nAnswer: red\nand blue\nLabel: car\n");
    file("notes.md", "not a picture");
    image(".hidden.png", 4);
    const auto result = import();
    CHECK(result.kind == ImportKind::Folder);
    REQUIRE(result.imported == 3);
    const auto all = rows();
    CHECK(all[0].answer == "a small dog");
    CHECK(all[0].question == "What is in this image?");
    CHECK(all[1].question == "What colour?");
    CHECK(all[1].answer == "red\nand blue");
    CHECK(all[1].label == "car");
    CHECK(all[2].answer.empty());
    CHECK(workspace.demonstrations().image_bytes(all[2].id) == png(1));
}

TEST_CASE_METHOD(ImportFixture, "folders named by labels give labels and answers") {
    image("cat/1.png", 1);
    image("cat/2.png", 2);
    image("dog/deep/x/1.png", 3);
    ImportOptions options;
    options.question = "Which animal?";
    options.answer = "It is a {label} ({name}).";
    const auto result = import("", options);
    CHECK(result.kind == ImportKind::FolderPerLabel);
    const auto all = rows();
    REQUIRE(all.size() == 3);
    CHECK(all[0].label == "cat");
    CHECK(all[0].question == "Which animal?");
    CHECK(all[1].answer == "It is a cat (2).");
    CHECK(all[2].label == "x");
}

TEST_CASE_METHOD(ImportFixture, "a table is read by the names of its columns") {
    image("images/a.png", 1);
    image("b c.png", 2);
    SECTION("CSV") {
        file("t.csv",
             "\xEF\xBB\xBFIMAGE,Question,Caption,class\r\na.png,Why?,\"because, \"\"so\"\"\","
             "x\r\nb c.png,,b,\r\n");
        CHECK(import("t.csv").kind == ImportKind::Table);
    }
    SECTION("semicolons") {
        file("t.csv",
             "image;question;answer;label\n"
             "images/a.png;Why?;\"because, \"\"so\"\"\";x\nb c.png;;b;\n");
        import("t.csv");
    }
    SECTION("TSV") {
        file("t.tsv",
             "file_name\tquestion\ttext\tlabel\n"
             "images\\a.png\tWhy?\t\"because, \"\"so\"\"\"\tx\nb c.png\t\tb\t\n");
        import("t.tsv");
    }
    SECTION("JSONL") {
        file("t.jsonl",
             R"({"image":"a.png","question":"Why?","answer":"because, \"so\"","label":"x"})"
             "\r\n\n"
             R"({"image":["b c.png"],"answers":["b","c"]})");
        CHECK(import("t.jsonl").kind == ImportKind::JsonLines);
    }
    SECTION("a folder with the table in it") {
        file("t.csv",
             "image,question,answer,label\na.png,Why?,\"because, \"\"so\"\"\",x\nb c.png,,b,\n");
        fs::rename(source / "b c.png", source / "images" / "b c.png");
        CHECK(import().imported == 2);
    }
    SECTION("chat turns") {
        file(
            "t.jsonl",
            R"({"image":"a.png","label":"x","conversations":[{"from":"human","value":"<image>\nWhy?"},{"from":"gpt","value":"because, \"so\""}]})"
            "\n"
            R"({"image":{"path":"b c.png"},"messages":[{"role":"assistant","content":"b"}]})");
        import("t.jsonl");
    }
    const auto all = rows();
    REQUIRE(all.size() == 2);
    CHECK(all[0].question == "Why?");
    CHECK(all[0].answer == "because, \"so\"");
    CHECK(all[0].label == "x");
    CHECK(all[1].question == "What is in this image?");
    CHECK(all[1].answer == "b");
    CHECK(all[1].label.empty());
}

TEST_CASE_METHOD(ImportFixture,
                 "a Hugging Face imagefolder is read with its metadata or its folders") {
    SECTION("metadata beside the pictures") {
        image("x.png", 1);
        file("metadata.csv", "file_name,text\nx.png,a thing\n");
        CHECK(import().kind == ImportKind::ImageFolder);
        CHECK(rows().at(0).answer == "a thing");
    }
    SECTION("metadata in the splits") {
        image("train/sub/x.png", 1);
        image("test/y.png", 2);
        file("train/metadata.jsonl", R"({"file_name":"sub/x.png","text":"a thing"})");
        file("test/metadata.jsonl", R"({"file_name":"y.png","text":"another"})");
        CHECK(import().imported == 2);
        ImportOptions options;
        options.split = "test";
        CHECK(import("", options).imported == 1);
        CHECK(rows().at(2).answer == "another");
        options.split = "dev";
        CHECK(code_of([&] { import("", options); }) == ErrorCode::NotFound);
    }
    SECTION("labels in the splits") {
        image("train/cat/x.png", 1);
        image("test/dog/y.png", 2);
        CHECK(import().kind == ImportKind::ImageFolder);
        CHECK(rows().at(0).answer == "dog");  // test before train
        CHECK(rows().at(1).label == "cat");
    }
}

TEST_CASE_METHOD(ImportFixture, "COCO captions, VQA v2 and VL-ICL are known by their keys") {
    image("val/COCO_val2014_000000000042.png", 9);
    SECTION("COCO") {
        image("000000000042.png", 1);
        file(
            "captions.json",
            R"({"info":{"year":2014,"x":{"y":1}},"licenses":[{"id":1}],"images":[{"id":42,"file_name":"000000000042.png","license":1}],
                 "annotations":[{"image_id":42,"id":1,"caption":"A cat. "},{"image_id":42,"id":2,"caption":"Cat!"}]})");
        const auto result = import("captions.json");
        CHECK(result.kind == ImportKind::CocoCaptions);
        REQUIRE(rows().size() == 2);
        CHECK(rows()[0].answer == "A cat.");
        CHECK(rows()[1].answer == "Cat!");
        CHECK(rows()[0].question == "Describe this image.");
        CHECK(workspace.images().count() == 1);
    }
    SECTION("VQA v2") {
        image("COCO_val2014_000000000042.jpg", 1);  // named as the data set names them
        file(
            "v2_OpenEnded_mscoco_val2014_questions.json",
            R"({"data_subtype":"val2014","questions":[{"image_id":42,"question":"How many?","question_id":420},
                 {"image_id":42,"question":"Why?","question_id":421}],"license":{"name":"x"}})");
        file(
            "v2_mscoco_val2014_annotations.json",
            R"({"annotations":[{"question_id":421,"multiple_choice_answer":"so","answers":[{"answer":"a"}]},
                 {"question_id":420,"answers":[{"answer":"two","answer_id":1}]}]})");
        CHECK(import("v2_OpenEnded_mscoco_val2014_questions.json").kind == ImportKind::VqaV2);
        REQUIRE(rows().size() == 2);
        CHECK(rows()[0].question == "How many?");
        CHECK(rows()[0].answer == "two");
        CHECK(rows()[1].answer == "so");
    }
    SECTION("VL-ICL") {
        image("img/a.png", 1);
        file("support.json",
             R"([{"id":1,"image":["img/a.png"],"question":"This is a","answer":"blicket"}, 5])");
        CHECK(import("support.json").kind == ImportKind::VlIcl);
        fs::remove_all(source / "val");
        CHECK(import().kind == ImportKind::VlIcl);
        CHECK(rows().at(1).answer == "blicket");
        // As the data set lies on disk: paths count from the folder above, answers are lists.
        file("clevr/support.json",
             R"([{"image":["img/a.png"],"question":"1 ? 2","answer":[3, -1, 2]}])");
        import("clevr");
        CHECK(rows().at(2).answer == "3");
    }
}

TEST_CASE_METHOD(ImportFixture, "one bad row ends the import with its line and nothing is there") {
    image("a.png", 1);
    const auto whole = png(2);
    REQUIRE(::mkfifo((source / "pipe.png").c_str(), 0600) == 0);  // would never end
    file("truncated.png", as_text(whole).substr(0, 40));
    const auto bad =
        GENERATE(as<std::string>{}, "b.png,q,a", "a.png,q,\xFF", "a.png,q", "truncated.png,q,a",
                 ",q,a", "http://x/y.png,q,a", "t.csv,q,a", ".,q,a", "pipe.png,q,a");
    file("t.csv", "image,question,answer\na.png,q,a\n" + bad + "\na.png,q,a\n");
    std::string sentence;
    CHECK(code_of([&] { import("t.csv"); }, &sentence) == ErrorCode::Malformed);
    CHECK(sentence.find("line 3") != std::string::npos);
    require_empty();
    ImportOptions options;
    options.skip_bad_rows = true;
    const auto result = import("t.csv", options);
    CHECK(result.imported == 2);
    CHECK(result.skipped == 1);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].where.english() == "line 3");
    CHECK(rows().size() == 2);
}

TEST_CASE_METHOD(ImportFixture, "a row without an answer or a label is a problem in a table") {
    image("a.png", 1);
    file("t.jsonl", R"({"image":"a.png","question":"q"})");
    CHECK(code_of([&] { import("t.jsonl"); }) == ErrorCode::Malformed);
    file("t.jsonl", R"({"image":"a.png","label":7})");
    import("t.jsonl");
    CHECK(rows().at(0).answer == "7");
}

TEST_CASE_METHOD(ImportFixture, "files that are nothing to import are refused with a sentence") {
    fs::create_directories(source);
    image("a.png", 1);
    const auto refuses = [&](const std::string& name, std::string_view content) {
        file(name, content);
        std::string sentence;
        const auto code = code_of([&] { import(name); }, &sentence);
        CHECK(sentence.size() > 10);
        require_empty();
        return code;
    };
    CHECK(refuses("x.csv", "") == ErrorCode::Malformed);
    CHECK(refuses("x.csv", "a,b\n1,2\n") == ErrorCode::Malformed);
    CHECK(refuses("x.csv", "image,answer\n") == ErrorCode::Malformed);
    CHECK(refuses("x.csv", "image,answer\na.png,\"open") == ErrorCode::Malformed);
    CHECK(refuses("x.jsonl", "{\"image\":") == ErrorCode::Malformed);
    CHECK(refuses("x.jsonl", "[1,2]") == ErrorCode::Malformed);
    CHECK(refuses("x.jsonl", "{\"answer\":\"a\"}") == ErrorCode::Malformed);
    CHECK(refuses("x.jsonl", R"({"image":["a.png","a.png"],"answer":"a"})") ==
          ErrorCode::Malformed);
    CHECK(refuses("x.json", "{}") == ErrorCode::Unsupported);
    CHECK(refuses("x.json", "{\"images\":[],\"annotations\":[]}") == ErrorCode::Unsupported);
    CHECK(refuses("x.json", "not json") == ErrorCode::Unsupported);
    CHECK(refuses("x.json", std::string(100000, '[')) == ErrorCode::Unsupported);
    CHECK(refuses("x.json", R"([{"image":"a.png","answer":"a"})") == ErrorCode::Malformed);
    CHECK(refuses("x.json", R"({"questions":[{"question_id":1,"image_id":2,"question":"q"}]})") ==
          ErrorCode::Malformed);
    CHECK(refuses("x.pdf", "%PDF") == ErrorCode::Unsupported);
    CHECK(code_of([&] { import("none"); }) == ErrorCode::NotFound);
    fs::create_directories(source / "empty");
    CHECK(code_of([&] { import("empty"); }) == ErrorCode::Unsupported);
    CHECK(code_of([&] { import_gallery(workspace, 99, source); }) == ErrorCode::NotFound);
    CHECK(code_of([] { import_kind_from_name("zip"); }) == ErrorCode::Usage);
    CHECK(import_kind_from_name(name_of(ImportKind::VlIcl)) == ImportKind::VlIcl);
}

TEST_CASE_METHOD(ImportFixture, "a cancelled import leaves nothing") {
    for (int i = 0; i < 20; ++i) image(std::to_string(i) + ".png", i);
    std::stop_source stop;
    CHECK(code_of([&] {
              import_gallery(
                  workspace, gallery, source, {},
                  [&](const ImportProgress& progress) {
                      CHECK(progress.total == 20);
                      if (progress.done == 10) stop.request_stop();
                  },
                  stop.get_token());
          }) == ErrorCode::Cancelled);
    require_empty();
    ImportOptions options;
    options.limit = 5;
    CHECK(import("", options).imported == 5);
}

TEST_CASE_METHOD(ImportFixture,
                 "a large import lets others write, and leaves nothing when cancelled") {
    // More than one batch.
    for (int i = 0; i < 300; ++i) image(std::to_string(i) + ".png", i);
    const auto known = workspace.images().put(png(7));
    const auto bytes = fs::file_size(workspace.file());
    auto other = Workspace::open(workspace.file(), {.check = false});
    std::int64_t run_picture = 0;
    std::stop_source stop;
    CHECK(code_of([&] {
              import_gallery(
                  workspace, gallery, source, {},
                  [&](const ImportProgress& progress) {
                      if (progress.done == 200) {
                          other.galleries().create("made meanwhile");
                          run_picture = other.images().count();
                      }
                      if (progress.done == 290) stop.request_stop();
                  },
                  stop.get_token());
          }) == ErrorCode::Cancelled);
    CHECK(run_picture > 100);  // they are stored as they come
    CHECK(workspace.demonstrations().count(gallery) == 0);
    CHECK(workspace.images().count() == 1);
    CHECK(workspace.images().contains(known));
    CHECK(workspace.galleries().find("made meanwhile"));
    CHECK(fs::file_size(workspace.file()) <= bytes + 65536);
    CHECK(fs::file_size(fs::path(workspace.file()) += "-wal") == 0);
    CHECK(import("").imported == 300);
    CHECK(workspace.demonstrations().count(gallery) == 300);
}

TEST_CASE_METHOD(ImportFixture, "dropped pictures and folders go in together or not at all") {
    image("a.png", 1);
    image("b.png", 2);
    image("birds/owl/1.png", 3);
    file("bad.png", "no picture");
    const std::vector<fs::path> files{source / "b.png", source / "birds", source / "a.png"};
    CHECK(import_files(workspace, gallery, files).imported == 3);
    CHECK(rows().at(0).image == picture(2));
    CHECK(rows().at(1).label == "owl");
    auto with_bad = files;
    with_bad.push_back(source / "bad.png");
    CHECK(code_of([&] { import_files(workspace, gallery, with_bad); }) == ErrorCode::Malformed);
    CHECK(rows().size() == 3);
}

TEST_CASE_METHOD(ImportFixture, "an exported gallery is imported back unchanged") {
    auto& demonstrations = workspace.demonstrations();
    demonstrations.add(gallery, {picture(1), "What?\nis \"this\"", "=1+1, \t\\ Ünïcödé 😀", "l,1"});
    demonstrations.add(gallery, {picture(2), "", "", ""});
    demonstrations.add(gallery, {picture(1), "again", "the same picture", " spaced "});
    std::int64_t last = 0;
    CHECK(export_gallery(workspace, gallery, folder / "out",
                         [&](const ImportProgress& p) { last = p.done; }) == 3);
    CHECK(last == 3);
    const auto again = workspace.galleries().create("again").id;
    const auto result = import_gallery(workspace, again, folder / "out");
    CHECK(result.kind == ImportKind::ImageFolder);
    const auto before = rows(), after = demonstrations.list(again);
    REQUIRE(after.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(after[i].image == before[i].image);
        CHECK(after[i].question == before[i].question);
        CHECK(after[i].answer == before[i].answer);
        CHECK(after[i].label == before[i].label);
    }
    CHECK(code_of([&] { export_gallery(workspace, gallery, folder / "out"); }) == ErrorCode::Usage);
    fs::create_directories(folder / "empty");
    export_gallery(workspace, again, folder / "empty");
    CHECK(fs::exists(folder / "empty" / "metadata.jsonl"));
}

TEST_CASE_METHOD(ImportFixture, "a cancelled export leaves no folder") {
    workspace.demonstrations().add(gallery, demonstration(1));
    std::stop_source stop;
    stop.request_stop();
    CHECK(code_of([&] {
              export_gallery(workspace, gallery, folder / "out", {}, stop.get_token());
          }) == ErrorCode::Cancelled);
    int entries = 0;
    for (const auto& entry : fs::directory_iterator(folder.path()))
        entries += entry.path().filename().string().starts_with("out");
    CHECK(entries == 0);
}

TEST_CASE_METHOD(ImportFixture, "ten thousand demonstrations come in from a table in one go") {
    std::string table = "image,question,answer,label\n";
    for (int i = 0; i < 10'000; ++i) {
        const auto name = std::to_string(i % 100) + "/" + std::to_string(i) + ".png";
        if (i < 100) fs::create_directories(source / std::to_string(i));
        std::ofstream(source / name, std::ios::binary) << as_text(png(i));
        table += name + ",\"What is it,\nplease?\",number " + std::to_string(i) + ",l" +
                 std::to_string(i % 7) + "\n";
    }
    file("table.csv", table);
    // Pictures come bit by bit, demonstrations all at once.
    std::vector<std::int64_t> seen;
    workspace.on_change([&] { seen.push_back(workspace.demonstrations().count(gallery)); });
    CHECK(import("table.csv").imported == 10'000);
    CHECK(seen.size() > 1);
    CHECK(std::count(seen.begin(), seen.end(), 0) + 1 == static_cast<int>(seen.size()));
    CHECK(seen.back() == 10'000);
    auto& demonstrations = workspace.demonstrations();
    CHECK(workspace.images().count() == 10'000);
    CHECK(demonstrations.count(gallery) == 10'000);
    CHECK(demonstrations.list(gallery, 9'990, 20).size() == 10);
    CHECK(demonstrations.list(gallery, 5'000, 1).at(0).answer == "number 5000");
    CHECK(demonstrations.labels(gallery).size() == 7);
    DemonstrationFilter filter;
    filter.search = "NUMBER 999";
    CHECK(demonstrations.count(gallery, filter) == 11);
    const FusedContext context{"t", "answer", "m", "p", "float32"};
    CHECK(workspace.fused_tokens().counts(gallery, context).missing == 10'000);
    const auto ids = demonstrations.ids(gallery);
    demonstrations.move({ids.back()}, 0);
    CHECK(demonstrations.list(gallery, 0, 1).at(0).answer == "number 9999");
}
