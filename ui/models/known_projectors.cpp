#include "ui/models/known_projectors.h"

#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/workbench/in_pool.h"

#include <algorithm>
#include <optional>

namespace aim::ui {

KnownProjectors::KnownProjectors(Workbench& workbench, QObject* parent)
    : QObject(parent), workbench_(workbench) {
    in_pool(
        workbench_, this,
        [files = workbench_.settings().projectors()] {
            std::vector<Projector> known;
            for (const QString& file : files) {
                try {
                    known.push_back({file, inspect_projector(to_path(file))});
                } catch (const std::exception&) {
                    // Gone, or no projector any more: it is not offered.
                }
            }
            return known;
        },
        [this](const std::vector<Projector>& known) {
            // Behind what was added meanwhile.
            for (const Projector& one : known) {
                const bool there =
                    std::any_of(projectors_.begin(), projectors_.end(),
                                [&one](const Projector& other) { return other.file == one.file; });
                if (!there) projectors_.push_back(one);
            }
            Q_EMIT looked_at();
        });
}

std::vector<KnownProjectors::Projector> KnownProjectors::fitting(std::int64_t width) const {
    std::vector<Projector> fitting;
    std::copy_if(projectors_.begin(), projectors_.end(), std::back_inserter(fitting),
                 [width](const Projector& one) { return one.summary.width == width; });
    return fitting;
}

void KnownProjectors::add(const QString& file) {
    struct Seen {
        std::optional<ProjectorSummary> summary;
        QString problem;
    };
    in_pool(
        workbench_, this,
        [file] {
            Seen seen;
            try {
                seen.summary = inspect_projector(to_path(file));
            } catch (const std::exception& error) {
                seen.problem = in_words(error);
            }
            return seen;
        },
        [this, file](const Seen& seen) {
            if (!seen.summary) {
                Q_EMIT refused(seen.problem);
                return;
            }
            workbench_.settings().add_projector(file);
            std::erase_if(projectors_, [&file](const Projector& one) { return one.file == file; });
            projectors_.insert(projectors_.begin(), {file, *seen.summary});
            Q_EMIT added(file);
        });
}

}  // namespace aim::ui
