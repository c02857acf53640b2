#include "core/workspace/connection.h"
#include "core/workspace/migrations.h"
#include "workspace_fixture.h"

#include <sys/stat.h>

using namespace aim;
using namespace aim::testing;

namespace {

std::string header_bytes(const fs::path& file) { return read_file(file).substr(0, 100); }

void make_version(const fs::path& file, int version) {
    Connection(file, Connection::Mode::ReadWrite)
        .execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
}

}  // namespace

TEST_CASE("a new workspace has the id, version, log and flushes it should") {
    Fixture f;
    CHECK(f.workspace.verdict() == WorkspaceVerdict::Created);
    CHECK_FALSE(f.workspace.read_only());
    Connection other(f.workspace.file(), Connection::Mode::ReadWrite);
    CHECK(other.pragma("PRAGMA application_id") == std::to_string(kApplicationId));
    CHECK(other.pragma("PRAGMA user_version") == std::to_string(newest_version()));
    CHECK(other.pragma("PRAGMA journal_mode") == "wal");
    CHECK(other.pragma("PRAGMA foreign_keys") == "1");
    CHECK(other.pragma("PRAGMA trusted_schema") == "0");
    CHECK(f.workspace.check().empty());
}

TEST_CASE("an existing file is never made into a workspace") {
    TempFolder folder;
    write_file(folder / "notes.txt", "dear diary");
    CHECK(code_of([&] { Workspace::create(folder / "notes.txt"); }) == ErrorCode::Usage);
    CHECK(code_of([&] { Workspace::open(folder / "notes.txt"); }) == ErrorCode::Malformed);
    CHECK(code_of([&] { Workspace::open_or_create(folder / "notes.txt"); }) ==
          ErrorCode::Malformed);
    CHECK(read_file(folder / "notes.txt") == "dear diary");
    CHECK(code_of([&] { Workspace::open(folder / "none"); }) == ErrorCode::NotFound);
    CHECK(code_of([&] { Workspace::open(folder.path()); }) == ErrorCode::Unreadable);
    CHECK(code_of([&] { Workspace::create(folder / "no" / "folder"); }) == ErrorCode::Unreadable);
    write_file(folder / "empty", "");
    CHECK(code_of([&] { Workspace::open(folder / "empty"); }) == ErrorCode::Malformed);
    CHECK(Workspace::open_or_create(folder / "empty").verdict() == WorkspaceVerdict::Created);
    CHECK(Workspace::open_or_create(folder / "empty").verdict() == WorkspaceVerdict::Current);
}

