#include "core/checkpoint/tensors.h"
#include "catch.h"
#include "core/base/error.h"
#include "scratch_folder.h"

#include <ATen/ATen.h>

using namespace aim;

TEST_CASE("a mapped tensor is not copied and keeps its file mapped", "[tensors]") {
    const ScratchFolder scratch;
    save_tensors(scratch / "t.safetensors", {{"a", at::arange(6, at::kFloat).view({2, 3})}});
    auto file = SafetensorsFile::open(scratch / "t.safetensors");
    const auto& view = file->tensors().at("a");
    const auto* bytes = view.bytes.data();
    const auto tensor = as_tensor(file, view);
    file.reset();
    REQUIRE(tensor.data_ptr() == static_cast<const void*>(bytes));
    REQUIRE(at::equal(tensor, at::arange(6, at::kFloat).view({2, 3})));
}

TEST_CASE("a tensor at an odd place in the file is read all the same", "[tensors]") {
    const ScratchFolder scratch;
    const std::string header =
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"F32","shape":[2],"data_offsets":[1,9]}})";
    const std::uint64_t length = header.size();
    const float values[2] = {1.5F, -2.0F};
    std::string content(reinterpret_cast<const char*>(&length), sizeof length);
    content += header + "\x07";
    content.append(reinterpret_cast<const char*>(values), sizeof values);
    const auto tensors = load_tensors(scratch.write("t.safetensors", content));
    REQUIRE(at::equal(tensors.at("b"), at::tensor({1.5F, -2.0F})));
}

TEST_CASE("every number format survives a round trip", "[tensors]") {
    const ScratchFolder scratch;
    std::map<std::string, at::Tensor> tensors;
    for (const auto type : {at::kFloat, at::kHalf, at::kBFloat16, at::kDouble, at::kLong, at::kInt,
                            at::kShort, at::kChar, at::kByte, at::kBool})
        tensors[c10::toString(type)] = at::arange(4).to(type).view({2, 2});
    tensors["transposed"] = at::arange(6, at::kFloat).view({2, 3}).t();
    tensors["empty"] = at::empty({0, 3});
    save_tensors(scratch / "t.safetensors", tensors);
    const auto read = load_tensors(scratch / "t.safetensors");
    REQUIRE(read.size() == tensors.size());
    for (const auto& [name, tensor] : tensors) {
        REQUIRE(read.at(name).scalar_type() == tensor.scalar_type());
        REQUIRE(at::equal(read.at(name), tensor));
    }
    REQUIRE_THROWS_AS(save_tensors(scratch / "c", {{"c", at::zeros({2}, at::kComplexFloat)}}),
                      Error);
}
