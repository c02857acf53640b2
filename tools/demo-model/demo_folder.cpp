#include "tools/demo-model/demo_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tools/demo-model/picture_bank.h"
#include "tools/demo-model/tokenizer_builder.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <opencv2/imgcodecs.hpp>
#include <random>

namespace aim::demo {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

constexpr std::uint64_t kSeed = 23;
constexpr int kEdge = 96, kFirstShots = 8;
// The style of every query: in no training file.
const std::string kQueryStyle = kHardStyle;
const std::string kQuestion = "What is this?";
// Styles a gallery picture may have: of colour, and far enough from each other.
const std::vector<std::string> kGalleryStyles{"noto", "fluent-emoji-flat", "emojione", "fxemoji"};

class DemoWriter {
public:
    DemoWriter(const fs::path& packages, const fs::path& work, const fs::path& out,
               const DemoSizes& sizes)
        : packages_(packages),
          work_(work),
          out_(out),
          sizes_(sizes),
          concepts_(load_concepts(work / "concepts.json")) {
        const auto tokenizer = build_tokenizer(concepts_);
        names_ = made_up_names(tokenizer, concepts_).held_out;
        std::shuffle(names_.begin(), names_.end(), random_);
        for (const auto& c : concepts_)
            if (drawn_in(c, kQueryStyle)) (c.held_out ? held_out_ : trained_).push_back(&c);
    }

    void write() {
        fs::remove_all(out_ / "model");
        fs::copy(work_ / "model", out_ / "model", fs::copy_options::recursive);
        fs::copy_file(work_ / "projector.safetensors", out_ / "projector.safetensors",
                      fs::copy_options::overwrite_existing);
        save_concepts(out_ / "concepts.json", concepts_);
        write_gallery();
        write_episodes("queries.jsonl", 2, 4, sizes_.episodes);
        for (const int ways : {2, 3, 4, 5})
            write_episodes("binding-" + std::to_string(ways) + "way.jsonl", ways, 16 / ways * ways,
                           sizes_.study_episodes);
        write_naming();
    }

private:
    // The drawing on white, as the training shows it, at most once. Returns its path below `out`.
    std::string picture(const Concept& c, const std::string& style, const std::string& folder) {
        const auto name = folder + "/" + c.key + "__" + style + ".png";
        if (fs::exists(out_ / name)) return name;
        fs::create_directories(out_ / folder);
        const auto file = style == kHardStyle ? packages_ / "@lobehub/fluent-emoji-3d/assets" /
                                                    (c.code_point + ".webp")
                                              : work_ / "png" / (c.key + "__" + style + ".png");
        const cv::Mat flat = on_white(read_drawing(file), kEdge);
        if (!cv::imwrite((out_ / name).string(), flat, {cv::IMWRITE_PNG_COMPRESSION, 9}))
            throw Error(ErrorCode::Unreadable,
                        Sentence::verbatim("The picture " + quoted(out_ / name) +
                                           " could not be written."));
        return name;
    }

    static bool drawn_in(const Concept& c, const std::string& style) {
        return std::find(c.styles.begin(), c.styles.end(), style) != c.styles.end();
    }

    void write_gallery() {
        fs::remove_all(out_ / "gallery");
        auto order = held_out_;
        std::shuffle(order.begin(), order.end(), random_);
        // Animals first: they are nice to look at, and their drawings differ from set to set.
        std::stable_partition(order.begin(), order.end(),
                              [](const auto* c) { return c->category == "Animals & Nature"; });
        std::ofstream list;
        fs::create_directories(out_ / "gallery");
        list.open(out_ / "gallery/metadata.jsonl");
        ordered_json first = ordered_json::array();
        std::vector<std::pair<const Concept*, std::string>> chosen;
        for (const auto* c : order) {
            if (static_cast<int>(chosen.size()) == sizes_.gallery_concepts) break;
            if (std::all_of(kGalleryStyles.begin(), kGalleryStyles.end(),
                            [&](const auto& style) { return drawn_in(*c, style); }))
                chosen.emplace_back(c, names_[chosen.size()]);
        }
        for (int s = 0; s < sizes_.gallery_styles; ++s)
            for (const auto& [c, name] : chosen) {
                const auto file =
                    picture(*c, kGalleryStyles[static_cast<std::size_t>(s)], "gallery/images");
                list << ordered_json{{"file_name", file.substr(std::string("gallery/").size())},
                                     {"question", kQuestion},
                                     {"answer", name},
                                     {"label", name}}
                            .dump()
                     << "\n";
            }
        for (const auto& [c, name] : chosen)
            first.push_back({{"image", picture(*c, kQueryStyle, "images")},
                             {"title", "The " + c->name + " in a style never seen"},
                             {"question", kQuestion},
                             {"reference", name},
                             {"shots", kFirstShots},
                             {"select", "balanced"}});
        write_atomically(out_ / "first-questions.json", first.dump(1) + "\n");
    }

