#pragma once

#include <QDialog>

#include "app/lost_work.h"

namespace throughline::gui {

/// Offers what a program that ended without a word left behind: how much it is, since when, and what it was.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(const app::LostWork& lost, QWidget* parent = nullptr);

    /// OpenSaved drops the changes; Discard, where there is no file, too.
    enum class Choice { OpenRecovered, OpenSaved, Discard, KeepForLater };

signals:
    /// Once; Escape keeps for later.
    void chosen(throughline::gui::RecoveryDialog::Choice choice);
};

/// "14 changes".
QString changesOf(const app::LostWork& lost);

}  // namespace throughline::gui
