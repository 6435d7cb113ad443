#include "gui/canvas/journey_canvas.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QSettings>

#include "app/theme.h"
#include "app/words.h"
#include "gui/canvas/arrange_commands.h"
#include "gui/canvas/canvas_accessibility.h"
#include "gui/canvas/canvas_actions.h"
#include "gui/canvas/canvas_filter.h"
#include "gui/canvas/canvas_help.h"
#include "gui/canvas/canvas_keyboard.h"
#include "gui/canvas/canvas_tool_bar.h"
#include "gui/canvas/canvas_tools.h"
#include "gui/canvas/element_interface.h"
#include "gui/canvas/empty_hint.h"
#include "gui/canvas/filter_pill.h"
#include "gui/canvas/find_bar.h"
#include "gui/canvas/legend.h"
#include "gui/canvas/name_editor.h"
#include "gui/canvas/overview.h"
#include "gui/canvas/space_tool.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int margin = 12;
constexpr auto wheelZoomsKey = "canvas/wheelZooms";
constexpr double zoomStep = 1.25;
/// Narrower than this the overview hides more than it shows.
constexpr int overviewNeeds = 420;

}  // namespace

JourneyCanvas::JourneyCanvas(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      commands_(new CanvasCommands(workbench, this)),
      scene_(new JourneyScene(workbench, this)),
      view_(new JourneyView(*scene_, this)),
      editor_(new NameEditor({workbench, *scene_, *commands_}, *view_)),
      arrange_(new ArrangeCommands({workbench, *scene_, *commands_}, this)),
      actions_(new CanvasActions(*this)),
      toolBar_(new CanvasToolBar(*actions_, this)),
      overview_(new Overview(*scene_, *view_, this)),
      hint_(new EmptyHint(this)),
      filter_(new CanvasFilter({workbench, *scene_, *commands_}, this)),
      pill_(new FilterPill(this)),
      find_(new FindBar(workbench, this)),
      legend_(new Legend(this)) {
    const CanvasContext context{workbench, *scene_, *commands_};
    installCanvasAccessibility();
    accessibility_ = new CanvasAccessibility(context, *view_, *editor_);
    selectTool_ = std::make_unique<SelectTool>(context);
    connectTool_ = std::make_unique<ConnectTool>(context, [this] { actions_->select->trigger(); });
    spaceTool_ = std::make_unique<SpaceTool>(context);
    view_->setTool(selectTool_.get());
    setFocusProxy(view_);
    connectActions();
    connectArranging();
    connectEditing();
    connectViewing();
    connectFinding();
    followContent();
    updateActions();
}

JourneyCanvas::~JourneyCanvas() {
    disconnect(&workbench_.view(), nullptr, this, nullptr);
    view_->setTool(nullptr);
    // The view looks at the scene until it is gone.
    delete view_;
}

QList<QAction*> JourneyCanvas::editActions() const {
    return actions_->edit();
}

QList<QAction*> JourneyCanvas::arrangeActions() const {
    return actions_->arrange();
}

QList<QAction*> JourneyCanvas::viewActions() const {
    return actions_->view();
}

double JourneyCanvas::zoom() const {
    return view_->zoom();
}

void JourneyCanvas::fitAll() {
    view_->fitAll();
}

void JourneyCanvas::reveal(const model::ElementId& element) {
    workbench_.view().selectOnly(element);
    view_->show(scene_->selectionRect());
}

void JourneyCanvas::connectActions() {
    for (QAction* tool : {actions_->select, actions_->hand, actions_->connect, actions_->space})
        connect(tool, &QAction::triggered, this, [this, tool] { useTool(tool); });
    const auto on = [this](QAction* action, auto function) {
        connect(action, &QAction::triggered, this, [this, function] {
            editor_->commit();
            function();
        });
    };
    on(actions_->addSilo, [this] { addSilo(); });
    on(actions_->insertSilo, [this] { addSilo(); });
    on(actions_->addNext, [this] { commands_->addNeighbour(Direction::Right); });
    on(actions_->addBefore, [this] { commands_->addNeighbour(Direction::Left); });
    on(actions_->addAbove, [this] { commands_->addNeighbour(Direction::Up); });
    on(actions_->addBelow, [this] { commands_->addNeighbour(Direction::Down); });
    on(actions_->rename, [this] {
        if (const auto silo = commands_->selectedSilo())
            editor_->open(*silo);
        else
            emit renameJourneyWanted();
    });
    on(actions_->duplicate, [this] { commands_->duplicateSelection(); });
    on(actions_->cut, [this] { commands_->cutSelection(); });
    on(actions_->copy, [this] { commands_->copySelection(); });
    on(actions_->paste, [this] { commands_->paste(std::nullopt); });
    on(actions_->remove, [this] { commands_->removeSelection(); });
    on(actions_->selectAll, [this] { commands_->selectAll(); });
    on(actions_->zoomIn, [this] { view_->zoomTo(view_->zoom() * zoomStep); });
    on(actions_->zoomOut, [this] { view_->zoomTo(view_->zoom() / zoomStep); });
    on(actions_->actualSize, [this] { view_->zoomTo(1); });
    on(actions_->fitAll, [this] { view_->fitAll(); });
    on(actions_->fitSelection, [this] { view_->fitSelection(); });
    on(actions_->overview, [this] { layOut(); });
    connect(actions_->wheelZooms, &QAction::toggled, this, [this](bool zooms) {
        view_->setWheelZooms(zooms);
        QSettings().setValue(wheelZoomsKey, zooms);
    });
    actions_->wheelZooms->setChecked(QSettings().value(wheelZoomsKey).toBool());
    connect(toolBar_, &CanvasToolBar::zoomWanted, this, [this](double zoom) { view_->zoomTo(zoom); });
}

void JourneyCanvas::connectArranging() {
    const std::pair<QAction*, Edge> edges[] = {
        {actions_->alignLeft, Edge::Left},     {actions_->alignCentre, Edge::Centre},
        {actions_->alignRight, Edge::Right},   {actions_->alignTop, Edge::Top},
        {actions_->alignMiddle, Edge::Middle}, {actions_->alignBottom, Edge::Bottom}};
    for (const auto& [action, edge] : edges)
        connect(action, &QAction::triggered, this, [this, to = edge] { arrange_->align(to); });
    connect(actions_->distributeAcross, &QAction::triggered, this,
            [this] { arrange_->distribute(Qt::Horizontal); });
    connect(actions_->distributeDown, &QAction::triggered, this,
            [this] { arrange_->distribute(Qt::Vertical); });
    connect(actions_->layOut, &QAction::triggered, this, [this] {
        editor_->commit();
        arrange_->layOut();
    });
    connect(view_, &JourneyView::pressed, arrange_, &ArrangeCommands::stopAnimation);
    connect(actions_->pin, &QAction::triggered, commands_, &CanvasCommands::togglePinned);
    connect(actions_->foldStage, &QAction::triggered, commands_, &CanvasCommands::toggleStages);
    connect(actions_->foldStages, &QAction::triggered, commands_, &CanvasCommands::toggleAllStages);
    connect(&workbench_.view(), &app::ViewState::arrangementChanged, this, &JourneyCanvas::updateActions);
}

void JourneyCanvas::connectEditing() {
    auto* keyboard = new CanvasKeyboard({workbench_, *scene_, *commands_}, *view_, *editor_, *accessibility_);
    connect(actions_->walk, &QAction::toggled, keyboard, &CanvasKeyboard::setWalking);
    connect(keyboard, &CanvasKeyboard::escaped, actions_->select, &QAction::trigger);
    connect(commands_, &CanvasCommands::nameWanted, editor_,
            [this](const model::SiloId& silo) { editor_->open(silo); });
    connect(editor_, &NameEditor::errorRateWanted, this, &JourneyCanvas::editErrorRateRequested);
    connect(view_, &JourneyView::menuWanted, this, &JourneyCanvas::openMenu);
}

void JourneyCanvas::connectViewing() {
    connect(scene_, &JourneyScene::contentChanged, this, &JourneyCanvas::followContent);
    connect(&workbench_.view(), &app::ViewState::selectionChanged, this, &JourneyCanvas::followSelection);
    connect(&workbench_.document(), &app::Document::changed, this,
            [this](const app::Snapshot&, const app::Snapshot&, app::ChangeCause cause) {
                if (cause != app::ChangeCause::Load) return;
                placed_ = {};
                followContent();
            });
    connect(view_, &JourneyView::viewChanged, this, [this] {
        layOutOverview();
        if (std::exchange(zoom_, view_->zoom()) == view_->zoom()) return;
        toolBar_->showZoom(zoom_);
        emit zoomChanged(zoom_);
    });
}

void JourneyCanvas::connectFinding() {
    connect(actions_->find, &QAction::triggered, find_, &FindBar::open);
    connect(actions_->find, &QAction::triggered, this, &JourneyCanvas::layOutTop);
    connect(find_, &FindBar::found, this, [this](const model::ElementId& element) {
        workbench_.view().selectOnly(element);
        view_->centerOn(scene_->selectionRect().center());
    });
    connect(find_, &FindBar::closed, this, [this] { view_->setFocus(); });
    connect(actions_->showPaths, &QAction::triggered, filter_, &CanvasFilter::showPaths);
    connect(actions_->showPainfulPath, &QAction::triggered, filter_, &CanvasFilter::showPainfulPath);
    connect(actions_->showAll, &QAction::triggered, filter_, &CanvasFilter::showAll);
    connect(pill_, &FilterPill::offWanted, filter_, &CanvasFilter::showAll);
    connect(toolBar_, &CanvasToolBar::filterMenuWanted, filter_,
            [this](QMenu* menu) { filter_->fill(*menu); });
    connect(filter_, &CanvasFilter::changed, this, [this] {
        pill_->setWords(filter_->words());
        layOutTop();
    });
    connect(actions_->legend, &QAction::toggled, legend_, &QWidget::setVisible);
    connect(actions_->legend, &QAction::toggled, this, &JourneyCanvas::layOutTop);
}

void JourneyCanvas::useTool(QAction* action) {
    action->setChecked(true);
    view_->setTool(action == actions_->select    ? selectTool_.get()
                   : action == actions_->connect ? connectTool_.get()
                   : action == actions_->space   ? spaceTool_.get()
                                                 : nullptr);
}

void JourneyCanvas::addSilo() {
    if (const auto handoff = commands_->selectedHandoff()) return commands_->addSiloOn(*handoff);
    const Cards cards = scene_->cards();
    const QPointF first(model::CardGrid::left, model::CardGrid::top);
    const CardItem* selected = commands_->selectedSilo() ? scene_->silo(*commands_->selectedSilo()) : nullptr;
    QPointF wanted = snapped(view_->visibleArea().center() - cardAt({}).center());
    if (cards.empty())
        wanted = first;
    else if (selected)
        wanted = selected->pos() + QPointF(model::CardGrid::columnStep, 0);
    commands_->addSilo(freeSpot(wanted, {0, model::CardGrid::rowStep / 2}, cards));
}

void JourneyCanvas::openMenu(QPoint globalPosition) {
    editor_->commit();
    const QPointF point = view_->mapToScene(view_->viewport()->mapFromGlobal(globalPosition));
    const Hit hit = scene_->hitAt(point, 0);
    app::ViewState& selected = workbench_.view();
    if (hit.silo && !selected.selection().contains(*hit.silo)) selected.selectOnly(*hit.silo);
    if (hit.handoff && !selected.selection().contains(*hit.handoff)) selected.selectOnly(*hit.handoff);
    if (hit.stage) selected.select(scene_->folds().silosOf(*hit.stage));
    if (hit.nothing() || hit.fold) selected.clearSelection();
    updateActions();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit.silo) addFixes(*menu, *hit.silo);
    if (hit.handoff) addFixes(*menu, *hit.handoff);
    if (hit.nothing() || hit.fold)
        fillMenuOfCanvas(*menu, point);
    else if (hit.stage)
        menu->addActions({actions_->foldStage, actions_->duplicate, actions_->copy, actions_->remove,
                          actions_->fitSelection});
    else if (hit.handoff)
        menu->addActions({actions_->insertSilo, actions_->remove});
    else
        menu->addActions({actions_->rename, actions_->addNext, actions_->addBefore, actions_->connect,
                          actions_->duplicate, actions_->cut, actions_->copy, actions_->remove, actions_->pin,
                          actions_->foldStage, actions_->fitSelection});
    if (commands_->selectedSiloCount() > 1) {
        QMenu* arrange = menu->addMenu(tr("Arran&ge"));
        arrange->addActions(actions_->arrange());
    }
    menu->popup(globalPosition);
}

