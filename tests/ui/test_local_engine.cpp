// The real engine with a tiny model: fusing, training and evaluating are interrupted by what a
// person waits for, go on afterwards, and are stopped and resumed without loss.
#include "catch.h"
#include "core/checkpoint/safetensors.h"
#include "core/engine/inspect_model.h"
#include "core/workspace/workspace.h"
#include "ui/engine/local_engine.h"
#include "ui/store/text.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <span>

using namespace aim;
using namespace aim::ui;

namespace {

const std::filesystem::path kModel = AIM_FIXTURES_DIR "/oracle/llava";

class EngineFixture {
public:
    EngineFixture() {
        QObject::connect(&engine, &Engine::model_changed, &engine,
                         [this](const ModelState& state) { model = state; });
        QObject::connect(&engine, &Engine::fuse_finished, &engine,
                         [this](std::int64_t, const PrecomputeResult& r) { fused = r; });
        QObject::connect(&engine, &Engine::fuse_ended, &engine,
                         [this](std::int64_t, bool, const QString& s) { ended = s; });
        QObject::connect(&engine, &Engine::ask_finished, &engine,
                         [this](quint64, const AskResult& r) { answered = r; });
        QObject::connect(&engine, &Engine::training_progress, &engine,
                         [this](const TrainProjectorProgress& p) {
                             last_step = p.step;
                             if (p.step > 0 && when_it_trains) {
                                 std::exchange(when_it_trains, {})();
                             }
                         });
        QObject::connect(&engine, &Engine::training_finished, &engine,
                         [this](const TrainProjectorResult& r) { trained = r; });
        QObject::connect(&engine, &Engine::evaluation_progress, &engine,
                         [this](const EvaluationProgress& p) {
                             if (p.done > 0 && when_it_evaluates) {
                                 std::exchange(when_it_evaluates, {})();
                             }
                         });
        QObject::connect(&engine, &Engine::evaluation_finished, &engine,
                         [this](std::int64_t id) { evaluated = id; });
        QObject::connect(&engine, &Engine::evaluation_ended, &engine,
                         [this](bool, const QString& s) { ended = s; });
        QObject::connect(&engine, &Engine::training_ended, &engine,
                         [this](bool, const QString& s) { ended = s; });
    }

    std::filesystem::path path(const char* name) const {
        return to_path(folder.filePath(QString::fromLatin1(name)));
    }
    std::vector<std::byte> picture(int i) const {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(i * 7 % 360, 200, 60 + i % 180));
        const QString file = folder.filePath(QStringLiteral("%1.png").arg(i));
        image.save(file);
        QFile read(file);
        REQUIRE(read.open(QIODevice::ReadOnly));
        const QByteArray bytes = read.readAll();
        const auto* begin = reinterpret_cast<const std::byte*>(bytes.constData());
        return {begin, begin + bytes.size()};
    }
    void open() {
        const auto width = inspect_model(kModel).hidden_size;
        std::vector<float> weight(static_cast<std::size_t>(width * width)),
            bias(static_cast<std::size_t>(width));
        for (std::int64_t i = 0; i < width; ++i)
            weight[static_cast<std::size_t>(i * width + i)] = 1;
        write_safetensors(
            path("p.safetensors"),
            {{"bias", Dtype::F32, {width}, std::as_bytes(std::span(bias))},
             {"weight", Dtype::F32, {width, width}, std::as_bytes(std::span(weight))}});
        auto workspace = Workspace::create(path("w.aim"));
        gallery = workspace.galleries().create("Colours").id;
        for (int i = 0; i < kDemonstrations; ++i) {
            workspace.demonstrations().add(gallery, {workspace.images().put(picture(i)),
                                                     "What is it?", std::to_string(i), ""});
        }
        engine.use_workspace(path("w.aim"), false);
        engine.open_model({kModel, path("p.safetensors"), "float32", "cpu"});
        REQUIRE(QTest::qWaitFor([this] { return model.status == ModelStatus::Ready; }, 60000));
    }
    AskRequest question() const {
        AskRequest request;
        request.gallery = gallery;
        request.image = picture(3);
        request.question = "What is it?";
        request.methods = {"zero-shot"};
        request.sampling.max_new_tokens = 2;
        return request;
    }
    TrainProjectorRequest training() const {
        std::ofstream corpus(path("corpus.jsonl"));
        for (int i = 0; i < 40; ++i) {
            picture(i);
            corpus << "{\"image\":\"" << i
                   << ".png\",\"question\":\"What is it?\",\"answer\":\"dax\","
                   << "\"demonstrations\":[{\"image\":\"" << (i + 1) % 40
                   << ".png\",\"question\":\"What is it?\",\"answer\":\"dax\"}]}\n";
        }
        picture(40);
        TrainProjectorRequest request;
        request.model_dir = kModel;
        request.corpus = path("corpus.jsonl");
        request.out = path("out.safetensors");
        request.dtype = "float32";
        request.device = "cpu";
        request.steps = 12;
        request.batch = 2;
        request.max_shots = 1;
        request.checkpoint_every = 4;
        return request;
    }

