#pragma once

#include <QDialog>

#include "app/lost_work.h"

namespace throughline::gui {

/// Offers what a program that ended without a word left behind: how much it is, since when, and what it was.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(const app::LostWork& lost, QWidget* parent = nullptr);

    enum class Choice { OpenRecovered, OpenSaved, KeepForLater };

signals:
    /// Once; Escape keeps for later.
    void chosen(throughline::gui::RecoveryDialog::Choice choice);
};

}  // namespace throughline::gui
