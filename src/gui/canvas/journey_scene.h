#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>

#include <QGraphicsScene>
#include <QTimer>

#include "app/workbench.h"
#include "gui/canvas/card_geometry.h"
#include "gui/canvas/card_item.h"
#include "gui/canvas/figures.h"
#include "gui/canvas/handoff_layer.h"
#include "gui/canvas/shown_elements.h"
#include "gui/canvas/stage_background.h"

namespace throughline::gui {

/// What lies at a point of the canvas.
struct Hit {
    std::optional<model::SiloId> silo;
    std::optional<model::HandoffId> handoff;
    std::optional<Port> port;      ///< of the silo
    std::optional<StageId> stage;  ///< the card of a collapsed stage
    std::optional<StageId> fold;   ///< the sign at the head of a stage that collapses and opens it
    bool nothing() const { return !silo && !handoff && !stage && !fold; }
};

enum class HandoffEnd { From, To };

/// An end of a hand-off that the pointer can take elsewhere.
struct GrippedEnd {
    model::HandoffId handoff;
    HandoffEnd end;
};

/// The journey shown, drawn. It follows the workbench and never leads: nothing here changes the document.
///
/// 1. Only the scene makes and deletes items, from the difference between what it shows and what the journey
/// says.
/// 2. Items hold an id and what to draw. They are found by id; no one keeps a pointer to them.
/// 3. While cards are dragged they stand elsewhere than the document says; settle() puts them back.
class JourneyScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit JourneyScene(app::Workbench& workbench, QObject* parent = nullptr);

    /// Null where the journey shown has no such silo or hand-off; one of a collapsed stage is there, unseen.
    const CardItem* silo(const model::SiloId& id) const;
    const HandoffItem* handoff(const model::HandoffId& id) const;

    /// Where its label lies; empty where it has none.
    QRectF labelOf(const model::HandoffId& id) const;
    /// Where the line from its label to its curve ends; nothing where the label lies on the curve.
    std::optional<QPointF> anchorOf(const model::HandoffId& id) const;
    /// Null where it is not drawn: there is none, or it stands behind the card of its stage.
    const CardItem* card(const CardId& id) const;
    /// The card that shows this silo: its own or that of its stage. Null where there is no such silo.
    const CardItem* cardShowing(const model::SiloId& silo) const;
    const StageFolds& folds() const { return folds_; }

    /// Those that can be seen.
    std::vector<const CardItem*> cardItems() const;
    /// Where the cards that can be seen stand now, those without a position in the document included.
    Cards cards() const;
    CardPlaces places() const;
    /// Of all silos, those of collapsed stages too.
    std::map<model::SiloId, QPointF> corners() const;
    /// Of all cards, curves and stages; empty where there is nothing.
    QRectF contentRect() const;
    /// Of the silos and hand-offs selected.
    QRectF selectionRect() const;

    /// portReach: how far from a port's middle the pointer still hits it, in canvas units.
    Hit hitAt(QPointF point, double portReach) const;
    /// The hand-off whose curve or label is here, cards or none in front of it.
    std::optional<model::HandoffId> handoffAt(QPointF point) const;
    /// The end of the hand-off that alone is selected, where it is at most this far from the point.
    std::optional<GrippedEnd> endAt(QPointF point, double reach) const;
    /// The silos whose cards, or whose stage's card, touch the area; where there are none the hand-offs that
    /// do.
    app::Elements touching(const QRectF& area) const;
    /// What to explain to someone who points here; empty for nothing.
    QString explanationAt(QPointF point) const;
    QString explanationOf(const model::ElementId& element) const;
    /// Pre: the stage is collapsed.
    QString explanationOf(const StageId& stage) const;

    bool showsGuides() const { return guides_->isVisible(); }
    int stageCount() const { return background_.stageCount(); }

    /// Shows cards elsewhere than they are while they are dragged.
    void preview(const std::map<model::SiloId, QPointF>& corners);
    /// Shows all cards where the document says.
    void settle();

    void setHovered(const Hit& hit);
    /// The silo that a hand-off being dragged would arrive at; nothing for none.
    void setTarget(const std::optional<model::SiloId>& silo, CardTarget kind = CardTarget::Takes);
    /// The hand-off being drawn; an empty path for none.
    void setDraft(const QPainterPath& path);
    /// Fades all but these to 20 %; nothing: everything as it is.
    void emphasise(std::optional<app::Elements> elements);
    bool isFaded(const model::ElementId& element) const;
    const Figures& figures() const { return figures_; }
    /// What the cards being dragged snap to; an empty path for nothing.
    void setGuides(const QPainterPath& path);
    /// The rubber band; empty for none.
    void setBand(const QRectF& area);
    /// The stage that would take the cards being dragged; -1 for none.
    void highlightStage(int stage);

    /// Colours or the application's font changed.
    void restyle();
    /// Without marks of what is selected: for a picture.
    void hideSelection();

signals:
    /// Cards were added, removed or moved, or look different.
    void contentChanged();

protected:
    void drawBackground(QPainter* painter, const QRectF& exposed) override;

private:
    void follow();
    void followResults();
    void readResults();
    void followSelection();
    const app::Elements& selection() const;
    void followArrangement();
    /// Makes the cards those of the journey's silos; whether any came or went.
    bool followSilos();
    bool followStages();
    /// Whether labels have another size now.
    bool updateContents(const ShownElements::Changed& changed = {});
    void updateStates();
    void fade();
    void placeSilos();
    /// Each at the height of the middle of its silos, where no other card stands.
    void placeStages();
    /// Calls with the id and the item of each card that can be seen.
    template <class Function>
    void forCards(Function function) const;

    app::Workbench& workbench_;
    Figures figures_;
    StageBackground background_;
    std::map<model::SiloId, CardItem*> silos_;
    std::map<StageId, CardItem*> stages_;  ///< the collapsed ones
    StageFolds folds_;
    HandoffLayer handoffs_;
    ShownElements shown_;
    app::EvaluatedPtr readResults_;  ///< what figures_ are of
    Hit hovered_;
    std::optional<model::SiloId> target_;
    std::optional<app::Elements> emphasised_;
    CardTarget targetKind_ = CardTarget::Takes;
    std::shared_ptr<const model::Layout> settled_;  ///< what the cards were last placed by
    QTimer untilStale_;
    bool showsStale_ = false;
    bool showsSelection_ = true;
    QGraphicsPathItem* draft_;
    QGraphicsPathItem* guides_;
    QGraphicsRectItem* band_;
};

}  // namespace throughline::gui
