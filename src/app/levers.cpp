#include "app/levers.h"

#include <algorithm>
#include <span>

#include <QObject>

#include "app/change_words.h"
#include "app/differences.h"
#include "app/target_words.h"
#include "app/words.h"
#include "throughline/model/fields.h"

namespace throughline::app {
namespace {

using Way = Lever::Way;

bool isChoice(model::FieldKind kind) {
    return kind == model::FieldKind::FanOut || kind == model::FieldKind::When;
}

bool isAmount(model::FieldKind kind) {
    return kind == model::FieldKind::Amount || kind == model::FieldKind::OptionalAmount;
}

std::optional<double> numberOf(const model::FieldValue& value) {
    if (const auto* rate = std::get_if<model::Rate>(&value)) return rate->mean();
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

model::FieldValue valueFor(model::Field field, double number) {
    if (model::info(field).kind != model::FieldKind::Rate) return number;
    return *model::Rate::exactly(std::clamp(number, 0.0, 1.0));
}

/// The value of the setting or scaling in these changes; the last one counts.
std::optional<model::FieldValue> changeTo(const std::vector<model::Change>& changes, const Lever& lever) {
    std::optional<model::FieldValue> found;
    for (const model::Change& change : changes) {
        if (change.target != lever.target) continue;
        if (lever.way == Way::Scale) {
            for (const model::FieldScaling& scale : change.scale)
                if (scale.field == lever.field) found = scale.factor;
        } else {
            for (const model::FieldSetting& set : change.set)
                if (set.field == lever.field) found = set.value;
        }
    }
    return found;
}

/// Each single thing that a target stands for.
std::vector<model::Target> partsOf(const model::Journey& journey, const model::Target& target) {
    std::vector<model::Target> parts;
    if (const auto* department = std::get_if<model::DepartmentId>(&target)) {
        for (const model::Silo& silo : journey.silos)
            if (silo.department == *department) parts.emplace_back(silo.id);
    } else if (std::holds_alternative<model::AllSilos>(target)) {
        for (const model::Silo& silo : journey.silos) parts.emplace_back(silo.id);
    } else if (std::holds_alternative<model::AllHandoffs>(target)) {
        for (const model::Handoff& handoff : journey.handoffs) parts.emplace_back(handoff.id);
    } else {
        parts.push_back(target);
    }
    return parts;
}

/// What comes out for the target; nothing where its parts differ.
std::optional<model::FieldValue> effective(const model::Journey& journey, const Lever& lever) {
    std::optional<model::FieldValue> common;
    for (const model::Target& part : partsOf(journey, lever.target)) {
        const auto value = model::valueOf(journey, part, lever.field);
        if (!value || (common && *common != *value)) return std::nullopt;
        common = value;
    }
    return common;
}

/// A scenario and those it is based on, itself first.
std::vector<const model::Scenario*> chainOf(const model::Scenarios& scenarios, const model::ScenarioId& id) {
    std::vector<const model::Scenario*> chain;
    const model::Scenario* scenario = model::find(scenarios, id);
    while (scenario && chain.size() <= scenarios.size()) {
        chain.push_back(scenario);
        scenario = model::find(scenarios, scenario->basedOn);
    }
    return chain;
}

/// By what all of them together scale the field.
double factorOf(std::span<const model::Scenario* const> scenarios, const Lever& lever) {
    double factor = 1;
    for (const model::Scenario* each : scenarios)
        if (const auto scaling = changeTo(each->changes, lever)) factor *= std::get<double>(*scaling);
    return factor;
}

std::optional<model::FieldValue> settingOf(std::span<const model::Scenario* const> chain,
                                           const Lever& lever) {
    for (const model::Scenario* each : chain)
        if (auto setting = changeTo(each->changes, lever)) return setting;
    return std::nullopt;
}

struct Standing {
    std::optional<double> value;
    QString words;
};

Standing standingIn(const model::JourneyBundle& bundle, const model::Journey& applied,
                    const model::ScenarioId& scenario, const Lever& lever) {
    const std::string& currency = applied.business.currency;
    const auto chain = chainOf(*bundle.scenarios, scenario);
    std::optional<model::FieldValue> value;
    if (lever.way == Way::Scale)
        value = factorOf(chain, lever);
    else if (value = effective(applied, lever); !value)
        value = settingOf(chain, lever);
    if (!value) return {std::nullopt, QObject::tr("several")};
    const auto number = numberOf(*value);
    if (number) return {number, leverWords(lever, number, currency)};
    return {std::nullopt, valueWords(lever.field, *value, currency)};
}

bool isCost(model::Field field) {
    return field == model::Field::VisitCost || field == model::Field::RecoveryCost ||
           field == model::Field::Cost;
}

/// How often a customer makes the company pay it.
double timesPaid(const engine::Evaluation& evaluation, const Difference& cost) {
    const auto* silo = std::get_if<model::SiloId>(&cost.target);
    for (const engine::SiloResult& one : evaluation.silos)
        if (silo && one.id == *silo)
            return cost.field == model::Field::VisitCost ? one.visits : one.recoveries;
    const auto* handoff = std::get_if<model::HandoffId>(&cost.target);
    for (const engine::HandoffResult& one : evaluation.handoffs)
        if (handoff && one.id == *handoff) return one.traversals;
    return 0;
}

void add(std::vector<Lever>& levers, const Lever& lever) {
    if (std::ranges::find(levers, lever) == levers.end()) levers.push_back(lever);
}

void addNumbersOf(const model::Target& target, Way way, std::vector<Lever>& levers) {
    for (const model::FieldInfo& info : model::fieldsOf(target))
        if (!isChoice(info.kind)) levers.push_back({target, info.field, way});
}

/// The scenario with this scaling and without a setting of the same field; without both for a factor of 1.
model::Scenario scaled(model::Scenario scenario, const Lever& lever, double factor) {
    const auto isOfField = [&](const auto& part) { return part.field == lever.field; };
    model::Change* last = nullptr;
    for (model::Change& change : scenario.changes) {
        if (change.target != lever.target) continue;
        if (std::ranges::any_of(change.scale, isOfField) || std::ranges::any_of(change.set, isOfField))
            last = &change;
    }
    if (!last && factor != 1) last = &scenario.changes.emplace_back(model::Change{lever.target, {}, {}});
    for (model::Change& change : scenario.changes) {
        if (change.target != lever.target) continue;
        std::erase_if(change.scale, isOfField);
        std::erase_if(change.set, isOfField);
    }
    if (factor != 1) last->scale.push_back({lever.field, factor});
    std::erase_if(scenario.changes,
                  [](const model::Change& change) { return change.set.empty() && change.scale.empty(); });
    return scenario;
}

QString stepName(const Workbench& workbench, const Lever& lever) {
    return QObject::tr("%1: %2").arg(targetWords(workbench.baseline(), lever.target),
                                     fieldWords(lever.field));
}

}  // namespace

bool exists(const model::Journey& journey, const model::Target& target) {
    const auto isThere = [&]<class Named>(const Named& named) {
        if constexpr (requires { model::find(journey, named); })
            return model::find(journey, named) != nullptr;
        else
            return true;
    };
    return std::visit(isThere, target);
}

LeverKind kindOf(const Lever& lever) {
    const model::FieldKind kind = model::info(lever.field).kind;
    if (isChoice(kind)) return LeverKind::Choice;
    if (lever.way == Way::Scale || kind == model::FieldKind::RelativeRisk) return LeverKind::Factor;
    if (lever.field == model::Field::Customers) return LeverKind::Count;
    return isAmount(kind) ? LeverKind::Money : LeverKind::Percent;
}

QString leverName(const model::Journey& journey, const Lever& lever) {
    const QString words = targetWords(journey, lever.target);
    const bool isNamed = !std::holds_alternative<model::AllSilos>(lever.target) &&
                         !std::holds_alternative<model::AllHandoffs>(lever.target) &&
                         !std::holds_alternative<model::OfBusiness>(lever.target);
    return isNamed || words.isEmpty() ? words : words.left(1).toUpper() + words.mid(1);
}

QString leverField(const Lever& lever) {
    const bool ofHandoff = std::holds_alternative<model::HandoffId>(lever.target);
    const QString field = ofHandoff && lever.field == model::Field::ErrorRate ? QObject::tr("hand-off error")
                                                                              : fieldWords(lever.field);
    return lever.way == Way::Scale ? QObject::tr("%1, times").arg(field) : field;
}

QString leverWords(const Lever& lever, std::optional<double> value, const std::string& currency) {
    if (!value) return QObject::tr("blank");
    switch (kindOf(lever)) {
        case LeverKind::Percent:
            return percent(*value);
        case LeverKind::Money:
            return money(*value, currency);
        case LeverKind::Count:
            return count(*value);
        default:
            return factor(*value) + QStringLiteral("\u00a0\u00d7");
    }
}

LeverState stateOf(const Workbench& workbench, const Lever& lever) {
    const model::JourneyBundle& bundle = workbench.bundle();
    const model::ScenarioId& shown = workbench.view().scenario();
    const Standing now = standingIn(bundle, workbench.journey(), shown, lever);
    const Standing before =
        standingIn(bundle, workbench.referenceJourney(), workbench.view().reference(), lever);
    LeverState state{now.value, now.words, before.value, before.words, false, {}};
    for (const model::Scenario* each : chainOf(*bundle.scenarios, shown)) {
        if (!changeTo(each->changes, lever)) continue;
        if (each->id == shown)
            state.isOwn = true;
        else
            state.inheritedFrom = each->id;
        break;
    }
    return state;
}

std::vector<Lever> changedLevers(const model::JourneyBundle& bundle, const model::ScenarioId& scenario) {
    std::vector<Lever> levers;
    for (const model::Scenario* each : chainOf(*bundle.scenarios, scenario)) {
        for (const model::Change& change : each->changes) {
            for (const model::FieldSetting& set : change.set)
                add(levers, {change.target, set.field, Way::Set});
            for (const model::FieldScaling& scale : change.scale)
                add(levers, {change.target, scale.field, Way::Scale});
        }
    }
    return levers;
}

std::optional<double> costEffect(const Evaluated& results, const Lever& lever) {
    if (!results.reference.journey || !isCost(lever.field)) return std::nullopt;
    const engine::Evaluation& shown = *results.shown.evaluation;
    const auto parts = partsOf(*results.shown.journey, lever.target);
    double effect = 0;
    for (const Difference& one : differences(*results.reference.journey, *results.shown.journey))
        if (one.field == lever.field && std::ranges::find(parts, one.target) != parts.end())
            effect += timesPaid(shown, one) * (std::get<double>(one.after) - std::get<double>(one.before));
    return effect;
}

std::vector<Lever> allLevers(const model::Journey& journey) {
    std::vector<Lever> levers;
    for (const model::Silo& silo : journey.silos) addNumbersOf(silo.id, Way::Set, levers);
    for (const model::Handoff& handoff : journey.handoffs) addNumbersOf(handoff.id, Way::Set, levers);
    for (const model::Department& one : journey.departments) addNumbersOf(one.id, Way::Scale, levers);
    for (const model::SharedCause& cause : journey.sharedCauses) addNumbersOf(cause.id, Way::Set, levers);
    for (const model::Segment& segment : journey.segments) addNumbersOf(segment.id, Way::Set, levers);
    addNumbersOf(model::AllSilos{}, Way::Scale, levers);
    if (!journey.handoffs.empty()) addNumbersOf(model::AllHandoffs{}, Way::Scale, levers);
    addNumbersOf(model::OfBusiness{}, Way::Set, levers);
    return levers;
}

std::optional<QString> turn(Workbench& workbench, const Lever& lever, double value, Gesture gesture) {
    const QString label = stepName(workbench, lever);
    if (lever.way == Way::Set)
        return workbench.setField(lever.target, lever.field, valueFor(lever.field, value), label, gesture);
    const auto chain = chainOf(*workbench.bundle().scenarios, workbench.view().scenario());
    const double inherited = factorOf(std::span(chain).subspan(1), lever);
    const double own = inherited > 0 ? value / inherited : value;
    return workbench.edit({model::PutScenario{scaled(*chain.front(), lever, own)}}, label, gesture);
}

void reset(Workbench& workbench, const Lever& lever) {
    workbench.edit({model::ResetField{workbench.view().scenario(), lever.target, lever.field}},
                   QObject::tr("Reset %1").arg(stepName(workbench, lever)));
}

}  // namespace throughline::app
