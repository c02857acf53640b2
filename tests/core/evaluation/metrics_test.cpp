#include "core/evaluation/metrics.h"

#include "catch.h"

using namespace aim;

TEST_CASE("answers are normalised as SQuAD does it") {
    REQUIRE(normalise_answer("The  Cat, sat!") == "cat sat");
    REQUIRE(normalise_answer(" a dax.\n") == "dax");
    REQUIRE(normalise_answer("an apple and the pear") == "apple and pear");
    REQUIRE(normalise_answer("Theatre") == "theatre");
    REQUIRE(normalise_answer("ÄPFEL, ПТИЦА") == "äpfel птица");
    REQUIRE(normalise_answer("一只鸟。") == "一只鸟");
    REQUIRE(normalise_answer("rock'n'roll $5") == "rocknroll 5");
}

TEST_CASE("option letters and bare punctuation do not become the empty answer") {
    REQUIRE(normalise_answer("A") == "a");
    REQUIRE(normalise_answer("The") == "the");
    REQUIRE(normalise_answer("?!") == "?!");
    REQUIRE(exact_match("", {"A"}) == 0.0);
    REQUIRE(exact_match("A.", {"a"}) == 1.0);
}

TEST_CASE("an exact match with any reference scores 1") {
    REQUIRE(exact_match("It is a dax", {"dax"}) == 0.0);
    REQUIRE(exact_match(" the Dax. ", {"blicket", "dax"}) == 1.0);
    REQUIRE(exact_match("dax", {}) == 0.0);
}

TEST_CASE("containing means whole words where the script has them") {
    REQUIRE(contains_match("I think it is a dax.", {"dax"}) == 1.0);
    REQUIRE(contains_match("a category", {"cat"}) == 0.0);
    REQUIRE(contains_match("concat cat", {"cat"}) == 1.0);
    REQUIRE(contains_match("这是一只鸟", {"鸟"}) == 1.0);
    REQUIRE(contains_match("anything", {""}) == 0.0);
}

TEST_CASE("Wilson's interval has the published values") {
    // Newcombe 1998, table I: 81/263 and 15/148, 0/20, 1/29 by the score method.
    const auto expect = [](double x, std::size_t n, double low, double high) {
        const auto interval = wilson95(x, n);
        REQUIRE(interval.low == Approx(low).margin(6e-5));
        REQUIRE(interval.high == Approx(high).margin(6e-5));
    };
    expect(81, 263, 0.2553, 0.3662);
    expect(15, 148, 0.0624, 0.1605);
    expect(0, 20, 0.0000, 0.1611);
    expect(1, 29, 0.0061, 0.1718);
    REQUIRE(wilson95(0, 0).low == 0.0);
    REQUIRE(wilson95(0, 0).high == 1.0);
    REQUIRE(wilson95(29, 29).high == 1.0);
}

TEST_CASE("percentiles are linear between ranks") {
    REQUIRE(percentile({}, 95) == 0.0);
    REQUIRE(percentile({3}, 95) == 3.0);
    REQUIRE(percentile({4, 1, 3, 2}, 50) == Approx(2.5));
    REQUIRE(percentile({1, 2, 3, 4}, 95) == Approx(3.85));
    REQUIRE(percentile({1, 2, 3, 4}, 100) == 4.0);
}

TEST_CASE("VQA answers are normalised as the official evaluation does it") {
    REQUIRE(normalise_vqa_answer("Two dogs.") == "2 dogs");
    REQUIRE(normalise_vqa_answer("the red-and-white one\n") == "red and white 1");
    REQUIRE(normalise_vqa_answer("yes, it is") == "yes it is");
    REQUIRE(normalise_vqa_answer("1,000") == "1000");
    REQUIRE(normalise_vqa_answer("2.5 m.") == "2.5 m");
    REQUIRE(normalise_vqa_answer("dont know") == "don't know");
    REQUIRE(normalise_vqa_answer("They couldnt've") == "they couldn't've");
    REQUIRE(normalise_vqa_answer("its") == "its");
    REQUIRE(normalise_vqa_answer("") == "");
    REQUIRE(normalise_vqa_answer("CAFÉ\u00a0ТРИ") == "café три");
}

TEST_CASE("VQA accuracy is a third for every annotator that agrees, at most one") {
    const std::vector<std::string> ten{"2", "two", "two.", "2", "3", "4", "5", "6", "7", "a dog"};
    REQUIRE(vqa_accuracy("Two", ten) == 1.0);
    REQUIRE(vqa_accuracy("three", ten) == Approx(1.0 / 3));
    REQUIRE(vqa_accuracy("The dog", ten) == Approx(1.0 / 3));
    REQUIRE(vqa_accuracy("eight", ten) == 0.0);
    REQUIRE(vqa_accuracy("yes", {"Yes", "yes"}) == Approx(2.0 / 3));
}
