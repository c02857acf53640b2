// What the files of LocalEngine share.
#pragma once

#include "core/base/error.h"
#include "core/workspace/workspace.h"
#include "ui/engine/local_engine.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"

#include <QMetaObject>
#include <mutex>
#include <utility>

namespace aim::ui {

struct LocalEngine::OnThread {
    std::filesystem::path file;
    bool read_only = false;
    std::unique_ptr<ModelSession> session;
    std::optional<Workspace> workspace;

    Workspace& open_workspace() {
        // Nothing of minutes of work could be kept; a damaged file must not be written to at all.
        if (read_only) {
            throw Error(ErrorCode::Usage,
                        in_core(LocalEngine::tr("The workspace is open for reading only.")));
        }
        if (!workspace) workspace.emplace(Workspace::open(file, {.check = false}));
        return *workspace;
    }
    ModelSession& open_session() {
        if (!session)
            throw Error(ErrorCode::Usage,
                        in_core(LocalEngine::tr("No model is open. Choose one first.")));
        return *session;
    }
};

// The newest value on its way to the window; older ones that still wait are dropped.
template <class Value>
struct Newest {
    std::mutex mutex;
    std::optional<Value> waiting;

    // True when the window has to be told.
    bool put(const Value& value) {
        const std::lock_guard lock(mutex);
        const bool tell = !waiting;
        waiting = value;
        return tell;
    }
    std::optional<Value> take() {
        const std::lock_guard lock(mutex);
        return std::exchange(waiting, std::nullopt);
    }
};

inline QString sentence_of(const JobResult& result) {
    if (!result.error) return {};
    return in_words(*result.error);
}

template <class Call>
void LocalEngine::post_back(Call call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

}  // namespace aim::ui
