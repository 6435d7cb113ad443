#pragma once

#include <QWidget>

#include "gui/canvas/journey_view.h"

namespace throughline::gui {

/// The whole journey in a corner, and what of it is in sight. A press or drag goes there.
class Overview : public QWidget {
    Q_OBJECT

public:
    Overview(JourneyScene& scene, JourneyView& view, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QTransform toOverview() const;
    void goTo(QPointF at);

    JourneyScene& scene_;
    JourneyView& view_;
};

}  // namespace throughline::gui
