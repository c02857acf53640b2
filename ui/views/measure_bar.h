// One cost of an answer as a name, a bar on a scale that all columns share, and a number.
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>
#include <functional>
#include <vector>

namespace aim::ui {

class MeasureBar : public QWidget {
    Q_OBJECT

public:
    struct Part {
        double amount = 0;
        std::function<QColor(const QPalette&)> colour;
        QString name;  // "412 image"
    };

    explicit MeasureBar(const QString& name, QWidget* parent = nullptr);

    // An empty `value` shows a dash and no bar.
    // `note` is one more line of the tooltip.
    void set_value(const QString& value, std::vector<Part> parts, const QString& note = {});
    void set_scale(double maximum);
    // Bars that stand below each other begin at the same place.
    static void align(const std::vector<MeasureBar*>& bars);
    double amount() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString name_, value_;
    std::vector<Part> parts_;
    double maximum_ = 0;
    int name_width_ = 0;
};

// What the colours of token kinds mean.
class TokenLegend : public QWidget {
    Q_OBJECT

public:
    explicit TokenLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        QString name;
        QColor (*colour)(const QPalette&);
    };
    std::vector<Entry> entries_;
};

}  // namespace aim::ui
