#include "core/engine/train_projector.h"

#include "core/backbone/tensor_errors.h"
#include "core/base/error.h"
#include "core/engine/model_internals.h"
#include "core/fusion/train.h"
#include "core/jobs/progress.h"

#include <chrono>

namespace aim {

TrainProjectorResult train_projector(
    const TrainProjectorRequest& request,
    const std::function<void(const TrainProjectorProgress&)>& progress, std::stop_token stop) {
    const auto begin = SteadyClock::now();
    const auto report = [&](const TrainProjectorProgress& now) {
        if (progress) progress(now);
    };
    TrainProjectorProgress now;
    now.steps = request.steps;
    now.stage = "opening the model";
    report(now);
    if (request.dtype == "int8")
        throw Error(
            ErrorCode::Usage,
            Sentence::of(
                "A projector is trained with a model in bfloat16 or float32; weights of 8 bits "
                "carry no gradient. It works with either afterwards."));
    const auto session =
        ModelSession::open({request.model_dir, {}, request.dtype, request.device}, stop);

    TrainingSettings settings;
    settings.corpus = request.corpus;
    settings.out = request.out;
    settings.backbone_name = session->description().name;
    settings.backbone_fingerprint = session->description().fingerprint;
    settings.span = span_from_name(request.span);
    settings.steps = request.steps;
    settings.batch = request.batch;
    settings.min_shots = request.min_shots;
    settings.max_shots = request.max_shots;
    settings.learning_rate = request.learning_rate;
    settings.seed = request.seed;
    settings.checkpoint_every = request.checkpoint_every;
    settings.resume = request.resume;

    TimeLeft time_left(120.0);
    int counted = -1;
    const auto on_progress = [&](const TrainingProgress& training) {
        now.step = training.step;
        now.loss = training.loss;
        now.accuracy = training.first_token;
        if (training.held_out.examples > 0) {
            now.held_out_loss = training.held_out.loss;
            now.held_out_accuracy = training.held_out.whole_answer;
        }
        if (training.step != counted) {
            now.seconds_left = time_left.update(training.step, training.steps);
            counted = training.step;
        }
        now.stage = training.stage;
        report(now);
    };
    const auto result = translated([&] {
        return train_projector_layer(*session->internals().backbone, settings, on_progress,
                                     std::move(stop));
    });
    const std::chrono::duration<double> seconds = SteadyClock::now() - begin;
    return {request.out,     result.steps,    result.loss, result.held_out.whole_answer,
            seconds.count(), result.untrained};
}

}  // namespace aim
