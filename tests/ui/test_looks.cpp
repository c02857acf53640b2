// What the eye would find: frames of pictures, rows and columns that fill their table, texts that
// have room.
#include "ui/models/value_table.h"
#include "ui/style/picture_frame.h"
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/views/model_chip.h"
#include "ui/views/tour.h"
#include "ui/views/value_view.h"
#include "ui/views/widgets.h"
#include "window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QSpinBox>
#include <QTableView>
#include <cmath>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

QPixmap picture_of(const QColor& edge, const QColor& middle) {
    QImage image(90, 90, QImage::Format_RGB32);
    image.fill(edge);
    QPainter painter(&image);
    painter.fillRect(30, 20, 30, 70, middle);  // touches the lower edge
    painter.end();
    return QPixmap::fromImage(image);
}

}  // namespace

TEST_CASE("a picture's background goes on around it, a photograph lies on a neutral one") {
    const QPalette palette;
    REQUIRE(paper_around(picture_of(Qt::white, Qt::red), palette) == QColor(Qt::white));
    REQUIRE(paper_around(picture_of(QColor(10, 90, 40), Qt::red), palette) == QColor(10, 90, 40));
    QImage photograph(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) photograph.setPixel(x, y, qRgb(x * 4, y * 5, 90));
    }
    const QColor neutral = palette.color(QPalette::Midlight);
    REQUIRE(paper_around(QPixmap::fromImage(photograph), palette) == neutral);
    REQUIRE(paper_around({}, palette) == neutral);
    QPixmap transparent(8, 8);
    transparent.fill(Qt::transparent);
    REQUIRE(paper_around(transparent, palette) == QColor(Qt::white));
}

TEST_CASE("the frame of a picture is filled to its sides, with round corners") {
    QImage canvas(200, 100, QImage::Format_RGB32);
    canvas.fill(Qt::black);
    QPainter painter(&canvas);
    draw_picture(painter, {20, 10, 160, 80}, picture_of(Qt::white, Qt::red), QPalette());
    painter.end();
    REQUIRE(canvas.pixelColor(24, 50) == QColor(Qt::white));
    REQUIRE(canvas.pixelColor(176, 50) == QColor(Qt::white));
    REQUIRE(canvas.pixelColor(100, 60) == QColor(Qt::red));
    REQUIRE(canvas.pixelColor(20, 10) == QColor(Qt::black));  // cut by the corner
    REQUIRE(canvas.pixelColor(10, 50) == QColor(Qt::black));
}

TEST_CASE("a selected thumbnail is white to the sides of its frame, and tinted around it") {
    WindowFixture f;
    f.fill_gallery(0);
    QImage white(32, 48, QImage::Format_RGB32);  // narrow: leaves room at both sides
    white.fill(Qt::white);
    const QString file = f.path(QStringLiteral("white.png"));
    REQUIRE(white.save(file));
    f.workbench->import_files({file});
    auto& grid = f.window->demonstrations().grid();
    auto& model = f.demonstrations();
    REQUIRE(wait_for([&] {
        return model.rowCount() == 1 &&
               !model.index(0, 0).data(Qt::DecorationRole).value<QPixmap>().isNull();
    }));
    grid.setCurrentIndex(model.index(0, 0));
    QTest::qWait(50);
    const QRect cell = grid.visualRect(model.index(0, 0));
    const QImage shot = grid.viewport()->grab().toImage();
    REQUIRE(shot.pixelColor(cell.left() + 16, cell.top() + 60) == QColor(Qt::white));
    REQUIRE(shot.pixelColor(cell.left() + 7, cell.top() + 60) == selection_fill(grid.palette()));
}

TEST_CASE("a table's columns fill it, and go on doing so when it is resized") {
    ValueTable table;
    table.set_table({QStringLiteral("Method"), QStringLiteral("Answers")},
                    {{{QStringLiteral("AIM")}, {QStringLiteral("180"), 180}}});
    std::unique_ptr<QTableView> view(value_view(table, QStringLiteral("Results"), nullptr));
    view->resize(600, 200);
    view->show();
    QTest::qWait(20);
    fit_columns(*view);
    REQUIRE(view->horizontalHeader()->length() == view->viewport()->width());
    view->resize(900, 200);
    QTest::qWait(20);
    REQUIRE(view->horizontalHeader()->length() == view->viewport()->width());
}

