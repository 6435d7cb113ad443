#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "throughline/model/workspace.h"
#include "throughline/store/workspace_file.h"

namespace throughline::tests {

/// One journey that uses every table and every form of a value of version 1; what its frozen file holds.
inline model::Workspace sampleOfVersion1() {
    using namespace model;
    Journey journey;
    journey.name = "New broadband order";
    journey.stages = {"Buy", "Use"};
    journey.departments = {{DepartmentId("ops"), "Operations", "Ada", "#7A5195"}};
    Silo call;
    call.id = SiloId("call");
    call.name = "Call centre";
    call.stage = "Buy";
    call.errorRate = *Rate::exactly(0.02);
    call.recoveryRate = *Rate::exactly(0.25);
    call.visitCost = *Amount::from(3);
    call.entryShare = Probability::from(1);
    Silo field;
    field.id = SiloId("field");
    field.name = "Field engineering";
    field.department = DepartmentId("ops");
    field.owner = "Head of Field Ops";
    field.stage = "Use";
    field.notes = "Two vans.";
    field.errorRate = *Rate::counted(38, 950);
    field.recoveryRate = *Rate::estimated(0.1, 0.2, 0.5);
    field.abandonmentRate = *Rate::exactly(0.05);
    field.relativeRisk = *RelativeRisk::from(1.5);
    field.visitCost = *Amount::from(150);
    field.recoveryCost = *Amount::from(40);
    field.fanOut = FanOut::All;
    journey.silos = {call, field};
    journey.handoffs = {
        {HandoffId("call->field"), SiloId("call"), SiloId("field"), *Probability::from(1), When::Always,
         *Rate::estimated(0.01, 0.03, 0.06), *Amount::from(1), "Ada"},
        {HandoffId("field->call"), SiloId("field"), SiloId("call"), std::nullopt, When::Failed, {}, {}, ""}};
    journey.sharedCauses = {
        {SharedCauseId("crm"),
         "CRM down",
         *Probability::from(0.01),
         {{SiloId("call"), *Rate::exactly(0.5)}, {HandoffId("call->field"), *Rate::exactly(0.9)}}}};
    journey.segments = {
        {SegmentId("biz"),
         "Small business",
         *Probability::from(0.2),
         {{SiloId("call"), {{Field::FanOut, FanOut::All}, {Field::EntryShare, std::monostate()}}, {}}}}};
    journey.business = {*Amount::from(120000), *Amount::from(420), *Rate::exactly(0.25), *Rate::exactly(0.82),
                        "EUR"};
    Scenarios scenarios{
        {ScenarioId("diag"),
         "Better diagnosis",
         ScenarioId("base"),
         {{HandoffId("call->field"), {{Field::ErrorRate, *Rate::exactly(0.01)}, {Field::When, When::Ok}}, {}},
          {DepartmentId("ops"), {{Field::VisitCost, 5.0}}, {{Field::ErrorRate, 0.5}}},
          {SharedCauseId("crm"), {{Field::Probability, 0.001}}, {}},
          {SegmentId("biz"), {{Field::Share, 0.3}}, {}},
          {OfBusiness(), {{Field::Customers, 1000.0}}, {{Field::CustomerValue, 2}}},
          {AllHandoffs(), {}, {{Field::Cost, 0}}}}},
        {ScenarioId("base"), "Training", ScenarioId(), {{AllSilos(), {}, {{Field::ErrorRate, 0.9}}}}}};
    Layout layout{{SiloId("call"), {32, 70}}, {SiloId("field"), {662.5, -290}}};
    return {"Broadband",
            {{JourneyId("order"), std::make_shared<const Journey>(journey),
              std::make_shared<const Scenarios>(scenarios), std::make_shared<const Layout>(layout)}}};
}

/// The same with what came later.
inline model::Workspace sampleWorkspace() {
    using namespace model;
    Workspace workspace = sampleOfVersion1();
    Journey journey = *workspace.journeys[0].journey;
    journey.estimates = {
        {SiloId("field"), {{"Ada", {0.01, 0.03, 0.1}, *Amount::from(2)}, {"Ben", {0.02, 0.02, 0.02}, {}}}},
        {HandoffId("field->call"), {{"Ada", {0, 0.5, 1}}}}};
    workspace.journeys[0].journey = std::make_shared<const Journey>(journey);
    return workspace;
}

/// What kind of StoreError the action throws, or nothing; another exception passes through.
inline std::optional<store::StoreError::Kind> failureOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const store::StoreError& error) {
        return error.kind();
    }
    return std::nullopt;
}

/// The message of the StoreError that the action throws; empty where it throws none.
inline std::string messageOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const store::StoreError& error) {
        return error.what();
    }
    return {};
}

}  // namespace throughline::tests
