#include "ui/commands/gallery_commands.h"

#include "ui/store/text.h"

#include <QCoreApplication>

namespace aim::ui {
namespace {

struct GalleryCommands {
    Q_DECLARE_TR_FUNCTIONS(GalleryCommands)
};
const Change kGalleries{.galleries = true, .contents = std::nullopt, .runs = false};

struct MadeGallery {
    std::int64_t id = 0;
    RemovedGallery removed;
};

// Redo of something that makes a gallery: the first time it is made, later it comes back.
std::unique_ptr<StoreCommand> making(Store& store, const QString& text,
                                     std::function<Gallery(Workspace&)> make, QObject* receiver,
                                     Made made) {
    auto state = std::make_shared<MadeGallery>();
    auto command = std::make_unique<StoreCommand>(
        store, text, kGalleries,
        [state, make = std::move(make)](Workspace& workspace) {
            if (state->id == 0) {
                state->id = make(workspace).id;
            } else {
                workspace.galleries().restore(state->removed);
            }
        },
        [state](Workspace& workspace) {
            state->removed = workspace.galleries().remove(state->id);
        });
    if (made) {
        command->on_first_done(receiver, [state, made = std::move(made)] { made(state->id); });
    }
    return command;
}

}  // namespace

std::unique_ptr<StoreCommand> create_gallery(Store& store, const QString& wanted_name,
                                             QObject* receiver, Made made) {
    return making(
        store, GalleryCommands::tr("create gallery"),
        [wanted = to_utf8(wanted_name)](Workspace& workspace) {
            auto& galleries = workspace.galleries();
            return galleries.create(galleries.free_name(wanted));
        },
        receiver, std::move(made));
}

std::unique_ptr<StoreCommand> duplicate_gallery(Store& store, std::int64_t gallery,
                                                QObject* receiver, Made made) {
    return making(
        store, GalleryCommands::tr("duplicate gallery"),
        [gallery](Workspace& workspace) {
            auto& galleries = workspace.galleries();
            return galleries.duplicate(gallery, galleries.free_name(galleries.get(gallery).name));
        },
        receiver, std::move(made));
}

std::unique_ptr<StoreCommand> rename_gallery(Store& store, std::int64_t gallery,
                                             const QString& name) {
    auto before = std::make_shared<std::string>();
    return std::make_unique<StoreCommand>(
        store, GalleryCommands::tr("rename gallery"), kGalleries,
        [gallery, before, after = to_utf8(name)](Workspace& workspace) {
            *before = workspace.galleries().get(gallery).name;
            workspace.galleries().rename(gallery, after);
        },
        [gallery, before](Workspace& workspace) {
            if (!before->empty()) workspace.galleries().rename(gallery, *before);
        });
}

std::unique_ptr<StoreCommand> merge_galleries(Store& store, std::int64_t from, std::int64_t into,
                                              const QString& from_name) {
    struct Merged {
        std::vector<std::int64_t> ids;  // what came into the other gallery
        RemovedDemonstrations removed;  // the same, while it is undone
        RemovedGallery from;
    };
    auto state = std::make_shared<Merged>();
    return std::make_unique<StoreCommand>(
        store, GalleryCommands::tr("merge gallery “%1”").arg(from_name),
        Change{.galleries = true, .contents = into, .runs = false},
        [from, into, state](Workspace& workspace) {
            auto& demonstrations = workspace.demonstrations();
            if (state->ids.empty()) {
                for (const auto& row : demonstrations.list(from)) {
                    state->ids.push_back(
                        demonstrations.add(into, {row.image, row.question, row.answer, row.label}));
                }
            } else {
                demonstrations.restore(state->removed);
            }
            state->from = workspace.galleries().remove(from);
        },
        [state](Workspace& workspace) {
            if (state->from.gallery.id == 0) return;
            workspace.galleries().restore(state->from);
            state->removed = workspace.demonstrations().remove(state->ids);
        });
}

std::unique_ptr<StoreCommand> delete_gallery(Store& store, std::int64_t gallery,
                                             const QString& name) {
    auto removed = std::make_shared<RemovedGallery>();
    return std::make_unique<StoreCommand>(
        store, GalleryCommands::tr("delete gallery “%1”").arg(name), kGalleries,
        [gallery, removed](Workspace& workspace) {
            *removed = workspace.galleries().remove(gallery);
        },
        [removed](Workspace& workspace) {
            if (removed->gallery.id != 0) workspace.galleries().restore(*removed);
        });
}

}  // namespace aim::ui
