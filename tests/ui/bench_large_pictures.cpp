// Not run by default: AIM_LARGE_FOLDER=folder test_ui "[.large-import]", then "[.large-pictures]".
// The folder holds ten thousand large pictures; the workspace needs as much room again beside the
// temporary files. AIM_LARGE_WORKSPACE=file is one that holds them already, in its first gallery.
// Says how long the window's thread is held up (by the wall and in processor time), how much memory
// is in use, and what a cancelled import leaves.
#include "measured_application.h"
#include "stall_meter.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QScrollBar>
#include <fstream>
#include <iostream>
#include <string>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

// In MB: VmRSS, VmHWM, RssAnon, …
long memory(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        long kilobytes = 0;
        if (word == key + ":" && status >> kilobytes) return kilobytes / 1024;
    }
    return -1;
}

class Report {
public:
    Report() { clock_.start(); }
    void start() {
        meter_.take();
        measured().take_longest();
        clock_.restart();
    }
    void say(const char* what) {
        const auto took = clock_.elapsed();
        std::cout << what << ": " << took << " ms, longest stall " << meter_.take()
                  << " ms on the wall, " << measured().take_longest()
                  << " ms of processor (event " << measured().longest_type() << "); memory "
                  << memory("VmRSS") << " MB (anonymous " << memory("RssAnon") << ")" << std::endl;
        start();
    }

private:
    StallMeter meter_;
    QElapsedTimer clock_;
};

// Every cell on show has its picture.
bool complete(WindowFixture& f) {
    auto& grid = f.window->demonstrations().grid();
    const QRect room = grid.viewport()->rect();
    int shown = 0;
    for (int y = room.top() + 4; y < room.bottom(); y += 40) {
        for (int x = room.left() + 4; x < room.right(); x += 40) {
            const QModelIndex index = grid.indexAt({x, y});
            if (!index.isValid()) continue;
            ++shown;
            if (index.data(Qt::DecorationRole).value<QPixmap>().isNull()) return false;
        }
    }
    return shown > 0;
}

std::int64_t bytes_of(const QString& file) {
    return QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size();
}

void scroll_through(WindowFixture& f, Report& report, const char* what) {
    auto* bar = f.window->demonstrations().grid().verticalScrollBar();
    report.start();
    // Half a screen a frame, as a person who drags the wheel hard.
    for (int place = 0; place <= bar->maximum(); place += bar->pageStep() / 2) {
        bar->setValue(place);
        QTest::qWait(16);
    }
    report.say(what);
}

}  // namespace

TEST_CASE("importing ten thousand large pictures, cancelled", "[.large-import]") {
    const QString folder = qEnvironmentVariable("AIM_LARGE_FOLDER");
    REQUIRE_FALSE(folder.isEmpty());
    WindowFixture f;
    f.drop_testers();
    f.fill_gallery(0, "Large");
    const auto large = f.workbench->gallery();
    const QString file = f.path(QStringLiteral("test.aim"));
    const auto before = bytes_of(file);
    Report report;
    std::int64_t done = 0;
    int reports = 0;
    QObject::connect(&f.workbench->jobs(), &Jobs::changed, f.window.get(), [&] {
        for (const auto& [id, entry] : f.workbench->jobs().entries()) {
            done = entry.progress.done;
            ++reports;
        }
    });

    f.workbench->import_files({folder});
    REQUIRE(wait_for([&] { return done >= 3000; }, 600000));
    std::cout << "progress was told " << reports << " times\n";
    report.say("import up to 3,000");
    f.workbench->jobs().cancel(f.workbench->jobs().entries().begin()->first);
    REQUIRE(wait_for([&] { return f.workbench->jobs().entries().empty(); }, 600000));
    report.say("cancelled");
    REQUIRE(f.idle());
    {
        auto workspace = f.workspace();
        REQUIRE(workspace.demonstrations().count(large) == 0);
        REQUIRE(workspace.images().count() == 0);
    }
    std::cout << "the workspace had " << before << " bytes, has " << bytes_of(file) << std::endl;
    std::cout << "most memory ever: " << memory("VmHWM") << " MB\n";
}

TEST_CASE("ten thousand large pictures", "[.large-pictures]") {
    const QString ready = qEnvironmentVariable("AIM_LARGE_WORKSPACE");
    const QString folder = qEnvironmentVariable("AIM_LARGE_FOLDER");
    REQUIRE_FALSE((ready.isEmpty() && folder.isEmpty()));
    WindowFixture f;
    f.drop_testers();
    auto& model = f.demonstrations();
    Report report;
    report.start();
    if (ready.isEmpty()) {
        f.fill_gallery(0, "Large");
        f.workbench->import_files({folder});
        REQUIRE(wait_for([&] { return f.workbench->jobs().entries().empty(); }, 3000000));
        report.say("import all");
        REQUIRE(wait_for([&] { return model.rowCount() == 10000; }));
        report.say("shown");
    } else {
        f.workbench->open_workspace(to_path(ready));
        REQUIRE(wait_for([&] { return f.workbench->store().is_open(); }));
        REQUIRE(wait_for([&] { return f.gallery_model().rowCount() > 0; }));
        f.workbench->set_gallery(f.gallery_model().id_at(0));
    }
    REQUIRE(wait_for([&] { return model.rowCount() == 10000 && complete(f); }));
    report.say("first opened, the pictures on show complete");
    scroll_through(f, report, "scrolled through");
    REQUIRE(wait_for([&] { return complete(f); }));
    report.say("the last screen complete");
    f.window->demonstrations().grid().scrollToTop();
    REQUIRE(wait_for([&] { return complete(f); }));
    report.say("back at the top, complete");
    scroll_through(f, report, "scrolled through again");

    f.window->demonstrations().set_table(true);
    QTest::qWait(300);
    report.say("as a table");
    f.window->demonstrations().set_table(false);
    report.start();
    f.window->demonstrations().grid().selectAll();
    QTest::qWait(100);
    report.say("all selected");
    f.window->demonstrations().remove_selected();
    REQUIRE(wait_for([&] { return model.rowCount() == 0; }, 60000));
    report.say("all deleted");
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return model.rowCount() == 10000 && complete(f); }, 60000));
    report.say("and brought back");
    const int galleries = f.gallery_model().rowCount();
    f.window->galleries().duplicate();
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() > galleries; }, 60000));
    report.say("duplicated");
    std::cout << "most memory ever: " << memory("VmHWM") << " MB\n";
}
