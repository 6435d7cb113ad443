#include "gui/charts/chart_accessibility.h"

#include <QAccessibleWidget>

#include "gui/charts/chart_canvas.h"

namespace throughline::gui {
namespace {

/// One mark of a chart, by its place in the list.
class MarkInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MarkInterface(ChartCanvas& canvas, int index) : canvas_(canvas), index_(index) {}

    bool isValid() const override { return index_ < static_cast<int>(canvas_.marks().size()); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return parent()->window(); }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&canvas_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Graphic; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return mark().name;
        if (kind == QAccessible::Value) return mark().value;
        return kind == QAccessible::Description ? mark().words : QString();
    }
    QRect rect() const override {
        const QRect area = isValid() ? mark().outline.boundingRect().toRect() : QRect();
        return {canvas_.mapToGlobal(area.topLeft()), area.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = canvas_.hasFocus() && canvas_.currentMark() == index_;
        state.invisible = !canvas_.isVisible();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type != QAccessible::ActionInterface) return nullptr;
        return static_cast<QAccessibleActionInterface*>(this);
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString& name) override {
        if (!isValid()) return;
        if (name == pressAction()) emit canvas_.markActivated(index_);
        if (name != setFocusAction()) return;
        canvas_.setFocus();
        canvas_.setCurrentMark(index_);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const ChartMark& mark() const { return canvas_.marks()[static_cast<std::size_t>(index_)]; }

    ChartCanvas& canvas_;
    int index_;
};

/// The chart with its marks as children.
class CanvasInterface : public QAccessibleWidget {
public:
    explicit CanvasInterface(ChartCanvas& canvas)
        : QAccessibleWidget(&canvas, QAccessible::Chart), canvas_(canvas) {}
    ~CanvasInterface() override {
        for (const QAccessible::Id id : marks_) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(canvas_.marks().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        while (static_cast<int>(marks_.size()) <= index)
            marks_.push_back(QAccessible::registerAccessibleInterface(
                new MarkInterface(canvas_, static_cast<int>(marks_.size()))));
        return QAccessible::accessibleInterface(marks_[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int index = 0; index < childCount(); ++index)
            if (child(index) == wanted) return index;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        return child(canvas_.markAt(canvas_.mapFromGlobal(QPoint(x, y))));
    }
    QAccessibleInterface* focusChild() const override {
        return canvas_.hasFocus() ? child(canvas_.currentMark()) : nullptr;
    }

private:
    ChartCanvas& canvas_;
    mutable std::vector<QAccessible::Id> marks_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* canvas = qobject_cast<ChartCanvas*>(object);
    return canvas ? new CanvasInterface(*canvas) : nullptr;
}

}  // namespace

void installChartAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

}  // namespace throughline::gui
