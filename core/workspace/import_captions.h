// What caption data sets have in common. Internal to the room.
#pragma once

#include "core/workspace/import_rows.h"

namespace aim {

inline constexpr const char* kCaptionQuestion = "Describe this image.";

std::unique_ptr<ImportSource> open_flickr30k(const std::filesystem::path& file,
                                             const ImportOptions& options);
bool is_flickr30k(const std::filesystem::path& file);  // by its first line

// Hateful Memes: JSON lines of {"id", "img", "label": 0 | 1, "text"}.
std::unique_ptr<ImportSource> open_hateful_memes(const std::filesystem::path& file,
                                                 const ImportOptions& options);
bool is_hateful_memes(const std::filesystem::path& file);  // by its first line

}  // namespace aim
