#include "core/fusion/train.h"

#include "catch.h"
#include "core/backbone/oracle.h"
#include "core/base/error.h"
#include "core/checkpoint/tensors.h"
#include "core/fusion/train_loss.h"
#include "core/fusion/train_state.h"
#include "core/fusion/train_states.h"
#include "core/generation/generate.h"
#include "tests/core/fusion/training_folder.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

using namespace aim;

namespace {

std::unique_ptr<Backbone> reference_model() {
    return Backbone::open(TrainingFolder::model(), {"float32", "cpu"});
}

// Pictures with names that change from line to line: only the demonstrations tell.
void write_episodes(const TrainingFolder& folder) {
    const std::vector<std::string> pictures{"square.png", "wide.png", "tall.png"};
    const std::vector<std::string> names{"dax", "blicket", "wug", "toma"};
    std::string text;
    for (std::size_t i = 0; i < 48; ++i) {
        const auto& a = pictures[i % 3];
        const auto& b = pictures[(i + 1) % 3];
        const auto& first = names[i % 4];
        const auto& second = names[(i / 4 + i + 1) % 4];
        text += folder.episode(i % 2 == 0 ? a : b, i % 2 == 0 ? first : second,
                               {{a, first}, {b, second}}) +
                "\n";
    }
    folder.write("corpus.jsonl", text);
}

TrainingSettings settings_in(const TrainingFolder& folder, const std::string& out) {
    TrainingSettings settings;
    settings.corpus = folder.path() / "corpus.jsonl";
    settings.out = folder.path() / out;
    settings.backbone_name = "llava";
    settings.backbone_fingerprint = std::string(64, 'a');
    settings.steps = 12;
    settings.batch = 6;
    settings.max_shots = 2;
    settings.learning_rate = 0.01;
    settings.checkpoint_every = 4;
    return settings;
}

}  // namespace

TEST_CASE("training lowers the loss and writes where it comes from") {
    const TrainingFolder folder;
    write_episodes(folder);
    const auto model = reference_model();
    auto settings = settings_in(folder, "projector.safetensors");
    settings.steps = 40;
    settings.checkpoint_every = 20;
    int last_step = -1;
    const auto result = train_projector_layer(
        *model, settings, [&](const TrainingProgress& progress) { last_step = progress.step; });
    REQUIRE(last_step == 40);
    REQUIRE(result.steps == 40);

    const auto projector = Projector::open(settings.out, settings.backbone_fingerprint, 96,
                                           at::kFloat, at::Device(at::kCPU));
    const auto& metadata = projector.info().metadata;
    REQUIRE(metadata.at("backbone") == "llava");
    REQUIRE(metadata.at("corpus") == "corpus.jsonl");
    REQUIRE(metadata.at("corpus_sha256").size() == 64);
    REQUIRE(metadata.at("steps") == "40");
    REQUIRE(metadata.at("seed") == "0");
    const auto evaluation = nlohmann::json::parse(metadata.at("evaluation"));
    REQUIRE(evaluation.at("held_out_examples").get<int>() > 0);
    REQUIRE(evaluation.at("loss").get<double>() <
            0.9 * evaluation.at("untrained_loss").get<double>());
    REQUIRE(result.loss < evaluation.at("untrained_loss").get<double>());
    // Nothing is left beside it.
    REQUIRE_FALSE(std::filesystem::exists(checkpoint_file(settings.out)));
    REQUIRE_FALSE(std::filesystem::exists(settings.out.string() + ".states"));
}

TEST_CASE("a training that only gets worse keeps what it began with, and says so") {
    const TrainingFolder folder;
    // All that is trained on has another answer than the last line, which is held out.
    const std::vector<std::string> pictures{"square.png", "wide.png", "tall.png"};
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        const auto &a = pictures[i % 3], &b = pictures[(i + 1) % 3];
        std::vector<std::pair<std::string, std::string>> shown;
        for (std::size_t n = 0; n <= i / 3; ++n)
            shown.insert(shown.end(), {{a, "dax"}, {b, "dax"}});
        text += folder.episode(a, "dax", shown) + "\n";
    }
    text +=
        folder.episode("square.png", "WUG", {{"square.png", "WUG"}, {"wide.png", "dax"}}) + "\n";
    folder.write("corpus.jsonl", text);
    const auto model = reference_model();
    const auto settings = settings_in(folder, "projector.safetensors");
    double begun = -1, newest = -1;
    const auto result =
        train_projector_layer(*model, settings, [&](const TrainingProgress& progress) {
            if (progress.held_out.examples > 0) newest = progress.held_out.loss;
            if (begun < 0) begun = newest;
        });
    REQUIRE(newest > begun);
    REQUIRE(result.untrained);
    REQUIRE(result.held_out.loss == begun);
    const auto evaluation =
        nlohmann::json::parse(Projector::open(settings.out, settings.backbone_fingerprint, 96,
                                              at::kFloat, at::Device(at::kCPU))
                                  .info()
                                  .metadata.at("evaluation"));
    REQUIRE(evaluation.at("step") == 0);
    REQUIRE(evaluation.at("loss") == evaluation.at("untrained_loss"));
    // The identity, scaled.
    const auto weight = load_tensors(settings.out).at("weight");
    REQUIRE(at::allclose(weight, at::eye(weight.size(0)) * weight[0][0]));

    write_episodes(folder);
    auto longer = settings_in(folder, "better.safetensors");
    longer.steps = 40;
    REQUIRE_FALSE(train_projector_layer(*model, longer).untrained);
}

