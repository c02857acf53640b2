#include "tools/demo-model/other_sets.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tools/demo-model/painting.h"
#include "tools/demo-model/picture_bank.h"
#include "tools/demo-model/qt_resources.h"
#include "tools/demo-model/tokenizer_builder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>
#include <set>

namespace aim::demo {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

constexpr std::uint64_t kSeed = 29;
constexpr int kEdge = 96, kShots = 8, kWays = 2;
const std::string kQuestion = "What is this?";

// One demonstration, or the query.
struct Shown {
    std::string image, answer;
};

ordered_json episode_line(const std::string& id, const Shown& query, const std::string& label,
                          const std::vector<std::string>& options,
                          const std::vector<Shown>& shown) {
    ordered_json demonstrations = ordered_json::array();
    for (const auto& s : shown)
        demonstrations.push_back(
            {{"image", s.image}, {"question", kQuestion}, {"answer", s.answer}});
    return {{"id", id},
            {"image", query.image},
            {"question", kQuestion},
            {"answer", query.answer},
            {"label", label},
            {"options", options},
            {"demonstrations", demonstrations}};
}

void write_picture(const fs::path& file, const cv::Mat& picture) {
    fs::create_directories(file.parent_path());
    const bool photograph = file.extension() == ".jpg";
    const std::vector<int> how = photograph ? std::vector<int>{cv::IMWRITE_JPEG_QUALITY, 92}
                                            : std::vector<int>{cv::IMWRITE_PNG_COMPRESSION, 9};
    if (!cv::imwrite(file.string(), picture, how))
        throw Error(ErrorCode::Unreadable,
                    Sentence::verbatim("The picture " + quoted(file) + " could not be written."));
}

// --- rules
// ----------------------------------------------------------------------------------------

// Of the colours and counts the drawings of the recipe can have.
constexpr std::size_t kRuleColours = 4, kRuleCounts = 3;
const std::array<std::string, 3> kRules{"category", "colour", "count"};
const std::string& kSilhouettes = kOutlineStyles.front();
constexpr int kRulePictures = 240, kRuleEpisodes = 100;

struct RulePicture {
    std::string image;
    std::array<std::string, kRules.size()> answers;
};

cv::Mat silhouettes(const cv::Mat& drawing, const Paint& paint) {
    cv::Mat alpha;
    cv::extractChannel(drawing, alpha, 3);
    alpha.convertTo(alpha, CV_32F, 1.0 / 255);
    const cv::Mat shown = painted(alpha, paint, kEdge, nullptr);
    cv::Mat picture(kEdge, kEdge, CV_8UC3);
    for (int y = 0; y < kEdge; ++y)
        for (int x = 0; x < kEdge; ++x) {
            const auto& from = shown.at<cv::Vec4f>(y, x);
            for (int k = 0; k < 3; ++k)  // OpenCV writes BGR
                picture.at<cv::Vec3b>(y, x)[k] =
                    cv::saturate_cast<std::uint8_t>((from[2 - k] + 1 - from[3]) * 255);
        }
    return picture;
}

void write_rules(const OtherSources& sources, const std::vector<Concept>& concepts,
                 const fs::path& out, std::mt19937_64& random) {
    std::vector<const Concept*> held_out;
    for (const auto& c : concepts)
        if (c.held_out &&
            std::find(c.styles.begin(), c.styles.end(), kSilhouettes) != c.styles.end())
            held_out.push_back(&c);
    const auto any = [&random](const auto& list) -> const auto& {
        return list[random() % list.size()];
    };
    std::vector<RulePicture> pictures;
    for (int i = 0; i < kRulePictures; ++i) {
        const auto& c = *held_out[static_cast<std::size_t>(i) % held_out.size()];
        const auto colour = random() % kRuleColours, count = random() % kRuleCounts;
        const std::string colour_name = kColours[colour].name, count_name = kCounts[count];
        const auto name = "rules/" + c.key + "__" + colour_name + "-" + count_name + ".png";
        write_picture(
            out / name,
            silhouettes(read_drawing(sources.work / "png" / (c.key + "__" + kSilhouettes + ".png")),
                        {static_cast<int>(colour), static_cast<int>(count) + 1}));
        pictures.push_back({name, {category_answer(c.category), colour_name, count_name}});
    }
    std::ofstream list(out / "rules.jsonl");
    for (std::size_t rule = 0; rule < kRules.size(); ++rule)
        for (int i = 0; i < kRuleEpisodes; ++i) {
            const auto& query = any(pictures);
            // Two answers, each of half the demonstrations: the commonest one is no help.
            std::string other = query.answers[rule];
            while (other == query.answers[rule]) other = any(pictures).answers[rule];
            std::vector<Shown> shown;
            std::set<std::string> used{query.image};
            while (static_cast<int>(shown.size()) < kShots) {
                const auto& wanted = shown.size() % 2 == 0 ? query.answers[rule] : other;
                const auto& p = any(pictures);
                if (p.answers[rule] == wanted && used.insert(p.image).second)
                    shown.push_back({p.image, wanted});
            }
            for (std::size_t pair = 0; pair + 1 < shown.size(); pair += 2)
                if (random() % 2) std::swap(shown[pair], shown[pair + 1]);
            list << episode_line("rule-" + kRules[rule] + "-" + std::to_string(i),
                                 {query.image, query.answers[rule]}, kRules[rule],
                                 {query.answers[rule], other}, shown)
                        .dump()
                 << "\n";
        }
}

// --- things with made-up names
// ---------------------------------------------------------------------

// One kind of thing: what its demonstrations and its queries may show.
struct Kind {
    std::string label;
    std::vector<std::string> demonstrations, queries;
};

void write_naming_episodes(const fs::path& file, const std::string& id,
                           const std::vector<Kind>& kinds, const std::vector<std::string>& names,
                           int episodes, std::mt19937_64& random) {
    std::ofstream list(file);
    for (int i = 0; i < episodes; ++i) {
        std::vector<Kind> chosen;
        std::vector<std::string> called;
        std::sample(kinds.begin(), kinds.end(), std::back_inserter(chosen), kWays, random);
        std::sample(names.begin(), names.end(), std::back_inserter(called), kWays, random);
        std::shuffle(called.begin(), called.end(), random);
        const auto asked = random() % chosen.size();
        const auto& query = chosen[asked].queries[random() % chosen[asked].queries.size()];
        for (auto& kind : chosen) {
            std::erase(kind.demonstrations, query);
            std::shuffle(kind.demonstrations.begin(), kind.demonstrations.end(), random);
        }
        std::vector<Shown> shown;
        std::vector<std::size_t> round(chosen.size());
        std::iota(round.begin(), round.end(), 0);
        for (int shot = 0; shot < kShots; ++shot) {
            const auto turn = static_cast<std::size_t>(shot) % chosen.size();
            if (turn == 0) std::shuffle(round.begin(), round.end(), random);
            const auto& pictures = chosen[round[turn]].demonstrations;
            shown.push_back(
                {pictures[static_cast<std::size_t>(shot) / chosen.size() % pictures.size()],
                 called[round[turn]]});
        }
        list << episode_line(id + "-" + std::to_string(i), {query, called[asked]},
                             chosen[asked].label, called, shown)
                    .dump()
             << "\n";
    }
}

// --- photographs
// -----------------------------------------------------------------------------------

struct Photograph {
    const char *concept_key, *collection, *file;
};
// Public domain or CC0 by the collections' own lists; resources/demo/CREDITS.md names the authors.
constexpr std::array<Photograph, 24> kPhotographs{{
    {"cat", "explore_farm_animals", "cat"},
    {"chicken", "explore_farm_animals", "chicken"},
    {"cow", "explore_farm_animals", "cow"},
    {"dog", "explore_farm_animals", "dog"},
    {"duck", "explore_farm_animals", "duck"},
    {"horse", "explore_farm_animals", "horse"},
    {"owl", "explore_farm_animals", "owl"},
    {"pig", "explore_farm_animals", "pig"},
    {"bison", "explore_world_animals", "bison"},
    {"crocodile", "explore_world_animals", "crocodile"},
    {"giraffe", "explore_world_animals", "giraffe"},
    {"hedgehog", "explore_world_animals", "hedgehog"},
    {"kangaroo", "explore_world_animals", "kangaroo"},
    {"koala", "explore_world_animals", "koala"},
    {"moose", "explore_world_animals", "moose"},
    {"panda", "explore_world_animals", "panda"},
    {"polar-bear", "explore_world_animals", "polar_bear"},
    {"wrench", "categorization", "wrench"},
    {"statue-of-liberty", "categorization", "statueOfLiberty"},
    {"chair", "categorization", "chair"},
    {"baseball", "categorization", "baseball"},
    {"volleyball", "categorization", "volleyball"},
    {"bucket", "categorization", "bucket"},
    {"pencil", "categorization", "pencil"},
}};
constexpr int kPhotographEpisodes = 300;

void write_photographs(const OtherSources& sources, const std::vector<Concept>& concepts,
                       const std::vector<std::string>& names, const fs::path& out,
                       std::mt19937_64& random) {
    std::map<std::string, std::map<std::string, std::vector<std::byte>>> collections;
    std::vector<Kind> kinds;
    for (const auto& p : kPhotographs) {
        auto& files = collections[p.collection];
        if (files.empty())
            files = read_qt_resources(sources.photographs / (std::string(p.collection) + ".rcc"));
        const auto end = "/" + std::string(p.file) + ".webp";
        const auto stored = std::find_if(files.begin(), files.end(),
                                         [&](const auto& f) { return f.first.ends_with(end); });
        const auto c = std::find_if(concepts.begin(), concepts.end(),
                                    [&](const auto& each) { return each.key == p.concept_key; });
        if (stored == files.end() || c == concepts.end())
            throw Error(ErrorCode::Malformed,
                        Sentence::verbatim("There is no photograph or no drawing of " +
                                           std::string(p.concept_key) + "."));
        const auto& bytes = stored->second;
        const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8U,
                              const_cast<std::byte*>(bytes.data()));
        cv::Mat photograph = cv::imdecode(encoded, cv::IMREAD_COLOR);
        // The middle square, as the model's own preprocessing takes it.
        const int edge = std::min(photograph.rows, photograph.cols);
        photograph = photograph(
            cv::Rect((photograph.cols - edge) / 2, (photograph.rows - edge) / 2, edge, edge));
        cv::resize(photograph, photograph, {kEdge, kEdge}, 0, 0, cv::INTER_AREA);
        Kind kind{c->name, {}, {"photographs/" + c->key + ".jpg"}};
        write_picture(out / kind.queries.front(), photograph);
        for (const auto& style : c->styles) {
            if (style == kHardStyle) continue;
            kind.demonstrations.push_back("images/" + c->key + "__" + style + ".png");
            write_picture(
                out / kind.demonstrations.back(),
                on_white(read_drawing(sources.work / "png" / (c->key + "__" + style + ".png")),
                         kEdge));
        }
        kinds.push_back(std::move(kind));
    }
    write_naming_episodes(out / "photographs.jsonl", "photograph", kinds, names,
                          kPhotographEpisodes, random);
}

