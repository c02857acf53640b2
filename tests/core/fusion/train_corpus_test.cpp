#include "core/fusion/train_corpus.h"

#include "catch.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "tests/core/fusion/training_folder.h"

using namespace aim;

TEST_CASE("an episode keeps its demonstrations in order") {
    TrainingFolder folder;
    folder.write("corpus.jsonl",
                 R"({"id":"1","image":"tall.png","question":"What?","answer":"dax",)"
                 R"("demonstrations":[{"image":"square.png","question":"What?","answer":"dax"},)"
                 R"({"image":"wide.png","question":"Was?","answer":"blicket"}]})"
                 "\n");
    const auto corpus = TrainingCorpus::open(folder.path() / "corpus.jsonl");
    REQUIRE(corpus.size() == 1);
    const auto example = corpus.example(0);
    REQUIRE(example.episode);
    REQUIRE(example.query.answer == "dax");
    REQUIRE(example.query.image == folder.path() / "tall.png");
    REQUIRE(example.demonstrations.size() == 2);
    REQUIRE(example.demonstrations[1].question == "Was?");
    REQUIRE(example.demonstrations[1].answer == "blicket");
    REQUIRE(corpus.sha256() == sha256_hex(read_text(folder.path() / "corpus.jsonl", 1 << 20)));
}

TEST_CASE("a document's pictures take their matched sentences, the last one is the query") {
    TrainingFolder folder;
    folder.write("corpus.jsonl",
                 R"({"text_list":["Intro.","A square thing.","It is wide.","Tall at last."],)"
                 R"("image_info":[{"image_name":"tall.png","matched_text_index":3},)"
                 R"({"image_name":"square.png","matched_text_index":1},)"
                 R"({"image_name":"gone.png","matched_text_index":0},)"
                 R"({"image_name":"wide.png","matched_text_index":2}]})");
    const auto corpus = TrainingCorpus::open(folder.path() / "corpus.jsonl");
    const auto example = corpus.example(0);
    REQUIRE_FALSE(example.episode);
    REQUIRE(example.demonstrations.size() == 2);
    REQUIRE(example.demonstrations[0].question == "Intro.");
    REQUIRE(example.demonstrations[0].answer == "A square thing.");
    // The sentence before belongs to another picture.
    REQUIRE(example.demonstrations[1].question.empty());
    REQUIRE(example.demonstrations[1].answer == "It is wide.");
    REQUIRE(example.query.answer == "Tall at last.");
}

TEST_CASE("a long sentence of a document is cut, never inside a character") {
    TrainingFolder folder;
    std::string words;
    for (int i = 0; i < 400; ++i) words += "ü";
    folder.write("corpus.jsonl", R"({"text_list":["One.",")" + words +
                                     R"("],"image_info":[)"
                                     R"({"image_name":"tall.png","matched_text_index":0},)"
                                     R"({"image_name":"square.png","matched_text_index":1}]})");
    const auto answer =
        TrainingCorpus::open(folder.path() / "corpus.jsonl").example(0).query.answer;
    REQUIRE(answer.size() <= 512);
    REQUIRE(answer == words.substr(0, answer.size()));
    REQUIRE(answer.size() % 2 == 0);
}

TEST_CASE("lines without use are counted, broken ones are named") {
    TrainingFolder folder;
    const std::string good = folder.episode("tall.png", "dax", {{"square.png", "dax"}});
    folder.write("mixed.jsonl", good + "\n\n{\"url\":\"x\"}\n" +
                                    folder.episode("tall.png", "dax", {{"gone.png", "dax"}}));
    const auto corpus = TrainingCorpus::open(folder.path() / "mixed.jsonl");
    REQUIRE(corpus.size() == 1);
    REQUIRE(corpus.skipped() == 2);

    folder.write("broken.jsonl", good + "\n" + good.substr(0, 40) + "\n");
    const auto sentence = refusal_of([&] { TrainingCorpus::open(folder.path() / "broken.jsonl"); });
    REQUIRE(sentence.find("Line 2") != std::string::npos);
    folder.write("deep.jsonl", "{\"a\":" + std::string(5000, '[') + "\n");
    REQUIRE_THROWS_AS(TrainingCorpus::open(folder.path() / "deep.jsonl"), Error);
    folder.write("useless.jsonl", "{}\n");
    REQUIRE_THROWS_AS(TrainingCorpus::open(folder.path() / "useless.jsonl"), Error);
    REQUIRE_THROWS_AS(TrainingCorpus::open(folder.path() / "absent.jsonl"), Error);
}

TEST_CASE("equal lines stand on one side of the held-out split") {
    TrainingFolder folder;
    std::string text;
    for (int i = 0; i < 200; ++i)
        text += folder.episode("tall.png", "name " + std::to_string(i % 100),
                               {{"square.png", "name " + std::to_string(i % 100)}}) +
                "\n";
    folder.write("corpus.jsonl", text);
    const auto corpus = TrainingCorpus::open(folder.path() / "corpus.jsonl");
    REQUIRE(corpus.training().size() + corpus.held_out().size() == 200);
    REQUIRE_FALSE(corpus.held_out().empty());
    REQUIRE(corpus.held_out().size() < 40);
    std::vector<bool> held_out(200);
    for (const auto index : corpus.held_out()) held_out[index] = true;
    for (std::size_t i = 0; i < 100; ++i) REQUIRE(held_out[i] == held_out[i + 100]);
}
