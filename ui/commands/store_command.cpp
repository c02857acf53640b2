#include "ui/commands/store_command.h"

namespace aim::ui {
namespace {
constexpr int kMergeMilliseconds = 3000;
}  // namespace

void StoreCommand::run(const Work& work, std::function<void()> done) {
    store_.write(
        &store_, change_,
        [work](Workspace& workspace) { workspace.transaction([&] { work(workspace); }); },
        [receiver = receiver_, done = std::move(done)] {
            if (receiver && done) done();
        });
}

void StoreCommand::redo() {
    if (std::exchange(skip_redo_, false)) return;
    run(redo_, std::exchange(done_, {}));
}

void StoreCommand::undo() { run(undo_, {}); }

bool StoreCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const StoreCommand*>(other);
    if (!next || next->merge_key_ != merge_key_ || merge_key_.isEmpty()) return false;
    if (age_.elapsed() > kMergeMilliseconds) return false;
    age_.restart();
    redo_ = next->redo_;  // undo still leads to before the first of them
    return true;
}

}  // namespace aim::ui
