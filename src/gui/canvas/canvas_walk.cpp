#include "gui/canvas/canvas_walk.h"

#include <cmath>
#include <limits>

namespace throughline::gui {
namespace {

/// The cards that hand-offs lead to (Right) or come from (Left).
std::set<CardId> alongHandoffs(const CardId& card, Direction direction, const model::Journey& journey,
                               const StageFolds& folds) {
    std::set<CardId> found;
    for (const model::Handoff& handoff : journey.handoffs) {
        const CardId from = folds.cardOf(handoff.from), to = folds.cardOf(handoff.to);
        if (direction == Direction::Right && from == card) found.insert(to);
        if (direction == Direction::Left && to == card) found.insert(from);
    }
    found.erase(card);
    return found;
}

std::set<CardId> aboveOrBelow(const CardId& card, Direction direction, const CardPlaces& places) {
    std::set<CardId> found;
    const QRectF& start = places.at(card);
    for (const auto& [id, place] : places) {
        const double down = place.center().y() - start.center().y();
        const double aside = std::abs(place.center().x() - start.center().x());
        const bool there = direction == Direction::Down ? down > 0 : down < 0;
        if (there && std::abs(down) >= aside / 2) found.insert(id);
    }
    return found;
}

}  // namespace

std::optional<CardId> neighbourOf(const CardId& card, Direction direction, const model::Journey& journey,
                                  const CardPlaces& places, const StageFolds& folds) {
    if (!places.contains(card)) return std::nullopt;
    const bool across = direction == Direction::Left || direction == Direction::Right;
    const std::set<CardId> candidates =
        across ? alongHandoffs(card, direction, journey, folds) : aboveOrBelow(card, direction, places);
    std::optional<CardId> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (const CardId& candidate : candidates) {
        const QPointF way = places.at(candidate).center() - places.at(card).center();
        const double distance = std::hypot(way.x(), way.y());
        if (distance < least) nearest = candidate, least = distance;
    }
    return nearest;
}

std::optional<CardId> selectedCard(const app::Elements& selection, const StageFolds& folds) {
    const auto* silo = selection.empty() ? nullptr : std::get_if<model::SiloId>(&*selection.begin());
    if (!silo) return std::nullopt;
    const CardId card = folds.cardOf(*silo);
    const auto* stage = std::get_if<StageId>(&card);
    const app::Elements whole = stage ? folds.silosOf(*stage) : app::Elements{*silo};
    return whole == selection ? std::optional(card) : std::nullopt;
}

}  // namespace throughline::gui
