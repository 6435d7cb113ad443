#include "throughline/model/validation.h"

#include <algorithm>
#include <unordered_map>

#include "bundle_check.h"
#include "changes.h"
#include "entity_checks.h"
#include "shares.h"
#include "text.h"
#include "throughline/model/scenario.h"

namespace throughline::model {
namespace {

// Of more than this many silos or hand-offs that nobody owns, one hint tells of all together.
constexpr std::size_t hintsOneByOne = 20;

// Hints on what nobody owns, one by one where they are few.
class OwnerHints {
public:
    OwnerHints(const Journey& journey, const Index& index) : journey_(journey), index_(index) {
        for (const Silo& silo : journey.silos)
            if (!isOwned(silo)) silos_.emplace_back(silo.id);
        for (const Handoff& handoff : journey.handoffs)
            if (handoff.owner.empty()) handoffs_.emplace_back(handoff.id);
    }

    void silo(std::size_t position, Report& report) const {
        const Silo& silo = journey_.silos[position];
        if (silos_.size() <= hintsOneByOne && !isOwned(silo))
            report.hint("/journey/silos/" + std::to_string(position) + "/owner",
                        say("nobody owns %1 yet", index_.name(silo)), {silo.id});
    }
    void handoff(std::size_t position, Report& report) const {
        const Handoff& handoff = journey_.handoffs[position];
        if (handoffs_.size() <= hintsOneByOne && handoff.owner.empty())
            report.hint("/journey/handoffs/" + std::to_string(position) + "/owner",
                        say("nobody owns the hand-off %1 yet", index_.name(handoff)), {handoff.id});
    }
    void manySilos(Report& report) const {
        if (silos_.size() > hintsOneByOne)
            report.hint("/journey/silos",
                        say("nobody owns %1 of the %2 silos yet", silos_.size(), journey_.silos.size()),
                        silos_);
    }
    void manyHandoffs(Report& report) const {
        if (handoffs_.size() > hintsOneByOne)
            report.hint(
                "/journey/handoffs",
                say("nobody owns %1 of the %2 hand-offs yet", handoffs_.size(), journey_.handoffs.size()),
                handoffs_);
    }

private:
    bool isOwned(const Silo& silo) const {
        if (!silo.owner.empty()) return true;
        const auto department = index_.of(silo.department);
        return department && !journey_.departments[*department].owner.empty();
    }

    const Journey& journey_;
    const Index& index_;
    Report::Elements silos_;
    Report::Elements handoffs_;
};

class SameNames {
public:
    explicit SameNames(const Journey& journey) : journey_(journey) { first_.reserve(journey.silos.size()); }

    void silo(std::size_t position, Report& report) {
        const Silo& silo = journey_.silos[position];
        const auto [found, isNew] = first_.emplace(silo.name, position);
        if (isNew || silo.name.empty()) return;
        report.warning("/journey/silos/" + std::to_string(position) + "/name",
                       say("two silos are called %1", quoted(silo.name)),
                       {journey_.silos[found->second].id, silo.id});
    }

private:
    const Journey& journey_;
    std::unordered_map<std::string_view, std::size_t> first_;
};

void checkSilos(const Journey& journey, const Index& index, const ShareCheck& shares,
                const OwnerHints& owners, Report& report) {
    if (journey.silos.empty()) report.error("/journey/silos", say("the journey has no silos yet"));
    EntityChecks checks(journey, index, report);
    SameNames names(journey);
    shares.checkEntries(report);
    owners.manySilos(report);
    for (std::size_t i = 0; i < journey.silos.size(); ++i) {
        checks.silo(i);
        checks.estimates(journey.silos[i].id);
        names.silo(i, report);
        shares.checkSilo(i, report);
        owners.silo(i, report);
    }
}

void checkHandoffs(const Journey& journey, const Index& index, const ShareCheck& shares,
                   const OwnerHints& owners, Report& report) {
    EntityChecks checks(journey, index, report);
    owners.manyHandoffs(report);
    for (std::size_t i = 0; i < journey.handoffs.size(); ++i) {
        checks.handoff(i);
        checks.estimates(journey.handoffs[i].id);
        shares.checkHandoff(i, report);
        owners.handoff(i, report);
    }
}

// The shares as a scenario or segment makes them: errors that the journey before did not have.
void checkResult(const Journey& journey, const Message& name, const std::string& place,
                 const Findings& before, Report& report) {
    const Index index(journey);
    Report after;
    ShareCheck(journey, index).check(after);
    for (const Finding& finding : after.findings())
        if (finding.severity == Severity::Error && std::ranges::find(before, finding) == before.end())
            report.error(place, say("%1: %2", name, finding.message), finding.elements);
}

Findings shareErrors(const Journey& journey) {
    Report report;
    const Index index(journey);
    ShareCheck(journey, index).check(report);
    Findings errors = std::move(report).take();
    std::erase_if(errors, [](const Finding& finding) { return finding.severity != Severity::Error; });
    return errors;
}

// Pre: the changes of the segments are sound.
void checkSegmentResults(const Journey& journey, Report& report) {
    if (std::ranges::none_of(journey.segments, [](const Segment& one) { return changeTheWay(one.changes); }))
        return;
    const Findings before = shareErrors(journey);
    for (std::size_t i = 0; i < journey.segments.size(); ++i) {
        const Segment& segment = journey.segments[i];
        if (!changeTheWay(segment.changes)) continue;
        const ChangeOwner owner = ownerOf(segment, i);
        checkResult(applySegment(journey, segment).journey, say("In the segment %1", owner.name), owner.place,
                    before, report);
    }
}

void checkSegments(const Journey& journey, const Index& index, const ShareCheck& shares, Report& report) {
    EntityChecks checks(journey, index, report);
    shares.checkSegments(report);
    for (std::size_t i = 0; i < journey.segments.size(); ++i) checks.segment(i);
    if (report.firstMalformed().empty()) checkSegmentResults(journey, report);
}

void checkJourney(const Journey& journey, const Index& index, Report& report) {
    EntityChecks checks(journey, index, report);
    const ShareCheck shares(journey, index);
    const OwnerHints owners(journey, index);
    checks.journey();
    checks.counts();
    checks.stages();
    for (std::size_t i = 0; i < journey.departments.size(); ++i) checks.department(i);
    checkSilos(journey, index, shares, owners, report);
    checkHandoffs(journey, index, shares, owners, report);
    for (std::size_t i = 0; i < journey.sharedCauses.size(); ++i) checks.sharedCause(i);
    checkSegments(journey, index, shares, report);
    checks.business();
    checks.strayEstimates();
}

// What each scenario inherits, found in one walk however long the chains are.
class Inheritance {
public:
    Inheritance(const Scenarios& scenarios, const Positions<Scenario>& positions)
        : scenarios_(scenarios), positions_(positions), states_(scenarios.size(), State::New) {}

