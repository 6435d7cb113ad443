#include "gui/shell/appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QSettings>
#include <QToolTip>

#include "gui/controls/flat_style.h"

namespace throughline::gui {
namespace {

constexpr auto settingsKey = "appearance";

const QPalette& systemPalette() {
    static const QPalette palette = QApplication::palette();
    return palette;
}

/// The desktop's interface font, as it is. Where no desktop chose one, Qt falls back to DejaVu or "Sans
/// Serif": then Inter, if it is installed.
void preferLegibleFont() {
    QFont font = QApplication::font();
    const bool chosen = !QStringList{"DejaVu Sans", "Sans Serif", "Sans"}.contains(font.family());
    if (chosen || !QFontDatabase::families().contains("Inter")) return;
    font.setFamily("Inter");
    QApplication::setFont(font);
}

}  // namespace

void installStyle() {
    systemPalette();
    QApplication::setStyle(new FlatStyle);
    preferLegibleFont();
}

void setAppearance(app::Appearance appearance) {
    app::useAppearance(appearance, systemPalette());
    const QPalette palette = app::paletteOf(app::currentTheme());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void rememberAppearance(app::Appearance appearance) {
    QSettings().setValue(settingsKey, static_cast<int>(appearance));
}

app::Appearance savedAppearance() {
    const int value = QSettings().value(settingsKey, 0).toInt();
    const bool known = value >= 0 && value <= static_cast<int>(app::Appearance::HighContrastDark);
    return known ? static_cast<app::Appearance>(value) : app::Appearance::System;
}

}  // namespace throughline::gui
