// What is under way in the background, for the strip at the window's foot: each with a title,
// progress, time left and a way to cancel.
#pragma once

#include "core/jobs/progress.h"

#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace aim::ui {

class Jobs : public QObject {
    Q_OBJECT

public:
    struct Entry {
        QString title;
        Progress progress;
        std::function<void()> cancel;  // may be empty
    };

    explicit Jobs(QObject* parent = nullptr) : QObject(parent) {}

    quint64 begin(const QString& title, std::function<void()> cancel);
    void report(quint64 id, const Progress& progress);
    // It has been cancelled and takes back what it did; there is nothing to cancel any more.
    void takes_back(quint64 id, const QString& title);
    void end(quint64 id);
    const std::map<quint64, Entry>& entries() const { return entries_; }
    void cancel(quint64 id);
    void give_up();  // cancels all of them; nobody waits for their end

Q_SIGNALS:
    void changed();

private:
    quint64 next_ = 1;
    std::map<quint64, Entry> entries_;
};

// Reports from another thread into one entry: at most 30 a second, with the time left filled in.
class JobReporter {
public:
    JobReporter(Jobs& jobs, quint64 id);
    void report(std::int64_t done, std::int64_t total);

private:
    Jobs& jobs_;
    quint64 id_;
    TimeLeft time_left_;
    ProgressThrottle throttle_;
};

}  // namespace aim::ui
