// What every command gets: where it registers itself, and how it hears of Ctrl-C.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <stop_token>

namespace aim::cli {

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kCancelled = 130 };

// SIGINT and SIGTERM. A command that takes the token is asked to stop by the first signal and ended
// by the second; one that does not is ended by the first. Either way the exit code is 130. One
// object a program.
class Cancellation {
public:
    Cancellation();
    ~Cancellation();
    std::stop_token token();

private:
    struct State;
    std::unique_ptr<State> state_;
};

class Program {
public:
    explicit Program(Cancellation& cancellation) : cancellation_(cancellation) {}

    std::stop_token stop_token() { return cancellation_.token(); }
    // `run` returns the exit code; called after parsing when `command` was the one given.
    void on_selected(CLI::App* command, std::function<int()> run) {
        command->callback([this, run = std::move(run)] { selected_ = run; });
    }
    int run() { return selected_ ? selected_() : static_cast<int>(kWrongUsage); }

private:
    Cancellation& cancellation_;
    std::function<int()> selected_;
};

// One a file of that name.
void add_doctor(CLI::App& app, Program& program);
void add_demo(CLI::App& app, Program& program);
void add_model_inspect(CLI::App& model, Program& program);
void add_model_probe(CLI::App& model, Program& program);
void add_tokenize(CLI::App& app, Program& program);
void add_workspace(CLI::App& app, Program& program);
void add_gallery(CLI::App& app, Program& program);
void add_gallery_transfer(CLI::App& gallery, Program& program);
void add_precompute(CLI::App& app, Program& program);
void add_ask(CLI::App& app, Program& program);
void add_eval(CLI::App& app, Program& program);
void add_export(CLI::App& app, Program& program);
void add_train_projector(CLI::App& app, Program& program);
void add_bench(CLI::App& app, Program& program);

}  // namespace aim::cli
