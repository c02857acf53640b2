#include "core/vision/processor_config.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace aim {
namespace {

using nlohmann::json;

constexpr std::array<double, 3> kClipMean{0.48145466, 0.4578275, 0.40821073};
constexpr std::array<double, 3> kClipStd{0.26862954, 0.26130258, 0.27577711};
constexpr std::array<double, 3> kHalf{0.5, 0.5, 0.5};
constexpr int kLargestSide = 1 << 20;

[[noreturn]] void malformed(const std::string& field, const std::string& detail = {}) {
    throw Error(ErrorCode::Malformed,
                Sentence::of("The model's picture settings are damaged at \"%1\".", field), detail);
}

const json* find(const json& object, const char* key) {
    const auto it = object.find(key);
    return it == object.end() || it->is_null() ? nullptr : &*it;
}

json read_json(const std::filesystem::path& file) {
    const std::string text = read_text(file, limits::kConfigFileBytes);
    json parsed = limited_json_or_discarded(text);
    if (!parsed.is_object())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The settings file %1 is not valid JSON.", quoted(file)));
    return parsed;
}

bool boolean(const json& object, const char* key, bool fallback) {
    const auto value = object.find(key);
    if (value == object.end()) return fallback;
    if (value->is_null()) return false;  // said to be nothing, not left out: as in the reference
    if (value->is_boolean()) return value->get<bool>();
    if (value->is_number_integer()) return value->get<std::int64_t>() != 0;
    malformed(key);
}

double number(const json& value, const std::string& field) {
    if (!value.is_number()) malformed(field);
    const double out = value.get<double>();
    if (!std::isfinite(out)) malformed(field);
    return out;
}

std::int64_t whole(const json& value, const std::string& field, std::int64_t most) {
    const double exact = number(value, field);
    if (exact < 1 || exact > static_cast<double>(most) || exact != std::floor(exact))
        malformed(field, "value " + value.dump());
    return static_cast<std::int64_t>(exact);
}

int side(const json& value, const std::string& field) {
    // Qwen keeps areas under shortest_edge / longest_edge, so up to the largest int is fine.
    return static_cast<int>(whole(value, field, std::numeric_limits<int>::max()));
}

int small(const json& object, const char* key, int fallback, int most) {
    const json* value = find(object, key);
    return value ? static_cast<int>(whole(*value, key, most)) : fallback;
}

SizeSpec size_spec(const json& value, const std::string& field, bool square) {
    SizeSpec spec;
    if (value.is_number()) {
        const int edge = side(value, field);
        if (square)
            spec.height = spec.width = edge;
        else
            spec.shortest_edge = edge;
        return spec;
    }
    if (value.is_array()) {
        if (value.size() != 2) malformed(field);
        spec.height = side(value[0], field);
        spec.width = side(value[1], field);
        return spec;
    }
    if (!value.is_object()) malformed(field);
    for (const auto& [key, entry] : value.items()) {
        if (entry.is_null()) continue;
        int* slot = key == "height"          ? &spec.height
                    : key == "width"         ? &spec.width
                    : key == "shortest_edge" ? &spec.shortest_edge
                    : key == "longest_edge"  ? &spec.longest_edge
                    : key == "max_height"    ? &spec.max_height
                    : key == "max_width"     ? &spec.max_width
                                             : nullptr;
        if (!slot) malformed(field, "key " + key);
        *slot = side(entry, field);
    }
    const bool box = spec.height && spec.width;
    const bool bound = spec.max_height && spec.max_width;
    const bool edge = spec.shortest_edge || spec.longest_edge;
    if ((spec.height != 0) != (spec.width != 0) ||
        (spec.max_height != 0) != (spec.max_width != 0) || int(box) + int(bound) + int(edge) != 1)
        malformed(field, value.dump());
    return spec;
}

std::array<double, 3> triple(const json& object, const char* key, std::array<double, 3> fallback) {
    const json* value = find(object, key);
    if (!value) return fallback;
    if (value->is_number()) {
        const double all = number(*value, key);
        return {all, all, all};
    }
    if (!value->is_array() || value->size() != 3) malformed(key);
    return {number((*value)[0], key), number((*value)[1], key), number((*value)[2], key)};
}

Filter filter_of(const json& object, Filter fallback) {
    const json* value = find(object, "resample");
    if (!value) return fallback;
    if (!value->is_number_integer()) malformed("resample");
    switch (value->get<std::int64_t>()) {  // PIL.Image.Resampling
        case 0:
            return Filter::Nearest;
        case 1:
            return Filter::Lanczos;
        case 2:
            return Filter::Bilinear;
        case 3:
            return Filter::Bicubic;
        default:
            throw Error(ErrorCode::Unsupported,
                        Sentence::of(
                            "The model asks for a way of resizing pictures that is not supported."),
                        "resample " + value->dump());
    }
}

std::vector<Resolution> pinpoints(const json& object, const std::vector<Resolution>& fallback) {
    const json* value = find(object, "image_grid_pinpoints");
    if (!value) return fallback;
    if (!value->is_array() || value->empty() || value->size() > 4096)
        malformed("image_grid_pinpoints");
    std::vector<Resolution> out;
    out.reserve(value->size());
    for (const json& entry : *value) {
        if (!entry.is_array() || entry.size() != 2) malformed("image_grid_pinpoints");
        out.push_back({whole(entry[0], "image_grid_pinpoints", kLargestSide),
                       whole(entry[1], "image_grid_pinpoints", kLargestSide)});
    }
    return out;
}

struct NamedKind {
    std::string_view name;
    ProcessorKind kind;
};

constexpr NamedKind kByClass[] = {
    {"CLIPImageProcessor", ProcessorKind::Clip},
    {"LlavaImageProcessor", ProcessorKind::Llava},
    {"SiglipImageProcessor", ProcessorKind::Siglip},
    {"ViTImageProcessor", ProcessorKind::Vit},
    {"LlavaNextImageProcessor", ProcessorKind::LlavaNext},
    {"LlavaOnevisionImageProcessor", ProcessorKind::LlavaOnevision},
    {"Idefics3ImageProcessor", ProcessorKind::Idefics3},
    {"SmolVLMImageProcessor", ProcessorKind::Idefics3},
    {"Qwen2VLImageProcessor", ProcessorKind::Qwen2Vl},
};

constexpr NamedKind kByModelType[] = {
    {"llava", ProcessorKind::Llava},
    {"llava_next", ProcessorKind::LlavaNext},
    {"llava_onevision", ProcessorKind::LlavaOnevision},
    {"idefics3", ProcessorKind::Idefics3},
    {"smolvlm", ProcessorKind::Idefics3},
    {"qwen2_vl", ProcessorKind::Qwen2Vl},
    {"qwen2_5_vl", ProcessorKind::Qwen2Vl},
};

// "…Fast" and "…Pil" name the same processor in older and newer files; "…FeatureExtractor" is its
// oldest name.
std::string class_name(const json& object) {
    const auto text = [&](const char* key) {
        const json* value = find(object, key);
        return value && value->is_string() ? value->get<std::string>() : std::string();
    };
    std::string name = text("image_processor_type");
    if (name.empty()) {
        name = text("feature_extractor_type");
        constexpr std::string_view kOld = "FeatureExtractor";
        if (const auto at = name.find(kOld); at != std::string::npos)
            name.replace(at, kOld.size(), "ImageProcessor");
    }
    for (const std::string_view suffix : {"Fast", "Pil"})
        if (name.ends_with(suffix)) name.resize(name.size() - suffix.size());
    return name;
}

ProcessorKind kind_of(const json& object, const std::string& model_type) {
    const std::string name = class_name(object);
    for (const auto& entry : kByClass)
        if (entry.name == name) return entry.kind;
    if (!name.empty())
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The model prepares its pictures in a way that is not supported (%1).",
                         name.substr(0, 80)));
    for (const auto& entry : kByModelType)
        if (entry.name == model_type) return entry.kind;
    throw Error(ErrorCode::Unsupported,
                Sentence::of("Pictures for models of the kind \"%1\" are not supported.",
                             model_type.substr(0, 80)));
}

