#include "ui/dialogs/compare_dialog.h"

#include "core/base/error.h"
#include "ui/dialogs/dialog_foot.h"
#include "ui/store/quantities.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"
#include "ui/views/word_diff.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kPicture = 96;

// In the text itself: a document forgets its resources when it is filled anew.
QString picture_html(const QImage& picture) {
    if (picture.isNull()) return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.scaled(2 * kPicture, 2 * kPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .save(&buffer, "PNG");
    return QStringLiteral("<img src=\"data:image/png;base64,%1\" height=\"%2\">")
        .arg(QString::fromLatin1(bytes.toBase64()))
        .arg(kPicture);
}

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

// A setting as the window calls it; what it does not know stays as it is stored.
QString setting_name(const QString& key) {
    const std::pair<const char*, QString> names[] = {
        {"select", CompareDialog::tr("Selection")},
        {"order", CompareDialog::tr("Order")},
        {"shots", CompareDialog::tr("Demonstrations")},
        {"seed", CompareDialog::tr("Seed")},
        {"max_new_tokens", CompareDialog::tr("Longest answer")},
        {"temperature", CompareDialog::tr("Temperature")},
        {"top_p", CompareDialog::tr("Top-p")},
    };
    for (const auto& [known, name] : names) {
        if (key == QLatin1StringView(known)) return name;
    }
    return key;
}
QString setting_value(const QString& key, const QString& value) {
    try {
        if (key == QLatin1StringView("select")) {
            return select_title(select_from_name(to_utf8(value)));
        }
        if (key == QLatin1StringView("order")) return order_title(order_from_name(to_utf8(value)));
    } catch (const Error&) {
        // Another version's names.
    }
    return value;
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

CompareDialog::CompareDialog(const Side& left, const Side& right, QWidget* parent)
    : QDialog(parent),
      left_(left.run),
      right_(right.run),
      left_picture_(picture_html(left.picture)),
      right_picture_(picture_html(right.picture)),
      text_(new QTextBrowser(this)) {
    setWindowTitle(tr("Compare Two Runs"));
    resize(880, 600);
    text_->setAccessibleName(tr("Two runs side by side"));
    text_->setTabChangesFocus(true);
    text_->setOpenLinks(false);
    text_->setHtml(html());
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setIcon(icon(QStringLiteral("copy")));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(text_->toPlainText()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text_);
    layout->addLayout(dialog_foot({}, {copy, close_button(*this)}, false));
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
    rows += picture_row(muted);
    const QMap<QString, QString> a = settings_of(left_), b = settings_of(right_);
    QStringList keys = a.keys() + b.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString& key : keys) {
        if (a.value(key) == b.value(key)) continue;
        row(setting_name(key), setting_value(key, a.value(key)), setting_value(key, b.value(key)));
    }
    const auto find = [](const StoredRun& run, const std::string& method) -> const StoredAnswer* {
        for (const auto& answer : run.answers) {
            if (answer.method == method) return &answer;
        }
        return nullptr;
    };
    const auto text = [](const StoredAnswer* answer) {
        if (!answer) return tr("not asked");
        return answer->error.empty() ? from_utf8(answer->text) : in_words(answer->error);
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
               "collapse; border-style:solid; border-color:%1\">")
               .arg(line) +
           rows + QStringLiteral("</table>");
}

QString CompareDialog::picture_row(const QString& colour) const {
    const auto cell = [this](const QString& picture) {
        const QString text = left_.image == right_.image ? tr("the same") : tr("another");
        return QStringLiteral("<td width=\"41%\" style=\"padding:6px\">") +
               (picture.isEmpty() ? text.toHtmlEscaped() : picture) + QStringLiteral("</td>");
    };
    return QStringLiteral("<tr><td width=\"18%\" style=\"padding:6px; color:%1\">%2</td>")
               .arg(colour, tr("Picture").toHtmlEscaped()) +
           cell(left_picture_) + cell(right_picture_) + QStringLiteral("</tr>");
}

void CompareDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) text_->setHtml(html());
    QDialog::changeEvent(event);
}

}  // namespace aim::ui
