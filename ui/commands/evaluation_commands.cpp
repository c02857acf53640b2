#include "ui/commands/evaluation_commands.h"

#include <QCoreApplication>

namespace aim::ui {
namespace {

struct EvaluationCommands {
    Q_DECLARE_TR_FUNCTIONS(EvaluationCommands)
};
const Change kEvaluations{.galleries = false, .contents = {}, .runs = false, .evaluations = true};

struct Removed {
    std::int64_t id = 0;
    StoredEvaluation about;
    std::vector<StoredEvaluationItem> items;
    std::vector<StoredEvaluationRow> rows;
};

}  // namespace

std::unique_ptr<StoreCommand> delete_evaluation(Store& store, std::int64_t evaluation) {
    auto removed = std::make_shared<Removed>();
    removed->id = evaluation;
    return std::make_unique<StoreCommand>(
        store, EvaluationCommands::tr("delete evaluation"), kEvaluations,
        [removed](Workspace& workspace) {
            auto& evaluations = workspace.evaluations();
            workspace.transaction([&] {
                removed->about = evaluations.get(removed->id);
                removed->rows = evaluations.rows(removed->id);
                removed->items.clear();
                evaluations.each_item(removed->id, [&](const StoredEvaluationItem& item) {
                    removed->items.push_back(item);
                });
                evaluations.remove(removed->id);
            });
        },
        [removed](Workspace& workspace) {
            auto& evaluations = workspace.evaluations();
            workspace.transaction([&] {
                removed->id = evaluations.add(removed->about);  // comes back under a new id
                evaluations.put_items(removed->id, removed->items);
                evaluations.put_rows(removed->id, removed->rows);
            });
            removed->items = {};
        });
}

}  // namespace aim::ui
