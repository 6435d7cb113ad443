#include "app/theme.h"

#include <algorithm>
#include <cmath>

namespace throughline::app {
namespace {

QColor lighter(const QColor& color, double by) {
    return QColor::fromRgbF(static_cast<float>(color.redF() + (1 - color.redF()) * by),
                            static_cast<float>(color.greenF() + (1 - color.greenF()) * by),
                            static_cast<float>(color.blueF() + (1 - color.blueF()) * by));
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
    t.window = "#F6F7F9";
    t.surface = "#FFFFFF";
    t.line = "#DDE2E8";
    t.fieldLine = "#CBD3DC";
    t.text = "#1B2430";
    t.secondaryText = "#5E6B7A";
    t.accent = "#1F6FEB";
    t.onAccent = "#FFFFFF";
    t.accentSoft = "#EAF2FF";
    t.bad = "#B3261E";
    t.good = "#1B7F4B";
    t.warning = "#8A5300";
    t.noteSurface = "#FFF4EC";
    t.noteLine = "#F4C7A8";
    t.rail = "#182433";
    t.railText = "#9FB0C3";
    t.railOn = "#2A3B50";
    t.handoff = "#8593A3";
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
    t.window = "#12181F";
    t.surface = "#1B232C";
    t.line = "#2E3946";
    t.fieldLine = "#415062";
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

const Theme*& inUse() {
    static const Theme* theme = &lightTheme();
    return theme;
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5F;
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

const Theme& currentTheme() {
    return *inUse();
}

void useAppearance(Appearance appearance, const QPalette& systemPalette) {
    const bool dark =
        appearance == Appearance::Dark || (appearance == Appearance::System && isDark(systemPalette));
    inUse() = dark ? &darkTheme() : &lightTheme();
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
        return lighter(QColor(QString::fromStdString(each.color)), theme.dark ? darkDepartmentLift : 0);
    }
    return theme.fieldLine;
}

int heatStep(double firstImpact, double largest) {
    if (firstImpact <= 0 || largest <= 0) return 0;
    return std::clamp(static_cast<int>(std::ceil(firstImpact / largest * 6)), 1, 6);
}

}  // namespace throughline::app
