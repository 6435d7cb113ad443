#pragma once

#include <functional>
#include <memory>

#include "gui/canvas/canvas_drags.h"

namespace throughline::gui {

/// Selects, moves, connects from ports, and adds by a double-click on empty canvas.
class SelectTool : public CanvasTool {
public:
    using CanvasTool::CanvasTool;

    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void doubleClick(const Pointer& pointer) override;
    bool cancel() override;
    QCursor cursor() const override { return cursor_; }

private:
    std::unique_ptr<CanvasDrag> begin(const Pointer& pointer);
    std::unique_ptr<CanvasDrag> pressSilo(const Pointer& pointer, model::SiloId silo);
    void toggleFold(const StageId& stage);
    void pressHandoff(const Pointer& pointer, const model::HandoffId& handoff);

    std::unique_ptr<CanvasDrag> drag_;
    Qt::CursorShape cursor_ = Qt::ArrowCursor;
};

/// Connects two silos by a click on each (or a drag from one to the other), then is done.
class ConnectTool : public CanvasTool {
public:
    /// done: called after a hand-off was drawn.
    ConnectTool(CanvasContext context, std::function<void()> done);

    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool cancel() override;
    QCursor cursor() const override { return Qt::CrossCursor; }

private:
    void connectTo(const model::SiloId& to);

    std::function<void()> done_;
    std::optional<model::SiloId> from_;
};

}  // namespace throughline::gui
