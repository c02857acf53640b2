// Files inside a Qt resource collection (.rcc), as Debian packages ship them; Qt itself is not needed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aim::demo {

// Stored files that are not compressed (pictures never are), by their path in the collection. The format:
// Qt's src/corelib/io/qresource.cpp, versions 1 to 3. Throws Malformed.
std::map<std::string, std::vector<std::byte>> read_qt_resources(const std::filesystem::path& file);

}  // namespace aim::demo
