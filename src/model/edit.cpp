#include "throughline/model/edit.h"

#include <algorithm>

#include "bundle_check.h"
#include "draft.h"
#include "text.h"
#include "throughline/model/validation.h"

namespace throughline::model {
namespace {

using Edited = base::Result<Workspace, Refusal>;

Refusal noJourney(const JourneyId& id) {
    return {say("there is no journey %1", quoted(id.text()))};
}

Refused refuseName(std::string_view name, std::string_view pattern) {
    const auto why = whyNotText(name, Limits::nameLength, LineBreaks::Forbidden);
    return why ? Refused(Refusal{say(pattern, *why)}) : std::nullopt;
}

auto positionOf(Workspace& workspace, const JourneyId& id) {
    return std::ranges::find(workspace.journeys, id, &JourneyBundle::id);
}

Edited edited(Workspace workspace, const EditJourney& edit) {
    const auto bundle = positionOf(workspace, edit.journey);
    if (bundle == workspace.journeys.end()) return noJourney(edit.journey);
    Draft draft(*bundle);
    for (const JourneyEdit& step : edit.edits) {
        const Refused refused = std::visit([&](const auto& one) { return carryOut(draft, one); }, step);
        if (refused) return *refused;
    }
    bundle->journey = draft.journey.finish();
    bundle->scenarios = draft.scenarios.finish();
    bundle->layout = draft.layout.finish();
    return workspace;
}

// A journey that has no name gets its id as its name.
JourneyBundle named(JourneyBundle bundle) {
    if (!trimmed(bundle.journey->name).empty()) return bundle;
    auto journey = std::make_shared<Journey>(*bundle.journey);
    journey->name = bundle.id.string();
    bundle.journey = std::move(journey);
    return bundle;
}

Edited edited(Workspace workspace, const AddJourney& edit) {
    if (edit.bundle.id.empty()) return Refusal{say("the journey needs an id")};
    if (const auto refused = refuseName(edit.bundle.id.text(), phrase("the id of the journey %1")))
        return *refused;
    if (find(workspace, edit.bundle.id))
        return Refusal{say("there is already a journey with the id %1", quoted(edit.bundle.id.text()))};
    Report report;
    checkBundle(edit.bundle, report);
    if (!report.firstMalformed().empty()) return Refusal{report.firstMalformed()};
    workspace.journeys.push_back(named(edit.bundle));
    return workspace;
}

Edited edited(Workspace workspace, const RemoveJourney& edit) {
    const auto bundle = positionOf(workspace, edit.journey);
    if (bundle == workspace.journeys.end()) return noJourney(edit.journey);
    workspace.journeys.erase(bundle);
    return workspace;
}

Edited edited(Workspace workspace, const RenameWorkspace& edit) {
    workspace.name = trimmed(edit.name);
    if (const auto refused = refuseName(workspace.name, phrase("the name of the workspace %1")))
        return *refused;
    return workspace;
}

}  // namespace

base::Result<Workspace, Refusal> applyEdit(const Workspace& workspace, const Edit& edit) {
    return std::visit([&](const auto& one) { return edited(workspace, one); }, edit);
}

}  // namespace throughline::model
