#include "core/selection/selection.h"

#include "catch.h"
#include "core/base/error.h"
#include "core/selection/shuffle.h"

#include <algorithm>
#include <map>
#include <set>

using namespace aim;

namespace {

std::vector<Candidate> twelve() {
    std::vector<Candidate> candidates;
    const char* labels[] = {"cat", "dog", "owl"};
    for (int i = 0; i < 12; ++i)
        candidates.push_back({100 + i, labels[i < 6 ? 0 : i < 10 ? 1 : 2], "What is it?"});
    return candidates;
}

std::vector<std::int64_t> chosen(const SelectionOptions& options,
                                 const std::vector<float>& image = {},
                                 const std::vector<float>& text = {}) {
    return select_demonstrations(
        twelve(), options, [&] { return image; }, [&] { return text; });
}

std::vector<float> rising() {
    std::vector<float> similarity;
    for (int i = 0; i < 12; ++i) similarity.push_back(0.05F * static_cast<float>(i));
    return similarity;
}

std::vector<float> falling() {
    auto similarity = rising();
    std::reverse(similarity.begin(), similarity.end());
    return similarity;
}

}  // namespace

TEST_CASE("names of selections and orders read back and unknown ones name the choices") {
    for (const auto select : {Select::All, Select::Manual, Select::Random, Select::Balanced,
                              Select::SimilarImage, Select::SimilarText, Select::Mixed})
        REQUIRE(select_from_name(name_of(select)) == select);
    for (const auto order :
         {Order::Given, Order::Random, Order::MostSimilarLast, Order::MostSimilarFirst})
        REQUIRE(order_from_name(name_of(order)) == order);
    REQUIRE_THROWS_WITH(select_from_name("best"), Catch::Contains("similar-image"));
    REQUIRE_THROWS_WITH(order_from_name("best"), Catch::Contains("most-similar-last"));
}

TEST_CASE("all takes the whole gallery in its order, whatever the shots") {
    SelectionOptions options;
    options.select = Select::All;
    options.shots = 2;
    const auto ids = chosen(options);
    REQUIRE(ids.size() == 12);
    REQUIRE(std::is_sorted(ids.begin(), ids.end()));
}

TEST_CASE("random gives the same for the same seed, and k shots begin k+1 shots") {
    SelectionOptions options;
    options.select = Select::Random;
    options.seed = 7;
    std::vector<std::int64_t> fewer;
    for (options.shots = 0; options.shots <= 14; ++options.shots) {
        const auto ids = chosen(options);
        REQUIRE(ids.size() == static_cast<std::size_t>(std::min(options.shots, 12)));
        REQUIRE(std::set<std::int64_t>(ids.begin(), ids.end()).size() == ids.size());
        REQUIRE(std::equal(fewer.begin(), fewer.end(), ids.begin()));
        REQUIRE(chosen(options) == ids);
        fewer = ids;
    }
    std::set<std::vector<std::int64_t>> different;
    options.shots = 4;
    for (options.seed = 0; options.seed < 20; ++options.seed) different.insert(chosen(options));
    REQUIRE(different.size() > 15);
}

TEST_CASE("every demonstration is drawn about equally often") {
    SelectionOptions options;
    options.select = Select::Random;
    options.shots = 3;
    std::vector<int> counts(12);
    for (options.seed = 0; options.seed < 4000; ++options.seed)
        for (const auto id : chosen(options)) ++counts[static_cast<std::size_t>(id - 100)];
    for (const auto count : counts) REQUIRE(std::abs(count - 1000) < 130);  // > 4.7 sigma
}

TEST_CASE("balanced gives every label its turn before any has a second one") {
    SelectionOptions options;
    options.select = Select::Balanced;
    const auto candidates = twelve();
    const auto label_of = [&](std::int64_t id) {
        return candidates[static_cast<std::size_t>(id - 100)].label;
    };
    for (options.seed = 0; options.seed < 10; ++options.seed) {
        options.shots = 6;
        std::map<std::string, int> counts;
        for (const auto id : chosen(options)) ++counts[label_of(id)];
        REQUIRE(counts == std::map<std::string, int>{{"cat", 2}, {"dog", 2}, {"owl", 2}});
        options.shots = 12;
        REQUIRE(chosen(options).size() == 12);
    }
}

TEST_CASE("manual keeps the list's order and refuses strangers") {
    SelectionOptions options;
    options.select = Select::Manual;
    options.shots = 3;
    options.manual_ids = {107, 101, 107, 110, 103};
    REQUIRE(chosen(options) == std::vector<std::int64_t>{107, 101, 110});
    options.manual_ids = {1};
    REQUIRE_THROWS_AS(chosen(options), Error);
}

TEST_CASE("similar selections rank by their own similarity") {
    SelectionOptions options;
    options.shots = 3;
    options.select = Select::SimilarImage;
    REQUIRE(chosen(options, rising(), falling()) == std::vector<std::int64_t>{111, 110, 109});
    options.select = Select::SimilarText;
    REQUIRE(chosen(options, rising(), falling()) == std::vector<std::int64_t>{100, 101, 102});
    options.select = Select::Mixed;
    auto image = std::vector<float>(12, 0.0F), text = image;
    image[2] = 0.9F;                  // mean 0.45
    text[5] = 0.8F;                   // 0.40
    image[7] = 0.5F, text[7] = 0.5F;  // 0.50
    REQUIRE(chosen(options, image, text) == std::vector<std::int64_t>{107, 102, 105});
}

TEST_CASE("the order by similarity concerns what was selected") {
    SelectionOptions options;
    options.select = Select::Random;
    options.shots = 5;
    options.seed = 3;
    const auto drawn = chosen(options);
    options.order = Order::MostSimilarLast;
    auto sorted = drawn;
    std::sort(sorted.begin(), sorted.end());
    REQUIRE(chosen(options, rising()) == sorted);
    options.order = Order::MostSimilarFirst;
    std::reverse(sorted.begin(), sorted.end());
    REQUIRE(chosen(options, rising()) == sorted);
    options.order = Order::Random;
    const auto shuffled = chosen(options);
    REQUIRE(std::is_permutation(shuffled.begin(), shuffled.end(), drawn.begin(), drawn.end()));
}

TEST_CASE("similarities are asked for only when they matter") {
    const Similarities never = []() -> std::vector<float> { throw std::logic_error("asked"); };
    SelectionOptions options;
    options.select = Select::Random;
    REQUIRE(select_demonstrations(twelve(), options, never, never).size() == 4);
    options.select = Select::SimilarImage;
    REQUIRE(select_demonstrations({}, options, never, never).empty());
    options.shots = 0;
    REQUIRE(select_demonstrations(twelve(), options, never, never).empty());
    options.shots = -1;
    REQUIRE_THROWS_AS(select_demonstrations(twelve(), options, never, never), Error);
}

TEST_CASE("text similarity is 1 for equal texts, 0 for foreign ones, and ignores case") {
    REQUIRE(text_similarity("A small bird", "a SMALL  bird") == Approx(1.0));
    REQUIRE(text_similarity("abc", "xyz") == Approx(0.0));
    REQUIRE(text_similarity("", "") == Approx(0.0));
    REQUIRE(text_similarity("a red bird", "a red birds") > text_similarity("a red bird", "red"));
    REQUIRE(text_similarity("小鸟在树上", "小鸟在天上") > 0.1F);
    REQUIRE(text_similarity("\xff\xe4", "x\xf0") >= 0.0F);  // broken UTF-8 is no reason to fail
}
