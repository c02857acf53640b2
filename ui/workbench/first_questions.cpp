#include "ui/workbench/first_questions.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "ui/store/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace aim::ui {
namespace {
QString text_of(const QJsonObject& object, const char* key) {
    return object.value(QLatin1StringView(key)).toString();
}
}  // namespace

std::vector<FirstQuestion> read_first_questions(const std::filesystem::path& file) {
    const std::string text = read_text(file, limits::kConfigFileBytes);
    const auto document =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    const QJsonArray list = document.isArray()
                                ? document.array()
                                : document.object().value(QLatin1StringView("questions")).toArray();
    std::vector<FirstQuestion> questions;
    for (const QJsonValue& value : list) {
        const QJsonObject object = value.toObject();
        FirstQuestion question;
        question.question = text_of(object, "question");
        const QString image = text_of(object, "image");
        if (image.isEmpty() || question.question.isEmpty()) continue;
        question.image = file.parent_path() / to_path(image);
        question.title = text_of(object, "title");
        if (question.title.isEmpty()) question.title = question.question;
        for (const char* key : {"reference", "answer"}) {
            const QString reference = text_of(object, key);
            if (!reference.isEmpty() && !question.reference) question.reference = reference;
        }
        for (const QJsonValue& method : object.value(QLatin1StringView("methods")).toArray()) {
            question.methods << method.toString();
        }
        if (object.contains(QLatin1StringView("shots"))) {
            question.shots = object.value(QLatin1StringView("shots")).toInt();
        }
        question.select = text_of(object, "select");
        question.order = text_of(object, "order");
        questions.push_back(std::move(question));
    }
    if (questions.empty()) {
        throw Error(ErrorCode::Malformed,
                    Sentence::verbatim(quoted(file) + " holds no questions."));
    }
    return questions;
}

}  // namespace aim::ui
