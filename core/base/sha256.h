// SHA-256 (FIPS 180-4) over streamed bytes, by OpenSSL's libcrypto.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace aim {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    Sha256& update(std::span<const std::byte> bytes);
    Sha256& update(std::string_view text);
    // Length-prefixed, so that neighbouring fields cannot run into each other.
    Sha256& update_field(std::string_view text);
    // 64 lower-case hex digits. Ends the hash; call once.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256_hex(std::span<const std::byte> bytes);
std::string sha256_hex(std::string_view text);

}  // namespace aim
