#pragma once

#include <QFrame>
#include <QToolButton>

#include "gui/canvas/canvas_actions.h"

namespace throughline::gui {

/// The floating bar: tools, adding, zoom.
class CanvasToolBar : public QFrame {
    Q_OBJECT

public:
    CanvasToolBar(const CanvasActions& actions, QWidget* parent);

    void showZoom(double zoom);

signals:
    void zoomWanted(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(QAction* action);
    void addLine();
    void addZoomBox(const CanvasActions& actions);

    QToolButton* zoomBox_;
};

}  // namespace throughline::gui
