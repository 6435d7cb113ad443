#include "gui/canvas/canvas_commands.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>

#include "app/core_words.h"
#include "app/journey_text.h"
#include "app/words.h"
#include "gui/canvas/card_geometry.h"
#include "gui/canvas/copied_silos.h"
#include "gui/canvas/handoff_insertion.h"
#include "gui/canvas/stage_folds.h"

namespace throughline::gui {
namespace {

using model::CardGrid;

QString nameOf(const model::Journey& journey, const model::SiloId& id) {
    return app::name(journey, id);
}

Cards cardsOf(const model::Layout& layout) {
    Cards cards;
    for (const auto& [id, corner] : layout) cards.push_back(cardAt(toPointF(corner)));
    return cards;
}

/// Where the first new neighbour is tried, and where to go on from there until a place is free.
std::pair<QPointF, QPointF> placesBeside(Direction direction) {
    switch (direction) {
        case Direction::Left:
            return {{-CardGrid::columnStep, 0}, {0, CardGrid::rowStep}};
        case Direction::Up:
            return {{0, -CardGrid::rowStep}, {0, -CardGrid::rowStep}};
        case Direction::Right:
            return {{CardGrid::columnStep, 0}, {0, CardGrid::rowStep}};
        case Direction::Down:
            return {{0, CardGrid::rowStep}, {0, CardGrid::rowStep}};
    }
    return {};
}

model::Handoff handoffBetween(const model::Journey& journey, const model::SiloId& from,
                              const model::SiloId& to) {
    model::Handoff handoff;
    handoff.id = model::freshHandoffId(journey, from, to);
    handoff.from = from;
    handoff.to = to;
    return handoff;
}

}  // namespace

CanvasCommands::CanvasCommands(app::Workbench& workbench, QObject* parent)
    : QObject(parent), workbench_(workbench) {
}

void CanvasCommands::addSilo(QPointF corner) {
    begin({.corner = corner});
}

void CanvasCommands::addSiloAfter(const model::SiloId& from, QPointF corner) {
    begin({.corner = corner, .handsOffFrom = from});
}

void CanvasCommands::addNeighbour(Direction direction) {
    const auto selected = selectedSilo();
    if (!selected) return;
    const model::Layout stands = layout();
    const auto [first, step] = placesBeside(direction);
    const QPointF corner = freeSpot(toPointF(stands.at(*selected)) + first, step, cardsOf(stands));
    if (direction == Direction::Left)
        begin({.corner = corner, .handsOffTo = *selected});
    else
        begin({.corner = corner, .handsOffFrom = *selected});
}

void CanvasCommands::addSiloOn(const model::HandoffId& handoff) {
    const model::Handoff* split = model::find(workbench_.baseline(), handoff);
    if (!split) return;
    InsertionPlace place = placeOnHandoff(workbench_.baseline(), layout(), *split);
    begin({.corner = place.corner, .splits = handoff, .makesRoom = std::move(place.moves)});
}

void CanvasCommands::begin(Fresh fresh) {
    const std::string name = tr("New silo").toStdString();
    fresh.gesture = workbench_.document().beginGesture();
    fresh.silo.id = model::freshSiloId(workbench_.baseline(), name);
    fresh.silo.name = name;
    fresh.silo.stage = stageAt(fresh.corner);
    if (workbench_.edit(editsOf(fresh), tr("Add silo"), fresh.gesture)) return;
    fresh_ = fresh;
    workbench_.view().selectOnly(fresh.silo.id);
    emit nameWanted(fresh.silo.id);
}

std::vector<model::JourneyEdit> CanvasCommands::editsOf(const Fresh& fresh) const {
    std::vector<model::JourneyEdit> edits = pinUnplaced();
    const model::Journey& journey = workbench_.baseline();
    if (!fresh.makesRoom.to.empty()) edits.push_back(fresh.makesRoom);
    edits.push_back(model::AddSilo{fresh.silo, toPoint(fresh.corner)});
    if (const model::Handoff* split = model::find(journey, fresh.splits))
        for (model::JourneyEdit& edit : splitEdits(journey, *split, fresh.silo.id))
            edits.push_back(std::move(edit));
    if (!fresh.handsOffFrom.empty())
        edits.push_back(model::AddHandoff{handoffBetween(journey, fresh.handsOffFrom, fresh.silo.id)});
    if (!fresh.handsOffTo.empty())
        edits.push_back(model::AddHandoff{handoffBetween(journey, fresh.silo.id, fresh.handsOffTo)});
    return edits;
}

void CanvasCommands::nameFresh(const QString& name) {
    if (!fresh_) return;
    Fresh fresh = *std::exchange(fresh_, std::nullopt);
    const std::string text = name.trimmed().toStdString();
    if (text.empty() || text == fresh.silo.name) return;
    workbench_.document().abandon(fresh.gesture);
    if (model::find(workbench_.baseline(), fresh.silo.id)) {  // something else was done meanwhile
        rename(fresh.silo.id, name);
        return;
    }
    fresh.silo.name = text;
    fresh.silo.id = model::freshSiloId(workbench_.baseline(), text);
    if (workbench_.edit(editsOf(fresh), tr("Add “%1”").arg(name.trimmed()))) return;
    workbench_.view().selectOnly(fresh.silo.id);
}

void CanvasCommands::abandonFresh() {
    if (!fresh_) return;
    const Fresh fresh = *std::exchange(fresh_, std::nullopt);
    workbench_.document().abandon(fresh.gesture);
    const model::SiloId& neighbour = fresh.handsOffFrom.empty() ? fresh.handsOffTo : fresh.handsOffFrom;
    if (!neighbour.empty()) workbench_.view().selectOnly(neighbour);
    if (!fresh.splits.empty()) workbench_.view().selectOnly(fresh.splits);
}

bool CanvasCommands::freshIsConnected() const {
    return fresh_ && (!fresh_->handsOffFrom.empty() || !fresh_->handsOffTo.empty());
}

void CanvasCommands::connectInsteadOfFresh(const model::SiloId& silo) {
    if (!freshIsConnected()) return;
    const Fresh fresh = *fresh_;
    abandonFresh();
    if (fresh.handsOffTo.empty())
        connectSilos(fresh.handsOffFrom, silo);
    else
        connectSilos(silo, fresh.handsOffTo);
}

void CanvasCommands::rename(const model::SiloId& silo, const QString& name) {
    const model::Silo* found = model::find(workbench_.baseline(), silo);
    const std::string text = name.trimmed().toStdString();
    if (!found || text.empty() || text == found->name) return;
    workbench_.edit({model::SetText{silo, model::TextField::Name, text}},
                    tr("Rename to “%1”").arg(name.trimmed()));
}

void CanvasCommands::connectSilos(const model::SiloId& from, const model::SiloId& to) {
    const model::Journey& journey = workbench_.baseline();
    const model::Handoff handoff = handoffBetween(journey, from, to);
    const QString label = tr("Connect “%1” to “%2”").arg(nameOf(journey, from), nameOf(journey, to));
    if (workbench_.edit({model::AddHandoff{handoff}}, label)) return;
    workbench_.view().selectOnly(handoff.id);
}

void CanvasCommands::reconnect(const model::HandoffId& handoff, const model::SiloId& from,
                               const model::SiloId& to) {
    const model::Journey& journey = workbench_.baseline();
    const QString label = tr("Reconnect to “%1” → “%2”").arg(nameOf(journey, from), nameOf(journey, to));
    workbench_.edit({model::Reconnect{handoff, from, to}}, label);
}

std::optional<QString> CanvasCommands::whyNotReconnect(const model::HandoffId& handoff,
                                                       const model::SiloId& from,
                                                       const model::SiloId& to) const {
    const model::EditJourney edit{workbench_.view().journey(), {model::Reconnect{handoff, from, to}}};
    const auto result = model::applyEdit(workbench_.document().workspace(), edit);
    return result ? std::nullopt : std::optional(app::inWords(result.error().reason));
}

bool CanvasCommands::canInsert(const model::SiloId& silo) const {
    return std::ranges::none_of(workbench_.baseline().handoffs, [&](const model::Handoff& handoff) {
        return handoff.from == silo || handoff.to == silo;
    });
}

void CanvasCommands::insertOn(const model::HandoffId& handoff, const model::SiloId& silo, QPointF corner) {
    const model::Journey& journey = workbench_.baseline();
    const model::Handoff* split = model::find(journey, handoff);
    if (!split || !canInsert(silo)) return;
    InsertionPlace place = placeOnHandoff(journey, layout(), *split);
    place.moves.to[silo] = toPoint(place.moves.to.empty() ? corner : place.corner);
    std::vector<model::JourneyEdit> edits = pinUnplaced();
    edits.push_back(std::move(place.moves));
    const std::string stage = stageAt(corner);
    if (!stage.empty()) edits.push_back(model::SetText{silo, model::TextField::Stage, stage});
    for (model::JourneyEdit& edit : splitEdits(journey, *split, silo)) edits.push_back(std::move(edit));
    const QString label = tr("Put “%1” on “%2”").arg(nameOf(journey, silo), app::name(journey, handoff));
    workbench_.edit(std::move(edits), label);
}

void CanvasCommands::moveTo(const std::map<model::SiloId, QPointF>& corners, const QString& label) {
    std::vector<model::JourneyEdit> edits = pinUnplaced();
    model::MoveSilos moves;
    for (const auto& [id, corner] : corners) {
        const model::Silo* silo = model::find(workbench_.baseline(), id);
        if (!silo) continue;
        moves.to[id] = toPoint(corner);
        const std::string stage = stageAt(corner);
        if (!stage.empty() && stage != silo->stage)
            edits.push_back(model::SetText{id, model::TextField::Stage, stage});
    }
    if (moves.to.empty()) return;
    const QString words = label.isEmpty() ? moveLabel(moves) : label;
    edits.push_back(std::move(moves));
    workbench_.edit(std::move(edits), words);
}

void CanvasCommands::place(const std::map<model::SiloId, QPointF>& corners, const QString& label) {
    std::vector<model::JourneyEdit> edits = pinUnplaced();
    model::MoveSilos moves;
    for (const auto& [id, corner] : corners) moves.to[id] = toPoint(corner);
    edits.push_back(std::move(moves));
    workbench_.edit(std::move(edits), label);
}

QString CanvasCommands::moveLabel(const model::MoveSilos& moves) const {
    if (moves.to.size() > 1) return tr("Move %1 silos").arg(moves.to.size());
    return tr("Move “%1”").arg(nameOf(workbench_.baseline(), moves.to.begin()->first));
}

void CanvasCommands::nudge(QPointF by, app::Gesture gesture) {
    const model::Layout stands = layout();
    model::MoveSilos moves;
    for (const model::SiloId& id : selectedSilos()) moves.to[id] = toPoint(toPointF(stands.at(id)) + by);
    if (moves.to.empty()) return;
    const int count = static_cast<int>(moves.to.size());
    std::vector<model::JourneyEdit> edits = pinUnplaced();
    edits.push_back(std::move(moves));
    workbench_.edit(std::move(edits), tr("Move %Ln silo(s)", nullptr, int(count)), gesture);
}

void CanvasCommands::removeSelection() {
    const app::Elements elements = workbench_.view().selection();
    if (elements.empty()) return;
    const int silos = static_cast<int>(selectedSilos().size());
    const int handoffs = static_cast<int>(elements.size()) - silos;
    const QString name = app::name(workbench_.baseline(), *elements.begin());
    const QString what = elements.size() == 1 ? tr("“%1”").arg(name)
                         : silos == 0         ? tr("%Ln hand-off(s)", nullptr, handoffs)
                         : silos == 1         ? tr("a silo and %Ln hand-off(s)", nullptr, handoffs)
                                              : tr("%Ln silo(s)", nullptr, silos);
    if (workbench_.edit({model::RemoveElements{elements}}, tr("Delete %1").arg(what))) return;
    emit workbench_.didRemove(tr("Deleted %1").arg(what));
}

void CanvasCommands::duplicateSelection(QPointF by) {
    const std::vector<model::SiloId> silos = selectedSilos();
    if (silos.empty()) return;
    const int count = static_cast<int>(silos.size());
    const QString label = count == 1 ? tr("Duplicate “%1”").arg(nameOf(workbench_.baseline(), silos.front()))
                                     : tr("Duplicate %1 silos").arg(count);
    insertCopies(selectedPart(), by, label);
}

model::JourneyBundle CanvasCommands::selectedPart() const {
    const std::vector<model::SiloId> silos = selectedSilos();
    return partOf(workbench_.baseline(), layout(), {silos.begin(), silos.end()});
}

void CanvasCommands::copySelection() const {
    if (selectsSilos()) QGuiApplication::clipboard()->setMimeData(new CopiedSilos(selectedPart()));
}

void CanvasCommands::cutSelection() {
    if (!selectsSilos()) return;
    copySelection();
    removeSelection();
}

void CanvasCommands::paste(const std::optional<QPointF>& middle) {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (const auto* copied = qobject_cast<const CopiedSilos*>(data)) return paste(copied->part(), middle);
    const auto read = app::journeyFromText(data ? data->text() : QString());
    if (read)
        paste(*read, middle);
    else
        emit workbench_.refused(read.error());
}

void CanvasCommands::paste(const model::JourneyBundle& part, const std::optional<QPointF>& middle) {
    const std::vector<model::Silo>& silos = part.journey->silos;
    if (silos.empty()) return;
    const QPointF corner = toPointF(part.layout->at(silos.front().id));
    const QPointF by = middle ? snapped(*middle - middleOf(*part.layout) + corner) - corner : QPointF();
    const QString label = silos.size() == 1 ? tr("Paste “%1”").arg(QString::fromStdString(silos.front().name))
                                            : tr("Paste %1 silos").arg(silos.size());
    insertCopies(part, by, label);
}

void CanvasCommands::insertCopies(const model::JourneyBundle& part, QPointF by, const QString& label) {
    Pasting pasting = pasteEdits(workbench_.baseline(), layout(), part, by);
    std::vector<model::JourneyEdit> edits = pinUnplaced();
    std::ranges::move(pasting.edits, std::back_inserter(edits));
    if (!workbench_.edit(std::move(edits), label)) workbench_.view().select(std::move(pasting.added));
}

void CanvasCommands::selectAll() {
    app::Elements all;
    for (const model::Silo& silo : workbench_.baseline().silos) all.insert(silo.id);
    workbench_.view().select(std::move(all));
}

bool CanvasCommands::selectNext(int step) {
    const std::vector<app::Elements> cards =
        cardsInOrder(workbench_.baseline(), workbench_.view().arrangement().collapsedStages);
    const auto at = std::ranges::find(cards, workbench_.view().selection());
    const auto count = std::ssize(cards);
    const auto start = at == cards.end() ? (step > 0 ? std::ptrdiff_t(-1) : count) : at - cards.begin();
    const auto next = start + step;
    if (next < 0 || next >= count) return false;
    workbench_.view().select(cards[static_cast<std::size_t>(next)]);
    return true;
}

void CanvasCommands::togglePinned() {
    app::Arrangement arrangement = workbench_.view().arrangement();
    const std::vector<model::SiloId> silos = selectedSilos();
    const bool allPinned = std::ranges::all_of(
        silos, [&](const model::SiloId& silo) { return arrangement.pinned.contains(silo); });
    for (const model::SiloId& silo : silos)
        if (allPinned)
            arrangement.pinned.erase(silo);
        else
            arrangement.pinned.insert(silo);
    workbench_.view().arrange(std::move(arrangement));
}

void CanvasCommands::toggleStages() {
    toggle(stagesOfSelection(workbench_));
}

void CanvasCommands::toggleAllStages() {
    const std::vector<std::string>& stages = workbench_.baseline().stages;
    toggle({stages.begin(), stages.end()});
}

void CanvasCommands::toggle(const std::set<std::string>& stages) {
    app::Arrangement arrangement = workbench_.view().arrangement();
    std::set<std::string>& collapsed = arrangement.collapsedStages;
    if (std::ranges::includes(collapsed, stages))
        for (const std::string& stage : stages) collapsed.erase(stage);
    else
        collapsed.insert(stages.begin(), stages.end());
    workbench_.view().arrange(std::move(arrangement));
}

std::optional<model::SiloId> CanvasCommands::selectedSilo() const {
    const app::Elements& selection = workbench_.view().selection();
    if (selection.size() != 1) return std::nullopt;
    const auto* silo = std::get_if<model::SiloId>(&*selection.begin());
    return silo ? std::optional(*silo) : std::nullopt;
}

std::optional<model::HandoffId> CanvasCommands::selectedHandoff() const {
    const app::Elements& selection = workbench_.view().selection();
    if (selection.size() != 1) return std::nullopt;
    const auto* handoff = std::get_if<model::HandoffId>(&*selection.begin());
    return handoff ? std::optional(*handoff) : std::nullopt;
}

bool CanvasCommands::selectsSilos() const {
    return !selectedSilos().empty();
}

model::Layout CanvasCommands::layout() const {
    return model::placeUnplaced(workbench_.baseline(), *workbench_.bundle().layout);
}

std::vector<model::JourneyEdit> CanvasCommands::pinUnplaced() const {
    model::MoveSilos moves;
    for (const auto& [id, corner] : layout())
        if (!workbench_.bundle().layout->contains(id)) moves.to.emplace(id, corner);
    if (moves.to.empty()) return {};
    return {std::move(moves)};
}

std::string CanvasCommands::stageAt(QPointF corner) const {
    const std::vector<std::string>& stages = workbench_.baseline().stages;
    const int column = stageColumnOf(corner, static_cast<int>(stages.size()));
    return column < 0 ? std::string() : stages[static_cast<std::size_t>(column)];
}

std::vector<model::SiloId> CanvasCommands::selectedSilos() const {
    std::vector<model::SiloId> silos;
    for (const model::ElementId& element : workbench_.view().selection())
        if (const auto* silo = std::get_if<model::SiloId>(&element)) silos.push_back(*silo);
    return silos;
}

}  // namespace throughline::gui
