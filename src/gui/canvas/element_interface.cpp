#include "gui/canvas/element_interface.h"

#include <utility>

#include <QAccessibleWidget>

namespace throughline::gui {
namespace {

const QString renameAction = QStringLiteral("Rename");
const QString openAction = QStringLiteral("Open");
const QString deleteAction = QStringLiteral("Delete");
const QString selectAction = QStringLiteral("Select");

/// One card or hand-off. What it says comes from the canvas at the moment it is asked.
class ElementInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ElementInterface(CanvasAccessibility& canvas, Spoken element)
        : canvas_(canvas), element_(std::move(element)) {}

    bool isValid() const override { return canvas_.indexOf(element_) >= 0; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return parent()->window(); }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(&canvas_.view());
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type != QAccessible::ActionInterface) return nullptr;
        return static_cast<QAccessibleActionInterface*>(this);
    }
    QStringList actionNames() const override;
    QString localizedActionName(const QString& name) const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

private:
    const model::SiloId* silo() const { return std::get_if<model::SiloId>(&element_); }
    const StageId* stage() const { return std::get_if<StageId>(&element_); }
    QString explanation() const;

    CanvasAccessibility& canvas_;
    Spoken element_;
};

/// Not all readers say the value, so the description, which all of them do, has it too.
QString ElementInterface::text(QAccessible::Text kind) const {
    if (!isValid()) return {};
    if (kind == QAccessible::Name) return canvas_.name(element_);
    if (kind == QAccessible::Value) return canvas_.value(element_);
    if (kind != QAccessible::Description) return {};
    return (QStringList(canvas_.value(element_)) + explanation().split('\n').mid(1)).join(". ");
}

QString ElementInterface::explanation() const {
    if (stage()) return canvas_.scene().explanationOf(*stage());
    if (silo()) return canvas_.scene().explanationOf(*silo());
    return canvas_.scene().explanationOf(std::get<model::HandoffId>(element_));
}

QRect ElementInterface::rect() const {
    QRectF area;
    const CardItem* card = silo()    ? canvas_.scene().card(*silo())
                           : stage() ? canvas_.scene().card(*stage())
                                     : nullptr;
    if (card) area = card->card();
    const auto* handoff = std::get_if<model::HandoffId>(&element_);
    if (const HandoffItem* item = handoff ? canvas_.scene().handoff(*handoff) : nullptr)
        area = item->sceneBoundingRect();
    const QRect shown = canvas_.view().mapFromScene(area).boundingRect();
    return {canvas_.view().viewport()->mapToGlobal(shown.topLeft()), shown.size()};
}

QAccessible::State ElementInterface::state() const {
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid) return state;
    state.focusable = true;
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = canvas_.isSelected(element_);
    state.focused = canvas_.isFocused(element_);
    state.expandable = stage() != nullptr;
    state.collapsed = stage() != nullptr;
    state.invisible = !canvas_.view().isVisible();
    const QWidget& window = *canvas_.view().viewport();
    state.offscreen = !rect().intersects({window.mapToGlobal(QPoint()), window.size()});
    return state;
}

QStringList ElementInterface::actionNames() const {
    QStringList names{selectAction, setFocusAction()};
    if (silo()) names << renameAction;
    if (stage()) names << openAction;
    return names << deleteAction;
}

QString ElementInterface::localizedActionName(const QString& name) const {
    if (name == selectAction) return QObject::tr("Select");
    if (name == renameAction) return QObject::tr("Rename");
    if (name == openAction) return QObject::tr("Open the stage");
    if (name == deleteAction) return QObject::tr("Delete");
    return QAccessibleActionInterface::localizedActionName(name);
}

void ElementInterface::doAction(const QString& name) {
    if (!isValid()) return;
    if (name == selectAction || name == setFocusAction()) canvas_.select(element_);
    if (name == renameAction && silo()) canvas_.rename(*silo());
    if (name == openAction && stage()) return canvas_.open(*stage());
    if (name == deleteAction) canvas_.remove(element_);
}

QStringList ElementInterface::keyBindingsForAction(const QString& name) const {
    const auto key = [](int code) { return QKeySequence(code).toString(QKeySequence::NativeText); };
    if (name == renameAction) return {key(Qt::Key_F2)};
    if (name == openAction) return {key(Qt::Key_G)};
    return name == deleteAction ? QStringList{key(Qt::Key_Delete)} : QStringList();
}

/// The view: its silos and hand-offs, and after them the widgets in it, such as the field for a name.
class ViewInterface : public QAccessibleWidget {
public:
    explicit ViewInterface(JourneyView& view) : QAccessibleWidget(&view, QAccessible::List) {}

    int childCount() const override { return elements() + QAccessibleWidget::childCount(); }
    QAccessibleInterface* child(int index) const override {
        return index < elements() ? elementAt(index) : QAccessibleWidget::child(index - elements());
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int index = 0; index < elements(); ++index)
            if (elementAt(index) == wanted) return index;
        const int widget = QAccessibleWidget::indexOfChild(wanted);
        return widget < 0 ? -1 : elements() + widget;
    }
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override {
        const CanvasAccessibility* shown = canvas();
        QAccessibleInterface* focused = shown ? shown->focused() : nullptr;
        return focused ? focused : QAccessibleWidget::focusChild();
    }

private:
    /// Null until the canvas is whole, and while it goes.
    const CanvasAccessibility* canvas() const {
        return object()->findChild<CanvasAccessibility*>(QString(), Qt::FindDirectChildrenOnly);
    }
    int elements() const { return canvas() ? canvas()->count() : 0; }
    QAccessibleInterface* elementAt(int index) const { return canvas()->at(index); }
};

QAccessibleInterface* ViewInterface::childAt(int x, int y) const {
    const CanvasAccessibility* shown = canvas();
    if (!shown) return nullptr;
    const JourneyView& view = shown->view();
    const QPoint point = view.viewport()->mapFromGlobal(QPoint(x, y));
    if (!view.viewport()->rect().contains(point)) return nullptr;
    if (view.viewport()->childAt(point)) return QAccessibleWidget::childAt(x, y);
    const Hit hit = shown->scene().hitAt(view.mapToScene(point), 0);
    if (hit.silo) return shown->of(*hit.silo);
    if (hit.stage) return shown->of(*hit.stage);
    return hit.handoff ? shown->of(*hit.handoff) : nullptr;
}

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<JourneyView*>(object);
    return view ? new ViewInterface(*view) : nullptr;
}

}  // namespace

void installCanvasAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

QAccessible::Id registerElementInterface(CanvasAccessibility& canvas, const Spoken& element) {
    return QAccessible::registerAccessibleInterface(new ElementInterface(canvas, element));
}

}  // namespace throughline::gui
