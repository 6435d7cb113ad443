#pragma once

#include "app/file_session.h"
#include "gui/controls/message_bar.h"

namespace throughline::gui {

/// Says what stands between the document and its file: somebody else has it open, it is write-protected, it
/// changed on the disk, or no safe copy can be kept. Offers what is safe to do; nothing is lost by closing
/// it.
class FileBar : public MessageBar {
    Q_OBJECT

public:
    FileBar(app::Document& document, app::FileSession& session, QWidget* parent = nullptr);

    /// That the file could not be opened, with the offer to open what can be read of it, or the save before
    /// it where that is still there. The details say why in technical words.
    void showDamaged(const QString& path, const QString& message, const QString& details);

signals:
    void salvageWanted(const QString& path);
    void copyWanted();
    /// Show what is on the disk; the document has no changes of its own.
    void reloadWanted();
    /// Write the file again where it was.
    void putBackWanted();

private:
    void showAccess();
    void showOtherNames(const QString& name);
    void showDisk();
    void showChanged(const QString& name);
    void showGone(const QString& name);
    void showRecoveryFailed(const QString& reason);
    void withdrawRecoveryFailed();
    void offer(const QString& text, const QString& action, void (FileBar::*wanted)());

    app::Document& document_;
    app::FileSession& session_;
    void (FileBar::*wanted_)() = nullptr;
    bool tellsOfRecovery_ = false;
    QString damaged_;       ///< the file that the offer is about; empty: another one
    QString previousSave_;  ///< of the damaged file
};

}  // namespace throughline::gui
