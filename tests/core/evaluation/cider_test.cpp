#include "core/evaluation/cider.h"

#include "catch.h"

using namespace aim;

namespace {

using Words = std::vector<std::string>;

// Four queries with 3, 2, 3 and 1 references.
const std::vector<std::vector<std::string>>& corpus() {
    static const std::vector<std::vector<std::string>> texts{
        {"A black cat sits on a mat.", "The cat is on the mat.", "A cat rests on the rug!"},
        {"Two dogs run across the green field.", "Dogs are running in a field"},
        {"A man rides a red bicycle down the street.", "a cyclist, on a red bike",
         "The man is riding his bicycle."},
        {"A bowl of fruit on a wooden table."}};
    return texts;
}

}  // namespace

TEST_CASE("captions become words as the Penn Treebank and coco-caption have them") {
    REQUIRE(caption_words("A man, riding a wave on top of a surfboard.") ==
            Words{"a", "man", "riding", "a", "wave", "on", "top", "of", "a", "surfboard"});
    REQUIRE(caption_words("Don't! The dog's \"toys\" aren't well-worn...") ==
            Words{"do", "n't", "the", "dog", "'s", "toys", "are", "n't", "well-worn"});
    REQUIRE(caption_words("They’re at 10:30 p.m. in the U.S. -- cannot wait") ==
            Words{"they", "'re", "at", "10:30", "p.m.", "in", "the", "u.s.", "can", "not", "wait"});
    REQUIRE(caption_words("1,000 people; 3.5 km (about)") ==
            Words{"1,000", "people", "3.5", "km", "-lrb-", "about", "-rrb-"});
    REQUIRE(caption_words("Mr. Smith's $5 is 50% off") ==
            Words{"mr.", "smith", "'s", "$", "5", "is", "50", "%", "off"});
    REQUIRE(caption_words("  ") == Words{});
    REQUIRE(caption_words("一只猫。") == Words{"一只猫", "。"});
}

// What Stanford's PTBTokenizer 3.4.1 with -lowerCase and coco-caption's list leave of these texts.
TEST_CASE("words of captions are those of the reference's tokenizer, quirks included") {
    const std::vector<std::pair<const char*, Words>> published{
        {"No.", {"no"}},
        {"No. 5 bus", {"no.", "5", "bus"}},
        {"What?! No way!!", {"what", "?!", "no", "way", "!!"}},
        {"couldn't've", {"could", "n't", "'ve"}},
        {"she'd've", {"she", "'d", "'ve"}},
        {"they don’t, dog’s", {"they", "do", "n't", "dog", "'s"}},
        {"y'all", {"y'", "all"}},
        {"rock 'n' roll", {"rock", "'n'", "roll"}},
        {"'tis o'clock, ma'am", {"'t", "is", "o'clock", "ma'am"}},
        {"the dogs' toys from the '90s", {"the", "dogs", "toys", "from", "the", "'90s"}},
        {"it''s", {"it", "s"}},
        {"@home #cat", {"@home", "#cat"}},
        {"r&b R&B", {"r", "&", "b", "r&b"}},
        {"a 3.5-inch, 20-year-old t-shirt", {"a", "3.5-inch", "20-year-old", "t-shirt"}},
        {"a--b", {"a", "b"}},
        {"-5 +5 5-6 .5", {"-5", "+5", "5-6", ".5"}},
        {"7 p.m. on St. Marks Ave.", {"7", "p.m.", "on", "st.", "marks", "ave."}},
        {"plan B. The end", {"plan", "b", "the", "end"}},
        {"plan b. She", {"plan", "b", "she"}},
        {"plan b.", {"plan", "b."}},
        {"€5 £5 ½ cup 30°", {"$", "5", "#", "5", "1/2", "cup", "30", "°"}},
        {"a cat😀 ©", {"a", "cat", "©"}},
        {"and/or a_b x=y * ***", {"and/or", "a_b", "x", "=", "y", "*", "***"}},
        {"c++ cat.dog Hello!Bye", {"c++", "cat.dog", "hello!bye"}},
        {"“quoted” 'it' «x»", {"quoted", "it", "x"}},
        {"(left) [a] {b}",
         {"-lrb-", "left", "-rrb-", "-lsb-", "a", "-rsb-", "-lcb-", "b", "-rcb-"}}};
    for (const auto& [text, words] : published) {
        INFO(text);
        CHECK(caption_words(text) == words);
    }
}

// The numbers were computed with an independent program over the same words: precook, counts2vec
// and sim of coco-caption's cider_scorer.py (n = 1..4, sigma = 6, times 10) in Python.
TEST_CASE("CIDEr-D has the reference scorer's values") {
    const CiderD cider(corpus());
    const auto& texts = corpus();
    REQUIRE(cider.score("a black cat on the mat", texts[0]) ==
            Approx(2.8639826260241197).margin(1e-9));
    REQUIRE(cider.score("two dogs run in the green field", texts[1]) ==
            Approx(3.0492843396766265).margin(1e-9));
    // Repeating what is right is clipped, and the length is punished.
    REQUIRE(cider.score("a man rides a bicycle a bicycle a bicycle", texts[2]) ==
            Approx(1.0518503484735757).margin(1e-9));
    REQUIRE(cider.score("a plane in the sky", texts[3]) == 0.0);
    // A reference itself: 10 only where it is the only one.
    REQUIRE(cider.score(texts[0][0], texts[0]) == Approx(4.107849191639795).margin(1e-9));
    REQUIRE(cider.score(texts[1][0], texts[1]) == Approx(5.448533144300214).margin(1e-9));
    REQUIRE(cider.score(texts[2][0], texts[2]) == Approx(3.929122907052933).margin(1e-9));
    REQUIRE(cider.score(texts[3][0], texts[3]) == Approx(10.0).margin(1e-9));
}

TEST_CASE("CIDEr-D of captions with contractions and brackets has the reference scorer's values") {
    const CiderD cider({{"A dog's well-worn toy."}, {"It isn't a cat!"}});
    REQUIRE(cider.score("The dog's well-worn toy (red)", {"A dog's well-worn toy."}) ==
            Approx(4.548578281884378).margin(1e-9));
    REQUIRE(cider.score("Isn't it a cat?", {"It isn't a cat!"}) == Approx(3.75).margin(1e-9));
}

TEST_CASE("CIDEr-D of nothing is 0") {
    const CiderD cider(corpus());
    REQUIRE(cider.score("", corpus()[0]) == 0.0);
    REQUIRE(cider.score("a cat", {}) == 0.0);
    REQUIRE(CiderD({}).score("a cat", {"a cat"}) == 0.0);
}
