// The answers to one question in equal columns, live or from the history.
#pragma once

#include "core/workspace/runs.h"
#include "ui/views/answer_card.h"

#include <QHash>
#include <QStackedWidget>

class QScrollArea;

namespace aim::ui {

class Workbench;

class AnswersPanel : public QStackedWidget {
    Q_OBJECT

public:
    explicit AnswersPanel(Workbench& workbench, QWidget* parent = nullptr);

    // Columns for a question that has just been asked; what the engine says under `token` fills
    // them.
    void begin(quint64 token, const QStringList& methods, const QString& question);
    void show_run(const StoredRun& run);
    void clear();
    QString markdown() const;  // the comparison as a table
    // What a saved or copied comparison shows beside the answers.
    void set_query(const QPixmap& picture, const std::optional<QString>& reference);
    void save_picture();  // or a PDF
    void set_highlight(bool on);

    const std::vector<AnswerCard*>& cards() const { return cards_; }
    EmptyState& empty_state() { return *empty_; }
    quint64 token() const { return token_; }

Q_SIGNALS:
    void demonstration_pressed(std::int64_t demonstration);
    void columns_changed();  // there are some, or none any more

private:
    QWidget* build_head();
    AnswerCard* card(const QString& method) const;
    void make_cards(const QStringList& methods);
    void load_demonstrations();
    void share_scale();
    void highlight_differences();

    Workbench& workbench_;
    EmptyState* empty_;
    QWidget* page_;
    ElidedLabel* question_;
    QToolButton *highlight_, *copy_, *save_;
    QPixmap picture_;
    std::optional<QString> reference_;
    QScrollArea* scroll_;
    QWidget* row_;
    QHBoxLayout* columns_;
    std::vector<AnswerCard*> cards_;
    struct Compared {
        QString first, text;
        std::vector<TextSpan> spans;
    };
    QHash<const AnswerCard*, Compared> compared_;  // an answer that comes changes one column
    quint64 token_ = 0;
};

}  // namespace aim::ui
