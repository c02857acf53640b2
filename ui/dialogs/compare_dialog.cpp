#include "ui/dialogs/compare_dialog.h"

#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"
#include "ui/views/word_diff.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

QString marked(const QString& text, const std::vector<TextSpan>& spans, const QString& colour) {
    QString html;
    qsizetype at = 0;
    for (const TextSpan& span : spans) {
        html += text.mid(at, span.start - at).toHtmlEscaped();
        html += QStringLiteral("<span style=\"background:%1\">%2</span>")
                    .arg(colour, text.mid(span.start, span.length).toHtmlEscaped());
        at = span.start + span.length;
    }
    html += text.mid(at).toHtmlEscaped();
    return html.replace(u'\n', QStringLiteral("<br>"));
}

QString when(const StoredRun& run) {
    const QDateTime time = QDateTime::fromString(from_utf8(run.created_at), Qt::ISODate);
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

// The settings that a person chose, flat, by name.
QMap<QString, QString> settings_of(const StoredRun& run) {
    QMap<QString, QString> flat;
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(run.settings)).object();
    const auto add = [&flat](const QJsonObject& values) {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it->isDouble() || it->isString() || it->isBool()) {
                flat[it.key()] = it->toVariant().toString();
            }
        }
    };
    add(object);
    add(object.value(QLatin1StringView("generation")).toObject());
    return flat;
}

}  // namespace

CompareDialog::CompareDialog(const StoredRun& left, const StoredRun& right, QWidget* parent)
    : QDialog(parent), left_(left), right_(right), text_(new QTextBrowser(this)) {
    setWindowTitle(tr("Compare Two Runs"));
    resize(880, 600);
    text_->setAccessibleName(tr("Two runs side by side"));
    text_->setTabChangesFocus(true);
    text_->setOpenLinks(false);
    text_->setHtml(html());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(QStringLiteral("copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(text_->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text_);
    layout->addWidget(buttons);
}

QString CompareDialog::html() const {
    const QPalette colours = palette();
    const QString mark =
        theme::mix(colours.color(QPalette::Base), theme::warning(colours), 0.26).name();
    const QString muted = theme::muted(colours).name(), line = theme::outline(colours).name();
    QString rows;
    const auto row = [&](const QString& name, const QString& left, const QString& right,
                         const QString& left_note = {}, const QString& right_note = {}) {
        if (left.isEmpty() && right.isEmpty()) return;
        const WordDiff diff = diff_words(left, right);
        const auto cell = [&](const QString& text, const std::vector<TextSpan>& spans,
                              const QString& note) {
            QString html = marked(text, spans, mark);
            if (!note.isEmpty()) {
                html += QStringLiteral("<br><span style=\"color:%1\">%2</span>")
                            .arg(muted, note.toHtmlEscaped());
            }
            return QStringLiteral("<td width=\"41%\" style=\"padding:6px\">%1</td>").arg(html);
        };
        rows += QStringLiteral("<tr><td width=\"18%\" style=\"padding:6px; color:%1\">%2</td>")
                    .arg(muted, name.toHtmlEscaped()) +
                cell(left, diff.left, left_note) + cell(right, diff.right, right_note) +
                QStringLiteral("</tr>");
    };
    row(tr("Asked"), when(left_), when(right_));
    row(tr("Question"), from_utf8(left_.question), from_utf8(right_.question));
    row(tr("Gallery"), from_utf8(left_.gallery_name), from_utf8(right_.gallery_name));
    row(tr("Model"), from_utf8(left_.model_name), from_utf8(right_.model_name));
    row(tr("Picture"), left_.image == right_.image ? tr("the same") : tr("one"),
        left_.image == right_.image ? tr("the same") : tr("another"));
    const QMap<QString, QString> a = settings_of(left_), b = settings_of(right_);
    QStringList keys = a.keys() + b.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString& key : keys) {
        if (a.value(key) != b.value(key)) row(key, a.value(key), b.value(key));
    }
    const auto find = [](const StoredRun& run, const std::string& method) -> const StoredAnswer* {
        for (const auto& answer : run.answers) {
            if (answer.method == method) return &answer;
        }
        return nullptr;
    };
    const auto text = [](const StoredAnswer* answer) {
        if (!answer) return tr("not asked");
        return from_utf8(answer->error.empty() ? answer->text : answer->error);
    };
    const auto note = [](const StoredAnswer* answer) {
        if (!answer) return QString();
        QString note = tr("%Ln token(s)", nullptr, static_cast<int>(answer->context_tokens())) +
                       QStringLiteral(" · ") + duration_text(answer->total_ms);
        if (answer->score) {
            note += QStringLiteral(" · ") + (*answer->score >= 0.5 ? tr("right") : tr("wrong"));
        }
        return note;
    };
    std::vector<std::string> methods;
    for (const auto* run : {&left_, &right_}) {
        for (const auto& answer : run->answers) {
            if (std::find(methods.begin(), methods.end(), answer.method) == methods.end()) {
                methods.push_back(answer.method);
            }
        }
    }
    for (const std::string& method : methods) {
        const StoredAnswer *one = find(left_, method), *other = find(right_, method);
        row(method_title(from_utf8(method)), text(one), text(other), note(one), note(other));
    }
    return QStringLiteral(
               "<table width=\"100%\" cellspacing=\"0\" border=\"1\" style=\"border-collapse:"
               "collapse; border-style:solid; border-color:%1\">%2</table>")
        .arg(line, rows);
}

void CompareDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) text_->setHtml(html());
    QDialog::changeEvent(event);
}

}  // namespace aim::ui
