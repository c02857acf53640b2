// One method's column: its answer as it comes, whether it is right, and what it cost.
#pragma once

#include "core/methods/answer.h"
#include "ui/views/measure_bar.h"
#include "ui/views/thumb_strip.h"
#include "ui/views/widgets.h"
#include "ui/views/word_diff.h"

#include <QTextBrowser>

namespace aim::ui {

class AnswerCard : public Card {
    Q_OBJECT

public:
    enum class Stage { Waiting, Running, Done, Failed, Stopped };
    struct Scale {  // largest of all columns
        double tokens = 0, milliseconds = 0, bytes = 0;
    };

    AnswerCard(const QString& method, Thumbnails& thumbnails, QWidget* parent = nullptr);

    const QString& method() const { return method_; }
    Stage stage() const { return stage_; }
    const std::vector<TextSpan>& marked() const { return marked_; }
    const MethodAnswer& answer() const { return answer_; }
    QString shown_text() const;

    void start();
    void append(const QString& piece);
    void finish(const MethodAnswer& answer);
    void stop();
    void set_demonstrations(const std::vector<ThumbStrip::Item>& items);
    void set_marked(const std::vector<TextSpan>& spans);  // words that differ
    void widen(Scale& scale) const;
    void set_scale(const Scale& scale);

    QSize minimumSizeHint() const override { return {176, 240}; }

Q_SIGNALS:
    void demonstration_pressed(std::int64_t demonstration);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void show_stage();
    void show_text(const QString& text);
    void follow_the_end();
    void show_prompt();
    void show_costs();

    QString method_, streamed_, shown_;
    Stage stage_ = Stage::Waiting;
    bool follows_ = true;  // the text's end is what is read
    MethodAnswer answer_;
    std::vector<TextSpan> marked_;
    ElidedLabel* title_;
    QLabel* mark_;
    QTextBrowser* text_;
    MeasureBar *tokens_, *time_, *memory_;
    ElidedLabel* details_;
    ThumbStrip* strip_;
    QToolButton *copy_, *prompt_;
};

}  // namespace aim::ui
