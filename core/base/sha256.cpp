#include "core/base/sha256.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <openssl/evp.h>
#include <cstdint>

namespace aim {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    if (!state_->context || EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) != 1)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("SHA-256 is not available on this machine."));
}

Sha256::~Sha256() = default;

Sha256& Sha256::update(std::span<const std::byte> bytes) {
    if (EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) != 1)
        throw Error(ErrorCode::Internal, Sentence::verbatim("Computing a SHA-256 failed."));
    return *this;
}

Sha256& Sha256::update(std::string_view text) { return update(as_bytes_of(text)); }

Sha256& Sha256::update_field(std::string_view text) {
    update(std::to_string(text.size()) + ":");
    return update(text);
}

std::string Sha256::hex() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(state_->context, digest, &size) != 1)
        throw Error(ErrorCode::Internal, Sentence::verbatim("Computing a SHA-256 failed."));
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(size * 2);
    for (unsigned int i = 0; i < size; ++i) {
        out += kDigits[digest[i] >> 4];
        out += kDigits[digest[i] & 15];
    }
    return out;
}

std::string sha256_hex(std::span<const std::byte> bytes) { return Sha256().update(bytes).hex(); }
std::string sha256_hex(std::string_view text) { return Sha256().update(text).hex(); }

}  // namespace aim