// --- Fashion-MNIST (Xiao et al. 2017, arXiv 1708.07747)
// ----------------------------------------------

constexpr std::size_t kImageHeader = 16, kLabelHeader = 8, kFashionEdge = 28, kFashionEach = 30;
constexpr std::uint64_t kMaxFashion = 16'000'000;
constexpr int kFashionEpisodes = 500;
const std::array<std::string, 10> kClothes{"top",    "trousers", "pullover", "dress", "coat",
                                           "sandal", "shirt",    "sneaker",  "bag",   "boot"};

void write_fashion(const OtherSources& sources, const std::vector<std::string>& names,
                   const fs::path& out, std::mt19937_64& random) {
    const auto images = read_text(sources.fashion / "images", kMaxFashion);
    const auto labels = read_text(sources.fashion / "labels", kMaxFashion);
    constexpr auto kBytes = kFashionEdge * kFashionEdge;
    if (labels.size() <= kLabelHeader ||
        images.size() < kImageHeader + (labels.size() - kLabelHeader) * kBytes)
        throw Error(ErrorCode::Malformed,
                    Sentence::verbatim("The files of Fashion-MNIST are not complete."));
    std::vector<Kind> kinds;
    for (const auto& name : kClothes) kinds.push_back({name, {}, {}});
    for (std::size_t i = 0; i + kLabelHeader < labels.size(); ++i) {
        auto& kind = kinds.at(static_cast<unsigned char>(labels[i + kLabelHeader]));
        if (kind.queries.size() == kFashionEach) continue;
        cv::Mat picture(kFashionEdge, kFashionEdge, CV_8U);
        // White on black there; on white here, as pictures of things for sale are.
        for (std::size_t p = 0; p < kBytes; ++p)
            picture.data[p] = static_cast<unsigned char>(
                255 - static_cast<unsigned char>(images[kImageHeader + i * kBytes + p]));
        kind.queries.push_back("fashion/" + kind.label + "-" + std::to_string(kind.queries.size()) +
                               ".png");
        write_picture(out / kind.queries.back(), picture);
    }
    for (auto& kind : kinds) kind.demonstrations = kind.queries;
    write_naming_episodes(out / "fashion.jsonl", "fashion", kinds, names, kFashionEpisodes, random);
}

}  // namespace

void write_other_sets(const OtherSources& sources, const fs::path& out) {
    const auto concepts = load_concepts(sources.work / "concepts.json");
    const auto names = made_up_names(build_tokenizer(concepts), concepts).held_out;
    for (const char* folder : {"rules", "photographs", "fashion"}) fs::remove_all(out / folder);
    // Each from its own numbers, so that a change to one leaves the others as they are.
    std::mt19937_64 for_rules(kSeed), for_photographs(kSeed), for_fashion(kSeed);
    write_rules(sources, concepts, out, for_rules);
    write_photographs(sources, concepts, names, out, for_photographs);
    write_fashion(sources, names, out, for_fashion);
}

}  // namespace aim::demo
