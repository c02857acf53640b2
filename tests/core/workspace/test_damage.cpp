// Damaged files, failing disks, killed programs: one sentence or the state before, never a crash.
#include "core/workspace/connection.h"
#include "core/workspace/import_gallery.h"
#include "workspace_fixture.h"

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <cstring>
#include <map>
#include <random>

using namespace aim;
using namespace aim::testing;

namespace {

// Everything a window or a command would read.
void read_everything(Workspace& workspace) {
    const auto attempt = [](const auto& work) {
        try {
            work();
        } catch (const Error&) {
        }
    };
    attempt([&] {
        for (const auto& gallery : workspace.galleries().list()) {
            attempt([&] { workspace.demonstrations().labels(gallery.id); });
            attempt([&] {
                for (const auto& row : workspace.demonstrations().list(gallery.id))
                    attempt([&] { workspace.demonstrations().thumbnail(row.id); });
            });
            attempt([&] {
                workspace.fused_tokens().unfused(gallery.id, {"t", "s", "m", "p", "float32"}, true);
            });
        }
    });
    attempt([&] {
        for (const auto id : workspace.runs().ids()) attempt([&] { workspace.runs().get(id); });
    });
    attempt([&] { workspace.jobs().list(); });
    attempt([&] { workspace.settings().all(); });
    attempt([&] { workspace.check(); });
}

fs::path sample(const TempFolder& folder) {
    const auto file = folder / "sample.aim";
    Workspace workspace = Workspace::create(file);
    for (const char* name : {"A", "B"}) {
        const auto gallery = workspace.galleries().create(name).id;
        for (int i = 0; i < 60; ++i) {
            const auto id = workspace.demonstrations().add(
                gallery, {workspace.images().put(png(i, 8, 8)), "What is it?",
                          "answer " + std::to_string(i), i % 2 ? "odd" : "even"});
            workspace.fused_tokens().put({{"c" + std::to_string(i), "m", "p", "float32"},
                                          {2, 4, std::vector<std::byte>(32, std::byte(i))},
                                          id});
        }
    }
    StoredRun run;
    run.question = "?";
    run.answers.emplace_back().text = "an answer";
    workspace.runs().add(run);
    workspace.jobs().add("precompute", "{}");
    const auto training = workspace.jobs().add("train-projector", "{}");
    workspace.jobs().add_points(training, {{1, 4.5, 0.25, -1, -1}, {2, 4.25, 0.5, 3.75, 0.125}});
    workspace.settings().set("a", "b");
    return file;
}

}  // namespace

TEST_CASE("a truncated workspace gives one sentence or opens read-only") {
    TempFolder folder;
    const auto whole = read_file(sample(folder));
    const auto file = folder / "cut.aim";
    for (std::size_t size = 0; size < whole.size(); size += size < 200 ? 17 : whole.size() / 37) {
        write_file(file, std::string_view(whole).substr(0, size));
        try {
            auto workspace = Workspace::open(file);
            CHECK(workspace.verdict() == WorkspaceVerdict::Damaged);
            CHECK(workspace.read_only());
            CHECK_FALSE(workspace.notices().empty());
            read_everything(workspace);
        } catch (const Error& e) {
            CHECK(std::strlen(e.what()) > 10);
        }
        CHECK(read_file(file).size() == size);
        for (const char* suffix : {"-wal", "-shm"}) fs::remove(fs::path(file) += suffix);
    }
}

TEST_CASE("bit flips anywhere give sentences, never a crash; a damaged file is left as it is") {
    TempFolder folder;
    const auto whole = read_file(sample(folder));
    std::mt19937 random(7);
    for (int round = 0; round < 250; ++round) {
        auto bytes = whole;
        const int flips = 1 + static_cast<int>(random() % 20);
        for (int i = 0; i < flips; ++i) {
            // Half of them where the structure is: page headers and the first page.
            const auto page = random() % (bytes.size() / 4096);
            const auto at = round % 2 ? random() % bytes.size() : page * 4096 + random() % 64;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        }
        const auto file = folder / ("flip" + std::to_string(round) + ".aim");
        write_file(file, bytes);
        try {
            auto workspace = Workspace::open(file, {.read_only = round % 4 < 2});
            read_everything(workspace);
            if (workspace.verdict() == WorkspaceVerdict::Damaged) {
                CHECK(read_file(file) == bytes);
                const auto lost =
                    Workspace::salvage(file, folder / ("saved" + std::to_string(round)));
                auto saved = Workspace::open(folder / ("saved" + std::to_string(round)));
                CHECK(saved.verdict() == WorkspaceVerdict::Current);
                CHECK(saved.check().empty());
            }
        } catch (const Error& e) {
            CHECK(std::strlen(e.what()) > 10);
        }
        fs::remove(file);
    }
}

