// What is asked of the demo model occurs in no training sequence: concepts, styles, made-up names; and
// no sequence holds two pictures.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/checkpoint/tensors.h"
#include "tests/catch.h"
#include "tools/demo-model/picture_bank.h"
#include "tools/demo-model/qt_resources.h"
#include "tools/demo-model/sampler.h"
#include "tools/demo-model/visual_words.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <set>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace aim;
using namespace aim::demo;
using nlohmann::json;

namespace {

const fs::path kDemo = fs::path(AIM_SOURCE_DIR) / "resources/demo";

std::vector<json> lines_of(const fs::path& file) {
    std::ifstream in(file);
    std::vector<json> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
    return lines;
}

struct Shipped {
    std::vector<Concept> concepts = load_concepts(kDemo / "concepts.json");
    MadeUpNames names = made_up_names(build_tokenizer(concepts), concepts);
    std::set<std::string> training_names{names.training.begin(), names.training.end()};
    std::set<std::string> held_out_names{names.held_out.begin(), names.held_out.end()};

    // The concept and the style of images/<key>__<style>.png.
    std::pair<const Concept*, std::string> drawn(const std::string& image) const {
        const auto stem = fs::path(image).stem().string();
        const auto cut = stem.find("__");
        const auto found = std::find_if(concepts.begin(), concepts.end(),
                                        [&](const auto& c) { return c.key == stem.substr(0, cut); });
        REQUIRE(found != concepts.end());
        return {&*found, stem.substr(cut + 2)};
    }
};

bool trained_style(const std::string& style) {
    return std::find(kTrainingStyles.begin(), kTrainingStyles.end(), style) != kTrainingStyles.end();
}

// A few concepts of either kind with a drawing in every style, noise all of them.
struct SmallWorld {
    fs::path file = fs::temp_directory_path() / ("aim-recipe-" + std::to_string(::getpid()) + ".safetensors");
    std::vector<Concept> concepts;

    explicit SmallWorld(const std::vector<Concept>& all) {
        int held_out = 0, trained = 0;
        for (const auto& c : all)
            if ((c.held_out ? held_out : trained)++ < 12) concepts.push_back(c);
        const auto styles = static_cast<std::int64_t>(all_styles().size());
        const auto n = static_cast<std::int64_t>(concepts.size()) * styles;
        const auto index = at::arange(n, at::kLong);
        save_tensors(file, {{"pictures", at::randint(0, 255, {n, 4, kBankEdge, kBankEdge}, at::kByte)},
                            {"concept", at::div(index, styles, "floor").contiguous()},
                            {"style", at::remainder(index, styles).contiguous()}});
    }
    ~SmallWorld() {
        std::error_code ignored;
        fs::remove(file, ignored);
    }
    SmallWorld(const SmallWorld&) = delete;
    SmallWorld& operator=(const SmallWorld&) = delete;
};

bool contains(const Ids& ids, const Ids& part) {
    return std::search(ids.begin(), ids.end(), part.begin(), part.end()) != ids.end();
}

}  // namespace

TEST_CASE("made-up names for training and for evaluation are disjoint") {
    const Shipped demo;
    REQUIRE(demo.held_out_names.size() == 800);
    REQUIRE(demo.training_names.size() > 3000);
    for (const auto& name : demo.held_out_names) REQUIRE_FALSE(demo.training_names.contains(name));
}

TEST_CASE("the demo's episodes ask about held-out concepts, styles and names only") {
    const Shipped demo;
    auto queries = lines_of(kDemo / "queries.jsonl");
    REQUIRE(queries.size() >= 200);
    for (const char* ways : {"2", "3", "4", "5"}) {
        const auto set = lines_of(kDemo / ("binding-" + std::string(ways) + "way.jsonl"));
        REQUIRE(set.size() >= 500);
        queries.insert(queries.end(), set.begin(), set.end());
    }
    for (const auto& query : queries) {
        const auto [asked, style] = demo.drawn(query.at("image"));
        REQUIRE(asked->held_out);
        REQUIRE_FALSE(trained_style(style));
        REQUIRE(demo.held_out_names.contains(query.at("answer").get<std::string>()));
        for (const auto& demonstration : query.at("demonstrations")) {
            REQUIRE(demo.drawn(demonstration.at("image")).first->held_out);
            REQUIRE(demo.held_out_names.contains(demonstration.at("answer").get<std::string>()));
            REQUIRE(demonstration.at("image") != query.at("image"));
        }
    }
    for (const auto& line : lines_of(kDemo / "gallery/metadata.jsonl")) {
        REQUIRE(demo.drawn(line.at("file_name")).first->held_out);
        REQUIRE(demo.held_out_names.contains(line.at("answer").get<std::string>()));
    }
    for (const auto& query : lines_of(kDemo / "naming.jsonl"))
        REQUIRE_FALSE(trained_style(demo.drawn(query.at("image")).second));
}

