#pragma once

#include <optional>

#include <QCursor>
#include <QPoint>
#include <QPointF>

#include "gui/canvas/canvas_commands.h"
#include "gui/canvas/journey_scene.h"

namespace throughline::gui {

/// Where the pointer is, and what is held down.
struct Pointer {
    QPointF scene;
    QPoint viewport;
    Qt::KeyboardModifiers modifiers;
    double zoom = 1;

    /// How far from the middle of a port a press still hits it: 12 px on screen, at least 12 units.
    double portReach() const { return zoom < 1 ? qMin(12 / zoom, 24.0) : 12.0; }
    /// The same for the ends of a hand-off, which lie between the ports and the card.
    double gripReach() const { return portReach() * 0.6; }
};

/// What a tool works with.
struct CanvasContext {
    app::Workbench& workbench;
    JourneyScene& scene;
    CanvasCommands& commands;
};

/// What the left button does on the canvas.
class CanvasTool {
public:
    explicit CanvasTool(CanvasContext context) : context_(context) {}
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    virtual void press(const Pointer& pointer) = 0;
    /// The pointer moved, with the button held or not.
    virtual void move(const Pointer& pointer) = 0;
    virtual void release(const Pointer& pointer) = 0;
    virtual void doubleClick(const Pointer& pointer) { press(pointer); }
    /// Takes back what is under way (Escape); false where nothing is.
    virtual bool cancel() = 0;
    virtual QCursor cursor() const { return Qt::ArrowCursor; }

protected:
    CanvasContext context_;
};

/// One press, move and release of a tool.
class CanvasDrag {
public:
    CanvasDrag(CanvasContext context, const Pointer& start) : context_(context), start_(start) {}
    virtual ~CanvasDrag() = default;
    CanvasDrag(const CanvasDrag&) = delete;
    CanvasDrag& operator=(const CanvasDrag&) = delete;

    virtual void move(const Pointer& pointer) = 0;
    /// The button was let go.
    virtual void finish(const Pointer& pointer) = 0;
    /// Everything looks as before the press.
    virtual void cancel() = 0;

protected:
    /// Whether the pointer has left the place where it was pressed (4 px), now or before.
    bool moved(const Pointer& pointer);

    CanvasContext context_;
    Pointer start_;

private:
    bool moved_ = false;
};

}  // namespace throughline::gui
