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

    // Opens or makes the file; the one that is open stays so until the new one is there. `leaving`
    // and `opened` follow, or `open_failed`. Of a large file only the rows are checked first, the
    // pictures afterwards: `damage_found` may follow. `known_damaged`: opened read-only as it is.
    void open(const std::filesystem::path& file, bool known_damaged = false);
    bool is_open() const { return open_; }
    bool read_only() const { return read_only_; }
    bool is_damaged() const { return damaged_; }
    const std::filesystem::path& file() const { return file_; }

    using Failed = std::function<void(const QString& sentence)>;

    // `read` runs on the reading thread, `done` here with its value, unless `receiver` is gone or
    // another workspace was opened meanwhile. Without `failed` a failure is announced by
    // `read_failed`, that of a change by `change_failed`. All of these may take a stop token beside
    // the workspace: it is asked to stop when the workspace is left.
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
    // For what reads the bytes of thousands of pictures and holds nobody up; `stop` ends it early.
    template <class Read, class Done>
    void search(QObject* receiver, std::stop_source stop, Read read, Done done,
                Failed failed = {}) {
        if (!searches_) return;
        searches_->post(task(
            receiver,
            [stop, read = std::move(read)](Workspace& workspace, std::stop_token left) mutable {
                const std::stop_callback end(left, [&stop] { stop.request_stop(); });
                return read(workspace, stop.get_token());
            },
            std::move(done), std::move(failed), {}));
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
    void leaving();  // another workspace takes this one's place: the last moment for changes
    void opened();
    void open_failed(const QString& sentence);
    void damage_found();                   // after opening
    void notice(const QString& sentence);  // read-only, damaged, no write-ahead logging
    void galleries_changed();
    void contents_changed(std::int64_t gallery);  // 0: of several galleries
    void runs_changed();
    void evaluations_changed();
    void read_failed(const QString& sentence);
    void change_failed(const QString& sentence);

private:
    template <class Work, class Done>
    WorkspaceThread::Task task(QObject* receiver, Work work, Done done, Failed failed,
                               const std::optional<Change>& change);
    void post_back(std::function<void()> call);
    // What a file was found to be when it was opened.
    struct Opened {
        std::filesystem::path file;
        bool read_only = false, damaged = false, checked = false;
        std::vector<Sentence> notices;
    };
    void leave_for(const Opened& next);
    void take_over(const Opened& next);
    void check_pictures();
    void close();
    void close_later(std::vector<std::unique_ptr<WorkspaceThread>> threads);

    std::filesystem::path file_;
    bool open_ = false, read_only_ = false, damaged_ = false;
    quint64 generation_ = 0;  // of the workspace; answers of an earlier one are dropped
    quint64 opening_token_ = 0;
    std::unique_ptr<WorkspaceThread> opening_;  // the next writer_
    std::unique_ptr<WorkspaceThread> writer_, reader_, pictures_, studies_, searches_, transfers_,
        checker_;
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
        const auto run = [&] {
            if constexpr (std::is_invocable_v<Work&, Workspace&, std::stop_token>) {
                return work(*workspace, stop);
            } else {
                return work(*workspace);
            }
        };
        try {
            using Value = decltype(run());
            if constexpr (std::is_void_v<Value>) {
                run();
                back([done] { done(); });
            } else {
                auto value = std::make_shared<Value>(run());
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
                } else if (!failed && change) {
                    Q_EMIT change_failed(sentence);
                } else if (!failed) {
                    Q_EMIT read_failed(sentence);
                }
            });
        }
    };
}

}  // namespace aim::ui
