// stdout holds the result and nothing else; notices and progress go to stderr.
#pragma once

#include "core/base/sentence.h"

#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace aim::cli {

using Json = nlohmann::ordered_json;

// Throws Unreadable when stdout cannot take it (full disk, reader gone).
void print(std::string_view text);
void print_json(const Json& document);
void flush_output();

void notice(std::string_view sentence);  // one line on stderr
std::vector<std::string> in_english(const std::vector<Sentence>& sentences);

std::string bytes_text(std::int64_t bytes);         // "1.3 GB"
std::string duration_text(double seconds);          // "3 min 20 s"
std::string number_text(double value, int digits);  // fixed digits, "–" for NaN
std::string percent_text(double fraction);          // "87.5 %"

// Columns padded to the widest cell (characters, wide ones counted double). The first row is the
// heading.
class Table {
public:
    explicit Table(std::vector<bool> right_aligned) : right_(std::move(right_aligned)) {}
    void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    std::string text() const;

private:
    std::vector<bool> right_;
    std::vector<std::vector<std::string>> rows_;
};

// One line that is rewritten where stderr is a terminal; elsewhere a line now and then, the first
// after ten seconds.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    // fraction < 0: not shown; seconds_left <= 0: not known
    void show(const std::string& what, double fraction, double seconds_left = -1);
    void clear();

private:
    bool terminal_;
    bool dirty_ = false;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace aim::cli
