#include "ui/store/store.h"

#include "core/base/error.h"
#include "ui/store/text.h"

#include <spdlog/spdlog.h>
#include <new>

namespace aim::ui {

Store::Store(QObject* parent) : QObject(parent) {}
Store::~Store() = default;

void Store::finish_writes() {
    if (writer_) writer_->drain();
}

void Store::open(const std::filesystem::path& file) {
    ++generation_;
    open_ = false;
    studies_.reset();
    pictures_.reset();
    reader_.reset();
    writer_.reset();
    file_ = file;
    const auto generation = generation_;
    writer_ = std::make_unique<WorkspaceThread>(
        [this, file, generation] {
            std::error_code ignored;
            std::filesystem::create_directories(file.parent_path(), ignored);
            Workspace workspace = Workspace::open_or_create(file);
            post_back([this, generation, read_only = workspace.read_only(),
                       notices = workspace.notices()] {
                if (generation == generation_) on_opened(read_only, notices);
            });
            return workspace;
        },
        [this, generation](const std::exception& error) {
            post_back([this, generation, sentence = sentence_of(error)] {
                if (generation == generation_) Q_EMIT open_failed(sentence);
            });
        });
}

void Store::on_opened(bool read_only, const std::vector<std::string>& notices) {
    open_ = true;
    read_only_ = read_only;
    const auto again = [file = file_, read_only](bool for_reading) {
        return [file, read_only, for_reading] {
            return Workspace::open(file, {.read_only = read_only || for_reading, .check = false});
        };
    };
    const auto on_failed = [this](const std::exception& error) {
        post_back([this, sentence = sentence_of(error)] { Q_EMIT failed(sentence); });
    };
    reader_ = std::make_unique<WorkspaceThread>(again(true), on_failed);
    pictures_ = std::make_unique<WorkspaceThread>(again(false), on_failed);
    studies_ = std::make_unique<WorkspaceThread>(again(true), on_failed);
    Q_EMIT opened();
    for (const auto& sentence : notices) Q_EMIT notice(from_utf8(sentence));
}

void Store::announce(const Change& change) {
    if (change.galleries) Q_EMIT galleries_changed();
    if (change.contents) Q_EMIT contents_changed(*change.contents);
    if (change.runs) Q_EMIT runs_changed();
    if (change.evaluations) Q_EMIT evaluations_changed();
}

void Store::post_back(std::function<void()> call) {
    // This object outlives its threads, so it is a safe receiver for them.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

QString Store::sentence_of(const std::exception& error) {
    if (const auto* known = dynamic_cast<const Error*>(&error)) {
        if (!known->detail().empty()) spdlog::warn("{} ({})", known->what(), known->detail());
        return from_utf8(known->what());
    }
    spdlog::error("unexpected: {}", error.what());
    if (dynamic_cast<const std::bad_alloc*>(&error)) return tr("There is not enough memory.");
    return tr("Something unexpected went wrong: %1").arg(QString::fromUtf8(error.what()));
}

}  // namespace aim::ui
