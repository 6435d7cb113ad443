#pragma once

#include "gui/canvas/canvas_tool.h"

namespace throughline::gui {

/// Takes one end of a hand-off to another silo. On empty canvas, and where the journey would refuse it, the
/// end goes back.
class ReconnectDrag : public CanvasDrag {
public:
    ReconnectDrag(CanvasContext context, const Pointer& start, GrippedEnd gripped);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;

private:
    struct Ends {
        model::SiloId from;
        model::SiloId to;
    };
    /// With the gripped end at this silo; nothing where the hand-off is gone.
    std::optional<Ends> endsAt(const model::SiloId& silo) const;
    std::optional<model::SiloId> siloAt(const Pointer& pointer) const;
    void showTarget(const Pointer& pointer);
    void showPath(const Pointer& pointer);
    void hide();

    GrippedEnd gripped_;
};

}  // namespace throughline::gui
