// Takes rows from sources into a gallery: all of them or none. Pictures are stored in short
// transactions as they are read, so that others can write meanwhile and the log stays small; the
// demonstrations follow in one. Internal to the room.
#pragma once

#include "core/workspace/demonstrations.h"
#include "core/workspace/import_rows.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

class Connection;
class Workspace;

class Importer {
public:
    using Progress = std::function<void(const ImportProgress&)>;

    Importer(Workspace& workspace, std::int64_t gallery, const ImportOptions& options,
             const Progress& progress, std::stop_token stop, ImportResult& result);

    // `work` calls `take`. When it throws, the gallery is as it was and no picture that this import
    // stored is left. A crash may leave pictures that nothing shows (`compact` drops them, the same
    // import finds them again), never demonstrations; an import of one batch leaves nothing then
    // either.
    void run(const std::function<void()>& work);
    void take(ImportSource& source);

private:
    struct Pending {
        NewDemonstration demonstration;  // without its picture
        std::vector<std::byte> file;
        std::string path;
    };
    void add(ImportRow& row, const ImportSource& source);
    void skip(const ImportRow& row);
    void stop_if_asked() const;
    void store_pending();
    void put_lost_pictures();
    void add_staged();
    void forget_pictures() noexcept;

    Workspace& workspace_;
    Connection& connection_;
    std::int64_t gallery_;
    const ImportOptions& options_;
    const Progress& progress_;
    std::stop_token stop_;
    ImportResult& result_;
    std::int64_t seen_ = 0;
    std::vector<Pending> pending_;
    std::size_t pending_bytes_ = 0;
    std::vector<std::string> pictures_;  // those that were not there before
};

}  // namespace aim
