#include "gui/canvas/canvas_fonts.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <QGuiApplication>

namespace throughline::gui {
namespace {

constexpr double smallestLegible = 7;
/// On screen, and in canvas units.
constexpr double heightFromAfar = 9.5;
constexpr int largestFromAfar = 20;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QFont spaced(QFont font) {
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

}  // namespace

CanvasFonts::CanvasFonts(const QFont& base)
    : application(base),
      name(sized(base, 13, QFont::DemiBold)),
      secondary(sized(base, 11)),
      figure(sized(base, 11, QFont::DemiBold)),
      label(sized(base, 10)),
      stage(spaced(sized(base, 11, QFont::DemiBold))) {
}

const CanvasFonts& CanvasFonts::current() {
    static std::unique_ptr<const CanvasFonts> fonts;
    if (!fonts || fonts->application != QGuiApplication::font())
        fonts = std::make_unique<const CanvasFonts>(QGuiApplication::font());
    return *fonts;
}

bool isLegible(const QFont& font, double levelOfDetail) {
    return font.pixelSize() * levelOfDetail >= smallestLegible;
}

QFont fromAfar(QFont font, double levelOfDetail) {
    const int size = 2 * static_cast<int>(std::lround(heightFromAfar / levelOfDetail / 2));  // few sizes
    font.setPixelSize(std::min(size, largestFromAfar));
    return font;
}

QString elided(const QString& text, const QFont& font, double width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QString inTwoLines(const QString& text, const QFont& font, double width) {
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width) return text;
    qsizetype split = text.indexOf(' ');
    for (qsizetype next = split; next > 0 && metrics.horizontalAdvance(text.left(next)) <= width;
         next = text.indexOf(' ', next + 1))
        split = next;
    if (split <= 0) return elided(text, font, width);
    return elided(text.left(split), font, width) + '\n' + elided(text.mid(split + 1), font, width);
}

}  // namespace throughline::gui
