#include "ui/views/query_panel.h"

#include "core/base/error.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/ask_options.h"
#include "ui/views/picture_well.h"
#include "ui/views/question_templates.h"
#include "ui/views/run_settings.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>
#include <utility>

namespace aim::ui {

QueryPanel::QueryPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      picture_(workbench),
      well_(new PictureWell(this)),
      question_(new QComboBox(this)),
      templates_(new QuestionTemplates(workbench, this)),
      reference_(new QLineEdit(this)),
      popup_(new QFrame(this, Qt::Popup)),
      options_(new AskOptions(popup_)),
      options_button_(new QToolButton(this)),
      summary_(new QLabel(this)),
      ask_(new PrimaryButton(this)),
      stop_(new QPushButton(tr("Stop"), this)) {
    build();
    connect(&picture_, &QueryPicture::changed, this, [this] {
        well_->set_picture(picture_.preview());
        well_->set_busy(picture_.loading());
        refresh();
        // A picture that failed, or another one, is not what was to be asked about.
        if (std::exchange(ask_when_ready_, false) && picture_.ready()) ask();
    });
    connect(&picture_, &QueryPicture::demonstration_known, this,
            [this](const QString& text, const QString& answer) {
                if (question().isEmpty()) question_->setCurrentText(text);
                reference_->setText(answer);
            });
    connect(well_, &PictureWell::clicked, this, &QueryPanel::choose_file);
    connect(well_, &PictureWell::dropped, this, &QueryPanel::take);
    connect(question_, &QComboBox::editTextChanged, this, [this] {
        templates_->set_question(question());
        refresh();
    });
    connect(templates_, &QuestionTemplates::chosen, this, [this](const QString& text) {
        question_->setCurrentText(text);
        question_->setFocus();
    });
    connect(question_->lineEdit(), &QLineEdit::returnPressed, this, &QueryPanel::ask);
    connect(reference_, &QLineEdit::returnPressed, this, &QueryPanel::ask);
    connect(options_, &AskOptions::changed, this, [this] {
        if (!loading_settings_) {
            of_run_.clear();
            remember();
        }
        refresh();
    });
    connect(ask_, &QPushButton::clicked, this, &QueryPanel::ask);
    connect(stop_, &QPushButton::clicked, this, &QueryPanel::stop);
    connect(&workbench, &Workbench::gallery_changed, this, &QueryPanel::load_settings);
    connect(&workbench.store(), &Store::opened, this, &QueryPanel::refresh);
    connect(&workbench, &Workbench::model_changed, this, &QueryPanel::on_model);
    connect(&workbench.engine(), &Engine::ask_finished, this, &QueryPanel::on_ended);
    connect(&workbench.engine(), &Engine::ask_ended, this,
            [this](quint64 token, bool cancelled, const QString& sentence) {
                if (token == token_ && !cancelled) {
                    workbench_.complain(sentence, tr("Check the model and the picture, and ask "
                                                     "again."));
                }
                on_ended(token);
            });
    load_settings();
    on_model();
}

void QueryPanel::build() {
    question_->setEditable(true);
    question_->setInsertPolicy(QComboBox::NoInsert);
    question_->lineEdit()->setPlaceholderText(tr("What do you want to know about it?"));
    question_->setAccessibleName(tr("Question"));
    question_->lineEdit()->setAccessibleName(tr("Question"));
    question_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    question_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    question_->setMinimumHeight(32);
    question_->addItems(workbench_.settings().questions());
    question_->setCurrentText({});
    reference_->setPlaceholderText(tr("Right answer, if you know it"));
    reference_->setAccessibleName(tr("Reference answer"));
    reference_->setMinimumHeight(32);
    reference_->setClearButtonEnabled(true);

    popup_->setFrameShape(QFrame::StyledPanel);
    auto* popup_layout = new QVBoxLayout(popup_);
    popup_layout->setContentsMargins(16, 12, 16, 16);
    popup_layout->addWidget(options_);
    popup_->setAccessibleName(tr("Options"));

    ask_->setText(tr("Ask"));
    ask_->setIcon(icon(QStringLiteral("ask")));
    ask_->setToolTip(tr("Ask (Ctrl+Return)"));
    stop_->setIcon(icon(QStringLiteral("stop")));
    stop_->setMinimumHeight(32);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kGrid);
    buttons->addWidget(ask_, 1);
    buttons->addWidget(stop_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, theme::kGrid, 0);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(well_, 1);
    auto* question_row = new QHBoxLayout;
    question_row->setSpacing(4);
    question_row->addWidget(question_, 1);
    question_row->addWidget(templates_);
    layout->addLayout(question_row);
    layout->addWidget(reference_);
    layout->addWidget(build_options_row());
    layout->addLayout(buttons);
    setTabOrder(well_, question_);
    setTabOrder(question_, templates_);
    setTabOrder(templates_, reference_);
    setTabOrder(reference_, options_button_);
    setTabOrder(options_button_, ask_);
    setTabOrder(ask_, stop_);
}

