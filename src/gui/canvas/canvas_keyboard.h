#pragma once

#include <QObject>

#include "gui/canvas/name_editor.h"

class QKeyEvent;

namespace throughline::gui {

class CanvasAccessibility;

/// The keys of the canvas that are no commands of a menu: Escape, arrows, Tab, Return, and typing a name.
/// Watches the view.
class CanvasKeyboard : public QObject {
    Q_OBJECT

public:
    CanvasKeyboard(CanvasContext context, JourneyView& view, NameEditor& editor,
                   const CanvasAccessibility& spoken);

    /// Whether the arrows go from card to card instead of moving what is selected.
    void setWalking(bool walking) { walking_ = walking; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Escape, and no gesture was under way.
    void escaped();

private:
    bool press(const QKeyEvent& key);
    bool release(const QKeyEvent& key);
    bool nudge(const QKeyEvent& key);
    bool walk(const QKeyEvent& key);
    bool tab(const QKeyEvent& key);
    void tellSelected();
    bool type(const QKeyEvent& key);
    void escape();

    CanvasContext context_;
    JourneyView& view_;
    NameEditor& editor_;
    const CanvasAccessibility& spoken_;
    bool walking_ = false;
    app::Gesture nudging_ = app::noGesture;  ///< while an arrow key is held
};

}  // namespace throughline::gui
