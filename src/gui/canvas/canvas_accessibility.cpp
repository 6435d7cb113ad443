#include "gui/canvas/canvas_accessibility.h"

#include <utility>

#include <QEvent>

#include "app/words.h"
#include "gui/canvas/element_interface.h"

namespace throughline::gui {

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
    order_ = {};
    for (const model::Silo& silo : journey.silos) order_.elements.emplace_back(silo.id);
    for (const model::Handoff& handoff : journey.handoffs) {
        order_.elements.emplace_back(handoff.id);
        ++order_.degrees[handoff.from].out;
        ++order_.degrees[handoff.to].in;
    }
    for (int i = 0; i < static_cast<int>(order_.elements.size()); ++i)
        order_.places[order_.elements[static_cast<std::size_t>(i)]] = i;
    return order_;
}

int CanvasAccessibility::count() const {
    return static_cast<int>(order().elements.size());
}

int CanvasAccessibility::indexOf(const model::ElementId& element) const {
    const auto found = order().places.find(element);
    return found == order().places.end() ? -1 : found->second;
}

QAccessibleInterface* CanvasAccessibility::at(int index) const {
    return index < 0 || index >= count() ? nullptr : of(order().elements[static_cast<std::size_t>(index)]);
}

QAccessibleInterface* CanvasAccessibility::of(const model::ElementId& element) const {
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
    return view_.hasFocus() && selection.size() == 1 ? of(*selection.begin()) : nullptr;
}

bool CanvasAccessibility::isSelected(const model::ElementId& element) const {
    return context_.workbench.view().selection().contains(element);
}

bool CanvasAccessibility::isFocused(const model::ElementId& element) const {
    return view_.hasFocus() && isSelected(element) && context_.workbench.view().selection().size() == 1;
}

QString CanvasAccessibility::name(const model::ElementId& element) const {
    return app::name(context_.workbench.journey(), element);
}

QString CanvasAccessibility::value(const model::ElementId& element) const {
    const model::Journey& journey = context_.workbench.journey();
    if (const auto* silo = std::get_if<model::SiloId>(&element))
        return siloValue(*model::find(journey, *silo));
    return handoffValue(*model::find(journey, std::get<model::HandoffId>(element)));
}

QString CanvasAccessibility::siloValue(const model::Silo& silo) const {
    QStringList parts{tr("error rate %1").arg(app::percent(silo.errorRate.mean()))};
    if (const auto figures = context_.scene.figures().of(silo.id))
        parts << tr("first let-down %1").arg(app::percent(figures->firstImpact));
    const auto degree = order().degrees.find(silo.id);
    const Degree ends = degree == order().degrees.end() ? Degree() : degree->second;
    parts << tr("in %1").arg(ends.in) << tr("out %1").arg(ends.out);
    const auto silos = context_.workbench.journey().silos.size();
    return (parts << tr("%1 of %2").arg(indexOf(silo.id) + 1).arg(silos)).join(", ");
}

QString CanvasAccessibility::handoffValue(const model::Handoff& handoff) const {
    QStringList parts{tr("hand-off")};
    if (handoff.when == model::When::Failed) parts << tr("taken when the visit failed");
    if (handoff.when == model::When::Ok) parts << tr("taken when the visit went well");
    if (handoff.share) parts << tr("share %1").arg(app::percent(handoff.share->value()));
    parts << tr("error rate %1").arg(app::percent(handoff.errorRate.mean()));
    if (const auto figures = context_.scene.figures().of(handoff.id))
        parts << tr("first let-down %1").arg(app::percent(figures->firstImpact));
    const model::Journey& journey = context_.workbench.journey();
    const auto place = indexOf(handoff.id) + 1 - static_cast<int>(journey.silos.size());
    return (parts << tr("%1 of %2").arg(place).arg(journey.handoffs.size())).join(", ");
}

void CanvasAccessibility::select(const model::ElementId& element) {
    view_.setFocus();
    context_.workbench.view().selectOnly(element);
    view_.show(context_.scene.selectionRect());
}

void CanvasAccessibility::rename(const model::SiloId& silo) {
    select(silo);
    editor_.open(silo);
}

void CanvasAccessibility::remove(const model::ElementId& element) {
    select(element);
    context_.commands.removeSelection();
}

bool CanvasAccessibility::isHeard() const {
    return QAccessible::isActive() || !told_.empty();
}

void CanvasAccessibility::tell(QAccessibleEvent& event, const model::ElementId& element) {
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

void CanvasAccessibility::tellChange(const model::ElementId& element, Told& told) {
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
    tell(event, *context_.workbench.view().selection().begin());
}

/// Qt tells that the view has the focus; the card in it comes after that.
bool CanvasAccessibility::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &view_ && event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(this, &CanvasAccessibility::tellFocus, Qt::QueuedConnection);
    return false;
}

}  // namespace throughline::gui
