#include "ui/store/jobs.h"

namespace aim::ui {

quint64 Jobs::begin(const QString& title, std::function<void()> cancel) {
    const quint64 id = next_++;
    entries_[id] = {title, {}, std::move(cancel)};
    Q_EMIT changed();
    return id;
}

void Jobs::report(quint64 id, const Progress& progress) {
    const auto entry = entries_.find(id);
    if (entry == entries_.end() || !entry->second.cancel) return;
    entry->second.progress = progress;
    Q_EMIT changed();
}

void Jobs::takes_back(quint64 id, const QString& title) {
    const auto entry = entries_.find(id);
    if (entry == entries_.end()) return;
    entry->second = {title, {}, {}};
    Q_EMIT changed();
}

void Jobs::end(quint64 id) {
    if (entries_.erase(id)) Q_EMIT changed();
}

void Jobs::cancel(quint64 id) {
    const auto entry = entries_.find(id);
    // A copy: it may change its own entry.
    const auto cancel = entry == entries_.end() ? std::function<void()>() : entry->second.cancel;
    if (cancel) cancel();
}

void Jobs::give_up() {
    const auto entries = std::exchange(entries_, {});
    for (const auto& [id, entry] : entries) {
        if (entry.cancel) entry.cancel();
    }
    if (!entries.empty()) Q_EMIT changed();
}

JobReporter::JobReporter(Jobs& jobs, quint64 id)
    : jobs_(jobs), id_(id), throttle_([this](const Progress& progress) {
          QMetaObject::invokeMethod(
              &jobs_, [jobs = &jobs_, id = id_, progress] { jobs->report(id, progress); },
              Qt::QueuedConnection);
      }) {}

void JobReporter::report(std::int64_t done, std::int64_t total) {
    Progress progress;
    progress.done = done;
    progress.total = total;
    progress.seconds_left = time_left_.update(done, total);
    throttle_.offer(progress);
}

}  // namespace aim::ui
