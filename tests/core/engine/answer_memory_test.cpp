#include "core/engine/answer_memory.h"

#include "catch.h"
#include "core/engine/engine_fixture.h"
#include "core/engine/run_method.h"

#include <ATen/ATen.h>

using namespace aim;

namespace {

constexpr std::int64_t kKilobyte = 1024;

at::Tensor bytes(std::int64_t count) { return at::empty({count}, at::kByte); }

}  // namespace

TEST_CASE("the memory of an answer is the most its tensors took at once, to the byte") {
    const auto before = bytes(100 * kKilobyte);
    const AnswerMemory memory;
    REQUIRE(memory.peak_bytes() == 0);
    auto kept = bytes(10 * kKilobyte);
    { const auto needed_for_a_while = bytes(50 * kKilobyte); }
    REQUIRE(memory.peak_bytes() == 60 * kKilobyte);
    const auto later = bytes(20 * kKilobyte);
    REQUIRE(memory.peak_bytes() == 60 * kKilobyte);
    kept = bytes(45 * kKilobyte);  // the old one goes when the new one is there
    REQUIRE(memory.peak_bytes() == 75 * kKilobyte);
}

TEST_CASE("tensors that were there before, that are made aside or afterwards do not count") {
    auto before = bytes(100 * kKilobyte);
    at::Tensor aside;
    {
        const AnswerMemory memory;
        {
            const UncountedMemory uncounted;
            aside = bytes(30 * kKilobyte);
        }
        before.reset();
        const auto counted = bytes(kKilobyte);
        aside.reset();
        REQUIRE(memory.peak_bytes() == kKilobyte);
    }
    const auto after = bytes(kKilobyte);
    const AnswerMemory next;
    REQUIRE(next.peak_bytes() == 0);
}

TEST_CASE("a prefix's cache is taken once, with room for the answer") {
    engine_test::Fixture f;
    EngineContext context(*f.session, &f.workspace);
    std::vector<Demonstration> shown;
    for (const auto& stored : f.workspace.demonstrations().list(f.gallery))
        shown.push_back(context.demonstration_of(stored));
    const ImageQuestion query{read_image(engine_test::picture_file("tiny")), "Name?"};
    const auto method = make_method("text-icl");
    const auto answered = [&](int max_new_tokens, CountMemory memory) {
        MethodRequest request{query, shown, {}, 0, {}, {}};
        request.sampling.max_new_tokens = max_new_tokens;
        // The room is taken before the first word; nobody waits for thousands of them.
        if (max_new_tokens > 1)
            request.on_text = [](const std::string&) {
                throw Error(ErrorCode::Usage, Sentence::verbatim("Enough."));
            };
        auto answer = run_method(*method, request, context, {}, memory);
        REQUIRE(answer.error.empty() == (max_new_tokens == 1));
        return answer;
    };
    // So much room that nothing else matters; what differs then is the room alone.
    constexpr int kRoom = 20'000, kMore = 30'000;
    const auto one = answered(1, CountMemory::AnswerAlone);
    const auto filled = one.context.total();
    const auto bytes_a_token = one.kv_bytes / filled;
    REQUIRE(one.kv_bytes == bytes_a_token * filled);
    const auto room = answered(kRoom, CountMemory::AnswerAlone);
    const auto more = answered(kMore, CountMemory::AnswerAlone);
    REQUIRE(more.peak_bytes - room.peak_bytes == (kMore - kRoom) * bytes_a_token);
    REQUIRE(room.peak_bytes < (kRoom + filled) * bytes_a_token + one.peak_bytes);
    // Behind the prefix that was kept, too.
    const auto warm = answered(kRoom, CountMemory::AsItComes);
    REQUIRE(warm.peak_bytes < (kRoom + filled) * bytes_a_token + one.peak_bytes);
}
