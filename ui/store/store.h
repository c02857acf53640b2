// The workspace as the window sees it: reads and changes run on threads of their own and come back
// as callbacks on the window's thread; changes are announced by signals.
#pragma once

#include "ui/store/sentences.h"
#include "ui/store/workspace_thread.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace aim::ui {

// What a change touched; views of it load anew.
struct Change {
    bool galleries = false;                // the list, names or counts
    std::optional<std::int64_t> contents;  // demonstrations of this gallery (0: of several)
    bool runs = false;
    bool evaluations = false;
};

class Store : public QObject {
    Q_OBJECT

public:
    explicit Store(QObject* parent = nullptr);
    ~Store() override;

    // Opens or makes the file. `opened` or `open_failed` follows. Of a large file only the rows are
    // checked first, the pictures afterwards: `damaged` may follow. `whole`: all of it first.
    void open(const std::filesystem::path& file, bool whole = false);
    // Waits for the changes that were asked for: what was typed last must not be lost when the
    // window closes.
    void finish_writes();
    bool is_open() const { return open_; }
    bool read_only() const { return read_only_; }
    const std::filesystem::path& file() const { return file_; }

    using Failed = std::function<void(const QString& sentence)>;

    // `read` runs on the reading thread, `done` here with its value, unless `receiver` is gone or
    // another workspace was opened meanwhile. Without `failed` a failure is announced by `failed`.
    template <class Read, class Done>
    void read(QObject* receiver, Read read, Done done, Failed failed = {}) {
        if (!reader_) return;
        reader_->post(task(receiver, std::move(read), std::move(done), std::move(failed), {}));
    }
    // The same on the writing thread; changes keep the order in which they were asked for.
    template <class Write, class Done>
    void write(QObject* receiver, const Change& change, Write write, Done done,
               Failed failed = {}) {
        if (!writer_) return;
        writer_->post(task(receiver, std::move(write), std::move(done), std::move(failed), change));
    }
    // For small pictures: newest asked first, the ones asked long ago are dropped (`done` is then
    // never called).
    template <class Read, class Done>
    void read_picture(QObject* receiver, Read read, Done done, Failed failed = {}) {
        if (!pictures_) return;
        pictures_->post_front(
            task(receiver, std::move(read), std::move(done), std::move(failed), {}));
    }
    // For what may take seconds (a whole evaluation with its plots), beside all other reading.
    template <class Read, class Done>
    void study(QObject* receiver, Read read, Done done, Failed failed = {}) {
        if (!studies_) return;
        studies_->post(task(receiver, std::move(read), std::move(done), std::move(failed), {}));
    }
    // For imports and exports, which may take minutes: changes that a person makes meanwhile do not
    // wait for them.
    template <class Transfer, class Done>
    void transfer(QObject* receiver, const Change& change, Transfer transfer, Done done,
                  Failed failed = {}) {
        if (!transfers_) return;
        transfers_->post(
            task(receiver, std::move(transfer), std::move(done), std::move(failed), change));
    }
    void keep_newest_pictures(std::size_t count) {
        if (pictures_) pictures_->keep_newest(count);
    }

    // For what others changed (the engine stores runs and fused tokens).
    void announce(const Change& change);

Q_SIGNALS:
    void opened();
    void open_failed(const QString& sentence);
    void damaged();  // found after opening; opening again, `whole`, opens it read-only
    void notice(const QString& sentence);  // read-only, damaged, no write-ahead logging
    void galleries_changed();
    void contents_changed(std::int64_t gallery);  // 0: of several galleries
    void runs_changed();
    void evaluations_changed();
    void failed(const QString& sentence);

private:
    template <class Work, class Done>
    WorkspaceThread::Task task(QObject* receiver, Work work, Done done, Failed failed,
                               const std::optional<Change>& change);
    void post_back(std::function<void()> call);
    void on_opened(bool read_only, const std::vector<Sentence>& notices);
    void check_pictures();
    void close();

    std::filesystem::path file_;
    bool open_ = false;
    bool read_only_ = false;
    quint64 generation_ = 0;  // of the workspace; answers of an earlier one are dropped
    std::unique_ptr<WorkspaceThread> writer_, reader_, pictures_, studies_, transfers_, checker_;
    std::vector<std::future<void>> closing_;  // threads of earlier workspaces
};

template <class Work, class Done>
WorkspaceThread::Task Store::task(QObject* receiver, Work work, Done done, Failed failed,
                                  const std::optional<Change>& change) {
    return [this, guard = QPointer<QObject>(receiver), work = std::move(work),
            done = std::move(done), failed = std::move(failed), change,
            generation = generation_](Workspace* workspace, std::stop_token stop) mutable {
        if (!workspace) return;
        const auto back = [&](auto call) {
            post_back([this, guard, generation, change, call = std::move(call)]() mutable {
                if (generation != generation_) return;
                if (change) announce(*change);
                if (guard) call();
            });
        };
        try {
            using Value = decltype(work(*workspace));
            if constexpr (std::is_void_v<Value>) {
                work(*workspace);
                back([done] { done(); });
            } else {
                auto value = std::make_shared<Value>(work(*workspace));
                back([done, value] { done(std::move(*value)); });
            }
        } catch (const std::exception& error) {
            if (stop.stop_requested()) return;
            const QString sentence = in_words(error);
            post_back([this, guard, generation, failed, sentence, change] {
                if (generation != generation_) return;
                if (change) announce(*change);
                if (failed && guard) {
                    failed(sentence);
                } else if (!failed) {
                    Q_EMIT this->failed(sentence);
                }
            });
        }
    };
}

}  // namespace aim::ui
