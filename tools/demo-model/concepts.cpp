#include "tools/demo-model/concepts.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

namespace aim::demo {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::uint64_t kMaxPackageFile = 64'000'000;
constexpr std::size_t kMinTrainingStyles = 3;

// Clock faces differ by a hand only, ballots and mailboxes by a flag.
const std::set<std::string> kCategories{"Activities", "Animals & Nature", "Food & Drink", "Objects",
                                        "Travel & Places"};
const std::set<std::string> kAlsoObjects{"alien",          "alien-monster", "ghost",  "goblin",
                                         "ogre",           "robot",         "skull",  "jack-o-lantern",
                                         "skull-and-crossbones", "pile-of-poo", "bomb", "snowman"};

json read_package_file(const fs::path& file) {
    return json::parse(read_text(file, kMaxPackageFile));
}

// The sets spell the same name with and without hyphens.
std::string squeezed(std::string name) {
    std::erase(name, '-');
    return name;
}

// One set's drawings: squeezed name -> the icon's own name, aliases resolved.
struct DrawingSet {
    json icons;
    std::map<std::string, std::string> by_name;
};

DrawingSet open_set(const fs::path& packages, const std::string& style) {
    DrawingSet set{read_package_file(packages / "@iconify-json" / style / "icons.json"), {}};
    for (const auto& [name, icon] : set.icons.at("icons").items())
        set.by_name.emplace(squeezed(name), name);
    if (set.icons.contains("aliases"))
        for (const auto& [name, alias] : set.icons["aliases"].items()) {
            const auto parent = alias.at("parent").get<std::string>();
            // An alias that is also turned or mirrored is another picture.
            if (alias.size() == 1 && set.icons["icons"].contains(parent))
                set.by_name.emplace(squeezed(name), parent);
        }
    return set;
}

bool is_object_name(const std::string& key) {
    if (std::count(key.begin(), key.end(), '-') > 2)
        return false;
    if (key.find("oclock") != std::string::npos || key.find("-thirty") != std::string::npos)
        return false;
    return std::all_of(key.begin(), key.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

std::vector<Concept> choose_concepts(const fs::path& packages, int held_out, std::uint64_t seed) {
    const json categories =
        read_package_file(packages / "@iconify-json/noto/metadata.json").at("categories");
    std::map<std::string, std::string> category_of;
    for (const auto& [category, names] : categories.items())
        for (const std::string name : names)
            if (kCategories.contains(category) || kAlsoObjects.contains(name))
                category_of[name] = category;
    std::map<std::string, std::string> code_points;  // twemoji's own list, without variant selectors
    const json chars = read_package_file(packages / "@iconify-json/twemoji/chars.json");
    for (const auto& [code, name] : chars.items()) {
        auto& known = code_points[name.get<std::string>()];
        if (known.empty() || code.size() < known.size())
            known = code;
    }
    std::map<std::string, DrawingSet> sets;
    for (const auto& style : kTrainingStyles)
        sets.emplace(style, open_set(packages, style));
    sets.emplace(kHeldOutStyle, open_set(packages, kHeldOutStyle));

    std::vector<Concept> concepts;
    for (const auto& [key, category] : category_of) {
        if (!is_object_name(key) || !sets.at(kHeldOutStyle).by_name.contains(squeezed(key)))
            continue;
        Concept concept_{key, key, category, {}, false, {}};
        std::replace(concept_.name.begin(), concept_.name.end(), '-', ' ');
        for (const auto& style : kTrainingStyles)
            if (sets.at(style).by_name.contains(squeezed(key)))
                concept_.styles.push_back(style);
        if (concept_.styles.size() < kMinTrainingStyles)
            continue;
        concept_.styles.push_back(kHeldOutStyle);
        concept_.code_point = code_points[sets.at(kHeldOutStyle).by_name.at(squeezed(key))];
        if (fs::exists(packages / "@lobehub/fluent-emoji-3d/assets" / (concept_.code_point + ".webp")))
            concept_.styles.push_back(kHardStyle);
        concepts.push_back(std::move(concept_));
    }
    std::vector<std::size_t> order(concepts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::mt19937_64 random(seed);
    std::shuffle(order.begin(), order.end(), random);
    for (int i = 0; i < held_out && i < static_cast<int>(order.size()); ++i)
        concepts[order[i]].held_out = true;
    return concepts;
}

void write_drawings(const fs::path& packages, const std::vector<Concept>& concepts,
                    const fs::path& folder) {
    fs::create_directories(folder);
    auto styles = kTrainingStyles;
    styles.push_back(kHeldOutStyle);
    for (const auto& style : styles) {
        const DrawingSet set = open_set(packages, style);
        for (const auto& concept_ : concepts) {
            const auto found = set.by_name.find(squeezed(concept_.key));
            if (found == set.by_name.end())
                continue;
            const json& icon = set.icons.at("icons").at(found->second);
            const auto number = [&](const char* name, int otherwise) {
                return icon.value(name, set.icons.value(name, otherwise));
            };
            const int width = number("width", 16), height = number("height", 16);
            std::ofstream file(folder / (concept_.key + "__" + style + ".svg"));
            file << "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                 << "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" << width << "\" height=\""
                 << height << "\" viewBox=\"" << number("left", 0) << ' ' << number("top", 0) << ' '
                 << width << ' ' << height << "\">" << icon.at("body").get<std::string>() << "</svg>\n";
        }
    }
}

void save_concepts(const fs::path& file, const std::vector<Concept>& concepts) {
    json list = json::array();
    for (const auto& c : concepts)
        list.push_back({{"key", c.key},
                        {"name", c.name},
                        {"category", c.category},
                        {"code_point", c.code_point},
                        {"held_out", c.held_out},
                        {"styles", c.styles}});
    // One a line.
    std::string text = "[";
    for (const json& entry : list) text += (text.size() > 1 ? ",\n" : "\n") + entry.dump();
    write_atomically(file, text + "\n]\n");
}

std::vector<Concept> load_concepts(const fs::path& file) {
    std::vector<Concept> concepts;
    for (const json& c : json::parse(read_text(file, kMaxPackageFile)))
        concepts.push_back({c.at("key"), c.at("name"), c.at("category"), c.at("code_point"),
                            c.at("held_out"), c.at("styles").get<std::vector<std::string>>()});
    return concepts;
}

}  // namespace aim::demo
