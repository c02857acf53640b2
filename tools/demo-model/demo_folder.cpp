#include "tools/demo-model/demo_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "tools/demo-model/tokenizer_builder.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

namespace aim::demo {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

constexpr std::uint64_t kSeed = 23;
constexpr int kShots = 4, kEdge = 96;
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
        write_gallery();
        write_episodes();
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
        cv::Mat drawing = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
        if (drawing.empty() || drawing.type() != CV_8UC4)
            throw Error(ErrorCode::Malformed, "The picture " + quoted(file) + " cannot be read.");
        const int edge = std::max(drawing.rows, drawing.cols);
        cv::Mat flat(edge, edge, CV_8UC3, cv::Scalar::all(255));
        const int top = (edge - drawing.rows) / 2, left = (edge - drawing.cols) / 2;
        for (int y = 0; y < drawing.rows; ++y)
            for (int x = 0; x < drawing.cols; ++x) {
                const auto from = drawing.at<cv::Vec4b>(y, x);
                for (int k = 0; k < 3; ++k)
                    flat.at<cv::Vec3b>(y + top, x + left)[k] = static_cast<unsigned char>(
                        (from[k] * from[3] + 255 * (255 - from[3]) + 127) / 255);
            }
        cv::resize(flat, flat, {kEdge, kEdge}, 0, 0, cv::INTER_AREA);
        if (!cv::imwrite((out_ / name).string(), flat, {cv::IMWRITE_PNG_COMPRESSION, 9}))
            throw Error(ErrorCode::Unreadable,
                        "The picture " + quoted(out_ / name) + " could not be written.");
        return name;
    }

    static bool drawn_in(const Concept& c, const std::string& style) {
        return std::find(c.styles.begin(), c.styles.end(), style) != c.styles.end();
    }

    void write_gallery() {
        fs::remove_all(out_ / "gallery");
        auto order = held_out_;
        std::shuffle(order.begin(), order.end(), random_);
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
        for (std::size_t i = 0; i < 3 && i < chosen.size(); ++i)
            first.push_back({{"image", picture(*chosen[i].first, kQueryStyle, "images")},
                             {"question", kQuestion},
                             {"reference", chosen[i].second}});
        write_atomically(out_ / "first-questions.json", first.dump(1) + "\n");
    }

    void write_episodes() {
        std::ofstream list(out_ / "queries.jsonl");
        for (int i = 0; i < sizes_.episodes; ++i) {
            std::vector<const Concept*> two;
            std::sample(held_out_.begin(), held_out_.end(), std::back_inserter(two), 2, random_);
            std::vector<std::string> names;
            std::sample(names_.begin(), names_.end(), std::back_inserter(names), 2, random_);
            if (random_() % 2) std::swap(names[0], names[1]);
            std::vector<std::size_t> which;
            for (int k = 0; k < kShots; ++k) which.push_back(static_cast<std::size_t>(k % 2));
            std::shuffle(which.begin(), which.end(), random_);
            const auto asked = static_cast<std::size_t>(random_() % 2);
            ordered_json demonstrations = ordered_json::array();
            for (const auto w : which)
                demonstrations.push_back({{"image", picture(*two[w], kQueryStyle, "images")},
                                          {"question", kQuestion},
                                          {"answer", names[w]}});
            list << ordered_json{{"id", "binding-" + std::to_string(i)},
                                 {"image", picture(*two[asked], kQueryStyle, "images")},
                                 {"question", kQuestion},
                                 {"answer", names[asked]},
                                 {"label", names[asked]},
                                 {"options", names},
                                 {"demonstrations", demonstrations}}
                        .dump()
                 << "\n";
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