TEST_CASE("the sets beyond drawings ask with names no training has, and never show the query's picture") {
    const Shipped demo;
    for (const char* file : {"photographs.jsonl", "fashion.jsonl"}) {
        const auto queries = lines_of(kDemo / file);
        REQUIRE(queries.size() >= 300);
        for (const auto& query : queries) {
            REQUIRE(demo.held_out_names.contains(query.at("answer").get<std::string>()));
            for (const auto& demonstration : query.at("demonstrations")) {
                REQUIRE(demo.held_out_names.contains(demonstration.at("answer").get<std::string>()));
                REQUIRE(demonstration.at("image") != query.at("image"));
            }
        }
    }
    for (const auto& query : lines_of(kDemo / "rules.jsonl")) {
        REQUIRE(demo.drawn(query.at("image")).first->held_out);
        int same = 0;
        for (const auto& demonstration : query.at("demonstrations")) {
            REQUIRE(demo.drawn(demonstration.at("image")).first->held_out);
            REQUIRE(demonstration.at("image") != query.at("image"));
            same += demonstration.at("answer") == query.at("answer");
        }
        REQUIRE(same == 4);  // half of them: the commonest answer is a guess
    }
}

TEST_CASE("no training sequence holds two pictures or anything held out") {
    const Shipped demo;
    const SmallWorld small(demo.concepts);
    const PictureBank bank(small.file);
    const World world(small.concepts, bank);
    std::vector<Ids> held_out;
    for (const auto& name : world.held_out_names) held_out.push_back(name);
    Sampler sampler(world, 1);
    for (int i = 0; i < 2000; ++i) {
        const auto c = world.training_concepts[static_cast<std::size_t>(
            sampler.pick(0, static_cast<int>(world.training_concepts.size()) - 1))];
        const auto stage = static_cast<Stage>(sampler.pick(1, kStages - 1));
        const EpisodeRule rule{sampler.pick(2, 4), 2 * sampler.pick(2, 4), false, false, false};
        const Sequence sequences[] = {sampler.naming(c, sampler.picture(c), true),
                                      sampler.named_then_described(c), sampler.kind(c),
                                      sampler.looks(c), sampler.rule(sampler.rule_episode(6), false),
                                      sampler.rule(sampler.rule_episode(6), true),
                                      sampler.binding(sampler.episode(rule), stage, -2),
                                      sampler.binding(sampler.episode(rule), stage, -1),
                                      sampler.binding(sampler.made_up(sampler.episode(rule), 8), stage, -1)};
        for (const auto& s : sequences) {
            REQUIRE(s.pictures.size() + s.blended_pictures.size() <= 1);
            for (const auto& [position, picture] : s.pictures) {
                const auto at = static_cast<std::size_t>(picture % bank.size());  // or painted from it
                REQUIRE_FALSE(
                    world.concepts[static_cast<std::size_t>(bank.concept_of()[at])].held_out);
                REQUIRE(bank.style_of()[at] < static_cast<std::int64_t>(kTrainingStyles.size()));
            }
            if (i < 50)
                for (const auto& name : held_out) REQUIRE_FALSE(contains(s.ids, name));
        }
    }
}

TEST_CASE("a painted picture has its colour, as many copies as its count, and the same ones every time") {
    const cv::Mat alpha(40, 40, CV_32F, cv::Scalar(1));
    std::mt19937_64 random(5);
    for (int colour = 0; colour < static_cast<int>(kColours.size()); ++colour)
        for (int count = 1; count <= static_cast<int>(kCounts.size()); ++count)
            for (auto* chance : {static_cast<std::mt19937_64*>(nullptr), &random}) {
                const cv::Mat shown = painted(alpha, {colour, count}, 96, chance);
                cv::Mat shape;
                cv::extractChannel(shown, shape, 3);
                const double copies = cv::sum(shape)[0];
                const int edge = static_cast<int>(std::lround(std::sqrt(copies / count)));
                REQUIRE(std::abs(copies - count * edge * edge) < 1e-3);  // whole and apart
                const auto mean = cv::sum(shown) / copies;
                for (int c = 0; c < 3; ++c)
                    REQUIRE(mean[c] ==
                            Approx(kColours[static_cast<std::size_t>(colour)].rgb[static_cast<std::size_t>(c)])
                                .margin(chance ? 0.11 : 1e-3));
            }
    REQUIRE(cv::norm(painted(alpha, {2, 3}, 96, nullptr), painted(alpha, {2, 3}, 96, nullptr)) == 0);
}

