// Imports and exports: long work on a thread of its own, with progress and cancel.
#include "core/base/error.h"
#include "core/workspace/export_gallery.h"
#include "core/workspace/export_runs.h"
#include "core/workspace/import_gallery.h"
#include "ui/commands/demonstration_commands.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <QFileInfo>

namespace aim::ui {

void Workbench::in_background(
    const QString& title, const Change& change, const QString& next_step,
    std::function<QString(Workspace&, JobReporter&, std::stop_token)> work,
    std::function<void()> done) {
    if (!store_.is_open()) return complain(tr("The workspace is not open yet."));
    Q_EMIT tried_anew();
    auto stop = std::make_shared<std::stop_source>();
    const auto entry = std::make_shared<quint64>(0);
    const quint64 job = jobs_.begin(title, [this, stop, entry] {
        stop->request_stop();
        jobs_.takes_back(*entry, tr("Cancelled; taking back what was done"));
    });
    *entry = job;
    store_.transfer(
        this, change,
        [this, work = std::move(work), job, stop](Workspace& workspace) {
            JobReporter reporter(jobs_, job);
            return work(workspace, reporter, stop->get_token());
        },
        [this, job, done = std::move(done)](const QString& text) {
            jobs_.end(job);
            if (done) done();
            if (!text.isEmpty()) tell(text);
        },
        [this, job, stop, next_step](const QString& sentence) {
            jobs_.end(job);
            if (stop->stop_requested()) {
                tell(tr("Cancelled. Nothing was changed."));
            } else {
                complain(sentence, next_step);
            }
        });
}

void Workbench::import_files(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.push_back(to_path(file));
    ImportOptions options;
    options.skip_bad_rows = true;
    import_paths(paths, options);
}

void Workbench::import_data_set(const std::filesystem::path& source, const ImportOptions& options) {
    import_paths({source}, options);
}

void Workbench::import_paths(const std::vector<std::filesystem::path>& paths,
                             const ImportOptions& options) {
    if (paths.empty() || !may_fill_a_gallery()) return;
    struct Added {
        std::int64_t repeated = 0;  // pictures the gallery had already, or twice among the new
        ImportResult result;
    };
    auto added = std::make_shared<Added>();
    const auto gallery = gallery_;
    in_background(
        tr("Importing into the gallery"), {.galleries = true, .contents = gallery, .runs = false},
        tr("Put it right and import again; nothing was changed."),
        [added, gallery, paths, options](Workspace& workspace, JobReporter& reporter,
                                         std::stop_token stop) {
            const auto known = workspace.galleries().get(gallery);
            const auto progress = [&](const ImportProgress& p) {
                reporter.report(p.done, p.total);
            };
            added->result = aim::import_files(workspace, gallery, paths, options, progress, stop);
            const auto now = workspace.galleries().get(gallery);
            added->repeated = added->result.imported - (now.images - known.images);
            return QString();
        },
        [this, added, gallery] {
            const auto& ids = added->result.ids;
            if (!ids.empty()) {
                const int count = static_cast<int>(ids.size());
                QString text = tr("%Ln demonstration(s) added.", nullptr, count);
                if (added->repeated > 0) {
                    text += QStringLiteral(" ") + tr("%Ln picture(s) were here already.", nullptr,
                                                     static_cast<int>(added->repeated));
                }
                push(added_demonstrations(store_, gallery, ids), text);
            }
            if (added->result.skipped > 0) {
                const auto& problems = added->result.problems;
                complain(tr("%Ln file(s) or row(s) were left out.", nullptr,
                            static_cast<int>(added->result.skipped)),
                         problems.empty()
                             ? QString()
                             : in_words(problems.front().where) + QStringLiteral(": ") +
                                   in_words(problems.front().sentence));
            }
        });
}

void Workbench::import_picture(const QByteArray& encoded) {
    if (encoded.isEmpty() || !may_fill_a_gallery()) return;
    auto id = std::make_shared<std::int64_t>(0);
    const auto gallery = gallery_;
    const std::string question = to_utf8(settings_->questions().value(0));
    store_.write(
        this, {.galleries = true, .contents = gallery, .runs = false},
        [id, gallery, encoded, question](Workspace& workspace) {
            const std::span bytes(reinterpret_cast<const std::byte*>(encoded.constData()),
                                  static_cast<std::size_t>(encoded.size()));
            workspace.transaction([&] {
                NewDemonstration demonstration;
                demonstration.image = workspace.images().put(bytes);
                demonstration.question = question.empty() ? ImportOptions{}.question : question;
                *id = workspace.demonstrations().add(gallery, demonstration);
            });
        },
        [this, id, gallery] {
            push(added_demonstrations(store_, gallery, {*id}), tr("Picture added."));
        });
}

void Workbench::export_gallery(const QString& folder) {
    if (folder.isEmpty()) return;
    if (gallery_ == 0) return;
    const auto gallery = gallery_;
    in_background(tr("Exporting the gallery"), {}, tr("Choose another place and export again."),
                  [gallery, target = to_path(folder), name = folder](
                      Workspace& workspace, JobReporter& reporter, std::stop_token stop) {
                      const auto count = aim::export_gallery(
                          workspace, gallery, target,
                          [&](const ImportProgress& p) { reporter.report(p.done, p.total); }, stop);
                      return tr("%Ln demonstration(s) written to %1.", nullptr,
                                static_cast<int>(count))
                          .arg(name);
                  },
                  {});
}

void Workbench::export_runs(const QString& file, const std::vector<std::int64_t>& runs) {
    if (file.isEmpty()) return;
    in_background(tr("Exporting runs"), {}, tr("Choose another place and export again."),
                  [target = to_path(file), name = QFileInfo(file).fileName(), runs,
                   lines = file.endsWith(QLatin1StringView(".jsonl"), Qt::CaseInsensitive)](
                      Workspace& workspace, JobReporter&, std::stop_token) {
                      if (lines) {
                          export_runs_jsonl(workspace, target, runs);
                      } else {
                          export_runs_csv(workspace, target, runs, CsvStart::ByteOrderMark);
                      }
                      return tr("Runs written to %1.").arg(name);
                  },
                  {});
}

void Workbench::salvage(const QString& file) {
    if (file.isEmpty() || !store_.is_damaged()) return;
    auto lost = std::make_shared<QStringList>();
    in_background(
        tr("Saving what can be read"), {}, tr("Choose another place and save again."),
        [damaged = store_.file(), target = to_path(file), lost](Workspace&, JobReporter& reporter,
                                                                std::stop_token stop) {
            const auto sentences = Workspace::salvage(
                damaged, target,
                [&](std::int64_t done, std::int64_t total) { reporter.report(done, total); }, stop);
            for (const Sentence& sentence : sentences) *lost << in_words(sentence);
            return QString();
        },
        [this, file, lost] {
            const QString name = QFileInfo(file).fileName();
            if (lost->isEmpty()) {
                tell(tr("Everything could be read. It is in %1, which is open now.").arg(name));
            } else {
                complain(tr("What could be read is in %1, which is open now.").arg(name),
                         lost->join(u' '));
            }
            open_workspace(to_path(file));
        });
}

}  // namespace aim::ui
