#include "core/workspace/csv.h"

#include "workspace_fixture.h"

#include <cmath>
#include <sstream>

using namespace aim;
using namespace aim::testing;

namespace {

std::vector<std::vector<std::string>> read(const std::string& text, char delimiter = 0) {
    std::istringstream in(text);
    CsvReader reader(in, delimiter);
    std::vector<std::vector<std::string>> out;
    for (CsvRecord record; reader.next(record);) out.push_back(record.fields);
    return out;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("records end with CRLF, LF or CR, the last one with nothing") {
    for (const std::string end : {"\r\n", "\n", "\r"}) {
        CHECK(read("a,b" + end + "c,d") == Rows{{"a", "b"}, {"c", "d"}});
        CHECK(read("a,b" + end + end + "c,d" + end) == Rows{{"a", "b"}, {"c", "d"}});
    }
    CHECK(read("").empty());
    CHECK(read("\r\n\r\n").empty());
}

TEST_CASE("quoted fields hold delimiters, quotes and line ends as they are") {
    CHECK(read("\"a,\"\"b\"\"\",\"x\r\ny\nz\"\r\n") == Rows{{"a,\"b\"", "x\r\ny\nz"}});
    CHECK(read("\"\",a,\"\"\n") == Rows{{"", "a", ""}});
    CHECK(read("a,,\n") == Rows{{"a", "", ""}});
    CHECK(read("5\" disk,b") == Rows{{"5\" disk", "b"}});
}

TEST_CASE("a byte order mark is skipped and the delimiter found") {
    CHECK(read("\xEF\xBB\xBF"
               "a;b\n1,5;2") == Rows{{"a", "b"}, {"1,5", "2"}});
    CHECK(read("a\tb\n1,5\t2") == Rows{{"a", "b"}, {"1,5", "2"}});
    CHECK(read("\"a;;;;\",b\n1,2") == Rows{{"a;;;;", "b"}, {"1", "2"}});
    CHECK(read("alone\n1,2", ';') == Rows{{"alone"}, {"1,2"}});
}

TEST_CASE("broken quotes are refused with the line they begin in") {
    std::string sentence;
    CHECK(code_of([] { read("a,b\nc,\"d\ne"); }, &sentence) == ErrorCode::Malformed);
    CHECK(sentence.find("Line 2") != std::string::npos);
    CHECK(code_of([] { read("\"a\"b,c"); }) == ErrorCode::Malformed);
    CHECK(code_of([] { read(std::string(5 << 20, 'x')); }) == ErrorCode::TooLarge);
    CHECK(code_of([] { read(std::string(5000, ',')); }) == ErrorCode::TooLarge);
}

TEST_CASE("line numbers count line ends inside quotes") {
    std::istringstream in("h\n\"a\nb\r\nc\"\r\nlast\n");
    CsvReader reader(in);
    CsvRecord record;
    reader.next(record);
    reader.next(record);
    CHECK(record.line == 2);
    reader.next(record);
    CHECK(record.fields[0] == "last");
    CHECK(record.line == 5);
}

TEST_CASE("what is written reads back, whatever the text") {
    const std::vector<std::string> texts{"plain", "",       "a,b",       "say \"hi\"", "two\nlines",
                                         "cr\r",  " space", "tab\there", "ünï",        "a;b|c"};
    for (const char delimiter : {',', ';', '\t'}) {
        std::ostringstream out;
        CsvWriter csv(out, delimiter);
        csv.raw("first");
        for (const auto& text : texts) csv.raw(text);
        csv.end_record();
        auto expected = texts;
        expected.insert(expected.begin(), "first");
        CHECK(read(out.str(), delimiter) == Rows{expected});
    }
}

TEST_CASE("numbers are written so that they read back, and stay numbers") {
    std::ostringstream out;
    CsvWriter csv(out);
    csv.number(0.1).number(-1e300).number(std::int64_t{-5}).number(std::nan("")).number(2.0);
    csv.end_record();
    CHECK(out.str() == "0.1,-1e+300,-5,,2\r\n");
}
