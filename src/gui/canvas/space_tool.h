#pragma once

#include "gui/canvas/arrangement.h"
#include "gui/canvas/canvas_tool.h"

namespace throughline::gui {

/// Makes room, or takes it away: a drag to the right moves all that stands beyond the place pressed along
/// with it, and so on for the other directions. Where there are stages, sideways by whole columns.
class SpaceTool : public CanvasTool {
public:
    using CanvasTool::CanvasTool;

    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    bool cancel() override;
    QCursor cursor() const override;

private:
    Corners movedTo(const Pointer& pointer);
    double distance(double by) const;
    void showLine(const Pointer& pointer);
    void hide();

    std::optional<Pointer> start_;
    std::optional<Qt::Orientation> along_;  ///< once the direction is plain
    Corners before_;
};

}  // namespace throughline::gui
