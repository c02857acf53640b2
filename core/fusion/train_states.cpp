#include "core/fusion/train_states.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <ATen/ATen.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

namespace aim {

namespace {

// The file: kMagic and the context's SHA-256, then records of key, rows, SHA-256 of the numbers,
// and the numbers. Everything but the numbers is text of fixed width.
constexpr std::string_view kMagic = "AIM-STATES-1\n";
constexpr std::int64_t kHash = 64;
constexpr std::int64_t kRowsField = 12;
constexpr std::int64_t kHeader = static_cast<std::int64_t>(kMagic.size()) + kHash;
constexpr std::int64_t kRecord = kHash + kRowsField + kHash;
constexpr std::int64_t kMostRows = 1 << 20;

bool read_at(int descriptor, void* to, std::int64_t bytes, std::int64_t offset) {
    auto* out = static_cast<char*>(to);
    while (bytes > 0) {
        const auto n = pread(descriptor, out, static_cast<std::size_t>(bytes), offset);
        if (n <= 0) return false;
        out += n;
        bytes -= n;
        offset += n;
    }
    return true;
}

bool write_at(int descriptor, std::string_view bytes, std::int64_t offset) {
    while (!bytes.empty()) {
        const auto n = pwrite(descriptor, bytes.data(), bytes.size(), offset);
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
        offset += n;
    }
    return true;
}

std::string_view bytes_of(const at::Tensor& tensor) {
    return {static_cast<const char*>(tensor.data_ptr()), tensor.nbytes()};
}

// -1: not a number of rows.
std::int64_t rows_from(std::string_view field) {
    std::int64_t rows = 0;
    for (const char c : field) {
        if (c < '0' || c > '9') return -1;
        rows = rows * 10 + (c - '0');
    }
    return rows >= 1 && rows <= kMostRows ? rows : -1;
}

std::string rows_field(std::int64_t rows) {
    const auto digits = std::to_string(rows);
    return std::string(static_cast<std::size_t>(kRowsField) - digits.size(), '0') + digits;
}

}  // namespace

StateCache::StateCache(const std::filesystem::path& file, const std::string& context,
                       std::int64_t width, at::ScalarType dtype, std::int64_t memory_bytes)
    : file_(file), width_(width), dtype_(dtype), memory_left_(memory_bytes) {
    if (file_.empty()) return;
    descriptor_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    struct stat status {};
    if (descriptor_ < 0 || fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
        close();
        return;
    }
    const auto header = std::string(kMagic) + sha256_hex(context);
    std::string found(header.size(), '\0');
    if (status.st_size >= kHeader && read_at(descriptor_, found.data(), kHeader, 0) &&
        found == header) {
        read_index(status.st_size);
    } else {
        end_ = kHeader;
        if (ftruncate(descriptor_, 0) != 0 || !write_at(descriptor_, header, 0)) close();
    }
}

StateCache::~StateCache() { close(); }

void StateCache::close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    places_.clear();
}

void StateCache::read_index(std::int64_t size) {
    end_ = kHeader;
    std::string record(static_cast<std::size_t>(kRecord), '\0');
    while (size - end_ >= kRecord && read_at(descriptor_, record.data(), kRecord, end_)) {
        const auto rows = rows_from(std::string_view(record).substr(kHash, kRowsField));
        const auto row_bytes = width_ * static_cast<std::int64_t>(at::elementSize(dtype_));
        if (rows < 0 || rows > (size - end_ - kRecord) / row_bytes) break;
        places_[record.substr(0, kHash)] = {end_ + kRecord, rows,
                                            record.substr(kHash + kRowsField)};
        end_ += kRecord + rows * row_bytes;
    }
    if (ftruncate(descriptor_, end_) != 0) close();
}

bool StateCache::contains(const std::string& key) const {
    return memory_.count(key) > 0 || places_.count(key) > 0;
}

std::size_t StateCache::size() const { return descriptor_ >= 0 ? places_.size() : memory_.size(); }

std::optional<at::Tensor> StateCache::get(const std::string& key) {
    if (const auto found = memory_.find(key); found != memory_.end()) return found->second;
    const auto found = places_.find(key);
    if (found == places_.end()) return std::nullopt;
    auto states = at::empty({found->second.rows, width_}, at::TensorOptions().dtype(dtype_));
    if (!read_at(descriptor_, states.data_ptr(), static_cast<std::int64_t>(states.nbytes()),
                 found->second.offset) ||
        sha256_hex(bytes_of(states)) != found->second.checksum) {
        places_.erase(found);
        return std::nullopt;
    }
    if (const auto bytes = static_cast<std::int64_t>(states.nbytes()); bytes <= memory_left_) {
        memory_left_ -= bytes;
        memory_[key] = states;
    }
    return states;
}

void StateCache::put(const std::string& key, const at::Tensor& states) {
    if (key.size() != static_cast<std::size_t>(kHash) || states.dim() != 2 ||
        states.size(1) != width_ || states.size(0) < 1 || states.size(0) > kMostRows)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("States of an odd shape cannot be kept."));
    const auto kept = states.detach()
                          .to(at::TensorOptions().dtype(dtype_).device(at::kCPU), false, true)
                          .contiguous();
    const auto bytes = static_cast<std::int64_t>(kept.nbytes());
    // Without the file the memory is all there is, and reading again would never end.
    if (bytes <= memory_left_ || descriptor_ < 0) {
        memory_left_ -= bytes;
        memory_[key] = kept;
    }
    if (descriptor_ < 0) return;
    const auto checksum = sha256_hex(bytes_of(kept));
    if (!write_at(descriptor_, key + rows_field(kept.size(0)) + checksum, end_) ||
        !write_at(descriptor_, bytes_of(kept), end_ + kRecord)) {
        memory_[key] = kept;  // the disk is full: go on with what there is
        if (ftruncate(descriptor_, end_) != 0) close();
        return;
    }
    places_[key] = {end_ + kRecord, kept.size(0), checksum};
    end_ += kRecord + bytes;
}

void StateCache::remove_file() {
    close();
    if (file_.empty()) return;
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
}

}  // namespace aim
