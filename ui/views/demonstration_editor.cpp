#include "ui/views/demonstration_editor.h"

#include "ui/commands/demonstration_commands.h"
#include "ui/models/demonstration_model.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedLayout>
#include <QStringListModel>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kIdleMilliseconds = 900;
constexpr int kThumb = 64;

QLabel* caption(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setBuddy(buddy);
    theme::set_caption(label);
    return label;
}

}  // namespace

DemonstrationEditor::DemonstrationEditor(Workbench& workbench, DemonstrationModel& model,
                                         QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      model_(model),
      pages_(new QStackedLayout(this)),
      form_(new QWidget(this)),
      hint_(new QLabel(this)),
      title_(new QLabel(this)),
      state_(new QLabel(this)),
      picture_(new QLabel(this)),
      question_(new QPlainTextEdit(this)),
      answer_(new QPlainTextEdit(this)),
      label_(new QLineEdit(this)),
      labels_(new QStringListModel(this)) {
    build();
    idle_.setSingleShot(true);
    idle_.setInterval(kIdleMilliseconds);
    connect(&idle_, &QTimer::timeout, this, &DemonstrationEditor::commit);
    const auto edited = [this](bool& flag) {
        if (showing_) return;
        flag = true;
        idle_.start();
    };
    connect(question_, &QPlainTextEdit::textChanged, this, [=, this] { edited(question_edited_); });
    connect(answer_, &QPlainTextEdit::textChanged, this, [=, this] { edited(answer_edited_); });
    connect(label_, &QLineEdit::textChanged, this, [=, this] { edited(label_edited_); });
    connect(label_, &QLineEdit::returnPressed, this, &DemonstrationEditor::commit);
    connect(&model, &DemonstrationModel::rows_loaded, this, [this] {
        if (!ids_.empty()) show_values();
    });
    connect(&model, &DemonstrationModel::reloaded, this, [this] {
        QStringList names;
        for (const auto& label : model_.labels()) {
            if (!label.label.empty()) names << from_utf8(label.label);
        }
        labels_->setStringList(names);
    });
    connect(&workbench.thumbnails(), &Thumbnails::arrived, this,
            &DemonstrationEditor::show_picture);
}

void DemonstrationEditor::build() {
    title_->setFont(theme::strong(font()));
    theme::set_caption(state_);
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setFixedSize(kThumb, kThumb);
    for (QPlainTextEdit* edit : {question_, answer_}) {
        edit->setTabChangesFocus(true);
        edit->installEventFilter(this);
        edit->setMinimumHeight(36);
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    label_->installEventFilter(this);
    label_->setCompleter(new QCompleter(labels_, label_));
    label_->setMinimumHeight(30);
    question_->setAccessibleName(tr("Question of the demonstration"));
    answer_->setAccessibleName(tr("Answer of the demonstration"));
    label_->setAccessibleName(tr("Label of the demonstration"));

    auto* ask = icon_button(QStringLiteral("ask"), tr("Ask about this picture"), this);
    remove_ = icon_button(QStringLiteral("trash"), tr("Delete"), this);
    connect(ask, &QToolButton::clicked, this, [this] {
        if (!ids_.empty()) Q_EMIT ask_about(ids_.front());
    });
    connect(remove_, &QToolButton::clicked, this, &DemonstrationEditor::remove_selected);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(picture_);
    head->addSpacing(10);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(title_);
    names->addWidget(state_);
    names->addStretch();
    head->addLayout(names);
    head->addStretch();
    head->addWidget(ask);
    head->addWidget(remove_);
    hint_->setText(
        tr("Select demonstrations to edit them. Drag them to change their order, or onto "
           "the query to ask about one."));
    hint_->setWordWrap(true);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setMargin(24);  // contents margins go when the font is set
    theme::set_caption(hint_);
    pages_->addWidget(hint_);
    pages_->addWidget(form_);
    auto* layout = new QVBoxLayout(form_);
    layout->setContentsMargins(16, 4, 16, 12);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addSpacing(4);
    layout->addWidget(caption(tr("&Question"), question_, this));
    layout->addWidget(question_, 3);
    layout->addWidget(caption(tr("A&nswer"), answer_, this));
    layout->addWidget(answer_, 3);
    layout->addWidget(caption(tr("&Label"), label_, this));
    layout->addWidget(label_);
    setTabOrder(ask, remove_);
    setTabOrder(remove_, question_);
    setTabOrder(question_, answer_);
    setTabOrder(answer_, label_);
}

bool DemonstrationEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut) commit();
    return QWidget::eventFilter(watched, event);
}

