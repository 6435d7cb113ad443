#include "gui/canvas/reconnect_drag.h"

#include <utility>

#include "gui/canvas/canvas_drags.h"

namespace throughline::gui {

ReconnectDrag::ReconnectDrag(CanvasContext context, const Pointer& start, GrippedEnd gripped)
    : CanvasDrag(context, start), gripped_(std::move(gripped)) {
}

std::optional<ReconnectDrag::Ends> ReconnectDrag::endsAt(const model::SiloId& silo) const {
    const model::Handoff* handoff = model::find(context_.workbench.baseline(), gripped_.handoff);
    if (!handoff) return std::nullopt;
    return gripped_.end == HandoffEnd::From ? Ends{silo, handoff->to} : Ends{handoff->from, silo};
}

std::optional<model::SiloId> ReconnectDrag::siloAt(const Pointer& pointer) const {
    return context_.scene.hitAt(pointer.scene, 0).silo;
}

void ReconnectDrag::move(const Pointer& pointer) {
    if (!moved(pointer)) return;
    showTarget(pointer);
    showPath(pointer);
}

void ReconnectDrag::showTarget(const Pointer& pointer) {
    const auto silo = siloAt(pointer);
    const auto ends = silo ? endsAt(*silo) : std::nullopt;
    const bool refused =
        ends && context_.commands.whyNotReconnect(gripped_.handoff, ends->from, ends->to).has_value();
    context_.scene.setTarget(silo, refused ? CardTarget::Refuses : CardTarget::Takes);
}

void ReconnectDrag::showPath(const Pointer& pointer) {
    const model::Handoff* handoff = model::find(context_.workbench.baseline(), gripped_.handoff);
    if (!handoff) return context_.scene.setDraft({});
    const bool atStart = gripped_.end == HandoffEnd::From;
    const CardItem* fixed = context_.scene.cardShowing(atStart ? handoff->to : handoff->from);
    const auto silo = siloAt(pointer);
    const QRectF loose = silo ? context_.scene.silo(*silo)->card() : QRectF(pointer.scene, QSizeF(1, 1));
    if (!fixed) return;
    const HandoffRoute route =
        atStart ? routeHandoff(loose, fixed->card(), {}, {}) : routeHandoff(fixed->card(), loose, {}, {});
    context_.scene.setDraft(route.path);
}

void ReconnectDrag::finish(const Pointer& pointer) {
    hide();
    const auto silo = moved(pointer) ? siloAt(pointer) : std::nullopt;
    const auto ends = silo ? endsAt(*silo) : std::nullopt;
    if (ends) context_.commands.reconnect(gripped_.handoff, ends->from, ends->to);
}

void ReconnectDrag::cancel() {
    hide();
}

void ReconnectDrag::hide() {
    hideDraft(context_);
}

}  // namespace throughline::gui