    EvaluationOrder evaluation() const {
        std::ofstream queries(path("queries.jsonl"));
        for (int i = 0; i < kQueries; ++i) {
            picture(100 + i);
            queries << "{\"id\":\"" << i << "\",\"image\":\"" << 100 + i
                    << ".png\",\"question\":\"What is it?\",\"answer\":\"" << i << "\"}\n";
        }
        EvaluationOrder order;
        order.source.file = path("queries.jsonl");
        order.keep.name = "Tiny";
        order.request.gallery = gallery;
        order.request.methods = {"zero-shot", "aim"};
        order.request.shots = {1, 2};
        order.request.sampling.max_new_tokens = 2;
        order.model = model_key(model.description);
        return order;
    }

    static constexpr int kDemonstrations = 40, kQueries = 12;
    QTemporaryDir folder;
    LocalEngine engine;
    std::int64_t gallery = 0;
    ModelState model;
    std::optional<PrecomputeResult> fused;
    std::optional<AskResult> answered;
    std::optional<TrainProjectorResult> trained;
    std::optional<QString> ended;
    std::optional<std::int64_t> evaluated;
    std::function<void()> when_it_trains, when_it_evaluates;
    int last_step = 0;
};

bool wait(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 120000); }

}  // namespace

TEST_CASE("a question goes before fusing, and fusing goes on after it") {
    EngineFixture f;
    f.open();
    f.engine.fuse(f.gallery);
    f.engine.ask(f.question());
    REQUIRE(wait([&] { return f.answered.has_value(); }));
    REQUIRE(wait([&] { return f.fused.has_value(); }));
    REQUIRE_FALSE(f.ended);
    REQUIRE(f.fused->fused + f.fused->already_there == EngineFixture::kDemonstrations);
}

TEST_CASE("fusing goes on with the model that is opened in the middle of it") {
    EngineFixture f;
    f.open();
    f.engine.fuse(f.gallery);
    f.engine.open_model({kModel, f.path("p.safetensors"), "bfloat16", "cpu"});
    REQUIRE(wait([&] { return f.fused.has_value(); }));
    REQUIRE(f.model.description.dtype == "bfloat16");
    auto workspace = Workspace::open(f.path("w.aim"));
    REQUIRE(workspace.fused_tokens().counts(f.gallery, *f.model.context).fused ==
            EngineFixture::kDemonstrations);
}

TEST_CASE("fusing that waits for a question to end is cancelled at once") {
    EngineFixture f;
    f.open();
    f.engine.ask(f.question());
    f.engine.fuse(f.gallery);
    f.engine.cancel_fuse();
    REQUIRE(f.ended);
    REQUIRE(wait([&] { return f.answered.has_value(); }));
    REQUIRE_FALSE(f.fused);
}

TEST_CASE("a workspace that is only to be read is neither fused nor asked about") {
    EngineFixture f;
    f.open();
    f.engine.use_workspace(f.path("w.aim"), true);
    std::optional<QString> not_answered;
    QObject::connect(&f.engine, &Engine::ask_ended, &f.engine,
                     [&](quint64, bool, const QString& sentence) { not_answered = sentence; });
    f.engine.ask(f.question());
    f.engine.fuse(f.gallery);
    REQUIRE(wait([&] { return not_answered && f.ended; }));
    REQUIRE(not_answered->contains(QStringLiteral("reading only")));
    REQUIRE(f.ended->contains(QStringLiteral("reading only")));
    auto workspace = Workspace::open(f.path("w.aim"));
    REQUIRE(workspace.runs().ids().empty());
    REQUIRE(workspace.fused_tokens().counts(f.gallery, *f.model.context).fused == 0);
}

