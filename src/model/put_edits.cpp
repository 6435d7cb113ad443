#include <algorithm>

#include "changes.h"
#include "edit_checks.h"

namespace throughline::model {
namespace {

template <class EntityId>
auto isAbout(const EntityId& id) {
    return [&id](const Target& target) { return target == Target(id); };
}

Refused refuseAffectedRates(const SharedCause& cause) {
    for (const AffectedElement& affected : cause.affects)
        if (const auto why = whyNot(Field::ErrorRate, affected.errorRate))
            return refuse(say("the extra error rate of %1: %2", quoted(cause.name), *why));
    return std::nullopt;
}

Refused refuseScenario(const Draft& draft, std::size_t position) {
    const Scenarios& scenarios = draft.scenarios.now();
    const Positions<Scenario> positions(scenarios);
    const Index index(draft.journey.now());
    Report report;
    checkScenario(scenarios, positions, position, index, report);
    if (!report.firstMalformed().empty()) return refuse(report.firstMalformed());
    const auto chain = basedOnChain(scenarios, positions, position);
    return chain ? std::nullopt : refuse(chain.error().message);
}

void standOnItsBase(Scenario& scenario, const Scenario& removed) {
    scenario.basedOn = removed.basedOn;
    scenario.changes.insert(scenario.changes.begin(), removed.changes.begin(), removed.changes.end());
}

}  // namespace

Refused carryOut(Draft& draft, const PutDepartment& edit) {
    Department department = named(edit.department);
    department.owner = trimmed(department.owner);
    const std::size_t position = put(draft.journey.change().departments, std::move(department));
    return refuseMalformed(draft, [&](EntityChecks& checks) { checks.department(position); });
}

Refused carryOut(Draft& draft, const PutSharedCause& edit) {
    if (const auto refused = refuseAffectedRates(edit.cause)) return refused;
    const std::size_t position = put(draft.journey.change().sharedCauses, named(edit.cause));
    return refuseMalformed(draft, [&](EntityChecks& checks) {
        checks.counts();
        checks.sharedCause(position);
    });
}

Refused carryOut(Draft& draft, const PutSegment& edit) {
    const std::size_t position = put(draft.journey.change().segments, named(edit.segment));
    return refuseMalformed(draft, [&](EntityChecks& checks) { checks.segment(position); });
}

Refused carryOut(Draft& draft, const PutScenario& edit) {
    Scenario scenario = named(edit.scenario);
    scenario.notes = withUnixLineBreaks(scenario.notes);
    const std::size_t position = put(draft.scenarios.change(), std::move(scenario));
    return refuseScenario(draft, position);
}

Refused carryOut(Draft& draft, const SetBusiness& edit) {
    Business business = edit.business;
    business.currency = trimmed(business.currency);
    if (const auto refused = refuseValues(business, OfBusiness{}, say("the business figures")))
        return refused;
    draft.journey.change().business = std::move(business);
    return refuseMalformed(draft, [](EntityChecks& checks) { checks.business(); });
}

Refused carryOut(Draft& draft, const PutEstimates& edit) {
    const Index index(draft.journey.now());
    if (!index.knows(edit.element)) return refuse(say("%1 does not exist", quoted(index.name(edit.element))));
    Estimates& all = draft.journey.change().estimates;
    if (edit.estimates.empty()) {
        all.erase(edit.element);
        return std::nullopt;
    }
    std::vector<Estimate>& estimates = all[edit.element];
    estimates = edit.estimates;
    for (Estimate& estimate : estimates) estimate.participant = trimmed(estimate.participant);
    return refuseMalformed(draft, [&](EntityChecks& checks) { checks.estimates(edit.element); });
}

Refused carryOut(Draft& draft, const RemoveDepartment& edit) {
    if (const auto refused = refuseUnknown(draft, edit.department)) return refused;
    Journey& journey = draft.journey.change();
    std::erase_if(journey.departments, [&](const Department& one) { return one.id == edit.department; });
    for (Silo& silo : journey.silos)
        if (silo.department == edit.department) silo.department = {};
    dropChanges(draft, isAbout(edit.department));
    return std::nullopt;
}

Refused carryOut(Draft& draft, const RemoveSharedCause& edit) {
    if (const auto refused = refuseUnknown(draft, edit.cause)) return refused;
    std::erase_if(draft.journey.change().sharedCauses,
                  [&](const SharedCause& one) { return one.id == edit.cause; });
    dropChanges(draft, isAbout(edit.cause));
    return std::nullopt;
}

Refused carryOut(Draft& draft, const RemoveSegment& edit) {
    if (const auto refused = refuseUnknown(draft, edit.segment)) return refused;
    std::erase_if(draft.journey.change().segments,
                  [&](const Segment& one) { return one.id == edit.segment; });
    dropChanges(draft, isAbout(edit.segment));
    return std::nullopt;
}

Refused carryOut(Draft& draft, const RemoveScenario& edit) {
    const Scenario* found = find(draft.scenarios.now(), edit.scenario);
    if (!found) return refuse(say("there is no scenario %1", quoted(edit.scenario.text())));
    const Scenario removed = *found;
    Scenarios& scenarios = draft.scenarios.change();
    std::erase_if(scenarios, [&](const Scenario& one) { return one.id == removed.id; });
    for (Scenario& scenario : scenarios)
        if (scenario.basedOn == removed.id) standOnItsBase(scenario, removed);
    return std::nullopt;
}

Refused carryOut(Draft& draft, const MoveScenario& edit) {
    Scenarios& scenarios = draft.scenarios.change();
    if (move(scenarios, positionOf(scenarios, edit.scenario), edit.place)) return std::nullopt;
    return refuse(say("there is no such place in the order of scenarios"));
}

}  // namespace throughline::model
