#include "catch.h"
#include "core/jobs/job_queue.h"

#include <atomic>
#include <future>
#include <mutex>
#include <new>
#include <stdexcept>
#include <thread>

using namespace aim;

namespace {

// What became of each job, by name.
struct Results {
    std::mutex mutex;
    std::vector<JobResult> all;

    Job job(std::string name, std::function<void(JobContext&)> run, std::string key = {}) {
        Job out;
        out.name = std::move(name);
        out.key = std::move(key);
        out.run = std::move(run);
        out.on_finished = [this](const JobResult& result) {
            const std::lock_guard lock(mutex);
            all.push_back(result);
        };
        return out;
    }
    std::vector<JobResult> of(const std::string& name) {
        const std::lock_guard lock(mutex);
        std::vector<JobResult> out;
        for (const auto& result : all)
            if (result.name == name) out.push_back(result);
        return out;
    }
};

// A job that runs until it is let go or stopped.
struct Gate {
    std::promise<void> started, open;
    std::shared_future<void> opened{open.get_future()};
    std::function<void(JobContext&)> job() {
        return [this](JobContext& context) {
            started.set_value();
            while (opened.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
                context.checkpoint();
        };
    }
    void wait_started() { started.get_future().wait(); }
};

}  // namespace

TEST_CASE("jobs run one after the other in order, on one thread that is not the caller's") {
    Results results;
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    JobQueue queue;
    for (int i = 0; i < 20; ++i)
        queue.submit(results.job("job", [&, i](JobContext&) {
            order.push_back(i);
            threads.push_back(std::this_thread::get_id());
        }));
    REQUIRE(queue.wait_idle());
    REQUIRE(order.size() == 20);
    for (int i = 0; i < 20; ++i) CHECK(order[static_cast<std::size_t>(i)] == i);
    for (const auto id : threads) CHECK(id == threads[0]);
    CHECK(threads[0] != std::this_thread::get_id());
    CHECK(results.of("job").size() == 20);
}

TEST_CASE("a job that fails in any way says so, and the next one runs") {
    Results results;
    JobQueue queue;
    queue.submit(results.job("error", [](JobContext&) {
        throw Error(ErrorCode::NotFound, Sentence::verbatim("There is no model."), "detail");
    }));
    queue.submit(results.job("memory", [](JobContext&) { throw std::bad_alloc(); }));
    queue.submit(results.job("other", [](JobContext&) { throw std::logic_error("oops"); }));
    queue.submit(results.job("strange", [](JobContext&) { throw 5; }));
    auto rude = results.job("rude", [](JobContext&) {});
    rude.on_finished = [](const JobResult&) { throw std::runtime_error("in the callback"); };
    queue.submit(rude);
    queue.submit(results.job("good", [](JobContext&) {}));
    REQUIRE(queue.wait_idle());
    REQUIRE(results.of("error")[0].error);
    CHECK(results.of("error")[0].error->code() == ErrorCode::NotFound);
    CHECK(results.of("error")[0].error->what() == std::string("There is no model."));
    CHECK(results.of("memory")[0].error->code() == ErrorCode::OutOfMemory);
    CHECK(results.of("other")[0].error->detail() == "oops");
    CHECK(results.of("strange")[0].outcome == JobOutcome::Failed);
    CHECK(results.of("good")[0].outcome == JobOutcome::Done);
    CHECK_FALSE(results.of("good")[0].error);
}

TEST_CASE("a running job and a waiting one can be cancelled, and nothing else is") {
    Results results;
    Gate gate;
    JobQueue queue;
    const auto running = queue.submit(results.job("running", gate.job()));
    const auto waiting = queue.submit(results.job("waiting", [](JobContext&) {}));
    queue.submit(results.job("kept", [](JobContext&) {}));
    gate.wait_started();
    CHECK(queue.running()->id == running);
    CHECK(queue.waiting().size() == 2);
    CHECK(queue.cancel(waiting));
    CHECK(results.of("waiting").at(0).outcome == JobOutcome::Cancelled);
    CHECK(queue.cancel(running));
    REQUIRE(queue.wait_idle());
    CHECK(results.of("running").at(0).outcome == JobOutcome::Cancelled);
    CHECK_FALSE(results.of("running").at(0).error);
    CHECK(results.of("kept").at(0).outcome == JobOutcome::Done);
    CHECK_FALSE(queue.cancel(running));
    CHECK_FALSE(queue.cancel(999));
}

TEST_CASE("cancelling all ends everything, each told once") {
    Results results;
    Gate gate;
    JobQueue queue;
    queue.submit(results.job("job", gate.job()));
    for (int i = 0; i < 5; ++i) queue.submit(results.job("job", [](JobContext&) {}));
    gate.wait_started();
    queue.cancel_all();
    REQUIRE(queue.wait_idle());
    const auto all = results.of("job");
    CHECK(all.size() == 6);
    for (const auto& result : all) CHECK(result.outcome == JobOutcome::Cancelled);
}

TEST_CASE("a job that is refused for want of room replaces none") {
    Results results;
    Gate gate;
    JobQueue queue(2);
    queue.submit(results.job("running", gate.job(), "thumbnails"));
    gate.wait_started();
    queue.submit(results.job(
        "first", [](JobContext&) {}, "other"));
    queue.submit(results.job("second", [](JobContext&) {}));
    CHECK_THROWS_AS(queue.submit(results.job(
                        "refused", [](JobContext&) {}, "thumbnails")),
                    Error);
    CHECK(results.all.empty());
    CHECK(queue.waiting().size() == 2);
    // Room that it makes itself counts.
    queue.submit(results.job(
        "third", [](JobContext&) {}, "other"));
    CHECK(results.of("first").at(0).outcome == JobOutcome::Cancelled);
    gate.open.set_value();
    REQUIRE(queue.wait_idle());
    CHECK(results.of("running").at(0).outcome == JobOutcome::Done);
    CHECK(results.of("second").at(0).outcome == JobOutcome::Done);
    CHECK(results.of("third").at(0).outcome == JobOutcome::Done);
    CHECK(results.of("refused").empty());
}

TEST_CASE("the newest job of a key replaces those before it") {
    Results results;
    Gate gate;
    JobQueue queue;
    queue.submit(results.job("first", gate.job(), "thumbnails"));
    queue.submit(results.job("unrelated", [](JobContext&) {}));
    gate.wait_started();
    queue.submit(results.job(
        "second", [](JobContext&) {}, "thumbnails"));
    queue.submit(results.job(
        "third", [](JobContext&) {}, "thumbnails"));
    REQUIRE(queue.wait_idle());
    CHECK(results.of("first").at(0).outcome == JobOutcome::Cancelled);
    CHECK(results.of("second").at(0).outcome == JobOutcome::Cancelled);
    CHECK(results.of("third").at(0).outcome == JobOutcome::Done);
    CHECK(results.of("unrelated").at(0).outcome == JobOutcome::Done);
    CHECK_FALSE(queue.cancel_key(""));
}

TEST_CASE("a full queue refuses at once, or is waited for") {
    Results results;
    Gate gate;
    JobQueue queue(2);
    queue.submit(results.job("running", gate.job()));
    gate.wait_started();
    queue.submit(results.job("a", [](JobContext&) {}));
    queue.submit(results.job(
        "b", [](JobContext&) {}, "key"));
    CHECK_THROWS_AS(queue.submit(results.job("c", [](JobContext&) {})), Error);
    // One that replaces another needs no room of its own.
    queue.submit(results.job(
        "b2", [](JobContext&) {}, "key"));
    std::stop_source stop;
    auto given_up = std::async(std::launch::async, [&] {
        queue.submit_waiting(results.job("d", [](JobContext&) {}), stop.get_token());
    });
    stop.request_stop();
    CHECK_THROWS_AS(given_up.get(), Error);
    auto patient = std::async(std::launch::async, [&] {
        return queue.submit_waiting(results.job("e", [](JobContext&) {}));
    });
    gate.open.set_value();
    CHECK(patient.get() > 0);
    REQUIRE(queue.wait_idle());
    CHECK(results.of("e").size() == 1);
    CHECK(results.of("c").empty());
    CHECK(results.of("d").empty());
}

TEST_CASE("a paused queue starts nothing and holds the job in work at its checkpoint") {
    Results results;
    JobQueue queue;
    queue.pause();
    std::atomic<int> steps{0};
    std::promise<void> halfway;
    const auto id = queue.submit(results.job("job", [&](JobContext& context) {
        ++steps;
        queue.pause();
        halfway.set_value();
        context.checkpoint();
        ++steps;
    }));
    CHECK(queue.paused());
    CHECK(queue.waiting().size() == 1);
    CHECK_FALSE(queue.wait_idle(std::chrono::milliseconds(20)));
    CHECK(steps == 0);
    queue.resume();
    halfway.get_future().wait();
    CHECK_FALSE(queue.wait_idle(std::chrono::milliseconds(20)));
    CHECK(steps == 1);
    SECTION("resumed") {
        queue.resume();
        REQUIRE(queue.wait_idle());
        CHECK(steps == 2);
    }
    SECTION("cancelled while paused") {
        CHECK(queue.cancel(id));
        REQUIRE(queue.wait_idle());
        CHECK(steps == 1);
        CHECK(results.of("job").at(0).outcome == JobOutcome::Cancelled);
    }
}

TEST_CASE("progress arrives in order with its stage") {
    std::vector<Progress> got;
    JobQueue queue;
    Job job;
    job.run = [](JobContext& context) {
        for (int i = 0; i <= 3; ++i) context.report(i, 3, "Reading");
        context.report(Progress{1, 2, "Writing", 5.0});
    };
    job.on_progress = [&](const Progress& p) { got.push_back(p); };
    queue.submit(job);
    REQUIRE(queue.wait_idle());
    REQUIRE(got.size() == 5);
    CHECK(got[3].done == 3);
    CHECK(got[3].stage == "Reading");
    CHECK(got[3].seconds_left == 0);
    CHECK(got[4].seconds_left == 5.0);
    CHECK(got[4].fraction() == 0.5);
}

TEST_CASE("closing the queue cancels what is in it and waits for the job in work") {
    Results results;
    Gate gate;
    std::atomic<bool> over{false};
    {
        JobQueue queue;
        queue.submit(results.job("running", [&](JobContext& context) {
            try {
                gate.job()(context);
            } catch (...) {
                over = true;
                throw;
            }
        }));
        queue.submit(results.job("waiting", [](JobContext&) {}));
        gate.wait_started();
        queue.pause();
    }
    CHECK(over);
    CHECK(results.of("running").at(0).outcome == JobOutcome::Cancelled);
    CHECK(results.of("waiting").at(0).outcome == JobOutcome::Cancelled);
}