TEST_CASE("a training that was stopped and resumed gives the same projector") {
    const TrainingFolder folder;
    write_episodes(folder);
    const auto model = reference_model();
    const auto whole = settings_in(folder, "whole.safetensors");
    train_projector_layer(*model, whole);

    auto parts = settings_in(folder, "parts.safetensors");
    std::stop_source stop;
    const auto stop_at_six = [&](const TrainingProgress& progress) {
        if (progress.step == 6) stop.request_stop();
    };
    REQUIRE_THROWS_AS(train_projector_layer(*model, parts, stop_at_six, stop.get_token()), Error);
    // What there was is kept.
    REQUIRE(std::filesystem::exists(parts.out));
    REQUIRE(std::filesystem::exists(checkpoint_file(parts.out)));
    parts.resume = true;
    REQUIRE(train_projector_layer(*model, parts).steps == 12);

    const auto expected = load_tensors(whole.out), found = load_tensors(parts.out);
    REQUIRE(at::equal(expected.at("weight"), found.at("weight")));
    REQUIRE(at::equal(expected.at("bias"), found.at("bias")));
}

TEST_CASE("the seed decides the projector") {
    const TrainingFolder folder;
    write_episodes(folder);
    const auto model = reference_model();
    auto settings = settings_in(folder, "a.safetensors");
    settings.steps = 2;
    train_projector_layer(*model, settings);
    settings.out = folder.path() / "b.safetensors";
    train_projector_layer(*model, settings);
    settings.out = folder.path() / "c.safetensors";
    settings.seed = 1;
    train_projector_layer(*model, settings);
    const auto weight = [&](const char* name) {
        return load_tensors(folder.path() / name).at("weight");
    };
    REQUIRE(at::equal(weight("a.safetensors"), weight("b.safetensors")));
    REQUIRE_FALSE(at::equal(weight("a.safetensors"), weight("c.safetensors")));
}

TEST_CASE("every family trains a projector") {
    const TrainingFolder folder;
    write_episodes(folder);
    for (const auto* family : oracle::kFamilies) {
        INFO(family);
        const auto model = Backbone::open(oracle::kRoot / family, {"float32", "cpu"});
        auto settings = settings_in(folder, std::string(family) + ".safetensors");
        settings.steps = 24;
        settings.checkpoint_every = 12;
        double first = 0;  // running losses; two held-out examples would say little
        const auto result =
            train_projector_layer(*model, settings, [&](const TrainingProgress& progress) {
                if (progress.step == 1) first = progress.loss;
            });
        REQUIRE(result.loss < first);
        const auto projector =
            Projector::open(settings.out, settings.backbone_fingerprint,
                            model->config().text.hidden_size, at::kFloat, at::Device(at::kCPU));
        REQUIRE(projector.info().metadata.at("steps") == "24");
    }
}

TEST_CASE("what a training step reads is what the model is shown when it is asked") {
    // The loss of a row through the batched pass is the log-probability that generation computes.
    const TrainingFolder folder;
    for (const auto* family : oracle::kFamilies) {
        INFO(family);
        const auto model = Backbone::open(oracle::kRoot / family, {"float32", "cpu"});
        StateCache cache({}, "context", model->config().text.hidden_size, at::kFloat, 1 << 24);
        TrainingReader reader(*model, Span::QuestionAndAnswer, cache);
        const auto picture = [&](const char* name) { return folder.path() / name; };
        const TrainingExample example{{{picture("wide.png"), "What is this?", "a dax"},
                                       {picture("tall.png"), "What is this?", "a wug"}},
                                      {picture("square.png"), "What is this?", "a dax"},
                                      true};
        const auto rows = reader.rows({example}, {});
        REQUIRE(rows.size() == 1);
        TrainedLayer layer;
        layer.v = at::eye(model->config().text.hidden_size);
        layer.c = at::zeros({model->config().text.hidden_size});
        const auto score = score_rows(*model, layer, rows, /*backward=*/false, {});

        at::NoGradGuard no_grad;
        const auto query =
            model->prepare({user_turn("What is this?", 1)},
                           {model->process(read_image(picture("square.png")), 1)}, true);
        const auto spliced = splice(*model, query, rows.front().states);
        auto fresh = model->decoder().make_cache();
        const auto expected = continuation_log_probability(
            *model, spliced.embeds, spliced.positions, fresh, rows.front().answer_ids);
        REQUIRE(score.loss == Approx(-expected).epsilon(1e-4));
    }
}