TEST_CASE("an SQLite file of another program is refused untouched") {
    TempFolder folder;
    const auto file = folder / "other.db";
    {
        SQLite::Database other(file.c_str(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE galleries(x)");
    }
    const auto before = read_file(file);
    CHECK(code_of([&] { Workspace::open(file); }) == ErrorCode::Malformed);
    CHECK(read_file(file) == before);
}

TEST_CASE("names with signs that mean something to SQLite are only names") {
    TempFolder folder;
    for (const char* name :
         {"a?mode=memory.aim", "100%25.aim", ":memory:", "file:x#y.aim", "ü ö"}) {
        const auto file = folder / name;
        { Workspace::create(file).galleries().create("G"); }
        CHECK(fs::is_regular_file(file));
        CHECK(Workspace::open(file, {.read_only = true}).galleries().list().size() == 1);
    }
}

TEST_CASE("a workspace of a newer version is refused untouched") {
    TempFolder folder;
    const auto file = folder / "w.aim";
    { Workspace::create(file); }
    make_version(file, newest_version() + 1);
    const auto before = read_file(file);
    std::string sentence;
    CHECK(code_of([&] { Workspace::open(file); }, &sentence) == ErrorCode::Unsupported);
    CHECK(sentence.find("newer") != std::string::npos);
    CHECK(code_of([&] { Workspace::open(file, {.read_only = true}); }) == ErrorCode::Unsupported);
    CHECK(read_file(file) == before);
}

TEST_CASE("a newer version that still lies in the log is refused, and the log kept") {
    TempFolder folder;
    const auto file = folder / "w.aim";
    { Workspace::create(file); }
    // As after a crash: the change is in the log only.
    {
        Connection writer(file, Connection::Mode::ReadWrite);
        writer.execute(("PRAGMA user_version = " + std::to_string(newest_version() + 1)).c_str());
        for (const char* suffix : {"", "-wal"})
            fs::copy_file(fs::path(file) += suffix, fs::path(folder / "copy.aim") += suffix);
    }
    const auto copy = folder / "copy.aim";
    const auto before = header_bytes(copy);
    CHECK(code_of([&] { Workspace::open(copy); }) == ErrorCode::Unsupported);
    CHECK(header_bytes(copy) == before);
    CHECK(fs::file_size(fs::path(copy) += "-wal") > 0);
}

TEST_CASE("an older workspace is brought up to date, or opened as it is when read-only") {
    TempFolder folder;
    const auto file = folder / "old.aim";
    {
        SQLite::Database old(file.c_str(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    }
    CHECK(Workspace::open(file, {.read_only = true}).verdict() == WorkspaceVerdict::Older);
    auto workspace = Workspace::open(file);
    CHECK(workspace.verdict() == WorkspaceVerdict::Upgraded);
    workspace.galleries().create("G");
}

TEST_CASE("a workspace of the first version keeps what is in it") {
    TempFolder folder;
    const auto file = folder / "first.aim";
    {
        SQLite::Database old(file.c_str(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    }
    {
        Connection connection(file, Connection::Mode::ReadWrite);
        CHECK(migrate(connection, migrations().first(1)) == 1);
        connection.execute(
            "INSERT INTO galleries(name, created_at) VALUES('G', 't');"
            "INSERT INTO jobs(kind, payload, state, created_at, updated_at) "
            "VALUES('train-projector', '{}', 'done', 't', 't')");
    }
    const FusedContext context{"t", "s", "m", "p", "float32"};
    {
        // What it has no tables for is empty.
        auto workspace = Workspace::open(file, {.read_only = true});
        CHECK(workspace.verdict() == WorkspaceVerdict::Older);
        CHECK(workspace.fused_tokens().counts(1, context).failed == 0);
        CHECK(workspace.jobs().points(1).empty());
    }
    auto workspace = Workspace::open(file);
    CHECK(workspace.verdict() == WorkspaceVerdict::Upgraded);
    CHECK(workspace.galleries().get(1).name == "G");
    workspace.fused_tokens().put_failures({{{"c", "m", "p", "float32"}, Sentence::of("Damaged.")}});
    workspace.jobs().add_points(1, {{1, 1, 1, 1, 1}});
    CHECK(workspace.check().empty());
}

TEST_CASE("a migration that fails leaves the version before it, whole") {
    TempFolder folder;
    const auto file = folder / "w.aim";
    { Workspace::create(file); }
    Connection connection(file, Connection::Mode::ReadWrite);
    const int version = newest_version();
    const Migration good[] = {{version + 1, "CREATE TABLE more(x); INSERT INTO more VALUES(1)"}};
    CHECK(migrate(connection, good) == 1);
    CHECK(migrate(connection, good) == 0);
    const Migration bad[] = {{version + 1, "SELECT 1"},
                             {version + 2, "CREATE TABLE even_more(x)"},
                             {version + 3, "DELETE FROM more; CREATE TABLE more(x)"}};
    CHECK_THROWS_AS(migrate(connection, bad), Error);
    CHECK(connection.pragma("PRAGMA user_version") == std::to_string(version + 2));
    CHECK(Query(connection, "SELECT count(*) FROM more").single().integer(0) == 1);
}

TEST_CASE("triggers and views that a stranger put into a workspace stay asleep") {
    Fixture f;
    Connection(f.workspace.file(), Connection::Mode::ReadWrite)
        .execute("CREATE TRIGGER evil AFTER INSERT ON galleries BEGIN DELETE FROM settings; END");
    f.workspace.settings().set("key", "value");
    f.workspace.galleries().create("G");
    CHECK(f.workspace.settings().get("key") == "value");
}

TEST_CASE("a workspace opened read-only can be read and says so when it is to be written") {
    TempFolder folder;
    const auto file = folder / "w.aim";
    {
        auto workspace = Workspace::create(file);
        workspace.galleries().create("G");
        workspace.images().put(png(1, 300, 300));
    }
    auto workspace = Workspace::open(file, {.read_only = true});
    CHECK(workspace.read_only());
    CHECK(workspace.galleries().list().size() == 1);
    std::string sentence;
    CHECK(code_of([&] { workspace.galleries().create("H"); }, &sentence) == ErrorCode::Database);
    CHECK(sentence.find("read-only") != std::string::npos);
}

TEST_CASE("two connections see each other's changes, and both notice") {
    Fixture f;
    auto other = Workspace::open(f.workspace.file(), {.check = false});
    int calls = 0;
    f.workspace.on_change([&] { ++calls; });
    const auto mine = f.workspace.revision(), theirs = other.revision();
    f.workspace.galleries().create("G");
    CHECK(calls == 1);
    CHECK(f.workspace.revision() != mine);
    CHECK(other.revision() != theirs);
    const auto before = f.workspace.revision();
    CHECK(f.workspace.revision() == before);
    other.galleries().create("H");
    CHECK(f.workspace.revision() != before);
    CHECK(calls == 1);
    CHECK(f.workspace.galleries().list().size() == 2);
}

TEST_CASE("transactions nest: the inner one can fail alone, the outer one undoes everything") {
    Fixture f;
    int calls = 0;
    f.workspace.on_change([&] { ++calls; });
    f.workspace.transaction([&] {
        f.workspace.galleries().create("A");
        CHECK_THROWS(f.workspace.transaction([&] {
            f.workspace.galleries().create("B");
            throw std::runtime_error("no");
        }));
        f.workspace.galleries().create("C");
        CHECK(calls == 0);
    });
    CHECK(calls == 1);
    CHECK(f.workspace.galleries().list().size() == 2);
    CHECK_THROWS(f.workspace.transaction([&] {
        f.workspace.galleries().create("D");
        throw std::runtime_error("no");
    }));
    CHECK(calls == 1);
    CHECK(f.workspace.galleries().list().size() == 2);
}

TEST_CASE("a snapshot reads one moment while others write, and a backup is of one moment too") {
    Fixture f;
    auto other = Workspace::open(f.workspace.file(), {.check = false});
    f.workspace.snapshot([&] {
        other.galleries().create("G");
        CHECK(f.workspace.galleries().list().empty());
        CHECK_THROWS_AS(f.workspace.galleries().create("H"), Error);
    });
    CHECK(f.workspace.galleries().list().size() == 1);
    for (int i = 0; i < 40; ++i) f.picture(i);
    int writes = 0;
    f.workspace.backup(f.folder / "b.aim", [&](double) {
        if (writes < 50) other.settings().set("n", std::to_string(++writes));
    });
    CHECK(writes < 50);
    CHECK(Workspace::open(f.folder / "b.aim").images().count() == 40);
    f.workspace.galleries().create("H");
}

TEST_CASE("compacting drops what nothing uses and keeps what a demonstration or run shows") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 4);
    const auto ids = f.workspace.demonstrations().ids(gallery);
    StoredRun run;
    run.image = f.picture(100);
    run.question = "?";
    f.workspace.runs().add(run);
    f.picture(200);  // nobody's
    f.workspace.demonstrations().remove({ids[0]});
    f.workspace.fused_tokens().put(
        {{"c", "m", "p", "float32"}, {1, 1, std::vector<std::byte>(4)}, ids[1]});
    const auto kept = f.workspace.compact(false);
    CHECK(kept.images_dropped == 2);
    CHECK(kept.fused_dropped == 0);
    CHECK(f.workspace.images().count() == 4);
    CHECK(f.workspace.compact().fused_dropped == 1);
    CHECK(f.workspace.check().empty());
    CHECK(f.workspace.demonstrations().count(gallery) == 3);
}

TEST_CASE("compacting gives the space back") {
    Fixture f;
    const auto gallery = f.workspace.galleries().create("G").id;
    for (int i = 0; i < 20; ++i) {
        auto image = decode_image(png(i, 200, 200));
        for (std::size_t j = 0; j < image.rgb.size(); ++j)
            image.rgb[j] = static_cast<std::uint8_t>((j * 2654435761u + unsigned(i)) >> 13);
        f.workspace.demonstrations().add(
            gallery, {f.workspace.images().put(encode_png(image)), "q", "a", ""});
    }
    f.workspace.galleries().remove(gallery);
    const auto result = f.workspace.compact();
    CHECK(result.images_dropped == 20);
    CHECK(result.bytes_after < result.bytes_before / 4);
}

TEST_CASE("a backup is a whole workspace and replaces only an older backup") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 3);
    const auto to = f.folder / "backup.aim";
    double last = -1;
    f.workspace.backup(to, [&](double fraction) { last = fraction; });
    CHECK(last == Approx(1.0));
    CHECK(Workspace::open(to).demonstrations().count(gallery) == 3);
    f.workspace.demonstrations().add(gallery, f.demonstration(7));
    f.workspace.backup(to);
    CHECK(Workspace::open(to).demonstrations().count(gallery) == 4);

    CHECK(code_of([&] { f.workspace.backup(f.workspace.file()); }) == ErrorCode::Usage);
    write_file(f.folder / "photo.jpg", "a photo");
    CHECK(code_of([&] { f.workspace.backup(f.folder / "photo.jpg"); }) == ErrorCode::Usage);
    CHECK(read_file(f.folder / "photo.jpg") == "a photo");
    std::stop_source stop;
    stop.request_stop();
    CHECK(code_of([&] { f.workspace.backup(f.folder / "b2.aim", {}, stop.get_token()); }) ==
          ErrorCode::Cancelled);
    CHECK_FALSE(fs::exists(f.folder / "b2.aim"));
    int files = 0;
    for (const auto& entry : fs::directory_iterator(f.folder.path()))
        files += entry.path().string().find(".part-") != std::string::npos;
    CHECK(files == 0);
}

TEST_CASE("a check can be cancelled") {
    Fixture f;
    f.filled_gallery("G", 2);
    std::stop_source stop;
    stop.request_stop();
    CHECK(code_of([&] { f.workspace.check(stop.get_token()); }) == ErrorCode::Cancelled);
}

TEST_CASE("settings are kept by key") {
    Fixture f;
    auto& settings = f.workspace.settings();
    CHECK_FALSE(settings.get("model"));
    CHECK(settings.get_or("model", "demo") == "demo");
    settings.set("model", "/a/b");
    settings.set("model", "/c");
    settings.set("dtype", "auto");
    CHECK(settings.get("model") == "/c");
    CHECK(settings.all().size() == 2);
    settings.remove("model");
    CHECK_FALSE(settings.get("model"));
}
