// What core says, in the language of the window.
#include "core/base/error.h"
#include "core/evaluation/query_set.h"
#include "ui/store/sentences.h"
#include "window_fixture.h"

#include <QCoreApplication>
#include <QTranslator>
#include <new>

using namespace aim;
using namespace aim::ui;

namespace {

struct Language {
    explicit Language(const QString& name) {
        REQUIRE(texts.load(QStringLiteral(":/translations/core_%1.qm").arg(name)));
        QCoreApplication::installTranslator(&texts);
    }
    ~Language() { QCoreApplication::removeTranslator(&texts); }
    QTranslator texts;
};

QString of_a_missing_query_set() {
    try {
        read_query_set("/nowhere/q.jsonl");
    } catch (const Error& error) {
        REQUIRE(std::string(error.what()) == error.sentence().english());
        return in_words(error);
    }
    return {};
}

}  // namespace

TEST_CASE("an error of core is said in the window's language") {
    REQUIRE(of_a_missing_query_set() == QStringLiteral("There is no query set “/nowhere/q.jsonl”."));
    {
        const Language german(QStringLiteral("de"));
        REQUIRE(of_a_missing_query_set() == QStringLiteral("Die Datei “/nowhere/q.jsonl” mit den Fragen gibt es nicht."));
    }
    const Language chinese(QStringLiteral("zh_CN"));
    REQUIRE(of_a_missing_query_set() == QStringLiteral("找不到问题集“/nowhere/q.jsonl”。"));
}

TEST_CASE("what the workspace kept of a failure is said in the language of today") {
    const auto kept = Sentence::of("There is no query set %1.", std::string("“q”")).stored();
    const Language german(QStringLiteral("de"));
    REQUIRE(in_words(Sentence::from_stored(kept)).startsWith(QStringLiteral("Die Datei")));
    REQUIRE(in_words(Sentence::from_stored("Said by an earlier version.")) ==
            QStringLiteral("Said by an earlier version."));
}

TEST_CASE("an exception that is no error of ours is said as well as can be") {
    REQUIRE(in_words(std::bad_alloc()) == QStringLiteral("There is not enough memory."));
    REQUIRE(in_words(std::runtime_error("odd")).endsWith(QStringLiteral(": odd")));
}
