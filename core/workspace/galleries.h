// Galleries: named, ordered collections of demonstrations.
#pragma once

#include "core/workspace/demonstrations.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

class Connection;

struct Gallery {
    std::int64_t id = 0;
    std::string name;
    std::string created_at;  // ISO 8601 UTC
    std::int64_t demonstrations = 0;
    std::int64_t images = 0;  // different ones
};

// What undo needs to bring a deleted gallery back with the same ids.
struct RemovedGallery {
    Gallery gallery;
    RemovedDemonstrations demonstrations;
};

class Galleries {
public:
    explicit Galleries(Connection& connection) : connection_(connection) {}

    std::vector<Gallery> list() const;   // by name
    Gallery get(std::int64_t id) const;  // throws NotFound
    std::optional<Gallery> find(std::string_view name) const;
    Gallery get(std::string_view name) const;  // throws NotFound naming the galleries there are

    // Names are trimmed and brought to NFC; an empty, overlong or taken one throws Usage.
    Gallery create(std::string_view name);
    void rename(std::int64_t id, std::string_view name);
    Gallery duplicate(std::int64_t id, std::string_view new_name);
    RemovedGallery remove(std::int64_t id);
    // Throws Usage when its name has been taken meanwhile.
    void restore(const RemovedGallery& removed);
    // "Birds", "Birds 2", "Birds 3", …: the first that is free.
    std::string free_name(std::string_view wanted) const;

    static constexpr std::size_t kNameBytes = 256;

private:
    Connection& connection_;
};

}  // namespace aim