TEST_CASE("an answer that the end token's name holds is trained with one end token") {
    const TrainingFolder folder;
    const auto ids = [&](const char* family, const std::string& answer) {
        const auto model = Backbone::open(oracle::kRoot / family, {"float32", "cpu"});
        StateCache cache({}, "context", model->config().text.hidden_size, at::kFloat, 1 << 24);
        TrainingReader reader(*model, Span::QuestionAndAnswer, cache);
        const auto picture = [&](const char* name) { return folder.path() / name; };
        const auto rows = reader.rows({{{{picture("wide.png"), "What is this?", "a dax"}},
                                        {picture("square.png"), "What is this?", answer},
                                        true}},
                                      {});
        REQUIRE(rows.size() == 1);
        return rows.front().answer_ids;
    };
    using Ids = std::vector<std::int64_t>;
    REQUIRE(ids("idefics3", "a") == Ids{258, 705});
    REQUIRE(ids("idefics3", "a dax") == Ids{258, 303, 64, 87, 705});
    REQUIRE(ids("qwen2_vl", "end") == Ids{265, 67, 702});
}

TEST_CASE("documents train too, and pictures that do not open fall away") {
    const TrainingFolder folder;
    folder.write("bad.png", "not a picture");
    std::string text;
    for (int i = 0; i < 6; ++i)
        text += R"({"text_list":["A square.","Broken.","Wide )" + std::to_string(i) +
                R"(.","Tall."],"image_info":[{"image_name":"square.png","matched_text_index":0},)"
                R"({"image_name":"bad.png","matched_text_index":1},)"
                R"({"image_name":"wide.png","matched_text_index":2},)"
                R"({"image_name":"tall.png","matched_text_index":3}]})"
                "\n";
    folder.write("corpus.jsonl", text);
    auto settings = settings_in(folder, "projector.safetensors");
    settings.steps = 2;
    settings.max_shots = 3;
    REQUIRE(train_projector_layer(*reference_model(), settings).steps == 2);
}

TEST_CASE("a checkpoint of other settings is refused, a damaged one too") {
    const TrainingFolder folder;
    write_episodes(folder);
    const auto model = reference_model();
    auto settings = settings_in(folder, "projector.safetensors");
    std::stop_source stop;
    const auto stop_early = [&](const TrainingProgress& progress) {
        if (progress.step == 2) stop.request_stop();
    };
    REQUIRE_THROWS_AS(train_projector_layer(*model, settings, stop_early, stop.get_token()), Error);
    settings.resume = true;
    settings.learning_rate *= 2;
    const auto sentence = refusal_of([&] { train_projector_layer(*model, settings); });
    REQUIRE(sentence.find("other settings") != std::string::npos);
    settings.learning_rate /= 2;
    const auto file = checkpoint_file(settings.out);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    REQUIRE_THROWS_AS(train_projector_layer(*model, settings), Error);
}

TEST_CASE("states are found again, unless damaged or of another context") {
    const TrainingFolder folder;
    const auto file = folder.path() / "p.states";
    const std::string first(64, '1'), second(64, '2');
    const auto states = at::arange(12, at::kFloat).view({3, 4});
    {
        StateCache cache(file, "context", 4, at::kFloat, /*memory_bytes=*/0);
        cache.put(first, states);
        cache.put(second, states + 1);
        REQUIRE(at::equal(*cache.get(first), states));
    }
    {
        StateCache cache(file, "context", 4, at::kFloat, 1 << 20);
        REQUIRE(cache.size() == 2);
        REQUIRE(at::equal(*cache.get(second), states + 1));
    }
    // The last record's last byte.
    {
        std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
        damage.seekp(-1, std::ios::end);
        damage.put('\x7f');
    }
    {
        StateCache cache(file, "context", 4, at::kFloat, 1 << 20);
        REQUIRE(at::equal(*cache.get(first), states));
        REQUIRE_FALSE(cache.get(second).has_value());
    }
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    {
        StateCache cache(file, "context", 4, at::kFloat, 1 << 20);
        REQUIRE(cache.size() == 1);
        cache.put(second, states);
        REQUIRE(at::equal(*cache.get(second), states));
    }
    StateCache other(file, "another context", 4, at::kFloat, 1 << 20);
    REQUIRE(other.size() == 0);
}
