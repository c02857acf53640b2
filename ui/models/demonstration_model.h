// A gallery's demonstrations for the grid and the table: ids at once, rows page by page when a view
// asks for them, pictures later still.
#pragma once

#include "core/workspace/demonstrations.h"
#include "ui/models/id_model.h"

#include <QSet>

namespace aim::ui {

class Workbench;

class DemonstrationModel : public IdModel {
    Q_OBJECT

public:
    enum Column { PictureColumn, QuestionColumn, AnswerColumn, LabelColumn, StateColumn, Columns };
    enum Role {
        QuestionRole = FirstFreeRole,
        AnswerRole,
        LabelRole,
        StateRole,
        ImageRole,
        LoadedRole
    };
    enum State { UnknownState, MissingState, StaleState, FusedStateOf, FailedState };

    explicit DemonstrationModel(Workbench& workbench, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

    // Only what fits these; search is in question, answer and label.
    void set_search(const QString& text);
    void set_label(const std::optional<std::string>& label);
    void set_state(const std::optional<FusedState>& state);
    void set_only_repeated(bool only);  // whose picture is there more than once
    bool is_filtered() const;
    const std::optional<std::string>& label() const { return filter_.label; }

    // Null while its page is not loaded.
    const StoredDemonstration* row(std::int64_t id) const;
    State state_of(std::int64_t id) const;
    const std::vector<LabelCount>& labels() const { return labels_; }
    std::int64_t total() const { return total_; }  // without the filter
    bool loaded() const { return loaded_; }        // since the gallery was chosen

    static QString state_text(State state);
    static QString picture_mime();  // ids and pictures dragged out of a gallery

Q_SIGNALS:
    void reloaded();
    void rows_loaded();

private:
    void set_gallery(std::int64_t gallery);
    void reload();
    void forget_rows();
    DemonstrationFilter filter_now() const;
    void ask_for_page(int row) const;
    void load_page(int page);
    QVariant cell(const StoredDemonstration& row, int column) const;

    Workbench& workbench_;
    std::int64_t gallery_ = 0, total_ = 0;
    DemonstrationFilter filter_;
    QHash<std::int64_t, StoredDemonstration> rows_;
    QHash<std::int64_t, State> states_;
    QHash<std::int64_t, QString> problems_;  // why one could not be fused
    std::vector<LabelCount> labels_;
    quint64 token_ = 0;
    bool loaded_ = false;
    mutable QSet<int> asked_pages_;  // since the last reload
};

}  // namespace aim::ui
