#pragma once

#include "gui/canvas/canvas_tool.h"

namespace throughline::gui {

/// What a press on the card of this silo selects: it, or all silos of its collapsed stage.
app::Elements selectedBy(const StageFolds& folds, const model::SiloId& pressed);

/// Moves the selected cards: shown while dragging, one step when let go. Snaps to the grid unless Alt or Ctrl
/// is held. Where one of them was held at the press the cards stay and copies of them are moved.
class MoveDrag : public CanvasDrag {
public:
    /// Pre: the silo pressed is selected. clickSelects: a click without a drag leaves it alone selected.
    enum class Click { LeavesSelection, SelectsOnly, Deselects };
    MoveDrag(CanvasContext context, const Pointer& start, model::SiloId pressed, Click click);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;

private:
    bool copies() const { return holdsCopyKey(start_); }
    static bool holdsCopyKey(const Pointer& pointer);
    std::map<model::SiloId, QPointF> cornersAt(const Pointer& pointer);
    /// On the grid, in line with the cards that stay, or where the pointer is.
    QPointF endAt(const Pointer& pointer);
    void showCopies(const std::map<model::SiloId, QPointF>& corners);
    void drop(const std::map<model::SiloId, QPointF>& corners);
    /// The hand-off that the card would be put on if let go.
    std::optional<model::HandoffId> handoffUnder(QPointF corner) const;
    void click();
    void hide();

    model::SiloId pressed_;
    Click click_;
    bool ofStage_;  ///< a collapsed stage: its silos move up and down together, and stay in their column
    std::map<model::SiloId, QPointF> corners_;  ///< of the selected cards, at the start
    Cards others_;
};

/// The rubber band: selects what it touches, beside what was selected where Shift or Ctrl is held.
class BandDrag : public CanvasDrag {
public:
    BandDrag(CanvasContext context, const Pointer& start);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;

private:
    app::Elements before_;  ///< selected at the press
    app::Elements kept_;    ///< stays selected
};

/// Draws a hand-off from a silo to the one under the pointer; on empty canvas a new silo comes to be there.
class ConnectDrag : public CanvasDrag {
public:
    ConnectDrag(CanvasContext context, const Pointer& start, model::SiloId from);

    const model::SiloId& from() const { return from_; }
    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;

private:
    std::optional<model::SiloId> targetAt(const Pointer& pointer) const;

    model::SiloId from_;
};

/// Shows the hand-off being drawn from a silo to where the pointer is; the silo there, if any, glows.
void showDraft(const CanvasContext& context, const model::SiloId& from, const Pointer& pointer);
void hideDraft(const CanvasContext& context);

}  // namespace throughline::gui
