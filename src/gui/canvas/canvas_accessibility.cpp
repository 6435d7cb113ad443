#include "gui/canvas/canvas_accessibility.h"

#include <algorithm>
#include <utility>

#include <QEvent>

#include "app/words.h"
#include "gui/canvas/canvas_walk.h"
#include "gui/canvas/element_interface.h"

namespace throughline::gui {

Spoken spokenOf(const CardId& card) {
    return std::visit([](const auto& id) { return Spoken(id); }, card);
}

Spoken spokenOf(const model::ElementId& element) {
    return std::visit([](const auto& id) { return Spoken(id); }, element);
}

CanvasAccessibility::CanvasAccessibility(CanvasContext context, JourneyView& view, NameEditor& editor)
    : QObject(&view), context_(context), view_(view), editor_(editor) {
    view.installEventFilter(this);
    untilTold_.setSingleShot(true);
    untilTold_.setInterval(0);
    connect(&untilTold_, &QTimer::timeout, this, &CanvasAccessibility::tellChanges);
    connect(&context.workbench, &app::Workbench::journeyEdited, this, &CanvasAccessibility::changed);
    connect(&context.scene, &JourneyScene::contentChanged, this, &CanvasAccessibility::changed);
    connect(&context.workbench.view(), &app::ViewState::selectionChanged, this,
            &CanvasAccessibility::tellSelection);
}

CanvasAccessibility::~CanvasAccessibility() {
    for (const auto& [element, told] : told_) QAccessible::deleteAccessibleInterface(told.id);
}

const CanvasAccessibility::Order& CanvasAccessibility::order() const {
    if (!std::exchange(orderIsOld_, false)) return order_;
    const model::Journey& journey = context_.workbench.journey();
    const StageFolds& folds = context_.scene.folds();
    order_ = {};
    std::set<CardId> seen;
    for (const model::Silo& silo : journey.silos)
        if (const CardId card = folds.cardOf(silo.id); seen.insert(card).second)
            order_.elements.push_back(spokenOf(card));
    order_.cards = static_cast<int>(order_.elements.size());
    for (const model::Handoff& handoff : journey.handoffs) {
        const CardId from = folds.cardOf(handoff.from), to = folds.cardOf(handoff.to);
        if (from == to && std::holds_alternative<StageId>(from)) continue;
        order_.elements.emplace_back(handoff.id);
        ++order_.degrees[from].out;
        ++order_.degrees[to].in;
    }
    for (int i = 0; i < static_cast<int>(order_.elements.size()); ++i)
        order_.places[order_.elements[static_cast<std::size_t>(i)]] = i;
    return order_;
}

int CanvasAccessibility::count() const {
    return static_cast<int>(order().elements.size());
}

int CanvasAccessibility::indexOf(const Spoken& element) const {
    const auto found = order().places.find(element);
    return found == order().places.end() ? -1 : found->second;
}

QAccessibleInterface* CanvasAccessibility::at(int index) const {
    return index < 0 || index >= count() ? nullptr : of(order().elements[static_cast<std::size_t>(index)]);
}

QAccessibleInterface* CanvasAccessibility::of(const Spoken& element) const {
    if (indexOf(element) < 0) return nullptr;
    Told& told = told_[element];
    if (told.id == 0) {
        auto* self = const_cast<CanvasAccessibility*>(this);
        told = {registerElementInterface(*self, element), name(element), value(element)};
    }
    return QAccessible::accessibleInterface(told.id);
}

QAccessibleInterface* CanvasAccessibility::focused() const {
    const app::Elements& selection = context_.workbench.view().selection();
    if (!view_.hasFocus() || selection.empty()) return nullptr;
    const auto card = selectedCard(selection, context_.scene.folds());
    if (card) return of(spokenOf(*card));
    return selection.size() == 1 ? of(spokenOf(*selection.begin())) : nullptr;
}

app::Elements CanvasAccessibility::selectionOf(const Spoken& element) const {
    if (const auto* stage = std::get_if<StageId>(&element)) return context_.scene.folds().silosOf(*stage);
    if (const auto* silo = std::get_if<model::SiloId>(&element)) return {*silo};
    return {std::get<model::HandoffId>(element)};
}

bool CanvasAccessibility::isSelected(const Spoken& element) const {
    return std::ranges::includes(context_.workbench.view().selection(), selectionOf(element));
}

bool CanvasAccessibility::isFocused(const Spoken& element) const {
    return view_.hasFocus() && context_.workbench.view().selection() == selectionOf(element);
}

QString CanvasAccessibility::name(const Spoken& element) const {
    const model::Journey& journey = context_.workbench.journey();
    if (const auto* stage = std::get_if<StageId>(&element))
        return tr("Stage %1, collapsed").arg(QString::fromStdString(stage->string()));
    if (const auto* silo = std::get_if<model::SiloId>(&element)) return app::name(journey, *silo);
    return app::name(journey, std::get<model::HandoffId>(element));
}

QString CanvasAccessibility::value(const Spoken& element) const {
    const model::Journey& journey = context_.workbench.journey();
    if (const auto* stage = std::get_if<StageId>(&element)) return stageValue(*stage);
    if (const auto* silo = std::get_if<model::SiloId>(&element))
        return siloValue(*model::find(journey, *silo));
    return handoffValue(*model::find(journey, std::get<model::HandoffId>(element)));
}

QString CanvasAccessibility::siloValue(const model::Silo& silo) const {
    QStringList parts{tr("error rate %1").arg(app::percent(silo.errorRate.mean()))};
    if (const auto figures = context_.scene.figures().of(silo.id))
        parts << tr("first let-down %1").arg(app::percent(figures->firstImpact));
    return (parts + placeWords(silo.id)).join(", ");
}

QString CanvasAccessibility::stageValue(const StageId& stage) const {
    const CardContent& content = context_.scene.card(stage)->content();
    return (QStringList{content.department, content.letDown} + placeWords(stage)).join(", ");
}

QStringList CanvasAccessibility::placeWords(const CardId& card) const {
    const auto degree = order().degrees.find(card);
    const Degree ends = degree == order().degrees.end() ? Degree() : degree->second;
    return {tr("in %1").arg(ends.in), tr("out %1").arg(ends.out),
            tr("%1 of %2").arg(indexOf(spokenOf(card)) + 1).arg(order().cards)};
}

QString CanvasAccessibility::handoffValue(const model::Handoff& handoff) const {
    QStringList parts{tr("hand-off")};
    if (handoff.when == model::When::Failed) parts << tr("taken when the visit failed");
    if (handoff.when == model::When::Ok) parts << tr("taken when the visit went well");
    if (handoff.share) parts << tr("share %1").arg(app::percent(handoff.share->value()));
    parts << tr("error rate %1").arg(app::percent(handoff.errorRate.mean()));
    if (const auto figures = context_.scene.figures().of(handoff.id))
        parts << tr("first let-down %1").arg(app::percent(figures->firstImpact));
    const auto place = indexOf(handoff.id) + 1 - order().cards;
    return (parts << tr("%1 of %2").arg(place).arg(count() - order().cards)).join(", ");
}

void CanvasAccessibility::select(const Spoken& element) {
    view_.setFocus();
    context_.workbench.view().select(selectionOf(element));
    view_.show(context_.scene.selectionRect());
}

void CanvasAccessibility::rename(const model::SiloId& silo) {
    select(silo);
    editor_.open(silo);
}

void CanvasAccessibility::open(const StageId& stage) {
    setCollapsed(context_.workbench.view(), stage.string(), false);
}

void CanvasAccessibility::remove(const Spoken& element) {
    select(element);
    context_.commands.removeSelection();
}

bool CanvasAccessibility::isHeard() const {
    return QAccessible::isActive() || !told_.empty();
}

void CanvasAccessibility::tell(QAccessibleEvent& event, const Spoken& element) {
    QAccessible::updateAccessibility(&event);
    emit told(event.type(), element);
}

void CanvasAccessibility::changed() {
    orderIsOld_ = true;
    if (!told_.empty()) untilTold_.start();
}

void CanvasAccessibility::tellChanges() {
    for (auto entry = told_.begin(); entry != told_.end();) {
        if (indexOf(entry->first) >= 0) {
            tellChange(entry->first, entry->second);
            ++entry;
            continue;
        }
        QAccessible::deleteAccessibleInterface(entry->second.id);
        entry = told_.erase(entry);
    }
}

void CanvasAccessibility::tellChange(const Spoken& element, Told& told) {
    QAccessibleInterface* interface = QAccessible::accessibleInterface(told.id);
    if (const QString before = std::exchange(told.name, name(element)); before != told.name) {
        QAccessibleEvent event(interface, QAccessible::NameChanged);
        tell(event, element);
    }
    if (const QString before = std::exchange(told.value, value(element)); before != told.value) {
        QAccessibleValueChangeEvent event(interface, told.value);
        tell(event, element);
    }
}

void CanvasAccessibility::tellSelection() {
    if (!isHeard()) return;
    QAccessibleEvent event(&view_, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
    tellFocus();
}

void CanvasAccessibility::tellFocus() {
    QAccessibleInterface* interface = isHeard() ? focused() : nullptr;
    if (!interface) return;
    QAccessibleEvent event(interface, QAccessible::Focus);
    const auto card = selectedCard(context_.workbench.view().selection(), context_.scene.folds());
    tell(event, card ? spokenOf(*card) : spokenOf(*context_.workbench.view().selection().begin()));
}

/// Qt tells that the view has the focus; the card in it comes after that.
bool CanvasAccessibility::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &view_ && event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(this, &CanvasAccessibility::tellFocus, Qt::QueuedConnection);
    return false;
}

}  // namespace throughline::gui
