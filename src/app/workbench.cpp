#include "app/workbench.h"

#include <algorithm>

#include "app/estimate.h"
#include "throughline/model/scenario.h"

namespace throughline::app {

Workbench::Workbench(QObject* parent) : QObject(parent), view_(document_) {
    connect(&document_, &Document::changed, this, &Workbench::refresh);
    connect(&view_, &ViewState::journeyChanged, this, &Workbench::refresh);
    connect(&view_, &ViewState::scenarioChanged, this, &Workbench::refresh);
    connect(&view_, &ViewState::referenceChanged, this, &Workbench::refresh);
    connect(&recalculator_, &Recalculator::evaluated, this, [this](const EvaluatedPtr& result) {
        results_ = result;
        emit resultsChanged();
    });
    refresh();
}

const model::JourneyBundle& Workbench::bundle() const {
    return *model::find(document_.workspace(), view_.journey());
}

const model::Journey& Workbench::journey() const {
    return shownJourney_ ? *shownJourney_ : baseline();
}

const model::Journey& Workbench::referenceJourney() const {
    return referenceJourney_ ? *referenceJourney_ : baseline();
}

const Workbench::Differences& Workbench::differences() const {
    if (differences_) return *differences_;
    Differences& made = differences_.emplace();
    made.all = app::differences(referenceJourney(), journey());
    for (const Difference& one : made.all) {
        if (const auto* silo = std::get_if<model::SiloId>(&one.target)) made.byElement[*silo].push_back(one);
        if (const auto* handoff = std::get_if<model::HandoffId>(&one.target))
            made.byElement[*handoff].push_back(one);
    }
    return made;
}

const std::vector<Difference>& Workbench::differencesToReference() const {
    return differences().all;
}

const std::vector<Difference>& Workbench::differencesOf(const model::ElementId& element) const {
    static const std::vector<Difference> none;
    const auto found = differences().byElement.find(element);
    return found == differences().byElement.end() ? none : found->second;
}

bool Workbench::resultsAreCurrent() const {
    if (!results_ || results_->journey != view_.journey() || results_->shown.scenario != view_.scenario() ||
        results_->reference.scenario != view_.reference())
        return false;
    const model::JourneyBundle* evaluated = model::find(*results_->snapshot, view_.journey());
    return evaluated && evaluated->journey == bundle().journey && evaluated->scenarios == bundle().scenarios;
}

std::optional<QString> Workbench::edit(std::vector<model::JourneyEdit> edits, const QString& label,
                                       Gesture gesture) {
    const auto refusal =
        document_.submit(model::EditJourney{view_.journey(), std::move(edits)}, label, gesture);
    if (refusal) emit refused(*refusal);
    return refusal;
}

std::optional<QString> Workbench::setField(const model::Target& target, model::Field field,
                                           const model::FieldValue& value, const QString& label,
                                           Gesture gesture) {
    return setFields({{target, field, value}}, label, gesture);
}

std::optional<QString> Workbench::setFields(const std::vector<FieldSettingOf>& settings, const QString& label,
                                            Gesture gesture) {
    const model::ScenarioId& scenario = view_.scenario();
    std::vector<model::JourneyEdit> edits;
    for (const auto& [target, field, value] : settings) {
        if (scenario.empty())
            edits.push_back(model::SetField{target, field, value});
        else
            edits.push_back(model::OverrideField{scenario, target, field, value});
    }
    return edit(std::move(edits), label, gesture);
}

bool Workbench::isOverridden(const model::Target& target, model::Field field) const {
    const model::Scenario* scenario = model::find(*bundle().scenarios, view_.scenario());
    if (!scenario) return false;
    const auto concerns = [field](const auto& part) { return part.field == field; };
    return std::ranges::any_of(scenario->changes, [&](const model::Change& change) {
        return change.target == target &&
               (std::ranges::any_of(change.set, concerns) || std::ranges::any_of(change.scale, concerns));
    });
}

std::shared_ptr<const model::Journey> Workbench::journeyOf(const model::ScenarioId& scenario) const {
    if (!model::find(*bundle().scenarios, scenario)) return nullptr;
    auto applied = model::applyScenario(bundle(), scenario);
    if (!applied) return nullptr;
    return std::make_shared<const model::Journey>(std::move(applied).value().journey);
}

std::optional<double> Workbench::estimatedImpactRate() const {
    const bool isOfSameScenario = results_ && results_->journey == view_.journey() &&
                                  results_->shown.scenario == view_.scenario() && results_->shown.journey;
    if (!isOfSameScenario) return std::nullopt;
    return estimatedImpact(results_->shown, journey());
}

/// The view is about to follow where a scenario is gone.
model::ScenarioId Workbench::existing(const model::ScenarioId& scenario) const {
    return model::find(*bundle().scenarios, scenario) ? scenario : model::ScenarioId();
}

void Workbench::refresh() {
    if (!model::find(document_.workspace(), view_.journey())) return;  // the view is about to follow
    differences_.reset();
    shownJourney_ = journeyOf(view_.scenario());
    referenceJourney_ = view_.reference() == view_.scenario() ? shownJourney_ : journeyOf(view_.reference());
    if (results_ && results_->journey != view_.journey()) results_ = nullptr;
    if (!resultsAreCurrent())
        recalculator_.request(document_.snapshot(), view_.journey(), existing(view_.scenario()),
                              existing(view_.reference()));
    emit journeyEdited();
    emit resultsChanged();
}

}  // namespace throughline::app
