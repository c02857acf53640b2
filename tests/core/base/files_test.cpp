#include "core/base/files.h"

#include "catch.h"
#include "core/base/error.h"

#include <unistd.h>
#include <filesystem>
#include <functional>

namespace fs = std::filesystem;
using namespace aim;

namespace {

struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("aim-files-" + std::to_string(::getpid()));
    TemporaryFolder() { fs::create_directories(path); }
    ~TemporaryFolder() { fs::remove_all(path); }
};

ErrorCode code_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("nothing was thrown");
    return ErrorCode::Internal;
}

}  // namespace

TEST_CASE("a file beyond its limit is refused and one at its limit is read") {
    TemporaryFolder folder;
    const auto file = folder.path / "ten";
    write_atomically(file, "0123456789");
    CHECK(read_text(file, 10) == "0123456789");
    CHECK(code_of([&] { read_text(file, 9); }) == ErrorCode::TooLarge);
}

TEST_CASE("a missing file and a folder are told apart") {
    TemporaryFolder folder;
    CHECK(code_of([&] { read_bytes(folder.path / "none", 1); }) == ErrorCode::NotFound);
    CHECK(code_of([&] { read_bytes(folder.path, 1); }) == ErrorCode::Unreadable);
}

TEST_CASE("a write that fails half way leaves the old file and no rest") {
    TemporaryFolder folder;
    const auto file = folder.path / "kept";
    write_atomically(file, "old");
    CHECK_THROWS(write_atomically(file, [](std::ostream& out) {
        out << "half";
        throw Error(ErrorCode::Cancelled, Sentence::verbatim("Cancelled."));
    }));
    CHECK(read_text(file, 100) == "old");
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
}

TEST_CASE("a write into a folder that is not there says so") {
    CHECK(code_of([] { write_atomically("/nowhere/at/all", "x"); }) == ErrorCode::Unreadable);
}
