#include "gui/shell/journey_actions.h"

#include <algorithm>

#include <QInputDialog>

#include "app/scenarios.h"
#include "app/words.h"

namespace throughline::gui {
namespace {

/// "New journey", "New journey 2", ...: the first that is not taken.
QString freeName(const QString& wish, const auto& taken) {
    QString name = wish;
    for (int number = 2; taken(name); ++number) name = QStringLiteral("%1 %2").arg(wish).arg(number);
    return name;
}

}  // namespace

JourneyActions::JourneyActions(app::Workbench& workbench, QWidget* window)
    : QObject(window),
      workbench_(workbench),
      window_(window),
      newJourney_(new QAction(tr("&New journey"), this)),
      renameJourney_(new QAction(tr("Rena&me this journey…"), this)),
      removeJourney_(new QAction(tr("&Remove this journey"), this)),
      newScenario_(new QAction(tr("&New scenario from this one"), this)),
      renameScenario_(new QAction(tr("Rena&me this scenario…"), this)),
      removeScenario_(new QAction(tr("&Remove this scenario"), this)) {
    newScenario_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    connect(newJourney_, &QAction::triggered, this, &JourneyActions::newJourney);
    connect(renameJourney_, &QAction::triggered, this, &JourneyActions::renameJourney);
    connect(removeJourney_, &QAction::triggered, this, &JourneyActions::removeJourney);
    connect(newScenario_, &QAction::triggered, this, &JourneyActions::newScenario);
    connect(renameScenario_, &QAction::triggered, this, &JourneyActions::renameScenario);
    connect(removeScenario_, &QAction::triggered, this, &JourneyActions::removeScenario);
    connect(&workbench, &app::Workbench::journeyEdited, this, &JourneyActions::updateEnabled);
    updateEnabled();
}

void JourneyActions::updateEnabled() {
    removeJourney_->setEnabled(workbench_.document().workspace().journeys.size() > 1);
    const bool scenarioShown = !workbench_.view().scenario().empty();
    renameScenario_->setEnabled(scenarioShown);
    removeScenario_->setEnabled(scenarioShown);
}

void JourneyActions::newJourney() {
    const model::Workspace& workspace = workbench_.document().workspace();
    const QString name = freeName(tr("New journey"), [&](const QString& wish) {
        return std::ranges::any_of(workspace.journeys, [&](const model::JourneyBundle& bundle) {
            return bundle.journey->name == wish.toStdString();
        });
    });
    model::JourneyBundle bundle;
    bundle.id = model::freshJourneyId(workspace, name.toStdString());
    model::Journey journey;
    journey.name = name.toStdString();
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    const model::JourneyId id = bundle.id;
    if (workbench_.document().submit(model::AddJourney{std::move(bundle)}, tr("New journey"))) return;
    workbench_.view().showJourney(id);
    emit journeyBegun();
}

void JourneyActions::renameJourney() {
    const QString title = tr("Rename the journey");
    askName(title, workbench_.baseline().name, [this, title](std::string name) {
        workbench_.edit({model::RenameJourney{std::move(name)}}, title);
    });
}

void JourneyActions::removeJourney() {
    const QString name = app::journeyName(workbench_.baseline());
    const auto refusal = workbench_.document().submit(model::RemoveJourney{workbench_.view().journey()},
                                                      tr("Remove journey “%1”").arg(name));
    if (refusal)
        emit workbench_.refused(*refusal);
    else
        emit workbench_.canBeTakenBack(tr("Removed the journey “%1”").arg(name));
}

void JourneyActions::newScenario() {
    const app::Gesture gesture = workbench_.document().beginGesture();
    const auto id = app::fork(workbench_, workbench_.view().scenario(), gesture);
    if (!id) return;
    nameScenario(*model::find(*workbench_.bundle().scenarios, *id), tr("New scenario"), gesture);
}

void JourneyActions::renameScenario() {
    const model::Scenario* shown = model::find(*workbench_.bundle().scenarios, workbench_.view().scenario());
    if (shown) nameScenario(*shown, tr("Rename the scenario"), app::noGesture);
}

void JourneyActions::nameScenario(const model::Scenario& scenario, const QString& title,
                                  app::Gesture gesture) {
    askName(title, scenario.name, [this, named = scenario, title, gesture](std::string name) mutable {
        named.name = std::move(name);
        workbench_.edit({model::PutScenario{named}}, title, gesture);
    });
}

void JourneyActions::askName(const QString& title, const std::string& name,
                             std::function<void(std::string)> take) {
    auto* dialog = new QInputDialog(window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(QString::fromStdString(name));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [take = std::move(take)](const QString& text) { take(text.trimmed().toStdString()); });
    dialog->open();
}

void JourneyActions::removeScenario() {
    app::remove(workbench_, workbench_.view().scenario());
}

}  // namespace throughline::gui
