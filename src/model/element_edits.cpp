#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "edit_checks.h"
#include "throughline/model/validation.h"

namespace throughline::model {
namespace {

Refused refusePoint(const Point& point) {
    if (std::isfinite(point.x) && std::isfinite(point.y)) return std::nullopt;
    return refuse(say("a position must be finite"));
}

Refused refuseShareBesideAll(const Draft& draft, const Handoff& handoff) {
    const Silo* from = find(draft.journey.now(), handoff.from);
    if (!handoff.share || !from || from->fanOut == FanOut::One) return std::nullopt;
    return refuse(say("%1 hands over to all at once; its hand-offs have no shares", quoted(from->name)));
}

// What RemoveElements takes away: the elements, and the hand-offs of the silos among them.
class Removal {
public:
    Removal(const Journey& journey, const std::set<ElementId>& elements) : gone_(elements) {
        for (const Handoff& handoff : journey.handoffs)
            if (takes(handoff.from) || takes(handoff.to)) gone_.insert(handoff.id);
    }

    bool takes(const ElementId& id) const { return gone_.contains(id); }
    bool operator()(const Target& target) const {
        if (const auto* silo = std::get_if<SiloId>(&target)) return takes(*silo);
        if (const auto* handoff = std::get_if<HandoffId>(&target)) return takes(*handoff);
        return false;
    }

private:
    std::set<ElementId> gone_;
};

void remove(Draft& draft, const Removal& removal) {
    const auto isGone = [&](const auto& entity) { return removal.takes(entity.id); };
    Journey& journey = draft.journey.change();
    std::erase_if(journey.silos, isGone);
    std::erase_if(journey.handoffs, isGone);
    for (SharedCause& cause : journey.sharedCauses)
        std::erase_if(cause.affects, [&](const AffectedElement& one) { return removal.takes(one.element); });
    std::erase_if(journey.estimates, [&](const auto& said) { return removal.takes(said.first); });
    std::erase_if(draft.layout.change(), [&](const auto& placed) { return removal.takes(placed.first); });
    dropChanges(draft, removal);
}

}  // namespace

Refused carryOut(Draft& draft, const AddSilo& edit) {
    Silo silo = edit.silo;
    silo.name = trimmed(silo.name);
    silo.owner = trimmed(silo.owner);
    silo.notes = withUnixLineBreaks(silo.notes);
    if (silo.name.empty()) return refuse(say("a silo needs a name"));
    if (const auto refused = refuseValues(silo, silo.id, Message::verbatim(silo.name))) return refused;
    if (const auto refused = refusePoint(edit.at)) return refused;
    draft.layout.change()[silo.id] = edit.at;
    auto& silos = draft.journey.change().silos;
    silos.push_back(std::move(silo));
    return refuseMalformed(draft, [&](EntityChecks& checks) {
        checks.counts();
        checks.silo(silos.size() - 1);
    });
}

Refused carryOut(Draft& draft, const AddHandoff& edit) {
    Handoff handoff = edit.handoff;
    handoff.owner = trimmed(handoff.owner);
    if (const auto refused = refuseValues(handoff, handoff.id, say("the hand-off"))) return refused;
    if (const auto refused = refuseShareBesideAll(draft, handoff)) return refused;
    auto& handoffs = draft.journey.change().handoffs;
    handoffs.push_back(std::move(handoff));
    return refuseMalformed(draft, [&](EntityChecks& checks) {
        checks.counts();
        checks.handoff(handoffs.size() - 1);
    });
}

Refused carryOut(Draft& draft, const Reconnect& edit) {
    if (const auto refused = refuseUnknown(draft, edit.handoff)) return refused;
    const std::size_t position = positionOf(draft.journey.now().handoffs, edit.handoff);
    Handoff& handoff = draft.journey.change().handoffs[position];
    handoff.from = edit.from;
    handoff.to = edit.to;
    if (const auto refused = refuseShareBesideAll(draft, handoff)) return refused;
    return refuseMalformed(draft, [&](EntityChecks& checks) { checks.handoff(position); });
}

Refused carryOut(Draft& draft, const RemoveElements& edit) {
    const Index index(draft.journey.now());
    for (const ElementId& element : edit.elements)
        if (!index.knows(element)) return refuse(say("%1 does not exist", quoted(index.name(element))));
    if (!edit.elements.empty()) remove(draft, Removal(draft.journey.now(), edit.elements));
    return std::nullopt;
}

Refused carryOut(Draft& draft, const MoveSilos& edit) {
    const Index index(draft.journey.now());
    for (const auto& [silo, point] : edit.to) {
        if (!index.of(silo)) return refuse(say("there is no silo %1", quoted(silo.text())));
        if (const auto refused = refusePoint(point)) return refused;
        draft.layout.change()[silo] = point;
    }
    return std::nullopt;
}

Refused carryOut(Draft& draft, const MoveInOrder& edit) {
    Journey& journey = draft.journey.change();
    const auto* silo = std::get_if<SiloId>(&edit.element);
    const auto* handoff = std::get_if<HandoffId>(&edit.element);
    const bool moved = silo ? move(journey.silos, positionOf(journey.silos, *silo), edit.place)
                            : move(journey.handoffs, positionOf(journey.handoffs, *handoff), edit.place);
    return moved ? Refused() : refuse(say("there is no such place in the order"));
}

Refused carryOut(Draft& draft, const MoveDepartment& edit) {
    if (const auto refused = refuseUnknown(draft, edit.department)) return refused;
    std::vector<Department>& departments = draft.journey.change().departments;
    const bool moved = move(departments, positionOf(departments, edit.department), edit.place);
    return moved ? Refused() : refuse(say("there is no such place in the order"));
}

}  // namespace throughline::model
