#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include <QDateTime>
#include <QLockFile>
#include <QObject>

#include "app/document.h"
#include "throughline/store/recovery_file.h"

namespace throughline::app {

/// The longest that a gesture waits for its copy, in milliseconds.
inline constexpr int mostDelay = 4;

/// Keeps a private copy of the document on the disk, gesture by gesture, on one worker thread.
///
/// 1. The window's thread hands over a snapshot; the worker writes the rows that differ. The window waits for
/// it,
///    but for no longer than mostDelay, so that what was done is safe when the next thing is done.
/// 2. Where the worker is behind, it takes the newest snapshot with all steps up to it.
/// 3. The copy lies in a folder of its own that is locked while its owner lives; the destructor takes it
/// away.
///    What is left without a living owner is lost work (LostWork).
/// 4. Where the disk refuses, that is told once; the next gesture tries again.
class RecoveryCopy : public QObject {
    Q_OBJECT

public:
    /// In a new folder within this one, which is made where it is not there.
    RecoveryCopy(Document& document, const QString& folder, QObject* parent = nullptr);
    ~RecoveryCopy() override;

    /// The document is what this file holds, but for these steps; from here on steps are counted.
    void begin(const store::RecoveryBase& base, std::vector<store::RecoveryStep> steps = {});
    /// Waits until all is written that was handed over. False where that takes longer, or the disk refused.
    bool waitUntilKept(int milliseconds);
    /// The folder within which it was made.
    const QString& root() const { return root_; }
    /// When the last step was kept; null: none since begin().
    const QDateTime& keptAt() const { return keptAt_; }

signals:
    /// Everything up to now is in the copy; keptAt() changed.
    void kept();
    /// The disk refuses, and why; not again until it has worked once.
    void failed(const QString& reason);

private:
    /// What the worker has to write next.
    struct Job {
        Snapshot snapshot;
        std::optional<store::RecoveryBase> base;
        std::vector<store::RecoveryStep> steps;
    };

    void record();
    void handOver(Job job);
    void work(std::stop_token stop);
    std::optional<Job> takeJob(std::stop_token stop);
    void write(const Job& job);
    void syncWhenIdle();
    void tell(bool wasKept, const QString& reason);

    Document& document_;
    QString root_;
    QString folder_;
    std::optional<QLockFile> owner_;
    QDateTime keptAt_;
    std::int64_t steps_ = 0;
    Gesture gesture_ = noGesture;
    bool works_ = true;

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::condition_variable_any idle_;
    std::optional<Job> pending_;
    bool busy_ = false;
    bool refused_ = false;

    std::optional<store::RecoveryFile> file_;  // of the worker, as are these two
    Job unwritten_;
    std::jthread worker_;
};

/// Where recovery copies lie: XDG_STATE_HOME/throughline/recovery, or ~/.local/state/...
QString recoveryFolder();

}  // namespace throughline::app
