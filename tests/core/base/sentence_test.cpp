#include "core/base/sentence.h"

#include "catch.h"

#include <string>

using aim::Sentence;

namespace {

std::string shouted(const std::string& pattern) {
    if (pattern == "There is no %1 in %2.") return "IN %2 IS NO %1!";
    if (pattern == "the header") return "THE HEADER";
    return pattern;
}

}  // namespace

TEST_CASE("a sentence is its pattern with the values in their places", "[sentence]") {
    const auto sentence = Sentence::of("%2 of %1, %1 × %3", std::string("a %2"), 7, 8LL);
    REQUIRE(sentence.english() == "7 of a %2, a %2 × 8");
    REQUIRE(Sentence::of("100 % sure").english() == "100 % sure");
    REQUIRE(Sentence().empty());
    REQUIRE(Sentence().english().empty());
}

TEST_CASE("a translation may turn the values' order round, and reaches sentences inside",
          "[sentence]") {
    const auto sentence = Sentence::of("There is no %1 in %2.", std::string("the header"),
                                       Sentence::of("the header"));
    REQUIRE(sentence.translated(shouted) == "IN THE HEADER IS NO the header!");
    REQUIRE(Sentence::verbatim("the header").translated(shouted) == "the header");
}

TEST_CASE("a sentence survives the workspace", "[sentence]") {
    const std::string odd = "quote \" back \\ \n \x1f %1 [";
    for (const auto& sentence :
         {Sentence::of("Nothing is there."), Sentence::of("[odd] beginning"),
          Sentence::of("There is no %1 in %2.", odd, Sentence::of("the %1", 3))}) {
        const auto back = Sentence::from_stored(sentence.stored());
        REQUIRE(back == sentence);
        REQUIRE(back.english() == sentence.english());
    }
    // Without a translation of its own a verbatim text reads the same either way.
    for (const std::string text : {"plain", "[\"not ours\"", "[1, 2]", "[]", "%1"})
        REQUIRE(Sentence::from_stored(Sentence::verbatim(text).stored()).english() == text);
}

TEST_CASE("what an earlier version or a hostile file stored is shown as it is", "[sentence]") {
    REQUIRE(Sentence::from_stored("There is no memory.").english() == "There is no memory.");
    REQUIRE(Sentence::from_stored("").empty());
    REQUIRE(Sentence::from_stored("[\"a %1\", 3]").english() == "[\"a %1\", 3]");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "[\"%1\", ";
    REQUIRE(Sentence::from_stored(deep + "\"x\"" + std::string(100, ']')).english().front() == '[');
    // Bytes that are no UTF-8 do not throw.
    REQUIRE_FALSE(Sentence::of("a %1", std::string("\xff")).stored().empty());
}