SizeSpec square(int edge) {
    SizeSpec spec;
    spec.height = spec.width = edge;
    return spec;
}

SizeSpec edges(int shortest, int longest) {
    SizeSpec spec;
    spec.shortest_edge = shortest;
    spec.longest_edge = longest;
    return spec;
}

std::vector<Resolution> onevision_pinpoints() {
    std::vector<Resolution> out;
    for (std::int64_t height = 384; height <= 2304; height += 384)
        for (std::int64_t width = 384; width <= 2304; width += 384) out.push_back({height, width});
    return out;
}

// The class attributes of the reference's processors.
ProcessorConfig defaults(ProcessorKind kind) {
    ProcessorConfig config;
    config.kind = kind;
    config.image_mean = kClipMean;
    config.image_std = kClipStd;
    switch (kind) {
        case ProcessorKind::Clip:
        case ProcessorKind::Llava:
            config.size = edges(224, 0);
            config.crop_size = square(224);
            config.do_center_crop = true;
            break;
        case ProcessorKind::Siglip:
        case ProcessorKind::Vit:
            config.size = square(224);
            config.image_mean = config.image_std = kHalf;
            if (kind == ProcessorKind::Vit) config.filter = Filter::Bilinear;
            break;
        case ProcessorKind::LlavaNext:
            config.size = edges(224, 0);
            config.crop_size = square(224);
            config.do_center_crop = true;
            config.do_pad = true;
            config.grid_pinpoints = {{336, 672}, {672, 336}, {672, 672}, {1008, 336}, {336, 1008}};
            break;
        case ProcessorKind::LlavaOnevision:
            config.size = square(384);
            config.do_pad = true;
            config.grid_pinpoints = onevision_pinpoints();
            break;
        case ProcessorKind::Idefics3:
            config.size = edges(0, 4 * 364);
            config.max_image_edge = 364;
            config.image_mean = config.image_std = kHalf;
            config.filter = Filter::Lanczos;
            config.do_pad = true;
            break;
        case ProcessorKind::Qwen2Vl:
            config.size = edges(56 * 56, 28 * 28 * 1280);
            break;
    }
    return config;
}

