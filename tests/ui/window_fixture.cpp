#include "window_fixture.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace aim::ui::test {

WindowFixture::WindowFixture(bool with_demo) : file_(folder_.filePath(QStringLiteral("test.aim"))) {
    if (with_demo) make_demo();
    open();
}

void WindowFixture::make_demo() {
    DemoFiles demo;
    demo.root = to_path(path(QStringLiteral("demo")));
    demo.gallery = demo.root / "gallery";
    demo.model = demo.root / "model";
    demo.projector = demo.root / "projector.safetensors";
    demo.first_questions = demo.root / "first-questions.json";
    QDir().mkpath(from_path(demo.gallery / "images"));
    QFile metadata(from_path(demo.gallery / "metadata.jsonl"));
    REQUIRE(metadata.open(QIODevice::WriteOnly));
    const char* colours[] = {"red", "green", "blue"};
    for (const char* colour : colours) {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(QColor(QLatin1StringView(colour)));
        image.save(from_path(demo.gallery / "images" / (std::string(colour) + ".png")));
        metadata.write(QByteArray("{\"file_name\": \"images/") + colour +
                       ".png\", \"question\": \"What colour is it?\", \"answer\": \"" + colour +
                       "\", \"label\": \"" + colour + "\"}\n");
    }
    QFile questions(from_path(demo.first_questions));
    REQUIRE(questions.open(QIODevice::WriteOnly));
    questions.write(R"({"questions": [
        {"title": "A red one", "image": "gallery/images/red.png", "question": "Which colour?",
         "reference": "red", "methods": ["aim", "zero-shot"], "shots": 2},
        {"title": "A blue one", "image": "gallery/images/blue.png", "question": "Which colour?"}]})");
    demo_ = demo;
}

void WindowFixture::open() {
    Workbench::Parts parts;
    auto scripted_engine = std::make_unique<ScriptedEngine>();
    auto scripted_dialogs = std::make_unique<ScriptedDialogs>();
    engine = scripted_engine.get();
    dialogs = scripted_dialogs.get();
    parts.engine = std::move(scripted_engine);
    parts.dialogs = std::move(scripted_dialogs);
    parts.settings = std::make_unique<Settings>(path(QStringLiteral("settings.ini")));
    parts.demo = demo_;
    workbench = std::make_unique<Workbench>(std::move(parts));
    window = std::make_unique<MainWindow>(*workbench);
    using Tester = QAbstractItemModelTester;
    for (QAbstractItemModel* model :
         std::initializer_list<QAbstractItemModel*>{&gallery_model(), &demonstrations(), &runs()}) {
        testers_.push_back(std::make_unique<Tester>(model, Tester::FailureReportingMode::Fatal));
    }
    window->resize(1280, 800);
    window->show();
    if (!demo_) {  // a model all the same
        ModelRequest request;
        request.model_dir = "/models/scripted";
        workbench->settings().set_model(request);
    }
    workbench->open_workspace(to_path(file_));
    REQUIRE(wait_for([this] { return workbench->store().is_open() && gallery_model().loaded(); }));
    REQUIRE(wait_for([this] { return idle(); }));
}

void WindowFixture::restart() {
    window->close();
    testers_.clear();
    window.reset();
    workbench.reset();
    open();
}

bool WindowFixture::idle() {
    auto written = std::make_shared<bool>(false), read = std::make_shared<bool>(false);
    workbench->store().write(
        workbench.get(), {}, [](Workspace&) {},
        [this, written, read] {
            *written = true;
            workbench->store().read(
                workbench.get(), [](Workspace&) {}, [read] { *read = true; });
        });
    if (!wait_for([written, read] { return *written && *read; })) return false;
    // What those answers asked for in turn.
    auto again = std::make_shared<bool>(false);
    workbench->store().read(
        workbench.get(), [](Workspace&) {}, [again] { *again = true; });
    return wait_for([again] { return *again; });
}

GalleryModel& WindowFixture::gallery_model() {
    return *static_cast<GalleryModel*>(window->galleries().list().model());
}

QString WindowFixture::picture(const QString& name, const QColor& colour) const {
    QImage image(48, 32, QImage::Format_RGB32);
    image.fill(colour);
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).path());
    REQUIRE(image.save(file));
    return file;
}

std::int64_t WindowFixture::fill_gallery(int count, const std::string& name) {
    std::int64_t gallery = 0;
    {
        auto file = workspace();
        gallery = file.galleries().create(name).id;
        file.transaction([&] {
            for (int i = 0; i < count; ++i) {
                const QString picture_file = picture(QStringLiteral("fill/%1.png").arg(i % 8),
                                                     QColor::fromHsv((i % 8) * 40, 200, 200));
                QFile picture_bytes(picture_file);
                REQUIRE(picture_bytes.open(QIODevice::ReadOnly));
                const QByteArray bytes = picture_bytes.readAll();
                NewDemonstration demonstration;
                demonstration.image =
                    file.images().put({reinterpret_cast<const std::byte*>(bytes.constData()),
                                       static_cast<std::size_t>(bytes.size())});
                demonstration.question = "What is it?";
                demonstration.answer = "answer " + std::to_string(i);
                demonstration.label = i % 2 ? "odd" : "even";
                file.demonstrations().add(gallery, demonstration);
            }
        });
    }
    workbench->store().announce({.galleries = true, .contents = 0, .runs = false});
    REQUIRE(wait_for([&] { return gallery_model().row_of(gallery) >= 0; }));
    workbench->set_gallery(gallery);
    REQUIRE(wait_for([&] {
        return demonstrations().rowCount() == count &&
               (count == 0 || demonstrations().row(demonstrations().id_at(0)));
    }));
    return gallery;
}

void WindowFixture::drop(QWidget& target, const QStringList& files) {
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString& file : files) urls << QUrl::fromLocalFile(file);
    mime.setUrls(urls);
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent dropped(place, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &dropped);
}

QPushButton* WindowFixture::button(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<QPushButton*>()) {
        if (button->text() == text) return button;
    }
    return nullptr;
}

}  // namespace aim::ui::test
