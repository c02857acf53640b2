// The models there are: added, looked at, missing, opened with a projector of theirs.
#include "core/checkpoint/safetensors.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/store/quantities.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

QString tiny_llava() { return QStringLiteral(AIM_FIXTURES_DIR "/oracle/llava"); }

bool looked_at(const KnownModels& models) {
    for (int i = 0; i < models.rowCount(); ++i) {
        if (!models.row(i)->looked_at) return false;
    }
    return true;
}

// A projector file of this width; what it computes does not matter here.
QString write_projector(WindowFixture& f, const QString& name, std::int64_t width) {
    std::vector<std::byte> weight(static_cast<std::size_t>(width * width * 4)),
        bias(static_cast<std::size_t>(width * 4));
    const QString file = f.path(name);
    write_safetensors(
        to_path(file),
        {{"bias", Dtype::F32, {width}, bias}, {"weight", Dtype::F32, {width, width}, weight}},
        {{"backbone", "llava"}, {"span", "answer"}});
    return file;
}

}  // namespace

TEST_CASE("a model's folder is added, described, opened with a projector, and remembered") {
    WindowFixture f;
    ModelDialog dialog(*f.workbench);
    QAbstractItemModelTester tester(&dialog.models(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.dialogs->names << tiny_llava();
    dialog.add_folder();
    REQUIRE(wait_for([&] { return looked_at(dialog.models()); }));
    auto& models = dialog.models();
    const int row = models.row_of(to_path(tiny_llava()));
    REQUIRE(row >= 0);
    REQUIRE(models.index(row, KnownModels::FamilyColumn).data().toString() ==
            QStringLiteral("llava"));
    REQUIRE(models.row(row)->fits());
    auto* open = f.button(dialog, QStringLiteral("Open Model"));
    REQUIRE(open->isEnabled());

    const auto width = models.row(row)->summary->hidden_size;
    const QString fitting = write_projector(f, QStringLiteral("fitting.safetensors"), width),
                  other = write_projector(f, QStringLiteral("other.safetensors"), width + 1);
    f.dialogs->names << other << fitting;
    dialog.add_projector();
    auto* projectors = f.find<QComboBox>(dialog, QStringLiteral("Projector"));
    REQUIRE(wait_for([&] {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("another width"));
        });
    }));
    REQUIRE(projectors->findData(other) < 0);  // not offered
    dialog.add_projector();
    REQUIRE(wait_for([&] { return projectors->currentData().toString() == fitting; }));
    const auto request = dialog.request();
    REQUIRE(request);
    REQUIRE(request->model_dir == to_path(tiny_llava()));
    REQUIRE(request->projector_file == to_path(fitting));
    f.workbench->open_model(request);

    f.restart();
    ModelDialog again(*f.workbench);
    REQUIRE(wait_for([&] { return looked_at(again.models()); }));
    again.choose(again.models().row_of(to_path(tiny_llava())));
    REQUIRE(wait_for([&] { return again.request() == request; }));
}

TEST_CASE("what a model needs is said for the number format chosen") {
    WindowFixture f;
    f.workbench->settings().set_model_folders({tiny_llava()});
    ModelDialog dialog(*f.workbench);
    REQUIRE(wait_for([&] { return looked_at(dialog.models()); }));
    dialog.choose(0);
    auto* formats = f.find<QComboBox>(dialog, QStringLiteral("Number format"));
    const auto said = [&](const char* format) {
        formats->setCurrentIndex(formats->findData(QLatin1StringView(format)));
        for (const auto* label : dialog.findChildren<QLabel*>())
            if (label->text().startsWith(QStringLiteral("Needs about"))) return label->text();
        return QString();
    };
    const auto& in = dialog.models().row(0)->summary->needs_in;
    REQUIRE(in.at("int8").total < in.at("float32").total);
    REQUIRE(said("float32").contains(bytes_text(in.at("float32").total)));
    REQUIRE(said("int8").contains(bytes_text(in.at("int8").total)));
    const auto request = dialog.request();
    REQUIRE(request);
    REQUIRE(request->dtype == "int8");
}

