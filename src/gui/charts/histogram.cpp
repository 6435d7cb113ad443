#include "gui/charts/histogram.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

#include "gui/charts/sketch.h"

namespace throughline::gui {
namespace {

constexpr double smallestPlot = 56;
constexpr double tickRoom = 6;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

struct Fonts {
    QFont figure;
    QFont small;

    explicit Fonts(const QFont& font)
        : figure(pixelFont(font, smallChartText, QFont::DemiBold)), small(pixelFont(font, smallChartText)) {}
    double head(const Histogram& values) const {
        return lineHeight(figure) * double(values.lines.size()) + 6;
    }
    double foot() const { return tickRoom + 2 * lineHeight(small) + 4; }
};

double binWidth(const Histogram& values) {
    return (values.high - values.low) / double(values.counts.size());
}

QString rangeOf(const Histogram& values, std::size_t bin) {
    const double width = binWidth(values);
    const double from = values.low + double(bin) * width;
    return tr("%1 to %2").arg(values.write(from), values.write(from + width));
}

QString shareOf(const Histogram& values, std::size_t bin) {
    const double total = std::accumulate(values.counts.begin(), values.counts.end(), 0.0);
    return tr("%1 of %2 draws")
        .arg(QLocale().toString(values.counts[bin], 'f', 0), QLocale().toString(total, 'f', 0));
}

void drawBins(Sketch& sketch, const Histogram& values, const Axis& across, const Axis& up) {
    const double width = (across.to - across.from) / double(values.counts.size());
    for (std::size_t bin = 0; bin < values.counts.size(); ++bin) {
        const double left = across.from + double(bin) * width;
        const double top = up.at(values.counts[bin]);
        if (values.counts[bin] > 0)
            sketch.bar({left + 0.5, top, std::max(1.0, width - 1), up.from - top}, sketch.palette().quiet, 1);
        const QString range = rangeOf(values, bin);
        const QString share = shareOf(values, bin);
        sketch.mark(QRectF(left, up.to, width, up.from - up.to), range, share, range + ": " + share);
    }
}

/// Each line has its words in a row of its own, so that they never meet.
void drawLines(Sketch& sketch, const Histogram& values, const Axis& across, const Axis& up,
               const Fonts& fonts) {
    const double row = lineHeight(fonts.figure);
    double y = 0;
    for (const HistogramLine& line : values.lines) {
        const double x = across.at(line.value);
        const double width = std::min(textWidth(fonts.figure, line.text), sketch.size().width());
        const double left = std::clamp(x - width / 2, 0.0, sketch.size().width() - width);
        sketch.text({left, y, width, row}, line.text, Qt::AlignHCenter | Qt::AlignVCenter, fonts.figure,
                    sketch.palette().text);
        sketch.line({x, y + row}, {x, up.from}, sketch.palette().accent, 1.5);
        y += row;
    }
}

void drawAxis(Sketch& sketch, const Histogram& values, const Axis& across, double y, const Fonts& fonts) {
    const ChartPalette& palette = sketch.palette();
    const double label = std::max(textWidth(fonts.small, values.write(across.low)),
                                  textWidth(fonts.small, values.write(across.high))) +
                         16;
    sketch.line({across.from, y}, {across.to, y}, palette.secondaryText);
    const int most = std::max(2, static_cast<int>((across.to - across.from) / (label * 1.5)));
    for (const double tick : roundTicks(across.low, across.high, most)) {
        const double x = across.at(tick);
        sketch.line({x, y}, {x, y + 4}, palette.secondaryText);
        const double left = std::clamp(x - label / 2, 0.0, sketch.size().width() - label);
        sketch.text({left, y + tickRoom, label, lineHeight(fonts.small)}, values.write(tick),
                    Qt::AlignHCenter | Qt::AlignVCenter, fonts.small, palette.secondaryText);
    }
    sketch.text({0, y + tickRoom + lineHeight(fonts.small), sketch.size().width(), lineHeight(fonts.small)},
                values.valueName, Qt::AlignHCenter | Qt::AlignVCenter, fonts.small, palette.secondaryText);
}

QSizeF leastSize(const Histogram& values, const QFont& font) {
    const Fonts fonts(font);
    double width = 4 * (textWidth(fonts.small, values.write(values.high)) + 16);
    for (const HistogramLine& line : values.lines)
        width = std::max(width, textWidth(fonts.figure, line.text));
    return {width, fonts.head(values) + smallestPlot + fonts.foot()};
}

Picture draw(const Histogram& values, const QSizeF& size, const QFont& font, const ChartPalette& palette) {
    Sketch sketch(size, font, palette);
    const Fonts fonts(font);
    const Axis across{values.low, values.high, 0, size.width()};
    const Axis up = Axis::from0(values.counts, size.height() - fonts.foot(), fonts.head(values));
    drawBins(sketch, values, across, up);
    drawLines(sketch, values, across, up, fonts);
    drawAxis(sketch, values, across, up.from, fonts);
    return std::move(sketch).finish();
}

ChartTable tableOf(const Histogram& values) {
    ChartTable table{{tr("From"), tr("To"), tr("Draws")}, {}};
    const double width = binWidth(values);
    for (std::size_t bin = 0; bin < values.counts.size(); ++bin) {
        const double from = values.low + double(bin) * width;
        table.rows.push_back({{values.write(from), from},
                              {values.write(from + width), from + width},
                              {QLocale().toString(values.counts[bin], 'f', 0), values.counts[bin]}});
    }
    return table;
}

}  // namespace

Chart histogram(const Histogram& values) {
    return {values.title, values.words, tableOf(values),
            [values](const QFont& font, double) { return leastSize(values, font); },
            [values](const QSizeF& size, const QFont& font, const ChartPalette& palette) {
                return draw(values, size, font, palette);
            }};
}

}  // namespace throughline::gui
