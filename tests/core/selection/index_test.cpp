#include "core/base/error.h"
#include "core/selection/selection.h"
#include "core/selection/shuffle.h"
#include "core/selection/text_index.h"
#include "core/selection/vector_index.h"

#include "catch.h"

using namespace aim;

TEST_CASE("a text index has the same similarities as comparing one by one") {
    const std::vector<std::string> texts{"Which bird is this? robin",
                                         "Which bird is this? wren",
                                         "",
                                         "一只鸟 鸟",
                                         "WHICH  bird\nis this? Robin",
                                         "x"};
    const TextIndex index(texts);
    for (const char* query : {"Which bird is this?", "robin", "鸟", "", "zzz"}) {
        const auto found = index.similarities(query);
        REQUIRE(found.size() == texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            REQUIRE(found[i] == Approx(text_similarity(query, texts[i])).margin(1e-6));
    }
    REQUIRE(index.similarities("robin")[0] ==
            index.similarities("robin")[4]);  // equal after folding
    REQUIRE(TextIndex({}).similarities("a").empty());
}

TEST_CASE("a vector index has the dot products, with threads and without") {
    for (const std::size_t rows : {3U, 4000U}) {
        constexpr std::size_t kDimension = 301;  // no multiple of anything
        SeededNumbers numbers(rows);
        const auto draw = [&] {
            std::vector<float> out(kDimension);
            for (auto& value : out) value = static_cast<float>(numbers.below(2001)) / 1000 - 1;
            return out;
        };
        VectorIndex index(kDimension);
        std::vector<std::vector<float>> all;
        for (std::size_t i = 0; i < rows; ++i) {
            all.push_back(draw());
            index.add(all.back());
        }
        REQUIRE(index.size() == rows);
        const auto query = draw();
        const auto found = index.similarities(query);
        for (std::size_t i = 0; i < rows; i += 7) {
            double expected = 0;
            for (std::size_t j = 0; j < kDimension; ++j)
                expected += static_cast<double>(all[i][j]) * static_cast<double>(query[j]);
            REQUIRE(found[i] == Approx(expected).margin(1e-4));
        }
    }
}

TEST_CASE("of many equally similar ones the first in the gallery are taken") {
    std::vector<Candidate> candidates;
    std::vector<float> similarity;
    for (int i = 0; i < 1000; ++i) {
        candidates.push_back({i + 1, "", ""});
        similarity.push_back(i % 10 == 3 ? 0.5F : 0.25F);
    }
    SelectionOptions options;
    options.select = Select::SimilarImage;
    options.shots = 4;
    const auto images = [&] { return similarity; };
    REQUIRE(select_demonstrations(candidates, options, images, {}) ==
            std::vector<std::int64_t>{4, 14, 24, 34});
    options.order = Order::MostSimilarLast;
    options.shots = 2000;
    const auto all = select_demonstrations(candidates, options, images, {});
    REQUIRE(all.size() == 1000);
    REQUIRE(all.back() == 994);  // of equal ones, gallery order within the ascending order
}

TEST_CASE("an order of its own seed permutes the same selection") {
    std::vector<Candidate> candidates;
    for (int i = 0; i < 50; ++i) candidates.push_back({i + 1, "", ""});
    SelectionOptions options;
    options.order = Order::Random;
    options.shots = 6;
    options.seed = 3;
    std::vector<std::vector<std::int64_t>> orders;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        options.order_seed = seed;
        orders.push_back(select_demonstrations(candidates, options, {}, {}));
    }
    REQUIRE(orders[0] != orders[1]);
    for (auto order : orders) {
        auto first = orders[0];
        std::sort(first.begin(), first.end());
        std::sort(order.begin(), order.end());
        REQUIRE(order == first);
    }
}

TEST_CASE("a vector index refuses vectors of another length") {
    VectorIndex index(8);
    index.add(std::vector<float>(8, 1.0F));
    REQUIRE_THROWS_AS(index.add(std::vector<float>(7, 1.0F)), Error);
    REQUIRE_THROWS_AS(index.similarities(std::vector<float>(7, 1.0F)), Error);
    REQUIRE_THROWS_AS(index.similarities({}), Error);
    REQUIRE(index.size() == 1);
}
