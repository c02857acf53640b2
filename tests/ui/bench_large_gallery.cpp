// Not run by default: test_ui "[.benchmark]". Says how long the window's thread is held up with ten
// thousand demonstrations.
#include "stall_meter.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <iostream>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

TEST_CASE("ten thousand demonstrations", "[.benchmark]") {
    WindowFixture f;
    f.drop_testers();
    f.fill_gallery(10000, "Large");
    const auto large = f.workbench->gallery();
    f.fill_gallery(1, "Small");
    StallMeter meter;
    QElapsedTimer clock;
    clock.start();
    f.workbench->set_gallery(large);
    auto& model = f.demonstrations();
    REQUIRE(wait_for([&] {
        return model.rowCount() == 10000 && model.row(model.id_at(0)) &&
               !model.index(0, 0).data(Qt::DecorationRole).value<QPixmap>().isNull();
    }));
    std::cout << "open: " << clock.elapsed() << " ms, longest stall " << meter.take() << " ms\n";

    auto* bar = f.window->demonstrations().grid().verticalScrollBar();
    for (int step = 1; step <= 60; ++step) {
        bar->setValue(bar->maximum() * step / 60);
        QTest::qWait(16);
    }
    std::cout << "scroll to the end: longest stall " << meter.take() << " ms\n";
    model.set_search(QStringLiteral("answer 77"));
    REQUIRE(wait_for([&] { return model.rowCount() < 10000; }));
    std::cout << "search: longest stall " << meter.take() << " ms\n";
    model.set_search({});
    REQUIRE(wait_for([&] { return model.rowCount() == 10000; }));
    std::cout << "search cleared: longest stall " << meter.take() << " ms\n";
    f.window->demonstrations().grid().selectAll();
    QTest::qWait(50);
    std::cout << "select all: longest stall " << meter.take() << " ms\n";
    f.window->demonstrations().remove_selected();
    REQUIRE(wait_for([&] { return model.rowCount() == 0; }));
    std::cout << "delete all: longest stall " << meter.take() << " ms\n";
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return model.rowCount() == 10000; }));
    std::cout << "undo: longest stall " << meter.take() << " ms\n";
}
