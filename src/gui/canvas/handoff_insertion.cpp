#include "gui/canvas/handoff_insertion.h"

#include <cmath>

namespace throughline::gui {
namespace {

using model::CardGrid;

constexpr double gapDown = CardGrid::rowStep - CardGrid::cardHeight;

Cards cardsOf(const model::Layout& layout) {
    Cards cards;
    for (const auto& [id, corner] : layout) cards.push_back(cardAt(toPointF(corner)));
    return cards;
}

/// Moves all that stands at least as far right (down) as this along, by what is missing.
model::MoveSilos pushed(const model::Layout& layout, QPointF from, QPointF by) {
    model::MoveSilos moves;
    for (const auto& [id, corner] : layout) {
        const bool beyond = by.x() > 0 ? corner.x >= from.x() : corner.y >= from.y();
        if (beyond) moves.to[id] = toPoint(toPointF(corner) + by);
    }
    return moves;
}

double onGridUp(double value) {
    return gridStep * std::ceil(value / gridStep);
}

InsertionPlace between(const model::Layout& layout, QPointF from, QPointF to) {
    const QPointF middle = snapped((from + to) / 2);
    const double across = to.x() - from.x();
    if (across >= CardGrid::cardWidth) {
        const double missing = onGridUp(2 * CardGrid::columnStep - across);
        const QPointF corner(snapped({from.x() + CardGrid::columnStep, 0}).x(), middle.y());
        if (missing > 0) return {corner, pushed(layout, to, {missing, 0})};
        return {middle, {}};
    }
    const double down = to.y() - from.y();
    if (std::abs(across) >= CardGrid::cardWidth || down < CardGrid::cardHeight) return {middle, {}};
    const double missing = onGridUp(2 * (CardGrid::cardHeight + gapDown) - down);
    const QPointF corner(middle.x(), snapped({0, from.y() + CardGrid::rowStep}).y());
    if (missing > 0) return {corner, pushed(layout, to, {0, missing})};
    return {middle, {}};
}

}  // namespace

InsertionPlace placeOnHandoff(const model::Journey& journey, const model::Layout& layout,
                              const model::Handoff& handoff) {
    const QPointF from = toPointF(layout.at(handoff.from)), to = toPointF(layout.at(handoff.to));
    InsertionPlace place = between(layout, from, to);
    if (!journey.stages.empty()) place = {snapped({to.x(), (from.y() + to.y()) / 2}), {}};
    model::Layout after = layout;
    for (const auto& [id, corner] : place.moves.to) after[id] = corner;
    place.corner = freeSpot(place.corner, {0, CardGrid::rowStep / 2}, cardsOf(after));
    return place;
}

std::vector<model::JourneyEdit> splitEdits(const model::Journey& journey, const model::Handoff& handoff,
                                           const model::SiloId& silo) {
    model::Handoff onwards;
    onwards.id = model::freshHandoffId(journey, silo, handoff.to);
    onwards.from = silo;
    onwards.to = handoff.to;
    return {model::Reconnect{handoff.id, handoff.from, silo}, model::AddHandoff{onwards}};
}

}  // namespace throughline::gui
