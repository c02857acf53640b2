#include "ui/commands/store_command.h"

#include "core/base/error.h"

namespace aim::ui {
namespace {
constexpr int kMergeMilliseconds = 3000;
}  // namespace

void StoreCommand::run(const Work& work, bool undoes, std::function<void()> done) {
    auto of_the_file = std::make_shared<bool>(false);
    store_.write(
        &store_, change_,
        [work, of_the_file](Workspace& workspace) {
            try {
                workspace.transaction([&] { work(workspace); });
            } catch (const Error& error) {
                *of_the_file =
                    error.code() == ErrorCode::Database || error.code() == ErrorCode::Unreadable;
                throw;
            }
        },
        [receiver = receiver_, done = std::move(done)] {
            if (receiver && done) done();
        },
        [self = std::weak_ptr(self_), refused = refused_, undoes,
         of_the_file](const QString& sentence) {
            if (const auto alive = self.lock()) {
                // What is still done can be undone when the disk has room again.
                if (undoes && *of_the_file) {
                    (*alive)->skip_redo_ = true;
                } else {
                    (*alive)->setObsolete(true);
                }
            }
            if (refused) refused(sentence, *of_the_file);
        });
}

void StoreCommand::redo() {
    if (std::exchange(skip_redo_, false)) return;
    run(redo_, false, std::exchange(done_, {}));
}

void StoreCommand::undo() { run(undo_, true, {}); }

bool StoreCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const StoreCommand*>(other);
    if (!next || next->merge_key_ != merge_key_ || merge_key_.isEmpty()) return false;
    if (age_.elapsed() > kMergeMilliseconds) return false;
    age_.restart();
    redo_ = next->redo_;  // undo still leads to before the first of them
    return true;
}

}  // namespace aim::ui
