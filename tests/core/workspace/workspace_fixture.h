// A folder that goes away, small pictures, and a workspace in it.
#pragma once

#include "catch.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/vision/image.h"
#include "core/workspace/workspace.h"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace aim::testing {

namespace fs = std::filesystem;

class TempFolder {
public:
    TempFolder() {
        static std::atomic<int> number{0};
        path_ = fs::temp_directory_path() /
                ("aim-workspace-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~TempFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    fs::path operator/(const fs::path& name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// A different picture for each number.
inline std::vector<std::byte> png(int number, int width = 2, int height = 2) {
    Image image{width, height, {}};
    image.rgb.resize(static_cast<std::size_t>(width * height * 3));
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] =
            static_cast<std::uint8_t>((number >> (8 * (i % 3))) + 7 * static_cast<int>(i));
    return encode_png(image);
}

inline void write_file(const fs::path& file, std::string_view content) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    REQUIRE(out.good());
}

inline void write_file(const fs::path& file, const std::vector<std::byte>& content) {
    write_file(file, as_text(content));
}

inline std::string read_file(const fs::path& file) { return read_text(file, 1ULL << 30); }

// The code of the Error that `work` throws; the test fails when it throws something else or
// nothing.
template <class Work>
ErrorCode code_of(const Work& work, std::string* sentence = nullptr) {
    try {
        work();
    } catch (const Error& e) {
        if (sentence) *sentence = e.what();
        return e.code();
    }
    FAIL("no Error was thrown");
    return ErrorCode::Internal;
}

struct Fixture {
    TempFolder folder;
    Workspace workspace = Workspace::create(folder / "test.aim");

    std::string picture(int number) { return workspace.images().put(png(number)); }
    NewDemonstration demonstration(int number, const std::string& label = {}) {
        return {picture(number), "What is it?", "number " + std::to_string(number), label};
    }
    std::int64_t filled_gallery(const std::string& name, int count) {
        const auto id = workspace.galleries().create(name).id;
        for (int i = 0; i < count; ++i) workspace.demonstrations().add(id, demonstration(i));
        return id;
    }
    std::vector<std::string> answers(std::int64_t gallery) {
        std::vector<std::string> out;
        for (const auto& row : workspace.demonstrations().list(gallery)) out.push_back(row.answer);
        return out;
    }
};

}  // namespace aim::testing
