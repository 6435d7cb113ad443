#include "gui/shell/recovery_offer.h"

#include <algorithm>

#include "gui/shell/file_actions.h"

namespace throughline::gui {

RecoveryOffer::RecoveryOffer(app::FileSession& session, FileActions& files, QWidget* window)
    : QObject(window), session_(session), files_(files), window_(window) {
}

void RecoveryOffer::offer(std::vector<app::LostWork> lost) {
    lost_ = std::move(lost);
    std::ranges::reverse(lost_);
    offerNext();
}

void RecoveryOffer::offerNext() {
    if (lost_.empty()) return;
    auto* dialog = new RecoveryDialog(lost_.back(), window_);
    connect(dialog, &RecoveryDialog::chosen, this, &RecoveryOffer::act);
    dialog->open();
}

void RecoveryOffer::act(RecoveryDialog::Choice choice) {
    if (choice == RecoveryDialog::Choice::OpenRecovered) return openRecovered();
    if (choice == RecoveryDialog::Choice::OpenSaved) return openSaved();
    lost_.pop_back();
    offerNext();
}

/// What else there is comes with the next start: one window shows one workspace.
void RecoveryOffer::openRecovered() {
    files_.openOther(tr("Save the changes before the recovered work is opened?"), [this] {
        session_.openRecovered(lost_.back());
        lost_.clear();
    });
}

void RecoveryOffer::openSaved() {
    const QString file = lost_.back().file();
    lost_.back().discard();
    lost_.pop_back();
    if (!file.isEmpty()) files_.openFile(file);
    offerNext();
}

}  // namespace throughline::gui
