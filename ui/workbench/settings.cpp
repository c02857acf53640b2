#include "ui/workbench/settings.h"

#include "core/base/error.h"
#include "core/methods/method_names.h"
#include "ui/store/text.h"

#include <QCryptographicHash>
#include <QStandardPaths>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kQuestions = 30, kProjectors = 50;

int bounded(const QVariant& value, int low, int high, int otherwise) {
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok ? std::clamp(number, low, high) : otherwise;
}
double bounded(const QVariant& value, double low, double high, double otherwise) {
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok && number == number ? std::clamp(number, low, high) : otherwise;
}

AskSettings read_ask(QSettings& settings, AskSettings ask) {
    const auto value = [&settings](const char* key) {
        return settings.value(QString::fromLatin1(key));
    };
    if (settings.contains(QStringLiteral("methods"))) {
        QStringList known;
        for (const auto& name : method_names()) {
            const QString method = from_utf8(name);
            if (value("methods").toStringList().contains(method)) known << method;
        }
        ask.methods = known;
    }
    try {
        ask.selection.select = select_from_name(to_utf8(
            settings.value(QStringLiteral("select"), from_utf8(name_of(ask.selection.select)))
                .toString()));
        ask.selection.order = order_from_name(
            to_utf8(settings.value(QStringLiteral("order"), from_utf8(name_of(ask.selection.order)))
                        .toString()));
    } catch (const Error&) {
        // A name of another version: the default stands.
    }
    ask.selection.shots = bounded(value("shots"), 0, 1024, ask.selection.shots);
    ask.selection.seed = static_cast<std::uint64_t>(
        bounded(value("seed"), 0, 999999, static_cast<int>(ask.selection.seed)));
    ask.sampling.max_new_tokens =
        bounded(value("max_new_tokens"), 1, 4096, ask.sampling.max_new_tokens);
    ask.sampling.temperature = bounded(value("temperature"), 0.0, 5.0, ask.sampling.temperature);
    ask.sampling.top_p = bounded(value("top_p"), 0.01, 1.0, ask.sampling.top_p);
    ask.sampling.seed = ask.selection.seed;
    return ask;
}

// How one model is opened.
QString group_of(const QString& folder) {
    const auto digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("model-") + QString::fromLatin1(digest.toHex().left(12));
}

ModelRequest read_model(const QSettings& settings) {
    const auto text = [&settings](const char* key, const char* otherwise) {
        return settings.value(QString::fromLatin1(key), QString::fromLatin1(otherwise)).toString();
    };
    ModelRequest request;
    request.model_dir = to_path(text("folder", ""));
    request.projector_file = to_path(text("projector", ""));
    request.dtype = to_utf8(text("dtype", "auto"));
    request.device = to_utf8(text("device", "auto"));
    return request;
}

}  // namespace

Settings::Settings(const QString& file)
    : settings_(file.isEmpty()
                    ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                  QStringLiteral("aim-workbench"),
                                                  QStringLiteral("aim-workbench"))
                    : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

QString Settings::language() const {
    return settings_->value(QStringLiteral("language")).toString();
}
void Settings::set_language(const QString& language) {
    settings_->setValue(QStringLiteral("language"), language);
}

Appearance Settings::appearance() const {
    const QString name = settings_->value(QStringLiteral("appearance")).toString();
    if (name == QLatin1StringView("light")) return Appearance::Light;
    if (name == QLatin1StringView("dark")) return Appearance::Dark;
    return Appearance::System;
}
void Settings::set_appearance(Appearance appearance) {
    settings_->setValue(QStringLiteral("appearance"),
                        appearance == Appearance::Light  ? QStringLiteral("light")
                        : appearance == Appearance::Dark ? QStringLiteral("dark")
                                                         : QStringLiteral("system"));
}

std::optional<ModelRequest> Settings::model() const {
    if (settings_->value(QStringLiteral("model/folder")).toString().isEmpty()) return std::nullopt;
    settings_->beginGroup(QStringLiteral("model"));
    const ModelRequest request = read_model(*settings_);
    settings_->endGroup();
    return request;
}
void Settings::set_model(const std::optional<ModelRequest>& request) {
    settings_->remove(QStringLiteral("model"));
    if (!request) return;
    const QString folder = from_path(request->model_dir);
    for (const QString& group : {QStringLiteral("model"), group_of(folder)}) {
        settings_->beginGroup(group);
        settings_->setValue(QStringLiteral("folder"), folder);
        settings_->setValue(QStringLiteral("projector"), from_path(request->projector_file));
        settings_->setValue(QStringLiteral("dtype"), from_utf8(request->dtype));
        settings_->setValue(QStringLiteral("device"), from_utf8(request->device));
        settings_->endGroup();
    }
    QStringList folders = model_folders();
    if (!folders.contains(folder)) set_model_folders(folders << folder);
    if (!request->projector_file.empty()) add_projector(from_path(request->projector_file));
}

