#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "throughline/model/journey.h"

namespace throughline::model {

/// Where a silo's card stands on the canvas: the upper left corner, in canvas units (1 unit = 1 px at 100 %).
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// Positions, apart from meaning: moving a card changes no result.
using Layout = std::map<SiloId, Point>;
using Scenarios = std::vector<Scenario>;

/// One journey with its scenarios and its layout: what one journey file holds.
/// The parts are shared between snapshots; a part that did not change is the same pointer. Never null.
struct JourneyBundle {
    JourneyId id;
    std::shared_ptr<const Journey> journey = std::make_shared<const Journey>();
    std::shared_ptr<const Scenarios> scenarios = std::make_shared<const Scenarios>();
    std::shared_ptr<const Layout> layout = std::make_shared<const Layout>();

    /// Compares what the parts say, not the pointers.
    friend bool operator==(const JourneyBundle& a, const JourneyBundle& b);
};

/// The document: all that one `.throughline` file holds.
struct Workspace {
    std::string name;
    std::vector<JourneyBundle> journeys;
    friend bool operator==(const Workspace&, const Workspace&) = default;
};

const JourneyBundle* find(const Workspace& workspace, const JourneyId& id);
const Scenario* find(const Scenarios& scenarios, const ScenarioId& id);

JourneyId freshJourneyId(const Workspace& workspace, const std::string& name);
ScenarioId freshScenarioId(const Scenarios& scenarios, const std::string& name);

}  // namespace throughline::model
