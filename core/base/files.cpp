#include "core/base/files.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

namespace aim {
namespace fs = std::filesystem;

namespace {

template <class Container>
Container read_all(const fs::path& file, std::uint64_t max_bytes) {
    std::error_code ec;
    const auto status = fs::status(file, ec);
    if (!fs::exists(status))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no file %1.", quoted(file)));
    if (fs::is_directory(status))
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("%1 is a folder, not a file.", quoted(file)));
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The file %1 could not be opened.", quoted(file)),
                    std::strerror(errno));
    // The size on disk can change or lie (pipes, /proc), so the limit is enforced while reading.
    Container out;
    const auto size = fs::is_regular_file(status) ? fs::file_size(file, ec) : 0;
    if (!ec && size > max_bytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("%1 has %2 bytes; at most %3 are read.",
                                                      quoted(file), size, max_bytes));
    if (!ec) out.reserve(size);
    char buffer[1 << 16];
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        const auto n = static_cast<std::size_t>(in.gcount());
        if (out.size() + n > max_bytes)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("%1 has more than the %2 bytes that are read.", quoted(file),
                                     max_bytes));
        const auto* p = reinterpret_cast<const typename Container::value_type*>(buffer);
        out.insert(out.end(), p, p + n);
    }
    if (in.bad())
        throw Error(ErrorCode::Unreadable, Sentence::of("Reading %1 failed.", quoted(file)),
                    std::strerror(errno));
    return out;
}

}  // namespace

Bytes read_bytes(const fs::path& file, std::uint64_t max_bytes) {
    return read_all<Bytes>(file, max_bytes);
}

std::string read_text(const fs::path& file, std::uint64_t max_bytes) {
    return read_all<std::string>(file, max_bytes);
}

void write_atomically(const fs::path& file, const std::function<void(std::ostream&)>& write) {
    fs::path part = file;
    part += ".part-" + std::to_string(::getpid());
    const auto fail = [&](const auto& sentence) {
        const std::string detail = std::strerror(errno);
        std::error_code ignored;
        fs::remove(part, ignored);
        throw Error(ErrorCode::Unreadable, sentence(detail));
    };
    const auto unwritten = [&](const std::string& why) {
        return Sentence::of("The file %1 could not be written: %2.", quoted(file), why);
    };
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        if (!out)
            fail([&](const std::string& why) {
                return Sentence::of("The file %1 could not be created: %2.", quoted(file), why);
            });
        try {
            write(out);
        } catch (...) {
            out.close();
            std::error_code ignored;
            fs::remove(part, ignored);
            throw;
        }
        out.flush();
        if (!out) fail(unwritten);
    }
    const int fd = ::open(part.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) fail(unwritten);
    const int synced = ::fsync(fd);
    ::close(fd);
    if (synced != 0) fail(unwritten);
    if (::rename(part.c_str(), file.c_str()) != 0)
        fail([&](const std::string& why) {
            return Sentence::of("The file %1 could not be put in place: %2.", quoted(file), why);
        });
}

void write_atomically(const fs::path& file, std::string_view content) {
    write_atomically(file, [&](std::ostream& out) {
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
    });
}

std::string quoted(const fs::path& file) {
    const auto u8 = file.u8string();
    return "“" + std::string(u8.begin(), u8.end()) + "”";
}

std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::byte> as_bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

}  // namespace aim
