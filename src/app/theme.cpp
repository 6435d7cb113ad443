#include "app/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace throughline::app {
namespace {

constexpr double graphicsContrast = 3;
/// Between black on white and the like, and the softer colours of usual desktops.
constexpr double systemHighContrast = 20;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor between(const QColor& a, const QColor& b, double part) {
    const auto mix = [part](double one, double other) { return float(one + (other - one) * part); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor lighter(const QColor& color, double by) {
    return between(color, Qt::white, by);
}

std::array<QColor, 8> departmentColors(double lighterBy) {
    const std::array<const char*, 8> names{"#003F5C", "#7A5195", "#EF5675", "#FFA600",
                                           "#2F9E8F", "#4C78A8", "#9D755D", "#B279A2"};
    std::array<QColor, 8> colors;
    std::ranges::transform(names, colors.begin(),
                           [&](const char* name) { return lighter(QColor(name), lighterBy); });
    return colors;
}

const std::array<QColor, 7> heatColors{"#FFF7EC", "#FEE8C8", "#FDD49E", "#FDBB84",
                                       "#FC8D59", "#EF6548", "#D7301F"};
const std::array<QColor, 7> heatTextColors{"#5B2A0A", "#5B2A0A", "#5B2A0A", "#4A2006",
                                           "#331503", "#2A1002", "#FFFFFF"};
constexpr double darkDepartmentLift = 0.15;

Theme makeLight() {
    Theme t;
    t.dark = false;
    t.highContrast = false;
    t.window = "#F6F7F9";
    t.surface = "#FFFFFF";
    t.line = "#DDE2E8";
    t.cardLine = "#CBD3DC";
    t.fieldLine = "#828F9F";
    t.text = "#1B2430";
    t.secondaryText = "#5E6B7A";
    t.accent = "#1A65D9";
    t.onAccent = "#FFFFFF";
    t.accentSoft = "#EAF2FF";
    t.bad = "#B3261E";
    t.good = "#177245";
    t.warning = "#8A5300";
    t.noteSurface = "#FFF4EC";
    t.noteLine = "#F4C7A8";
    t.rail = "#182433";
    t.railText = "#9FB0C3";
    t.railOn = "#2A3B50";
    t.handoff = "#788698";
    t.handoffWarm = "#C06A5B";
    t.handoffHot = "#D7301F";
    t.stageEven = "#EDF0F4";
    t.stageOdd = "#F1F3F6";
    t.chartQuiet = "#B9C5D1";
    t.chartLow = "#5AA9A3";
    t.chartHigh = "#E07B54";
    t.heat = heatColors;
    t.heatText = heatTextColors;
    t.departments = departmentColors(0);
    return t;
}

Theme makeDark() {
    Theme t;
    t.dark = true;
    t.highContrast = false;
    t.window = "#12181F";
    t.surface = "#1B232C";
    t.line = "#2E3946";
    t.cardLine = "#415062";
    t.fieldLine = "#64758A";
    t.text = "#E7ECF2";
    t.secondaryText = "#9FB0C3";
    t.accent = "#5B9BFF";
    t.onAccent = "#0B1118";
    t.accentSoft = "#22344F";
    t.bad = "#FF8A80";
    t.good = "#6DD58C";
    t.warning = "#F2B84B";
    t.noteSurface = "#2B231D";
    t.noteLine = "#6B4A33";
    t.rail = "#0D1319";
    t.railText = "#9FB0C3";
    t.railOn = "#2A3B50";
    t.handoff = "#7C8DA0";
    t.handoffWarm = "#C77367";
    t.handoffHot = "#FF8A80";
    t.stageEven = "#161D25";
    t.stageOdd = "#141B22";
    t.chartQuiet = "#4F6073";
    t.chartLow = "#5AA9A3";
    t.chartHigh = "#E07B54";
    t.heat = heatColors;
    t.heatText = heatTextColors;
    t.departments = departmentColors(darkDepartmentLift);
    return t;
}

/// From these on, lighter and darker, no ground is between the two.
const std::array<QColor, 7> strongHeat{"#FFFFFF", "#FEE8C8", "#FDD49E", "#FDBB84",
                                       "#FC9F70", "#8F1D12", "#5A0803"};
const std::array<QColor, 7> strongHeatText{"#000000", "#000000", "#000000", "#000000",
                                           "#000000", "#FFFFFF", "#FFFFFF"};

/// On black the brightest stands out most.
const std::array<QColor, 7> strongHeatOnBlack{"#1C1C1C", "#3A1E08", "#54260A", "#702C0A",
                                              "#FF8F6B", "#FFB394", "#FFE3D6"};
const std::array<QColor, 7> strongHeatTextOnBlack{"#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF",
                                                  "#000000", "#000000", "#000000"};

/// The colour, drawn towards `away` until it stands out from the ground.
QColor standingOut(QColor color, const QColor& ground, const QColor& away) {
    for (int step = 1; step <= 20 && contrast(color, ground) < graphicsContrast; ++step)
        color = between(color, away, 0.1);
    return color;
}

std::array<QColor, 8> strongDepartments(const QColor& ground, const QColor& away) {
    std::array<QColor, 8> colors = departmentColors(0);
    for (QColor& color : colors) color = standingOut(color, ground, away);
    return colors;
}

Theme makeHighContrastLight() {
    Theme t;
    t.dark = false;
    t.highContrast = true;
    t.window = "#FFFFFF";
    t.surface = "#FFFFFF";
    t.line = "#6B6B6B";
    t.cardLine = "#000000";
    t.fieldLine = "#000000";
    t.text = "#000000";
    t.secondaryText = "#2B2B2B";
    t.accent = "#0037B0";
    t.onAccent = "#FFFFFF";
    t.accentSoft = "#D9E5FF";
    t.bad = "#8B0000";
    t.good = "#004D1F";
    t.warning = "#573600";
    t.noteSurface = "#FFFFFF";
    t.noteLine = "#000000";
    t.rail = "#000000";
    t.railText = "#FFFFFF";
    t.railOn = "#404040";
    t.handoff = "#333333";
    t.handoffWarm = "#8A3A00";
    t.handoffHot = "#8B0000";
    t.stageEven = "#F2F2F2";
    t.stageOdd = "#FFFFFF";
    t.chartQuiet = "#767676";
    t.chartLow = "#00605A";
    t.chartHigh = "#A8390B";
    t.heat = strongHeat;
    t.heatText = strongHeatText;
    t.departments = strongDepartments(t.surface, Qt::black);
    return t;
}

Theme makeHighContrastDark() {
    Theme t;
    t.dark = true;
    t.highContrast = true;
    t.window = "#000000";
    t.surface = "#000000";
    t.line = "#A0A0A0";
    t.cardLine = "#FFFFFF";
    t.fieldLine = "#FFFFFF";
    t.text = "#FFFFFF";
    t.secondaryText = "#E0E0E0";
    t.accent = "#FFDD33";
    t.onAccent = "#000000";
    t.accentSoft = "#40370A";
    t.bad = "#FFBAB4";
    t.good = "#7FF0A0";
    t.warning = "#FFC857";
    t.noteSurface = "#000000";
    t.noteLine = "#FFFFFF";
    t.rail = "#000000";
    t.railText = "#FFFFFF";
    t.railOn = "#4A4A4A";
    t.handoff = "#DADADA";
    t.handoffWarm = "#FFC9A0";
    t.handoffHot = "#FFBAB4";
    t.stageEven = "#1A1A1A";
    t.stageOdd = "#000000";
    t.chartQuiet = "#9A9A9A";
    t.chartLow = "#6FE0D8";
    t.chartHigh = "#FFA27A";
    t.heat = strongHeatOnBlack;
    t.heatText = strongHeatTextOnBlack;
    t.departments = strongDepartments(t.surface, Qt::white);
    return t;
}

const Theme*& inUse() {
    static const Theme* theme = &lightTheme();
    return theme;
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5F;
}

Appearance appearanceOf(const QPalette& system) {
    const bool strong =
        contrast(system.color(QPalette::Window), system.color(QPalette::WindowText)) >= systemHighContrast;
    if (isDark(system)) return strong ? Appearance::HighContrastDark : Appearance::Dark;
    return strong ? Appearance::HighContrastLight : Appearance::Light;
}

}  // namespace

const Theme& lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& highContrastLightTheme() {
    static const Theme theme = makeHighContrastLight();
    return theme;
}

const Theme& highContrastDarkTheme() {
    static const Theme theme = makeHighContrastDark();
    return theme;
}

const Theme& currentTheme() {
    return *inUse();
}

ThemeOfPicture::ThemeOfPicture(Theme theme)
    : theme_(std::move(theme)), before_(std::exchange(inUse(), &theme_)) {
}

ThemeOfPicture::~ThemeOfPicture() {
    inUse() = before_;
}

void useAppearance(Appearance appearance, const QPalette& systemPalette) {
    switch (appearance == Appearance::System ? appearanceOf(systemPalette) : appearance) {
        case Appearance::System:
        case Appearance::Light:
            inUse() = &lightTheme();
            break;
        case Appearance::Dark:
            inUse() = &darkTheme();
            break;
        case Appearance::HighContrastLight:
            inUse() = &highContrastLightTheme();
            break;
        case Appearance::HighContrastDark:
            inUse() = &highContrastDarkTheme();
            break;
    }
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.surface);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.secondaryText);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.bad);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.text);
    palette.setColor(QPalette::ToolTipText, theme.surface);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.fieldLine);
    palette.setColor(QPalette::Dark, theme.fieldLine);
    palette.setColor(QPalette::Shadow, theme.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.secondaryText);
    return palette;
}

QColor departmentColor(const model::Journey& journey, const model::DepartmentId& department) {
    const Theme& theme = currentTheme();
    for (std::size_t i = 0; i < journey.departments.size(); ++i) {
        const model::Department& each = journey.departments[i];
        if (each.id != department) continue;
        if (each.color.empty()) return theme.departments[i % theme.departments.size()];
        const QColor own(QString::fromStdString(each.color));
        if (theme.highContrast) return standingOut(own, theme.surface, theme.text);
        return lighter(own, theme.dark ? darkDepartmentLift : 0);
    }
    return theme.fieldLine;
}

int heatStep(double firstImpact, double largest) {
    if (firstImpact <= 0 || largest <= 0) return 0;
    return std::clamp(static_cast<int>(std::ceil(firstImpact / largest * 6)), 1, 6);
}

}  // namespace throughline::app