TEST_CASE("a damaged page is found on opening, and salvage saves the rest") {
    TempFolder folder;
    const auto file = sample(folder);
    auto bytes = read_file(file);
    // The root page of the answers' table.
    std::int64_t page = 0;
    {
        Connection connection(file, Connection::Mode::ReadOnly);
        page = Query(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'answers'")
                   .single()
                   .integer(0);
    }
    std::memset(bytes.data() + (page - 1) * 4096, 0xAB, 4096);
    write_file(file, bytes);
    {
        auto workspace = Workspace::open(file);
        CHECK(workspace.verdict() == WorkspaceVerdict::Damaged);
        CHECK(workspace.galleries().list().size() == 2);
        CHECK(code_of([&] { workspace.galleries().create("C"); }) == ErrorCode::Database);
        CHECK_THROWS_AS(workspace.backup(folder / "backup.aim"), Error);
        CHECK_FALSE(fs::exists(folder / "backup.aim"));
    }
    CHECK(read_file(file) == bytes);
    const auto lost = Workspace::salvage(file, folder / "saved.aim");
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].english().find("answers") != std::string::npos);
    auto saved = Workspace::open(folder / "saved.aim");
    CHECK(saved.check().empty());
    REQUIRE(saved.galleries().list().size() == 2);
    CHECK(saved.galleries().list()[1].demonstrations == 60);
    CHECK(saved.runs().ids().size() == 1);
    CHECK(saved.settings().get("a") == "b");
    REQUIRE(saved.jobs().list().size() == 2);
    const auto points = saved.jobs().points(saved.jobs().list()[1].id);
    REQUIRE(points.size() == 2);
    CHECK(points[0].loss == 4.5);
    CHECK(points[1].held_out_accuracy == 0.125);
}

TEST_CASE("salvaging tells how far it is and ends when it is no longer wanted") {
    TempFolder folder;
    const auto file = sample(folder);
    std::int64_t last = 0, total = 0;
    Workspace::salvage(file, folder / "saved.aim", [&](std::int64_t done, std::int64_t of) {
        CHECK(done == last + 1);
        CHECK(done <= of);
        last = done;
        total = of;
    });
    CHECK(last > 60);
    CHECK(last == total);
    std::stop_source stop;
    const auto code = code_of([&] {
        Workspace::salvage(
            file, folder / "stopped.aim",
            [&](std::int64_t done, std::int64_t) {
                if (done == 10) stop.request_stop();
            },
            stop.get_token());
    });
    CHECK(code == ErrorCode::Cancelled);
    CHECK_FALSE(fs::exists(folder / "stopped.aim"));
}

TEST_CASE("a workspace known to be damaged is opened read-only without a look at it") {
    TempFolder folder;
    const auto file = sample(folder);
    auto workspace = Workspace::open(file, {.check = false, .known_damaged = true});
    CHECK(workspace.verdict() == WorkspaceVerdict::Damaged);
    CHECK(workspace.read_only());
    CHECK(workspace.notices().size() == 1);
    CHECK(workspace.galleries().list().size() == 2);
}

TEST_CASE("a damaged picture in a sound file is found when it is read, and by check") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 2);
    Connection(f.workspace.file(), Connection::Mode::ReadWrite)
        .execute("UPDATE image_files SET file = zeroblob(60) WHERE image = 1");
    const auto ids = f.workspace.demonstrations().ids(gallery);
    CHECK(code_of([&] { f.workspace.demonstrations().image_bytes(ids[0]); }) ==
          ErrorCode::Malformed);
    CHECK(f.workspace.demonstrations().image_bytes(ids[1]) == png(1));
    CHECK(f.workspace.check().size() == 1);
}

namespace {

// A disk whose writes and flushes fail from the Nth on, under SQLite's own.
struct FailingDisk {
    static inline int left = -1;  // < 0: does not fail
    static inline bool failed = false;
    static inline sqlite3_vfs vfs{}, *real = nullptr;
    // The main file and its journals have different methods.
    struct Methods {
        sqlite3_io_methods ours;  // first: files point to it
        const sqlite3_io_methods* real;
    };
    static inline std::map<const sqlite3_io_methods*, Methods> methods;

    static const sqlite3_io_methods* real_methods(sqlite3_file* file) {
        return reinterpret_cast<const Methods*>(file->pMethods)->real;
    }
    static bool fails() {
        if (left < 0) return false;
        if (left > 0) {
            --left;
            return false;
        }
        failed = true;
        return true;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
        return fails() ? SQLITE_FULL : real_methods(file)->xWrite(file, data, size, at);
    }
    static int sync(sqlite3_file* file, int flags) {
        return fails() ? SQLITE_IOERR_FSYNC : real_methods(file)->xSync(file, flags);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        return fails() ? SQLITE_IOERR_TRUNCATE : real_methods(file)->xTruncate(file, size);
    }
    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        const int code = real->xOpen(real, name, file, flags, out);
        if (code == SQLITE_OK && file->pMethods) {
            auto [it, added] = methods.try_emplace(file->pMethods);
            if (added) {
                it->second = {*file->pMethods, file->pMethods};
                it->second.ours.xWrite = write;
                it->second.ours.xSync = sync;
                it->second.ours.xTruncate = truncate;
            }
            file->pMethods = &it->second.ours;
        }
        return code;
    }