TEST_CASE("all answers of a rule's episode tell the same attribute of what is shown") {
    const Shipped demo;
    const SmallWorld small(demo.concepts);
    const PictureBank bank(small.file);
    const World world(small.concepts, bank);
    Sampler sampler(world, 5);
    std::set<int> rules;
    for (int i = 0; i < 300; ++i) {
        const auto episode = sampler.rule_episode(8);
        REQUIRE(episode.answers.size() == 9);
        std::array<bool, 3> told{true, true, true};
        for (std::size_t k = 0; k < episode.answers.size(); ++k) {
            const auto c = static_cast<std::size_t>(episode.concepts[k]);
            const auto& paint = episode.paints[k];
            told[0] = told[0] && episode.answers[k] == world.categories[c];
            told[1] = told[1] && episode.answers[k] == world.colours[static_cast<std::size_t>(paint.colour)];
            told[2] = told[2] && episode.answers[k] == world.counts[static_cast<std::size_t>(paint.count) - 1];
            REQUIRE(episode.pictures[k] % bank.size() < bank.size());
            REQUIRE(bank.concept_of()[static_cast<std::size_t>(episode.pictures[k] % bank.size())] ==
                    episode.concepts[k]);
        }
        REQUIRE(std::count(told.begin(), told.end(), true) == 1);
        rules.insert(static_cast<int>(std::find(told.begin(), told.end(), true) - told.begin()));
    }
    REQUIRE(rules.size() == 3);
}

TEST_CASE("a made-up thing is a point among its stock: its shares sum to one") {
    const Shipped demo;
    const SmallWorld small(demo.concepts);
    const PictureBank bank(small.file);
    const World world(small.concepts, bank);
    Sampler sampler(world, 3);
    for (int i = 0; i < 200; ++i) {
        const auto episode = sampler.made_up(sampler.episode({3, 6, false, false, false}), 48);
        REQUIRE(episode.blends.size() == 7);
        for (const auto& blend : episode.blends) {
            double sum = 0;
            for (const auto& [place, share] : blend) {
                REQUIRE(place < 48);
                sum += share;
            }
            REQUIRE(sum == Approx(1).margin(1e-4));
        }
    }
}

TEST_CASE("words start where the drawings of their concepts are") {
    const Shipped demo;
    const SmallWorld small(demo.concepts);
    const PictureBank bank(small.file);
    const World world(small.concepts, bank);
    Network network(NetworkSize{}, world.tokenizer.size(), 1);
    at::NoGradGuard no_grad;
    start_words_from_drawings(network, world, bank);
    const auto means = prototypes(network, world, bank);
    const auto words =
        DescriptionMeans(world).of(network.weights().at("language_model.model.embed_tokens.weight"));
    for (const auto c : world.training_concepts)
        REQUIRE((means[c] - words[c]).abs().max().item<float>() < 0.02F);
    for (const auto c : world.held_out_concepts) REQUIRE(means[c].abs().max().item<float>() == 0.F);
}

TEST_CASE("a collection of Qt resources gives its files, and a cut one a sentence") {
    const auto file = fs::path(AIM_FIXTURES_DIR) / "demo-model/two-files.rcc";
    const auto files = read_qt_resources(file);
    REQUIRE(files.size() == 2);
    const auto& one = files.at("/top/a/one.txt");
    REQUIRE(std::string(reinterpret_cast<const char*>(one.data()), one.size()) == "hello");
    const auto cut = fs::temp_directory_path() / ("aim-cut-" + std::to_string(::getpid()) + ".rcc");
    const auto whole = read_text(file, 1000);
    // The last eight bytes are a date that nobody reads.
    for (std::size_t size = 0; size + 8 < whole.size(); size += 7) {
        write_atomically(cut, whole.substr(0, size));
        REQUIRE_THROWS_AS(read_qt_resources(cut), Error);
    }
    fs::remove(cut);
}
