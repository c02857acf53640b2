// aim: the command line. Every command stands in a file of its own.
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>

namespace {

using namespace aim;
using namespace aim::cli;

bool verbose = false;

// LibTorch's messages carry a stack trace; a person gets the first line.
std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

int report(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        notice(first_line(error.what()));
        if (verbose && !error.detail().empty()) notice(error.detail());
        return error.code() == ErrorCode::Cancelled ? kCancelled : kFailed;
    } catch (const std::bad_alloc&) {
        notice("There is not enough memory for this.");
    } catch (const std::exception& error) {
        const std::string what = error.what();
        const bool memory = what.find("can't allocate memory") != std::string::npos ||
                            what.find("out of memory") != std::string::npos;
        const bool format = what.find("not implemented for '") != std::string::npos;
        notice(memory   ? "There is not enough memory for this."
               : format ? "This device cannot compute in that number format; try --dtype float32."
                        : "Something went wrong inside the program: " + first_line(what));
        if (verbose) notice(what);
    } catch (...) {
        notice("Something went wrong inside the program.");
    }
    return kFailed;
}

int run(int argc, char** argv) {
    Cancellation cancellation;
    Program program(cancellation);

    CLI::App app{
        "AIM Workbench on the command line: galleries of image-text demonstrations, fused once by "
        "your own multi-modal model, and new image questions answered by fused in-context learning "
        "beside zero-shot and the other baselines.",
        "aim"};
    app.set_version_flag("--version", "aim " AIM_VERSION);
    app.add_flag("-v,--verbose", verbose, "Details of a failure on stderr");
    app.require_subcommand(1);
    app.fallthrough(false);
    app.footer(
        "Exit codes: 0 done, 1 a failure stated on stderr, 2 wrong usage, 130 cancelled.\n"
        "`aim COMMAND --help` describes a command.");

    add_demo(app, program);
    add_doctor(app, program);
    auto* model = app.add_subcommand("model", "Look into a model folder");
    model->require_subcommand(1);
    add_model_inspect(*model, program);
    add_model_probe(*model, program);
    add_tokenize(app, program);
    add_workspace(app, program);
    add_gallery(app, program);
    add_precompute(app, program);
    add_ask(app, program);
    add_eval(app, program);
    add_export(app, program);
    add_train_projector(app, program);
    add_bench(app, program);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    const int code = program.run();
    flush_output();
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (...) {
        std::fflush(stdout);
        return report(std::current_exception());
    }
}