void JourneyCanvas::addFixes(QMenu& menu, const model::ElementId& element) {
    menu.setToolTipsVisible(true);
    for (const app::OfferedFix& offered : app::fixesAbout(workbench_, element)) {
        QAction* action = menu.addAction(icon("warning", app::currentTheme().warning), offered.fix.label,
                                         this, [this, fix = offered.fix] { mend(fix); });
        action->setToolTip("<div>" + offered.finding.toHtmlEscaped() + "</div>");
    }
    if (!menu.isEmpty()) menu.addSeparator();
}

void JourneyCanvas::mend(const app::CheckFix& fix) {
    app::carryOut(workbench_, fix);
    const auto* field = std::get_if<app::FieldFix>(&fix.what);
    if (!field) return;
    workbench_.view().selectOnly(field->element);
    emit fieldWanted(*field);
}

void JourneyCanvas::fillMenuOfCanvas(QMenu& menu, QPointF point) {
    menu.addAction(actions_->addSilo);
    menu.addAction(tr("Pa&ste here"), this, [this, point] { commands_->paste(point); });
    menu.addActions({actions_->selectAll, actions_->foldStages, actions_->fitAll});
}

void JourneyCanvas::followContent() {
    const bool empty = workbench_.journey().silos.empty();
    hint_->setVisible(empty);
    layOut();
    describe();
    if (placed_ != workbench_.view().journey() && isVisible()) startAtBeginning();
}

