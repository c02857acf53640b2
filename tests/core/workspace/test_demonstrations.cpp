#include "workspace_fixture.h"

#include <algorithm>

using namespace aim;
using namespace aim::testing;

namespace {

void require_positions(Fixture& f, std::int64_t gallery) {
    std::int64_t position = 0;
    for (const auto& row : f.workspace.demonstrations().list(gallery))
        REQUIRE(row.position == position++);
}

}  // namespace

TEST_CASE("demonstrations keep the order they were added in") {
    Fixture f;
    const auto id = f.filled_gallery("G", 3);
    f.workspace.demonstrations().add(id, f.demonstration(9), 1);
    CHECK(f.answers(id) ==
          std::vector<std::string>{"number 0", "number 9", "number 1", "number 2"});
    require_positions(f, id);
}

TEST_CASE("an edit changes only its fields and gives back what was there") {
    Fixture f;
    const auto id = f.filled_gallery("G", 1);
    auto& demonstrations = f.workspace.demonstrations();
    const auto one = demonstrations.ids(id)[0];
    const auto before = demonstrations.update(one, {{}, {}, "a crane", "bird"});
    CHECK(before.answer == "number 0");
    auto now = demonstrations.get(one);
    CHECK(now.answer == "a crane");
    CHECK(now.label == "bird");
    CHECK(now.question == before.question);
    CHECK(now.image == before.image);
    demonstrations.update(one, {before.image, before.question, before.answer, before.label});
    CHECK(demonstrations.get(one).answer == "number 0");
    CHECK(code_of([&] { demonstrations.update(9999, {}); }) == ErrorCode::NotFound);
}

TEST_CASE("texts that are too long, not UTF-8 or hold zero bytes are refused") {
    Fixture f;
    const auto id = f.filled_gallery("G", 1);
    auto& demonstrations = f.workspace.demonstrations();
    const auto one = demonstrations.ids(id)[0];
    const auto refuses = [&](const std::string& text) {
        return code_of([&] { demonstrations.update(one, {{}, text, {}, {}}); });
    };
    CHECK(refuses(std::string((1 << 20) + 1, 'x')) == ErrorCode::TooLarge);
    CHECK(refuses("\xED\xA0\x80") == ErrorCode::Malformed);  // a surrogate
    CHECK(refuses("\xC0\xAF") == ErrorCode::Malformed);      // overlong
    CHECK(refuses(std::string("a\0b", 3)) == ErrorCode::Malformed);
    demonstrations.update(one, {{}, std::string(1 << 20, 'x'), {}, {}});
    CHECK(demonstrations.get(one).question.size() == (1 << 20));
    CHECK(code_of([&] {
              demonstrations.add(id, {std::string(64, '0'), "q", "a", ""});
          }) == ErrorCode::NotFound);
    CHECK(code_of([&] { demonstrations.add(77, f.demonstration(1)); }) == ErrorCode::NotFound);
}

TEST_CASE("pages, search and labels find the same rows as the whole list") {
    Fixture f;
    const auto id = f.workspace.galleries().create("G").id;
    auto& demonstrations = f.workspace.demonstrations();
    for (int i = 0; i < 10; ++i)
        demonstrations.add(id, {f.picture(i), "Was ist das?",
                                i % 2 ? "Eine ÄPFELKISTE " + std::to_string(i) : "Ελιά 100%",
                                i < 4 ? "obst" : ""});
    CHECK(demonstrations.list(id, 3, 4).size() == 4);
    CHECK(demonstrations.list(id, 3, 4)[0].position == 3);
    CHECK(demonstrations.list(id, 8, 4).size() == 2);
    DemonstrationFilter filter;
    filter.search = "äpfelkiste";
    CHECK(demonstrations.count(id, filter) == 5);
    CHECK(demonstrations.ids(id, filter).size() == 5);
    CHECK(demonstrations.list(id, 1, 2, filter)[0].answer == "Eine ÄPFELKISTE 3");
    filter.search = "ΕΛΙΆ 100%";
    CHECK(demonstrations.count(id, filter) == 5);
    filter.search = "_";  // no wildcard
    CHECK(demonstrations.count(id, filter) == 0);
    filter.search.clear();
    filter.label = "obst";
    CHECK(demonstrations.count(id, filter) == 4);
    filter.label = "";
    CHECK(demonstrations.count(id, filter) == 6);
    const auto labels = demonstrations.labels(id);
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].label.empty());
    CHECK(labels[1].demonstrations == 4);
}

