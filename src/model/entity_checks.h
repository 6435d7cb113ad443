#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "index.h"
#include "report.h"
#include "throughline/model/workspace.h"

namespace throughline::model {

/// Whether entities are whole: ids, references, text, colours. Each function reports only what is malformed.
class EntityChecks {
public:
    /// Pre: all outlive it.
    EntityChecks(const Journey& journey, const Index& index, Report& report);

    void journey();
    void counts();
    void stages();
    void department(std::size_t position);
    void silo(std::size_t position);
    void handoff(std::size_t position);
    void sharedCause(std::size_t position);
    void segment(std::size_t position);
    void business();
    /// What was said about the element.
    void estimates(const ElementId& element);
    /// What was said about elements that do not exist.
    void strayEstimates();

private:
    struct Place;
    void text(const Place& place, std::string_view key, std::string_view what, std::string_view text);
    void notes(const Place& place, const Silo& silo);
    template <class EntityId>
    void id(const Place& place, const EntityId& id);
    void end(const Place& place, std::string_view key, const Handoff& handoff, const SiloId& id);
    void affected(const Place& place, const SharedCause& cause);
    void estimate(const Place& place, const ElementId& about, const Estimate& estimate);
    std::string placeOf(const ElementId& element) const;

    const Journey& journey_;
    const Index& index_;
    Report& report_;
    std::unordered_set<std::string_view> stages_;
};

/// The same for a scenario: id, name, what it is based on (circles excepted), its changes.
void checkScenario(const Scenarios& scenarios, const Positions<Scenario>& positions, std::size_t position,
                   const Index& index, Report& report);

/// Positions are finite and belong to silos of the journey.
void checkLayout(const Layout& layout, const Index& index, Report& report);

}  // namespace throughline::model
