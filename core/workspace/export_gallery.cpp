#include "core/workspace/export_gallery.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/workspace/workspace.h"

#include <fcntl.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <unordered_map>

namespace aim {
namespace fs = std::filesystem;

namespace {

const char* extension_of(const std::string& format) {
    if (format == "image/png") return ".png";
    if (format == "image/jpeg") return ".jpg";
    if (format == "image/webp") return ".webp";
    if (format == "image/bmp") return ".bmp";
    if (format == "image/gif") return ".gif";
    if (format == "image/tiff") return ".tif";
    return ".img";
}

void require_good(const std::ostream& out, const fs::path& file) {
    if (!out)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The file %1 could not be written: %2.", quoted(file),
                                 std::string_view(std::strerror(errno))));
}

// Everything written below `folder` reaches the disk before it gets its name.
void flush_to_disk(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int done = fd < 0 ? -1 : ::syncfs(fd);
    if (fd >= 0) ::close(fd);
    if (done != 0)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The folder %1 could not be written: %2.", quoted(folder),
                                 std::string_view(std::strerror(errno))));
}

std::int64_t write_rows(Workspace& workspace, std::int64_t gallery, const fs::path& folder,
                        const std::function<void(const ImportProgress&)>& progress,
                        const std::stop_token& stop) {
    const fs::path metadata = folder / "metadata.jsonl";
    std::ofstream lines(metadata, std::ios::binary);
    require_good(lines, metadata);
    const auto ids = workspace.demonstrations().ids(gallery);
    std::unordered_map<std::string, std::string> names;  // by SHA-256
    std::int64_t written = 0;
    for (const auto id : ids) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        const auto row = workspace.demonstrations().get(id);
        auto& name = names[row.image];
        if (name.empty()) {
            char number[32];
            std::snprintf(number, sizeof number, "%06zu", names.size());
            name = std::string("images/") + number +
                   extension_of(workspace.images().describe(row.image).format);
            const auto file = workspace.images().read(row.image);
            std::ofstream out(folder / name, std::ios::binary);
            out.write(reinterpret_cast<const char*>(file.data()),
                      static_cast<std::streamsize>(file.size()));
            out.flush();
            require_good(out, folder / name);
        }
        nlohmann::ordered_json line;
        line["file_name"] = name;
        line["question"] = row.question;
        line["answer"] = row.answer;
        line["label"] = row.label;
        lines << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
              << '\n';
        ++written;
        if (progress) progress({written, static_cast<std::int64_t>(ids.size())});
    }
    lines.flush();
    require_good(lines, metadata);
    return written;
}

}  // namespace

std::int64_t export_gallery(Workspace& workspace, std::int64_t gallery, const fs::path& folder,
                            const std::function<void(const ImportProgress&)>& progress,
                            std::stop_token stop) {
    workspace.galleries().get(gallery);  // throws when it is gone
    std::error_code ec;
    const fs::path target = folder.has_filename() ? folder : folder.parent_path();
    if (fs::exists(target, ec) && (!fs::is_directory(target, ec) || !fs::is_empty(target, ec)))
        throw Error(
            ErrorCode::Usage,
            Sentence::of("%1 is there already and is not an empty folder.", quoted(target)));
    fs::path part = target;
    part += ".part-" + std::to_string(::getpid());
    const auto fail = [&](const Sentence& reason) {
        throw Error(ErrorCode::Unreadable, Sentence::of("The folder %1 could not be written: %2.",
                                                        quoted(target), reason));
    };
    fs::remove_all(part, ec);
    if (!fs::create_directory(part, ec) || !fs::create_directory(part / "images", ec))
        fail(ec ? Sentence::verbatim(ec.message()) : Sentence::of("it is there already"));
    std::int64_t written = 0;
    try {
        workspace.snapshot([&] { written = write_rows(workspace, gallery, part, progress, stop); });
        flush_to_disk(part);
        if (::rename(part.c_str(), target.c_str()) != 0)
            fail(Sentence::verbatim(std::strerror(errno)));
    } catch (...) {
        fs::remove_all(part, ec);
        throw;
    }
    return written;
}

}  // namespace aim
