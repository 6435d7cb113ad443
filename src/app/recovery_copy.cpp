#include "app/recovery_copy.h"

#include <utility>

#include <QDir>
#include <QFile>
#include <QUuid>

#include "app/core_words.h"
#include "app/lost_work.h"
#include "app/native_path.h"

namespace throughline::app {
namespace {

using namespace std::chrono_literals;

/// After a pause of this length all is sent to the disk; after the short one where that was long ago.
constexpr auto longPause = 1s;
constexpr auto shortPause = 100ms;
constexpr auto longAgo = 10s;

void makePrivate(const QString& folder) {
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

}  // namespace

QString recoveryFolder() {
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString state = QDir::isAbsolutePath(given) ? given : QDir::home().filePath(".local/state");
    return QDir(state).filePath("throughline/recovery");
}

RecoveryCopy::RecoveryCopy(Document& document, const QString& folder, QObject* parent)
    : QObject(parent),
      document_(document),
      root_(folder),
      folder_(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces))) {
    makePrivate(folder);
    makePrivate(folder_);
    owner_.emplace(ownerLockIn(folder_));
    owner_->setStaleLockTime(0);
    owner_->tryLock();
    connect(&document, &Document::changed, this, [this](const Snapshot&, const Snapshot&, ChangeCause cause) {
        if (cause != ChangeCause::Load) record();
    });
    worker_ = std::jthread([this](std::stop_token stop) { work(stop); });
}

RecoveryCopy::~RecoveryCopy() {
    worker_.request_stop();
    worker_.join();
    file_.reset();
    owner_->unlock();
    QDir(folder_).removeRecursively();
}

void RecoveryCopy::begin(const store::RecoveryBase& base, std::vector<store::RecoveryStep> steps) {
    steps_ = steps.empty() ? 0 : steps.back().number;
    gesture_ = noGesture;
    keptAt_ = {};
    handOver({document_.snapshot(), base, std::move(steps)});
}

void RecoveryCopy::notePlace(ShownPlace place) {
    {
        const std::lock_guard lock(mutex_);
        place_ = std::move(place);
    }
    wake_.notify_one();
}

void RecoveryCopy::record() {
    const Step& step = document_.lastStep();
    if (step.gesture == noGesture || step.gesture != gesture_) {
        waitForTheGestureBefore();
        ++steps_;
    }
    gesture_ = step.gesture;
    handOver({document_.snapshot(),
              std::nullopt,
              {{steps_, QDateTime::currentMSecsSinceEpoch(), step.label.toStdString()}}});
    if (!waitUntilKept(mostDelay)) emit fellBehind();
}

/// Where it is known already that the disk does not answer, nobody waits for it again.
void RecoveryCopy::waitForTheGestureBefore() {
    std::unique_lock lock(mutex_);
    const bool isDone = !works_ || waitUntilIdle(lock, mostPatience);
    lock.unlock();
    if (!isDone) tell(false, tr("The disk has not answered for %1 seconds.").arg(mostPatience / 1000));
}

/// Adds to what is not taken yet; a new base makes the steps before it forgotten.
void RecoveryCopy::handOver(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (pending_ && !job.base) {
            pending_->snapshot = std::move(job.snapshot);
            pending_->steps.insert(pending_->steps.end(), job.steps.begin(), job.steps.end());
        } else {
            pending_ = std::move(job);
        }
    }
    wake_.notify_one();
}

bool RecoveryCopy::waitUntilIdle(std::unique_lock<std::mutex>& lock, int milliseconds) {
    return idle_.wait_for(lock, std::chrono::milliseconds(milliseconds),
                          [this] { return !pending_ && !place_ && !busy_; });
}

bool RecoveryCopy::waitUntilKept(int milliseconds) {
    std::unique_lock lock(mutex_);
    return waitUntilIdle(lock, milliseconds) && !refused_;
}

std::optional<RecoveryCopy::Job> RecoveryCopy::takeJob(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    const auto hasJob = [this] { return pending_ || place_; };
    const auto wait = std::chrono::steady_clock::now() - synced_ > longAgo ? shortPause : longPause;
    if (!wake_.wait_for(lock, stop, wait, hasJob) && !stop.stop_requested()) {
        lock.unlock();
        sync();
        lock.lock();
        wake_.wait(lock, stop, hasJob);
    }
    if (stop.stop_requested()) return std::nullopt;
    busy_ = true;
    Job job = std::exchange(pending_, std::nullopt).value_or(Job{});
    job.place = std::exchange(place_, std::nullopt);
    return job;
}

void RecoveryCopy::work(std::stop_token stop) {
    while (const auto job = takeJob(stop)) {
        if (job->place) writeShownPlace(*job->place, folder_);
        const QString reason = job->snapshot ? tryToWrite(*job) : QString();
        {
            const std::lock_guard lock(mutex_);
            busy_ = false;
            if (job->snapshot) refused_ = !reason.isEmpty();
        }
        idle_.notify_all();
        if (!job->snapshot) continue;
        QMetaObject::invokeMethod(
            this, [this, reason, steps = !job->steps.empty()] { tell(steps, reason); }, Qt::QueuedConnection);
    }
}

/// Why not, in words.
QString RecoveryCopy::tryToWrite(const Job& job) {
    try {
        write(job);
        return {};
    } catch (const store::StoreError& error) {
        return inWords(error.message());
    }
}

/// What could not be written before is written with it.
void RecoveryCopy::write(const Job& job) {
    if (job.base) unwritten_ = {nullptr, job.base, {}};
    unwritten_.snapshot = job.snapshot;
    unwritten_.steps.insert(unwritten_.steps.end(), job.steps.begin(), job.steps.end());
    if (!file_) file_.emplace(nativePath(recoveryFileIn(folder_)));
    if (unwritten_.base)
        file_->begin(*unwritten_.snapshot, *unwritten_.base, unwritten_.steps);
    else
        file_->add(*unwritten_.snapshot, unwritten_.steps);
    unwritten_ = {};
}

void RecoveryCopy::sync() {
    synced_ = std::chrono::steady_clock::now();
    try {
        if (file_) file_->sync();
    } catch (const store::StoreError&) {
        // The copy is as whole as before; the next gesture tells where the disk refuses that, too.
    }
}

void RecoveryCopy::tell(bool hadSteps, const QString& reason) {
    const bool worked = std::exchange(works_, reason.isEmpty());
    if (!reason.isEmpty()) {
        if (worked) emit failed(reason);
        return;
    }
    if (hadSteps) keptAt_ = QDateTime::currentDateTime();
    emit kept();
}

}  // namespace throughline::app
