// aim tokenize: lines of text in, lines of token ids out.
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"
#include "core/base/limited_json.h"
#include "core/text/tokenizer.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace aim::cli {

namespace {

constexpr std::size_t kLineBytes = 64UL * 1024 * 1024;

// Reads in large blocks and hands out what came before it waits for more, so that a program at the
// other end of two pipes can ask line by line.
template <class OnLine, class OnIdle>
void each_line(OnLine on_line, OnIdle on_idle) {
    std::vector<char> block(1 << 16);
    std::string pending;
    std::int64_t line = 0;
    const auto emit = [&](std::string_view text) { on_line(text, ++line); };
    while (true) {
        on_idle();
        const auto n = read(STDIN_FILENO, block.data(), block.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0)
            throw Error(ErrorCode::Unreadable, Sentence::verbatim("The input could not be read."));
        if (n == 0) break;
        std::string_view rest(block.data(), static_cast<std::size_t>(n));
        for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
            if (pending.empty()) {
                emit(rest.substr(0, end));
            } else {
                pending.append(rest.substr(0, end));
                emit(pending);
                pending.clear();
            }
            rest.remove_prefix(end + 1);
        }
        pending.append(rest);
        if (pending.size() > kLineBytes)
            throw Error(ErrorCode::TooLarge, Sentence::verbatim("Line " + std::to_string(line + 1) +
                                                                " is longer than 64 MiB."));
    }
    if (!pending.empty()) emit(pending);
    on_idle();
}

void append_ids(std::string& out, const std::vector<std::int64_t>& ids) {
    std::array<char, 24> digits{};
    out += '[';
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i > 0) out += ',';
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), ids[i]).ptr;
        out.append(digits.data(), end);
    }
    out += "]\n";
}

int tokenize(const std::string& directory, bool json_lines) {
    const auto tokenizer = Tokenizer::open(directory);
    std::string out;
    each_line(
        [&](std::string_view line, std::int64_t number) {
            if (!json_lines) {
                append_ids(out, tokenizer.encode_ids(line));
                return;
            }
            const auto text = limited_json_or_discarded<Json>(line);
            if (!text.is_string())
                throw Error(ErrorCode::Malformed,
                            Sentence::verbatim("Line " + std::to_string(number) +
                                               " is not one JSON string."));
            append_ids(out, tokenizer.encode_ids(text.get_ref<const std::string&>()));
        },
        [&] {
            print(out);
            flush_output();
            out.clear();
        });
    return kDone;
}

}  // namespace

void add_tokenize(CLI::App& app, Program& program) {
    struct Options {
        std::string directory;
        bool json = false;
    };
    auto* command = app.add_subcommand(
        "tokenize", "Lines of text from stdin become token ids, one JSON array a line");
    auto options = std::make_shared<Options>();
    command->add_option("DIR", options->directory, "Model folder with a tokenizer.json")
        ->required();
    command->add_flag("--json", options->json,
                      "Each input line is one JSON string, so that texts may hold line ends");
    program.on_selected(command, [options] { return tokenize(options->directory, options->json); });
}

}  // namespace aim::cli
