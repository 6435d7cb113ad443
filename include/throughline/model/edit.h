#pragma once

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "throughline/base/message.h"
#include "throughline/base/result.h"
#include "throughline/model/workspace.h"

/// What people do to a workspace, as values. Consequences (removing a silo removes its hand-offs and every
/// change about them) happen inside the same edit.
namespace throughline::model {

/// The text of an entity that can be edited by itself.
enum class TextField { Name, Owner, Notes, Stage, Department, Color };

struct AddSilo {
    Silo silo;
    Point at;
};
struct AddHandoff {
    Handoff handoff;
};
/// Takes the hand-off to other ends; its id and figures stay.
struct Reconnect {
    HandoffId handoff;
    SiloId from;
    SiloId to;
};
struct RemoveElements {
    std::set<ElementId> elements;
};
struct MoveSilos {
    std::map<SiloId, Point> to;
};
/// Takes the silo or hand-off to this place in the order of its kind, which decides ties; the others keep
/// theirs.
struct MoveInOrder {
    ElementId element;
    std::size_t place;
};
/// Sets a field in the baseline.
struct SetField {
    Target target;
    Field field;
    FieldValue value;
};
/// Sets a field in one scenario: adds to its changes, or replaces the setting that is there. Scalings of the
/// same field by the same target are dropped. Based-on scenarios are not touched.
struct OverrideField {
    ScenarioId scenario;
    Target target;
    Field field;
    FieldValue value;
};
/// Takes the scenario's own setting and scaling of the field away; the inherited value shows again.
struct ResetField {
    ScenarioId scenario;
    Target target;
    Field field;
};
/// Stage and Department take the stage's name and the department's id; empty is none. What a target does not
/// have (notes of a hand-off) is refused.
struct SetText {
    std::variant<SiloId, HandoffId, DepartmentId> target;
    TextField field;
    std::string text;
};
/// The whole list of stages anew. Silos follow a renamed stage (renamed: old name -> new name) and lose one
/// that is gone.
struct SetStages {
    std::vector<std::string> stages;
    std::map<std::string, std::string> renamed;
};
/// Adds the entity, or replaces the one with its id.
struct PutDepartment {
    Department department;
};
/// Takes the department to this place in the list; the others keep their order.
struct MoveDepartment {
    DepartmentId department;
    std::size_t place;
};
struct PutSharedCause {
    SharedCause cause;
};
struct PutSegment {
    Segment segment;
};
struct PutScenario {
    Scenario scenario;
};
struct SetBusiness {
    Business business;
};
struct RemoveDepartment {
    DepartmentId department;
};
struct RemoveSharedCause {
    SharedCauseId cause;
};
struct RemoveSegment {
    SegmentId segment;
};
/// Scenarios based on it become based on what it was based on, with its changes in front of theirs.
struct RemoveScenario {
    ScenarioId scenario;
};
/// Replaces all that was said about the error rate of the silo or hand-off; an empty list takes it away. The
/// rate itself stays as it is.
struct PutEstimates {
    ElementId element;
    std::vector<Estimate> estimates;
};
/// Takes the scenario to this place in their order; the others keep theirs.
struct MoveScenario {
    ScenarioId scenario;
    std::size_t place;
};
struct RenameJourney {
    std::string name;
};

using JourneyEdit =
    std::variant<AddSilo, AddHandoff, Reconnect, RemoveElements, MoveSilos, SetField, OverrideField,
                 ResetField, SetText, SetStages, PutDepartment, PutSharedCause, PutSegment, PutScenario,
                 SetBusiness, RemoveDepartment, RemoveSharedCause, RemoveSegment, RemoveScenario,
                 RenameJourney, MoveInOrder, PutEstimates, MoveScenario, MoveDepartment>;

/// Several edits of one journey, all or none.
struct EditJourney {
    JourneyId journey;
    std::vector<JourneyEdit> edits;
};
struct AddJourney {
    JourneyBundle bundle;
};
struct RemoveJourney {
    JourneyId journey;
};
struct RenameWorkspace {
    std::string name;
};

using Edit = std::variant<EditJourney, AddJourney, RemoveJourney, RenameWorkspace>;

/// Why an edit was not carried out, in words for the person who tried.
struct Refusal {
    base::Message reason;
};

/// The workspace after the edit, with unchanged parts shared, or why not. The given workspace stays as it is.
/// An edit never makes a workspace that cannot be saved and read again; whether the journey has a result is
/// another question (validate, engine::check).
base::Result<Workspace, Refusal> applyEdit(const Workspace& workspace, const Edit& edit);

}  // namespace throughline::model
