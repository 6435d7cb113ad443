#pragma once

#include <functional>
#include <map>
#include <set>

#include "gui/canvas/card_geometry.h"
#include "gui/canvas/curve_index.h"
#include "gui/canvas/figures.h"
#include "gui/canvas/handoff_item.h"
#include "gui/canvas/shown_elements.h"
#include "gui/canvas/stage_folds.h"

class QGraphicsScene;

namespace throughline::gui {

/// Where the cards stand, by what they are of.
using CardPlaces = std::map<CardId, QRectF>;

/// The hand-offs as they are drawn: curves and labels. Their ways depend on nothing but where the cards
/// stand: after settle() they lie as if all had been drawn anew.
class HandoffLayer {
public:
    /// The scene outlives the layer, and deletes what is still drawn.
    explicit HandoffLayer(QGraphicsScene& scene) : scene_(scene) {}

    /// Null where there is none.
    HandoffItem* curve(const model::HandoffId& id) const;
    const HandoffLabel* label(const model::HandoffId& id) const;

    /// Draws the hand-offs of the journey, those among the silos of one collapsed stage left out. Whether any
    /// came, went or leads elsewhere now.
    bool follow(const model::Journey& journey, const StageFolds& folds);
    /// What they say; changed: only of those it may be. Whether a label has another size now, so that labels
    /// are to be settled anew.
    bool setContents(const app::Workbench& workbench, const Figures& figures,
                     const ShownElements::Changed& changed);
    /// For the hand-offs of these cards only, as while they are dragged.
    void route(const CardPlaces& cards, const std::set<CardId>& moved);
    void settle(const CardPlaces& cards);

    void select(const app::Elements& selection);
    void fade(const std::function<double(const model::HandoffId&)>& opacity);
    /// Of all that can be seen.
    QRectF bounds() const;
    QRectF boundsOfSelected() const;
    /// The one whose curve or label is here.
    std::optional<model::HandoffId> at(QPointF point) const;
    app::Elements touching(const QRectF& area) const;

private:
    struct Drawn {
        HandoffItem* curve = nullptr;
        HandoffLabel* label = nullptr;
        CardId from;
        CardId to;
        Lane lane;
        bool inside = false;  ///< both ends are in one collapsed stage
        /// What its route was found for.
        QRectF routedFrom;
        QRectF routedTo;
        Lane routedLane;
        QRectF labelArea;      ///< where the label was placed; empty: without one
        bool settled = false;  ///< the label stands where settle() put it
    };

    bool removeGone(const model::Journey& journey);
    bool add(const model::Handoff& handoff, const StageFolds& folds);
    static QRectF boundsOf(const Drawn& drawn);
    void findLanes();
    Cards changedCards(const CardPlaces& cards);
    static bool isRoutedAsItStands(const Drawn& drawn, const CardPlaces& cards);
    void route(const model::HandoffId& id, Drawn& drawn, const CardPlaces& cards, const AreaIndex& index);
    /// changed: where cards or curves changed.
    void settleLabels(const AreaIndex& cards, AreaIndex changed);
    QRectF placeFor(const model::HandoffId& id, const Drawn& drawn, const AreaIndex& cards,
                    const AreaIndex& labels) const;

    QGraphicsScene& scene_;
    std::map<model::HandoffId, Drawn> drawn_;
    CurveIndex curves_;
    CardPlaces settledCards_;  ///< as of the last settle()
};

}  // namespace throughline::gui
