#include "throughline/model/scenario.h"

#include <algorithm>

#include "changes.h"
#include "text.h"

namespace throughline::model {
namespace {

using Chain = std::vector<std::size_t>;

Findings checkChain(const Journey& journey, const Scenarios& scenarios, const Chain& chain) {
    const Index index(journey);
    Report report;
    for (const std::size_t position : chain)
        checkChanges(index, scenarios[position].changes, ownerOf(scenarios[position], position), report);
    return std::move(report).take();
}

}  // namespace

base::Result<std::vector<std::size_t>, Findings> basedOnChain(const Scenarios& scenarios,
                                                              const ScenarioId& scenario) {
    if (scenario.empty()) return Chain{};
    const Positions<Scenario> positions(scenarios);
    const auto position = positions.of(scenario);
    if (!position)
        return Findings{
            {Severity::Error, "/scenarios", say("there is no scenario %1", quoted(scenario.text())), {}}};
    auto chain = basedOnChain(scenarios, positions, *position);
    if (!chain) return Findings{chain.error()};
    return std::move(chain).value();
}

base::Result<AppliedJourney, Findings> applyScenario(const JourneyBundle& bundle,
                                                     const ScenarioId& scenario) {
    const Scenarios& scenarios = *bundle.scenarios;
    const auto chain = basedOnChain(scenarios, scenario);
    if (!chain) return chain.error();
    if (Findings errors = checkChain(*bundle.journey, scenarios, *chain); !errors.empty()) return errors;
    AppliedJourney applied{*bundle.journey, {}};
    const Index index(applied.journey);
    Report warnings;
    for (const std::size_t position : *chain)
        applyChanges(applied.journey, index, scenarios[position].changes,
                     ownerOf(scenarios[position], position), warnings);
    applied.warnings = std::move(warnings).take();
    return applied;
}

AppliedJourney applySegment(const Journey& journey, const Segment& segment) {
    const auto found = std::ranges::find(journey.segments, segment.id, &Segment::id);
    const auto position = static_cast<std::size_t>(found - journey.segments.begin());
    AppliedJourney applied{journey, {}};
    applied.journey.segments.clear();
    const Index index(applied.journey);
    Report warnings;
    applyChanges(applied.journey, index, segment.changes, ownerOf(segment, position), warnings);
    applied.warnings = std::move(warnings).take();
    return applied;
}

}  // namespace throughline::model
