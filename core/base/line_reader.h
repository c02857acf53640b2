// Lines of a text file of any size, none of them longer than limits::kLineBytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace aim {

class LineReader {
public:
    // `in` must outlive it; `file` is for sentences.
    LineReader(std::istream& in, std::filesystem::path file);

    // The next line without its end; false behind the last one. A byte order mark before the first
    // is left out. Throws TooLarge naming the line.
    bool next(std::string& line);

    std::int64_t number() const { return number_; }  // of the line read last, from 1
    std::uint64_t bytes() const { return bytes_; }   // read so far, marks and ends of lines too
    bool had_mark() const { return had_mark_; }      // the line read last
    bool had_end() const { return had_end_; }        // only the file's last one may lack it

private:
    std::istream& in_;
    std::filesystem::path file_;
    std::int64_t number_ = 0;
    std::uint64_t bytes_ = 0;
    bool had_mark_ = false, had_end_ = false;
};

}  // namespace aim
