#include "core/checkpoint/safetensors.h"
#include "catch.h"
#include "core/base/error.h"
#include "refusal.h"
#include "scratch_folder.h"

#include <cstring>
#include <random>

using namespace aim;

namespace {

const std::filesystem::path kOracle = std::filesystem::path(AIM_FIXTURES_DIR) / "oracle/llava";

std::string file_with(const std::string& header, std::size_t buffer_bytes) {
    const std::uint64_t length = header.size();
    std::string out(sizeof length, '\0');
    std::memcpy(out.data(), &length, sizeof length);
    return out + header + std::string(buffer_bytes, '\x11');
}

void require_refused(const ScratchFolder& scratch, const std::string& content) {
    const auto file = scratch.write("t.safetensors", content);
    REQUIRE_THROWS_AS(SafetensorsFile::open(file), Error);
}

// Opens or refuses, and reads every byte of what was opened.
void survive(const std::filesystem::path& file) {
    try {
        const auto opened = SafetensorsFile::open(file);
        unsigned sum = 0;
        for (const auto& [name, view] : opened->tensors()) {
            std::size_t count = size_of(view.dtype);
            for (const auto dimension : view.shape) count *= static_cast<std::size_t>(dimension);
            REQUIRE(count == view.bytes.size());
            for (const auto byte : view.bytes) sum += static_cast<unsigned>(byte);
        }
        REQUIRE(sum + 1 > 0);
    } catch (const Error& error) {
        REQUIRE(std::string(error.what()).size() > 10);
    }
}

const std::string kTwo = R"({"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
                         R"("b":{"dtype":"U8","shape":[5],"data_offsets":[24,29]}})";

}  // namespace

TEST_CASE("a file the reference wrote is read", "[safetensors]") {
    const auto file = SafetensorsFile::open(kOracle / "expected/square.safetensors");
    REQUIRE(file->tensors().size() == 5);
    const auto& ids = file->tensors().at("input_ids");
    REQUIRE(ids.dtype == Dtype::I64);
    REQUIRE(ids.shape == std::vector<std::int64_t>{1, 52});
    std::int64_t first[3];
    std::memcpy(first, ids.bytes.data(), sizeof first);
    REQUIRE(first[0] == 1);
    REQUIRE(first[1] == 348);
    REQUIRE(first[2] == 305);
    REQUIRE(SafetensorsFile::open(kOracle / "model.safetensors")->metadata().at("format") == "pt");
}

TEST_CASE("what is written is laid out as the reference lays it out", "[safetensors]") {
    const ScratchFolder scratch;
    for (const auto* name : {"model.safetensors", "expected/square.safetensors"}) {
        const auto original = SafetensorsFile::open(kOracle / name);
        std::vector<TensorToWrite> tensors;
        for (const auto& [key, view] : original->tensors())
            tensors.push_back({key, view.dtype, view.shape, view.bytes});
        write_safetensors(scratch / "copy.safetensors", tensors, original->metadata());
        REQUIRE(slurp(scratch / "copy.safetensors") == slurp(kOracle / name));
    }
}

TEST_CASE("names, metadata and empty tensors survive a round trip", "[safetensors]") {
    const ScratchFolder scratch;
    const std::array<std::byte, 4> bytes{std::byte{1}, std::byte{2}, std::byte{3}, std::byte{4}};
    write_safetensors(scratch / "t.safetensors",
                      {{"quote\" \\ 你好", Dtype::U8, {4}, bytes},
                       {"empty", Dtype::F32, {0, 7}, {}},
                       {"scalar", Dtype::F32, {}, bytes}},
                      {{"corpus", "line\nbreak"}});
    const auto file = SafetensorsFile::open(scratch / "t.safetensors");
    REQUIRE(file->tensors().at("quote\" \\ 你好").bytes.size() == 4);
    REQUIRE(file->tensors().at("empty").bytes.empty());
    REQUIRE(file->tensors().at("scalar").shape.empty());
    REQUIRE(file->metadata().at("corpus") == "line\nbreak");
}

TEST_CASE("a file cut off anywhere is refused", "[safetensors]") {
    const ScratchFolder scratch;
    const auto whole = file_with(kTwo, 29);
    for (std::size_t size = 0; size < whole.size(); ++size)
        require_refused(scratch, whole.substr(0, size));
    const auto model = slurp(kOracle / "expected/square.safetensors");
    for (std::size_t size = 0; size < model.size(); size += 211)
        require_refused(scratch, model.substr(0, size));
}

TEST_CASE("bytes behind the last tensor are refused", "[safetensors]") {
    const ScratchFolder scratch;
    require_refused(scratch, file_with(kTwo, 30));
    require_refused(scratch, file_with("{}", 1));
}