TEST_CASE("moving and reordering keep every demonstration and can be undone") {
    Fixture f;
    const auto id = f.filled_gallery("G", 6);
    auto& demonstrations = f.workspace.demonstrations();
    const auto ids = demonstrations.ids(id);
    demonstrations.move({ids[4], ids[1]}, 2);
    CHECK(demonstrations.ids(id) ==
          std::vector<std::int64_t>{ids[0], ids[2], ids[4], ids[1], ids[3], ids[5]});
    require_positions(f, id);
    demonstrations.reorder(id, ids);
    CHECK(demonstrations.ids(id) == ids);
    demonstrations.move({ids[0]}, 100);
    CHECK(demonstrations.ids(id).back() == ids[0]);
    CHECK(code_of([&] { demonstrations.reorder(id, {ids[0]}); }) == ErrorCode::Usage);
    CHECK(code_of([&] { demonstrations.move({ids[0], ids[0]}, 0); }) == ErrorCode::Usage);
    const auto other = f.filled_gallery("H", 1);
    CHECK(code_of([&] {
              demonstrations.move({ids[0], demonstrations.ids(other)[0]}, 0);
          }) == ErrorCode::Usage);
}

TEST_CASE("removed demonstrations come back at their places with their ids") {
    Fixture f;
    const auto id = f.filled_gallery("G", 6);
    auto& demonstrations = f.workspace.demonstrations();
    const auto ids = demonstrations.ids(id);
    const auto removed = demonstrations.remove({ids[5], ids[1], ids[2]});
    CHECK(demonstrations.ids(id) == std::vector<std::int64_t>{ids[0], ids[3], ids[4]});
    require_positions(f, id);
    demonstrations.restore(removed);
    CHECK(demonstrations.ids(id) == ids);
    require_positions(f, id);
    CHECK(code_of([&] { demonstrations.restore(removed); }) == ErrorCode::Usage);
    CHECK(code_of([&] { demonstrations.remove({ids[0], 12345}); }) == ErrorCode::NotFound);
    CHECK(demonstrations.ids(id) == ids);
}

TEST_CASE("adding many is one transaction: a failure in the middle adds nothing") {
    Fixture f;
    const auto id = f.filled_gallery("G", 1);
    const auto image = f.picture(1);
    int given = 0;
    CHECK(code_of([&] {
              f.workspace.demonstrations().add_all(id, [&]() -> std::optional<NewDemonstration> {
                  if (++given == 50) return NewDemonstration{image, "q", "\xFF", ""};
                  return NewDemonstration{image, "q", "a", ""};
              });
          }) == ErrorCode::Malformed);
    CHECK(f.workspace.demonstrations().count(id) == 1);
    std::stop_source stop;
    CHECK(code_of([&] {
              f.workspace.demonstrations().add_all(
                  id,
                  [&]() -> std::optional<NewDemonstration> {
                      stop.request_stop();
                      return NewDemonstration{image, "q", "a", ""};
                  },
                  stop.get_token());
          }) == ErrorCode::Cancelled);
    CHECK(f.workspace.demonstrations().count(id) == 1);
    int left = 10;
    CHECK(f.workspace.demonstrations().add_all(id, [&]() -> std::optional<NewDemonstration> {
        if (left-- == 0) return std::nullopt;
        return NewDemonstration{image, "q", "a", ""};
    }) == 10);
    require_positions(f, id);
}

TEST_CASE("a picture is stored once, as the bytes it came as") {
    Fixture f;
    const auto bytes = png(5, 300, 200);
    auto& images = f.workspace.images();
    const auto sha = images.put(bytes);
    CHECK(images.put(bytes) == sha);
    CHECK(images.count() == 1);
    CHECK(images.read(sha) == bytes);
    const auto about = images.describe(sha);
    CHECK(about.format == "image/png");
    CHECK(about.width == 300);
    CHECK(about.height == 200);
    CHECK(about.bytes == static_cast<std::int64_t>(bytes.size()));
    CHECK_FALSE(images.thumbnail_if_ready(sha));
    const auto header = read_image_header(images.thumbnail(sha));
    CHECK(header.width == Images::kThumbnailEdge);
    CHECK(images.thumbnail_if_ready(sha));
    const auto small = images.put(png(6));
    CHECK(images.thumbnail(small) == png(6));
}

TEST_CASE("what is not a picture, or half of one, is not stored") {
    Fixture f;
    auto bytes = png(5, 64, 64);
    bytes.resize(bytes.size() / 2);
    CHECK(code_of([&] { f.workspace.images().put(bytes); }) == ErrorCode::Malformed);
    for (const std::string_view text : {"", "hello", "\x89PNG\r\n\x1a\n"})
        CHECK_THROWS_AS(f.workspace.images().put(as_bytes_of(text)), Error);
    CHECK(f.workspace.images().count() == 0);
}
