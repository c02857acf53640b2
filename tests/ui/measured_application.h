// A QApplication that knows how long its thread has worked on one event at most: in processor time,
// so that a busy machine does not count.
#pragma once

#include <time.h>

#include <QApplication>
#include <QEvent>
#include <algorithm>

namespace aim::ui::test {

class MeasuredApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (depth_ > 0) return QApplication::notify(receiver, event);
        ++depth_;
        const double begin = milliseconds();
        const int type = event->type();
        const bool result = QApplication::notify(receiver, event);
        const double took = milliseconds() - begin;
        if (took > longest_) {
            longest_ = took;
            longest_type_ = type;
        }
        --depth_;
        return result;
    }
    // Since the last call.
    double take_longest() { return std::exchange(longest_, 0); }
    int longest_type() const { return longest_type_; }

private:
    static double milliseconds() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    int depth_ = 0, longest_type_ = 0;
    double longest_ = 0;
};

inline MeasuredApplication& measured() {
    return *static_cast<MeasuredApplication*>(QApplication::instance());
}

}  // namespace aim::ui::test
