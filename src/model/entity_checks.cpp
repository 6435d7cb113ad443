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
    std::string_view word;  // "silo"
    std::size_t position;
    std::variant<std::monostate, const SiloId*, const HandoffId*> about = {};

    std::string whole() const { return std::string(list) + std::to_string(position); }
    std::string of(std::string_view key) const { return whole() + "/" + std::string(key); }
    std::string numbered() const { return std::string(word) + " " + std::to_string(position + 1); }
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
        report_.malformed(place.of(key), "the " + std::string(what) + " of " + place.numbered() + " " + *why,
                          place.elements());
}

void EntityChecks::notes(const Place& place, const Silo& silo) {
    if (const auto why = whyNotText(silo.notes, Limits::notesLength, LineBreaks::Allowed))
        report_.malformed(place.of("notes"), "the notes of " + index_.name(silo) + " " + *why,
                          place.elements());
}

template <class EntityId>
void EntityChecks::id(const Place& place, const EntityId& id) {
    text(place, "id", "id", id.text());
    if (id.empty())
        report_.malformed(place.of("id"), place.numbered() + " has no id", place.elements());
    else if (index_.of(id) != place.position)
        report_.malformed(place.of("id"),
                          "two entries have the id " + quoted(id.text()) + "; each " +
                              std::string(place.word) + " needs its own",
                          place.elements());
}

void EntityChecks::journey() {
    if (const auto why = whyNotText(journey_.name, Limits::nameLength, LineBreaks::Forbidden))
        report_.malformed("/journey/name", "the name of the journey " + *why);
}

void EntityChecks::counts() {
    const auto limit = [&](std::string_view place, std::string_view words, std::size_t count,
                           std::size_t most) {
        if (count > most)
            report_.malformed(std::string(place), "the journey has " + std::to_string(count) + " " +
                                                      std::string(words) + "; at most " +
                                                      std::to_string(most) + " are possible");
    };
    limit("/journey/silos", "silos", journey_.silos.size(), Limits::silos);
    limit("/journey/handoffs", "hand-offs", journey_.handoffs.size(), Limits::handoffs);
    limit("/journey/shared_causes", "shared causes", journey_.sharedCauses.size(), Limits::sharedCauses);
}

void EntityChecks::stages() {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < journey_.stages.size(); ++i) {
        const std::string& stage = journey_.stages[i];
        const std::string place = "/journey/stages/" + std::to_string(i);
        if (const auto why = whyNotText(stage, Limits::nameLength, LineBreaks::Forbidden))
            report_.malformed(place, "the name of stage " + std::to_string(i + 1) + " " + *why);
        if (stage.empty())
            report_.malformed(place, "stage " + std::to_string(i + 1) + " has no name");
        else if (!seen.insert(stage).second)
            report_.malformed(place, "there are two stages " + quoted(stage));
    }
}

void EntityChecks::department(std::size_t position) {
    const Department& department = journey_.departments[position];
    const Place place{"/journey/departments/", "department", position};
    id(place, department.id);
    text(place, "name", "name", department.name);
    text(place, "owner", "owner", department.owner);
    if (!isColor(department.color))
        report_.malformed(place.of("color"), "the colour of " + index_.name(department) + " is " +
                                                 quoted(department.color) +
                                                 "; it must be like #7A5195, or empty");
}

void EntityChecks::silo(std::size_t position) {
    const Silo& silo = journey_.silos[position];
    const Place place{"/journey/silos/", "silo", position, &silo.id};
    id(place, silo.id);
    text(place, "name", "name", silo.name);
    if (!silo.department.empty() && !index_.of(silo.department))
        report_.malformed(place.of("department"),
                          index_.name(silo) + " belongs to a department " + quoted(silo.department.text()) +
                              " that does not exist",
                          place.elements());
    text(place, "owner", "owner", silo.owner);
    if (!silo.stage.empty() && !stages_.contains(silo.stage))
        report_.malformed(place.of("stage"),
                          index_.name(silo) + " is in a stage " + quoted(silo.stage) + " that does not exist",
                          place.elements());
    notes(place, silo);
}

void EntityChecks::end(const Place& place, std::string_view key, const Handoff& handoff, const SiloId& id) {
    if (!index_.of(id))
        report_.malformed(place.of(key),
                          "the hand-off " + index_.name(handoff) + " goes " + std::string(key) + " a silo " +
                              quoted(id.text()) + " that does not exist",
                          place.elements());
}

void EntityChecks::handoff(std::size_t position) {
    const Handoff& handoff = journey_.handoffs[position];
    const Place place{"/journey/handoffs/", "hand-off", position, &handoff.id};
    id(place, handoff.id);
    end(place, "from", handoff, handoff.from);
    end(place, "to", handoff, handoff.to);
    text(place, "owner", "owner", handoff.owner);
}

void EntityChecks::affected(const Place& place, const SharedCause& cause) {
    std::set<ElementId> seen;
    for (std::size_t i = 0; i < cause.affects.size(); ++i) {
        const ElementId& element = cause.affects[i].element;
        const bool isSilo = std::holds_alternative<SiloId>(element);
        const std::string where =
            place.of("affects") + "/" + std::to_string(i) + (isSilo ? "/silo" : "/handoff");
        if (!index_.knows(element))
            report_.malformed(where, index_.name(cause) + " affects a " + (isSilo ? "silo " : "hand-off ") +
                                         quoted(index_.name(element)) + " that does not exist");
        else if (!seen.insert(element).second)
            report_.malformed(where, index_.name(cause) + " affects " + index_.name(element) + " twice",
                              {element});
    }
}

