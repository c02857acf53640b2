// What core says to the person, in the window's language.
#pragma once

#include "core/base/sentence.h"

#include <QString>
#include <exception>

namespace aim::ui {

// Any thread.
QString in_words(const Sentence& sentence);
// An Error's sentence, or what can be said of any other exception; the detail goes to the log.
QString in_words(const std::exception& error);
// What the window says itself, to be thrown as an Error.
Sentence in_core(const QString& said);

}  // namespace aim::ui
