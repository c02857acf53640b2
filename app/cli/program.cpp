#include "app/cli/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>

namespace aim::cli {

namespace {

// A handler may only do what is async-signal-safe: it writes a byte, a thread does the rest.
volatile int signal_pipe = -1;

void on_signal(int) {
    const int saved = errno;
    const char byte = 1;
    if (signal_pipe >= 0 && write(signal_pipe, &byte, 1) < 0) _exit(kCancelled);
    errno = saved;
}

}  // namespace

struct Cancellation::State {
    std::stop_source stop;
    std::atomic<bool> graceful{false};
    int read_end = -1, write_end = -1;
    std::thread listener;
};

Cancellation::Cancellation() : state_(std::make_unique<State>()) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return;  // signals then end the program as they always do
    state_->read_end = ends[0];
    state_->write_end = ends[1];
    state_->listener = std::thread([state = state_.get()] {
        char byte = 0;
        while (true) {
            const auto n = read(state->read_end, &byte, 1);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0 || byte == 0) return;
            if (!state->graceful || state->stop.stop_requested()) _exit(kCancelled);
            state->stop.request_stop();
        }
    });
    signal_pipe = state_->write_end;
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A reader of our output that goes away is a failed write, not the end of the program.
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
}

Cancellation::~Cancellation() {
    if (!state_->listener.joinable()) return;
    signal_pipe = -1;
    const char byte = 0;
    if (write(state_->write_end, &byte, 1) == 1)
        state_->listener.join();
    else
        state_->listener.detach();
    close(state_->write_end);
}

std::stop_token Cancellation::token() {
    state_->graceful = true;
    return state_->stop.get_token();
}

}  // namespace aim::cli
