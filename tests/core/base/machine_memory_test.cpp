#include "core/base/machine_memory.h"

#include "catch.h"

#include <unistd.h>

#include <fstream>

using namespace aim;
namespace fs = std::filesystem;

TEST_CASE("a control group's cached files are free memory") {
    const auto folder = fs::temp_directory_path() / ("aim-memory-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const auto write = [&](const char* name, const std::string& text) {
        std::ofstream(folder / name) << text;
    };
    write("meminfo",
          "MemTotal:       16000 kB\nMemFree:         1000 kB\nMemAvailable:   12000 kB\n");
    const auto memory = [&] { return machine_memory(folder, folder); };
    CHECK(memory().total == 16000 * 1024);
    CHECK(memory().available == 12000 * 1024);

    write("memory.max", "max\n");
    write("memory.current", "9000000\n");
    CHECK(memory().available == 12000 * 1024);

    write("memory.max", "10000000\n");
    CHECK(memory().total == 10'000'000);
    CHECK(memory().available == 1'000'000);
    write("memory.stat", "anon 2000000\nfile 7000000\ninactive_anon 5\ninactive_file 6000000\n");
    CHECK(memory().available == 7'000'000);
    write("memory.stat", "inactive_file 99000000\n");
    CHECK(memory().available == 10'000'000);
    fs::remove_all(folder);
}
