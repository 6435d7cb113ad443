#include "gui/canvas/canvas_keyboard.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStatusTipEvent>

#include "gui/canvas/canvas_accessibility.h"
#include "gui/canvas/canvas_walk.h"

namespace throughline::gui {
namespace {

constexpr int fastNudge = 5;
constexpr int scrollStep = 40;

QPoint arrowOf(int key) {
    switch (key) {
        case Qt::Key_Left:
            return {-1, 0};
        case Qt::Key_Right:
            return {1, 0};
        case Qt::Key_Up:
            return {0, -1};
        case Qt::Key_Down:
            return {0, 1};
        default:
            return {};
    }
}

std::optional<Direction> directionOf(int key) {
    switch (key) {
        case Qt::Key_Left:
            return Direction::Left;
        case Qt::Key_Right:
            return Direction::Right;
        case Qt::Key_Up:
            return Direction::Up;
        case Qt::Key_Down:
            return Direction::Down;
        default:
            return std::nullopt;
    }
}

double nudgeStep(Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::AltModifier) return 1;
    return modifiers & Qt::ShiftModifier ? fastNudge * gridStep : gridStep;
}

}  // namespace

CanvasKeyboard::CanvasKeyboard(CanvasContext context, JourneyView& view, NameEditor& editor,
                               const CanvasAccessibility& spoken)
    : QObject(&view), context_(context), view_(view), editor_(editor), spoken_(spoken) {
    view.installEventFilter(this);
}

bool CanvasKeyboard::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &view_) return false;
    if (event->type() == QEvent::KeyPress) return press(static_cast<QKeyEvent&>(*event));
    if (event->type() == QEvent::KeyRelease) return release(static_cast<QKeyEvent&>(*event));
    return false;
}

bool CanvasKeyboard::press(const QKeyEvent& key) {
    if (key.key() == Qt::Key_Escape) {
        escape();
        return true;
    }
    if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab) return tab(key);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (const auto silo = enter ? context_.commands.selectedSilo() : std::nullopt) {
        editor_.open(*silo);
        return true;
    }
    return walk(key) || nudge(key) || type(key);
}

bool CanvasKeyboard::release(const QKeyEvent& key) {
    if (!key.isAutoRepeat() && !arrowOf(key.key()).isNull()) nudging_ = app::noGesture;
    return false;
}

bool CanvasKeyboard::nudge(const QKeyEvent& key) {
    const QPoint arrow = arrowOf(key.key());
    if (arrow.isNull() || key.modifiers() & Qt::ControlModifier) return false;
    if (!context_.commands.selectsSilos()) {
        view_.panBy(-arrow * scrollStep);
        return true;
    }
    if (nudging_ == app::noGesture) nudging_ = context_.workbench.document().beginGesture();
    context_.commands.nudge(QPointF(arrow) * nudgeStep(key.modifiers()), nudging_);
    return true;
}

bool CanvasKeyboard::tab(const QKeyEvent& key) {
    const bool back = key.key() == Qt::Key_Backtab || key.modifiers() & Qt::ShiftModifier;
    if (!context_.commands.selectNext(back ? -1 : 1)) return false;  // the focus goes on to the next widget
    tellSelected();
    return true;
}

bool CanvasKeyboard::walk(const QKeyEvent& key) {
    const auto direction = directionOf(key.key());
    const bool plain = !(key.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier));
    if (!walking_ || !direction || !plain) return false;
    const StageFolds& folds = context_.scene.folds();
    app::ViewState& view = context_.workbench.view();
    const auto card = selectedCard(view.selection(), folds);
    const auto next =
        card ? neighbourOf(*card, *direction, context_.workbench.baseline(), context_.scene.places(), folds)
             : std::nullopt;
    if (!card) context_.commands.selectNext(1);
    if (next) {
        const auto* stage = std::get_if<StageId>(&*next);
        view.select(stage ? folds.silosOf(*stage) : app::Elements{std::get<model::SiloId>(*next)});
    }
    tellSelected();
    return true;
}

/// "Billing, error rate 4.0 %, in 2, out 1, 3 of 12", in the line at the bottom.
void CanvasKeyboard::tellSelected() {
    view_.show(context_.scene.selectionRect());
    const auto card = selectedCard(context_.workbench.view().selection(), context_.scene.folds());
    if (!card) return;
    QStatusTipEvent tip(spoken_.name(spokenOf(*card)) + ", " + spoken_.value(spokenOf(*card)));
    QCoreApplication::sendEvent(&view_, &tip);
}

/// A capital letter, or one that is no tool's key, begins the name anew.
bool CanvasKeyboard::type(const QKeyEvent& key) {
    const QString text = key.text();
    const bool command = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (command || text.isEmpty() || !text.front().isLetter()) return false;
    const auto silo = context_.commands.selectedSilo();
    if (silo) editor_.open(*silo, text);
    return silo.has_value();
}

void CanvasKeyboard::escape() {
    if (view_.cancelGesture()) return;
    emit escaped();
    context_.workbench.view().clearSelection();
}

}  // namespace throughline::gui
