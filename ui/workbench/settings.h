// What the program remembers for a person, beside the workspace: layout, language, model, the last
// choices of the query area.
#pragma once

#include "core/engine/model_session.h"
#include "core/generation/sampling.h"
#include "core/selection/selection.h"
#include "ui/style/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace aim::ui {

struct AskSettings {
    QStringList methods{QStringLiteral("aim"), QStringLiteral("zero-shot"),
                        QStringLiteral("text-icl"), QStringLiteral("icl")};
    SelectionOptions selection;
    SamplingOptions sampling;
    bool operator==(const AskSettings&) const = default;
};

class Settings {
public:
    // An empty path: the person's own settings file.
    explicit Settings(const QString& file = {});

    QString language() const;  // "", "en", "de", "zh_CN"; "" follows the desktop
    void set_language(const QString& language);
    Appearance appearance() const;
    void set_appearance(Appearance appearance);

    std::optional<ModelRequest> model() const;                   // nothing: the embedded demo's
    void set_model(const std::optional<ModelRequest>& request);  // and remembers how it was opened
    QStringList model_folders() const;
    void set_model_folders(const QStringList& folders);
    ModelRequest model_request(const QString& folder) const;  // how it was opened last
    void forget_model_request(const QString& folder);         // as if it had never been
    QStringList projectors() const;                           // newest first
    void add_projector(const QString& file);

    // Of one gallery in one workspace; a new gallery starts with the last one's.
    AskSettings ask(const QString& gallery_key) const;
    void set_ask(const QString& gallery_key, const AskSettings& settings);

    QStringList questions() const;  // newest first
    void add_question(const QString& question);
    QStringList templates() const;  // questions a person keeps
    void set_templates(const QStringList& templates);
    QString last_folder(const QString& purpose) const;
    void set_last_folder(const QString& purpose, const QString& folder);
    QString last_workspace() const;
    void set_last_workspace(const QString& file);

    // What a part of the window was last used with, in a form of its own.
    QByteArray last_use(const QString& name) const;
    void set_last_use(const QString& name, const QByteArray& use);
    QByteArray layout(const QString& name) const;  // of windows and what divides them
    void set_layout(const QString& name, const QByteArray& state);
    bool flag(const QString& name, bool otherwise) const;
    void set_flag(const QString& name, bool value);

private:
    std::unique_ptr<QSettings> settings_;
};

}  // namespace aim::ui