QStringList Settings::model_folders() const {
    return settings_->value(QStringLiteral("models")).toStringList();
}
void Settings::set_model_folders(const QStringList& folders) {
    settings_->setValue(QStringLiteral("models"), folders);
}

ModelRequest Settings::model_request(const QString& folder) const {
    settings_->beginGroup(group_of(folder));
    ModelRequest request = read_model(*settings_);
    settings_->endGroup();
    request.model_dir = to_path(folder);
    return request;
}

void Settings::forget_model_request(const QString& folder) { settings_->remove(group_of(folder)); }

QStringList Settings::projectors() const {
    return settings_->value(QStringLiteral("projectors")).toStringList();
}
void Settings::add_projector(const QString& file) {
    QStringList files = projectors();
    files.removeAll(file);
    files.prepend(file);
    settings_->setValue(QStringLiteral("projectors"), files.mid(0, kProjectors));
}

AskSettings Settings::ask(const QString& gallery_key) const {
    settings_->beginGroup(QStringLiteral("ask/last"));
    AskSettings ask = read_ask(*settings_, {});
    settings_->endGroup();
    settings_->beginGroup(QStringLiteral("ask/") + gallery_key);
    ask = read_ask(*settings_, ask);
    settings_->endGroup();
    return ask;
}
void Settings::set_ask(const QString& gallery_key, const AskSettings& ask) {
    for (const QString& group : {QStringLiteral("last"), gallery_key}) {
        settings_->beginGroup(QStringLiteral("ask/") + group);
        settings_->setValue(QStringLiteral("methods"), ask.methods);
        settings_->setValue(QStringLiteral("select"), from_utf8(name_of(ask.selection.select)));
        settings_->setValue(QStringLiteral("order"), from_utf8(name_of(ask.selection.order)));
        settings_->setValue(QStringLiteral("shots"), ask.selection.shots);
        settings_->setValue(QStringLiteral("seed"), static_cast<qulonglong>(ask.selection.seed));
        settings_->setValue(QStringLiteral("max_new_tokens"), ask.sampling.max_new_tokens);
        settings_->setValue(QStringLiteral("temperature"), ask.sampling.temperature);
        settings_->setValue(QStringLiteral("top_p"), ask.sampling.top_p);
        settings_->endGroup();
    }
}

QStringList Settings::questions() const {
    return settings_->value(QStringLiteral("questions")).toStringList();
}
void Settings::add_question(const QString& question) {
    QStringList all = questions();
    all.removeAll(question);
    all.prepend(question);
    while (all.size() > kQuestions) all.removeLast();
    settings_->setValue(QStringLiteral("questions"), all);
}

QStringList Settings::templates() const {
    return settings_->value(QStringLiteral("templates")).toStringList();
}
void Settings::set_templates(const QStringList& templates) {
    settings_->setValue(QStringLiteral("templates"), templates);
}

QString Settings::last_folder(const QString& purpose) const {
    const QString folder = settings_->value(QStringLiteral("folders/") + purpose).toString();
    if (!folder.isEmpty()) return folder;
    return QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}
void Settings::set_last_folder(const QString& purpose, const QString& folder) {
    settings_->setValue(QStringLiteral("folders/") + purpose, folder);
}
QString Settings::last_workspace() const {
    return settings_->value(QStringLiteral("workspace")).toString();
}
void Settings::set_last_workspace(const QString& file) {
    settings_->setValue(QStringLiteral("workspace"), file);
}

QByteArray Settings::last_use(const QString& name) const {
    // Beside the layout, where these stood in the first versions.
    const QString key = QStringLiteral("uses/") + name;
    return settings_->contains(key) ? settings_->value(key).toByteArray() : layout(name);
}
void Settings::set_last_use(const QString& name, const QByteArray& use) {
    settings_->setValue(QStringLiteral("uses/") + name, use);
}
QByteArray Settings::layout(const QString& name) const {
    return settings_->value(QStringLiteral("layout/") + name).toByteArray();
}
void Settings::set_layout(const QString& name, const QByteArray& state) {
    settings_->setValue(QStringLiteral("layout/") + name, state);
}
bool Settings::flag(const QString& name, bool otherwise) const {
    return settings_->value(QStringLiteral("flags/") + name, otherwise).toBool();
}
void Settings::set_flag(const QString& name, bool value) {
    settings_->setValue(QStringLiteral("flags/") + name, value);
}

}  // namespace aim::ui
