#include "gui/canvas/journey_scene.h"

#include <algorithm>
#include <array>

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

QSet<QString> collapsedNames(const StageFolds& folds) {
    QSet<QString> names;
    for (const auto& [stage, silos] : folds.stages()) names << QString::fromStdString(stage.string());
    return names;
}

std::optional<Port> portAt(const CardItem& item, QPointF point, double reach) {
    for (const Port port : allPorts)
        if (QLineF(item.portCenter(port), point).length() <= reach) return port;
    return std::nullopt;
}

}  // namespace

JourneyScene::JourneyScene(app::Workbench& workbench, QObject* parent)
    : QGraphicsScene(plane, parent),
      workbench_(workbench),
      handoffs_(*this),
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
    connect(&workbench.view(), &app::ViewState::arrangementChanged, this, &JourneyScene::followArrangement);
    restyle();
}

const CardItem* JourneyScene::silo(const model::SiloId& id) const {
    const auto found = silos_.find(id);
    return found == silos_.end() ? nullptr : found->second;
}

const HandoffItem* JourneyScene::handoff(const model::HandoffId& id) const {
    return handoffs_.curve(id);
}

QRectF JourneyScene::labelOf(const model::HandoffId& id) const {
    const HandoffLabel* label = handoffs_.label(id);
    return label && label->isVisible()
               ? QRectF(QPointF(), label->size())
                     .translated(label->pos() - QPointF(label->size().width(), label->size().height()) / 2)
               : QRectF();
}

std::optional<QPointF> JourneyScene::anchorOf(const model::HandoffId& id) const {
    const HandoffLabel* label = handoffs_.label(id);
    return label && label->isVisible() ? label->anchor() : std::nullopt;
}

const CardItem* JourneyScene::card(const CardId& id) const {
    if (const auto* stage = std::get_if<StageId>(&id)) {
        const auto found = stages_.find(*stage);
        return found == stages_.end() ? nullptr : found->second;
    }
    const auto& siloId = std::get<model::SiloId>(id);
    return folds_.hides(siloId) ? nullptr : silo(siloId);
}

const CardItem* JourneyScene::cardShowing(const model::SiloId& silo) const {
    return card(folds_.cardOf(silo));
}

template <class Function>
void JourneyScene::forCards(Function function) const {
    for (const auto& [id, item] : silos_)
        if (!folds_.hides(id)) function(CardId(id), *item);
    for (const auto& [id, item] : stages_) function(CardId(id), *item);
}

Cards JourneyScene::cards() const {
    Cards cards;
    cards.reserve(silos_.size());
    forCards([&](const CardId&, const CardItem& item) { cards.push_back(item.card()); });
    return cards;
}

std::vector<const CardItem*> JourneyScene::cardItems() const {
    std::vector<const CardItem*> items;
    forCards([&](const CardId&, const CardItem& item) { items.push_back(&item); });
    return items;
}

CardPlaces JourneyScene::places() const {
    CardPlaces places;
    forCards(
        [&](const CardId& id, const CardItem& item) { places.emplace_hint(places.end(), id, item.card()); });
    return places;
}

std::map<model::SiloId, QPointF> JourneyScene::corners() const {
    std::map<model::SiloId, QPointF> corners;
    for (const auto& [id, item] : silos_) corners.emplace(id, item->pos());
    return corners;
}

QRectF JourneyScene::contentRect() const {
    QRectF content = handoffs_.bounds();
    for (const QRectF& card : cards()) content |= card;
    const QRectF stages = background_.bounds();
    if (content.isEmpty() || stages.isEmpty()) return content | stages;
    // The columns go on below the last card; that part need not be in sight.
    content.setLeft(std::min(content.left(), stages.left()));
    content.setRight(std::max(content.right(), stages.right()));
    content.setTop(std::min(content.top(), stages.top()));
    return content;
}

QRectF JourneyScene::selectionRect() const {
    QRectF area = handoffs_.boundsOfSelected();
    forCards([&](const CardId&, const CardItem& item) {
        if (item.state().selected) area |= item.card();
    });
    return area;
}

