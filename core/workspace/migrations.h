// The schema, as numbered steps. Internal to the room.
#pragma once

#include <cstdint>
#include <span>

namespace aim {

class Connection;

// "AIMW", in every workspace's header.
inline constexpr std::uint32_t kApplicationId = 0x41494D57;

struct Migration {
    int to;           // the user_version it leads to
    const char* sql;  // run in one transaction with the change of user_version
};

std::span<const Migration> migrations();
int newest_version();
// For an older file that stays as it is (read-only): empty temporary tables for what it has not.
void stand_in_for_newer_tables(Connection& connection, int version);

// Runs the steps above the file's version, each in its own transaction. Returns how many. A step
// that fails leaves the file at the version before it.
int migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace aim
