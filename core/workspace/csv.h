// CSV as RFC 4180 has it: UTF-8, CRLF between records, quotes doubled.
#pragma once

#include "core/base/formula.h"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

// What a CSV file begins with. Excel takes one without a byte order mark for text in the system's
// old encoding; many programs take the mark for a part of the first heading.
enum class CsvStart { Plain, ByteOrderMark };
const char* beginning_of(CsvStart start);

class CsvWriter {
public:
    explicit CsvWriter(std::ostream& out, char delimiter = ',')
        : out_(out), delimiter_(delimiter) {}

    CsvWriter& text(std::string_view value);  // defused
    CsvWriter& raw(std::string_view value);   // quoted where needed, not defused: for reading back
    CsvWriter& number(std::int64_t value);
    CsvWriter& number(double value);  // shortest form that reads back; empty for NaN and infinity
    CsvWriter& empty();
    void end_record();

private:
    void separate();
    std::ostream& out_;
    char delimiter_;
    bool first_ = true;
};

struct CsvRecord {
    std::int64_t line = 0;  // where it begins, from 1
    std::vector<std::string> fields;
};

// Streams; `in` must be seekable where the delimiter is to be detected. A byte order mark is
// skipped; CRLF, LF and CR end records; quoted fields may hold line ends. Throws Malformed naming
// the line: a quote that is never closed, text after a closing quote; TooLarge for a record of more
// than limits::kLineBytes or kFields fields.
class CsvReader {
public:
    // delimiter 0: detected from the first record among , ; TAB |
    explicit CsvReader(std::istream& in, char delimiter = 0);
    bool next(CsvRecord& record);  // false at the end; empty lines are skipped
    char delimiter() const { return delimiter_; }

    static constexpr std::size_t kFields = 4096;

private:
    int get();
    std::istream& in_;
    char delimiter_;
    std::int64_t line_ = 1;
};

}  // namespace aim
