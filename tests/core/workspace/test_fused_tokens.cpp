#include "core/base/sha256.h"
#include "core/workspace/connection.h"
#include "workspace_fixture.h"

#include <set>

using namespace aim;
using namespace aim::testing;

namespace {

const FusedContext kContext{"chat-1", "question+answer", "model", "projector", "float32"};

FusedTokensBlob blob(std::int64_t rows, std::int64_t columns, int fill) {
    return {rows, columns,
            std::vector<std::byte>(static_cast<std::size_t>(rows * columns * 4), std::byte(fill))};
}

void fuse(Fixture& f, std::int64_t id, const FusedContext& context = kContext) {
    const auto row = f.workspace.demonstrations().get(id);
    f.workspace.fused_tokens().put({fused_tokens_key(context, row.image, row.question, row.answer),
                                    blob(3, 8, static_cast<int>(id)), id});
}

}  // namespace

TEST_CASE("the content key is a hash of length-prefixed fields") {
    CHECK(demonstration_content_key("ab", "q", "a", "1", "answer") ==
          sha256_hex("2:ab1:q1:a1:16:answer"));
    std::set<std::string> keys;
    keys.insert(demonstration_content_key("i", "ab", "c", "1", "answer"));
    keys.insert(demonstration_content_key("i", "a", "bc", "1", "answer"));
    keys.insert(demonstration_content_key("i", "ab", "c", "2", "answer"));
    keys.insert(demonstration_content_key("i", "ab", "c", "1", "question+answer"));
    CHECK(keys.size() == 4);
}

TEST_CASE("fused tokens come back as they were put, for exactly their key") {
    Fixture f;
    auto& store = f.workspace.fused_tokens();
    FusedTokensKey key{"content", "model", "projector", "float32"};
    CHECK_FALSE(store.get(key));
    store.put({key, blob(2, 4, 7)});
    const auto got = store.get(key);
    REQUIRE(got);
    CHECK(got->rows == 2);
    CHECK(got->columns == 4);
    CHECK(got->bytes == blob(2, 4, 7).bytes);
    store.put({key, blob(1, 4, 9)});  // replaced
    CHECK(store.get(key)->rows == 1);
    for (auto FusedTokensKey::*field :
         {&FusedTokensKey::content_key, &FusedTokensKey::model_fingerprint,
          &FusedTokensKey::projector_fingerprint}) {
        auto other = key;
        other.*field = "other";
        CHECK_FALSE(store.get(other));
    }
    key.dtype = "bfloat16";
    CHECK_FALSE(store.get(key));
    // What weights of 8 bits computed is kept beside, in the format it was computed in.
    key.dtype = "int8+float32";
    CHECK_FALSE(store.get(key));
    store.put({key, blob(2, 4, 5)});
    CHECK(store.get(key)->bytes == blob(2, 4, 5).bytes);
    key.dtype = "int8+int8";
    CHECK_THROWS_AS(store.put({key, blob(2, 4, 5)}), Error);
}

TEST_CASE("fused tokens whose size does not fit their shape are refused, and with them the batch") {
    Fixture f;
    auto& store = f.workspace.fused_tokens();
    const FusedTokensKey key{"content", "model", "projector", "float32"};
    auto wrong = blob(2, 4, 1);
    wrong.rows = 3;
    CHECK(code_of([&] { store.put({{key, blob(1, 1, 1)}, {key, wrong}}); }) == ErrorCode::Usage);
    CHECK_FALSE(store.contains(key));
    auto huge = blob(1, 1, 1);
    huge.rows = huge.columns = std::int64_t{1} << 62;
    CHECK(code_of([&] { store.put({key, huge}); }) == ErrorCode::Usage);
    CHECK(code_of([&] {
              store.put({{"c", "m", "p", "int3"}, blob(1, 1, 1)});
          }) == ErrorCode::Usage);
}

TEST_CASE("damaged fused tokens are as good as none") {
    const std::string damage = GENERATE(
        "UPDATE fused_tokens SET tokens = zeroblob(96)", "UPDATE fused_tokens SET token_rows = 4",
        "UPDATE fused_tokens SET token_rows = 8, token_columns = 3",
        "UPDATE fused_tokens SET tokens = 'text'", "UPDATE fused_tokens SET tokens = x''",
        "UPDATE fused_tokens SET checksum = 'x'",
        "UPDATE fused_tokens SET token_rows = 4611686018427387904",
        "UPDATE fused_tokens SET content_key = 'another'");
    Fixture f;
    auto& store = f.workspace.fused_tokens();
    const FusedTokensKey key{"content", "model", "projector", "float32"};
    store.put({key, blob(3, 8, 5)});
    Connection(f.workspace.file(), Connection::Mode::ReadWrite).execute(damage.c_str());
    CHECK_FALSE(store.get(key));
    CHECK_FALSE(store.get({"another", "model", "projector", "float32"}));
    CHECK(f.workspace.check().size() == 1);
    store.put({key, blob(3, 8, 6)});
    CHECK(store.get(key)->bytes == blob(3, 8, 6).bytes);
}

