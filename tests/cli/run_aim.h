// Runs the real program and takes what it says.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

struct Outcome {
    int exit_code = -1;  // -1: ended by a signal
    int signal = 0;
    std::string out, err;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
    // Failed as it should: exit code 1, nothing but one sentence on stderr.
    bool is_one_sentence() const;
};

// A folder of its own with a cache of its own, removed at the end.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& content) const;
    std::string read(const std::string& name) const;

    Outcome run(const std::vector<std::string>& arguments, const std::string& input = {}) const;
    // Sends `signal` as soon as `when` holds (asked every few milliseconds), unless the program is
    // over by then.
    Outcome run_and_signal(const std::vector<std::string>& arguments, int signal,
                           const std::function<bool()>& when) const;

    // A copy of the reference's model folder, to be damaged.
    std::filesystem::path copy_model(const std::string& name) const;
    // A workspace with a gallery "shapes" of three demonstrations; returns its file.
    std::string workspace_with_gallery() const;

private:
    std::filesystem::path path_;
};

std::string model_folder();                      // the reference's LLaVA
std::string reference_file(const std::string&);  // of its expected/ folder
