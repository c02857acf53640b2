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

void Store::finish_writes() {
    if (writer_) writer_->drain();
}

// The end of a thread can take a while: a picture is being decoded, the log goes into the file.
void Store::close() {
    std::erase_if(closing_, [](const std::future<void>& one) {
        return one.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    if (!writer_) return;
    auto threads = std::make_shared<std::vector<std::unique_ptr<WorkspaceThread>>>();
    for (auto* thread : {&checker_, &transfers_, &studies_, &pictures_, &reader_, &writer_}) {
        threads->push_back(std::move(*thread));
    }
    closing_.push_back(std::async(std::launch::async, [threads] {
        // An import that was given up takes back what it has stored, undisturbed.
        if (auto& transfers = (*threads)[1]) transfers->drain();
        for (auto& thread : *threads) thread.reset();
    }));
}

void Store::open(const std::filesystem::path& file, bool whole) {
    ++generation_;
    open_ = false;
    close();
    file_ = file;
    const auto generation = generation_;
    writer_ = std::make_unique<WorkspaceThread>(
        [this, file, generation, whole] {
            std::error_code ignored;
            std::filesystem::create_directories(file.parent_path(), ignored);
            const auto size = std::filesystem::file_size(file, ignored);
            const bool all = whole || ignored || size <= kCheckedAtOnce;
            Workspace workspace = Workspace::open_or_create(file, {.check_blobs = all});
            post_back([this, generation, all, read_only = workspace.read_only(),
                       notices = workspace.notices()] {
                if (generation != generation_) return;
                on_opened(read_only, notices);
                if (!all) check_pictures();
            });
            return workspace;
        },
        [this, generation](const std::exception& error) {
            post_back([this, generation, sentence = in_words(error)] {
                if (generation == generation_) Q_EMIT open_failed(sentence);
            });
        });
}

void Store::on_opened(bool read_only, const std::vector<Sentence>& notices) {
    open_ = true;
    read_only_ = read_only;
    const auto again = [file = file_, read_only](bool for_reading, bool in_background = false) {
        return [file, read_only, for_reading, in_background] {
            if (in_background) lower_priority();
            return Workspace::open(file, {.read_only = read_only || for_reading, .check = false});
        };
    };
    const auto on_failed = [this](const std::exception& error) {
        post_back([this, sentence = in_words(error)] { Q_EMIT failed(sentence); });
    };
    reader_ = std::make_unique<WorkspaceThread>(again(true), on_failed);
    pictures_ = std::make_unique<WorkspaceThread>(again(false, true), on_failed);
    studies_ = std::make_unique<WorkspaceThread>(again(true), on_failed);
    transfers_ = std::make_unique<WorkspaceThread>(again(false), on_failed);
    Q_EMIT opened();
    for (const auto& sentence : notices) Q_EMIT notice(in_words(sentence));
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
            if (generation == generation_ && !read_only_) Q_EMIT damaged();
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
