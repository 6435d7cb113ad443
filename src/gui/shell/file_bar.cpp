#include "gui/shell/file_bar.h"

#include <QFileInfo>

#include "app/native_path.h"

namespace throughline::gui {

using app::Access;
using app::OnDisk;

FileBar::FileBar(app::Document& document, app::FileSession& session, QWidget* parent)
    : MessageBar(parent), document_(document), session_(session) {
    connect(&session, &app::FileSession::fileChanged, this, &FileBar::showAccess);
    connect(&session, &app::FileSession::changedOnDisk, this, &FileBar::showDisk);
    connect(&session, &app::FileSession::recoveryFailed, this, &FileBar::showRecoveryFailed);
    connect(&session, &app::FileSession::recoveryKept, this, &FileBar::withdrawRecoveryFailed);
    connect(this, &MessageBar::actionTriggered, this, [this] {
        if (!damaged_.isEmpty()) return emit salvageWanted(std::exchange(damaged_, {}));
        if (wanted_) emit(this->*wanted_)();
    });
    connect(this, &MessageBar::otherTriggered, this, [this] {
        damaged_.clear();
        emit salvageWanted(previousSave_);
    });
}

void FileBar::showDamaged(const QString& path, const QString& message, const QString& details) {
    tellsOfRecovery_ = false;
    damaged_ = path;
    previousSave_ = app::fromNativePath(store::previousSave(app::nativePath(path)));
    showMessage(Kind::Error, message, tr("Open what can be read"),
                QFileInfo::exists(previousSave_) ? tr("Open the save before") : QString());
    setDetails(details);
}

void FileBar::offer(const QString& text, const QString& action, void (FileBar::*wanted)()) {
    tellsOfRecovery_ = false;
    damaged_.clear();
    wanted_ = wanted;
    showMessage(Kind::Warning, text, action);
}

void FileBar::showRecoveryFailed(const QString& reason) {
    damaged_.clear();
    wanted_ = nullptr;
    tellsOfRecovery_ = true;
    showMessage(
        Kind::Warning,
        tr("No safe copy of your changes can be kept at the moment; please save often.\n%1").arg(reason));
}

void FileBar::withdrawRecoveryFailed() {
    if (std::exchange(tellsOfRecovery_, false)) showDisk();
}

void FileBar::showAccess() {
    const QString name = QFileInfo(session_.path()).fileName();
    switch (session_.access()) {
        case Access::Writable:
            return showOtherNames(name);
        case Access::WriteProtected:
            return offer(tr("%1 is write-protected. You can look and try things out; what you change is "
                            "saved as a copy.")
                             .arg(name),
                         tr("Save as a copy…"), &FileBar::copyWanted);
        case Access::InUse:
            return offer(tr("%1 is open elsewhere: %2. You can look and try things out; what you change is "
                            "saved as a copy.")
                             .arg(name, describe(*session_.otherOwner())),
                         tr("Save as a copy…"), &FileBar::copyWanted);
    }
}

void FileBar::showOtherNames(const QString& name) {
    if (session_.path().isEmpty() || !store::hasOtherNames(app::nativePath(session_.path()))) return hide();
    offer(tr("%1 has a second name on the disk (a hard link). Once it is saved here, the two are different "
             "files.")
              .arg(name),
          {}, nullptr);
}

void FileBar::showDisk() {
    const QString name = QFileInfo(session_.path()).fileName();
    switch (session_.watch().state()) {
        case OnDisk::Unchanged:
            return showAccess();
        case OnDisk::Changed:
            return showChanged(name);
        case OnDisk::Gone:
            return showGone(name);
    }
}

void FileBar::showChanged(const QString& name) {
    if (!document_.isModified())
        return offer(tr("Another program changed %1. Here you see it as it was before.").arg(name),
                     tr("Show what is in the file now"), &FileBar::reloadWanted);
    offer(tr("Another program changed %1. Your changes are all here; before anything is overwritten you are "
             "asked.")
              .arg(name),
          tr("Save as a copy…"), &FileBar::copyWanted);
}

void FileBar::showGone(const QString& name) {
    const QString now = session_.watch().movedTo();
    const QString what =
        now.isEmpty() ? tr("%1 was moved or deleted.").arg(name) : tr("%1 is now called %2.").arg(name, now);
    offer(what + ' ' + tr("All that you see is still here."), tr("Write %1 again").arg(name),
          &FileBar::putBackWanted);
}

}  // namespace throughline::gui
