#include "ui/commands/demonstration_commands.h"

#include <QCoreApplication>

namespace aim::ui {
namespace {

struct DemonstrationCommands {
    Q_DECLARE_TR_FUNCTIONS(DemonstrationCommands)
};
Change contents_of(std::int64_t gallery) {
    return {.galleries = true, .contents = gallery, .runs = false};
}

constexpr int kEditId = 1;

}  // namespace

std::unique_ptr<StoreCommand> edit_demonstrations(Store& store, std::int64_t gallery,
                                                  std::vector<std::int64_t> ids,
                                                  const DemonstrationEdit& edit) {
    auto before = std::make_shared<std::vector<StoredDemonstration>>();
    QString key = QStringLiteral("%1%2%3")
                      .arg(edit.question ? 1 : 0)
                      .arg(edit.answer ? 1 : 0)
                      .arg(edit.label ? 1 : 0);
    for (const auto id : ids) key += QStringLiteral(",%1").arg(id);
    const int count = static_cast<int>(ids.size());
    auto command = std::make_unique<StoreCommand>(
        store, DemonstrationCommands::tr("edit %Ln demonstration(s)", nullptr, count),
        contents_of(gallery),
        [ids, edit, before](Workspace& workspace) {
            std::vector<StoredDemonstration> old;
            for (const auto id : ids) old.push_back(workspace.demonstrations().update(id, edit));
            if (before->empty()) *before = std::move(old);
        },
        [before](Workspace& workspace) {
            for (const auto& row : *before) {
                workspace.demonstrations().update(row.id, {.image = row.image,
                                                           .question = row.question,
                                                           .answer = row.answer,
                                                           .label = row.label});
            }
        });
    command->merge_as(kEditId, key);
    return command;
}

std::unique_ptr<StoreCommand> delete_demonstrations(Store& store, std::int64_t gallery,
                                                    std::vector<std::int64_t> ids) {
    auto removed = std::make_shared<RemovedDemonstrations>();
    const int count = static_cast<int>(ids.size());
    return std::make_unique<StoreCommand>(
        store, DemonstrationCommands::tr("delete %Ln demonstration(s)", nullptr, count),
        contents_of(gallery),
        [ids = std::move(ids), removed](Workspace& workspace) {
            *removed = workspace.demonstrations().remove(ids);
        },
        [removed](Workspace& workspace) { workspace.demonstrations().restore(*removed); });
}

std::unique_ptr<StoreCommand> move_demonstrations(Store& store, std::int64_t gallery,
                                                  std::vector<std::int64_t> ids,
                                                  std::int64_t position) {
    auto before = std::make_shared<std::vector<std::int64_t>>();
    const int count = static_cast<int>(ids.size());
    return std::make_unique<StoreCommand>(
        store, DemonstrationCommands::tr("move %Ln demonstration(s)", nullptr, count),
        contents_of(gallery),
        [gallery, ids = std::move(ids), position, before](Workspace& workspace) {
            *before = workspace.demonstrations().ids(gallery);
            workspace.demonstrations().move(ids, position);
        },
        [gallery, before](Workspace& workspace) {
            if (!before->empty()) workspace.demonstrations().reorder(gallery, *before);
        });
}

std::unique_ptr<StoreCommand> added_demonstrations(Store& store, std::int64_t gallery,
                                                   std::vector<std::int64_t> ids) {
    auto removed = std::make_shared<RemovedDemonstrations>();
    const int count = static_cast<int>(ids.size());
    auto command = std::make_unique<StoreCommand>(
        store, DemonstrationCommands::tr("add %Ln demonstration(s)", nullptr, count),
        contents_of(gallery),
        [removed](Workspace& workspace) { workspace.demonstrations().restore(*removed); },
        [ids = std::move(ids), removed](Workspace& workspace) {
            *removed = workspace.demonstrations().remove(ids);
        });
    command->already_done();
    return command;
}

std::unique_ptr<StoreCommand> pin_runs(Store& store, std::vector<std::int64_t> ids, bool pinned) {
    const auto set = [ids](Workspace& workspace, bool on) {
        for (const auto id : ids) workspace.runs().set_pinned(id, on);
    };
    const int count = static_cast<int>(ids.size());
    return std::make_unique<StoreCommand>(
        store,
        pinned ? DemonstrationCommands::tr("pin %Ln run(s)", nullptr, count)
               : DemonstrationCommands::tr("unpin %Ln run(s)", nullptr, count),
        Change{.galleries = false, .contents = std::nullopt, .runs = true},
        [set, pinned](Workspace& workspace) { set(workspace, pinned); },
        [set, pinned](Workspace& workspace) { set(workspace, !pinned); });
}

std::unique_ptr<StoreCommand> delete_runs(Store& store, std::vector<std::int64_t> ids) {
    auto removed = std::make_shared<std::vector<StoredRun>>();
    const int count = static_cast<int>(ids.size());
    return std::make_unique<StoreCommand>(
        store, DemonstrationCommands::tr("delete %Ln run(s)", nullptr, count),
        Change{.galleries = false, .contents = std::nullopt, .runs = true},
        [ids = std::move(ids), removed](Workspace& workspace) {
            *removed = workspace.runs().remove(ids);
        },
        [removed](Workspace& workspace) { workspace.runs().restore(*removed); });
}

}  // namespace aim::ui