Hit JourneyScene::hitAt(QPointF point, double portReach) const {
    Hit hit;
    for (const auto& [id, item] : silos_)
        if (const auto port =
                item->state().ports && !folds_.hides(id) ? portAt(*item, point, portReach) : std::nullopt) {
            hit.silo = id;
            hit.port = port;
            return hit;
        }
    forCards([&](const CardId& id, const CardItem& item) {
        if (!hit.nothing() || !item.card().contains(point)) return;
        if (const auto* silo = std::get_if<model::SiloId>(&id)) hit.silo = *silo;
        if (const auto* stage = std::get_if<StageId>(&id)) hit.stage = *stage;
    });
    if (hit.nothing()) hit.handoff = handoffAt(point);
    if (hit.nothing())
        if (const auto stage = background_.foldAt(point)) hit.fold = StageId(stage->toStdString());
    return hit;
}

std::optional<model::HandoffId> JourneyScene::handoffAt(QPointF point) const {
    return handoffs_.at(point);
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
    forCards([&](const CardId& id, const CardItem& item) {
        if (!item.card().intersects(area)) return;
        if (const auto* silo = std::get_if<model::SiloId>(&id)) touched.insert(*silo);
        if (const auto* stage = std::get_if<StageId>(&id)) touched.merge(folds_.silosOf(*stage));
    });
    return touched.empty() ? handoffs_.touching(area) : touched;
}

QString JourneyScene::explanationAt(QPointF point) const {
    const Hit hit = hitAt(point, 0);
    if (hit.silo) return explanationOf(*hit.silo);
    if (hit.stage) return explanationOf(*hit.stage);
    if (hit.fold)
        return folds_.stages().contains(*hit.fold) ? tr("Open this stage") : tr("Collapse this stage");
    return hit.handoff ? explanationOf(*hit.handoff) : QString();
}

QString JourneyScene::explanationOf(const model::ElementId& element) const {
    const auto of = [this](const auto& id) {
        const auto* found = model::find(workbench_.journey(), id);
        return found ? explain(workbench_, figures_, *found) : QString();
    };
    return std::visit(of, element);
}

QString JourneyScene::explanationOf(const StageId& stage) const {
    return explain(workbench_, figures_, stage.string(), folds_.stages().at(stage));
}

void JourneyScene::preview(const std::map<model::SiloId, QPointF>& corners) {
    std::set<CardId> moved;
    for (const auto& [id, corner] : corners) {
        const auto found = silos_.find(id);
        if (found == silos_.end() || found->second->pos() == corner) continue;
        found->second->setPos(corner);
        moved.insert(folds_.cardOf(id));
    }
    if (moved.empty()) return;
    placeStages();
    for (const auto& [id, item] : stages_) moved.insert(id);
    handoffs_.route(places(), moved);
    emit contentChanged();
}

void JourneyScene::settle() {
    settled_ = workbench_.bundle().layout;
    placeSilos();
    placeStages();
    double bottom = 0;
    forCards([&](const CardId&, const CardItem& item) { bottom = std::max(bottom, item.card().bottom()); });
    background_.setBottom(bottom + roomBelow);
    highlightStage(-1);
    handoffs_.settle(places());
    emit contentChanged();
}

void JourneyScene::placeSilos() {
    const model::Layout layout = model::placeUnplaced(workbench_.baseline(), *workbench_.bundle().layout);
    for (const auto& [id, item] : silos_)
        if (const auto found = layout.find(id); found != layout.end()) item->setPos(toPointF(found->second));
}

void JourneyScene::placeStages() {
    if (stages_.empty()) return;
    Cards others;
    for (const auto& [id, item] : silos_)
        if (!folds_.hides(id)) others.push_back(item->card());
    for (const auto& [id, item] : stages_) {
        const std::vector<model::SiloId>& silos = folds_.stages().at(id);
        double sum = 0;
        for (const model::SiloId& silo : silos) sum += silos_.at(silo)->pos().y();
        const double column = background_.indexOf(QString::fromStdString(id.string()));
        const QPointF middle(model::CardGrid::left + column * model::CardGrid::columnStep,
                             sum / static_cast<double>(silos.size()));
        item->setPos(freeSpot(snapped(middle), {0, gridStep}, others));
        others.push_back(item->card());
    }
}

