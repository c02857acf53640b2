#include "core/fusion/projector.h"

#include "catch.h"
#include "core/backbone/oracle.h"
#include "core/base/error.h"
#include "core/fusion/scratch_file.h"

using namespace aim;

namespace {

const auto kFile = oracle::kLlava / "expected/projector.safetensors";

ErrorCode code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

Projector opened(const std::filesystem::path& file, const std::string& backbone = "me",
                 std::int64_t width = 4) {
    return Projector::open(file, backbone, width, at::kFloat, at::kCPU);
}

}  // namespace

TEST_CASE("the reference's projector gives the reference's fused tokens") {
    const auto projector = Projector::open(kFile, "whatever", 96, at::kFloat, at::kCPU);
    REQUIRE(projector.info().backbone_fingerprint.empty());
    REQUIRE(projector.info().span == Span::QuestionAndAnswer);
    const auto expected = oracle::tensors("aim");
    for (const auto* demo : {"demo0", "demo1", "demo2"})
        REQUIRE(
            oracle::distance(projector.project(expected.at(std::string(demo) + ".hidden_states")),
                             expected.at(std::string(demo) + ".fused_tokens")) < 1e-5);
}

TEST_CASE("a projector reads back as it was saved") {
    const ScratchFile file("projector.safetensors");
    ProjectorInfo info;
    info.backbone_fingerprint = "me";
    info.span = Span::AfterImage;
    info.metadata = {{"corpus", "emoji"}, {"steps", "500"}};
    const Projector saved(at::randn({4, 4}), at::randn({4}), info);
    saved.save(file.path());
    const auto projector = opened(file.path());
    REQUIRE(at::equal(projector.weight(), saved.weight()));
    REQUIRE(at::equal(projector.bias(), saved.bias()));
    REQUIRE(projector.info().span == Span::AfterImage);
    REQUIRE(projector.info().metadata == info.metadata);
    REQUIRE(projector.info().fingerprint == saved.info().fingerprint);
    REQUIRE(projector.info().fingerprint.size() == 64);
    const Projector other(saved.weight() + 1, saved.bias(), info);
    REQUIRE(other.info().fingerprint != saved.info().fingerprint);
}

TEST_CASE("a projector of another backbone is refused by name") {
    const ScratchFile file("projector.safetensors");
    ProjectorInfo info;
    info.backbone_fingerprint = "0123456789abcdef";
    info.metadata = {{"backbone", "llava-toy"}};
    Projector(at::eye(4), at::zeros({4}), info).save(file.path());
    REQUIRE_NOTHROW(opened(file.path(), "0123456789abcdef"));
    try {
        opened(file.path(), "me");
        FAIL("accepted");
    } catch (const Error& error) {
        REQUIRE(error.code() == ErrorCode::Mismatch);
        REQUIRE_THAT(error.what(), Catch::Contains("llava-toy"));
        REQUIRE_THAT(error.what(), Catch::Contains("0123456789ab"));
    }
}

TEST_CASE("files that are no projector for this model are refused") {
    const ScratchFile file("projector.safetensors");
    const auto code = [&](std::map<std::string, at::Tensor> tensors,
                          const std::map<std::string, std::string>& metadata = {}) {
        save_tensors(file.path(), tensors, metadata);
        return code_of([&] { opened(file.path()); });
    };
    REQUIRE(code({{"weight", at::eye(4)}}) == ErrorCode::Malformed);
    REQUIRE(code({{"weight", at::eye(4)}, {"bias", at::zeros({4, 1})}}) == ErrorCode::Malformed);
    REQUIRE(code({{"weight", at::zeros({4, 3})}, {"bias", at::zeros({4})}}) ==
            ErrorCode::Malformed);
    REQUIRE(code({{"weight", at::eye(4)}, {"bias", at::zeros({3})}}) == ErrorCode::Malformed);
    REQUIRE(code({{"weight", at::eye(4) / 0}, {"bias", at::zeros({4})}}) == ErrorCode::Malformed);
    REQUIRE(code({{"weight", at::eye(4).to(at::kLong)}, {"bias", at::zeros({4})}}) ==
            ErrorCode::Malformed);
    REQUIRE(code({{"weight", at::eye(5)}, {"bias", at::zeros({5})}}) == ErrorCode::Mismatch);
    const std::map<std::string, at::Tensor> good{{"weight", at::eye(4)}, {"bias", at::zeros({4})}};
    REQUIRE(code(good, {{"span", "everything"}}) == ErrorCode::Unsupported);
    REQUIRE(code(good, {{"layer", "7"}}) == ErrorCode::Unsupported);
    REQUIRE(code_of([&] { opened("/nonexistent/p.safetensors"); }) == ErrorCode::NotFound);
}

TEST_CASE("the identity projector changes nothing") {
    const auto hidden = at::randn({3, 6});
    REQUIRE(at::equal(Projector::identity(6, at::kFloat, at::kCPU).project(hidden), hidden));
}
