#include "core/engine/probe_pictures.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/tensors.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace aim {

namespace {

bool is_tiled(const std::string& model_type) {
    return model_type == "llava_next" || model_type == "llava_onevision" ||
           model_type == "idefics3" || model_type == "smolvlm";
}

at::Tensor pixels_of(const ProcessedImage& image) {
    return at::tensor(image.pixel_values).view(image.shape);
}

at::Tensor mask_of(const ProcessedImage& image) {
    const auto flat = at::tensor(at::ArrayRef<std::uint8_t>(image.pixel_attention_mask));
    return flat.to(at::kFloat).view({image.shape.at(0), image.shape.at(2), image.shape.at(3)});
}

// Pictures of different numbers of tiles side by side, the shorter ones padded with zeros.
at::Tensor padded_stack(const std::vector<at::Tensor>& pictures) {
    std::int64_t most = 0;
    for (const auto& tiles : pictures) most = std::max(most, tiles.size(0));
    std::vector<at::Tensor> padded;
    for (const auto& tiles : pictures) {
        auto shape = tiles.sizes().vec();
        shape[0] = most;
        padded.push_back(at::zeros(shape, tiles.options()));
        padded.back().narrow(0, 0, tiles.size(0)).copy_(tiles);
    }
    return at::stack(padded);
}

const at::Tensor* find(const std::map<std::string, at::Tensor>& tensors, const char* name) {
    const auto found = tensors.find(name);
    return found == tensors.end() ? nullptr : &found->second;
}

std::vector<std::int64_t> integers(const at::Tensor& tensor, std::int64_t count,
                                   const std::filesystem::path& file) {
    if (tensor.numel() != count)
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("The picture sizes in %1 are not those of one picture.", quoted(file)));
    const auto flat = tensor.to(at::kLong).contiguous();
    return {flat.data_ptr<std::int64_t>(), flat.data_ptr<std::int64_t>() + count};
}

void replace_pixels(ProcessedImage& image, const std::filesystem::path& file,
                    const std::string& model_type, int pictures_in_prompt) {
    const auto tensors = load_tensors(file);
    const auto* pixels = find(tensors, "pixel_values");
    if (pixels == nullptr)
        throw Error(ErrorCode::Malformed, Sentence::of("%1 holds no pixel_values.", quoted(file)));
    auto values = *pixels;
    if (is_tiled(model_type) && values.dim() == 5) {
        if (values.size(0) != 1)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("%1 holds more than one picture.", quoted(file)));
        values = values.squeeze(0);
    }
    const bool first_tile_only = model_type == "llava_onevision" && pictures_in_prompt > 1;
    if (first_tile_only) values = values.narrow(0, 0, 1);
    values = values.to(at::kFloat).contiguous();
    image.shape = values.sizes().vec();
    image.pixel_values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());

    if (const auto* sizes = find(tensors, "image_sizes")) {
        const auto size = integers(*sizes, 2, file);
        image.original_height = size[0];
        image.original_width = size[1];
    }
    if (const auto* grid = find(tensors, "image_grid_thw")) {
        const auto thw = integers(*grid, 3, file);
        std::copy(thw.begin(), thw.end(), image.grid_thw.begin());
    }
    if (const auto* mask = find(tensors, "pixel_attention_mask")) {
        const auto flat = mask->to(at::kByte).contiguous();
        image.pixel_attention_mask.assign(flat.data_ptr<std::uint8_t>(),
                                          flat.data_ptr<std::uint8_t>() + flat.numel());
    }
}

}  // namespace

ProcessedImage probe_picture(const Backbone& backbone, const std::filesystem::path& image,
                             const std::filesystem::path& pixels_dir, int pictures_in_prompt) {
    // Ours in any case: it knows how the picture was split.
    auto processed = backbone.process(read_image(image), pictures_in_prompt);
    if (!pixels_dir.empty())
        replace_pixels(processed, pixels_dir / (image.stem().string() + ".safetensors"),
                       backbone.config().model_type, pictures_in_prompt);
    return processed;
}

std::map<std::string, at::Tensor> processor_tensors(const std::string& model_type,
                                                    const std::vector<ProcessedImage>& images) {
    std::map<std::string, at::Tensor> out;
    if (images.empty()) return out;
    std::vector<at::Tensor> pixels, masks;
    std::vector<std::int64_t> sizes, grids;
    for (const auto& image : images) {
        pixels.push_back(pixels_of(image));
        if (!image.pixel_attention_mask.empty()) masks.push_back(mask_of(image));
        sizes.insert(sizes.end(), {image.original_height, image.original_width});
        grids.insert(grids.end(), image.grid_thw.begin(), image.grid_thw.end());
    }
    const auto count = static_cast<std::int64_t>(images.size());
    if (model_type == "llava_next" || model_type == "llava_onevision") {
        out["pixel_values"] = padded_stack(pixels);
        out["image_sizes"] = at::tensor(sizes, at::kLong).view({count, 2});
    } else if (is_tiled(model_type)) {
        out["pixel_values"] = at::cat(pixels).unsqueeze(0);
    } else {
        out["pixel_values"] = at::cat(pixels);
    }
    if (masks.size() == images.size()) out["pixel_attention_mask"] = at::cat(masks).unsqueeze(0);
    if (images.front().grid_thw[0] > 0)
        out["image_grid_thw"] = at::tensor(grids, at::kLong).view({count, 3});
    return out;
}

}  // namespace aim
