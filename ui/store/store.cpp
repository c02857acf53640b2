#include "ui/store/store.h"

#include "ui/store/text.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <algorithm>
#include <chrono>
#include <system_error>

namespace aim::ui {
namespace {

// Checked whole in less time than a person notices.
constexpr std::uintmax_t kCheckedAtOnce = 64 << 20;

// What the person does goes first.
void lower_priority() {
#ifdef __linux__
    setpriority(PRIO_PROCESS, 0, 10);  // of the calling thread
#endif
}

}  // namespace

Store::Store(QObject* parent) : QObject(parent) {}
Store::~Store() {
    close();
    closing_.clear();  // waits
}

void Store::close() {
    std::vector<std::unique_ptr<WorkspaceThread>> threads;
    for (auto* thread : {&opening_, &checker_, &searches_, &studies_, &pictures_, &reader_,
                         &transfers_, &writer_}) {
        if (*thread) threads.push_back(std::move(*thread));
    }
    close_later(std::move(threads));
}

// The end of a thread can take a while: a file is being checked, a picture is being decoded, the
// log goes into the file. What was asked for last is still written, and an import that was given up
// takes back what it has stored, undisturbed.
void Store::close_later(std::vector<std::unique_ptr<WorkspaceThread>> threads) {
    std::erase_if(closing_, [](const std::future<void>& one) {
        return one.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    if (threads.empty()) return;
    closing_.push_back(std::async(
        std::launch::async, [threads = std::make_shared<decltype(threads)>(std::move(threads))] {
            for (auto& thread : *threads) {
                if (thread->finishes()) thread->drain();
                thread.reset();
            }
        }));
}

void Store::open(const std::filesystem::path& file, bool known_damaged) {
    if (opening_) {
        std::vector<std::unique_ptr<WorkspaceThread>> given_up;
        given_up.push_back(std::move(opening_));
        close_later(std::move(given_up));
    }
    const auto token = ++opening_token_;
    opening_ = std::make_unique<WorkspaceThread>(
        [this, file, token, known_damaged] {
            std::error_code ignored;
            std::filesystem::create_directories(file.parent_path(), ignored);
            const auto size = std::filesystem::file_size(file, ignored);
            Opened next;
            next.file = file;
            next.checked = known_damaged || ignored || size <= kCheckedAtOnce;
            Workspace workspace = Workspace::open_or_create(file, {.check = !known_damaged,
                                                                   .check_blobs = next.checked,
                                                                   .known_damaged = known_damaged});
            next.read_only = workspace.read_only();
            next.damaged = workspace.verdict() == WorkspaceVerdict::Damaged;
            next.notices = workspace.notices();
            post_back([this, token, next] {
                if (token == opening_token_) leave_for(next);
            });
            return workspace;
        },
        [this, token](const std::exception& error) {
            post_back([this, token, sentence = in_words(error)] {
                if (token != opening_token_) return;
                opening_.reset();
                Q_EMIT open_failed(sentence);
            });
        },
        WorkspaceThread::AtItsEnd::Finishes);
}

// The changes asked for so far are made first: the next workspace may be the same file.
void Store::leave_for(const Opened& next) {
    if (!writer_) return take_over(next);
    Q_EMIT leaving();
    writer_->post([this, token = opening_token_, next](Workspace*, std::stop_token) {
        post_back([this, token, next] {
            if (token == opening_token_) take_over(next);
        });
    });
}

void Store::take_over(const Opened& next) {
    if (open_) Q_EMIT leaving();  // what was typed meanwhile
    ++generation_;
    auto writer = std::move(opening_);
    close();
    writer_ = std::move(writer);
    file_ = next.file;
    open_ = true;
    read_only_ = next.read_only;
    damaged_ = next.damaged;
    const auto again = [file = file_, read_only = read_only_](bool for_reading,
                                                              bool in_background = false) {
        return [file, read_only, for_reading, in_background] {
            if (in_background) lower_priority();
            return Workspace::open(file, {.read_only = read_only || for_reading, .check = false});
        };
    };
    const auto on_failed = [this](const std::exception& error) {
        post_back([this, sentence = in_words(error)] { Q_EMIT read_failed(sentence); });
    };
    reader_ = std::make_unique<WorkspaceThread>(again(true), on_failed);
    pictures_ = std::make_unique<WorkspaceThread>(again(false, true), on_failed);
    studies_ = std::make_unique<WorkspaceThread>(again(true), on_failed);
    searches_ = std::make_unique<WorkspaceThread>(again(true, true), on_failed);
    transfers_ = std::make_unique<WorkspaceThread>(again(false), on_failed,
                                                   WorkspaceThread::AtItsEnd::Finishes);
    Q_EMIT opened();
    for (const auto& sentence : next.notices) Q_EMIT notice(in_words(sentence));
    if (!next.checked) check_pictures();
}

void Store::check_pictures() {
    checker_ = std::make_unique<WorkspaceThread>(
        [file = file_] { return Workspace::open(file, {.read_only = true, .check = false}); },
        [](const std::exception& error) { spdlog::warn("the check: {}", error.what()); });
    checker_->post([this, generation = generation_](Workspace* workspace, std::stop_token) {
        if (!workspace) return;
        lower_priority();
        try {
            if (workspace->is_sound()) return;
        } catch (const std::exception& error) {
            spdlog::warn("the check: {}", error.what());  // or the end of the program
            return;
        }
        post_back([this, generation] {
            if (generation == generation_ && !damaged_) Q_EMIT damage_found();
        });
    });
}

void Store::announce(const Change& change) {
    if (change.galleries) Q_EMIT galleries_changed();
    if (change.contents) Q_EMIT contents_changed(*change.contents);
    if (change.runs) Q_EMIT runs_changed();
    if (change.evaluations) Q_EMIT evaluations_changed();
}

void Store::post_back(std::function<void()> call) {
    // This object outlives its threads, so it is a safe receiver for them.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

}  // namespace aim::ui
