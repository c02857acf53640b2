// Work for the pool's threads whose result is for the window's.
#pragma once

#include "ui/workbench/workbench.h"

#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace aim::ui {

// `work` runs in the pool and throws nothing; `done` gets what it returns, on the window's thread,
// unless `receiver` is gone by then. The workbench, which outlives the pool's threads, carries it.
template <class Work, class Done>
void in_pool(Workbench& workbench, QObject* receiver, Work work, Done done) {
    QThreadPool::globalInstance()->start([mailbox = &workbench, guard = QPointer<QObject>(receiver),
                                          work = std::move(work), done = std::move(done)] {
        QMetaObject::invokeMethod(
            mailbox,
            [guard, value = work(), done] {
                if (guard) done(value);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace aim::ui
