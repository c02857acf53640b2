#include "ui/views/answers_panel.h"

#include "core/base/error.h"
#include "core/engine/stored_answer.h"
#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/comparison.h"
#include "ui/views/word_diff.h"
#include "ui/workbench/in_pool.h"
#include "ui/workbench/workbench.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <set>

namespace aim::ui {

AnswersPanel::AnswersPanel(Workbench& workbench, QWidget* parent)
    : QStackedWidget(parent),
      workbench_(workbench),
      empty_(new EmptyState(QStringLiteral("ask"), tr("Answers stand here side by side"),
                            tr("Choose a picture, type a question and press Ask. Every method "
                               "answers in a column of its own."),
                            this)),
      page_(new QWidget(this)),
      scroll_(new QScrollArea(page_)),
      row_(new QWidget),
      columns_(new QHBoxLayout(row_)) {
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    row_->setAutoFillBackground(false);
    columns_->setContentsMargins(0, 0, 0, 0);
    columns_->setSpacing(theme::kGrid);
    scroll_->setWidget(row_);
    auto* layout = new QVBoxLayout(page_);
    layout->setContentsMargins(theme::kGrid, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(build_head());
    layout->addWidget(scroll_, 1);
    addWidget(empty_);
    addWidget(page_);

    Engine& engine = workbench.engine();
    connect(&engine, &Engine::ask_started, this, [this](quint64 token, const QString& method) {
        if (token != token_) return;
        if (auto* column = card(method)) column->start();
    });
    connect(&engine, &Engine::ask_text, this,
            [this](quint64 token, const QString& method, const QString& piece) {
                if (token != token_) return;
                if (auto* column = card(method)) column->append(piece);
            });
    connect(&engine, &Engine::ask_answered, this,
            [this](quint64 token, const MethodAnswer& answer) {
                if (token != token_) return;
                if (auto* column = card(from_utf8(answer.method))) column->finish(answer);
                share_scale();
                highlight_differences();
                load_demonstrations();
            });
    connect(&engine, &Engine::ask_finished, this, [this](quint64 token) {
        if (token != token_) return;
        for (auto* column : cards_) column->stop();
    });
    connect(&engine, &Engine::ask_ended, this, [this](quint64 token) {
        if (token != token_) return;
        for (auto* column : cards_) column->stop();
    });
}

QWidget* AnswersPanel::build_head() {
    auto* head = new QWidget(page_);
    question_ = new ElidedLabel(head);
    question_->setFont(theme::strong(font()));
    copy_ = icon_button(QStringLiteral("copy"), tr("Copy the comparison as Markdown"), head);
    save_ = icon_button(QStringLiteral("export"), tr("Save the comparison as PNG or PDF"), head);
    highlight_ = icon_button(QStringLiteral("highlight"),
                             tr("Mark the words that differ from the first column"), head);
    highlight_->setCheckable(true);
    highlight_->setChecked(workbench_.settings().flag(QStringLiteral("highlight"), true));
    connect(highlight_, &QToolButton::toggled, this, &AnswersPanel::set_highlight);
    connect(copy_, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(markdown());
        workbench_.tell(tr("The comparison was copied."));
    });
    connect(save_, &QToolButton::clicked, this, &AnswersPanel::save_picture);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(question_, 1);
    row->addWidget(new TokenLegend(head));
    row->addSpacing(theme::kGrid);
    row->addWidget(highlight_);
    row->addWidget(copy_);
    row->addWidget(save_);
    return head;
}

QString AnswersPanel::markdown() const {
    std::vector<MethodAnswer> answers;
    for (const auto* column : cards_) {
        MethodAnswer answer = column->answer();
        answer.method = to_utf8(column->method());
        if (answer.text.empty() && answer.error.empty())
            answer.text = to_utf8(column->shown_text());
        answers.push_back(std::move(answer));
    }
    return comparison_markdown(question_->full_text(), reference_, answers);
}

void AnswersPanel::save_picture() {
    if (cards_.empty()) return workbench_.tell(tr("There are no answers to save yet."));
    Settings& settings = workbench_.settings();
    QString file = workbench_.dialogs().save_file(
        window(), tr("Save the Comparison"),
        settings.last_folder(QStringLiteral("runs")) + QStringLiteral("/comparison.png"),
        tr("PNG picture") + QStringLiteral(" (*.png);;") + tr("PDF page") +
            QStringLiteral(" (*.pdf)"));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".png");
    settings.set_last_folder(QStringLiteral("runs"), QFileInfo(file).path());
    const ComparisonPage page{picture_, question_->full_text(), reference_, row_};
    in_pool(
        workbench_, &workbench_,
        [drawing = page.draw(), file] {
            const bool pdf = file.endsWith(QLatin1StringView(".pdf"), Qt::CaseInsensitive);
            return pdf ? drawing.write_pdf(file) : drawing.image().save(file, "PNG");
        },
        [workbench = &workbench_, name = QFileInfo(file).fileName()](bool written) {
            if (written) {
                workbench->tell(tr("The comparison was written to %1.").arg(name));
            } else {
                workbench->complain(tr("%1 could not be written.").arg(name),
                                    tr("Choose another folder."));
            }
        });
}

