#include "workspace_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace aim;
using namespace aim::testing;

TEST_CASE("a gallery is created, listed, renamed and deleted") {
    Fixture f;
    auto& galleries = f.workspace.galleries();
    const auto birds = galleries.create("  Birds \n");
    CHECK(birds.name == "Birds");
    CHECK(birds.created_at.size() == 24);
    CHECK(galleries.get("Birds").id == birds.id);
    galleries.create("apes");
    REQUIRE(galleries.list().size() == 2);
    CHECK(galleries.list()[0].name == "apes");
    galleries.rename(birds.id, "Vögel");
    CHECK(galleries.find("Vögel"));
    CHECK_FALSE(galleries.find("Birds"));
    galleries.remove(birds.id);
    CHECK(code_of([&] { galleries.get(birds.id); }) == ErrorCode::NotFound);
}

TEST_CASE("an unknown gallery's sentence names those that are there") {
    Fixture f;
    f.workspace.galleries().create("Cats");
    std::string sentence;
    CHECK(code_of([&] { f.workspace.galleries().get("Dogs"); }, &sentence) == ErrorCode::NotFound);
    CHECK(sentence.find("Dogs") != std::string::npos);
    CHECK(sentence.find("Cats") != std::string::npos);
}

TEST_CASE("empty, taken, overlong and broken gallery names are refused") {
    Fixture f;
    auto& galleries = f.workspace.galleries();
    const auto one = galleries.create("One").id;
    const auto two = galleries.create("Two").id;
    for (const std::string& name :
         {std::string("  \t"), std::string("\xC2\xA0"), std::string(300, 'x'), std::string("a\xFF"),
          std::string("One")}) {
        CHECK(code_of([&] { galleries.create(name); }) == ErrorCode::Usage);
        CHECK(code_of([&] { galleries.rename(two, name); }) == ErrorCode::Usage);
    }
    galleries.rename(one, " One ");  // its own name is no clash
    CHECK(galleries.free_name("One") == "One 2");
    CHECK(galleries.free_name("Three") == "Three");
    CHECK(galleries.list().size() == 2);
}

TEST_CASE("a name is the same however its accents are written, in older files too") {
    Fixture f;
    auto& galleries = f.workspace.galleries();
    const std::string decomposed = "Vo\u0308gel", written = "V\u00F6gel";
    const auto birds = galleries.create(decomposed);
    CHECK(birds.name == written);
    CHECK(galleries.find(decomposed)->id == birds.id);
    CHECK(galleries.find(written)->id == birds.id);
    CHECK(code_of([&] { galleries.create(decomposed); }) == ErrorCode::Usage);
    CHECK(galleries.free_name(decomposed) == written + " 2");

    // As they came before names were composed.
    {
        SQLite::Database file(f.workspace.file().string(), SQLite::OPEN_READWRITE);
        file.exec(
            "INSERT INTO galleries(id, name, created_at) VALUES(77, 'Cafe\u0301', ''), "
            "(78, 'Vo\u0308gel', '')");
    }
    CHECK(galleries.find("Caf\u00E9")->id == 77);
    CHECK(galleries.find("Cafe\u0301")->id == 77);
    CHECK(code_of([&] { galleries.create("Caf\u00E9"); }) == ErrorCode::Usage);
    CHECK(galleries.find(written)->id == birds.id);
    CHECK(galleries.find(decomposed)->id == 78);
    galleries.rename(77, "Caf\u00E9");
    CHECK(galleries.get(77).name == "Caf\u00E9");
}

TEST_CASE("a gallery counts its demonstrations and its different pictures") {
    Fixture f;
    const auto id = f.filled_gallery("G", 3);
    f.workspace.demonstrations().add(id, f.demonstration(1));
    CHECK(f.workspace.galleries().get(id).demonstrations == 4);
    CHECK(f.workspace.galleries().get(id).images == 3);
    CHECK(f.workspace.images().count() == 3);
}

TEST_CASE("a duplicate has the same demonstrations and a life of its own") {
    Fixture f;
    const auto id = f.filled_gallery("G", 3);
    const auto copy = f.workspace.galleries().duplicate(id, "H");
    CHECK(copy.demonstrations == 3);
    CHECK(f.answers(copy.id) == f.answers(id));
    f.workspace.galleries().remove(id);
    CHECK(f.answers(copy.id).size() == 3);
    CHECK(code_of([&] { f.workspace.galleries().duplicate(copy.id, "H"); }) == ErrorCode::Usage);
    CHECK(f.workspace.galleries().list().size() == 1);
}

TEST_CASE("a deleted gallery comes back with the same ids") {
    Fixture f;
    const auto id = f.filled_gallery("G", 5);
    const auto ids = f.workspace.demonstrations().ids(id);
    const auto removed = f.workspace.galleries().remove(id);
    CHECK(f.workspace.galleries().list().empty());
    f.workspace.galleries().restore(removed);
    CHECK(f.workspace.demonstrations().ids(id) == ids);
    CHECK(code_of([&] { f.workspace.galleries().restore(removed); }) == ErrorCode::Usage);
    f.workspace.galleries().remove(id);
    CHECK(f.workspace.galleries().create("G").id != id);
    CHECK(code_of([&] { f.workspace.galleries().restore(removed); }) == ErrorCode::Usage);
}