TEST_CASE("a folder that is gone or holds no model says so and cannot be opened") {
    WindowFixture f;
    f.picture(QStringLiteral("pictures/a.png"), Qt::red);
    f.workbench->settings().set_model_folders(
        {f.path(QStringLiteral("gone")), f.path(QStringLiteral("pictures"))});
    ModelDialog dialog(*f.workbench);
    REQUIRE(wait_for([&] { return looked_at(dialog.models()); }));
    REQUIRE(dialog.models().rowCount() == 2);
    for (const int row : {0, 1}) {
        dialog.choose(row);
        REQUIRE_FALSE(dialog.models().row(row)->problem.isEmpty());
        REQUIRE_FALSE(f.button(dialog, QStringLiteral("Open Model"))->isEnabled());
    }
    REQUIRE(dialog.models().index(0, KnownModels::FitColumn).data().toString() ==
            QStringLiteral("missing"));
    dialog.choose(0);
    dialog.remove_chosen();
    REQUIRE(dialog.models().rowCount() == 1);
    REQUIRE(f.workbench->settings().model_folders().size() == 1);
}

TEST_CASE("a file that is no projector is refused with a sentence") {
    WindowFixture f;
    f.workbench->settings().set_model_folders({tiny_llava()});
    ModelDialog dialog(*f.workbench);
    REQUIRE(wait_for([&] { return looked_at(dialog.models()); }));
    f.dialogs->names << tiny_llava() + QStringLiteral("/model.safetensors");
    const auto hints = [&dialog] {
        QStringList texts;
        for (const auto* label : dialog.findChildren<QLabel*>()) texts << label->text();
        return texts;
    };
    const QStringList before = hints();
    dialog.add_projector();
    REQUIRE(wait_for([&] { return hints() != before; }));
    auto* projectors = f.find<QComboBox>(dialog, QStringLiteral("Projector"));
    REQUIRE(projectors->count() == 1);
}

TEST_CASE("a projector that was trained on the demo's model can be chosen, and the demo's again") {
    WindowFixture f(true);
    REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
    // The demo of these tests has no model: a real one's folder stands in its place.
    const auto demo = f.workbench->demo()->model;
    std::filesystem::copy(to_path(tiny_llava()), demo, std::filesystem::copy_options::recursive);
    const auto width = inspect_model(demo).hidden_size;
    const QString trained = write_projector(f, QStringLiteral("mine.safetensors"), width);
    f.workbench->settings().add_projector(trained);
    {
        ModelDialog dialog(*f.workbench);
        REQUIRE(wait_for([&] { return looked_at(dialog.models()); }));
        auto* projectors = f.find<QComboBox>(dialog, QStringLiteral("Projector"));
        REQUIRE(wait_for([&] { return projectors->count() == 2; }));
        REQUIRE(projectors->isEnabled());
        REQUIRE_FALSE(dialog.request());
        projectors->setCurrentIndex(projectors->findData(trained));
        const auto request = dialog.request();
        REQUIRE(request);
        REQUIRE(request->model_dir == demo);
        REQUIRE(request->projector_file == to_path(trained));
        f.workbench->open_model(request);
        REQUIRE(
            wait_for([&] { return f.engine->opened.back().projector_file == to_path(trained); }));
    }
    {
        ModelDialog dialog(*f.workbench);
        auto* projectors = f.find<QComboBox>(dialog, QStringLiteral("Projector"));
        REQUIRE(wait_for([&] { return projectors->currentData().toString() == trained; }));
        projectors->setCurrentIndex(0);
        REQUIRE_FALSE(dialog.request());
        f.workbench->open_model(dialog.request());
    }
    ModelDialog dialog(*f.workbench);
    auto* projectors = f.find<QComboBox>(dialog, QStringLiteral("Projector"));
    REQUIRE(wait_for([&] { return projectors->count() == 2; }));
    REQUIRE_FALSE(dialog.request());
}
