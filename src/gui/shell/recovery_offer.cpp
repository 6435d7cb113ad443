#include "gui/shell/recovery_offer.h"

#include <QMessageBox>
#include <QPushButton>

#include "gui/controls/message_bar.h"
#include "gui/shell/dialog_parts.h"
#include "gui/shell/file_actions.h"
#include "gui/shell/lost_work_dialog.h"

namespace throughline::gui {
namespace {

std::vector<std::shared_ptr<app::LostWork>> lostIn(const app::FileSession& session) {
    std::vector<std::shared_ptr<app::LostWork>> lost;
    if (!session.recovery()) return lost;
    for (app::LostWork& found : app::findLostWork(session.recovery()->root()))
        lost.push_back(std::make_shared<app::LostWork>(std::move(found)));
    return lost;
}

}  // namespace

RecoveryOffer::RecoveryOffer(app::ViewState& view, app::FileSession& session, FileActions& files,
                             MessageBar& messages, QWidget* window)
    : QObject(window),
      view_(view),
      session_(session),
      files_(files),
      messages_(messages),
      window_(window),
      action_(new QAction(tr("Recover &unsaved work…"), this)) {
    connect(action_, &QAction::triggered, this, &RecoveryOffer::showList);
}

void RecoveryOffer::offer() {
    const auto found = lostIn(session_);
    lost_.assign(found.rbegin(), found.rend());
    tellOfUnreadable();
    offerNext();
}

void RecoveryOffer::tellOfUnreadable() {
    const QStringList folders = app::findUnreadableWork(session_.recovery()->root());
    if (folders.isEmpty()) return;
    messages_.showMessage(
        MessageBar::Kind::Warning,
        tr("Unsaved work of an earlier start cannot be read. It is kept in %1.").arg(folders.join(", ")));
}

void RecoveryOffer::offerNext() {
    if (lost_.empty()) return;
    auto* dialog = new RecoveryDialog(*lost_.back(), window_);
    connect(dialog, &RecoveryDialog::chosen, this, &RecoveryOffer::act);
    dialog->open();
}

/// One window shows one workspace: what else there is stays in the list.
void RecoveryOffer::act(RecoveryDialog::Choice choice) {
    const Lost lost = lost_.back();
    lost_.pop_back();
    switch (choice) {
        case RecoveryDialog::Choice::OpenRecovered:
            lost_.clear();
            return open(lost);
        case RecoveryDialog::Choice::OpenSaved:
            return openSaved(lost);
        case RecoveryDialog::Choice::Discard:
            return askToDiscard(lost, window_, [this] { offerNext(); });
        case RecoveryDialog::Choice::KeepForLater:
            return offerNext();
    }
}

/// The window then shows what it showed when the program ended.
void RecoveryOffer::open(const Lost& lost) {
    files_.openOther(tr("Save the changes before the recovered work is opened?"), [this, lost] {
        session_.openRecovered(*lost);
        if (lost->place()) view_.show(*lost->place());
    });
}

/// Where the file cannot be opened the work is kept.
void RecoveryOffer::openSaved(const Lost& lost) {
    files_.openFile(lost->file(), [this, lost] {
        lost->discard();
        offerNext();
    });
}

void RecoveryOffer::showList() {
    const auto lost = lostIn(session_);
    if (lost.empty())
        return messages_.showMessage(MessageBar::Kind::Info,
                                     tr("There is no unsaved work of an earlier start."));
    auto* dialog = new LostWorkDialog(lost, window_);
    connect(dialog, &LostWorkDialog::openWanted, this, &RecoveryOffer::open);
    connect(dialog, &LostWorkDialog::discardWanted, this, [this, dialog](const Lost& work) {
        askToDiscard(work, dialog, [dialog, work] { dialog->remove(work); });
    });
    dialog->open();
}

void RecoveryOffer::askToDiscard(const Lost& lost, QWidget* parent, std::function<void()> then) {
    auto* box = questionBox(parent, tr("Discard unsaved work"),
                            tr("Discard %1 of “%2” for good?").arg(changesOf(*lost), lost->title()),
                            tr("What is discarded cannot be brought back."));
    box->addButton(QMessageBox::Discard);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [lost, then = std::move(then)](int answer) {
        if (answer != QMessageBox::Discard) return;
        lost->discard();
        then();
    });
    box->open();
}

}  // namespace throughline::gui
