#include "ui/store/sentences.h"

#include "core/base/error.h"
#include "ui/store/text.h"

#include <spdlog/spdlog.h>
#include <QCoreApplication>
#include <new>

namespace aim::ui {

QString in_words(const Sentence& sentence) {
    return from_utf8(sentence.translated([](const std::string& pattern) {
        return to_utf8(QCoreApplication::translate("Sentence", pattern.c_str()));
    }));
}

QString in_words(const std::exception& error) {
    if (const auto* known = dynamic_cast<const Error*>(&error)) {
        if (!known->detail().empty()) spdlog::warn("{} ({})", known->what(), known->detail());
        return in_words(known->sentence());
    }
    spdlog::error("unexpected: {}", error.what());
    if (dynamic_cast<const std::bad_alloc*>(&error)) {
        return QCoreApplication::translate("ErrorTexts", "There is not enough memory.");
    }
    return QCoreApplication::translate("ErrorTexts", "Something unexpected went wrong: %1")
        .arg(QString::fromUtf8(error.what()));
}

Sentence in_core(const QString& said) { return Sentence::verbatim(to_utf8(said)); }

}  // namespace aim::ui
