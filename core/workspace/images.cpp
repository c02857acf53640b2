#include "core/workspace/images.h"

#include "core/base/error.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/vision/image.h"
#include "core/vision/image_structure.h"
#include "core/workspace/demonstration_rows.h"

namespace aim {

namespace {

// Small pictures that every viewer shows upright are their own thumbnails.
bool is_own_thumbnail(const StoredImage& image) {
    return image.width <= Images::kThumbnailEdge && image.height <= Images::kThumbnailEdge &&
           (image.format == "image/png" || image.format == "image/bmp");
}

}  // namespace

std::string Images::put(std::span<const std::byte> file) {
    if (file.size() > limits::kImageFileBytes)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The picture has %1 bytes; at most %2 are read.", file.size(),
                                 limits::kImageFileBytes));
    std::string sha256 = sha256_hex(file);
    if (contains(sha256)) return sha256;
    const ImageHeader header = read_image_header(file);
    require_complete(file, header.format);
    connection_.transaction([&] {
        Query insert(connection_,
                     "INSERT OR IGNORE INTO images(sha256, format, width, height, bytes) "
                     "VALUES(?, ?, ?, ?, ?)",
                     sha256, mime_type(header.format), header.width, header.height,
                     static_cast<std::int64_t>(file.size()));
        if (insert.run() == 0) return;  // another connection was first
        Query(connection_, "INSERT INTO image_files(image, file) VALUES(?, ?)",
              require_image(connection_, sha256), file)
            .run();
    });
    return sha256;
}

StoredImage Images::describe(const std::string& sha256) const {
    Query query(connection_,
                "SELECT sha256, format, width, height, bytes FROM images WHERE sha256 = ?", sha256);
    if (!query.step())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("A picture is not in the workspace (any more)."), sha256);
    return {query.text(0), query.text(1), query.small(2), query.small(3), query.integer(4)};
}

bool Images::contains(const std::string& sha256) const {
    return Query(connection_, "SELECT 1 FROM images WHERE sha256 = ?", sha256).step();
}

std::vector<std::byte> Images::read(const std::string& sha256) const {
    std::vector<std::byte> file;
    {
        Query query(connection_, "SELECT file FROM image_files WHERE image = ?",
                    require_image(connection_, sha256));
        if (query.step()) file = query.blob(0);
    }
    if (sha256_hex(file) != sha256)
        throw Error(ErrorCode::Malformed, Sentence::of("A picture in the workspace is damaged."),
                    sha256);
    return file;
}

std::optional<std::vector<std::byte>> Images::thumbnail_if_ready(const std::string& sha256) const {
    const std::int64_t id = require_image(connection_, sha256);
    {
        Query query(connection_, "SELECT file FROM thumbnails WHERE image = ?", id);
        if (query.step()) return query.blob(0);
    }
    if (is_own_thumbnail(describe(sha256))) return read(sha256);
    return std::nullopt;
}

std::vector<std::byte> Images::thumbnail(const std::string& sha256) {
    if (auto ready = thumbnail_if_ready(sha256)) return *std::move(ready);
    auto file = encode_png(make_thumbnail(read(sha256), kThumbnailEdge));
    if (!connection_.read_only()) {
        try {
            connection_.transaction([&] {
                Query(connection_, "INSERT OR REPLACE INTO thumbnails(image, file) VALUES(?, ?)",
                      require_image(connection_, sha256), std::span<const std::byte>(file))
                    .run();
            });
        } catch (const Error& e) {
            // Only a cache: a thumbnail that could not be kept (file busy, disk full) is still one.
            if (e.code() != ErrorCode::Database || connection_.in_transaction()) throw;
        }
    }
    return file;
}

std::int64_t Images::count() const {
    return Query(connection_, "SELECT count(*) FROM images").single().integer(0);
}

}  // namespace aim