bool squares_by_default(ProcessorKind kind) {
    return kind == ProcessorKind::Idefics3 || kind == ProcessorKind::Vit;
}

// Qwen: the area bounds are in size.shortest_edge / longest_edge, or in min_pixels / max_pixels at
// the top (which win) or, in the oldest files, inside size.
SizeSpec qwen_area(const json& object, SizeSpec fallback) {
    SizeSpec area = fallback;
    if (const json* size = find(object, "size")) {
        if (!size->is_object()) malformed("size");
        const auto take = [&](const char* key, int& slot) {
            if (const json* value = find(*size, key)) slot = side(*value, "size");
        };
        take("min_pixels", area.shortest_edge);
        take("max_pixels", area.longest_edge);
        take("shortest_edge", area.shortest_edge);
        take("longest_edge", area.longest_edge);
    }
    if (const json* value = find(object, "min_pixels"))
        area.shortest_edge = side(*value, "min_pixels");
    if (const json* value = find(object, "max_pixels"))
        area.longest_edge = side(*value, "max_pixels");
    return area;
}

std::optional<SizeSpec> optional_size(const json& object, const char* key,
                                      const std::optional<SizeSpec>& fallback) {
    const auto value = object.find(key);
    if (value == object.end()) return fallback;
    if (value->is_null()) return std::nullopt;
    return size_spec(*value, key, true);
}

ProcessorConfig parse(const json& object, const std::string& model_type) {
    const ProcessorKind kind = kind_of(object, model_type);
    ProcessorConfig config = defaults(kind);
    config.do_resize = boolean(object, "do_resize", config.do_resize);
    config.do_center_crop = boolean(object, "do_center_crop", config.do_center_crop);
    config.do_rescale = boolean(object, "do_rescale", config.do_rescale);
    config.do_normalize = boolean(object, "do_normalize", config.do_normalize);
    config.do_pad = boolean(object, "do_pad", config.do_pad);
    config.image_mean = triple(object, "image_mean", config.image_mean);
    config.image_std = triple(object, "image_std", config.image_std);
    config.filter = filter_of(object, config.filter);
    if (const json* factor = find(object, "rescale_factor"))
        config.rescale_factor = number(*factor, "rescale_factor");
    if (config.do_rescale && config.rescale_factor == 0.0) malformed("rescale_factor");
    if (config.do_normalize)
        for (const double deviation : config.image_std)
            if (deviation == 0.0) malformed("image_std");

    const bool as_square = boolean(object, "default_to_square", squares_by_default(kind));
    if (kind == ProcessorKind::Qwen2Vl)
        config.size = qwen_area(object, *config.size);
    else if (const json* size = find(object, "size"))
        config.size = size_spec(*size, "size", as_square);
    config.crop_size = optional_size(object, "crop_size", config.crop_size);
    config.pad_size = optional_size(object, "pad_size", config.pad_size);
    if (config.do_center_crop && (!config.crop_size || !config.crop_size->height))
        malformed("crop_size");

    config.grid_pinpoints = pinpoints(object, config.grid_pinpoints);
    config.do_image_splitting = boolean(object, "do_image_splitting", config.do_image_splitting);
    if (const json* most = find(object, "max_image_size")) {
        if (!most->is_object() || !find(*most, "longest_edge")) malformed("max_image_size");
        config.max_image_edge =
            static_cast<int>(whole((*most)["longest_edge"], "max_image_size", kLargestSide));
    }
    config.patch_size = small(object, "patch_size", config.patch_size, 1024);
    config.temporal_patch_size =
        small(object, "temporal_patch_size", config.temporal_patch_size, 64);
    config.merge_size = small(object, "merge_size", config.merge_size, 64);
    return config;
}

}  // namespace

ProcessorConfig read_processor_config(const std::filesystem::path& model_dir,
                                      const std::string& model_type) {
    // The nested block wins over a file of its own; older processor_config.json files have none.
    const auto nested = model_dir / "processor_config.json";
    std::error_code ignored;
    if (std::filesystem::exists(nested, ignored)) {
        const json object = read_json(nested);
        if (const auto it = object.find("image_processor"); it != object.end() && !it->is_null()) {
            if (!it->is_object()) malformed("image_processor");
            return parse(*it, model_type);
        }
    }
    const auto own = model_dir / "preprocessor_config.json";
    if (!std::filesystem::exists(own, ignored))
        throw Error(ErrorCode::NotFound,
                    Sentence::of("The model folder %1 has no picture settings "
                                 "(preprocessor_config.json or processor_config.json).",
                                 quoted(model_dir)));
    return parse(read_json(own), model_type);
}

}  // namespace aim
