#pragma once

#include <QFrame>
#include <QMenu>
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
    /// The menu of filters is about to open.
    void filterMenuWanted(QMenu* menu);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(QAction* action);
    void addLine();
    void addArrangeButton(const CanvasActions& actions);
    void addFilterButton(const CanvasActions& actions);
    QToolButton* addMenuButton(QMenu* menu, const QString& name);
    void addZoomBox(const CanvasActions& actions);

    QToolButton* arrange_ = nullptr;
    QToolButton* filter_ = nullptr;
    QToolButton* zoomBox_;
};

}  // namespace throughline::gui
