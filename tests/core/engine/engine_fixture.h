// The oracle's LLaVA as a session, and a workspace with the oracle's demonstrations.
#pragma once

#include "core/backbone/oracle.h"
#include "core/base/files.h"
#include "core/engine/fused_context.h"
#include "core/engine/model_session.h"
#include "core/workspace/workspace_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdlib>

namespace engine_test {

inline const auto kProjector = oracle::kLlava / "expected/projector.safetensors";

inline std::filesystem::path picture_file(const std::string& name) {
    return oracle::kLlava / "expected" / (name + ".png");
}

inline std::vector<std::byte> picture_bytes(const std::string& name) {
    return aim::read_bytes(picture_file(name), 1 << 20);
}

struct Fixture : aim::testing::Fixture {
    Fixture() {
        ::setenv("XDG_CACHE_HOME", (folder / "cache").c_str(), 1);
        session = open();
        gallery = workspace.galleries().create("Oracle").id;
        const auto facts = oracle::facts("icl");
        for (const auto& d : facts["demonstrations"]) {
            const auto name = d["image"].get<std::string>();
            ids.push_back(add(name.substr(0, name.find('.')), d["question"].get<std::string>(),
                              d["answer"].get<std::string>()));
        }
    }

    std::unique_ptr<aim::ModelSession> open(bool with_projector = true) {
        return aim::ModelSession::open({oracle::kLlava,
                                        with_projector ? kProjector : std::filesystem::path(),
                                        "float32", "cpu"});
    }

    std::int64_t add(const std::string& picture, const std::string& question,
                     const std::string& answer, const std::string& label = {}) {
        const auto image = workspace.images().put(picture_bytes(picture));
        return workspace.demonstrations().add(gallery, {image, question, answer, label});
    }

    aim::FusedTokensKey key(std::int64_t id) {
        const auto stored = workspace.demonstrations().get(id);
        return aim::fused_tokens_key(aim::fused_context(session->description()), stored.image,
                                     stored.question, stored.answer);
    }

    // How a damaged disk would change the file behind our back.
    void damage_fused_tokens() {
        SQLite::Database file(workspace.file().string(), SQLite::OPEN_READWRITE);
        REQUIRE(file.exec("UPDATE fused_tokens SET tokens = zeroblob(length(tokens))") > 0);
    }

    void damage_picture(const std::string& sha256) {
        SQLite::Database file(workspace.file().string(), SQLite::OPEN_READWRITE);
        SQLite::Statement cut(file,
                              "UPDATE image_files SET file = substr(file, 1, 40) WHERE image = "
                              "(SELECT id FROM images WHERE sha256 = ?)");
        cut.bind(1, sha256);
        REQUIRE(cut.exec() == 1);
    }

    std::unique_ptr<aim::ModelSession> session;
    std::int64_t gallery = 0;
    std::vector<std::int64_t> ids;
};

}  // namespace engine_test