TEST_CASE("headers that break the format are refused", "[safetensors]") {
    const ScratchFolder scratch;
    const auto header = GENERATE(
        as<std::string>(),
        // overlap, hole, buffer not covered
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[5],"data_offsets":[0,5]},"b":{"dtype":"U8","shape":[5],"data_offsets":[3,8]}})",
        R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[5],"data_offsets":[3,8]}})",
        R"({"a":{"dtype":"U8","shape":[5],"data_offsets":[3,8]}})",
        R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})",
        R"({"a":{"dtype":"U8","shape":[9],"data_offsets":[0,9]}})",
        // the shape does not fit the bytes
        R"({"a":{"dtype":"F32","shape":[8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[8,0]}})",
        R"({"a":{"dtype":"U8","shape":[4294967296,4294967296,8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"F64","shape":[2305843009213693953],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[18446744073709551616],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[-8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[8.0],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[8,1,1,1,1,1,1,1,1],"data_offsets":[0,8]}})",
        // twice
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"a":{"dtype":"U8","shape":[0],"data_offsets":[8,8]}})",
        R"({"a":{"dtype":"U8","shape":[8],"shape":[8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"__metadata__":{},"__metadata__":{}})",
        R"({"__metadata__":{"k":"1","k":"2"},"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
        // wrong kinds
        R"({"__metadata__":{"k":1},"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
        R"({"__metadata__":[],"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":8,"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[[8]],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":8,"shape":[8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U9","shape":[8],"data_offsets":[0,8]}})",
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[0,4,8]}})",
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":[8]}})",
        R"({"a":{"dtype":"U8","shape":[8],"data_offsets":"0,8"}})",
        R"({"a":{"dtype":"U8","data_offsets":[0,8]}})",
        R"({"a":{"shape":[8],"data_offsets":[0,8]}})", R"({"a":{"dtype":"U8","shape":[8]}})",
        R"({"a":[0,8]})", R"({"a":null})", R"({"a":"U8"})",
        // not an object, not JSON
        R"([{"dtype":"U8","shape":[8],"data_offsets":[0,8]}])", R"("a")", R"( {})", "", "{", "{}}",
        "{} x", "{\"a\xff\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8]}}");
    require_refused(scratch, file_with(header, 8));
}

TEST_CASE("fields the format does not know are passed over", "[safetensors]") {
    const ScratchFolder scratch;
    const auto file = scratch.write(
        "t.safetensors",
        file_with(
            R"({"a":{"dtype":"U8","extra":{"x":[1,{"y":null}]},"shape":[8],"data_offsets":[0,8]}}  )",
            8));
    REQUIRE(SafetensorsFile::open(file)->tensors().at("a").bytes.size() == 8);
}

TEST_CASE("a header that claims to be huge is refused before it is believed", "[safetensors]") {
    const ScratchFolder scratch;
    for (const std::uint64_t length : {std::uint64_t{100'000'001}, std::uint64_t{1} << 40,
                                       ~std::uint64_t{0}, ~std::uint64_t{7}}) {
        std::string content(64, '{');
        std::memcpy(content.data(), &length, sizeof length);
        require_refused(scratch, content);
    }
}

TEST_CASE("deep nesting in a header does not exhaust the stack", "[safetensors]") {
    const ScratchFolder scratch;
    require_refused(scratch, file_with("{\"a\":{\"x\":" + std::string(2'000'000, '['), 0));
}

TEST_CASE("flipped bits never crash", "[safetensors]") {
    const ScratchFolder scratch;
    const auto whole = file_with(kTwo, 29);
    for (std::size_t bit = 0; bit < 8 * (whole.size() - 29); ++bit) {
        auto broken = whole;
        broken[bit / 8] = static_cast<char>(broken[bit / 8] ^ (1 << (bit % 8)));
        survive(scratch.write("t.safetensors", broken));
    }
    std::mt19937 random(5);
    const auto model = slurp(kOracle / "expected/tiny.safetensors");
    for (int round = 0; round < 300; ++round) {
        auto broken = model;
        for (int flips = 0; flips < 4; ++flips)
            broken[random() % 400] ^= static_cast<char>(1 << (random() % 8));
        survive(scratch.write("t.safetensors", broken));
    }
}

TEST_CASE("pickles are refused with advice, whatever they are called", "[safetensors]") {
    const ScratchFolder scratch;
    for (const auto& magic : {std::string("PK\x03\x04", 4), std::string("\x80\x02\x8a\x0a", 4)}) {
        const auto file = scratch.write("model.safetensors", magic + std::string(100, 'x'));
        REQUIRE(contains(refusal([&] { SafetensorsFile::open(file); }), "save_pretrained"));
    }
}

TEST_CASE("files that are not there or not files are refused", "[safetensors]") {
    const ScratchFolder scratch;
    REQUIRE_THROWS_AS(SafetensorsFile::open(scratch / "none.safetensors"), Error);
    REQUIRE_THROWS_AS(SafetensorsFile::open(scratch.path()), Error);
    REQUIRE_THROWS_AS(SafetensorsFile::open("/dev/zero"), Error);
}
