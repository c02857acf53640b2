// The longest time between two turns of the event loop, by the clock on the wall: what a person
// feels, also when another thread or program has taken the processor.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

namespace aim::ui::test {

class StallMeter {
public:
    StallMeter() {
        timer_.setInterval(0);
        QObject::connect(&timer_, &QTimer::timeout, &timer_,
                         [this] { worst_ = std::max(worst_, clock_.restart()); });
        clock_.start();
        timer_.start();
    }
    // Since the last call.
    qint64 take() {
        const qint64 worst = std::max(worst_, clock_.elapsed());
        worst_ = 0;
        clock_.restart();
        return worst;
    }

private:
    QTimer timer_;
    QElapsedTimer clock_;
    qint64 worst_ = 0;
};

}  // namespace aim::ui::test
