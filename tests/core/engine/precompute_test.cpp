#include "core/engine/precompute.h"

#include "core/engine/engine_context.h"
#include "core/engine/engine_fixture.h"

using namespace aim;
using engine_test::Fixture;

namespace {

at::Tensor stored(Fixture& f, std::int64_t id) {
    const auto blob = f.workspace.fused_tokens().get(f.key(id));
    return blob ? from_blob(*blob, 96, at::kFloat, at::kCPU) : at::Tensor();
}

}  // namespace

TEST_CASE("precomputed fused tokens are the reference's") {
    Fixture f;
    const auto result = precompute(*f.session, f.workspace, f.gallery, 2);
    REQUIRE(result.fused == 3);
    REQUIRE(result.already_there == 0);
    REQUIRE(result.failures.empty());
    const auto expected = oracle::tensors("aim");
    for (std::size_t i = 0; i < 3; ++i)
        REQUIRE(oracle::distance(stored(f, f.ids[i]),
                                 expected.at("demo" + std::to_string(i) + ".fused_tokens")) < 2e-4);
}

TEST_CASE("precomputing again fuses nothing but what was edited") {
    Fixture f;
    precompute(*f.session, f.workspace, f.gallery, 2);
    const auto again = precompute(*f.session, f.workspace, f.gallery, 2);
    REQUIRE(again.fused == 0);
    REQUIRE(again.already_there == 3);
    DemonstrationEdit edit;
    edit.answer = "a wug";
    f.workspace.demonstrations().update(f.ids[1], edit);
    const auto after = precompute(*f.session, f.workspace, f.gallery, 2);
    REQUIRE(after.fused == 1);
    REQUIRE(after.already_there == 2);
}

TEST_CASE("a stopped precompute keeps whole batches and goes on from there") {
    Fixture f;
    for (int i = 0; i < 5; ++i) f.add("tiny", "What is " + std::to_string(i) + "?", "a dax");
    std::stop_source stop;
    std::vector<std::int64_t> done;
    REQUIRE(aim::testing::code_of([&] {
                precompute(
                    *f.session, f.workspace, f.gallery, 3,
                    [&](const PrecomputeProgress& p) {
                        done.push_back(p.done);
                        REQUIRE(p.total == 8);
                        if (p.done >= 3) stop.request_stop();
                    },
                    stop.get_token());
            }) == ErrorCode::Cancelled);
    REQUIRE(done == std::vector<std::int64_t>{0, 3});
    const auto rest = precompute(*f.session, f.workspace, f.gallery, 3);
    REQUIRE(rest.already_there == 3);
    REQUIRE(rest.fused == 5);
}

TEST_CASE("damaged fused tokens are computed anew") {
    Fixture f;
    precompute(*f.session, f.workspace, f.gallery, 8);
    const auto before = stored(f, f.ids[0]);
    f.damage_fused_tokens();
    REQUIRE_FALSE(stored(f, f.ids[0]).defined());
    const auto again = precompute(*f.session, f.workspace, f.gallery, 8);
    REQUIRE(again.fused == 3);
    REQUIRE(at::allclose(stored(f, f.ids[0]), before, 1e-5, 1e-5));
}

TEST_CASE("a picture that cannot be decoded is reported, and the others are fused") {
    Fixture f;
    const auto image = f.workspace.images().put(engine_test::picture_bytes("wide"));
    f.damage_picture(image);  // on the disk: what is put in is looked at first
    const auto bad = f.workspace.demonstrations().add(f.gallery, {image, "What?", "a dax", ""});
    const auto empty = f.add("tall", "", "");
    std::int64_t failed = 0;
    const auto result = precompute(*f.session, f.workspace, f.gallery, 8,
                                   [&](const PrecomputeProgress& p) { failed = p.failed; });
    REQUIRE(result.fused == 2);  // the gallery's own "wide" is the same picture
    REQUIRE(result.failures.size() == 3);
    REQUIRE(failed == 3);
    REQUIRE(result.failures[0].demonstration == f.ids[1]);
    REQUIRE(result.failures[1].demonstration == bad);
    REQUIRE(result.failures[2].demonstration == empty);
    REQUIRE_FALSE(result.failures[0].sentence.empty());
}

TEST_CASE("precomputing needs a projector, a gallery and a batch") {
    Fixture f;
    const auto without = f.open(/*with_projector=*/false);
    const auto code = [&](ModelSession& session, std::int64_t gallery, int batch) {
        return aim::testing::code_of([&] { precompute(session, f.workspace, gallery, batch); });
    };
    REQUIRE(code(*without, f.gallery, 8) == ErrorCode::Usage);
    REQUIRE(code(*f.session, f.gallery + 77, 8) == ErrorCode::NotFound);
    REQUIRE(code(*f.session, f.gallery, 0) == ErrorCode::Usage);
}
