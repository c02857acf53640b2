// Bounded reads of the integers in picture files.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace aim {

// Where a picture's own structure says more bytes must follow than there are.
[[noreturn]] inline void picture_cut_off(const char* detail) {
    throw Error(ErrorCode::Malformed, Sentence::of("The picture is damaged or cut off."), detail);
}

class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes, bool big_endian)
        : bytes_(bytes), big_(big_endian) {}

    std::size_t size() const { return bytes_.size(); }
    bool holds(std::uint64_t offset, std::uint64_t count) const {
        return offset <= bytes_.size() && count <= bytes_.size() - offset;
    }
    std::uint32_t u8(std::uint64_t at) const { return integer(at, 1); }
    std::uint32_t u16(std::uint64_t at) const { return integer(at, 2); }
    std::uint32_t u24(std::uint64_t at) const { return integer(at, 3); }
    std::uint32_t u32(std::uint64_t at) const { return integer(at, 4); }
    bool matches(std::uint64_t at, std::string_view text) const {
        if (!holds(at, text.size())) return false;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (static_cast<char>(bytes_[static_cast<std::size_t>(at) + i]) != text[i])
                return false;
        return true;
    }
    std::span<const std::byte> part(std::uint64_t at, std::uint64_t count) const {
        if (!holds(at, count)) picture_cut_off("a block reaches past the end");
        return bytes_.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(count));
    }

private:
    std::uint32_t integer(std::uint64_t at, unsigned count) const {
        if (!holds(at, count)) picture_cut_off("a number reaches past the end");
        std::uint32_t value = 0;
        for (unsigned i = 0; i < count; ++i) {
            const auto byte =
                std::to_integer<std::uint32_t>(bytes_[static_cast<std::size_t>(at) + i]);
            if (big_)
                value = value << 8 | byte;
            else
                value |= byte << (8 * i);
        }
        return value;
    }

    std::span<const std::byte> bytes_;
    bool big_;
};

}  // namespace aim
