#include "gui/controls/icon.h"

#include <memory>

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace throughline::gui {
namespace {

constexpr int chipSide = 10;
constexpr int densestScreen = 3;

QByteArray drawing(const QString& name, const QColor& color) {
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().replace("#000000", color.name().toLatin1());
}

/// Draws the SVG at the size that is asked for; greyed where disabled.
class DrawingEngine : public QIconEngine {
public:
    explicit DrawingEngine(QByteArray svg)
        : svg_(std::move(svg)), renderer_(std::make_unique<QSvgRenderer>(svg_)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        if (mode == QIcon::Disabled) painter->setOpacity(0.4);
        renderer_->render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine* clone() const override { return new DrawingEngine(svg_); }

private:
    QByteArray svg_;
    std::unique_ptr<QSvgRenderer> renderer_;
};

}  // namespace

QIcon icon(const QString& name, const QColor& color) {
    const QByteArray svg = drawing(name, color);
    return svg.isEmpty() ? QIcon() : QIcon(new DrawingEngine(svg));
}

QIcon colorChip(const QColor& color) {
    if (!color.isValid()) return {};
    QPixmap pixmap(chipSide * densestScreen, chipSide * densestScreen);
    pixmap.setDevicePixelRatio(densestScreen);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(0, 0, chipSide, chipSide), 2, 2);
    return QIcon(pixmap);
}

}  // namespace throughline::gui
