#include "gui/shell/appearance.h"

#include <QApplication>
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

}  // namespace

void installStyle() {
    systemPalette();
    QApplication::setStyle(new FlatStyle);
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
    return value >= 0 && value <= 2 ? static_cast<app::Appearance>(value) : app::Appearance::System;
}

}  // namespace throughline::gui
