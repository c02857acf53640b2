#include "ui/views/model_chip.h"

#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QLocale>
#include <QPainter>

namespace aim::ui {
namespace {
constexpr int kMostText = 460;
}

QString model_title(const Workbench& workbench) {
    const ModelState& model = workbench.model();
    const auto& demo = workbench.demo();
    if (demo && model.request.model_dir == demo->model) return ModelChip::tr("Demo model");
    if (model.status == ModelStatus::Ready) return from_utf8(model.description.name);
    const QString folder = from_path(model.request.model_dir.filename());
    return folder.isEmpty() ? ModelChip::tr("No model") : folder;
}

ModelChip::ModelChip(Workbench& workbench, QWidget* parent)
    : QPushButton(parent), workbench_(workbench) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&workbench, &Workbench::model_changed, this, &ModelChip::refresh);
    refresh();
}

void ModelChip::refresh() {
    const ModelState& model = workbench_.model();
    const ModelDescription& about = model.description;
    const QLocale locale;
    QStringList tip;
    switch (model.status) {
        case ModelStatus::None:
            name_ = tr("Choose a model…");
            details_.clear();
            break;
        case ModelStatus::Opening:
            name_ = model_title(workbench_);
            details_ = model.fraction > 0 ? tr("opening, %1 %").arg(int(model.fraction * 100))
                                          : tr("opening…");
            tip << tr("The model is being opened.");
            break;
        case ModelStatus::Failed:
            name_ = model_title(workbench_);
            details_ = tr("could not be opened");
            tip << model.problem;
            break;
        case ModelStatus::Ready:
            name_ = model_title(workbench_);
            details_ = QStringList{from_utf8(about.family), from_utf8(about.dtype),
                                   from_utf8(about.device),
                                   about.has_projector ? tr("projector") : tr("no projector")}
                           .join(QStringLiteral(" · "));
            tip << tr("%1 million parameters, %2")
                       .arg(locale.toString(double(about.parameters) / 1e6, 'f', 1),
                            bytes_text(about.weight_bytes));
            if (!about.device_reason.empty()) {
                tip << tr("Device: %1").arg(from_utf8(about.device_reason));
            }
            if (about.has_projector) {
                tip << tr("Projector for the span “%1”").arg(from_utf8(about.span));
            }
            tip << from_path(model.request.model_dir);
            break;
    }
    setToolTip(tip.join(u'\n'));
    setAccessibleName(tr("Model: %1 %2").arg(name_, details_));
    updateGeometry();
    update();
}

QSize ModelChip::sizeHint() const {
    const int text = QFontMetrics(theme::strong(font())).horizontalAdvance(name_) +
                     (details_.isEmpty() ? 0 : fontMetrics().horizontalAdvance(details_) + 10);
    return {std::min(text, kMostText) + 24 + 18 + 8 + 18,
            std::max(32, fontMetrics().height() + 12)};
}

void ModelChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ModelState& model = workbench_.model();
    const QColor accent = theme::accent(palette());
    QColor ink = palette().color(QPalette::ButtonText), mark = theme::muted(palette());
    if (model.status == ModelStatus::Ready) mark = theme::success(palette());
    if (model.status == ModelStatus::Failed) mark = theme::danger(palette());
    if (model.status == ModelStatus::Opening) mark = accent;
    const double radius = height() / 2.0;
    QColor fill = theme::card(palette());
    if (underMouse() || isDown()) fill = theme::mix(fill, accent, isDown() ? 0.16 : 0.08);
    painter.setBrush(fill);
    painter.setPen(QPen(hasFocus() ? accent : theme::outline(palette()), hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    if (model.status == ModelStatus::Opening && model.fraction > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        const double track = width() - 2 * radius;
        painter.drawRoundedRect(QRectF(radius, height() - 4, track * model.fraction, 2), 1, 1);
    }
    const double ratio = devicePixelRatioF();
    painter.drawPixmap(12, (height() - 18) / 2,
                       icon_pixmap(QStringLiteral("model"), mark, 18, ratio));
    const QFont strong = theme::strong(font());
    const QFontMetrics metrics(strong);
    int x = 12 + 18 + 8;
    const int right = width() - 12 - 16;
    const QString name = metrics.elidedText(
        name_, Qt::ElideMiddle, details_.isEmpty() ? right - x : std::max(60, (right - x) * 2 / 3));
    painter.setFont(strong);
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    x += metrics.horizontalAdvance(name) + 8;
    painter.setFont(font());
    painter.setPen(theme::muted(palette()));
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(details_, Qt::ElideRight, std::max(0, right - x)));
    painter.drawPixmap(
        width() - 12 - 14, (height() - 14) / 2,
        icon_pixmap(QStringLiteral("chevron-down"), theme::muted(palette()), 14, ratio));
}

}  // namespace aim::ui
