#include "app/scenarios.h"

#include <algorithm>

#include <QObject>

#include "app/core_words.h"
#include "app/differences.h"
#include "app/words.h"
#include "throughline/model/scenario.h"

namespace throughline::app {
namespace {

const model::Scenario& find(const Workbench& workbench, const model::ScenarioId& id) {
    return *model::find(*workbench.bundle().scenarios, id);
}

/// The first of "New scenario", "New scenario 2", ... that is not taken.
QString freeName(const model::Scenarios& scenarios) {
    const QString wish = QObject::tr("New scenario");
    const auto isTaken = [&](const QString& name) {
        return std::ranges::any_of(
            scenarios, [&](const model::Scenario& one) { return one.name == name.toStdString(); });
    };
    QString name = wish;
    for (int number = 2; isTaken(name); ++number) name = QObject::tr("%1 %2").arg(wish).arg(number);
    return name;
}

/// The rate with its factor worked in: the baseline holds none. Of counted evidence the visits and the mean
/// stay, where that can be counted.
model::Rate withoutFactor(const model::Rate& rate) {
    const model::Rate exact = *model::Rate::exactly(rate.mean());
    if (rate.factor() == 1) return rate;
    if (const auto* counts = std::get_if<base::Evidence>(&rate.form()))
        return model::Rate::counted(rate.factor() * (counts->errors + 0.5) - 0.5, counts->visits)
            .value_or(exact);
    const auto* points = std::get_if<base::ThreePoints>(&rate.form());
    if (!points) return exact;
    const auto scaled = [&](double point) { return std::min(1.0, rate.factor() * point); };
    return model::Rate::estimated(scaled(points->low), scaled(points->likely), scaled(points->high))
        .value_or(exact);
}

model::FieldValue savable(const model::FieldValue& value) {
    const auto* rate = std::get_if<model::Rate>(&value);
    return rate ? model::FieldValue(withoutFactor(*rate)) : value;
}

/// The baseline becomes what the scenario makes of it.
std::vector<model::JourneyEdit> settingsOf(const model::Journey& baseline, const model::Journey& applied) {
    std::vector<model::JourneyEdit> edits;
    for (const Difference& difference : differences(baseline, applied))
        edits.push_back(model::SetField{difference.target, difference.field, savable(difference.after)});
    return edits;
}

}  // namespace

std::optional<model::ScenarioId> fork(Workbench& workbench, const model::ScenarioId& base, Gesture gesture) {
    const model::Scenarios& scenarios = *workbench.bundle().scenarios;
    const std::string name = freeName(scenarios).toStdString();
    const model::ScenarioId id = model::freshScenarioId(scenarios, name);
    model::Scenario scenario;
    scenario.id = id;
    scenario.name = name;
    scenario.basedOn = base;
    if (workbench.edit({model::PutScenario{scenario}}, QObject::tr("New scenario"), gesture))
        return std::nullopt;
    workbench.view().showScenario(id);
    return id;
}

void rename(Workbench& workbench, const model::ScenarioId& id, const QString& name) {
    model::Scenario scenario = find(workbench, id);
    scenario.name = name.trimmed().toStdString();
    if (scenario.name.empty()) return;
    workbench.edit({model::PutScenario{scenario}}, QObject::tr("Rename the scenario"));
}

void setNotes(Workbench& workbench, const model::ScenarioId& id, const QString& notes, Gesture gesture) {
    model::Scenario scenario = find(workbench, id);
    scenario.notes = notes.trimmed().toStdString();
    workbench.edit({model::PutScenario{scenario}}, QObject::tr("Note on the scenario"), gesture);
}

void resetAll(Workbench& workbench, const model::ScenarioId& id) {
    model::Scenario scenario = find(workbench, id);
    scenario.changes.clear();
    const QString label = QObject::tr("Reset all of “%1”").arg(QString::fromStdString(scenario.name));
    workbench.edit({model::PutScenario{std::move(scenario)}}, label);
}

void promote(Workbench& workbench, const model::ScenarioId& id) {
    const QString name = scenarioName(workbench.bundle(), id);
    const auto applied = model::applyScenario(workbench.bundle(), id);
    if (!applied) return emit workbench.refused(inWords(applied.error().front()));
    std::vector<model::JourneyEdit> edits = settingsOf(workbench.baseline(), applied->journey);
    // Without changes of its own, so that those based on it are not changed twice.
    model::Scenario empty = find(workbench, id);
    empty.changes.clear();
    empty.basedOn = {};
    edits.push_back(model::PutScenario{std::move(empty)});
    edits.push_back(model::RemoveScenario{id});
    if (!workbench.edit(std::move(edits), QObject::tr("Make “%1” the baseline").arg(name)))
        emit workbench.canBeTakenBack(QObject::tr("“%1” is the baseline now").arg(name));
}

void remove(Workbench& workbench, const model::ScenarioId& id) {
    const QString name = scenarioName(workbench.bundle(), id);
    if (!workbench.edit({model::RemoveScenario{id}}, QObject::tr("Remove scenario “%1”").arg(name)))
        emit workbench.canBeTakenBack(QObject::tr("Removed the scenario “%1”").arg(name));
}

void move(Workbench& workbench, const model::ScenarioId& id, std::size_t place) {
    workbench.edit({model::MoveScenario{id, place}}, QObject::tr("Reorder the scenarios"));
}

QString basisWords(const model::JourneyBundle& bundle, const model::Scenario& scenario) {
    if (scenario.basedOn.empty()) return {};
    return QObject::tr("on top of %1").arg(scenarioName(bundle, scenario.basedOn));
}

std::size_t numberOfChanges(const model::Scenario& scenario) {
    std::size_t number = 0;
    for (const model::Change& change : scenario.changes) number += change.set.size() + change.scale.size();
    return number;
}

}  // namespace throughline::app
