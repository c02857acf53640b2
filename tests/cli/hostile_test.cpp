// Damaged files of every kind end in one sentence and exit code 1, never in a signal.
#include "catch.h"
#include "cli/run_aim.h"

#include <csignal>

namespace fs = std::filesystem;

namespace {

void require_refused(const Outcome& outcome, const std::string& what) {
    INFO(what << ": exit " << outcome.exit_code << ", signal " << outcome.signal << ", stderr "
              << outcome.err);
    REQUIRE(outcome.is_one_sentence());
}

// A flipped bit may leave the file valid; it must not end in a signal.
void require_no_crash(const Outcome& outcome, const std::string& what) {
    INFO(what << ": signal " << outcome.signal << ", stderr " << outcome.err);
    REQUIRE((outcome.exit_code == 0 || outcome.is_one_sentence()));
}

void flip(const fs::path& file, std::uintmax_t at) {
    std::string content;
    {
        FILE* in = std::fopen(file.c_str(), "rb");
        content.resize(fs::file_size(file));
        REQUIRE(std::fread(content.data(), 1, content.size(), in) == content.size());
        std::fclose(in);
    }
    content[at % content.size()] = static_cast<char>(content[at % content.size()] ^ 0x10);
    FILE* out = std::fopen(file.c_str(), "wb");
    std::fwrite(content.data(), 1, content.size(), out);
    std::fclose(out);
}

}  // namespace

TEST_CASE("truncated weights, tokenizer and config are refused in one sentence") {
    const Scratch scratch;
    for (const char* name : {"model.safetensors", "tokenizer.json", "config.json"}) {
        const auto model = scratch.copy_model(std::string("m-") + name);
        const auto size = fs::file_size(model / name);
        for (const auto kept : {size - 3, size / 2, std::uintmax_t{7}, std::uintmax_t{0}}) {
            fs::resize_file(model / name, kept);
            require_refused(scratch.run({"model", "probe", model.string(), "--image",
                                         reference_file("square.png"), "--question", "?", "--out",
                                         (scratch / "o.safetensors").string()}),
                            std::string(name) + " cut to " + std::to_string(kept));
        }
    }
    require_refused(scratch.run({"model", "inspect", (scratch / "absent").string()}), "absent");
}

TEST_CASE("flipped bits in a model never crash") {
    const Scratch scratch;
    for (const std::uintmax_t at : {0, 3, 8, 9, 40, 200, 1000}) {
        const auto model = scratch.copy_model("m" + std::to_string(at));
        flip(model / "model.safetensors", at);
        require_no_crash(scratch.run({"model", "inspect", model.string()}),
                         "bit in byte " + std::to_string(at));
        fs::remove_all(model);
    }
}

TEST_CASE("pickles are refused with a sentence") {
    const Scratch scratch;
    const auto model = scratch.copy_model("m");
    fs::remove(model / "model.safetensors");
    scratch.write("m/pytorch_model.bin", "PK\x03\x04");
    const auto outcome = scratch.run({"model", "inspect", model.string()});
    require_refused(outcome, "pickle");
    REQUIRE(outcome.err.find("never opened") != std::string::npos);
}

TEST_CASE("a damaged picture, projector or workspace is refused in one sentence") {
    const Scratch scratch;
    const auto file = scratch.workspace_with_gallery();
    const auto picture = scratch / "cut.png", projector = scratch / "cut.safetensors";
    fs::copy_file(reference_file("square.png"), picture);
    fs::copy_file(reference_file("projector.safetensors"), projector);
    const auto ask = [&](const fs::path& image, const fs::path& with) {
        return scratch.run({"ask", file, "shapes", "--image", image.string(), "--question", "?",
                            "--method", "aim", "--shots", "1", "--max-new-tokens", "2", "--model",
                            model_folder(), "--projector", with.string(), "--json"});
    };
    const auto good_picture = fs::path(reference_file("square.png"));
    const auto good_projector = fs::path(reference_file("projector.safetensors"));
    REQUIRE(ask(good_picture, good_projector).exit_code == 0);
    for (const auto part : {2, 10, 1000}) {
        fs::resize_file(picture, fs::file_size(picture) / static_cast<std::uintmax_t>(part));
        require_refused(ask(picture, good_projector), "picture");
        fs::resize_file(projector, fs::file_size(projector) / static_cast<std::uintmax_t>(part));
        require_refused(ask(good_picture, projector), "projector");
    }
    require_refused(ask(scratch / "absent.png", good_projector), "absent picture");

    const auto size = fs::file_size(file);
    const auto damaged = (scratch / "damaged.aim").string();
    for (const auto kept : {size / 2, std::uintmax_t{5000}, std::uintmax_t{50}}) {
        fs::copy_file(file, damaged, fs::copy_options::overwrite_existing);
        fs::resize_file(damaged, kept);
        require_refused(scratch.run({"gallery", "list", damaged}),
                        "workspace cut to " + std::to_string(kept));
        require_refused(scratch.run({"workspace", "check", damaged}), "check");
    }
    for (std::uintmax_t at = 10; at < size; at += size / 9) {
        fs::copy_file(file, damaged, fs::copy_options::overwrite_existing);
        flip(damaged, at);
        require_no_crash(scratch.run({"gallery", "show", damaged, "shapes", "--model",
                                      model_folder(), "--json"}),
                         "bit in byte " + std::to_string(at));
        require_no_crash(scratch.run({"workspace", "check", damaged}), "check");
    }
    require_refused(scratch.run({"gallery", "list", reference_file("square.png")}),
                    "a picture as a workspace");
    require_refused(scratch.run({"workspace", "check", (scratch / "absent.aim").string()}),
                    "absent workspace");
}

TEST_CASE("output that cannot be written is a failure, not a signal") {
    const Scratch scratch;
    const auto outcome =
        scratch.run({"model", "probe", model_folder(), "--image", reference_file("square.png"),
                     "--question", "?", "--out", (scratch / "no" / "such.safetensors").string()});
    require_refused(outcome, "folder that is not there");
}
