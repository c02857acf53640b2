// Files of a data set as tests write them, and what a dialog says about them.
#pragma once

#include "window_fixture.h"

#include <QFile>
#include <QLabel>

namespace aim::ui::test {

inline void write(const QString& file, const QByteArray& text) {
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(text);
}

// VQA v2: two questions about one picture in `pictures`, of which `told.json` answers the first.
inline void write_vqa(const WindowFixture& f) {
    f.picture(QStringLiteral("pictures/1.png"), Qt::red);
    write(f.path(QStringLiteral("asked.json")),
          R"({"questions": [{"question_id": 7, "image_id": 1, "question": "Which colour?"},
                            {"question_id": 8, "image_id": 1, "question": "And now?"}]})");
    write(f.path(QStringLiteral("told.json")),
          R"({"annotations": [{"question_id": 7, "answers": [{"answer": "red"}]}]})");
}

inline bool says(QWidget& in, const QString& text) {
    for (const auto* label : in.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
}

}  // namespace aim::ui::test
