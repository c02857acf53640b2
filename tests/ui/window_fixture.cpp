#include "window_fixture.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
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
    close();
    open();
}

void WindowFixture::close() {
    window->close();
    testers_.clear();
    window.reset();
    workbench.reset();
}

bool WindowFixture::idle() {
    // What was asked of a workspace that is left meanwhile never comes back.
    auto left = std::make_shared<bool>(false);
    QObject context;
    QObject::connect(&workbench->store(), &Store::opened, &context, [left] { *left = true; });
    auto carried = std::make_shared<bool>(false);
    workbench->store().transfer(
        workbench.get(), {}, [](Workspace&) {}, [carried] { *carried = true; });
    if (!wait_for([carried, left] { return *carried || *left; })) return false;
    if (*left) return idle();
    auto written = std::make_shared<bool>(false), read = std::make_shared<bool>(false);
    workbench->store().write(
        workbench.get(), {}, [](Workspace&) {},
        [this, written, read] {
            *written = true;
            workbench->store().read(
                workbench.get(), [](Workspace&) {}, [read] { *read = true; });
        });
    if (!wait_for([written, read, left] { return (*written && *read) || *left; })) return false;
    if (*left) return idle();
    // What those answers asked for in turn.
    auto again = std::make_shared<bool>(false);
    workbench->store().read(
        workbench.get(), [](Workspace&) {}, [again] { *again = true; });
    if (!wait_for([again, left] { return *again || *left; })) return false;
    return !*left || idle();
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
            std::vector<std::string> pictures;
            for (int i = 0; i < std::min(count, 8); ++i) {
                QFile file_of(picture(QStringLiteral("fill/%1.png").arg(i),
                                      QColor::fromHsv(i * 40, 200, 200)));
                REQUIRE(file_of.open(QIODevice::ReadOnly));
                const QByteArray bytes = file_of.readAll();
                pictures.push_back(
                    file.images().put({reinterpret_cast<const std::byte*>(bytes.constData()),
                                       static_cast<std::size_t>(bytes.size())}));
            }
            for (int i = 0; i < count; ++i) {
                NewDemonstration demonstration;
                demonstration.image = pictures[static_cast<std::size_t>(i % 8)];
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

QAction* WindowFixture::action(const QString& text) {
    for (auto* candidate : window->findChildren<QAction*>()) {
        if (candidate->text() == text) return candidate;
    }
    FAIL(text.toStdString());
    return nullptr;
}

MethodAnswer make_answer(const std::string& method, const std::string& text) {
    MethodAnswer answer;
    answer.method = method;
    answer.text = text;
    answer.token_ids = {1, 2, 3};
    answer.context = {20, 16, method == "aim" ? 24 : 0};
    answer.timing = {5, 20, 26, 40, 70};
    answer.peak_bytes = 3 << 20;
    answer.prompt = {{PromptSegment::Kind::Text, "USER: ", 3, 0},
                     {PromptSegment::Kind::Image, "query", 16, 0}};
    return answer;
}

void WindowFixture::ask_and_answer(const QString& question, const std::string& text) {
    const auto before = runs().total();
    window->query().picture().load_file(
        picture(QStringLiteral("query.png"), QColor(0x9c, 0xbd, 0xc8)));
    REQUIRE(wait_for([this] { return window->query().picture().ready(); }));
    // By kind, not by name: the window may speak another language.
    window->query()
        .findChild<QComboBox*>(QString(), Qt::FindDirectChildrenOnly)
        ->setCurrentText(question);
    window->query()
        .findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)
        ->setText(QStringLiteral("a fish"));
    window->query().ask();
    for (const auto& method : engine->asked.back().methods) {
        auto answer = make_answer(method, method == "aim" ? text : "a bird");
        answer.score = method == "aim" ? 1.0 : 0.0;
        engine->answer(answer);
    }
    engine->finish_ask();
    REQUIRE(wait_for([&] { return runs().total() == before + 1; }));
}

QStringList tab_steps_back(QWidget& window) {
    std::vector<QWidget*> order;
    for (QWidget* widget = window.nextInFocusChain(); widget && widget != &window;
         widget = widget->nextInFocusChain()) {
        if (widget->isVisibleTo(&window) && widget->isEnabledTo(&window) &&
            (widget->focusPolicy() & Qt::TabFocus) && window.isAncestorOf(widget) &&
            widget->window() == &window) {
            order.push_back(widget);
        }
    }
    const auto place = [&window](const QWidget* widget) {
        return QRect(widget->mapTo(&window, QPoint()), widget->size());
    };
    QStringList back;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (order[i - 1]->isAncestorOf(order[i])) continue;  // a part of the control before
        const QRect from = place(order[i - 1]), to = place(order[i]);
        const bool same_row = to.center().y() > from.top() && to.center().y() < from.bottom();
        const bool left = same_row && to.right() < from.left();
        const bool up = to.bottom() < from.top() && to.left() < from.right();
        if (left || up) {
            const auto name = [](const QWidget* widget) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                return QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                       widget->accessibleName() + (button ? button->text() : QString());
            };
            back << QStringLiteral("“%1” after “%2”").arg(name(order[i]), name(order[i - 1]));
        }
    }
    return back;
}

QString said(const QWidget& window) {
    const auto* toast = window.findChild<Toast*>(QString(), Qt::FindDirectChildrenOnly);
    return toast ? toast->text() : QString();
}

QStringList nameless_controls(const QWidget& in) {
    QStringList nameless;
    for (const auto* widget : in.findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenu") ||
            widget->inherits("QMenuBar") || widget->inherits("QToolBarExtension")) {
            continue;
        }
        if (widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
        if (qobject_cast<const QLabel*>(widget)) continue;  // read out as what it says
        QString name = widget->accessibleName();
        if (name.isEmpty()) {
            if (auto* button = qobject_cast<const QAbstractButton*>(widget)) name = button->text();
        }
        // Parts of a named control: the line of a spin box, the view of a combo box.
        for (auto* parent = widget->parentWidget(); name.isEmpty() && parent;
             parent = parent->parentWidget()) {
            if (qobject_cast<QAbstractSpinBox*>(parent) || qobject_cast<QComboBox*>(parent) ||
                qobject_cast<QAbstractItemView*>(parent) || qobject_cast<QLineEdit*>(parent)) {
                name = parent->accessibleName();
            }
        }
        if (name.isEmpty()) {
            nameless << QString::fromLatin1(widget->metaObject()->className()) +
                            QStringLiteral(" in ") +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
        }
    }
    return nameless;
}

}  // namespace aim::ui::test
