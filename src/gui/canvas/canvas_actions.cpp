#include "gui/canvas/canvas_actions.h"

#include <QActionGroup>
#include <QWidget>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

QList<QKeySequence> keys(auto... key) {
    return {QKeySequence(key)...};
}

}  // namespace

CanvasActions::CanvasActions(QWidget& owner) : QObject(&owner), owner_(owner) {
    select = make(tr("&Select and move"), "select", keys(Qt::Key_V));
    hand = make(tr("&Hand: drag to pan"), "pan", keys(Qt::Key_H));
    connect = make(tr("&Connect two silos"), "connect", keys(Qt::Key_C));
    auto* tools = new QActionGroup(this);
    space = make(tr("Insert or remove s&pace"), "space", keys(Qt::Key_S));
    for (QAction* tool : {select, hand, connect, space}) {
        tool->setCheckable(true);
        tools->addAction(tool);
    }
    select->setChecked(true);

    addSilo = make(tr("Add a si&lo"), "add-silo", keys(Qt::Key_N));
    insertSilo = make(tr("Insert a silo &on this hand-off"), "", {});
    addNext = make(tr("Add the ne&xt silo"), "", keys(Qt::CTRL | Qt::Key_Right));
    addBefore = make(tr("Add the silo &before"), "", keys(Qt::CTRL | Qt::Key_Left));
    addAbove = make(tr("Add the next silo abo&ve"), "", keys(Qt::CTRL | Qt::Key_Up));
    addBelow = make(tr("Add the next silo belo&w"), "", keys(Qt::CTRL | Qt::Key_Down));
    rename = make(tr("Rena&me"), "", keys(Qt::Key_F2));
    duplicate = make(tr("&Duplicate"), "", keys(Qt::CTRL | Qt::Key_D));
    cut = make(tr("Cu&t"), "", keys(QKeySequence::Cut));
    copy = make(tr("Co&py"), "copy", keys(QKeySequence::Copy));
    paste = make(tr("Pa&ste"), "", keys(QKeySequence::Paste));
    remove = make(tr("D&elete"), "delete", keys(Qt::Key_Delete, Qt::Key_Backspace));
    selectAll = make(tr("Select &all"), "", keys(QKeySequence::SelectAll));

    zoomIn = make(tr("Zoom &in"), "zoom-in", keys(Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal));
    zoomOut = make(tr("Zoom &out"), "zoom-out", keys(Qt::CTRL | Qt::Key_Minus));
    actualSize = make(tr("&100 %"), "", keys(Qt::CTRL | Qt::Key_0));
    fitAll = make(tr("&Fit everything"), "fit", keys(Qt::Key_F, Qt::SHIFT | Qt::Key_1, Qt::CTRL | Qt::Key_1));
    fitSelection = make(tr("Fit the s&election"), "", keys(Qt::SHIFT | Qt::Key_2, Qt::CTRL | Qt::Key_2));
    overview = make(tr("O&verview"), "", keys(Qt::Key_M));
    overview->setCheckable(true);
    overview->setChecked(true);

    wheelZooms = make(tr("The &wheel zooms"), "", {});
    wheelZooms->setCheckable(true);
    legend = make(tr("Le&gend"), "legend", keys(Qt::Key_L));
    legend->setCheckable(true);
    find = make(tr("Fin&d…"), "search", keys(Qt::CTRL | Qt::Key_F));
    showPaths = make(tr("Show only the &paths through the selection"), "", keys(Qt::Key_P));
    showPainfulPath = make(tr("Show the path that h&urts most"), "route", keys(Qt::Key_W));
    showAll = make(tr("Show eve&rything again"), "", keys(Qt::SHIFT | Qt::Key_Escape));

    walk = make(tr("The arrows wal&k from silo to silo"), "", keys(Qt::Key_F6));
    walk->setCheckable(true);
    edit_ = {addSilo, insertSilo, addNext,   addBefore,   addAbove, addBelow, connect, separator(),
             rename,  remove,     duplicate, separator(), cut,      copy,     paste,   selectAll};
    view_ = {zoomIn,          zoomOut,  actualSize,  fitAll,      fitSelection, wheelZooms,
             separator(),     overview, legend,      separator(), find,         showPaths,
             showPainfulPath, showAll,  separator(), select,      hand,         walk};
    makeArranging();
    restyle();
}

void CanvasActions::makeArranging() {
    constexpr auto shifted = Qt::CTRL | Qt::SHIFT;
    alignLeft = make(tr("Align &left"), "", keys(shifted | Qt::Key_Left));
    alignCentre = make(tr("Align &centres"), "", keys(shifted | Qt::Key_E));
    alignRight = make(tr("Align &right"), "", keys(shifted | Qt::Key_Right));
    alignTop = make(tr("Align &top"), "", keys(shifted | Qt::Key_Up));
    alignMiddle = make(tr("Align &middles"), "", keys(shifted | Qt::Key_M));
    alignBottom = make(tr("Align &bottom"), "", keys(shifted | Qt::Key_Down));
    distributeAcross = make(tr("Distribute &horizontally"), "", keys(shifted | Qt::Key_H));
    distributeDown = make(tr("Distribute &vertically"), "", keys(shifted | Qt::Key_V));
    layOut = make(tr("Lay &out automatically"), "layout", keys(Qt::CTRL | Qt::Key_L));
    pin = make(tr("Pi&n in place"), "", keys(Qt::Key_K));
    pin->setCheckable(true);
    foldStage = make(tr("Collapse or open the sta&ge"), "", keys(Qt::Key_G));
    foldStages = make(tr("Collapse or open &all stages"), "", keys(Qt::SHIFT | Qt::Key_G));
    arrange_ = {layOut,      pin,         separator(), foldStage,        foldStages,
                separator(), alignLeft,   alignCentre, alignRight,       alignTop,
                alignMiddle, alignBottom, separator(), distributeAcross, distributeDown,
                separator(), space};
}

QAction* CanvasActions::make(const QString& text, const char* icon, const QList<QKeySequence>& shortcuts) {
    auto* action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setData(QString::fromLatin1(icon));
    owner_.addAction(action);
    return action;
}

QAction* CanvasActions::separator() {
    auto* line = new QAction(this);
    line->setSeparator(true);
    return line;
}

void CanvasActions::restyle() {
    for (QAction* action : owner_.actions()) {
        const QString name = action->data().toString();
        if (!name.isEmpty()) action->setIcon(icon(name, app::currentTheme().text));
    }
}

}  // namespace throughline::gui