QWidget* QueryPanel::build_options_row() {
    options_button_->setText(tr("Options"));
    options_button_->setIcon(icon(QStringLiteral("options")));
    options_button_->setIconSize({theme::kIcon, theme::kIcon});
    options_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    options_button_->setToolTip(tr("Methods, demonstrations and generation"));
    options_button_->setAccessibleName(tr("Options: methods, demonstrations and generation"));
    options_button_->setFocusPolicy(Qt::StrongFocus);
    options_button_->setMinimumHeight(30);
    theme::set_caption(summary_);
    summary_->setWordWrap(true);
    connect(options_button_, &QToolButton::clicked, this, &QueryPanel::toggle_options);
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(options_button_);
    layout->addWidget(summary_, 1);
    return row;
}

void QueryPanel::toggle_options() {
    popup_->adjustSize();
    QPoint place = options_button_->mapToGlobal(QPoint(0, -popup_->height() - 4));
    const QRect screen = options_button_->screen()->availableGeometry();
    place.setX(std::min(place.x(), screen.right() - popup_->width()));
    place.setY(std::max(place.y(), screen.top()));
    popup_->move(place);
    popup_->show();
    popup_->setFocus();
    options_->setFocus(Qt::PopupFocusReason);
}

void QueryPanel::on_model() {
    const ModelState& model = workbench_.model();
    if (model.status == ModelStatus::Ready) {
        loading_settings_ = true;
        options_->set_has_projector(model.description.has_projector);
        loading_settings_ = false;
    }
    refresh();
}

void QueryPanel::load_settings() {
    of_run_.clear();
    show_settings(workbench_.settings().ask(workbench_.gallery_key()));
}

void QueryPanel::show_settings(const AskSettings& settings) {
    loading_settings_ = true;
    options_->set_settings(settings);
    loading_settings_ = false;
    refresh();
}

void QueryPanel::remember() {
    workbench_.settings().set_ask(workbench_.gallery_key(), options_->settings());
}

QString QueryPanel::question() const { return question_->currentText().trimmed(); }

