#include "ui/views/question_templates.h"

#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/workbench/workbench.h"

#include <QMenu>

namespace aim::ui {
namespace {

constexpr int kMostLabels = 24;
const QString kLabels = QStringLiteral("{labels}");

QString shown(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

}  // namespace

QuestionTemplates::QuestionTemplates(Workbench& workbench, QWidget* parent)
    : QToolButton(parent), workbench_(workbench), menu_(new QMenu(this)) {
    setIcon(ui::icon(QStringLiteral("template")));
    setIconSize({theme::kIcon, theme::kIcon});
    setToolTip(tr("Question templates"));
    setAccessibleName(tr("Question templates"));
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    setFixedSize(32, 32);
    // Not the button's own menu: that would put an arrow beside the icon.
    connect(this, &QToolButton::clicked, this,
            [this] { menu_->popup(mapToGlobal(QPoint(0, height()))); });
    connect(menu_, &QMenu::aboutToShow, this, &QuestionTemplates::fill_menu);
    fill_menu();
}

void QuestionTemplates::fill_menu() {
    menu_->clear();
    for (const QString& text :
         {tr("What is in this picture?"), tr("Which of these is it: {labels}?"),
          tr("Describe this picture in one sentence."), tr("What does the text in it say?")}) {
        menu_->addAction(shown(text), this, [this, text] { choose(text); });
    }
    const QStringList own = workbench_.settings().templates();
    if (!own.isEmpty()) menu_->addSeparator();
    for (const QString& text : own) {
        menu_->addAction(ui::icon(QStringLiteral("template")), shown(text), this,
                         [this, text] { choose(text); });
    }
    menu_->addSeparator();
    auto* keep =
        menu_->addAction(ui::icon(QStringLiteral("plus")), tr("Keep This Question as a Template"),
                         this, &QuestionTemplates::keep);
    keep->setEnabled(!question_.isEmpty() && !own.contains(question_));
    if (own.isEmpty()) return;
    auto* forget_menu = menu_->addMenu(ui::icon(QStringLiteral("trash")), tr("Forget"));
    for (const QString& text : own) {
        forget_menu->addAction(shown(text), this, [this, text] { forget(text); });
    }
}

void QuestionTemplates::keep() {
    QStringList own = workbench_.settings().templates();
    if (question_.isEmpty() || own.contains(question_)) return;
    workbench_.settings().set_templates(own << question_);
    workbench_.tell(tr("The question is a template now."));
}

void QuestionTemplates::forget(const QString& text) {
    QStringList own = workbench_.settings().templates();
    own.removeAll(text);
    workbench_.settings().set_templates(own);
}

void QuestionTemplates::choose(const QString& text) {
    const auto gallery = workbench_.gallery();
    if (!text.contains(kLabels) || gallery == 0) {
        Q_EMIT chosen(text);
        return;
    }
    workbench_.store().read(
        this,
        [gallery](Workspace& workspace) { return workspace.demonstrations().labels(gallery); },
        [this, text](const std::vector<LabelCount>& counts) {
            QStringList labels;
            for (const auto& count : counts) {
                if (!count.label.empty()) labels << from_utf8(count.label);
            }
            if (labels.isEmpty()) {
                workbench_.tell(tr("The demonstrations of this gallery have no labels yet."));
                return;
            }
            Q_EMIT chosen(QString(text).replace(kLabels, labels_in_words(labels)));
        });
}

QString labels_in_words(const QStringList& labels) {
    if (labels.size() == 1) return labels.front();
    const QStringList first = labels.mid(0, std::min<qsizetype>(labels.size(), kMostLabels) - 1);
    return QuestionTemplates::tr("%1 or %2")
        .arg(first.join(QStringLiteral(", ")),
             labels[std::min<qsizetype>(labels.size(), kMostLabels) - 1]);
}

}  // namespace aim::ui
