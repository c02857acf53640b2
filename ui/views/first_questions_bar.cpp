#include "ui/views/first_questions_bar.h"

#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/vision/image.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/flow_layout.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <spdlog/spdlog.h>
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace aim::ui {
namespace {
constexpr int kIconEdge = 48;

// The demo's titles stand in its file; here they are found by lupdate.
[[maybe_unused]] constexpr const char* kTitles[] = {
    QT_TRANSLATE_NOOP("FirstQuestions", "The cat in a style never seen"),
    QT_TRANSLATE_NOOP("FirstQuestions", "The elephant in a style never seen"),
    QT_TRANSLATE_NOOP("FirstQuestions", "The rose in a style never seen"),
    QT_TRANSLATE_NOOP("FirstQuestions", "The poodle in a style never seen"),
};

}  // namespace

QString first_question_title(const FirstQuestion& question) {
    return QCoreApplication::translate("FirstQuestions", question.title.toUtf8().constData());
}

FirstQuestionsBar::FirstQuestionsBar(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench) {
    auto* layout = new FlowLayout(this, theme::kGrid);
    auto* label = new QLabel(tr("Try it:"), this);
    label->setFont(theme::strong(font()));
    label->setFixedHeight(28);
    layout->addWidget(label);
    for (const FirstQuestion& question : workbench.first_questions()) {
        const QString title = first_question_title(question);
        auto* chip = new ChipButton(title, this);
        chip->setIcon(icon(QStringLiteral("picture")));  // until its own has come
        chip->setToolTip(question.question);
        chip->setAccessibleName(tr("Try: %1").arg(title));
        connect(chip, &QPushButton::clicked, this, [this, question] { Q_EMIT chosen(question); });
        layout->addWidget(chip);
        chips_.push_back(chip);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&workbench, &Workbench::gallery_changed, this, &FirstQuestionsBar::refresh);
    refresh();
    load_icons();
}

void FirstQuestionsBar::refresh() { setVisible(!chips_.empty() && workbench_.is_demo_gallery()); }

void FirstQuestionsBar::load_icons() {
    std::vector<std::filesystem::path> files;
    for (const FirstQuestion& question : workbench_.first_questions()) {
        files.push_back(question.image);
    }
    if (files.empty()) return;
    QThreadPool::globalInstance()->start(
        [mailbox = &workbench_, files, guard = QPointer<FirstQuestionsBar>(this)] {
            for (std::size_t i = 0; i < files.size(); ++i) {
                try {
                    const Image image =
                        make_thumbnail(read_bytes(files[i], limits::kImageFileBytes), kIconEdge);
                    const QImage picture = QImage(image.rgb.data(), image.width, image.height,
                                                  image.width * 3, QImage::Format_RGB888)
                                               .copy();
                    QMetaObject::invokeMethod(
                        mailbox,
                        [guard, i, picture] {
                            if (guard) guard->chips_[i]->set_picture(QPixmap::fromImage(picture));
                        },
                        Qt::QueuedConnection);
                } catch (const std::exception& error) {
                    spdlog::warn("{}", error.what());  // the button works without its picture
                }
            }
        });
}

}  // namespace aim::ui
