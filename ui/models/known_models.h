// The models a person has used, and the one that comes with the program: what each is, whether it
// fits into memory, and whether its folder is still there. Read off the window's thread.
#pragma once

#include "core/engine/inspect_model.h"

#include <QAbstractTableModel>
#include <filesystem>
#include <optional>
#include <vector>

namespace aim::ui {

class Workbench;

class KnownModels : public QAbstractTableModel {
    Q_OBJECT

public:
    // The sign says in a picture what is open and what cannot be opened.
    enum Column {
        SignColumn,
        NameColumn,
        FamilyColumn,
        SizeColumn,
        FormatColumn,
        FitColumn,
        Columns
    };

    struct Row {
        std::filesystem::path folder;
        bool demo = false;
        bool looked_at = false;
        std::optional<ModelSummary> summary;                          // when looked at and readable
        QString problem;                                              // when looked at and not
        bool fits() const { return summary && summary->needs.fits; }  // at that time
    };

    explicit KnownModels(Workbench& workbench, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Row* row(int row) const;
    int row_of(const std::filesystem::path& folder) const;  // -1: not known
    int add(const std::filesystem::path& folder);           // returns its row
    void remove(int row);                                   // from the list, not from the disk

Q_SIGNALS:
    void looked_at(int row);

private:
    void look_at(const std::filesystem::path& folder);
    void keep() const;

    Workbench& workbench_;
    std::vector<Row> rows_;
};

}  // namespace aim::ui
