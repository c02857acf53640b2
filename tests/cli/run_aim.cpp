#include "cli/run_aim.h"

#include "catch.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

void redirect(const fs::path& file, int flags, int to) {
    const int descriptor = open(file.c_str(), flags, 0600);
    if (descriptor < 0 || dup2(descriptor, to) < 0) _exit(99);
    close(descriptor);
}

}  // namespace

bool Outcome::is_one_sentence() const {
    return exit_code == 1 && !err.empty() && err.find('\n') == err.size() - 1;
}

Scratch::Scratch() {
    auto pattern = (fs::temp_directory_path() / "aim-cli-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Scratch::write(const std::string& name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
}

std::string Scratch::read(const std::string& name) const { return content_of(path_ / name); }

Outcome Scratch::run(const std::vector<std::string>& arguments, const std::string& input) const {
    write("stdin", input);
    return run_and_signal(arguments, 0, {});
}

Outcome Scratch::run_and_signal(const std::vector<std::string>& arguments, int signal,
                                const std::function<bool()>& when) const {
    if (!fs::exists(path_ / "stdin")) write("stdin", "");
    const auto program = fs::path(AIM_BIN_DIR) / "aim";
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const auto cache = (path_ / "cache").string(), state = (path_ / "state").string();
    const auto in = path_ / "stdin", out = path_ / "stdout", err = path_ / "stderr";
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        setenv("XDG_CACHE_HOME", cache.c_str(), 1);
        setenv("XDG_STATE_HOME", state.c_str(), 1);
        redirect(in, O_RDONLY, STDIN_FILENO);
        redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
        redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        execv(argv.front(), argv.data());
        _exit(98);
    }
    int status = 0;
    bool over = false;
    if (signal != 0) {
        while (!over && !when()) {
            over = waitpid(child, &status, WNOHANG) == child;
            usleep(5000);
        }
        if (!over) kill(child, signal);
    }
    if (!over) REQUIRE(waitpid(child, &status, 0) == child);
    Outcome outcome;
    if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
    outcome.out = content_of(out);
    outcome.err = content_of(err);
    return outcome;
}

fs::path Scratch::copy_model(const std::string& name) const {
    fs::create_directories(path_ / name);
    for (const auto& entry : fs::directory_iterator(model_folder()))
        if (entry.is_regular_file())
            fs::copy_file(entry.path(), path_ / name / entry.path().filename());
    return path_ / name;
}

std::string Scratch::workspace_with_gallery() const {
    const auto file = (path_ / "w.aim").string();
    fs::create_directories(path_ / "pictures");
    std::string table;
    for (const char* name : {"square", "wide", "tall"}) {
        const auto picture = std::string(name) + ".png";
        fs::copy_file(reference_file(picture), path_ / "pictures" / picture,
                      fs::copy_options::overwrite_existing);
        table += nlohmann::json{{"image", picture},
                                {"question", "What is this?"},
                                {"answer", std::string("a ") + name},
                                {"label", name}}
                     .dump() +
                 "\n";
    }
    std::ofstream(path_ / "pictures" / "table.jsonl") << table;
    REQUIRE(run({"workspace", "new", file}).exit_code == 0);
    const auto imported =
        run({"gallery", "import", file, "shapes", (path_ / "pictures" / "table.jsonl").string()});
    INFO(imported.err);
    REQUIRE(imported.exit_code == 0);
    return file;
}

std::string model_folder() { return std::string(AIM_FIXTURES_DIR) + "/oracle/llava"; }

std::string reference_file(const std::string& name) { return model_folder() + "/expected/" + name; }
