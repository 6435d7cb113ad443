#pragma once

#include <QFont>
#include <QFontMetricsF>

namespace throughline::gui {

/// The fonts of the canvas, in canvas units: made once from the application's font.
struct CanvasFonts {
    explicit CanvasFonts(const QFont& application);

    QFont application;
    QFont name;       ///< of a silo
    QFont secondary;  ///< department and own view
    QFont figure;     ///< first let-down
    QFont label;      ///< of a hand-off
    QFont stage;

    static const CanvasFonts& current();
};

/// Whether text of this font can be read at this level of detail (at least 7 px tall on screen).
bool isLegible(const QFont& font, double levelOfDetail);

/// The font in a size that can be read at this low level of detail; not so large that little fits, so that
/// from very far it cannot (isLegible).
QFont fromAfar(QFont font, double levelOfDetail);

/// The text, cut at its end with an ellipsis so that it is not wider.
QString elided(const QString& text, const QFont& font, double width);
/// In at most two lines, each cut where it is wider.
QString inTwoLines(const QString& text, const QFont& font, double width);

}  // namespace throughline::gui