std::optional<QString> QueryPanel::reference() const {
    const QString text = reference_->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

void QueryPanel::set_selected(const std::vector<std::int64_t>& ids) {
    // A gallery that is shown anew selects nothing: that is no choice.
    if (!ids.empty() && ids != selected_) of_run_.clear();
    selected_ = ids;
    refresh();
}

const std::vector<std::int64_t>& QueryPanel::manual_ids() const {
    return of_run_.empty() ? selected_ : of_run_;
}

QString QueryPanel::complaint_elsewhere() const {
    if (!workbench_.store().is_open()) return tr("The workspace is not open yet.");
    if (!workbench_.can_change()) return tr("The workspace is open for reading only.");
    switch (workbench_.model().status) {
        case ModelStatus::Opening:
            return tr("The model is being opened.");
        case ModelStatus::Ready:
            break;
        default:
            return tr("Choose a model first.");
    }
    if (workbench_.gallery() == 0) return tr("Make a gallery first.");
    if (options_->methods().isEmpty()) return tr("Choose at least one method under Options.");
    if (options_->settings().selection.select == Select::Manual && manual_ids().empty()) {
        return tr("Select the demonstrations to use.");
    }
    return {};
}

QString QueryPanel::complaint() const {
    const QString elsewhere = complaint_elsewhere();
    if (!elsewhere.isEmpty()) return elsewhere;
    if (picture_.loading()) return tr("The picture is being read.");
    if (!picture_.ready()) return tr("Choose a picture first.");
    if (question().isEmpty()) return tr("Type a question first.");
    return {};
}

QString QueryPanel::summary() const {
    const AskSettings settings = options_->settings();
    const QString methods =
        tr("%Ln method(s)", nullptr, static_cast<int>(options_->methods().size()));
    switch (settings.selection.select) {
        case Select::All:
            return tr("%1 · all demonstrations").arg(methods);
        case Select::Manual:
            return of_run_.empty() ? tr("%1 · the selected ones").arg(methods)
                                   : tr("%1 · those of the run").arg(methods);
        default:
            break;
    }
    return tr("%1 · %2 · seed %3")
        .arg(methods, tr("%Ln demonstration(s)", nullptr, settings.selection.shots))
        .arg(settings.selection.seed);
}

void QueryPanel::refresh() {
    const QString missing = complaint();
    ask_->setEnabled(missing.isEmpty());
    ask_->setToolTip(missing.isEmpty() ? tr("Ask (Ctrl+Return)") : missing);
    stop_->setVisible(is_asking());
    ask_->setText(is_asking() ? tr("Ask instead") : tr("Ask"));
    // Lines break between its parts, not inside them.
    QString facts = summary();
    facts.replace(u' ', QChar::Nbsp).replace(QStringLiteral("·\u00a0"), QStringLiteral("· "));
    const QString elsewhere = complaint_elsewhere();
    summary_->setText(elsewhere.isEmpty() ? facts : elsewhere);
}

void QueryPanel::choose_file() {
    Settings& settings = workbench_.settings();
    const QString file = workbench_.dialogs().open_file(
        window(), tr("Choose a Picture to Ask About"),
        settings.last_folder(QStringLiteral("query")), picture_filter());
    if (file.isEmpty()) return;
    settings.set_last_folder(QStringLiteral("query"), QFileInfo(file).path());
    DroppedPictures chosen;
    chosen.files << file;
    take(chosen);
}

void QueryPanel::paste() { take(pictures_of(*QGuiApplication::clipboard()->mimeData())); }

// The right answer belongs to the picture before.
void QueryPanel::take(const DroppedPictures& pictures) {
    if (!pictures.empty()) reference_->clear();
    picture_.load_dropped(pictures);
}

void QueryPanel::clear_picture() {
    reference_->clear();
    picture_.clear();
}

bool QueryPanel::is_on_picture(const QWidget* widget) const { return widget == well_; }

void QueryPanel::focus_question() {
    question_->setFocus();
    question_->lineEdit()->selectAll();
}

void QueryPanel::ask() {
    ask_when_ready_ = false;
    const QString missing = complaint();
    if (!missing.isEmpty()) {
        workbench_.tell(missing);
        return;
    }
    const AskSettings settings = options_->settings();
    AskRequest request;
    request.gallery = workbench_.gallery();
    request.image = picture_.bytes();
    request.question = to_utf8(question());
    if (const auto right = reference()) request.reference = to_utf8(*right);
    const QStringList methods = options_->methods();
    for (const QString& method : methods) request.methods.push_back(to_utf8(method));
    request.selection = settings.selection;
    if (settings.selection.select == Select::Manual) {
        request.selection.manual_ids = manual_ids();
        request.selection.shots = static_cast<int>(request.selection.manual_ids.size());
    }
    request.sampling = settings.sampling;

    const QString text = question();
    workbench_.settings().add_question(text);
    if (question_->itemText(0) != text) {
        const int old = question_->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
        if (old >= 0) question_->removeItem(old);
        question_->insertItem(0, text);
        question_->setCurrentIndex(0);
    }
    token_ = workbench_.engine().ask(request);
    Q_EMIT asked(token_, methods);
    refresh();
}

void QueryPanel::ask_with_new_seed() {
    options_->new_seed();
    ask();
}

void QueryPanel::stop() {
    if (is_asking()) workbench_.engine().stop_ask();
}

void QueryPanel::on_ended(quint64 token) {
    if (token != token_) return;
    token_ = 0;
    refresh();
}

void QueryPanel::set_first_question(const FirstQuestion& first) {
    AskSettings settings = options_->settings();
    if (!first.methods.isEmpty()) settings.methods = first.methods;
    if (first.shots) settings.selection.shots = *first.shots;
    try {
        if (!first.select.isEmpty()) {
            settings.selection.select = select_from_name(to_utf8(first.select));
        }
        if (!first.order.isEmpty())
            settings.selection.order = order_from_name(to_utf8(first.order));
    } catch (const Error&) {
        // The settings as they are will do.
    }
    of_run_.clear();
    show_settings(settings);
    question_->setCurrentText(first.question);
    reference_->setText(first.reference.value_or(QString()));
    picture_.load_file(from_path(first.image));
    ask_when_ready_ = workbench_.model().status == ModelStatus::Ready;
}

void QueryPanel::ask_again(const StoredRun& run) {
    set_run(run);
    ask_when_ready_ = picture_.loading();
    if (!ask_when_ready_) ask();  // its picture is gone: that is said
}

void QueryPanel::set_run(const StoredRun& run) {
    question_->setCurrentText(from_utf8(run.question));
    reference_->setText(run.reference ? from_utf8(*run.reference) : QString());
    const RunSettings asked = settings_of(run, options_->settings());
    // Demonstrations of a gallery that is gone mean nothing in another one.
    of_run_ = run.gallery == workbench_.gallery() ? asked.manual_ids : std::vector<std::int64_t>{};
    show_settings(asked.ask);
    if (run.image.empty()) {
        picture_.clear();
    } else {
        picture_.load_stored(from_utf8(run.image));
    }
}

}  // namespace aim::ui
