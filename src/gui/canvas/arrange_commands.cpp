#include "gui/canvas/arrange_commands.h"

#include <algorithm>

#include "throughline/model/layered_layout.h"

namespace throughline::gui {
namespace {

constexpr int animationMilliseconds = 250;
/// With more cards a frame would take too long.
constexpr std::size_t mostAnimated = 150;

QPointF upperLeft(const Corners& corners) {
    QPointF corner = corners.begin()->second;
    for (const auto& [id, each] : corners)
        corner = {std::min(corner.x(), each.x()), std::min(corner.y(), each.y())};
    return corner;
}

bool touch(const Corners& moved, const Corners& others) {
    return std::ranges::any_of(moved, [&](const auto& entry) {
        const QRectF needed = cardAt(entry.second).adjusted(-gridStep, -gridStep, gridStep, gridStep);
        return std::ranges::any_of(
            others, [&](const auto& other) { return cardAt(other.second).intersects(needed); });
    });
}

void shift(Corners& corners, QPointF by) {
    for (auto& [id, corner] : corners) corner += by;
}

}  // namespace

ArrangeCommands::ArrangeCommands(CanvasContext context, QObject* parent)
    : QObject(parent), context_(context) {
    animation_.setStartValue(0.0);
    animation_.setEndValue(1.0);
    animation_.setDuration(animationMilliseconds);
    animation_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&animation_, &QVariantAnimation::valueChanged, this, [this](const QVariant& part) {
        Corners now;
        for (const auto& [id, end] : to_) now[id] = from_.at(id) + (end - from_.at(id)) * part.toDouble();
        context_.scene.preview(now);
    });
    connect(&animation_, &QVariantAnimation::finished, &context.scene, &JourneyScene::settle);
    connect(&context.workbench, &app::Workbench::journeyEdited, this, &ArrangeCommands::stopAnimation);
}

void ArrangeCommands::stopAnimation() {
    if (animation_.state() != QAbstractAnimation::Running) return;
    animation_.stop();
    context_.scene.settle();
}

Corners ArrangeCommands::selectedCorners() const {
    Corners corners = context_.scene.corners();
    std::erase_if(corners, [this](const auto& entry) {
        return !context_.workbench.view().selection().contains(entry.first);
    });
    return corners;
}

void ArrangeCommands::align(Edge edge) {
    const Corners corners = selectedCorners();
    if (corners.size() < 2) return;
    context_.commands.moveTo(aligned(corners, edge), tr("Align %1 silos").arg(corners.size()));
}

void ArrangeCommands::distribute(Qt::Orientation along) {
    const Corners corners = selectedCorners();
    if (corners.size() < 3) return;
    context_.commands.moveTo(distributed(corners, along), tr("Distribute %1 silos").arg(corners.size()));
}

Corners ArrangeCommands::cornersOf(const std::set<model::SiloId>& silos) const {
    Corners corners = context_.scene.corners();
    std::erase_if(corners, [&](const auto& entry) { return !silos.contains(entry.first); });
    return corners;
}

std::set<model::SiloId> ArrangeCommands::chosenForLayout() const {
    std::set<model::SiloId> silos, ends;
    for (const model::ElementId& element : context_.workbench.view().selection()) {
        if (const auto* silo = std::get_if<model::SiloId>(&element)) silos.insert(*silo);
        if (const auto* id = std::get_if<model::HandoffId>(&element)) {
            const model::Handoff& handoff = *model::find(context_.workbench.baseline(), *id);
            ends.insert({handoff.from, handoff.to});
        }
    }
    return silos.empty() ? ends : silos;
}

void ArrangeCommands::layOut() {
    stopAnimation();
    std::set<model::SiloId> which = chosenForLayout();
    const bool all = which.size() < 2;
    if (all) which.clear();
    const Corners before = context_.scene.corners();
    const Corners after =
        aroundPinned(placed(model::layeredLayout(context_.workbench.baseline(), which), which));
    if (after.empty()) return;
    const QString label = all ? tr("Lay out the journey") : tr("Lay out %1 silos").arg(after.size());
    context_.commands.place(after, label);
    const bool isMoreThanSelected = all && !context_.workbench.view().selection().empty();
    if (isMoreThanSelected && context_.scene.corners() != before)
        emit context_.workbench.canBeTakenBack(tr("Laid out the whole journey"));
    animateFrom(before);
}

Corners ArrangeCommands::placed(const model::Layout& layout, const std::set<model::SiloId>& part) const {
    Corners corners;
    for (const auto& [id, point] : layout) corners.emplace(id, toPointF(point));
    if (part.empty() || corners.empty()) return corners;
    QPointF by = snapped(upperLeft(cornersOf(part))) - upperLeft(corners);
    if (context_.scene.stageCount() > 0) by.setX(0);
    shift(corners, by);
    Corners others = context_.scene.corners();
    std::erase_if(others, [&](const auto& entry) { return corners.contains(entry.first); });
    while (touch(corners, others)) shift(corners, {0, gridStep});
    return corners;
}

Corners ArrangeCommands::aroundPinned(Corners corners) const {
    const std::set<model::SiloId>& pinned = context_.workbench.view().arrangement().pinned;
    if (std::erase_if(corners, [&](const auto& entry) { return pinned.contains(entry.first); }) == 0)
        return corners;
    Cards stands;
    for (const auto& [id, corner] : context_.scene.corners())
        if (pinned.contains(id)) stands.push_back(cardAt(corner));
    for (auto& [id, corner] : corners) {
        corner = freeSpot(corner, {0, gridStep}, stands);
        stands.push_back(cardAt(corner));
    }
    return corners;
}

void ArrangeCommands::animateFrom(const Corners& before) {
    from_.clear();
    to_.clear();
    for (const auto& [id, corner] : context_.scene.corners()) {
        const auto was = before.find(id);
        if (was == before.end() || was->second == corner) continue;
        from_[id] = was->second;
        to_[id] = corner;
    }
    if (to_.empty() || to_.size() > mostAnimated) return;
    context_.scene.preview(from_);
    animation_.start();
}

}  // namespace throughline::gui
