#include "core/base/line_reader.h"

#include "catch.h"
#include "core/base/error.h"
#include "core/base/limits.h"

#include <sstream>
#include <vector>

using namespace aim;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in(text);
    LineReader reader(in, "file");
    std::vector<std::string> out;
    for (std::string line; reader.next(line);) {
        out.push_back(line);
        CHECK(reader.number() == static_cast<std::int64_t>(out.size()));
    }
    CHECK(reader.bytes() == text.size());
    return out;
}

}  // namespace

TEST_CASE("lines come without their ends and without a byte order mark") {
    using Lines = std::vector<std::string>;
    CHECK(lines_of("").empty());
    CHECK(lines_of("\n") == Lines{""});
    CHECK(lines_of("a\n\nb") == Lines{"a", "", "b"});
    CHECK(lines_of("a\r\nb\n") == Lines{"a\r", "b"});
    CHECK(lines_of("\xEF\xBB\xBF"
                   "a\n\xEF\xBB\xBF"
                   "b") == Lines{"a",
                                 "\xEF\xBB\xBF"
                                 "b"});
    std::istringstream in(
        "\xEF\xBB\xBF"
        "a\nb");
    LineReader reader(in, "file");
    std::string line;
    REQUIRE(reader.next(line));
    CHECK(reader.had_mark());
    CHECK(reader.had_end());
    REQUIRE(reader.next(line));
    CHECK_FALSE(reader.had_mark());
    CHECK_FALSE(reader.had_end());
}

TEST_CASE("a line beyond the limit is named, one at it is read") {
    const std::string longest(limits::kLineBytes, 'x');
    CHECK(lines_of("a\n" + longest + "\nb").size() == 3);
    CHECK_THROWS_WITH(lines_of("a\n" + longest + "x\nb"), Catch::Contains("Line 2 of “file”"));
}
