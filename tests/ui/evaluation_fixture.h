// A query set, and the dialog of evaluations as a person uses it.
#pragma once

#include "data_sets.h"
#include "ui/dialogs/evaluation_dialog.h"
#include "ui/models/value_table.h"
#include "ui/views/evaluation_results.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace aim::ui::test {

inline constexpr int kQueries = 20;

inline QString query_file(WindowFixture& f, const QString& name = QStringLiteral("birds.jsonl")) {
    f.picture(QStringLiteral("bird.png"), Qt::darkCyan);
    QFile file(f.path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < kQueries; ++i) {
        file.write(QStringLiteral("{\"id\": \"%1\", \"image\": \"bird.png\", \"question\": \"Which "
                                  "bird?\", \"answer\": \"%2\", \"label\": \"%2\"}\n")
                       .arg(i)
                       .arg(i % 2 ? QStringLiteral("wren") : QStringLiteral("robin"))
                       .toUtf8());
    }
    return f.path(name);
}

inline QPushButton* visible_button(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text) return button;
    }
    return nullptr;
}

inline EvaluationDialog& open_dialog(WindowFixture& f) {
    f.window->show_evaluations();
    auto* dialog = f.window->findChild<EvaluationDialog*>();
    REQUIRE(dialog);
    REQUIRE(wait_for([&] { return dialog->model().loaded(); }));
    return *dialog;
}

// The form as a person fills it; `Evaluate` can be pressed afterwards.
inline EvaluationDialog& fill_in(WindowFixture& f,
                                 const QString& shots = QStringLiteral("0, 2, 4")) {
    auto& dialog = open_dialog(f);
    dialog.begin_new();
    QPushButton* start = f.button(dialog, QStringLiteral("Evaluate"));
    f.find<QLineEdit>(dialog, QStringLiteral("Query set"))->clear();
    f.find<QLineEdit>(dialog, QStringLiteral("Query set"))->setText(query_file(f));
    REQUIRE_FALSE(start->isEnabled());
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("20 query(s), JSONL")); }));
    f.find<QLineEdit>(dialog, QStringLiteral("Shots"))->setText(shots);
    f.find<QSpinBox>(dialog, QStringLiteral("Seeds"))->setValue(2);
    REQUIRE(start->isEnabled());
    return dialog;
}

// One that is through, shown with its results.
inline EvaluationDialog& evaluated(WindowFixture& f) {
    auto& dialog = fill_in(f);
    const int before = dialog.model().rowCount();
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == before + 1; }));
    REQUIRE(wait_for([&] {
        return dialog.results().ids().size() == 1 && dialog.results().is_loaded() &&
               dialog.results().rows().rowCount() > 0;
    }));
    return dialog;
}

inline QByteArray content(const QString& file) {
    QFile read(file);
    REQUIRE(read.open(QIODevice::ReadOnly));
    return read.readAll();
}

}  // namespace aim::ui::test
