#include "tools/demo-model/qt_resources.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <cstdint>
#include <functional>

namespace aim::demo {

namespace {

constexpr std::uint64_t kMaxCollection = 64'000'000;
constexpr int kMaxDepth = 16;
constexpr std::uint32_t kCompressed = 1 | 4, kFolder = 2;  // zlib or zstd; directory

class Collection {
public:
    explicit Collection(const std::filesystem::path& file)
        : file_(file), bytes_(read_text(file, kMaxCollection)) {
        if (bytes_.substr(0, 4) != "qres") fail();
        version_ = number(4, 4);
        tree_ = number(8, 4);
        data_ = number(12, 4);
        names_ = number(16, 4);
    }

    std::map<std::string, std::vector<std::byte>> files() {
        walk(0, "", 0);
        return std::move(files_);
    }

private:
    [[noreturn]] void fail() const {
        throw Error(ErrorCode::Malformed,
                    Sentence::verbatim(quoted(file_) +
                                       " is not a collection of Qt resources this program reads."));
    }

    // Big-endian.
    std::uint32_t number(std::uint64_t at, int size) const {
        if (at + static_cast<std::uint64_t>(size) > bytes_.size()) fail();
        std::uint32_t value = 0;
        for (int i = 0; i < size; ++i)
            value =
                value << 8 | static_cast<unsigned char>(bytes_[at + static_cast<std::uint64_t>(i)]);
        return value;
    }

    // The names of these collections are ASCII.
    std::string name(std::uint64_t offset) const {
        const auto at = names_ + offset;
        std::string text;
        for (std::uint32_t i = 0; i < number(at, 2); ++i)
            text += static_cast<char>(number(at + 6 + 2 * i, 2));
        return text;
    }

    void walk(std::uint64_t node, const std::string& folder, int depth) {
        if (depth > kMaxDepth) fail();
        const auto at = tree_ + node * (version_ >= 2 ? 22 : 14);
        const auto flags = number(at + 4, 2);
        const auto path = depth == 0 ? folder : folder + '/' + name(number(at, 4));
        if (flags & kFolder) {
            const auto count = number(at + 6, 4), first = number(at + 10, 4);
            for (std::uint32_t i = 0; i < count; ++i)
                walk(static_cast<std::uint64_t>(first) + i, path, depth + 1);
        } else if (!(flags & kCompressed)) {
            const auto begin = data_ + number(at + 10, 4);
            const auto size = number(begin, 4);
            if (begin + 4 + size > bytes_.size()) fail();
            const auto* stored = reinterpret_cast<const std::byte*>(bytes_.data()) + begin + 4;
            files_[path].assign(stored, stored + size);
        }
    }

    std::filesystem::path file_;
    std::string bytes_;
    std::uint32_t version_ = 0;
    std::uint64_t tree_ = 0, data_ = 0, names_ = 0;
    std::map<std::string, std::vector<std::byte>> files_;
};

}  // namespace

std::map<std::string, std::vector<std::byte>> read_qt_resources(const std::filesystem::path& file) {
    return Collection(file).files();
}

}  // namespace aim::demo
