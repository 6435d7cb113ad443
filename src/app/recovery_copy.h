#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include <QDateTime>
#include <QLockFile>
#include <QObject>

#include "app/document.h"
#include "app/shown_place.h"
#include "throughline/store/recovery_file.h"

namespace throughline::app {

/// The longest that a gesture waits for its own copy, in milliseconds.
inline constexpr int mostDelay = 4;
/// The longest that it waits, before it is kept itself, for the copy of the gesture before it; also how long
/// a save waits.
inline constexpr int mostPatience = 2000;

/// Keeps a private copy of the document on the disk, gesture by gesture, on one worker thread.
///
/// 1. The window's thread hands over a snapshot; the worker writes the rows that differ. The window waits for
///    it, but for no longer than mostDelay.
/// 2. A gesture is handed over when the one before it is on the disk. So at each moment one gesture at most
///    is nowhere but in memory, however slow the disk is: the last one. Steps of one gesture (a drag) do not
///    wait for each other; the worker takes the newest.
/// 3. A disk that does not answer within mostPatience counts as one that refuses. That is told once; what is
///    done next tries again.
/// 4. The copy lies in a folder of its own that is locked while its owner lives; the destructor takes it
///    away. What is left without a living owner is lost work (LostWork).
class RecoveryCopy : public QObject {
    Q_OBJECT

public:
    /// In a new folder within this one, which is made where it is not there.
    RecoveryCopy(Document& document, const QString& folder, QObject* parent = nullptr);
    ~RecoveryCopy() override;

    /// The document is what this file holds, but for these steps; from here on steps are counted.
    void begin(const store::RecoveryBase& base, std::vector<store::RecoveryStep> steps = {});
    /// From here on this is what the window shows: recovered work opens there.
    void notePlace(ShownPlace place);
    /// Waits until all is written that was handed over. False where that takes longer, or the disk refused.
    bool waitUntilKept(int milliseconds);
    /// Whether everything up to now is in the copy.
    bool isKept() { return waitUntilKept(0); }
    /// The folder within which it was made.
    const QString& root() const { return root_; }
    /// When the last step was kept; null: none since begin().
    const QDateTime& keptAt() const { return keptAt_; }

signals:
    /// Everything up to now is in the copy; keptAt() changed.
    void kept();
    /// The last gesture takes longer than mostDelay: it is shown, and kept() is still to come.
    void fellBehind();
    /// The disk refuses, and why; not again until it has worked once.
    void failed(const QString& reason);

private:
    /// What the worker has to write next.
    struct Job {
        Snapshot snapshot;  ///< null: only the place
        std::optional<store::RecoveryBase> base;
        std::vector<store::RecoveryStep> steps;
        std::optional<ShownPlace> place = {};
    };

    void record();
    void waitForTheGestureBefore();
    bool waitUntilIdle(std::unique_lock<std::mutex>& lock, int milliseconds);
    void handOver(Job job);
    void work(std::stop_token stop);
    std::optional<Job> takeJob(std::stop_token stop);
    QString tryToWrite(const Job& job);
    void write(const Job& job);
    void sync();
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
    std::optional<ShownPlace> place_;  ///< not written yet
    bool busy_ = false;
    bool refused_ = false;  // what was handed over last

    std::optional<store::RecoveryFile> file_;  // of the worker, as are these three
    Job unwritten_;
    std::chrono::steady_clock::time_point synced_ = std::chrono::steady_clock::now();
    std::jthread worker_;
};

/// Where recovery copies lie: XDG_STATE_HOME/throughline/recovery, or ~/.local/state/...
QString recoveryFolder();

}  // namespace throughline::app