void DemonstrationEditor::set_selection(const std::vector<std::int64_t>& ids) {
    if (ids == ids_) return;
    commit();
    ids_ = ids;
    show_values();
    show_picture();
}

// What all of them have. The first one that is not loaded ends it: its page is asked for, and when
// that has come this is asked again.
QString DemonstrationEditor::common(std::string StoredDemonstration::*field, bool& mixed) const {
    const std::string* value = nullptr;
    mixed = false;
    for (const auto id : ids_) {
        const StoredDemonstration* row = model_.row(id);
        if (!row) model_.index_of(id).data(DemonstrationModel::LoadedRole);
        if (!row || (value && row->*field != *value)) {
            mixed = true;
            return {};
        }
        value = &(row->*field);
    }
    return value ? from_utf8(*value) : QString();
}

void DemonstrationEditor::show_values() {
    showing_ = true;
    const int count = static_cast<int>(ids_.size());
    pages_->setCurrentWidget(count > 0 ? form_ : static_cast<QWidget*>(hint_));
    if (count == 1) {
        title_->setText(tr("No. %1").arg(model_.row_of(ids_.front()) + 1));
        state_->setText(DemonstrationModel::state_text(model_.state_of(ids_.front())));
    } else {
        title_->setText(tr("%Ln demonstration(s)", nullptr, count));
        state_->setText(tr("Edits apply to all of them"));
    }
    state_->setVisible(!state_->text().isEmpty());
    const bool locked = !workbench_.can_change();
    question_->setReadOnly(locked);
    answer_->setReadOnly(locked);
    label_->setReadOnly(locked);
    remove_->setEnabled(!locked);
    // A field that is being typed in is not overwritten by what has just been stored.
    bool mixed = false;
    const auto fill = [&](QPlainTextEdit* edit, std::string StoredDemonstration::*field,
                          bool edited) {
        const QString value = common(field, mixed);
        edit->setPlaceholderText(mixed ? tr("(different)") : QString());
        if (!edited && edit->toPlainText() != value) edit->setPlainText(value);
    };
    fill(question_, &StoredDemonstration::question, question_edited_);
    fill(answer_, &StoredDemonstration::answer, answer_edited_);
    const QString label = common(&StoredDemonstration::label, mixed);
    label_->setPlaceholderText(mixed ? tr("(different)") : tr("none"));
    if (!label_edited_ && label_->text() != label) label_->setText(label);
    showing_ = false;
}

void DemonstrationEditor::show_picture() {
    picture_->setVisible(ids_.size() == 1);
    if (ids_.size() != 1) return;
    const auto pixmap = model_.index_of(ids_.front()).data(Qt::DecorationRole).value<QPixmap>();
    if (pixmap.isNull()) {
        picture_->clear();
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize room = (QSizeF(kThumb, kThumb) * ratio).toSize();
    QPixmap shown(room);
    shown.setDevicePixelRatio(ratio);
    shown.fill(Qt::transparent);
    QPainter painter(&shown);
    draw_picture(painter, QRectF(0, 0, kThumb, kThumb), pixmap, palette());
    painter.end();
    picture_->setPixmap(shown);
    picture_->setAccessibleName(
        model_.index_of(ids_.front()).data(Qt::AccessibleTextRole).toString());
}

void DemonstrationEditor::commit() {
    idle_.stop();
    DemonstrationEdit edit;
    if (std::exchange(question_edited_, false)) edit.question = to_utf8(question_->toPlainText());
    if (std::exchange(answer_edited_, false)) edit.answer = to_utf8(answer_->toPlainText());
    if (std::exchange(label_edited_, false)) edit.label = to_utf8(label_->text().trimmed());
    if (ids_.empty() || (!edit.question && !edit.answer && !edit.label)) return;
    workbench_.push(edit_demonstrations(workbench_.store(), workbench_.gallery(), ids_, edit));
}

void DemonstrationEditor::focus_answer() {
    answer_->setFocus();
    answer_->selectAll();
}

}  // namespace aim::ui
