// Settings that belong to a workspace (chosen model, generation settings), by key.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace aim {

class Connection;

class SettingsTable {
public:
    explicit SettingsTable(Connection& connection) : connection_(connection) {}

    std::optional<std::string> get(std::string_view key) const;
    std::string get_or(std::string_view key, std::string_view otherwise) const;
    void set(std::string_view key, std::string_view value);
    void remove(std::string_view key);
    std::map<std::string, std::string> all() const;

private:
    Connection& connection_;
};

}  // namespace aim
