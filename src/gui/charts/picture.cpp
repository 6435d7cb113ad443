#include "gui/charts/picture.h"

#include <QFontMetricsF>
#include <QPainter>

namespace throughline::gui {
namespace {

struct PartPainter {
    QPainter& painter;
    QRectF area;

    void operator()(const ChartShape& shape) const {
        if (!shape.path.controlPointRect().adjusted(-2, -2, 2, 2).intersects(area)) return;
        painter.setPen(shape.pen);
        painter.setBrush(shape.fill);
        painter.drawPath(shape.path);
    }
    void operator()(const ChartText& text) const {
        if (!text.area.intersects(area)) return;
        painter.setFont(text.font);
        painter.setPen(text.color);
        painter.drawText(text.area, int(text.alignment) | Qt::TextSingleLine | Qt::TextDontClip, text.text);
    }
};

}  // namespace

QRectF ChartText::letters() const {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const double height = metrics.height();
    double left = area.left();
    if (alignment & Qt::AlignRight) left = area.right() - width;
    if (alignment & Qt::AlignHCenter) left = area.center().x() - width / 2;
    return {left, area.center().y() - height / 2, width, height};
}

void paint(QPainter& painter, const Picture& picture) {
    paint(painter, picture, QRectF({}, picture.size));
}

void paint(QPainter& painter, const Picture& picture, const QRectF& area) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& part : picture.parts) std::visit(PartPainter{painter, area}, part);
    painter.restore();
}

}  // namespace throughline::gui
