#pragma once

#include <QObject>
#include <QVariantAnimation>

#include "gui/canvas/arrangement.h"
#include "gui/canvas/canvas_tool.h"

namespace throughline::gui {

/// Puts cards in order: aligned, at equal distances, or laid out by their hand-offs. Each is one step for
/// undo.
class ArrangeCommands : public QObject {
    Q_OBJECT

public:
    ArrangeCommands(CanvasContext context, QObject* parent);

    /// Of the silos selected.
    void align(Edge edge);
    void distribute(Qt::Orientation along);
    /// The silos selected, or where none is those at the ends of the hand-offs selected; where that is not
    /// several, all, and the undo bar says so if something was selected. Pinned ones stay. Cards go to their
    /// places in a moment that can be seen, unless there are very many.
    void layOut();
    /// Cards stand where the document says; what was to be seen is over.
    void stopAnimation();

private:
    Corners selectedCorners() const;
    Corners cornersOf(const std::set<model::SiloId>& silos) const;
    /// What an automatic layout is asked for.
    std::set<model::SiloId> chosenForLayout() const;
    /// Without the pinned ones, and none of the others on them.
    Corners aroundPinned(Corners corners) const;
    /// Keeps the part at its upper left corner, below whatever stands there.
    Corners placed(const model::Layout& layout, const std::set<model::SiloId>& part) const;
    void animateFrom(const Corners& before);

    CanvasContext context_;
    QVariantAnimation animation_;
    Corners from_;
    Corners to_;
};

}  // namespace throughline::gui