void AnswersPanel::set_highlight(bool on) {
    workbench_.settings().set_flag(QStringLiteral("highlight"), on);
    highlight_differences();
}

// Against the first column that has answered.
void AnswersPanel::highlight_differences() {
    const AnswerCard* first = nullptr;
    for (auto* column : cards_) {
        const bool done = column->stage() == AnswerCard::Stage::Done;
        std::vector<TextSpan> spans;
        if (highlight_->isChecked() && done && first) {
            const QString from = first->shown_text(), to = column->shown_text();
            Compared& known = compared_[column];
            if (known.first != from || known.text != to) {
                known = {from, to, diff_words(from, to).right};
            }
            spans = known.spans;
        }
        if (done && !first) first = column;
        column->set_marked(spans);
    }
}

AnswerCard* AnswersPanel::card(const QString& method) const {
    for (auto* column : cards_) {
        if (column->method() == method) return column;
    }
    return nullptr;
}

void AnswersPanel::make_cards(const QStringList& methods) {
    for (auto* column : cards_) column->deleteLater();
    cards_.clear();
    compared_.clear();
    while (auto* item = columns_->takeAt(0)) delete item;
    for (const QString& method : methods) {
        auto* column = new AnswerCard(method, workbench_.thumbnails(), row_);
        connect(column, &AnswerCard::demonstration_pressed, this,
                &AnswersPanel::demonstration_pressed);
        columns_->addWidget(column, 1);
        cards_.push_back(column);
    }
    setCurrentWidget(methods.isEmpty() ? static_cast<QWidget*>(empty_) : page_);
    Q_EMIT columns_changed();
}

void AnswersPanel::begin(quint64 token, const QStringList& methods, const QString& question) {
    make_cards(methods);
    token_ = token;
    reference_.reset();
    picture_ = {};
    question_->set_text(question);
}

void AnswersPanel::set_query(const QPixmap& picture, const std::optional<QString>& reference) {
    picture_ = picture;
    reference_ = reference;
}

void AnswersPanel::clear() { begin(0, {}, {}); }

void AnswersPanel::show_run(const StoredRun& run) {
    QStringList methods;
    for (const auto& answer : run.answers) methods << from_utf8(answer.method);
    begin(0, methods, from_utf8(run.question));
    set_query(workbench_.thumbnails().get(from_utf8(run.image)),
              run.reference ? std::optional(from_utf8(*run.reference)) : std::nullopt);
    for (std::size_t i = 0; i < run.answers.size(); ++i) {
        cards_[i]->finish(from_stored(run.answers[i]));
    }
    share_scale();
    highlight_differences();
    load_demonstrations();
}

void AnswersPanel::share_scale() {
    AnswerCard::Scale scale;
    for (const auto* column : cards_) column->widen(scale);
    for (auto* column : cards_) column->set_scale(scale);
}

void AnswersPanel::load_demonstrations() {
    std::set<std::int64_t> ids;
    for (const auto* column : cards_) {
        ids.insert(column->answer().demonstrations.begin(), column->answer().demonstrations.end());
    }
    if (ids.empty()) return;
    using Rows = QHash<std::int64_t, StoredDemonstration>;
    workbench_.store().read(
        this,
        [ids](Workspace& workspace) {
            Rows rows;
            for (const auto id : ids) {
                try {
                    rows[id] = workspace.demonstrations().get(id);
                } catch (const Error&) {
                    // Deleted since: it is shown as gone.
                }
            }
            return rows;
        },
        [this](const Rows& rows) {
            for (auto* column : cards_) {
                std::vector<ThumbStrip::Item> items;
                for (const auto id : column->answer().demonstrations) {
                    const auto row = rows.constFind(id);
                    if (row == rows.constEnd()) {
                        items.push_back({id, {}, tr("This demonstration was deleted.")});
                    } else {
                        items.push_back(
                            {id, from_utf8(row->image),
                             tr("Demonstration: %1 %2")
                                 .arg(from_utf8(row->question), from_utf8(row->answer))});
                    }
                }
                column->set_demonstrations(items);
            }
        });
}

}  // namespace aim::ui