    /// Reports each circle once, at its first member.
    void checkCircles(Report& report) {
        for (std::size_t i = 0; i < scenarios_.size(); ++i) walkFrom(i, report);
    }
    /// Pre: no circles. Whether the scenario or one that it is based on changes which way customers take.
    bool changesTheWay(std::size_t scenario) const { return states_[scenario] == State::ChangesTheWay; }

private:
    enum class State { New, OnThisWalk, Plain, ChangesTheWay };

    std::optional<std::size_t> baseOf(std::size_t scenario) const {
        const ScenarioId& base = scenarios_[scenario].basedOn;
        return base.empty() ? std::nullopt : positions_.of(base);
    }

    void walkFrom(std::size_t start, Report& report) {
        std::vector<std::size_t> walk;
        std::optional<std::size_t> at = start;
        for (; at && states_[*at] == State::New; at = baseOf(*at)) {
            states_[*at] = State::OnThisWalk;
            walk.push_back(*at);
        }
        if (at && states_[*at] == State::OnThisWalk)
            reportCircle({std::ranges::find(walk, *at), walk.end()}, report);
        bool changes = at && states_[*at] == State::ChangesTheWay;
        for (auto scenario = walk.rbegin(); scenario != walk.rend(); ++scenario) {
            changes = changes || changeTheWay(scenarios_[*scenario].changes);
            states_[*scenario] = changes ? State::ChangesTheWay : State::Plain;
        }
    }

    void reportCircle(const std::vector<std::size_t>& members, Report& report) const {
        const std::size_t first = *std::ranges::min_element(members);
        const auto chain = basedOnChain(scenarios_, positions_, first);
        report.malformed(chain.error().place, chain.error().message);
    }

    const Scenarios& scenarios_;
    const Positions<Scenario>& positions_;
    std::vector<State> states_;
};

// Pre: the data is sound.
void checkScenarioResults(const JourneyBundle& bundle, const Inheritance& inheritance, Report& report) {
    const Scenarios& scenarios = *bundle.scenarios;
    Report before;
    for (Finding& error : shareErrors(*bundle.journey))
        before.error(error.place, error.message, error.elements);
    checkSegmentResults(*bundle.journey, before);
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        if (!inheritance.changesTheWay(i)) continue;
        const auto applied = applyScenario(bundle, scenarios[i].id);
        const ChangeOwner owner = ownerOf(scenarios[i], i);
        const Message name = say("In the scenario %1", owner.name);
        checkResult(applied->journey, name, owner.place, before.findings(), report);
        Report segments;
        checkSegmentResults(applied->journey, segments);
        for (const Finding& finding : segments.findings())
            if (std::ranges::find(before.findings(), finding) == before.findings().end())
                report.error(owner.place, say("%1: %2", name, finding.message), finding.elements);
    }
}

void checkScenarios(const JourneyBundle& bundle, const Index& index, Report& report) {
    const Scenarios& scenarios = *bundle.scenarios;
    const Positions<Scenario> positions(scenarios);
    for (std::size_t i = 0; i < scenarios.size(); ++i) checkScenario(scenarios, positions, i, index, report);
    Inheritance inheritance(scenarios, positions);
    inheritance.checkCircles(report);
    if (report.firstMalformed().empty()) checkScenarioResults(bundle, inheritance, report);
}

}  // namespace

void checkBundle(const JourneyBundle& bundle, Report& report) {
    const Index index(*bundle.journey);
    checkJourney(*bundle.journey, index, report);
    checkLayout(*bundle.layout, index, report);
    checkScenarios(bundle, index, report);
}

Findings validate(const JourneyBundle& bundle) {
    Report report;
    checkBundle(bundle, report);
    return std::move(report).take();
}

Message whyMalformed(const Workspace& workspace) {
    const auto name = whyNotText(workspace.name, Limits::nameLength, LineBreaks::Forbidden);
    if (name) return say("the name of the workspace %1", *name);
    for (const JourneyBundle& bundle : workspace.journeys) {
        const auto id = whyNotText(bundle.id.text(), Limits::nameLength, LineBreaks::Forbidden);
        if (id) return say("the id of a journey %1", *id);
        Report report;
        checkBundle(bundle, report);
        if (!report.firstMalformed().empty()) return report.firstMalformed();
    }
    return {};
}

Findings validate(const Journey& journey) {
    Report report;
    checkJourney(journey, Index(journey), report);
    return std::move(report).take();
}

}  // namespace throughline::model