TEST_CASE("a question interrupts a training, which goes on from where it was") {
    EngineFixture f;
    f.open();
    f.when_it_trains = [&f] { f.engine.ask(f.question()); };
    f.engine.train(f.training());
    REQUIRE(wait([&] { return f.trained.has_value() || f.ended.has_value(); }));
    REQUIRE_FALSE(f.ended);
    REQUIRE(f.answered);
    REQUIRE(f.trained->steps == 12);
    REQUIRE(inspect_projector(f.path("out.safetensors")).width ==
            inspect_model(kModel).hidden_size);
}

TEST_CASE("a training that is stopped has written its best, and is resumed from its checkpoint") {
    EngineFixture f;
    f.when_it_trains = [&f] { f.engine.stop_training(); };
    TrainProjectorRequest request = f.training();
    request.steps = 2000;  // more than are done before the stop arrives
    f.engine.train(request);
    REQUIRE(wait([&] { return f.ended.has_value(); }));
    REQUIRE(f.ended->isEmpty());
    REQUIRE(std::filesystem::exists(request.out));
    const int stopped_at = f.last_step;
    request.resume = true;
    f.last_step = 0;
    int first = 0;
    f.when_it_trains = [&] {
        first = f.last_step;
        f.engine.stop_training();
    };
    f.ended.reset();
    f.engine.train(request);
    REQUIRE(wait([&] { return f.ended.has_value(); }));
    REQUIRE(first >= stopped_at);
}

TEST_CASE("a training on a corpus that cannot be read ends with the sentence") {
    EngineFixture f;
    TrainProjectorRequest request = f.training();
    request.corpus = f.path("gone.jsonl");
    f.engine.train(request);
    REQUIRE(wait([&] { return f.ended.has_value(); }));
    REQUIRE_FALSE(f.ended->isEmpty());
}

TEST_CASE("a question interrupts an evaluation, which goes on and answers everything once") {
    EngineFixture f;
    f.open();
    f.when_it_evaluates = [&f] { f.engine.ask(f.question()); };
    f.engine.evaluate(f.evaluation());
    REQUIRE(wait([&] { return f.evaluated.has_value() || f.ended.has_value(); }));
    REQUIRE_FALSE(f.ended);
    REQUIRE(f.answered);
    auto workspace = Workspace::open(f.path("w.aim"));
    REQUIRE(workspace.evaluations().list().size() == 1);
    REQUIRE(workspace.evaluations().get(*f.evaluated).finished);
    REQUIRE(workspace.evaluations().item_count(*f.evaluated) == EngineFixture::kQueries * 4);
}

TEST_CASE("an evaluation that is cancelled is kept and resumed, but not by another model") {
    EngineFixture f;
    f.open();
    EvaluationOrder order = f.evaluation();
    f.when_it_evaluates = [&f] { f.engine.cancel_evaluation(); };
    f.engine.evaluate(order);
    REQUIRE(wait([&] { return f.ended.has_value() || f.evaluated.has_value(); }));
    REQUIRE(f.ended);
    REQUIRE(f.ended->isEmpty());
    std::int64_t id = 0;
    {
        auto workspace = Workspace::open(f.path("w.aim"));
        const auto known = workspace.evaluations().list();
        REQUIRE(known.size() == 1);
        REQUIRE_FALSE(known.front().finished);
        id = known.front().id;
        REQUIRE(workspace.evaluations().item_count(id) > 0);
        const auto again = order_of(known.front());
        REQUIRE(again);
        REQUIRE(again->model == order.model);
        order = *again;
    }
    f.ended.reset();
    f.engine.open_model({kModel, f.path("p.safetensors"), "bfloat16", "cpu"});
    f.engine.evaluate(order);
    REQUIRE(wait([&] { return f.ended.has_value(); }));
    REQUIRE(f.ended->contains(QStringLiteral("another model")));

    f.engine.open_model({kModel, f.path("p.safetensors"), "float32", "cpu"});
    f.engine.evaluate(order);
    REQUIRE(wait([&] { return f.evaluated.has_value(); }));
    REQUIRE(*f.evaluated == id);
}