    FailingDisk() {
        real = sqlite3_vfs_find(nullptr);
        vfs = *real;
        vfs.zName = "failing";
        vfs.xOpen = open;
        vfs.pNext = nullptr;
        sqlite3_vfs_register(&vfs, 1);
    }
    ~FailingDisk() {
        left = -1;
        sqlite3_vfs_unregister(&vfs);
        sqlite3_vfs_register(real, 1);
    }
};

}  // namespace

TEST_CASE("damage among the pictures is found by the whole check alone") {
    TempFolder folder;
    const auto file = sample(folder);
    auto bytes = read_file(file);
    std::int64_t page = 0;
    {
        Connection connection(file, Connection::Mode::ReadOnly);
        page = Query(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'image_files'")
                   .single()
                   .integer(0);
    }
    std::memset(bytes.data() + (page - 1) * 4096, 0xAB, 4096);
    write_file(file, bytes);
    {
        auto workspace = Workspace::open(file, {.check_blobs = false});
        CHECK(workspace.verdict() == WorkspaceVerdict::Current);
        CHECK_FALSE(workspace.is_sound());
    }
    CHECK(Workspace::open(file).verdict() == WorkspaceVerdict::Damaged);
}

TEST_CASE("whichever write fails, an import is there whole or not at all") {
    FailingDisk disk;
    TempFolder folder;
    for (int i = 0; i < 8; ++i) {
        write_file(folder / "pictures" / (std::to_string(i) + ".png"), png(i, 8, 8));
        write_file(folder / "pictures" / (std::to_string(i) + ".txt"), "number");
    }
    bool succeeded = false;
    int failures = 0;
    for (int n = 0; !succeeded; ++n) {
        REQUIRE(n < 500);
        const auto file = folder / ("w" + std::to_string(n) + ".aim");
        { Workspace::create(file).galleries().create("G"); }
        {
            auto workspace = Workspace::open(file);
            const auto gallery = workspace.galleries().get("G").id;
            FailingDisk::failed = false;
            FailingDisk::left = n;
            try {
                import_gallery(workspace, gallery, folder / "pictures");
                succeeded = !FailingDisk::failed;
            } catch (const Error& e) {
                CHECK(e.code() == ErrorCode::Database);
                ++failures;
                FailingDisk::left = -1;
                // The same object goes on once the disk does.
                CHECK(workspace.demonstrations().count(gallery) == 0);
                workspace.galleries().create("after");
            }
            FailingDisk::left = -1;
        }
        auto workspace = Workspace::open(file);
        CHECK(workspace.check().empty());
        const auto count = workspace.galleries().get("G").demonstrations;
        CHECK((count == 0 || count == 8));
        CHECK((count == 8 || workspace.images().count() == 0));
        CHECK((!succeeded || count == 8));
    }
    CHECK(failures > 3);
}

TEST_CASE("whichever write fails while a workspace is made, no half of one stays") {
    FailingDisk disk;
    TempFolder folder;
    bool succeeded = false;
    int failures = 0;
    for (int n = 0; !succeeded; ++n) {
        REQUIRE(n < 500);
        const auto file = folder / "w.aim";
        FailingDisk::failed = false;
        FailingDisk::left = n;
        try {
            Workspace::create(file).galleries().create("G");
            succeeded = !FailingDisk::failed;
        } catch (const Error&) {
            ++failures;
            FailingDisk::left = -1;
            if (fs::exists(file)) CHECK(Workspace::open(file).check().empty());
        }
        FailingDisk::left = -1;
        if (!succeeded) fs::remove(file);
        if (!succeeded) fs::remove(fs::path(file) += "-wal");
    }
    CHECK(failures > 3);
}

TEST_CASE("a program killed in the middle of an import leaves nothing half") {
    TempFolder folder;
    const auto file = folder / "w.aim";
    std::int64_t gallery = 0;
    {
        auto workspace = Workspace::create(file);
        gallery = workspace.galleries().create("G").id;
        workspace.demonstrations().add(gallery, {workspace.images().put(png(1)), "q", "a", ""});
    }
    for (const int after : {1, 40, 150}) {
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto workspace = Workspace::open(file);
            int n = 0;
            workspace.demonstrations().add_all(gallery, [&]() -> std::optional<NewDemonstration> {
                if (++n == after) {
                    if (::write(ready[1], "x", 1) != 1) ::_exit(1);
                    ::pause();
                }
                return NewDemonstration{workspace.images().put(png(1000 + n, 32, 32)),
                                        std::string(3000, 'q'), "a", ""};
            });
            ::_exit(0);
        }
        char byte = 0;
        REQUIRE(::read(ready[0], &byte, 1) == 1);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        ::close(ready[0]);
        ::close(ready[1]);
        auto workspace = Workspace::open(file);
        CHECK(workspace.verdict() == WorkspaceVerdict::Current);
        CHECK(workspace.check().empty());
        CHECK(workspace.demonstrations().count(gallery) == 1);
        CHECK(workspace.images().count() == 1);
    }
}
