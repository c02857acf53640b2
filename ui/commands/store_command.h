// Undo and redo of changes in the workspace. Both run on the writing thread, in the order asked
// for, so what one of them learns (new ids, removed rows) the other finds in state they share.
#pragma once

#include "ui/store/store.h"

#include <QElapsedTimer>
#include <QUndoCommand>
#include <functional>

namespace aim::ui {

class StoreCommand : public QUndoCommand {
public:
    using Work = std::function<void(Workspace&)>;

    StoreCommand(Store& store, const QString& text, Change change, Work redo, Work undo)
        : QUndoCommand(text),
          store_(store),
          change_(change),
          redo_(std::move(redo)),
          undo_(std::move(undo)) {
        age_.start();
    }

    // Called on the window's thread after the first redo.
    void on_first_done(QObject* receiver, std::function<void()> done) {
        receiver_ = receiver;
        done_ = std::move(done);
    }
    // Called on the window's thread when a redo or an undo failed; this step is obsolete then, or
    // still done.
    // `is_of_the_file`: the workspace cannot be written, otherwise what was asked for cannot be.
    using Refused = std::function<void(const QString& sentence, bool is_of_the_file)>;
    void on_refused(Refused refused) { refused_ = std::move(refused); }
    // What redo would do has happened already (imports: they have progress and may fail).
    void already_done() { skip_redo_ = true; }
    bool is_still_done() const { return skip_redo_; }  // its undo failed
    // A change with the same key that follows closely joins this one (typing in a field).
    void merge_as(int id, const QString& key) {
        merge_id_ = id;
        merge_key_ = key;
    }

    void redo() override;
    void undo() override;
    int id() const override { return merge_id_; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    void run(const Work& work, bool undoes, std::function<void()> done);

    Store& store_;
    Change change_;
    Work redo_, undo_;
    QPointer<QObject> receiver_;
    std::function<void()> done_;
    Refused refused_;
    std::shared_ptr<StoreCommand*> self_ =
        std::make_shared<StoreCommand*>(this);  // for what is late
    bool skip_redo_ = false;
    int merge_id_ = -1;
    QString merge_key_;
    QElapsedTimer age_;
};

}  // namespace aim::ui
