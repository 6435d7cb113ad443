#pragma once

#include <string>

#include "throughline/model/edit.h"
#include "throughline/model/finding.h"
#include "throughline/model/workspace.h"

/// Small journeys that the tests of the model share.
namespace throughline::tests {

namespace m = throughline::model;

inline m::Silo silo(const std::string& id, double errorRate = 0) {
    m::Silo result;
    result.id = m::SiloId(id);
    result.name = id + " name";
    result.owner = "Ada";
    result.errorRate = *m::Rate::exactly(errorRate);
    return result;
}

inline m::Handoff handoff(const std::string& from, const std::string& to) {
    m::Handoff result;
    result.id = m::HandoffId(from + "->" + to);
    result.from = m::SiloId(from);
    result.to = m::SiloId(to);
    result.owner = "Ada";
    return result;
}

inline m::Handoff handoff(const std::string& from, const std::string& to, double share) {
    m::Handoff result = handoff(from, to);
    result.share = m::Probability::from(share);
    return result;
}

/// A call centre that hands over to an engineer or to billing; a department, a stage, a shared cause, a
/// segment.
inline m::Journey journey() {
    m::Journey result;
    result.name = "Repair visit";
    result.stages = {"Ask", "Repair"};
    result.departments = {{m::DepartmentId("ops"), "Operations", "Grace", "#7A5195"}};
    result.silos = {silo("call", 0.1), silo("field", 0.2), silo("bill", 0.4)};
    result.silos[0].stage = "Ask";
    result.silos[1].department = m::DepartmentId("ops");
    result.silos[2].department = m::DepartmentId("ops");
    result.handoffs = {handoff("call", "field", 0.75), handoff("call", "bill", 0.25),
                       handoff("field", "bill")};
    result.sharedCauses = {{m::SharedCauseId("crm"),
                            "CRM down",
                            *m::Probability::from(0.01),
                            {{m::SiloId("call"), *m::Rate::exactly(0.5)},
                             {m::HandoffId("field->bill"), *m::Rate::exactly(0.9)}}}};
    result.segments = {{m::SegmentId("biz"), "Small business", *m::Probability::from(0.2), {}}};
    return result;
}

inline m::JourneyBundle bundle(m::Journey journey, m::Scenarios scenarios = {}) {
    m::JourneyBundle result;
    result.id = m::JourneyId("repair");
    result.journey = std::make_shared<const m::Journey>(std::move(journey));
    result.scenarios = std::make_shared<const m::Scenarios>(std::move(scenarios));
    return result;
}

inline m::Scenario scenario(const std::string& id, std::vector<m::Change> changes,
                            const std::string& basedOn = {}) {
    return {m::ScenarioId(id), id + " name", m::ScenarioId(basedOn), std::move(changes)};
}

inline m::Change setting(m::Target target, m::Field field, m::FieldValue value) {
    return {std::move(target), {{field, value}}, {}};
}

inline m::Change scaling(m::Target target, m::Field field, double factor) {
    return {std::move(target), {}, {{field, factor}}};
}

inline m::FieldValue rate(double value) {
    return *m::Rate::exactly(value);
}

}  // namespace throughline::tests
