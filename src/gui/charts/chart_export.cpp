#include "gui/charts/chart_export.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include "gui/charts/chart_table.h"
#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double margin = 16;
constexpr double pngScale = 2;
constexpr int screenResolution = 96;

/// The chart below its title and words, as one picture.
Picture page(const Chart& chart, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    const QSizeF body = size.expandedTo(chart.leastSize(font, size.width()));
    const QFont title = pixelFont(font, 1.15, QFont::DemiBold);
    const QFont plain = pixelFont(font);
    const QStringList words = wrapped(chart.words, plain, body.width());
    const double top = margin + lineHeight(title) + double(words.size()) * lineHeight(plain) + margin;

    Sketch sketch({body.width() + 2 * margin, top + body.height() + margin}, font, palette);
    QPainterPath ground;
    ground.addRect(QRectF({}, QSizeF(body.width() + 2 * margin, top + body.height() + margin)));
    sketch.shape(ground, palette.surface);
    double y = margin;
    sketch.text({margin, y, body.width(), lineHeight(title)}, chart.title, Qt::AlignLeft | Qt::AlignVCenter,
                title, palette.text);
    y += lineHeight(title);
    for (const QString& line : words) {
        sketch.text({margin, y, body.width(), lineHeight(plain)}, line, Qt::AlignLeft | Qt::AlignVCenter,
                    plain, palette.secondaryText);
        y += lineHeight(plain);
    }
    return std::move(sketch).finish();
}

QPointF bodyCorner(const Picture& page, const Picture& body) {
    return {margin, page.size.height() - margin - body.size.height()};
}

void paintBoth(QPainter& painter, const Picture& page, const Picture& body) {
    paint(painter, page);
    painter.translate(bodyCorner(page, body));
    paint(painter, body);
}

QByteArray png(const Picture& page, const Picture& body) {
    QImage image((page.size * pngScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pngScale, pngScale);
    paintBoth(painter, page, body);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svg(const Chart& chart, const Picture& page, const Picture& body) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(screenResolution);
    generator.setSize(page.size.toSize());
    generator.setViewBox(QRectF({}, page.size));
    generator.setTitle(chart.title);
    generator.setDescription(chart.words);
    QPainter painter(&generator);
    paintBoth(painter, page, body);
    painter.end();
    return buffer.data();
}

}  // namespace

QString endingOf(ChartFormat format) {
    switch (format) {
        case ChartFormat::Png:
            return "png";
        case ChartFormat::Svg:
            return "svg";
        case ChartFormat::Csv:
            break;
    }
    return "csv";
}

ExportedFile exportedChart(const Chart& chart, ChartFormat format, const QSizeF& size, const QFont& font,
                           const ChartPalette& light) {
    ExportedFile file{chart.title, endingOf(format), {}};
    if (format == ChartFormat::Csv) {
        file.content = commaSeparated(chart.table);
        return file;
    }
    const Picture whole = page(chart, size, font, light);
    const Picture body = chart.draw(size.expandedTo(chart.leastSize(font, size.width())), font, light);
    file.content = format == ChartFormat::Png ? png(whole, body) : svg(chart, whole, body);
    return file;
}

}  // namespace throughline::gui
