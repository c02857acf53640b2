#include "core/workspace/settings_table.h"

#include "core/base/error.h"
#include "core/workspace/connection.h"
#include "core/workspace/text_rules.h"

namespace aim {

std::optional<std::string> SettingsTable::get(std::string_view key) const {
    Query query(connection_, "SELECT value FROM settings WHERE key = ?", key);
    if (!query.step()) return std::nullopt;
    return query.text(0);
}

std::string SettingsTable::get_or(std::string_view key, std::string_view otherwise) const {
    return get(key).value_or(std::string(otherwise));
}

void SettingsTable::set(std::string_view key, std::string_view value) {
    require_text(key, Sentence::of("The name of the setting"));
    require_text(value, Sentence::of("The setting"));
    connection_.transaction([&] {
        Query(connection_, "INSERT OR REPLACE INTO settings(key, value) VALUES(?, ?)", key, value)
            .run();
    });
}

void SettingsTable::remove(std::string_view key) {
    connection_.transaction(
        [&] { Query(connection_, "DELETE FROM settings WHERE key = ?", key).run(); });
}

std::map<std::string, std::string> SettingsTable::all() const {
    std::map<std::string, std::string> out;
    for (Query query(connection_, "SELECT key, value FROM settings"); query.step();)
        out.emplace(query.text(0), query.text(1));
    return out;
}

}  // namespace aim
