#pragma once

#include <QTest>

#include "app/workbench.h"
#include "gui/canvas/journey_canvas.h"
#include "gui/canvas/journey_scene.h"
#include "gui/canvas/journey_view.h"
#include "gui/canvas/name_editor.h"
#include "support/catch.h"

namespace throughline::tests {

using gui::JourneyCanvas;
using model::HandoffId;
using model::SiloId;

struct DrawnSilo {
    const char* id;
    const char* name;
    double x, y;
    const char* department;
    const char* stage;
    double errorRate;
};

inline model::Silo siloOf(const DrawnSilo& drawn) {
    model::Silo silo;
    silo.id = SiloId(drawn.id);
    silo.name = drawn.name;
    silo.department = model::DepartmentId(drawn.department);
    silo.stage = drawn.stage;
    silo.errorRate = *base::Rate::exactly(drawn.errorRate);
    return silo;
}

inline model::Handoff handoffOf(const char* from, const char* to) {
    model::Handoff handoff;
    handoff.from = SiloId(from);
    handoff.to = SiloId(to);
    handoff.id = HandoffId(std::string(from) + "->" + to);
    return handoff;
}

inline model::Workspace workspaceOf(model::Journey journey, const model::Layout& layout) {
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("journey");
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    bundle.layout = std::make_shared<const model::Layout>(layout);
    return {"Workspace", {bundle}};
}

/// Three silos in two stages, A hands off to B: A at (32, 70), B at (242, 70), C at (242, 290).
inline model::Workspace threeSilos() {
    model::Journey journey;
    journey.name = "Three";
    journey.stages = {"Buy", "Use"};
    journey.silos = {siloOf({"a", "Alpha", 0, 0, "", "Buy", 0.02}),
                     siloOf({"b", "Beta", 0, 0, "", "Use", 0.02}),
                     siloOf({"c", "Gamma", 0, 0, "", "Use", 0.02})};
    journey.handoffs = {handoffOf("a", "b")};
    return workspaceOf(journey,
                       {{SiloId("a"), {32, 70}}, {SiloId("b"), {242, 70}}, {SiloId("c"), {242, 290}}});
}

/// A canvas on screen, and hands for it.
struct CanvasFixture {
    app::Workbench workbench;
    JourneyCanvas canvas{workbench};

    explicit CanvasFixture(model::Workspace workspace = threeSilos()) {
        workbench.document().load(std::move(workspace), app::Document::Origin::Saved);
        show();
    }
    struct Empty {};
    explicit CanvasFixture(Empty) { show(); }

    void show() {
        canvas.resize(1060, 590);
        canvas.show();
        (void)QTest::qWaitForWindowExposed(&canvas);
        canvas.view().setFocus();
    }

    const model::Journey& journey() const { return workbench.baseline(); }
    QUndoStack& stack() { return workbench.document().undoStack(); }
    QWidget* viewport() { return canvas.view().viewport(); }
    gui::NameEditor& editor() { return *canvas.findChild<gui::NameEditor*>(); }

    QPoint at(QPointF scene) { return canvas.view().mapFromScene(scene); }
    QPoint middleOf(const char* silo) { return at(canvas.scene().silo(SiloId(silo))->card().center()); }
    QPointF cornerOf(const char* silo) {
        const model::Point point = workbench.bundle().layout->at(SiloId(silo));
        return {point.x, point.y};
    }
    std::optional<std::string> nameOf(std::size_t index) {
        return index < journey().silos.size() ? std::optional(journey().silos[index].name) : std::nullopt;
    }
    app::Elements selection() { return workbench.view().selection(); }

    void press(QPoint point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mousePress(viewport(), button, keys, point);
    }
    void move(QPoint point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton) {
        QMouseEvent event(QEvent::MouseMove, point, viewport()->mapToGlobal(point), Qt::NoButton, button,
                          keys);
        QApplication::sendEvent(viewport(), &event);
    }
    void release(QPoint point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseRelease(viewport(), button, keys, point);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton) {
        press(from, keys, button);
        move((from + to) / 2, keys, button);
        move(to, keys, button);
        release(to, keys, button);
    }
    void click(QPoint point, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(viewport(), Qt::LeftButton, keys, point);
    }
    /// Click and second click, as a mouse does it; QTest::mouseDClick is the second click alone.
    void doubleClick(QPoint point) {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, point);
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, point);
    }
    void hover(QPoint point) { move(point, {}, Qt::NoButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, keys);
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), text); }
};

}  // namespace throughline::tests
