#include "ui/views/query_panel.h"

#include "core/base/error.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/ask_options.h"
#include "ui/views/method_texts.h"
#include "ui/views/picture_well.h"
#include "ui/views/question_templates.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

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
        if (ask_when_ready_ && picture_.ready()) ask();
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
        if (!loading_settings_) remember();
        refresh();
    });
    connect(ask_, &QPushButton::clicked, this, &QueryPanel::ask);
    connect(stop_, &QPushButton::clicked, this, &QueryPanel::stop);
    connect(&workbench, &Workbench::gallery_changed, this, &QueryPanel::load_settings);
    connect(&workbench, &Workbench::model_changed, this, [this] {
        const auto& model = workbench_.model();
        if (model.status == ModelStatus::Ready) {
            options_->set_has_projector(model.description.has_projector);
        }
        refresh();
    });
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
    if (workbench.model().status == ModelStatus::Ready) {
        options_->set_has_projector(workbench.model().description.has_projector);
    }
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

void QueryPanel::load_settings() {
    loading_settings_ = true;
    options_->set_settings(workbench_.settings().ask(workbench_.gallery_key()));
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

QString QueryPanel::complaint() const {
    if (!workbench_.store().is_open()) return tr("The workspace is not open yet.");
    switch (workbench_.model().status) {
        case ModelStatus::Opening:
            return tr("The model is being opened.");
        case ModelStatus::Ready:
            break;
        default:
            return tr("Choose a model first.");
    }
    if (picture_.loading()) return tr("The picture is being read.");
    if (!picture_.ready()) return tr("Choose a picture first.");
    if (question().isEmpty()) return tr("Type a question first.");
    if (options_->methods().isEmpty()) return tr("Choose at least one method under Options.");
    if (options_->settings().selection.select == Select::Manual && selected_.empty()) {
        return tr("Select the demonstrations to use.");
    }
    return {};
}

QString QueryPanel::summary() const {
    const AskSettings settings = options_->settings();
    QStringList names;
    for (const QString& method : options_->methods()) names << method_title(method);
    const QString methods = tr("%Ln method(s)", nullptr, static_cast<int>(names.size()));
    switch (settings.selection.select) {
        case Select::All:
            return methods + tr(" · all demonstrations");
        case Select::Manual:
            return methods + tr(" · the selected ones");
        default:
            break;
    }
    return methods + tr(" · %Ln demonstration(s) · seed %1", nullptr, settings.selection.shots)
                         .arg(settings.selection.seed);
}

void QueryPanel::refresh() {
    const QString missing = complaint();
    ask_->setEnabled(missing.isEmpty());
    ask_->setToolTip(missing.isEmpty() ? tr("Ask (Ctrl+Return)") : missing);
    stop_->setVisible(is_asking());
    ask_->setText(is_asking() ? tr("Ask instead") : tr("Ask"));
    // What cannot be seen in this panel is said here.
    const bool open = workbench_.model().status == ModelStatus::Ready;
    // Lines break between its parts, not inside them.
    QString facts = summary();
    facts.replace(u' ', QChar::Nbsp).replace(QStringLiteral("·\u00a0"), QStringLiteral("· "));
    summary_->setText(open || missing.isEmpty() ? facts : missing);
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
        request.selection.manual_ids = selected_;
        request.selection.shots = static_cast<int>(selected_.size());
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
    options_->set_settings(settings);
    question_->setCurrentText(first.question);
    reference_->setText(first.reference.value_or(QString()));
    ask_when_ready_ = workbench_.model().status == ModelStatus::Ready;
    picture_.load_file(from_path(first.image));
}

void QueryPanel::ask_again(const StoredRun& run) {
    set_run(run);
    ask_when_ready_ = true;  // its picture is on the way
}

void QueryPanel::set_run(const StoredRun& run) {
    ask_when_ready_ = false;
    question_->setCurrentText(from_utf8(run.question));
    reference_->setText(run.reference ? from_utf8(*run.reference) : QString());
    AskSettings settings = options_->settings();
    settings.methods.clear();
    for (const auto& answer : run.answers) settings.methods << from_utf8(answer.method);
    const QJsonObject stored =
        QJsonDocument::fromJson(QByteArray::fromStdString(run.settings)).object();
    const auto value = [](const QJsonObject& object, const char* key) {
        return object.value(QLatin1StringView(key));
    };
    try {
        settings.selection.select = select_from_name(to_utf8(value(stored, "select").toString()));
        settings.selection.order = order_from_name(to_utf8(value(stored, "order").toString()));
    } catch (const Error&) {
        // Another version's names.
    }
    settings.selection.shots = value(stored, "shots").toInt(settings.selection.shots);
    settings.selection.seed = static_cast<std::uint64_t>(value(stored, "seed").toInteger());
    const QJsonObject generation = value(stored, "generation").toObject();
    settings.sampling.max_new_tokens =
        value(generation, "max_new_tokens").toInt(settings.sampling.max_new_tokens);
    settings.sampling.temperature = value(generation, "temperature").toDouble();
    settings.sampling.top_p = value(generation, "top_p").toDouble(1.0);
    options_->set_settings(settings);
    if (run.image.empty()) {
        picture_.clear();
    } else {
        picture_.load_stored(from_utf8(run.image));
    }
}

}  // namespace aim::ui
