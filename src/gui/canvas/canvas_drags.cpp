#include "gui/canvas/canvas_drags.h"

#include <utility>

#include "gui/canvas/snap_lines.h"

namespace throughline::gui {
namespace {

constexpr double dragDistance = 4;
constexpr double snapReach = 6;

}  // namespace

app::Elements selectedBy(const StageFolds& folds, const model::SiloId& pressed) {
    const CardId card = folds.cardOf(pressed);
    if (const auto* stage = std::get_if<StageId>(&card)) return folds.silosOf(*stage);
    return {pressed};
}

bool CanvasDrag::moved(const Pointer& pointer) {
    moved_ = moved_ || (pointer.viewport - start_.viewport).manhattanLength() >= dragDistance;
    return moved_;
}

MoveDrag::MoveDrag(CanvasContext context, const Pointer& start, model::SiloId pressed, Click click)
    : CanvasDrag(context, start),
      pressed_(std::move(pressed)),
      click_(click),
      ofStage_(context.scene.folds().hides(pressed_)) {
    for (const auto& [id, corner] : context.scene.corners())
        if (context.workbench.view().selection().contains(id))
            corners_.emplace(id, corner);
        else if (!context.scene.folds().hides(id))
            others_.push_back(cardAt(corner));
}

bool MoveDrag::holdsCopyKey(const Pointer& pointer) {
    return pointer.modifiers & (Qt::AltModifier | Qt::ControlModifier);
}

QPointF MoveDrag::endAt(const Pointer& pointer) {
    QPointF by = pointer.scene - start_.scene;
    if (ofStage_) by.setX(0);
    const QPointF end = corners_.at(pressed_) + by;
    if (ofStage_) return {end.x(), snapped(end).y()};
    const bool free = !copies() && holdsCopyKey(pointer);
    const Snapping snapping = free ? Snapping{end, {}} : snapToCards(end, others_, snapReach / pointer.zoom);
    context_.scene.setGuides(snapping.guides);
    return snapping.corner;
}

std::map<model::SiloId, QPointF> MoveDrag::cornersAt(const Pointer& pointer) {
    const QPointF by = endAt(pointer) - corners_.at(pressed_);
    std::map<model::SiloId, QPointF> corners;
    for (const auto& [id, corner] : corners_) corners.emplace(id, corner + by);
    return corners;
}

void MoveDrag::move(const Pointer& pointer) {
    if (!moved(pointer)) return;
    const auto corners = cornersAt(pointer);
    if (copies() && !ofStage_) return showCopies(corners);
    context_.scene.preview(corners);
    context_.scene.highlightStage(stageColumnOf(corners.at(pressed_), context_.scene.stageCount()));
    Hit hit;
    hit.silo = pressed_;
    hit.handoff = handoffUnder(corners.at(pressed_));
    context_.scene.setHovered(hit);
}

std::optional<model::HandoffId> MoveDrag::handoffUnder(QPointF corner) const {
    if (ofStage_ || corners_.size() != 1 || !context_.commands.canInsert(pressed_)) return std::nullopt;
    return context_.scene.handoffAt(cardAt(corner).center());
}

void MoveDrag::showCopies(const std::map<model::SiloId, QPointF>& corners) {
    QPainterPath ghosts;
    for (const auto& [id, corner] : corners) ghosts.addRoundedRect(cardAt(corner), 8, 8);
    context_.scene.setDraft(ghosts);
}

void MoveDrag::finish(const Pointer& pointer) {
    if (!moved(pointer)) return click();
    const auto corners = cornersAt(pointer);
    hide();
    if (corners != corners_) drop(corners);
    context_.scene.settle();
}

void MoveDrag::drop(const std::map<model::SiloId, QPointF>& corners) {
    const QPointF corner = corners.at(pressed_);
    if (copies() && !ofStage_) return context_.commands.duplicateSelection(corner - corners_.at(pressed_));
    if (const auto handoff = handoffUnder(corner))
        context_.commands.insertOn(*handoff, pressed_, corner);
    else
        context_.commands.moveTo(corners);
}

void MoveDrag::click() {
    app::ViewState& view = context_.workbench.view();
    const app::Elements pressed = selectedBy(context_.scene.folds(), pressed_);
    if (click_ == Click::SelectsOnly) view.select(pressed);
    if (click_ != Click::Deselects) return;
    app::Elements selection = view.selection();
    for (const model::ElementId& element : pressed) selection.erase(element);
    view.select(std::move(selection));
}

void MoveDrag::hide() {
    context_.scene.setDraft({});
    context_.scene.setGuides({});
}

void MoveDrag::cancel() {
    hide();
    context_.scene.settle();
}

BandDrag::BandDrag(CanvasContext context, const Pointer& start)
    : CanvasDrag(context, start), before_(context.workbench.view().selection()) {
    if (start.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) kept_ = before_;
}

void BandDrag::move(const Pointer& pointer) {
    if (!moved(pointer)) return;
    const QRectF area = QRectF(start_.scene, pointer.scene).normalized();
    context_.scene.setBand(area);
    app::Elements touched = context_.scene.touching(area);
    touched.insert(kept_.begin(), kept_.end());
    context_.workbench.view().select(std::move(touched));
}

void BandDrag::finish(const Pointer& pointer) {
    if (!moved(pointer)) context_.workbench.view().select(kept_);
    context_.scene.setBand({});
}

void BandDrag::cancel() {
    context_.scene.setBand({});
    context_.workbench.view().select(before_);
}

ConnectDrag::ConnectDrag(CanvasContext context, const Pointer& start, model::SiloId from)
    : CanvasDrag(context, start), from_(std::move(from)) {
}

std::optional<model::SiloId> ConnectDrag::targetAt(const Pointer& pointer) const {
    const Hit hit = context_.scene.hitAt(pointer.scene, 0);
    return hit.silo == from_ ? std::nullopt : hit.silo;
}

void ConnectDrag::move(const Pointer& pointer) {
    if (moved(pointer)) showDraft(context_, from_, pointer);
}

void ConnectDrag::finish(const Pointer& pointer) {
    hideDraft(context_);
    if (!moved(pointer)) return;
    context_.scene.setHovered(context_.scene.hitAt(pointer.scene, 0));  // no longer where it began
    if (const auto target = targetAt(pointer)) return context_.commands.connectSilos(from_, *target);
    const CardItem* from = context_.scene.silo(from_);
    const bool onSource = from && from->boundingRect().translated(from->pos()).contains(pointer.scene);
    if (onSource || context_.scene.hitAt(pointer.scene, 0).stage) return;
    const QPointF corner = snapped(pointer.scene - QPointF(0, model::CardGrid::cardHeight / 2));
    context_.commands.addSiloAfter(from_, freeSpot(corner, {0, gridStep}, context_.scene.cards()));
}

void ConnectDrag::cancel() {
    hideDraft(context_);
}

void showDraft(const CanvasContext& context, const model::SiloId& from, const Pointer& pointer) {
    const CardItem* source = context.scene.cardShowing(from);
    if (!source) return;
    const Hit hit = context.scene.hitAt(pointer.scene, 0);
    const bool arrives = hit.silo && *hit.silo != from;
    context.scene.setTarget(arrives ? hit.silo : std::nullopt);
    const QRectF end = arrives ? context.scene.silo(*hit.silo)->card() : QRectF(pointer.scene, QSizeF(1, 1));
    context.scene.setDraft(routeHandoff(source->card(), end, {}, {}).path);
}

void hideDraft(const CanvasContext& context) {
    context.scene.setTarget(std::nullopt);
    context.scene.setDraft({});
}

}  // namespace throughline::gui
