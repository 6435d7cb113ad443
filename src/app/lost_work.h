#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include "app/shown_place.h"
#include "throughline/store/recovery_file.h"

namespace throughline::app {

/// The lock and the copy in the folder of one RecoveryCopy.
QString ownerLockIn(const QString& folder);
QString recoveryFileIn(const QString& folder);

/// One thing that the user did, in the words of the undo menu.
struct LostStep {
    QString label;
    QDateTime time;
};

/// What a program that ended without a word left behind: changes that are in no file. As long as the object
/// lives no other program takes it.
class LostWork {
public:
    const store::RecoveredWork& work() const { return work_; }
    /// "order.throughline", or the workspace's name where it is in no file yet.
    QString title() const;
    /// The file that it goes on from; empty: none yet.
    QString file() const;
    /// When the document was opened or last saved.
    QDateTime since() const;
    /// When the last change was made.
    QDateTime lastChange() const;
    /// What was done since, first to last, without what was taken back again.
    std::vector<LostStep> steps() const;
    /// What its window showed; nothing where that is not known.
    const std::optional<ShownPlace>& place() const { return place_; }
    /// Deletes it from the disk.
    void discard();

private:
    friend std::vector<LostWork> findLostWork(const QString& folder);
    LostWork(QString folder, std::unique_ptr<QLockFile> lock, store::RecoveredWork work);

    QString folder_;
    std::unique_ptr<QLockFile> lock_;
    store::RecoveredWork work_;
    std::optional<ShownPlace> place_;
};

/// All lost work among the recovery copies in this folder, oldest first. Copies whose owner lives are left
/// alone; those that hold nothing but what is in their file are taken away without a word.
std::vector<LostWork> findLostWork(const QString& folder);

/// The folders of recovery copies that cannot be read: damaged, or of a newer program. They stay where they
/// are; each is named once.
QStringList findUnreadableWork(const QString& folder);

}  // namespace throughline::app
