#pragma once

#include <variant>
#include <vector>

#include <QBrush>
#include <QFont>
#include <QPainterPath>
#include <QPen>
#include <QRectF>
#include <QString>

class QPainter;

namespace throughline::gui {

struct ChartShape {
    QPainterPath path;
    QBrush fill;
    QPen pen;
};

/// One line of text in its place.
struct ChartText {
    QRectF area;
    QString text;  ///< with an ellipsis where the whole does not fit
    QString whole;
    QFont font;
    QColor color;
    Qt::Alignment alignment;

    /// Where the letters stand within the area.
    QRectF letters() const;
};

/// What a chart shows of one thing: a bar, a group of customers, a cell. For the mouse, the keyboard and the
/// screen reader.
struct ChartMark {
    QPainterPath outline;
    QString name;
    QString value;
    QString words;  ///< the whole sentence, for the tooltip
};

/// A chart laid out for one size: all that is drawn, in order, and what it is about.
struct Picture {
    QSizeF size;
    std::vector<std::variant<ChartShape, ChartText>> parts;
    std::vector<ChartMark> marks;
};

void paint(QPainter& painter, const Picture& picture);
/// Only what stands within the area.
void paint(QPainter& painter, const Picture& picture, const QRectF& area);

}  // namespace throughline::gui
