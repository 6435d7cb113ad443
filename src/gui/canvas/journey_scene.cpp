#include "gui/canvas/journey_scene.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QPen>

#include "app/theme.h"

namespace throughline::gui {
namespace {

/// Far more than any journey needs, so that panning never stops at an edge.
constexpr QRectF plane(-200'000, -200'000, 400'000, 400'000);
constexpr double roomBelow = 32;
constexpr double fadedOpacity = 0.2;
/// Results that are a little late are not greyed, else every edit would make the canvas blink.
constexpr int staleDelay = 300;
constexpr std::array allPorts{Port::Left, Port::Top, Port::Right, Port::Bottom};

QStringList stageNames(const model::Journey& journey) {
    QStringList names;
    for (const std::string& stage : journey.stages) names << QString::fromStdString(stage);
    return names;
}

std::optional<Port> portAt(const SiloItem& item, QPointF point, double reach) {
    for (const Port port : allPorts)
        if (QLineF(item.portCenter(port), point).length() <= reach) return port;
    return std::nullopt;
}

}  // namespace

JourneyScene::JourneyScene(app::Workbench& workbench, QObject* parent)
    : QGraphicsScene(plane, parent),
      workbench_(workbench),
      draft_(new QGraphicsPathItem),
      guides_(new QGraphicsPathItem),
      band_(new QGraphicsRectItem) {
    setItemIndexMethod(NoIndex);
    for (QGraphicsItem* overlay : std::initializer_list<QGraphicsItem*>{draft_, guides_, band_}) {
        overlay->setZValue(10);
        overlay->hide();
        addItem(overlay);
    }
    untilStale_.setSingleShot(true);
    untilStale_.setInterval(staleDelay);
    connect(&untilStale_, &QTimer::timeout, this, [this] {
        showsStale_ = true;
        readResults();
    });
    connect(&workbench, &app::Workbench::journeyEdited, this, &JourneyScene::follow);
    connect(&workbench, &app::Workbench::resultsChanged, this, &JourneyScene::followResults);
    connect(&workbench.view(), &app::ViewState::selectionChanged, this, &JourneyScene::followSelection);
    restyle();
}

const SiloItem* JourneyScene::silo(const model::SiloId& id) const {
    const auto found = silos_.find(id);
    return found == silos_.end() ? nullptr : found->second;
}

const HandoffItem* JourneyScene::handoff(const model::HandoffId& id) const {
    const auto found = handoffs_.find(id);
    return found == handoffs_.end() ? nullptr : found->second.curve;
}

Cards JourneyScene::cards() const {
    Cards cards;
    cards.reserve(silos_.size());
    for (const auto& [id, item] : silos_) cards.push_back(item->card());
    return cards;
}

std::map<model::SiloId, QPointF> JourneyScene::corners() const {
    std::map<model::SiloId, QPointF> corners;
    for (const auto& [id, item] : silos_) corners.emplace(id, item->pos());
    return corners;
}

QRectF JourneyScene::contentRect() const {
    QRectF content;
    for (const QRectF& card : cards()) content |= card;
    for (const auto& [id, drawn] : handoffs_) content |= drawn.curve->boundingRect();
    const QRectF stages = background_.bounds();
    if (content.isEmpty() || stages.isEmpty()) return content | stages;
    // The columns go on below the last card; that part need not be in sight.
    content.setLeft(std::min(content.left(), stages.left()));
    content.setRight(std::max(content.right(), stages.right()));
    content.setTop(std::min(content.top(), stages.top()));
    return content;
}

QRectF JourneyScene::selectionRect() const {
    QRectF area;
    for (const auto& [id, item] : silos_)
        if (item->state().selected) area |= item->card();
    for (const auto& [id, drawn] : handoffs_)
        if (drawn.curve->isSelected()) area |= drawn.curve->boundingRect();
    return area;
}

Hit JourneyScene::hitAt(QPointF point, double portReach) const {
    for (const auto& [id, item] : silos_)
        if (const auto port = item->state().ports ? portAt(*item, point, portReach) : std::nullopt)
            return {id, std::nullopt, port};
    for (const auto& [id, item] : silos_)
        if (item->card().contains(point)) return {id, std::nullopt, std::nullopt};
    return {std::nullopt, handoffAt(point), std::nullopt};
}

std::optional<model::HandoffId> JourneyScene::handoffAt(QPointF point) const {
    for (const auto& [id, drawn] : handoffs_) {
        const bool onLabel = drawn.label->isVisible() && drawn.label->sceneBoundingRect().contains(point);
        const bool near = drawn.curve->boundingRect().contains(point);
        if (onLabel || (near && drawn.curve->shape().contains(point))) return id;
    }
    return std::nullopt;
}

std::optional<GrippedEnd> JourneyScene::endAt(QPointF point, double reach) const {
    const app::Elements& selection = workbench_.view().selection();
    const auto* id = selection.size() == 1 ? std::get_if<model::HandoffId>(&*selection.begin()) : nullptr;
    const HandoffItem* item = id ? handoff(*id) : nullptr;
    if (!item) return std::nullopt;
    const QPainterPath& path = item->route().path;
    if (QLineF(path.currentPosition(), point).length() <= reach) return GrippedEnd{*id, HandoffEnd::To};
    if (QLineF(path.pointAtPercent(0), point).length() <= reach) return GrippedEnd{*id, HandoffEnd::From};
    return std::nullopt;
}

app::Elements JourneyScene::touching(const QRectF& area) const {
    app::Elements touched;
    for (const auto& [id, item] : silos_)
        if (item->card().intersects(area)) touched.insert(id);
    if (!touched.empty()) return touched;
    for (const auto& [id, drawn] : handoffs_)
        if (drawn.curve->boundingRect().intersects(area) && drawn.curve->shape().intersects(area))
            touched.insert(id);
    return touched;
}

QString JourneyScene::explanationAt(QPointF point) const {
    const Hit hit = hitAt(point, 0);
    if (hit.silo) return explanationOf(*hit.silo);
    return hit.handoff ? explanationOf(*hit.handoff) : QString();
}

QString JourneyScene::explanationOf(const model::ElementId& element) const {
    const auto of = [this](const auto& id) {
        const auto* found = model::find(workbench_.journey(), id);
        return found ? explain(workbench_, figures_, *found) : QString();
    };
    return std::visit(of, element);
}

void JourneyScene::preview(const std::map<model::SiloId, QPointF>& corners) {
    std::set<model::SiloId> moved;
    for (const auto& [id, corner] : corners) {
        const auto found = silos_.find(id);
        if (found == silos_.end() || found->second->pos() == corner) continue;
        found->second->setPos(corner);
        moved.insert(id);
    }
    if (moved.empty()) return;
    routeOf(moved);
    emit contentChanged();
}

void JourneyScene::settle() {
    settled_ = workbench_.bundle().layout;
    const model::Layout layout = model::placeUnplaced(workbench_.baseline(), *workbench_.bundle().layout);
    double bottom = 0;
    for (const auto& [id, item] : silos_) {
        const auto found = layout.find(id);
        if (found != layout.end()) item->setPos(toPointF(found->second));
        bottom = std::max(bottom, item->card().bottom());
    }
    background_.setBottom(bottom + roomBelow);
    highlightStage(-1);
    routeChanged();
    emit contentChanged();
}

void JourneyScene::setHovered(const Hit& hit) {
    if (hoveredSilo_ == hit.silo && hoveredHandoff_ == hit.handoff) return;
    const auto setHandoff = [this](bool hovered) {
        if (const auto found = hoveredHandoff_ ? handoffs_.find(*hoveredHandoff_) : handoffs_.end();
            found != handoffs_.end())
            found->second.curve->setHovered(hovered);
    };
    setHandoff(false);
    hoveredSilo_ = hit.silo;
    hoveredHandoff_ = hit.handoff;
    setHandoff(true);
    updateStates();
}

void JourneyScene::setTarget(const std::optional<model::SiloId>& silo, CardTarget kind) {
    const bool same = target_ == silo && targetKind_ == kind;
    target_ = silo;
    targetKind_ = kind;
    if (!same) updateStates();
}

void JourneyScene::setDraft(const QPainterPath& path) {
    draft_->setPath(path);
    draft_->setVisible(!path.isEmpty());
}

void JourneyScene::emphasise(std::optional<app::Elements> elements) {
    if (elements == emphasised_) return;
    emphasised_ = std::move(elements);
    fade();
}

bool JourneyScene::isFaded(const model::ElementId& element) const {
    return emphasised_ && !emphasised_->contains(element);
}

void JourneyScene::fade() {
    for (const auto& [id, item] : silos_) item->setOpacity(isFaded(id) ? fadedOpacity : 1);
    for (const auto& [id, drawn] : handoffs_) {
        drawn.curve->setOpacity(isFaded(id) ? fadedOpacity : 1);
        drawn.label->setOpacity(isFaded(id) ? fadedOpacity : 1);
    }
}

void JourneyScene::setGuides(const QPainterPath& path) {
    guides_->setPath(path);
    guides_->setVisible(!path.isEmpty());
}

void JourneyScene::setBand(const QRectF& area) {
    band_->setRect(area);
    band_->setVisible(!area.isNull());
}

void JourneyScene::highlightStage(int stage) {
    if (background_.highlighted() == stage) return;
    background_.setHighlighted(stage);
    update();
}

void JourneyScene::restyle() {
    const app::Theme& theme = app::currentTheme();
    draft_->setPen(QPen(theme.accent, 2, Qt::DashLine));
    guides_->setPen(QPen(theme.accent, 0));
    QColor soft = theme.accent;
    soft.setAlpha(28);
    band_->setPen(QPen(theme.accent, 0));
    band_->setBrush(soft);
    figures_ = Figures(workbench_, !showsStale_);
    settled_.reset();
    shown_.forget();
    follow();
    update();
}

void JourneyScene::drawBackground(QPainter* painter, const QRectF& exposed) {
    background_.paint(*painter, exposed);
}

void JourneyScene::follow() {
    const bool other = !shown_.sameAs(workbench_.journey());
    const bool fewer = other && removeGone();
    const bool more = other && addNew();
    if (fewer || more) {
        shown_.forget();
        findLanes();
    }
    background_.setStages(stageNames(workbench_.baseline()));
    const bool labelsChanged = updateContents(shown_.changedSince(workbench_));
    const model::JourneyBundle& bundle = workbench_.bundle();
    const bool unplaced = bundle.layout->size() < silos_.size();
    if (fewer || more || unplaced || settled_ != bundle.layout) settle();
    if (labelsChanged) placeAllLabels();
    followSelection();
    if (emphasised_) fade();
    update();
    emit contentChanged();
}

void JourneyScene::followResults() {
    const bool wasStale = showsStale_;
    if (workbench_.resultsAreCurrent()) {
        untilStale_.stop();
        showsStale_ = false;
    } else if (!showsStale_ && !untilStale_.isActive()) {
        untilStale_.start();
    }
    if (readResults_ != workbench_.results() || wasStale != showsStale_) readResults();
}

void JourneyScene::readResults() {
    readResults_ = workbench_.results();
    figures_ = Figures(workbench_, !showsStale_);
    if (updateContents()) placeAllLabels();
    emit contentChanged();
}

void JourneyScene::followSelection() {
    updateStates();
    for (const auto& [id, drawn] : handoffs_) {
        const bool selected = workbench_.view().selection().contains(id);
        drawn.curve->setSelected(selected);
        drawn.curve->setGrips(selected && workbench_.view().selection().size() == 1);
        drawn.label->setSelected(selected);
    }
}

bool JourneyScene::removeGone() {
    const model::Journey& journey = workbench_.journey();
    std::set<model::SiloId> silos;
    for (const model::Silo& silo : journey.silos) silos.insert(silo.id);
    std::set<model::HandoffId> handoffs;
    for (const model::Handoff& handoff : journey.handoffs) handoffs.insert(handoff.id);
    const auto silosGone = std::erase_if(silos_, [&](const auto& entry) {
        if (silos.contains(entry.first)) return false;
        removeItem(entry.second);
        delete entry.second;
        return true;
    });
    const auto handoffsGone = std::erase_if(handoffs_, [&](const auto& entry) {
        if (handoffs.contains(entry.first)) return false;
        for (QGraphicsItem* item : {static_cast<QGraphicsItem*>(entry.second.curve),
                                    static_cast<QGraphicsItem*>(entry.second.label)}) {
            removeItem(item);
            delete item;
        }
        return true;
    });
    return silosGone + handoffsGone > 0;
}

bool JourneyScene::addNew() {
    bool changed = false;
    for (const model::Silo& silo : workbench_.journey().silos) {
        SiloItem*& item = silos_[silo.id];
        if (item) continue;
        addItem(item = new SiloItem(silo.id));
        changed = true;
    }
    for (const model::Handoff& handoff : workbench_.journey().handoffs) {
        Drawn& drawn = handoffs_[handoff.id];
        changed = changed || !drawn.curve || drawn.from != handoff.from || drawn.to != handoff.to;
        drawn.from = handoff.from;
        drawn.to = handoff.to;
        if (drawn.curve) continue;
        addItem(drawn.curve = new HandoffItem(handoff.id));
        addItem(drawn.label = new HandoffLabel(handoff.id));
    }
    return changed;
}

void JourneyScene::showContent(const model::Silo& silo) {
    if (const auto found = silos_.find(silo.id); found != silos_.end())
        found->second->setContent(cardContent(workbench_, figures_, silo));
}

bool JourneyScene::updateContents(const ShownElements::Changed& changed) {
    const model::Journey& journey = workbench_.journey();
    for (const model::Silo& silo : journey.silos)
        if (changed.everything || changed.silos.contains(silo.id)) showContent(silo);
    if (!changed.everything && changed.silos.empty() && !changed.handoffs) return false;
    bool labelsChanged = false;
    const Outgoing outgoing = outgoingOf(journey);
    for (const model::Handoff& handoff : journey.handoffs) {
        const auto found = handoffs_.find(handoff.id);
        const bool concerned = changed.everything || changed.handoffs || changed.silos.contains(handoff.from);
        if (!concerned || found == handoffs_.end()) continue;
        const HandoffContent content = handoffContent(workbench_, figures_, outgoing, handoff);
        labelsChanged = found->second.label->setContent(content) || labelsChanged;
        found->second.curve->setContent(content);
    }
    return labelsChanged;
}

void JourneyScene::updateStates() {
    const app::Elements& selection = workbench_.view().selection();
    for (const auto& [id, item] : silos_) {
        const bool selected = selection.contains(id);
        const bool ports = hoveredSilo_ == id || (selected && selection.size() == 1);
        item->setState({selected, ports, target_ == id ? targetKind_ : CardTarget::None});
    }
}

void JourneyScene::findLanes() {
    std::map<std::pair<model::SiloId, model::SiloId>, std::vector<Drawn*>> between;
    for (auto& [id, drawn] : handoffs_) between[{drawn.from, drawn.to}].push_back(&drawn);
    for (const auto& [ends, drawn] : between) {
        const bool facesReturn = ends.first != ends.second && between.contains({ends.second, ends.first});
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawn[i]->lane = {static_cast<int>(i), static_cast<int>(drawn.size()), facesReturn};
    }
}

void JourneyScene::routeOf(const std::set<model::SiloId>& silos) {
    const AreaIndex index(cards());
    Drawns routed;
    for (auto& [id, drawn] : handoffs_) {
        if (!silos.contains(drawn.from) && !silos.contains(drawn.to)) continue;
        route(drawn, index);
        routed.insert(&drawn);
    }
    placeLabels(routed);
}

void JourneyScene::routeChanged() {
    const AreaIndex index(cards());
    const AreaIndex changed(changedCards());
    Drawns routed;
    for (auto& [id, drawn] : handoffs_) {
        const QRectF reach = reachOf(drawn.curve->route(), drawn.routedFrom, drawn.routedTo);
        if (isRoutedAsItStands(drawn) && changed.touching(reach).empty()) continue;
        route(drawn, index);
        routed.insert(&drawn);
    }
    placeLabels(routed);
}

Cards JourneyScene::changedCards() {
    Cards changed;
    std::map<model::SiloId, QRectF> now;
    for (const auto& [id, item] : silos_) {
        const QRectF card = now[id] = item->card();
        const auto before = routedCards_.find(id);
        if (before != routedCards_.end() && before->second == card) continue;
        changed.push_back(card);
        if (before != routedCards_.end()) changed.push_back(before->second);
    }
    for (const auto& [id, card] : routedCards_)
        if (!now.contains(id)) changed.push_back(card);
    routedCards_ = std::move(now);
    return changed;
}

bool JourneyScene::isRoutedAsItStands(const Drawn& drawn) const {
    const SiloItem* from = silo(drawn.from);
    const SiloItem* to = silo(drawn.to);
    return from && to && drawn.routedFrom == from->card() && drawn.routedTo == to->card() &&
           drawn.routedLane == drawn.lane;
}

void JourneyScene::route(Drawn& drawn, const AreaIndex& cards) {
    const SiloItem* from = silo(drawn.from);
    const SiloItem* to = silo(drawn.to);
    if (!from || !to) return;
    drawn.routedFrom = from->card();
    drawn.routedTo = to->card();
    drawn.routedLane = drawn.lane;
    drawn.curve->setRoute(routeHandoff(drawn.routedFrom, drawn.routedTo, drawn.lane, cards));
}

void JourneyScene::placeLabels(const Drawns& routed) {
    if (routed.empty()) return;
    const AreaIndex index(cards());
    AreaIndex placed;
    for (const auto& [id, drawn] : handoffs_) {
        if (drawn.label->size().isEmpty()) continue;
        if (routed.contains(&drawn)) {
            const QRectF area = placeLabel(drawn.curve->route().path, drawn.label->size(), index, placed);
            drawn.label->setPos(area.center());
        }
        placed.add(drawn.label->sceneBoundingRect());
    }
}

void JourneyScene::placeAllLabels() {
    Drawns all;
    for (const auto& [id, drawn] : handoffs_) all.insert(&drawn);
    placeLabels(all);
}

}  // namespace throughline::gui