void JourneyScene::setHovered(const Hit& hit) {
    const bool same = hovered_.silo == hit.silo && hovered_.handoff == hit.handoff &&
                      hovered_.stage == hit.stage && hovered_.fold == hit.fold;
    if (same) return;
    const auto setHandoff = [this](bool hovered) {
        if (HandoffItem* curve = hovered_.handoff ? handoffs_.curve(*hovered_.handoff) : nullptr)
            curve->setHovered(hovered);
    };
    setHandoff(false);
    hovered_ = hit;
    setHandoff(true);
    updateStates();
    background_.setHovered(hit.fold ? QString::fromStdString(hit.fold->string()) : QString());
    update();
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
    const auto opacityOf = [this](const model::ElementId& id) { return isFaded(id) ? fadedOpacity : 1; };
    for (const auto& [id, item] : silos_) item->setOpacity(opacityOf(id));
    for (const auto& [id, item] : stages_) {
        const bool all = std::ranges::all_of(folds_.stages().at(id),
                                             [this](const model::SiloId& silo) { return isFaded(silo); });
        item->setOpacity(all ? fadedOpacity : 1);
    }
    handoffs_.fade(opacityOf);
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
    const StageFolds folds(workbench_.baseline(), workbench_.view().arrangement().collapsedStages);
    const bool refolds = !(folds == folds_);
    const bool other = !shown_.sameAs(workbench_.journey());
    folds_ = folds;
    const bool silos = other && followSilos();
    const bool stages = refolds && followStages();
    const bool handoffs = (other || refolds) && handoffs_.follow(workbench_.journey(), folds_);
    if (silos || handoffs) shown_.forget();
    background_.setStages(stageNames(workbench_.baseline()), collapsedNames(folds_));
    const bool labelsChanged = updateContents(shown_.changedSince(workbench_));
    const bool unplaced = workbench_.bundle().layout->size() < silos_.size();
    if (silos || stages || handoffs || refolds || unplaced || settled_ != workbench_.bundle().layout)
        settle();
    else if (labelsChanged)
        handoffs_.settle(places());
    followSelection();
    if (emphasised_) fade();
    update();
    emit contentChanged();
}

void JourneyScene::followArrangement() {
    shown_.forget();
    follow();
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
    if (updateContents()) handoffs_.settle(places());
    emit contentChanged();
}

void JourneyScene::followSelection() {
    updateStates();
    handoffs_.select(selection());
}

void JourneyScene::hideSelection() {
    showsSelection_ = false;
    followSelection();
}

const app::Elements& JourneyScene::selection() const {
    static const app::Elements nothing;
    return showsSelection_ ? workbench_.view().selection() : nothing;
}

bool JourneyScene::followSilos() {
    std::set<model::SiloId> stay;
    for (const model::Silo& silo : workbench_.journey().silos) stay.insert(silo.id);
    bool changed = std::erase_if(silos_, [&](const auto& entry) {
                       if (stay.contains(entry.first)) return false;
                       removeItem(entry.second);
                       delete entry.second;
                       return true;
                   }) > 0;
    for (const model::SiloId& id : stay) {
        CardItem*& item = silos_[id];
        if (!item) addItem(item = new CardItem), changed = true;
        item->setVisible(!folds_.hides(id));
    }
    return changed;
}

/// Which silos can be seen, too.
bool JourneyScene::followStages() {
    for (const auto& [id, item] : silos_) item->setVisible(!folds_.hides(id));
    bool changed = std::erase_if(stages_, [&](const auto& entry) {
                       if (folds_.stages().contains(entry.first)) return false;
                       removeItem(entry.second);
                       delete entry.second;
                       return true;
                   }) > 0;
    for (const auto& [id, silos] : folds_.stages()) {
        CardItem*& item = stages_[id];
        if (!item) addItem(item = new CardItem), changed = true;
    }
    return changed;
}

bool JourneyScene::updateContents(const ShownElements::Changed& changed) {
    const model::Journey& journey = workbench_.journey();
    for (const model::Silo& silo : journey.silos) {
        if (!changed.everything && !changed.silos.contains(silo.id)) continue;
        if (const auto found = silos_.find(silo.id); found != silos_.end())
            found->second->setContent(cardContent(workbench_, figures_, silo));
    }
    for (const auto& [id, item] : stages_)
        item->setContent(stageContent(workbench_, figures_, id.string(), folds_.stages().at(id)));
    return handoffs_.setContents(workbench_, figures_, changed);
}

void JourneyScene::updateStates() {
    const app::Elements& selection = this->selection();
    for (const auto& [id, item] : silos_) {
        const bool selected = selection.contains(id);
        const bool ports = hovered_.silo == id || (selected && selection.size() == 1);
        item->setState({selected, ports, target_ == id ? targetKind_ : CardTarget::None});
    }
    for (const auto& [id, item] : stages_) {
        const bool selected = std::ranges::all_of(
            folds_.stages().at(id), [&](const model::SiloId& silo) { return selection.contains(silo); });
        item->setState({selected, false, CardTarget::None});
    }
}

}  // namespace throughline::gui
