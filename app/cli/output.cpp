#include "app/cli/output.h"

#include "core/base/error.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace aim::cli {

namespace {

[[noreturn]] void output_failed(int reason) {
    throw Error(ErrorCode::Unreadable,
                Sentence::verbatim(reason == EPIPE ? "The output's reader went away before the end."
                                                   : "The output could not be written: " +
                                                         std::string(std::strerror(reason)) + "."));
}

// Columns a character takes: enough for what tables hold (East Asian wide forms and emoji are two).
int width_of(char32_t c) {
    if (c < 0x300) return 1;
    if (c <= 0x36F || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                      (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                      (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
                      (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t j = 1; j < length && i + j < text.size(); ++j)
            c = (c << 6) | (static_cast<unsigned char>(text[i + j]) & 0x3FU);
        columns += static_cast<std::size_t>(width_of(c));
        i += length;
    }
    return columns;
}

}  // namespace

void print(std::string_view text) {
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) output_failed(errno);
}

void print_json(const Json& document) {
    print(document.dump(2, ' ', false, Json::error_handler_t::replace));
    print("\n");
    flush_output();
}

void flush_output() {
    errno = 0;
    if (std::fflush(stdout) != 0) output_failed(errno);
}

void notice(std::string_view sentence) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

std::vector<std::string> in_english(const std::vector<Sentence>& sentences) {
    std::vector<std::string> out;
    for (const Sentence& sentence : sentences) out.push_back(sentence.english());
    return out;
}

std::string bytes_text(std::int64_t bytes) {
    static constexpr std::array<const char*, 5> kUnits{"B", "KB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1000.0 && unit + 1 < kUnits.size(); ++unit) value /= 1000.0;
    return number_text(value, unit == 0 || value >= 100 ? 0 : 1) + " " + kUnits[unit];
}

std::string duration_text(double seconds) {
    if (seconds < 10) return number_text(seconds, 1) + " s";
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < 60) return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole / 60 % 60) + " min";
}

std::string number_text(double value, int digits) {
    if (!std::isfinite(value)) return "–";
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
    return buffer.data();
}

std::string percent_text(double fraction) { return number_text(fraction * 100.0, 1) + " %"; }

std::string Table::text() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columns_of(row[i]));
    }
    std::string out;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        std::string line;
        for (std::size_t i = 0; i < rows_[r].size(); ++i) {
            const auto& cell = rows_[r][i];
            const std::string padding(widths[i] - columns_of(cell), ' ');
            const bool right = i < right_.size() && right_[i];
            line += (i > 0 ? "  " : "") + (right ? padding + cell : cell + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
        if (r == 0) {
            std::string rule;
            for (std::size_t i = 0; i < widths.size(); ++i)
                rule += (i > 0 ? "  " : "") + std::string(widths[i], '-');
            out += rule + "\n";
        }
    }
    return out;
}

ProgressLine::ProgressLine()
    : terminal_(isatty(STDERR_FILENO) == 1), last_(std::chrono::steady_clock::now()) {
    if (terminal_) last_ -= std::chrono::seconds(1);
}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const std::string& what, double fraction, double seconds_left) {
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < (terminal_ ? std::chrono::milliseconds(100) : std::chrono::seconds(10)))
        return;
    last_ = now;
    auto line = what;
    if (fraction >= 0) line += " " + number_text(std::min(fraction, 1.0) * 100.0, 0) + " %";
    if (seconds_left > 0) line += ", " + duration_text(seconds_left) + " left";
    if (terminal_) {
        std::fprintf(stderr, "\r\033[K%s", line.c_str());
        std::fflush(stderr);
        dirty_ = true;
    } else {
        notice(line);
    }
}

void ProgressLine::clear() {
    if (!dirty_) return;
    std::fprintf(stderr, "\r\033[K");
    std::fflush(stderr);
    dirty_ = false;
}

}  // namespace aim::cli
