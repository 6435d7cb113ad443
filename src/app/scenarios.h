#pragma once

#include "app/workbench.h"

/// What one does with the scenarios of the journey shown. Each is one undo step; a refusal is announced by
/// the workbench.
namespace throughline::app {

/// Begins a scenario on another one (empty: the baseline) and shows it. Its id; nothing where it was refused.
std::optional<model::ScenarioId> fork(Workbench& workbench, const model::ScenarioId& base,
                                      Gesture gesture = noGesture);
/// Pre of all that follow: the scenario exists.
void rename(Workbench& workbench, const model::ScenarioId& scenario, const QString& name);
void setNotes(Workbench& workbench, const model::ScenarioId& scenario, const QString& notes,
              Gesture gesture = noGesture);
/// Takes all of its own changes back; what it is based on shows again.
void resetAll(Workbench& workbench, const model::ScenarioId& scenario);
/// What comes out with the scenario is the baseline from now on, and the scenario is gone. Those based on it
/// come out as before; all others start from the new baseline.
void promote(Workbench& workbench, const model::ScenarioId& scenario);
void remove(Workbench& workbench, const model::ScenarioId& scenario);
/// Pre: place < number of scenarios.
void move(Workbench& workbench, const model::ScenarioId& scenario, std::size_t place);

/// "on top of Appointments that hold"; empty for one that is based on the baseline.
QString basisWords(const model::JourneyBundle& bundle, const model::Scenario& scenario);
/// How many single changes the scenario makes itself.
std::size_t numberOfChanges(const model::Scenario& scenario);

}  // namespace throughline::app
