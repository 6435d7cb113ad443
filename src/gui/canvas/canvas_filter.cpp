#include "gui/canvas/canvas_filter.h"

#include <algorithm>
#include <utility>

#include "app/words.h"
#include "gui/canvas/canvas_contents.h"
#include "gui/canvas/journey_paths.h"

namespace throughline::gui {
namespace {

constexpr double heaviestPart = 0.8;

/// With the hand-offs among the silos.
app::Elements withHandoffs(const model::Journey& journey, app::Elements silos) {
    for (const model::Handoff& handoff : journey.handoffs)
        if (silos.contains(handoff.from) && silos.contains(handoff.to)) silos.insert(handoff.id);
    return silos;
}

QString escaped(QString text) {
    return text.replace('&', "&&");
}

}  // namespace

CanvasFilter::CanvasFilter(CanvasContext context, QObject* parent) : QObject(parent), context_(context) {
    connect(&context.workbench, &app::Workbench::journeyEdited, this, &CanvasFilter::apply);
    connect(&context.workbench, &app::Workbench::resultsChanged, this, &CanvasFilter::apply);
    connect(&context.workbench.view(), &app::ViewState::journeyChanged, this, &CanvasFilter::showAll);
}

void CanvasFilter::showDepartment(const model::DepartmentId& department) {
    set(department);
}

void CanvasFilter::showStage(const std::string& stage) {
    set(Stage{stage});
}

void CanvasFilter::showPaths() {
    std::set<model::SiloId> silos;
    for (const model::ElementId& element : context_.workbench.view().selection())
        if (const auto* silo = std::get_if<model::SiloId>(&element)) silos.insert(*silo);
    if (silos.empty()) return showAll();
    set(Paths{std::move(silos)});
}

void CanvasFilter::showPainfulPath() {
    set(Painful{});
}

void CanvasFilter::showHeaviest() {
    set(Heaviest{});
}

void CanvasFilter::showUnowned() {
    set(Unowned{});
}

void CanvasFilter::showAll() {
    set(std::monostate{});
}

void CanvasFilter::set(Rule rule) {
    rule_ = std::move(rule);
    apply();
    emit changed();
}

void CanvasFilter::apply() {
    context_.scene.emphasise(isOn() ? std::optional(kept()) : std::nullopt);
}

app::Elements CanvasFilter::kept() const {
    const model::Journey& journey = context_.workbench.journey();
    if (const auto* department = std::get_if<model::DepartmentId>(&rule_))
        return keptSilos([&](const model::Silo& silo) { return silo.department == *department; });
    if (const auto* stage = std::get_if<Stage>(&rule_))
        return keptSilos([&](const model::Silo& silo) { return silo.stage == stage->name; });
    if (const auto* paths = std::get_if<Paths>(&rule_)) {
        const std::set<model::SiloId> silos = throughSilos(journey, paths->silos);
        return keptSilos([&](const model::Silo& silo) { return silos.contains(silo.id); });
    }
    if (std::holds_alternative<Heaviest>(rule_)) return heaviest();
    return std::holds_alternative<Painful>(rule_) ? painful() : unowned();
}

app::Elements CanvasFilter::keptSilos(const std::function<bool(const model::Silo&)>& keeps) const {
    app::Elements silos;
    for (const model::Silo& silo : context_.workbench.journey().silos)
        if (keeps(silo)) silos.insert(silo.id);
    return withHandoffs(context_.workbench.journey(), std::move(silos));
}

app::Elements CanvasFilter::unowned() const {
    const model::Journey& journey = context_.workbench.journey();
    app::Elements elements;
    for (const model::Silo& silo : journey.silos)
        if (isUnowned(journey, silo)) elements.insert(silo.id);
    for (const model::Handoff& handoff : journey.handoffs)
        if (handoff.owner.empty()) elements.insert(handoff.id);
    return elements;
}

app::Elements CanvasFilter::painful() const {
    return heaviestPath(context_.workbench.journey(), [this](const model::ElementId& element) {
        const auto figures = context_.scene.figures().of(element);
        return figures ? figures->firstImpact : 0.0;
    });
}

app::Elements CanvasFilter::heaviest() const {
    const model::Journey& journey = context_.workbench.journey();
    std::vector<std::pair<double, model::ElementId>> all;
    double total = 0;
    const auto add = [&](const model::ElementId& element) {
        const auto figures = context_.scene.figures().of(element);
        if (!figures || figures->firstImpact <= 0) return;
        all.emplace_back(figures->firstImpact, element);
        total += figures->firstImpact;
    };
    for (const model::Silo& silo : journey.silos) add(silo.id);
    for (const model::Handoff& handoff : journey.handoffs) add(handoff.id);
    std::ranges::stable_sort(all, std::ranges::greater(), &std::pair<double, model::ElementId>::first);
    app::Elements kept;
    double sum = 0;
    for (const auto& [impact, element] : all) {
        if (sum >= heaviestPart * total) break;
        sum += impact;
        kept.insert(element);
    }
    return kept;
}

QString CanvasFilter::words() const {
    const model::Journey& journey = context_.workbench.journey();
    if (const auto* department = std::get_if<model::DepartmentId>(&rule_))
        return tr("Only %1").arg(app::departmentName(journey, *department));
    if (const auto* stage = std::get_if<Stage>(&rule_))
        return tr("Only %1").arg(QString::fromStdString(stage->name));
    if (std::holds_alternative<Paths>(rule_)) return tr("Only what leads to or comes from the selection");
    if (std::holds_alternative<Painful>(rule_)) return tr("The path with the most first let-downs");
    if (std::holds_alternative<Heaviest>(rule_)) return tr("Where 80 of 100 first let-downs come from");
    return isOn() ? tr("Only what nobody owns") : QString();
}

void CanvasFilter::fill(QMenu& menu) {
    const model::Journey& journey = context_.workbench.baseline();
    menu.addAction(tr("Show &everything"), this, &CanvasFilter::showAll)->setEnabled(isOn());
    menu.addAction(tr("Where 80 of 100 first &let-downs come from"), this, &CanvasFilter::showHeaviest);
    menu.addAction(tr("What &nobody owns"), this, &CanvasFilter::showUnowned);
    menu.addSection(tr("Department"));
    for (const model::Department& department : journey.departments)
        menu.addAction(escaped(app::departmentName(journey, department.id)), this,
                       [this, id = department.id] { showDepartment(id); });
    menu.addSection(tr("Stage"));
    for (const std::string& stage : journey.stages)
        menu.addAction(escaped(QString::fromStdString(stage)), this, [this, stage] { showStage(stage); });
}

}  // namespace throughline::gui
