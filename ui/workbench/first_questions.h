// The demo's guided first questions: a file beside its gallery that says what to try.
#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>
#include <optional>
#include <vector>

namespace aim::ui {

struct FirstQuestion {
    QString title;  // what the button says
    std::filesystem::path image;
    QString question;
    std::optional<QString> reference;
    QStringList methods;       // empty: as set
    std::optional<int> shots;  // nothing: as set
    QString select, order;     // empty: as set
};

// JSON: a list, or {"questions": [...]}; of each "image" (relative to the file) and "question" are
// needed. Throws aim::Error.
std::vector<FirstQuestion> read_first_questions(const std::filesystem::path& file);

}  // namespace aim::ui
