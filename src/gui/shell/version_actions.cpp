#include "gui/shell/version_actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

#include "gui/controls/message_bar.h"
#include "gui/shell/file_actions.h"
#include "gui/shell/versions_dialog.h"

namespace throughline::gui {
namespace {

/// What is said of a save: the headline of the journey shown, as drawn.
store::VersionLabel headlineOf(const app::Workbench& workbench) {
    store::VersionLabel label;
    label.journey = workbench.baseline().name;
    const app::EvaluatedPtr& results = workbench.results();
    if (results && workbench.resultsAreCurrent() && results->baseline.evaluation)
        label.impactRate = results->baseline.evaluation->impactRate;
    return label;
}

}  // namespace

VersionActions::VersionActions(app::Workbench& workbench, app::FileSession& session, FileActions& files,
                               MessageBar& messages, QWidget* window)
    : QObject(window),
      workbench_(workbench),
      session_(session),
      files_(files),
      messages_(messages),
      window_(window),
      saveNamed_(new QAction(tr("Save a na&med version…"), this)),
      list_(new QAction(tr("&Versions…"), this)),
      saveWithoutHistory_(new QAction(tr("Save a &copy without history…"), this)) {
    session.describeVersionsBy([&workbench] { return headlineOf(workbench); });
    connect(saveNamed_, &QAction::triggered, this, &VersionActions::askForName);
    connect(list_, &QAction::triggered, this, &VersionActions::showList);
    connect(saveWithoutHistory_, &QAction::triggered, this, &VersionActions::chooseCopy);
}

void VersionActions::askForName() {
    auto* dialog = new QInputDialog(window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save a named version"));
    dialog->resize(420, dialog->height());
    dialog->setLabelText(tr("Its name, for instance “Before the workshop”:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty()) files_.saveNamed(name.trimmed());
    });
    dialog->open();
}

void VersionActions::showList() {
    auto* dialog = new VersionsDialog(session_.history(), window_);
    connect(dialog, &VersionsDialog::besideWanted, this, &VersionActions::openBeside);
    connect(dialog, &VersionsDialog::restoreWanted, this, &VersionActions::restore);
    dialog->open();
}

void VersionActions::openBeside(std::int64_t number) {
    const QString version = VersionsDialog::titleOf(*session_.history().find(number));
    emit besideWanted(number, tr("%1, %2").arg(session_.title(), version));
}

void VersionActions::restore(std::int64_t number) {
    const QString version = VersionsDialog::titleOf(*session_.history().find(number));
    if (const auto problem = session_.restoreVersion(number, tr("Restore the version %1").arg(version)))
        return messages_.showMessage(MessageBar::Kind::Error, problem->message);
    emit workbench_.canBeTakenBack(tr("This is the version %1 again.").arg(version));
}

void VersionActions::chooseCopy() {
    auto* dialog = new QFileDialog(window_, tr("Save a copy without history"), files_.suggestedFolder(),
                                   tr("Throughline workspace (*.throughline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("throughline");
    dialog->selectFile(tr("%1 copy").arg(QFileInfo(session_.title()).completeBaseName()) + ".throughline");
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto problem = session_.saveWithoutHistory(path))
            return messages_.showMessage(MessageBar::Kind::Error, problem->message);
        messages_.showMessage(MessageBar::Kind::Info, tr("Written to %1, without earlier saves").arg(path));
    });
    dialog->open();
}

}  // namespace throughline::gui
