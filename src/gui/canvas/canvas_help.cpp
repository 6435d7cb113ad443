#include "gui/canvas/canvas_help.h"

#include <QCoreApplication>

#include "app/words.h"

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

QString ofCanvas() {
    return tr(
        "The journey: silos as cards, hand-offs as arrows. N adds a silo, C connects two, F6 walks along the "
        "hand-offs, L shows what colours and marks mean, Ctrl+/ all keys.");
}

QString ofSilo(const QString& name) {
    return tr("“%1” is a silo: one department’s part of the journey. "
              "Its card says how often it is fine by its own count, and in the bar how many customers it is "
              "the first to let down.")
               .arg(name) +
           '\n' +
           tr("F2 renames it, Tab goes on to the next silo, Ctrl+Right adds the next silo. "
              "Drag the card to move it, drag a dot at its edge to hand off to another silo. "
              "Its figures are in the panel beside the canvas. Delete removes it with its hand-offs.");
}

QString ofHandoff(const QString& name) {
    return tr("“%1” is a hand-off: the customer’s case goes from one silo to the next, and something can get "
              "lost on the way. "
              "It is the thicker the more customers take it, dashed where it is taken after a failure, and "
              "red where it is the first to let customers down.")
               .arg(name) +
           '\n' +
           tr("Drag one of its ends to lead it to another silo. "
              "Its share, its error rate and when it is taken are in the panel beside the canvas. "
              "Delete removes it; the silos stay.");
}

QString ofSeveral() {
    return tr(
        "Several are selected. Arrows move the silos, the menu Arrange puts them in order, the panel "
        "beside the canvas sets a figure of all of them, Delete removes them.");
}

QString ofSelection(const app::Workbench& workbench) {
    const app::Elements& selection = workbench.view().selection();
    if (selection.size() > 1) return ofSeveral();
    const QString name = app::name(workbench.baseline(), *selection.begin());
    return std::holds_alternative<model::SiloId>(*selection.begin()) ? ofSilo(name) : ofHandoff(name);
}

}  // namespace

QString canvasHelp(const app::Workbench& workbench) {
    if (workbench.view().selection().empty()) return ofCanvas();
    return ofSelection(workbench) + "\n\n" + ofCanvas();
}

}  // namespace throughline::gui
