#include "entity_checks.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "changes.h"
#include "text.h"
#include "throughline/model/validation.h"

namespace throughline::model {
namespace {

constexpr std::size_t currencyLength = 16;

bool isColor(std::string_view color) {
    if (color.empty()) return true;
    return color.size() == 7 && color.front() == '#' &&
           color.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

}  // namespace

// An entity by its list and position; what its place and its number are is said only when needed.
struct EntityChecks::Place {
    std::string_view list;  // "/journey/silos/"
    std::string_view word;  // "silo", a phrase
    std::size_t position;
    std::variant<std::monostate, const SiloId*, const HandoffId*> about = {};

    std::string whole() const { return std::string(list) + std::to_string(position); }
    std::string of(std::string_view key) const { return whole() + "/" + std::string(key); }
    Message numbered() const { return say("%1 %2", say(word), position + 1); }
    Report::Elements elements() const {
        if (const auto* silo = std::get_if<const SiloId*>(&about)) return {**silo};
        if (const auto* handoff = std::get_if<const HandoffId*>(&about)) return {**handoff};
        return {};
    }
};

EntityChecks::EntityChecks(const Journey& journey, const Index& index, Report& report)
    : journey_(journey),
      index_(index),
      report_(report),
      stages_(journey.stages.begin(), journey.stages.end()) {
}

void EntityChecks::text(const Place& place, std::string_view key, std::string_view what,
                        std::string_view text) {
    if (const auto why = whyNotText(text, Limits::nameLength, LineBreaks::Forbidden))
        report_.malformed(place.of(key), say("the %1 of %2 %3", say(what), place.numbered(), *why),
                          place.elements());
}

void EntityChecks::notes(const Place& place, const Silo& silo) {
    if (const auto why = whyNotText(silo.notes, Limits::notesLength, LineBreaks::Allowed))
        report_.malformed(place.of("notes"), say("the %1 of %2 %3", say("notes"), index_.name(silo), *why),
                          place.elements());
}

template <class EntityId>
void EntityChecks::id(const Place& place, const EntityId& id) {
    text(place, "id", phrase("id"), id.text());
    if (id.empty())
        report_.malformed(place.of("id"), say("%1 has no id", place.numbered()), place.elements());
    else if (index_.of(id) != place.position)
        report_.malformed(
            place.of("id"),
            say("two entries have the id %1; each %2 needs its own", quoted(id.text()), say(place.word)),
            place.elements());
}

void EntityChecks::journey() {
    if (const auto why = whyNotText(journey_.name, Limits::nameLength, LineBreaks::Forbidden))
        report_.malformed("/journey/name", say("the name of the journey %1", *why));
}

void EntityChecks::counts() {
    const auto limit = [&](std::string_view place, std::string_view words, std::size_t count,
                           std::size_t most) {
        if (count > most)
            report_.malformed(std::string(place),
                              say("the journey has %1 %2; at most %3 are possible", count, say(words), most));
    };
    limit("/journey/silos", phrase("silos"), journey_.silos.size(), Limits::silos);
    limit("/journey/handoffs", phrase("hand-offs"), journey_.handoffs.size(), Limits::handoffs);
    limit("/journey/shared_causes", phrase("shared causes"), journey_.sharedCauses.size(),
          Limits::sharedCauses);
}

void EntityChecks::stages() {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < journey_.stages.size(); ++i) {
        const std::string& stage = journey_.stages[i];
        const std::string place = "/journey/stages/" + std::to_string(i);
        if (const auto why = whyNotText(stage, Limits::nameLength, LineBreaks::Forbidden))
            report_.malformed(place, say("the %1 of %2 %3", say("name"), say("stage %1", i + 1), *why));
        if (stage.empty())
            report_.malformed(place, say("%1 has no name", say("stage %1", i + 1)));
        else if (!seen.insert(stage).second)
            report_.malformed(place, say("there are two stages %1", quoted(stage)));
    }
}

void EntityChecks::department(std::size_t position) {
    const Department& department = journey_.departments[position];
    const Place place{"/journey/departments/", phrase("department"), position};
    id(place, department.id);
    text(place, "name", phrase("name"), department.name);
    text(place, "owner", phrase("owner"), department.owner);
    if (!isColor(department.color))
        report_.malformed(place.of("color"), say("the colour of %1 is %2; it must be like #7A5195, or empty",
                                                 index_.name(department), quoted(department.color)));
}

void EntityChecks::silo(std::size_t position) {
    const Silo& silo = journey_.silos[position];
    const Place place{"/journey/silos/", phrase("silo"), position, &silo.id};
    id(place, silo.id);
    text(place, "name", phrase("name"), silo.name);
    if (!silo.department.empty() && !index_.of(silo.department))
        report_.malformed(place.of("department"),
                          say("%1 belongs to a department %2 that does not exist", index_.name(silo),
                              quoted(silo.department.text())),
                          place.elements());
    text(place, "owner", phrase("owner"), silo.owner);
    if (!silo.stage.empty() && !stages_.contains(silo.stage))
        report_.malformed(
            place.of("stage"),
            say("%1 is in a stage %2 that does not exist", index_.name(silo), quoted(silo.stage)),
            place.elements());
    notes(place, silo);
}

void EntityChecks::end(const Place& place, std::string_view key, const Handoff& handoff, const SiloId& id) {
    if (!index_.of(id))
        report_.malformed(
            place.of(key),
            say(key == "from" ? phrase("the hand-off %1 goes from a silo %2 that does not exist")
                              : phrase("the hand-off %1 goes to a silo %2 that does not exist"),
                index_.name(handoff), quoted(id.text())),
            place.elements());
}

void EntityChecks::handoff(std::size_t position) {
    const Handoff& handoff = journey_.handoffs[position];
    const Place place{"/journey/handoffs/", phrase("hand-off"), position, &handoff.id};
    id(place, handoff.id);
    end(place, "from", handoff, handoff.from);
    end(place, "to", handoff, handoff.to);
    text(place, "owner", phrase("owner"), handoff.owner);
}

void EntityChecks::affected(const Place& place, const SharedCause& cause) {
    std::set<ElementId> seen;
    for (std::size_t i = 0; i < cause.affects.size(); ++i) {
        const ElementId& element = cause.affects[i].element;
        const bool isSilo = std::holds_alternative<SiloId>(element);
        const std::string where =
            place.of("affects") + "/" + std::to_string(i) + (isSilo ? "/silo" : "/handoff");
        if (!index_.knows(element))
            report_.malformed(where, say(isSilo ? phrase("%1 affects a silo %2 that does not exist")
                                                : phrase("%1 affects a hand-off %2 that does not exist"),
                                         index_.name(cause), quoted(index_.name(element))));
        else if (!seen.insert(element).second)
            report_.malformed(where, say("%1 affects %2 twice", index_.name(cause), index_.name(element)),
                              {element});
    }
}

void EntityChecks::sharedCause(std::size_t position) {
    const SharedCause& cause = journey_.sharedCauses[position];
    const Place place{"/journey/shared_causes/", phrase("shared cause"), position};
    id(place, cause.id);
    text(place, "name", phrase("name"), cause.name);
    affected(place, cause);
}

void EntityChecks::segment(std::size_t position) {
    const Segment& segment = journey_.segments[position];
    const Place place{"/journey/segments/", phrase("segment"), position};
    id(place, segment.id);
    text(place, "name", phrase("name"), segment.name);
    checkChanges(index_, segment.changes, ownerOf(segment, position), report_);
}

void EntityChecks::business() {
    if (const auto why = whyNotText(journey_.business.currency, currencyLength, LineBreaks::Forbidden))
        report_.malformed("/journey/business/currency", say("the currency %1", *why));
}

std::string EntityChecks::placeOf(const ElementId& element) const {
    const bool isSilo = std::holds_alternative<SiloId>(element);
    const auto position = std::visit([&](const auto& id) { return index_.of(id); }, element);
    const std::string list = isSilo ? "/journey/silos" : "/journey/handoffs";
    return position ? list + "/" + std::to_string(*position) : list;
}

void EntityChecks::estimate(const Place& place, const ElementId& about, const Estimate& estimate) {
    text(place, "participant", phrase("participant"), estimate.participant);
    if (estimate.participant.empty())
        report_.malformed(place.of("participant"),
                          say("nobody is named for %1 of %2", place.numbered(), index_.name(about)), {about});
    const auto& [low, likely, high] = estimate.points;
    if (!Rate::estimated(low, likely, high))
        report_.malformed(
            place.whole(),
            say("what %1 says of %2: low %3, likely %4 and high %5 are not 0 ≤ low ≤ likely ≤ high ≤ 1",
                quoted(estimate.participant), index_.name(about), number(low), number(likely), number(high)),
            {about});
}

void EntityChecks::estimates(const ElementId& element) {
    const auto said = journey_.estimates.find(element);
    if (said == journey_.estimates.end()) return;
    const std::vector<Estimate>& estimates = said->second;
    const std::string place = placeOf(element) + "/estimates";
    if (estimates.empty())
        report_.malformed(place, say("the list of estimates for %1 is empty", index_.name(element)),
                          {element});
    if (estimates.size() > Limits::estimates)
        report_.malformed(place, say("there are %1 estimates for %2; at most %3 are possible",
                                     estimates.size(), index_.name(element), Limits::estimates));
    const std::string list = place + "/";
    for (std::size_t i = 0; i < estimates.size(); ++i)
        estimate({list, phrase("estimate"), i}, element, estimates[i]);
}

void EntityChecks::strayEstimates() {
    for (const auto& [element, estimates] : journey_.estimates)
        if (!index_.knows(element))
            report_.malformed(placeOf(element), say("estimates are given for %1, which does not exist",
                                                    quoted(index_.name(element))));
}

void checkScenario(const Scenarios& scenarios, const Positions<Scenario>& positions, std::size_t position,
                   const Index& index, Report& report) {
    const Scenario& scenario = scenarios[position];
    const ChangeOwner owner = ownerOf(scenario, position);
    const Message numbered = say("%1 %2", say("scenario"), position + 1);
    const auto text = [&](std::string_view key, std::string_view words, std::string_view value) {
        if (const auto why = whyNotText(value, Limits::nameLength, LineBreaks::Forbidden))
            report.malformed(owner.place + "/" + std::string(key),
                             say("the %1 of %2 %3", say(words), numbered, *why));
    };
    text("id", phrase("id"), scenario.id.text());
    if (scenario.id.empty())
        report.malformed(owner.place + "/id", say("%1 has no id", numbered));
    else if (positions.of(scenario.id) != position)
        report.malformed(owner.place + "/id", say("two entries have the id %1; each %2 needs its own",
                                                  quoted(scenario.id.text()), say("scenario")));
    text("name", phrase("name"), scenario.name);
    if (const auto why = whyNotText(scenario.notes, Limits::notesLength, LineBreaks::Allowed))
        report.malformed(owner.place + "/notes", say("the notes of %1 %2", owner.name, *why));
    if (!scenario.basedOn.empty() && !positions.of(scenario.basedOn))
        report.malformed(owner.place + "/based_on", say("%1 is based on a scenario %2 that does not exist",
                                                        owner.name, quoted(scenario.basedOn.text())));
    checkChanges(index, scenario.changes, owner, report);
}

void checkLayout(const Layout& layout, const Index& index, Report& report) {
    for (const auto& [silo, point] : layout) {
        const auto position = index.of(silo);
        if (!position)
            report.malformed("/journey/silos", say("a position is given for a silo %1 that does not exist",
                                                   quoted(silo.text())));
        else if (!std::isfinite(point.x) || !std::isfinite(point.y))
            report.malformed(
                "/journey/silos/" + std::to_string(*position) + (std::isfinite(point.x) ? "/y" : "/x"),
                say("the position of %1 is not a finite number", index.name(silo)), {silo});
    }
}

}  // namespace throughline::model