void JourneyCanvas::followSelection() {
    openSelectedInPart(workbench_);
    updateActions();
    describe();
    overview_->update();
}

void JourneyCanvas::updateActions() {
    const bool silos = commands_->selectsSilos();
    const bool one = commands_->selectedSilo().has_value();
    for (QAction* action : {actions_->duplicate, actions_->cut, actions_->copy}) action->setEnabled(silos);
    for (QAction* action : {actions_->addNext, actions_->addBefore, actions_->addAbove, actions_->addBelow})
        action->setEnabled(one);
    const std::size_t count = commands_->selectedSiloCount();
    for (QAction* action : {actions_->alignLeft, actions_->alignCentre, actions_->alignRight,
                            actions_->alignTop, actions_->alignMiddle, actions_->alignBottom})
        action->setEnabled(count > 1);
    for (QAction* action : {actions_->distributeAcross, actions_->distributeDown})
        action->setEnabled(count > 2);
    const app::Elements& selection = workbench_.view().selection();
    const std::set<model::SiloId>& pinned = workbench_.view().arrangement().pinned;
    actions_->pin->setEnabled(silos);
    actions_->pin->setChecked(silos && std::ranges::all_of(selection, [&](const model::ElementId& element) {
                                  const auto* silo = std::get_if<model::SiloId>(&element);
                                  return !silo || pinned.contains(*silo);
                              }));
    for (QAction* fold : {actions_->foldStage, actions_->foldStages})
        fold->setEnabled(!workbench_.baseline().stages.empty());
    actions_->insertSilo->setEnabled(commands_->selectedHandoff().has_value());
    actions_->rename->setEnabled(one || selection.empty());
    actions_->remove->setEnabled(!selection.empty());
}

