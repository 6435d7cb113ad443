#pragma once

#include <QPointF>
#include <QSizeF>
#include <QWidget>

class QPainter;

namespace throughline::gui {

/// The rows of the legend, without a frame, for a picture as well.
QSizeF legendSize();
void paintLegend(QPainter& painter, QPointF corner);

/// What the colours, lines and marks of the canvas mean.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace throughline::gui