void EntityChecks::sharedCause(std::size_t position) {
    const SharedCause& cause = journey_.sharedCauses[position];
    const Place place{"/journey/shared_causes/", "shared cause", position};
    id(place, cause.id);
    text(place, "name", "name", cause.name);
    affected(place, cause);
}

void EntityChecks::segment(std::size_t position) {
    const Segment& segment = journey_.segments[position];
    const Place place{"/journey/segments/", "segment", position};
    id(place, segment.id);
    text(place, "name", "name", segment.name);
    checkChanges(index_, segment.changes, ownerOf(segment, position), report_);
}

void EntityChecks::business() {
    if (const auto why = whyNotText(journey_.business.currency, currencyLength, LineBreaks::Forbidden))
        report_.malformed("/journey/business/currency", "the currency " + *why);
}

std::string EntityChecks::placeOf(const ElementId& element) const {
    const bool isSilo = std::holds_alternative<SiloId>(element);
    const auto position = std::visit([&](const auto& id) { return index_.of(id); }, element);
    const std::string list = isSilo ? "/journey/silos" : "/journey/handoffs";
    return position ? list + "/" + std::to_string(*position) : list;
}

void EntityChecks::estimate(const Place& place, const ElementId& about, const Estimate& estimate) {
    text(place, "participant", "participant", estimate.participant);
    if (estimate.participant.empty())
        report_.malformed(place.of("participant"),
                          "nobody is named for " + place.numbered() + " of " + index_.name(about), {about});
    const auto& [low, likely, high] = estimate.points;
    if (!Rate::estimated(low, likely, high))
        report_.malformed(place.whole(),
                          "what " + quoted(estimate.participant) + " says of " + index_.name(about) +
                              ": low " + number(low) + ", likely " + number(likely) + " and high " +
                              number(high) + " are not 0 ≤ low ≤ likely ≤ high ≤ 1",
                          {about});
}

void EntityChecks::estimates(const ElementId& element) {
    const auto said = journey_.estimates.find(element);
    if (said == journey_.estimates.end()) return;
    const std::vector<Estimate>& estimates = said->second;
    const std::string place = placeOf(element) + "/estimates";
    if (estimates.empty())
        report_.malformed(place, "the list of estimates for " + index_.name(element) + " is empty",
                          {element});
    if (estimates.size() > Limits::estimates)
        report_.malformed(place, "there are " + std::to_string(estimates.size()) + " estimates for " +
                                     index_.name(element) + "; at most " + std::to_string(Limits::estimates) +
                                     " are possible");
    const std::string list = place + "/";
    for (std::size_t i = 0; i < estimates.size(); ++i) estimate({list, "estimate", i}, element, estimates[i]);
}

void EntityChecks::strayEstimates() {
    for (const auto& [element, estimates] : journey_.estimates)
        if (!index_.knows(element))
            report_.malformed(placeOf(element), "estimates are given for " + quoted(index_.name(element)) +
                                                    ", which does not exist");
}

void checkScenario(const Scenarios& scenarios, const Positions<Scenario>& positions, std::size_t position,
                   const Index& index, Report& report) {
    const Scenario& scenario = scenarios[position];
    const ChangeOwner owner = ownerOf(scenario, position);
    const auto text = [&](std::string_view key, std::string_view value) {
        if (const auto why = whyNotText(value, Limits::nameLength, LineBreaks::Forbidden))
            report.malformed(
                owner.place + "/" + std::string(key),
                "the " + std::string(key) + " of scenario " + std::to_string(position + 1) + " " + *why);
    };
    text("id", scenario.id.text());
    if (scenario.id.empty())
        report.malformed(owner.place + "/id", "scenario " + std::to_string(position + 1) + " has no id");
    else if (positions.of(scenario.id) != position)
        report.malformed(owner.place + "/id", "two entries have the id " + quoted(scenario.id.text()) +
                                                  "; each scenario needs its own");
    text("name", scenario.name);
    if (!scenario.basedOn.empty() && !positions.of(scenario.basedOn))
        report.malformed(owner.place + "/based_on", owner.name + " is based on a scenario " +
                                                        quoted(scenario.basedOn.text()) +
                                                        " that does not exist");
    checkChanges(index, scenario.changes, owner, report);
}

void checkLayout(const Layout& layout, const Index& index, Report& report) {
    for (const auto& [silo, point] : layout) {
        const auto position = index.of(silo);
        if (!position)
            report.malformed("/journey/silos", "a position is given for a silo " + quoted(silo.text()) +
                                                   " that does not exist");
        else if (!std::isfinite(point.x) || !std::isfinite(point.y))
            report.malformed(
                "/journey/silos/" + std::to_string(*position) + (std::isfinite(point.x) ? "/y" : "/x"),
                "the position of " + index.name(silo) + " is not a finite number", {silo});
    }
}

}  // namespace throughline::model