TEST_CASE("while a gallery is fused its head says how many there are, and no more") {
    WindowFixture f;
    f.fill_gallery(12);  // eight pictures: four are repeated
    auto* head = f.window->findChild<QLabel*>(QStringLiteral("gallery-state"));
    REQUIRE(head);
    REQUIRE(head->accessibleName().contains(QStringLiteral("repeated")));
    f.workbench->fuse();
    f.engine->fuse_some(2, 12, 30);
    REQUIRE(f.idle());
    REQUIRE_FALSE(head->accessibleName().contains(u'·'));
    f.engine->finish_fuse();
    REQUIRE(wait_for([&] { return head->accessibleName().contains(QStringLiteral("repeated")); }));
}

TEST_CASE("a model that could not be opened is named") {
    WindowFixture f;
    ModelRequest request;
    request.model_dir = "/models/broken";
    f.engine->open_problem = QStringLiteral("There is no config.json.");
    f.workbench->open_model(request);
    auto* chip = f.window->findChild<ModelChip*>();
    REQUIRE(chip);
    REQUIRE(chip->accessibleName().contains(QStringLiteral("broken could not be opened")));
}

TEST_CASE("like the desktop means the desktop, whatever was chosen before") {
    theme::apply(*qApp, Appearance::Dark);
    REQUIRE(theme::is_dark(QApplication::palette()));
    theme::apply(*qApp, Appearance::System);
    const bool dark = theme::is_dark(QApplication::palette());
    theme::apply(*qApp, Appearance::Light);
    REQUIRE_FALSE(dark);
}

TEST_CASE("the text of a disabled primary button can be read") {
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
        theme::apply(*qApp, appearance);
        const QPalette palette = QApplication::palette();
        const double a = luminance(palette.color(QPalette::Disabled, QPalette::Highlight)),
                     b = luminance(palette.color(QPalette::Disabled, QPalette::HighlightedText));
        CHECK((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05) >= 3.5);
    }
}

TEST_CASE("a chip has as much room at its right as at its left") {
    ChipButton chip(QStringLiteral("The cat in a style never seen"));
    chip.resize(chip.sizeHint());
    const QImage shot = chip.grab().toImage();
    const QColor inside = shot.pixelColor(shot.width() / 2, 3);
    int left = shot.width(), right = 0;
    for (int x = 4; x < shot.width() - 4; ++x) {
        for (int y = 8; y < shot.height() - 8; ++y) {
            if (shot.pixelColor(x, y) == inside || x < 8 || x > shot.width() - 8) continue;
            left = std::min(left, x);
            right = std::max(right, x);
        }
    }
    REQUIRE(std::abs(left - (shot.width() - 1 - right)) <= 3);
}

TEST_CASE("the arrows of spin boxes and combo boxes stand in one line, clear of the frame") {
    QWidget form;
    QComboBox choice(&form);
    QSpinBox number(&form);
    choice.setGeometry(0, 0, 160, 30);
    number.setGeometry(0, 40, 160, 30);
    const auto middle = [](QWidget& field) {  // of what stands at its right
        const QImage shot = field.grab().toImage();
        const QColor paper = shot.pixelColor(shot.width() - 30, shot.height() / 2);
        int left = shot.width(), right = 0;
        for (int x = shot.width() - 28; x < shot.width() - 2; ++x) {
            for (int y = 4; y < shot.height() - 4; ++y) {
                if (shot.pixelColor(x, y) == paper) continue;
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
        REQUIRE(right < shot.width() - 4);
        return (left + right) / 2.0;
    };
    REQUIRE(std::abs(middle(choice) - middle(number)) <= 1);
}

TEST_CASE("the frames of the tour stay in the part of the window they tell of") {
    WindowFixture f;
    f.fill_gallery(3);
    f.window->start_tour();
    QTest::qWait(20);
    const QImage shot = f.window->grab().toImage();
    const QColor accent = theme::accent(f.window->palette());
    const QRect bar = f.window->menuBar()->geometry();
    int on_bar = 0;
    for (int y = bar.top(); y <= bar.bottom(); ++y) {
        for (int x = bar.left(); x <= bar.right(); ++x) on_bar += shot.pixelColor(x, y) == accent;
    }
    REQUIRE(on_bar == 0);
    const QWidget& galleries = f.window->galleries();
    const int right = galleries.mapTo(f.window.get(), QPoint()).x() + galleries.width() - 1;
    REQUIRE(shot.pixelColor(right, bar.bottom() + 40) != accent);
    f.window->tour()->end();
}
