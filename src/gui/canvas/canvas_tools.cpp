#include "gui/canvas/canvas_tools.h"

#include <utility>

#include "gui/canvas/reconnect_drag.h"

namespace throughline::gui {
namespace {

bool adds(const Pointer& pointer) {
    return pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
}

}  // namespace

void SelectTool::press(const Pointer& pointer) {
    drag_ = begin(pointer);
}

std::unique_ptr<CanvasDrag> SelectTool::begin(const Pointer& pointer) {
    if (const auto end = context_.scene.endAt(pointer.scene, pointer.gripReach()))
        return std::make_unique<ReconnectDrag>(context_, pointer, *end);
    const Hit hit = context_.scene.hitAt(pointer.scene, pointer.portReach());
    if (hit.port) return std::make_unique<ConnectDrag>(context_, pointer, *hit.silo);
    if (hit.silo) return pressSilo(pointer, *hit.silo);
    if (hit.stage) return pressSilo(pointer, context_.scene.folds().stages().at(*hit.stage).front());
    if (hit.fold) {
        toggleFold(*hit.fold);
        return nullptr;
    }
    if (!hit.handoff) return std::make_unique<BandDrag>(context_, pointer);
    pressHandoff(pointer, *hit.handoff);
    return nullptr;
}

std::unique_ptr<CanvasDrag> SelectTool::pressSilo(const Pointer& pointer, model::SiloId silo) {
    app::ViewState& view = context_.workbench.view();
    const bool wasSelected = view.selection().contains(silo);
    if (!wasSelected) {
        app::Elements selection = adds(pointer) ? view.selection() : app::Elements{};
        selection.merge(selectedBy(context_.scene.folds(), silo));
        view.select(std::move(selection));
        return std::make_unique<MoveDrag>(context_, pointer, silo, MoveDrag::Click::LeavesSelection);
    }
    const bool toggles = pointer.modifiers & Qt::ControlModifier;
    const auto click = toggles         ? MoveDrag::Click::Deselects
                       : adds(pointer) ? MoveDrag::Click::LeavesSelection
                                       : MoveDrag::Click::SelectsOnly;
    return std::make_unique<MoveDrag>(context_, pointer, silo, click);
}

void SelectTool::toggleFold(const StageId& stage) {
    const bool collapsed = context_.scene.folds().stages().contains(stage);
    setCollapsed(context_.workbench.view(), stage.string(), !collapsed);
}

void SelectTool::pressHandoff(const Pointer& pointer, const model::HandoffId& handoff) {
    app::ViewState& view = context_.workbench.view();
    if (!adds(pointer)) return view.selectOnly(handoff);
    app::Elements selection = view.selection();
    const bool toggles = pointer.modifiers & Qt::ControlModifier;
    if (!selection.insert(handoff).second && toggles) selection.erase(handoff);
    view.select(std::move(selection));
}

void SelectTool::move(const Pointer& pointer) {
    if (drag_) return drag_->move(pointer);
    const Hit hit = context_.scene.hitAt(pointer.scene, pointer.portReach());
    context_.scene.setHovered(hit);
    const bool grips = context_.scene.endAt(pointer.scene, pointer.gripReach()).has_value();
    cursor_ = hit.port || grips ? Qt::CrossCursor : hit.nothing() ? Qt::ArrowCursor : Qt::PointingHandCursor;
}

void SelectTool::release(const Pointer& pointer) {
    if (const auto drag = std::move(drag_)) drag->finish(pointer);
}

void SelectTool::doubleClick(const Pointer& pointer) {
    const Hit hit = context_.scene.hitAt(pointer.scene, 0);
    if (hit.silo) emit context_.commands.nameWanted(*hit.silo);
    if (hit.stage || hit.fold) toggleFold(hit.stage ? *hit.stage : *hit.fold);
    if (hit.handoff) context_.commands.addSiloOn(*hit.handoff);
    if (!hit.nothing()) return;
    const QPointF middle(model::CardGrid::cardWidth / 2, model::CardGrid::cardHeight / 2);
    context_.commands.addSilo(
        freeSpot(snapped(pointer.scene - middle), {0, gridStep}, context_.scene.cards()));
}

bool SelectTool::cancel() {
    const auto drag = std::move(drag_);
    if (drag) drag->cancel();
    return drag != nullptr;
}

ConnectTool::ConnectTool(CanvasContext context, std::function<void()> done)
    : CanvasTool(context), done_(std::move(done)) {
}

void ConnectTool::press(const Pointer& pointer) {
    const Hit hit = context_.scene.hitAt(pointer.scene, 0);
    if (!hit.silo) {
        cancel();
        return;
    }
    if (from_) return connectTo(*hit.silo);
    from_ = hit.silo;
    showDraft(context_, *from_, pointer);
}

void ConnectTool::move(const Pointer& pointer) {
    context_.scene.setHovered(context_.scene.hitAt(pointer.scene, 0));
    if (from_) showDraft(context_, *from_, pointer);
}

void ConnectTool::release(const Pointer& pointer) {
    const Hit hit = context_.scene.hitAt(pointer.scene, 0);
    if (from_ && hit.silo && hit.silo != from_) connectTo(*hit.silo);
}

void ConnectTool::connectTo(const model::SiloId& to) {
    const model::SiloId from = *std::exchange(from_, std::nullopt);
    hideDraft(context_);
    context_.commands.connectSilos(from, to);
    done_();
}

bool ConnectTool::cancel() {
    hideDraft(context_);
    return std::exchange(from_, std::nullopt).has_value();
}

}  // namespace throughline::gui
