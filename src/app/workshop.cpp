#include "app/workshop.h"

#include <algorithm>

#include <QObject>

namespace throughline::app {

void Workshop::begin() {
    const std::string name = QObject::tr("Workshop").toStdString();
    const model::Scenarios& scenarios = *workbench_.bundle().scenarios;
    const model::ScenarioId shown = workbench_.view().scenario();
    const model::Scenario* now = model::find(scenarios, shown);
    if (now && now->name == name) return;
    const auto mine = std::ranges::find_if(scenarios, [&](const model::Scenario& scenario) {
        return scenario.name == name && scenario.basedOn == shown;
    });
    if (mine != scenarios.end()) return workbench_.view().showScenario(mine->id);
    model::Scenario scenario;
    scenario.id = model::freshScenarioId(scenarios, name);
    scenario.name = name;
    scenario.basedOn = shown;
    gesture_ = workbench_.document().beginGesture();
    if (workbench_.edit({model::PutScenario{scenario}}, QObject::tr("Begin the workshop scenario"), gesture_))
        return;
    before_ = shown;
    made_ = scenario.id;
    workbench_.view().showScenario(made_);
}

void Workshop::end() {
    const model::Scenario* mine = model::find(*workbench_.bundle().scenarios, made_);
    made_ = {};
    const bool isUntouched = mine && mine->changes.empty();
    if (!isUntouched || workbench_.document().lastStep().gesture != gesture_) return;
    workbench_.view().showScenario(before_);
    workbench_.document().abandon(gesture_);
}

}  // namespace throughline::app
