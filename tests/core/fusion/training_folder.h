// A temporary folder with the reference's pictures and whatever corpus a test writes.
#pragma once

#include "core/base/error.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

class TrainingFolder {
public:
    TrainingFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "aim-training-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
        for (const char* name : {"square.png", "wide.png", "tall.png", "tiny.png"})
            std::filesystem::copy_file(model() / "expected" / name, path_ / name);
    }
    ~TrainingFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TrainingFolder(const TrainingFolder&) = delete;
    TrainingFolder& operator=(const TrainingFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    static std::filesystem::path model() {
        return std::filesystem::path(AIM_FIXTURES_DIR) / "oracle" / "llava";
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    // One line; every question is the same.
    static std::string episode(
        const std::string& image, const std::string& answer,
        const std::vector<std::pair<std::string, std::string>>& demonstrations) {
        nlohmann::json line{{"image", image},
                            {"question", "What is this?"},
                            {"answer", answer},
                            {"demonstrations", nlohmann::json::array()}};
        for (const auto& [shown, name] : demonstrations)
            line["demonstrations"].push_back(
                {{"image", shown}, {"question", "What is this?"}, {"answer", name}});
        return line.dump();
    }

private:
    std::filesystem::path path_;
};

// What the person is told when `work` is refused; empty when it is not.
template <class Work>
std::string refusal_of(Work work) {
    try {
        work();
    } catch (const aim::Error& error) {
        return error.what();
    }
    return {};
}
