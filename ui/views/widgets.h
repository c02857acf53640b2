// Small pieces that several views are made of.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>

class QFormLayout;

namespace aim::ui {

// One line that ends in … when there is no room; the whole text is in the tooltip then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);
    void set_text(const QString& text);
    void set_note(const QString& note) { note_ = note; }  // more for the tooltip
    QString full_text() const { return text_; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_, note_;
    Qt::TextElideMode mode_;
};

// A raised surface with rounded corners and a hairline.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// The one button of a view that goes on: filled with the accent colour.
class PrimaryButton : public QPushButton {
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A row of a form; both sides are as high as a control.
void add_form_row(QFormLayout& form, const QString& name, QWidget* field);

// The tab order of what is in `form`: row by row, and within a row from left to right.
void follow_the_rows(QFormLayout& form, QWidget* before);

// An icon alone; the name is its tooltip and what a screen reader says.
QToolButton* icon_button(const QString& icon, const QString& name, QWidget* parent);
// A small rounded push button for suggestions.
class ChipButton : public QPushButton {
    Q_OBJECT

public:
    explicit ChipButton(const QString& text, QWidget* parent = nullptr);
    void set_picture(const QPixmap& picture);  // in the icon's place
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap picture_;
};

// What a view shows when there is nothing to show: what it is for, and what to do.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& icon, const QString& title, const QString& text,
               QWidget* parent = nullptr);
    QPushButton* add_button(const QString& text, bool primary);
    void set_texts(const QString& title, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paint_icon();
    QString icon_name_;
    QLabel *icon_, *title_, *text_;
    QHBoxLayout* buttons_;
};

}  // namespace aim::ui
