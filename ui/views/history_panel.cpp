#include "ui/views/history_panel.h"

#include "core/base/error.h"
#include "core/engine/stored_answer.h"
#include "ui/commands/demonstration_commands.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/views/comparison.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kThumb = 36;
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int text =
        QFontMetrics(option.font).height() + QFontMetrics(theme::caption(option.font)).height() + 2;
    return {120, std::max(kThumb, text) + 14};
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette& palette = option.palette;
    const QColor accent = theme::accent(palette);
    const QRect row = paint_row(painter, option);
    const QRect thumb(row.left(), row.center().y() - kThumb / 2, kThumb, kThumb);
    draw_picture(*painter, thumb, index.data(Qt::DecorationRole).value<QPixmap>(), palette,
                 PictureFit::Fill);
    painter->setPen(theme::outline(palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(thumb).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QFont caption = theme::caption(option.font);
    const QFontMetrics metrics(option.font), caption_metrics(caption);
    const int left = thumb.right() + 10, width = row.right() - left;
    const int height = metrics.height() + 2 + caption_metrics.height();
    QRect line(left, row.center().y() - height / 2, width, metrics.height());
    const bool pinned = index.data(RunModel::PinnedRole).toBool();
    if (pinned) {
        painter->drawPixmap(
            row.right() - 16, line.center().y() - 8,
            icon_pixmap(QStringLiteral("pin"), accent, 16, painter->device()->devicePixelRatioF()));
    }
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data(RunModel::QuestionRole).toString().simplified(),
                                         Qt::ElideRight, width - (pinned ? 20 : 0)));
    line = QRect(left, line.bottom() + 3, width, caption_metrics.height());
    QStringList methods;
    for (const QString& method : index.data(RunModel::MethodsRole).toStringList()) {
        methods << method_title(method);
    }
    painter->setFont(caption);
    painter->setPen(theme::muted(palette));
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        caption_metrics.elidedText(index.data(RunModel::TimeRole).toString() +
                                       QStringLiteral(" · ") + methods.join(QStringLiteral(", ")),
                                   Qt::ElideRight, width));
    painter->restore();
}

HistoryPanel::HistoryPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench), model_(workbench) {
    build();
    connect(&model_, &RunModel::reloaded, this, &HistoryPanel::on_reloaded);
    connect(list_, &QAbstractItemView::clicked, this, &HistoryPanel::open_selected);
    connect(list_, &QAbstractItemView::activated, this, &HistoryPanel::open_selected);
    connect(list_, &QWidget::customContextMenuRequested, this, &HistoryPanel::show_menu);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPanel::selection_changed);
    on_reloaded();
}

