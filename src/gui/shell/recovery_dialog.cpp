#include "gui/shell/recovery_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>

#include "app/words.h"
#include "gui/shell/dialog_parts.h"
#include "gui/shell/row_list.h"

namespace throughline::gui {
namespace {

const QSize usualSize(560, 440);

QString headline(const app::LostWork& lost) {
    return QObject::tr("Recovered: %1 after %2").arg(changesOf(lost), app::moment(lost.since()));
}

QString explanation(const app::LostWork& lost) {
    if (lost.file().isEmpty())
        return QObject::tr("“%1” was in no file yet when the program ended. Nothing of it is lost.")
            .arg(lost.title());
    return QObject::tr(
               "The program ended before these changes to %1 were saved. The file itself (in %2) is as "
               "it was saved last.")
        .arg(lost.title(), QFileInfo(lost.file()).absolutePath());
}

}  // namespace

QString changesOf(const app::LostWork& lost) {
    return QObject::tr("%Ln change(s)", nullptr, int(lost.steps().size()));
}

RecoveryDialog::RecoveryDialog(const app::LostWork& lost, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Unsaved work was recovered"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* steps = new RowList({{tr("Time")}, {tr("What was changed, newest first"), Qt::AlignLeft, true}},
                              tr("The changes, newest first"));
    const std::vector<app::LostStep> lostSteps = lost.steps();
    for (auto step = lostSteps.rbegin(); step != lostSteps.rend(); ++step)
        steps->addRow({app::moment(step->time), step->label});
    steps->setSelectionMode(RowList::NoSelection);
    steps->fit();

    auto* buttons = new QDialogButtonBox;
    auto* recovered = buttons->addButton(tr("Open &recovered"), QDialogButtonBox::AcceptRole);
    const bool isSaved = !lost.file().isEmpty();
    auto* saved = buttons->addButton(isSaved ? tr("Open &saved, drop these changes") : tr("&Discard…"),
                                     QDialogButtonBox::DestructiveRole);
    auto* later = buttons->addButton(tr("&Keep for later"), QDialogButtonBox::RejectRole);
    later->setToolTip(tr("Asks again at the next start; it is in the File menu, too"));
    recovered->setDefault(true);

    fillDialog(this, dialogHeading(headline(lost)), dialogText(explanation(lost)), steps, buttons);
    resize(usualSize);

    connect(recovered, &QPushButton::clicked, this, &QDialog::accept);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(Choice::OpenRecovered); });
    connect(this, &QDialog::rejected, this, [this] { emit chosen(Choice::KeepForLater); });
    connect(saved, &QPushButton::clicked, this, [this, isSaved] {
        done(QDialog::Accepted + 1);
        emit chosen(isSaved ? Choice::OpenSaved : Choice::Discard);
    });
}

}  // namespace throughline::gui
