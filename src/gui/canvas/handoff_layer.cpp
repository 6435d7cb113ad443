#include "gui/canvas/handoff_layer.h"

#include <QGraphicsScene>

#include "gui/canvas/area_index.h"

namespace throughline::gui {
namespace {

AreaIndex indexOf(const CardPlaces& cards) {
    AreaIndex index;
    for (const auto& [id, card] : cards) index.add(card);
    return index;
}

const QRectF* cardIn(const CardPlaces& cards, const CardId& id) {
    const auto found = cards.find(id);
    return found == cards.end() ? nullptr : &found->second;
}

}  // namespace

HandoffItem* HandoffLayer::curve(const model::HandoffId& id) const {
    const auto found = drawn_.find(id);
    return found == drawn_.end() ? nullptr : found->second.curve;
}

const HandoffLabel* HandoffLayer::label(const model::HandoffId& id) const {
    const auto found = drawn_.find(id);
    return found == drawn_.end() ? nullptr : found->second.label;
}

bool HandoffLayer::follow(const model::Journey& journey, const StageFolds& folds) {
    bool changed = removeGone(journey);
    for (const model::Handoff& handoff : journey.handoffs) changed = add(handoff, folds) || changed;
    if (changed) findLanes();
    return changed;
}

bool HandoffLayer::removeGone(const model::Journey& journey) {
    std::set<model::HandoffId> stay;
    for (const model::Handoff& handoff : journey.handoffs) stay.insert(handoff.id);
    return std::erase_if(drawn_, [&](const auto& entry) {
               if (stay.contains(entry.first)) return false;
               curves_.set(entry.first.number(), {});
               for (QGraphicsItem* item : {static_cast<QGraphicsItem*>(entry.second.curve),
                                           static_cast<QGraphicsItem*>(entry.second.label)}) {
                   scene_.removeItem(item);
                   delete item;
               }
               return true;
           }) > 0;
}

bool HandoffLayer::add(const model::Handoff& handoff, const StageFolds& folds) {
    Drawn& drawn = drawn_[handoff.id];
    const CardId from = folds.cardOf(handoff.from), to = folds.cardOf(handoff.to);
    const bool inside = from == to && std::holds_alternative<StageId>(from);
    const bool isNew = drawn.curve == nullptr;
    if (!isNew && drawn.from == from && drawn.to == to && drawn.inside == inside) return false;
    drawn.from = from;
    drawn.to = to;
    drawn.inside = inside;
    if (isNew) {
        scene_.addItem(drawn.curve = new HandoffItem(handoff.id));
        scene_.addItem(drawn.label = new HandoffLabel(handoff.id));
    }
    drawn.curve->setVisible(!inside);
    drawn.label->setHidden(inside);
    if (inside) curves_.set(handoff.id.number(), {});
    drawn.routedFrom = {};
    drawn.settled = false;
    return true;
}

void HandoffLayer::findLanes() {
    std::map<std::pair<CardId, CardId>, std::vector<Drawn*>> between;
    for (auto& [id, drawn] : drawn_)
        if (!drawn.inside) between[{drawn.from, drawn.to}].push_back(&drawn);
    for (const auto& [ends, drawn] : between) {
        const bool facesReturn = ends.first != ends.second && between.contains({ends.second, ends.first});
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawn[i]->lane = {static_cast<int>(i), static_cast<int>(drawn.size()), facesReturn};
    }
}

bool HandoffLayer::setContents(const app::Workbench& workbench, const Figures& figures,
                               const ShownElements::Changed& changed) {
    if (!changed.everything && changed.silos.empty() && !changed.handoffs) return false;
    bool otherSizes = false;
    const model::Journey& journey = workbench.journey();
    const Outgoing outgoing = outgoingOf(journey);
    for (const model::Handoff& handoff : journey.handoffs) {
        const auto found = drawn_.find(handoff.id);
        const bool concerned = changed.everything || changed.handoffs || changed.silos.contains(handoff.from);
        if (!concerned || found == drawn_.end()) continue;
        const HandoffContent content = handoffContent(workbench, figures, outgoing, handoff);
        if (found->second.label->setContent(content)) {
            found->second.settled = false;
            otherSizes = true;
        }
        found->second.curve->setContent(content);
    }
    return otherSizes;
}

void HandoffLayer::route(const CardPlaces& cards, const std::set<CardId>& moved) {
    const AreaIndex index = indexOf(cards);
    AreaIndex labels;
    std::vector<std::pair<model::HandoffId, Drawn*>> routed;
    for (auto& [id, drawn] : drawn_) {
        if (!moved.contains(drawn.from) && !moved.contains(drawn.to)) {
            if (!drawn.labelArea.isEmpty()) labels.add(drawn.labelArea);
            continue;
        }
        route(id, drawn, cards, index);
        routed.emplace_back(id, &drawn);
    }
    for (const auto& [id, drawn] : routed) {
        drawn->settled = false;
        drawn->labelArea = placeFor(id, *drawn, index, labels);
        drawn->label->place(drawn->labelArea, drawn->curve->points());
        labels.add(drawn->labelArea);
    }
}

void HandoffLayer::settle(const CardPlaces& cards) {
    const AreaIndex index = indexOf(cards);
    AreaIndex changed(changedCards(cards));
    const AreaIndex changedCards = changed;
    for (auto& [id, drawn] : drawn_) {
        const QRectF reach = reachOf(drawn.curve->route(), drawn.routedFrom, drawn.routedTo);
        if (drawn.inside || (isRoutedAsItStands(drawn, cards) && changedCards.touching(reach).empty()))
            continue;
        const QRectF before = drawn.curve->points().boundingRect();
        route(id, drawn, cards, index);
        const QRectF after = drawn.curve->points().boundingRect();
        for (const QRectF& area : {before, after}) changed.add(area);
        drawn.settled = false;
    }
    settleLabels(index, std::move(changed));
}

Cards HandoffLayer::changedCards(const CardPlaces& cards) {
    Cards changed;
    for (const auto& [id, card] : cards) {
        const QRectF* before = cardIn(settledCards_, id);
        if (before && *before == card) continue;
        changed.push_back(card);
        if (before) changed.push_back(*before);
    }
    for (const auto& [id, card] : settledCards_)
        if (!cards.contains(id)) changed.push_back(card);
    settledCards_ = cards;
    return changed;
}

bool HandoffLayer::isRoutedAsItStands(const Drawn& drawn, const CardPlaces& cards) {
    const QRectF* from = cardIn(cards, drawn.from);
    const QRectF* to = cardIn(cards, drawn.to);
    return from && to && drawn.routedFrom == *from && drawn.routedTo == *to && drawn.routedLane == drawn.lane;
}

void HandoffLayer::route(const model::HandoffId& id, Drawn& drawn, const CardPlaces& cards,
                         const AreaIndex& index) {
    const QRectF* from = cardIn(cards, drawn.from);
    const QRectF* to = cardIn(cards, drawn.to);
    if (!from || !to || drawn.inside) return;
    drawn.routedFrom = *from;
    drawn.routedTo = *to;
    drawn.routedLane = drawn.lane;
    drawn.curve->setRoute(routeHandoff(*from, *to, drawn.lane, index));
    curves_.set(id.number(), drawn.curve->points());
}

/// In one order, so that each place depends only on cards, curves and labels before it. A label whose
/// surroundings are as they were stays.
void HandoffLayer::settleLabels(const AreaIndex& cards, AreaIndex changed) {
    AreaIndex placed;
    for (auto& [id, drawn] : drawn_) {
        const QRectF before = drawn.labelArea;
        const QRectF reach = labelReach(drawn.curve->points().boundingRect(), drawn.label->size());
        if (!drawn.settled || !changed.touching(reach).empty()) {
            drawn.labelArea = placeFor(id, drawn, cards, placed);
            drawn.label->place(drawn.labelArea, drawn.curve->points());
            drawn.settled = true;
        }
        if (before != drawn.labelArea)
            for (const QRectF& area : {before, drawn.labelArea})
                if (!area.isEmpty()) changed.add(area);
        if (!drawn.labelArea.isEmpty()) placed.add(drawn.labelArea);
    }
}

QRectF HandoffLayer::placeFor(const model::HandoffId& id, const Drawn& drawn, const AreaIndex& cards,
                              const AreaIndex& labels) const {
    if (drawn.inside || drawn.label->size().isEmpty() || drawn.curve->points().isEmpty()) return {};
    const auto crossed = [&](const QRectF& area) { return curves_.countIn(area, id.number()); };
    return placeLabel(drawn.curve->points(), drawn.label->size(), {cards, labels, crossed});
}

void HandoffLayer::select(const app::Elements& selection) {
    for (const auto& [id, drawn] : drawn_) {
        const bool selected = selection.contains(id);
        drawn.curve->setSelected(selected);
        drawn.curve->setGrips(selected && selection.size() == 1);
        drawn.label->setSelected(selected);
    }
}

void HandoffLayer::fade(const std::function<double(const model::HandoffId&)>& opacity) {
    for (const auto& [id, drawn] : drawn_) {
        drawn.curve->setOpacity(opacity(id));
        drawn.label->setOpacity(opacity(id));
    }
}

/// With the words beside it.
QRectF HandoffLayer::boundsOf(const Drawn& drawn) {
    const QRectF curve = drawn.curve->boundingRect();
    return drawn.label->isVisible() ? curve | drawn.labelArea : curve;
}

QRectF HandoffLayer::bounds() const {
    QRectF area;
    for (const auto& [id, drawn] : drawn_)
        if (!drawn.inside) area |= boundsOf(drawn);
    return area;
}

QRectF HandoffLayer::boundsOfSelected() const {
    QRectF area;
    for (const auto& [id, drawn] : drawn_)
        if (!drawn.inside && drawn.curve->isSelected()) area |= boundsOf(drawn);
    return area;
}

std::optional<model::HandoffId> HandoffLayer::at(QPointF point) const {
    for (const auto& [id, drawn] : drawn_) {
        if (drawn.inside) continue;
        const bool onLabel = drawn.label->isVisible() && drawn.labelArea.contains(point);
        const bool near = drawn.curve->boundingRect().contains(point);
        if (onLabel || (near && drawn.curve->shape().contains(point))) return id;
    }
    return std::nullopt;
}

app::Elements HandoffLayer::touching(const QRectF& area) const {
    app::Elements touched;
    for (const auto& [id, drawn] : drawn_)
        if (!drawn.inside && drawn.curve->boundingRect().intersects(area) &&
            drawn.curve->shape().intersects(area))
            touched.insert(id);
    return touched;
}

}  // namespace throughline::gui