void HistoryPanel::build() {
    list_ = new QListView(this);
    list_->setModel(&model_);
    list_->setItemDelegate(new RunDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->viewport()->setAutoFillBackground(false);
    list_->setMouseTracking(true);
    list_->setUniformItemSizes(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("Earlier runs"));
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search runs"));
    search_->setAccessibleName(tr("Search in earlier runs"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    search_->setMinimumHeight(30);
    auto* pin = new QShortcut(QKeySequence(Qt::Key_P), list_, this, &HistoryPanel::toggle_pin);
    pin->setContext(Qt::WidgetShortcut);
    connect(search_, &QLineEdit::textChanged, &model_, &RunModel::set_search);
    empty_ = new QLabel(this);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    empty_->setMargin(16);
    theme::set_caption(empty_);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(list_);
    stack_->addWidget(empty_);

    auto* heading = new QLabel(tr("History"), this);
    heading->setFont(theme::strong(font()));
    pinned_ = icon_button(QStringLiteral("pin"), tr("Show only pinned runs"), this);
    pinned_->setCheckable(true);
    connect(pinned_, &QToolButton::toggled, &model_, &RunModel::set_pinned_only);
    export_ = icon_button(QStringLiteral("export"), tr("Export runs as CSV or JSONL"), this);
    connect(export_, &QToolButton::clicked, this, [this] { export_runs(selected().size() > 1); });
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(pinned_);
    head->addWidget(export_);
    auto* search_row = new QHBoxLayout;
    search_row->setContentsMargins(8, 0, 8, 0);
    search_row->addWidget(search_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(search_row);
    layout->addWidget(stack_, 1);
    setTabOrder(pinned_, export_);
    setTabOrder(export_, search_);
    setTabOrder(search_, list_);
}

void HistoryPanel::on_reloaded() {
    const bool any = model_.rowCount() > 0;
    stack_->setCurrentWidget(any ? static_cast<QWidget*>(list_) : empty_);
    empty_->setText(!search_->text().isEmpty() ? tr("No run fits the search.")
                    : pinned_->isChecked()
                        ? tr("No run is pinned yet. Pin one with its context menu, or with P.")
                        : tr("Every question you ask is kept here."));
    pinned_->setEnabled(any || pinned_->isChecked());
    export_->setEnabled(any);
    Q_EMIT selection_changed();  // rows that went took their selection along in silence
    search_->setVisible(any || model_.is_filtered());
}

std::vector<std::int64_t> HistoryPanel::selected() const {
    std::vector<std::int64_t> ids;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows()) {
        ids.push_back(model_.id_at(index.row()));
    }
    return ids;
}

int HistoryPanel::count_selected() const {
    int count = 0;
    for (const QItemSelectionRange& range : list_->selectionModel()->selection()) {
        count += range.height();
    }
    return count;
}

bool HistoryPanel::has_selected(bool enough, const QString& otherwise) {
    if (!enough) workbench_.tell(otherwise);
    return enough;
}

void HistoryPanel::open_selected() {
    const auto ids = selected();
    if (ids.size() != 1) return;  // more are being selected
    const quint64 token = ++token_;
    workbench_.store().read(
        this, [id = ids.front()](Workspace& workspace) { return workspace.runs().get(id); },
        [this, token](const StoredRun& run) {
            if (token == token_) Q_EMIT opened(run);
        });
}

void HistoryPanel::read_selected(std::function<void(const std::vector<StoredRun>&)> done) {
    workbench_.store().read(
        this,
        [ids = selected()](Workspace& workspace) {
            std::vector<StoredRun> runs;
            for (const auto id : ids) runs.push_back(workspace.runs().get(id));
            return runs;
        },
        std::move(done));
}

void HistoryPanel::ask_selected_again() {
    if (!has_selected(count_selected() == 1, tr("Select one run to ask it again."))) return;
    read_selected([this](const std::vector<StoredRun>& runs) { Q_EMIT ask_again(runs.front()); });
}

void HistoryPanel::compare_selected() {
    if (!has_selected(count_selected() == 2, tr("Select two runs to compare them."))) return;
    workbench_.store().read(
        this,
        [ids = selected()](Workspace& workspace) {
            std::vector<CompareDialog::Side> sides;
            for (const auto id : ids) {
                CompareDialog::Side side{workspace.runs().get(id), {}};
                try {
                    const auto bytes = workspace.images().thumbnail(side.run.image);
                    side.picture.loadFromData(reinterpret_cast<const uchar*>(bytes.data()),
                                              static_cast<int>(bytes.size()));
                } catch (const Error&) {
                    // Gone or damaged: the runs can be compared without it.
                }
                sides.push_back(std::move(side));
            }
            // The older one stands at the left.
            std::stable_sort(sides.begin(), sides.end(), [](const auto& a, const auto& b) {
                return a.run.created_at < b.run.created_at;
            });
            return sides;
        },
        [this](const std::vector<CompareDialog::Side>& sides) {
            auto* dialog = new CompareDialog(sides[0], sides[1], window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void HistoryPanel::copy_selected() {
    if (!has_selected(count_selected() > 0, tr("Select runs to copy them."))) return;
    read_selected([this](const std::vector<StoredRun>& runs) {
        QStringList texts;
        for (const StoredRun& run : runs) {
            std::vector<MethodAnswer> answers;
            for (const auto& answer : run.answers) answers.push_back(from_stored(answer));
            texts << comparison_markdown(
                from_utf8(run.question),
                run.reference ? std::optional(from_utf8(*run.reference)) : std::nullopt, answers);
        }
        QGuiApplication::clipboard()->setText(texts.join(u'\n'));
        workbench_.tell(
            tr("%Ln run(s) copied as Markdown.", nullptr, static_cast<int>(runs.size())));
    });
}

bool HistoryPanel::all_pinned() const {
    const auto ids = selected();
    return std::all_of(ids.begin(), ids.end(), [this](std::int64_t id) {
        const RunSummary* run = model_.run(id);
        return run && run->pinned;
    });
}

void HistoryPanel::toggle_pin() {
    const auto ids = selected();
    if (!ids.empty()) workbench_.push(pin_runs(workbench_.store(), ids, !all_pinned()));
}

void HistoryPanel::remove_selected() {
    const auto ids = selected();
    if (ids.empty()) return;
    workbench_.push(delete_runs(workbench_.store(), ids),
                    tr("%Ln run(s) deleted.", nullptr, static_cast<int>(ids.size())));
}

void HistoryPanel::export_runs(bool only_selected) {
    // An empty list would be all of them.
    const auto ids = only_selected ? selected() : std::vector<std::int64_t>{};
    if (!has_selected(!only_selected || !ids.empty(), tr("Select runs to export them."))) return;
    Settings& settings = workbench_.settings();
    QString file = workbench_.dialogs().save_file(
        window(), only_selected ? tr("Export the Selected Runs") : tr("Export All Runs"),
        settings.last_folder(QStringLiteral("runs")) + QStringLiteral("/runs.csv"),
        tr("CSV table") + QStringLiteral(" (*.csv);;") + tr("JSON lines, lossless") +
            QStringLiteral(" (*.jsonl)"));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".csv");
    settings.set_last_folder(QStringLiteral("runs"), QFileInfo(file).path());
    workbench_.export_runs(file, ids);
}

void HistoryPanel::focus_search() { search_->setFocus(); }

void HistoryPanel::show_menu(const QPoint& place) {
    if (!list_->indexAt(place).isValid()) return;
    const int count = static_cast<int>(selected().size());
    QMenu menu(this);
    auto* open = menu.addAction(icon(QStringLiteral("history")), tr("Open Again"), this,
                                &HistoryPanel::open_selected);
    auto* again = menu.addAction(icon(QStringLiteral("ask")), tr("Ask Again"), this,
                                 &HistoryPanel::ask_selected_again);
    const bool can = workbench_.can_change();
    open->setEnabled(count == 1);
    again->setEnabled(count == 1 && can);
    auto* pin = menu.addAction(icon(QStringLiteral("pin")), all_pinned() ? tr("Unpin") : tr("Pin"),
                               this, &HistoryPanel::toggle_pin);
    pin->setEnabled(can);
    auto* compare = menu.addAction(icon(QStringLiteral("compare")), tr("Compare the Two"), this,
                                   &HistoryPanel::compare_selected);
    compare->setEnabled(count == 2);
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy as Markdown"), this,
                   &HistoryPanel::copy_selected);
    menu.addAction(icon(QStringLiteral("export")), tr("Export %Ln Run(s)…", nullptr, count), this,
                   [this] { export_runs(true); });
    menu.addSeparator();
    auto* remove =
        menu.addAction(icon(QStringLiteral("trash")), tr("Delete %Ln Run(s)", nullptr, count), this,
                       &HistoryPanel::remove_selected);
    remove->setEnabled(can);
    menu.exec(list_->viewport()->mapToGlobal(place));
}

}  // namespace aim::ui
