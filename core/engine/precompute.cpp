#include "core/engine/precompute.h"

#include "core/backbone/tensor_errors.h"
#include "core/base/error.h"
#include "core/engine/engine_context.h"
#include "core/jobs/progress.h"
#include "core/workspace/workspace.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <utility>

namespace aim {

namespace {

// Demonstrations whose pictures could be read, ready for one batched pass.
struct Batch {
    std::vector<StoredDemonstration> demonstrations;
    std::vector<ProcessedImage> images;
};

class Precompute {
public:
    Precompute(ModelSession& session, Workspace& workspace)
        : internals_(session.internals()), context_(session, &workspace), workspace_(workspace) {
        context_.projector();  // throws when there is none
    }

    std::vector<std::int64_t> unfused(std::int64_t gallery) const {
        return workspace_.fused_tokens().unfused(gallery, context_.fused_context(),
                                                 /*verify=*/true);
    }

    // One transaction. Failures are added to `result`, and what could be fused is counted.
    void fuse(const std::vector<std::int64_t>& ids, PrecomputeResult& result) {
        const auto batch = load(ids, result);
        std::vector<FusedTokensToStore> items;
        const auto hidden = read(batch, result);
        at::NoGradGuard no_grad;
        for (std::size_t i = 0; i < hidden.size(); ++i) {
            if (!hidden[i].defined()) continue;
            const auto& stored = batch.demonstrations[i];
            items.push_back({fused_tokens_key(context_.fused_context(), stored.image,
                                              stored.question, stored.answer),
                             to_blob(internals_.projector->project(hidden[i])), stored.id});
        }
        workspace_.transaction([&] {
            workspace_.fused_tokens().put(items);
            workspace_.fused_tokens().put_failures(std::exchange(failures_, {}));
        });
        result.fused += static_cast<std::int64_t>(items.size());
    }

private:
    Batch load(const std::vector<std::int64_t>& ids, PrecomputeResult& result) {
        Batch batch;
        for (const auto id : ids) {
            StoredDemonstration stored;
            try {
                stored = workspace_.demonstrations().get(id);
            } catch (const Error& error) {
                if (error.code() != ErrorCode::NotFound) throw;
                continue;  // deleted meanwhile
            }
            try {
                const auto image = decode_image(workspace_.images().read(stored.image));
                batch.images.push_back(internals_.backbone->process(image, 1));
                batch.demonstrations.push_back(stored);
            } catch (const Error& error) {
                report(error, stored, result);
            }
        }
        return batch;
    }

    // One state tensor for each, undefined for those that cannot be read.
    std::vector<at::Tensor> read(const Batch& batch, PrecomputeResult& result) {
        std::vector<std::pair<std::string, std::string>> texts;
        for (const auto& stored : batch.demonstrations)
            texts.emplace_back(stored.question, stored.answer);
        try {
            return translated([&] {
                return read_batch(*internals_.backbone, std::vector<ProcessedImage>(batch.images),
                                  texts, internals_.span);
            });
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled) throw;
        }
        // Someone in the batch: one by one finds out who.
        std::vector<at::Tensor> hidden(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            try {
                hidden[i] = translated([&] {
                    return read_demonstration(*internals_.backbone, batch.images[i], texts[i].first,
                                              texts[i].second, internals_.span)
                        .hidden_states;
                });
            } catch (const Error& error) {
                report(error, batch.demonstrations[i], result);
            }
        }
        return hidden;
    }

    void report(const Error& error, const StoredDemonstration& stored, PrecomputeResult& result) {
        if (error.code() == ErrorCode::Cancelled || error.code() == ErrorCode::Database)
            throw error;
        result.failures.push_back({stored.id, error.sentence()});
        failures_.push_back({fused_tokens_key(context_.fused_context(), stored.image,
                                              stored.question, stored.answer),
                             error.sentence()});
    }

    ModelSession::Internals& internals_;
    EngineContext context_;
    Workspace& workspace_;
    std::vector<FusedFailure> failures_;  // of the batch in work
};

}  // namespace

PrecomputeResult precompute(ModelSession& model, Workspace& workspace, std::int64_t gallery,
                            int batch,
                            const std::function<void(const PrecomputeProgress&)>& progress,
                            std::stop_token stop) {
    const auto start = SteadyClock::now();
    if (batch < 1)
        throw Error(ErrorCode::Usage, Sentence::of("A batch holds at least one demonstration."));
    workspace.galleries().get(gallery);  // throws NotFound
    Precompute work(model, workspace);
    const auto ids = work.unfused(gallery);
    const auto total = static_cast<std::int64_t>(ids.size());

    PrecomputeResult result;
    result.already_there = workspace.demonstrations().count(gallery) - total;
    TimeLeft time_left;
    const auto report = [&](std::int64_t done) {
        const auto seconds = time_left.update(done, total);
        if (progress)
            progress({done, total, static_cast<std::int64_t>(result.failures.size()), seconds});
    };
    report(0);
    const auto step = static_cast<std::size_t>(batch);
    for (std::size_t begin = 0; begin < ids.size(); begin += step) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        const auto end = std::min(begin + step, ids.size());
        work.fuse({ids.begin() + static_cast<std::ptrdiff_t>(begin),
                   ids.begin() + static_cast<std::ptrdiff_t>(end)},
                  result);
        report(static_cast<std::int64_t>(end));
    }
    result.seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    return result;
}

}  // namespace aim
