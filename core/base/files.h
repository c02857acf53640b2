// Reading and writing whole files. Every read names the most it will take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

using Bytes = std::vector<std::byte>;

// Throws NotFound, Unreadable, TooLarge; the sentence names the file.
Bytes read_bytes(const std::filesystem::path& file, std::uint64_t max_bytes);
std::string read_text(const std::filesystem::path& file, std::uint64_t max_bytes);

// Writes beside the target, flushes to disk, renames over it: a reader sees the old file or the new
// one.
void write_atomically(const std::filesystem::path& file, std::string_view content);
void write_atomically(const std::filesystem::path& file,
                      const std::function<void(std::ostream&)>& write);

// The file name for sentences: UTF-8, quoted.
std::string quoted(const std::filesystem::path& file);

std::string_view as_text(std::span<const std::byte> bytes);
std::span<const std::byte> as_bytes_of(std::string_view text);

}  // namespace aim
