#include "core/engine/model_session.h"

#include "core/engine/bounded_cache.h"
#include "core/engine/engine_fixture.h"
#include "core/engine/model_internals.h"

#include <fstream>

using namespace aim;
using engine_test::Fixture;

TEST_CASE("a session describes its model") {
    Fixture f;
    const auto& description = f.session->description();
    REQUIRE(description.name == "llava");
    REQUIRE(description.family == "llava");
    REQUIRE(description.dtype == "float32");
    REQUIRE(description.device == "cpu");
    REQUIRE(description.hidden_size == 96);
    REQUIRE(description.layers == 3);
    REQUIRE(description.fingerprint.size() == 64);
    REQUIRE(description.has_projector);
    REQUIRE(description.projector_fingerprint.size() == 64);
    REQUIRE(description.span == "question+answer");
    const auto context = fused_context(description);
    REQUIRE(context.template_version == description.template_version);
    REQUIRE(context.dtype == "float32");
    const auto without = f.open(/*with_projector=*/false);
    REQUIRE_FALSE(without->description().has_projector);
    REQUIRE(without->description().projector_fingerprint.empty());
}

TEST_CASE("fused tokens of 8-bit weights are not those of the same model in another format") {
    Fixture f;
    auto request = f.session->internals().request;
    request.dtype = "int8";
    const auto session = ModelSession::open(request);
    REQUIRE(session->description().dtype == "int8+float32");
    REQUIRE(session->description().fingerprint == f.session->description().fingerprint);
    REQUIRE_FALSE(fused_context(session->description()) == fused_context(f.session->description()));
}

TEST_CASE("another chat template or picture processing makes fused tokens stale") {
    Fixture f;
    const auto copy = f.folder / "copy";
    std::filesystem::copy(oracle::kLlava, copy, std::filesystem::copy_options::recursive);
    const auto version = [&] {
        return ModelSession::open({copy, {}, "float32", "cpu"})->description().template_version;
    };
    REQUIRE(version() == f.session->description().template_version);
    std::ofstream(copy / "chat_template.jinja", std::ios::app) << " ";
    REQUIRE(version() != f.session->description().template_version);
}

TEST_CASE("the demo is found where AIM_DEMO_DIR says, beside the program, or up the source tree") {
    aim::testing::TempFolder folder;
    const auto make_demo = [](const std::filesystem::path& root) {
        aim::testing::write_file(root / "model/config.json", "{}");
        aim::testing::write_file(root / "projector.safetensors", "");
        std::filesystem::create_directories(root / "gallery");
    };
    const auto bin = folder / "tree/build/release/bin";
    std::filesystem::create_directories(bin);
    ::unsetenv("AIM_DEMO_DIR");
    make_demo(folder / "tree/resources/demo");
    REQUIRE(find_demo(bin).root == folder / "tree/resources/demo");
    make_demo(folder / "tree/build/release/share/aim-workbench/demo");
    REQUIRE(find_demo(bin).root == folder / "tree/build/release/share/aim-workbench/demo");
    make_demo(bin / "demo");
    const auto beside = find_demo(bin);
    REQUIRE(beside.root == bin / "demo");
    REQUIRE(beside.queries == bin / "demo/queries.jsonl");
    ::setenv("AIM_DEMO_DIR", (folder / "nowhere").c_str(), 1);
    REQUIRE(aim::testing::code_of([&] { find_demo(bin); }) == ErrorCode::NotFound);
    make_demo(folder / "elsewhere");
    ::setenv("AIM_DEMO_DIR", (folder / "elsewhere").c_str(), 1);
    REQUIRE(find_demo(bin).root == folder / "elsewhere");
    ::unsetenv("AIM_DEMO_DIR");
}

TEST_CASE("a bounded cache drops what was not used for longest") {
    BoundedCache<int> cache(100);
    cache.put("a", 1, 40);
    cache.put("b", 2, 40);
    REQUIRE(*cache.get("a") == 1);
    cache.put("c", 3, 40);
    REQUIRE(cache.get("b") == nullptr);
    REQUIRE(*cache.get("a") == 1);
    REQUIRE(*cache.get("c") == 3);
    REQUIRE(cache.bytes() == 80);
    const auto held = cache.get("a");
    REQUIRE(*cache.put("huge", 4, 101) == 4);
    REQUIRE(cache.get("huge") == nullptr);
    cache.put("a", 5, 10);
    REQUIRE(*held == 1);  // whoever holds it keeps it
    REQUIRE(*cache.get("a") == 5);
    REQUIRE(cache.bytes() == 50);
    cache.clear();
    REQUIRE(cache.size() == 0);
}