    // `ways` held-out concepts with made-up names, asked about in the query's style. Every round of
    // `ways` demonstrations shows each concept once, so that the first k of them are balanced.
    ordered_json episode(int ways, int shots) {
        std::vector<const Concept*> classes;
        std::vector<std::string> names;
        std::sample(held_out_.begin(), held_out_.end(), std::back_inserter(classes), ways, random_);
        std::sample(names_.begin(), names_.end(), std::back_inserter(names), ways, random_);
        std::shuffle(names.begin(), names.end(), random_);
        std::vector<std::vector<std::string>> pictures;
        for (const auto* c : classes) pictures.push_back(demonstration_styles(*c));
        std::vector<std::size_t> round(classes.size());
        std::iota(round.begin(), round.end(), 0);
        ordered_json demonstrations = ordered_json::array();
        for (int shot = 0; shot < shots; ++shot) {
            const auto at = static_cast<std::size_t>(shot % ways);
            if (at == 0) std::shuffle(round.begin(), round.end(), random_);
            const auto w = round[at];
            const auto& styles = pictures[w];
            const auto& style = styles[static_cast<std::size_t>(shot / ways) % styles.size()];
            demonstrations.push_back({{"image", picture(*classes[w], style, "images")},
                                      {"question", kQuestion},
                                      {"answer", names[w]}});
        }
        const auto asked = static_cast<std::size_t>(random_() % static_cast<std::size_t>(ways));
        return {{"image", picture(*classes[asked], kQueryStyle, "images")},
                {"question", kQuestion},
                {"answer", names[asked]},
                {"label", classes[asked]->name},
                {"options", names},
                {"demonstrations", demonstrations}};
    }

    // The style of no training file comes first; then all others but the query's.
    std::vector<std::string> demonstration_styles(const Concept& c) {
        std::vector<std::string> styles;
        for (const auto& style : kTrainingStyles)
            if (drawn_in(c, style)) styles.push_back(style);
        std::shuffle(styles.begin(), styles.end(), random_);
        styles.insert(styles.begin(), kHeldOutStyle);
        return styles;
    }

    void write_episodes(const std::string& file, int ways, int shots, int count) {
        fs::create_directories((out_ / file).parent_path());
        std::ofstream list(out_ / file);
        for (int i = 0; i < count; ++i) {
            ordered_json line{
                {"id", "binding-" + std::to_string(ways) + "way-" + std::to_string(i)}};
            line.update(episode(ways, shots));
            list << line.dump() << "\n";
        }
    }

    void write_naming() {
        std::ofstream list(out_ / "naming.jsonl");
        auto order = trained_;
        std::shuffle(order.begin(), order.end(), random_);
        int written = 0;
        for (const auto* c : order) {
            if (written == sizes_.names) break;
            list << ordered_json{{"id", "naming-" + c->key},
                                 {"image", picture(*c, kQueryStyle, "images")},
                                 {"question", kQuestion},
                                 {"answer", c->name},
                                 {"label", c->category}}
                        .dump()
                 << "\n";
            ++written;
        }
    }

    fs::path packages_, work_, out_;
    DemoSizes sizes_;
    std::vector<Concept> concepts_;
    std::vector<const Concept*> held_out_, trained_;
    std::vector<std::string> names_;
    std::mt19937_64 random_{kSeed};
};

}  // namespace

void write_demo_folder(const fs::path& packages, const fs::path& work, const fs::path& out,
                       const DemoSizes& sizes) {
    fs::create_directories(out);
    fs::remove_all(out / "images");
    DemoWriter(packages, work, out, sizes).write();
}

}  // namespace aim::demo
