// What tests/fixtures/vision/make_fixtures.py wrote, and the oracle's tensors.
#pragma once

#include "core/base/files.h"
#include "core/vision/image.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace aim::test {

inline const std::filesystem::path kVision = std::filesystem::path(AIM_FIXTURES_DIR) / "vision";
inline const std::filesystem::path kOracle = std::filesystem::path(AIM_FIXTURES_DIR) / "oracle";

inline Bytes bytes_of(const std::filesystem::path& file) { return read_bytes(file, 64U << 20); }

inline nlohmann::json json_of(const std::filesystem::path& file) {
    return nlohmann::json::parse(as_text(bytes_of(file)));
}

// make_fixtures.py: pattern().
inline Image pattern(int width, int height) {
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                image.rgb.push_back(static_cast<std::uint8_t>(
                    (x * x * 3 + y * y * 5 + x * y * 7 + c * 85 + ((x / 9) ^ (y / 7)) * 40) % 256));
    return image;
}

// NAME.rgb: "width height\n" and the pixels.
inline Image raw_picture(const std::filesystem::path& file) {
    const Bytes bytes = bytes_of(file);
    const std::string_view text = as_text(bytes);
    const auto space = text.find(' ');
    const auto line = text.find('\n');
    Image image{std::stoi(std::string(text.substr(0, space))),
                std::stoi(std::string(text.substr(space + 1, line - space - 1))),
                {}};
    for (const char byte : text.substr(line + 1))
        image.rgb.push_back(static_cast<std::uint8_t>(byte));
    return image;
}

template <class T>
struct OracleTensor {
    std::vector<std::int64_t> shape;
    std::vector<T> values;
};

// One tensor of a trusted safetensors file.
template <class T>
OracleTensor<T> oracle_tensor(const std::filesystem::path& file, const std::string& name) {
    const Bytes bytes = bytes_of(file);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    const auto index = nlohmann::json::parse(as_text(bytes).substr(8, header));
    if (!index.contains(name)) throw std::runtime_error("no tensor " + name);
    const auto& entry = index[name];
    OracleTensor<T> out;
    out.shape = entry["shape"].get<std::vector<std::int64_t>>();
    const auto begin = entry["data_offsets"][0].get<std::uint64_t>();
    const auto end = entry["data_offsets"][1].get<std::uint64_t>();
    out.values.resize((end - begin) / sizeof(T));
    std::memcpy(out.values.data(), bytes.data() + 8 + header + begin, end - begin);
    return out;
}

inline bool oracle_has(const std::filesystem::path& file, const std::string& name) {
    const Bytes bytes = bytes_of(file);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    return nlohmann::json::parse(as_text(bytes).substr(8, header)).contains(name);
}

}  // namespace aim::test
