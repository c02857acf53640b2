// Pictures by content: SHA-256 of the original file's bytes, which are kept as they came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace aim {

class Connection;

struct StoredImage {
    std::string sha256;  // 64 hex digits
    std::string format;  // MIME type, "image/png"
    int width = 0;       // as stored in the file, before EXIF orientation
    int height = 0;
    std::int64_t bytes = 0;
};

class Images {
public:
    explicit Images(Connection& connection) : connection_(connection) {}

    // Returns the SHA-256. Header and completeness are checked (Malformed, Unsupported, TooLarge),
    // the same bytes are stored once. The thumbnail is made on first request.
    std::string put(std::span<const std::byte> file);
    StoredImage describe(const std::string& sha256) const;  // throws NotFound
    bool contains(const std::string& sha256) const;
    // The original file's bytes; throws Malformed when they no longer have this SHA-256.
    std::vector<std::byte> read(const std::string& sha256) const;
    // An encoded picture that fits into kThumbnailEdge squared. Made and kept if it is not there
    // yet (kept only when the workspace may be written).
    std::vector<std::byte> thumbnail(const std::string& sha256);
    // Only what is there already, for a thread that must not wait.
    std::optional<std::vector<std::byte>> thumbnail_if_ready(const std::string& sha256) const;
    std::int64_t count() const;

    static constexpr int kThumbnailEdge = 192;

private:
    Connection& connection_;
};

}  // namespace aim