TEST_CASE("editing a demonstration makes exactly its own tokens stale") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 4);
    auto& demonstrations = f.workspace.demonstrations();
    auto& store = f.workspace.fused_tokens();
    const auto ids = demonstrations.ids(gallery);
    CHECK(store.counts(gallery, kContext).missing == 4);
    CHECK(store.unfused(gallery, kContext) == ids);
    for (int i = 0; i < 3; ++i) fuse(f, ids[static_cast<std::size_t>(i)]);
    auto counts = store.counts(gallery, kContext);
    CHECK(counts.fused == 3);
    CHECK(counts.missing == 1);
    const auto before = demonstrations.update(ids[1], {{}, {}, "another answer", {}});
    counts = store.counts(gallery, kContext);
    CHECK(counts.fused == 2);
    CHECK(counts.stale == 1);
    CHECK(store.unfused(gallery, kContext) == std::vector<std::int64_t>{ids[1], ids[3]});
    CHECK(demonstrations.fused_states(ids, kContext) ==
          std::vector<FusedState>{FusedState::Fused, FusedState::Stale, FusedState::Fused,
                                  FusedState::Missing});
    DemonstrationFilter filter;
    filter.fused = FusedState::Stale;
    CHECK(code_of([&] { demonstrations.count(gallery, filter); }) == ErrorCode::Usage);
    filter.context = kContext;
    CHECK(demonstrations.ids(gallery, filter) == std::vector<std::int64_t>{ids[1]});
    // A label is not part of what is read, and undoing the edit brings the tokens back.
    demonstrations.update(ids[0], {{}, {}, {}, "label"});
    demonstrations.update(ids[1], {{}, {}, before.answer, {}});
    CHECK(store.counts(gallery, kContext).fused == 3);
}

TEST_CASE("what could not be fused is remembered until it changes or is fused") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 3);
    auto& demonstrations = f.workspace.demonstrations();
    auto& store = f.workspace.fused_tokens();
    const auto ids = demonstrations.ids(gallery);
    const auto row = demonstrations.get(ids[1]);
    const auto key = fused_tokens_key(kContext, row.image, row.question, row.answer);
    store.put_failures({{key, Sentence::of("The picture is damaged.")}});
    CHECK(store.failure(key) == Sentence::of("The picture is damaged."));
    CHECK(store.counts(gallery, kContext).failed == 1);
    CHECK(store.counts(gallery, kContext).missing == 2);
    CHECK(store.unfused(gallery, kContext) == ids);  // it can be tried again
    DemonstrationFilter filter;
    filter.fused = FusedState::Failed;
    filter.context = kContext;
    CHECK(demonstrations.ids(gallery, filter) == std::vector<std::int64_t>{ids[1]});
    demonstrations.update(ids[1], {{}, {}, "another answer", {}});
    CHECK(store.counts(gallery, kContext).failed == 0);
    demonstrations.update(ids[1], {{}, {}, row.answer, {}});
    CHECK(store.counts(gallery, kContext).failed == 1);
    fuse(f, ids[1]);
    CHECK(store.counts(gallery, kContext).failed == 0);
    CHECK_FALSE(store.failure(key));
}

TEST_CASE("another model, projector, span or type finds its tokens stale") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 2);
    for (const auto id : f.workspace.demonstrations().ids(gallery)) fuse(f, id);
    for (auto FusedContext::*field :
         {&FusedContext::template_version, &FusedContext::span, &FusedContext::model_fingerprint,
          &FusedContext::projector_fingerprint, &FusedContext::dtype}) {
        auto context = kContext;
        context.*field = field == &FusedContext::dtype ? "bfloat16" : "other";
        CHECK(f.workspace.fused_tokens().counts(gallery, context).stale == 2);
    }
}

TEST_CASE("verifying finds damaged tokens that a look at the keys does not") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 3);
    const auto ids = f.workspace.demonstrations().ids(gallery);
    for (const auto id : ids) fuse(f, id);
    Connection(f.workspace.file(), Connection::Mode::ReadWrite)
        .execute("UPDATE fused_tokens SET tokens = zeroblob(96) WHERE id = 2");
    CHECK(f.workspace.fused_tokens().unfused(gallery, kContext).empty());
    CHECK(f.workspace.fused_tokens().unfused(gallery, kContext, true) ==
          std::vector<std::int64_t>{ids[1]});
}

TEST_CASE("the same content in two galleries is fused once; dropped tokens are missing") {
    Fixture f;
    const auto gallery = f.filled_gallery("G", 2);
    const auto copy = f.workspace.galleries().duplicate(gallery, "H").id;
    auto& store = f.workspace.fused_tokens();
    for (const auto id : f.workspace.demonstrations().ids(gallery)) fuse(f, id);
    CHECK(store.counts(copy, kContext).fused == 2);
    CHECK(store.bytes() == 2 * 96);
    CHECK(store.drop_all() == 2);
    CHECK(store.counts(gallery, kContext).missing == 2);
    CHECK(store.bytes() == 0);
}
