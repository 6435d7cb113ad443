#pragma once

#include <optional>

#include <QGraphicsView>

#include "gui/canvas/canvas_tool.h"

namespace throughline::gui {

/// The window onto the scene: pans and zooms, and hands the left button to the tool in use.
class JourneyView : public QGraphicsView {
    Q_OBJECT

public:
    explicit JourneyView(JourneyScene& scene, QWidget* parent = nullptr);

    static constexpr double smallestZoom = 0.1;
    static constexpr double largestZoom = 4;

    /// The tool outlives its use here; null: the left button pans (the hand).
    void setTool(CanvasTool* tool);
    double zoom() const { return transform().m11(); }
    /// The point of the scene under `anchor` stays there.
    void zoomTo(double zoom, QPoint anchor);
    /// About the middle of the window.
    void zoomTo(double zoom);
    /// The wheel alone zooms, as Ctrl and the wheel always do.
    void setWheelZooms(bool zooms) { wheelZooms_ = zooms; }
    void panBy(QPoint pixels);
    /// Everything in sight, at most at 100 %; what fits at 100 % starts at the upper left as on a page.
    void fitAll();
    void fitSelection();
    /// Scrolls as little as needed.
    void show(const QRectF& area);
    QRectF visibleArea() const;

    /// Takes back the gesture under way; false where there is none.
    bool cancelGesture();

signals:
    /// Another part of the scene is in sight.
    void viewChanged();
    /// A press of any button, before it does anything.
    void pressed();
    void menuWanted(QPoint globalPosition);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Pan {
        Qt::MouseButton button;
        QPoint start;
        QPoint last;
        bool moved = false;
    };

    Pointer pointerOf(const QMouseEvent& event) const;
    bool startsPan(const QMouseEvent& event) const;
    void pan(QPoint to);
    void endPan(const QMouseEvent& event);
    void updateCursor();
    void fit(const QRectF& area, double largest);
    void explain(const class QHelpEvent& event);

    JourneyScene& scene_;
    CanvasTool* tool_ = nullptr;
    std::optional<Pan> pan_;
    bool toolPressed_ = false;
    bool pressedSinceShown_ = false;
    bool spaceHeld_ = false;
    bool wheelZooms_ = false;
};

}  // namespace throughline::gui
