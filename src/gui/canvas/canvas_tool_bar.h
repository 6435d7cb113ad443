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
    /// Icons in the colours of the theme in use.
    void restyle();

signals:
    void zoomWanted(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(QAction* action);
    void addLine();
    void addArrangeButton(const CanvasActions& actions);
    void addZoomBox(const CanvasActions& actions);

    QToolButton* arrange_;
    QToolButton* zoomBox_;
};

}  // namespace throughline::gui
