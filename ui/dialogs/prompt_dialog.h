// The exact prompt of one answer: text, pictures and fused tokens in their colours.
#pragma once

#include "core/methods/answer.h"

#include <QDialog>

class QTextEdit;

namespace aim::ui {

class PromptDialog : public QDialog {
    Q_OBJECT

public:
    explicit PromptDialog(const MethodAnswer& answer, QWidget* parent = nullptr);

    static QString plain_text(const MethodAnswer& answer);

private:
    void fill(const MethodAnswer& answer);
    QTextEdit* text_;
};

}  // namespace aim::ui