void JourneyCanvas::describe() {
    const model::Journey& journey = workbench_.journey();
    QStringList selected;
    for (const model::ElementId& element : workbench_.view().selection())
        if (selected.size() < 5) selected << app::name(journey, element);
    const QString all = tr("Canvas of the journey: %1 silos, %2 hand-offs")
                            .arg(journey.silos.size())
                            .arg(journey.handoffs.size());
    view_->setAccessibleName(selected.isEmpty() ? all : tr("%1. Selected: %2").arg(all, selected.join(", ")));
    setWhatsThis(canvasHelp(workbench_));
}

void JourneyCanvas::layOut() {
    view_->setGeometry(rect());
    const QSize bar = toolBar_->sizeHint();
    toolBar_->setGeometry(margin, height() - bar.height() - margin, bar.width(), bar.height());
    layOutOverview();
    layOutTop();
    const QSize hint = hint_->sizeHint().boundedTo(size());
    hint_->setGeometry(QRect(QPoint((width() - hint.width()) / 2, (height() - hint.height()) / 2), hint));
}

void JourneyCanvas::layOutTop() {
    const QSize bar = find_->sizeHint();
    find_->setGeometry(width() - bar.width() - margin, margin, bar.width(), bar.height());
    const QSize pill = pill_->sizeHint();
    pill_->setGeometry((width() - pill.width()) / 2, margin, pill.width(), pill.height());
    const QSize legend = legend_->sizeHint();
    const int top = find_->isVisible() ? find_->geometry().bottom() + margin : margin;
    legend_->setGeometry(width() - legend.width() - margin, top, legend.width(), legend.height());
}

void JourneyCanvas::layOutOverview() {
    const QSize small = overview_->sizeHint();
    QRect place({width() - small.width() - margin, height() - small.height() - margin}, small);
    if (place.intersects(toolBar_->geometry())) place.moveBottom(toolBar_->y() - margin);
    overview_->setGeometry(place);
    const bool fits = width() >= overviewNeeds && place.top() >= margin;
    overview_->setVisible(fits && actions_->overview->isChecked() && overviewHelps());
}

bool JourneyCanvas::overviewHelps() const {
    const Cards cards = scene_->cards();
    if (cards.empty()) return false;
    const QRectF seen = view_->visibleArea();
    const QRectF covered = view_->mapToScene(overview_->geometry()).boundingRect();
    const bool covers =
        std::ranges::any_of(cards, [&](const QRectF& card) { return card.intersects(covered); });
    return !covers || !std::ranges::all_of(cards, [&](const QRectF& card) { return seen.contains(card); });
}

void JourneyCanvas::startAtBeginning() {
    placed_ = workbench_.view().journey();
    view_->fitAll();
}

void JourneyCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void JourneyCanvas::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    layOut();
    if (placed_ != workbench_.view().journey()) startAtBeginning();
}

void JourneyCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const bool restyles = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!restyles || !actions_) return;
    actions_->restyle();
    toolBar_->restyle();
    scene_->restyle();
}

}  // namespace throughline::gui
