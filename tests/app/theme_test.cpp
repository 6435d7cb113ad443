#include "app/theme.h"

#include "support/catch.h"

using namespace throughline;
using app::contrast;
using app::Theme;

namespace {

/// Two colours that meet on screen.
struct Meeting {
    const char* name;
    QColor above;
    QColor below;
};
using Meetings = std::vector<Meeting>;

void add(Meetings& meetings, const char* name, const QColor& above, std::initializer_list<QColor> grounds) {
    for (const QColor& below : grounds) meetings.push_back({name, above, below});
}

/// What is read.
Meetings texts(const Theme& t) {
    Meetings all;
    add(all, "text", t.text, {t.window, t.surface, t.stageOdd, t.stageEven, t.accentSoft, t.noteSurface});
    add(all, "secondary text", t.secondaryText,
        {t.window, t.surface, t.stageOdd, t.stageEven, t.accentSoft, t.noteSurface});
    add(all, "what is bad", t.bad, {t.window, t.surface, t.accentSoft, t.noteSurface});
    add(all, "what is good", t.good, {t.window, t.surface, t.accentSoft, t.noteSurface});
    add(all, "a warning", t.warning, {t.window, t.surface, t.accentSoft, t.noteSurface});
    add(all, "a link, and what a scenario changes", t.accent, {t.window, t.surface, t.accentSoft});
    add(all, "on a button of the accent", t.onAccent, {t.accent});
    add(all, "a page of the rail", t.railText, {t.rail, t.railOn});
    add(all, "the page shown", Qt::white, {t.railOn});
    add(all, "a tooltip", t.surface, {t.text});
    for (std::size_t step = 0; step < t.heat.size(); ++step)
        add(all, "a figure on the heat", t.heatText[step], {t.heat[step]});
    return all;
}

/// What says something by being seen, and has no words beside it.
Meetings graphics(const Theme& t) {
    Meetings all;
    add(all, "focus and selection", t.accent,
        {t.window, t.surface, t.stageOdd, t.stageEven, t.accentSoft, t.noteSurface});
    add(all, "focus on the rail", t.railText, {t.rail, t.railOn});
    add(all, "the border of a field", t.fieldLine, {t.surface, t.window});
    for (const QColor& curve : {t.handoff, t.handoffWarm, t.handoffHot, t.bad})
        add(all, "a hand-off", curve, {t.window, t.stageOdd, t.stageEven, t.surface});
    add(all, "the mark of an error", t.bad, {t.surface, t.window, t.stageEven});
    add(all, "the mark of a warning", t.warning, {t.surface, t.window, t.stageEven});
    add(all, "the sign in a mark", t.surface, {t.bad, t.warning});
    add(all, "an icon", t.text, {t.surface});
    return all;
}

/// What is told by words beside it as well: only those who asked for high contrast need it to stand out.
Meetings tints(const Theme& t) {
    Meetings all;
    for (const QColor& department : t.departments) add(all, "a department", department, {t.surface});
    add(all, "a card and a panel", t.cardLine, {t.window, t.surface, t.stageOdd, t.stageEven});
    add(all, "a line between", t.line, {t.surface, t.window});
    for (const QColor& bar : {t.chartQuiet, t.chartLow, t.chartHigh})
        add(all, "a bar of a chart", bar, {t.surface});
    return all;
}

void check(const Theme& theme, const Meetings& meetings, double least) {
    for (const Meeting& meeting : meetings) {
        CAPTURE(theme.dark, theme.highContrast, meeting.name, meeting.above.name().toStdString(),
                meeting.below.name().toStdString());
        CHECK(contrast(meeting.above, meeting.below) >= least);
    }
}

std::vector<const Theme*> strongThemes() {
    return {&app::highContrastLightTheme(), &app::highContrastDarkTheme()};
}

std::vector<const Theme*> allThemes() {
    std::vector<const Theme*> all = strongThemes();
    all.insert(all.end(), {&app::lightTheme(), &app::darkTheme()});
    return all;
}

QPalette paletteOf(const char* window, const char* text) {
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(window));
    palette.setColor(QPalette::WindowText, QColor(text));
    return palette;
}

/// Leaves the light theme in use.
struct Appearing {
    Appearing(app::Appearance appearance, const QPalette& system) {
        app::useAppearance(appearance, system);
        theme = &app::currentTheme();
    }
    ~Appearing() { app::useAppearance(app::Appearance::Light, {}); }
    const Theme* theme;
};

}  // namespace

TEST_CASE("every text is legible on all it stands on, in every theme") {
    for (const Theme* theme : allThemes()) check(*theme, texts(*theme), 4.5);
}

TEST_CASE("every line, mark and ring that says something stands out, in every theme") {
    for (const Theme* theme : allThemes()) check(*theme, graphics(*theme), 3);
}

TEST_CASE("with high contrast texts have 7 to 1, and what else is drawn stands out too") {
    for (const Theme* theme : strongThemes()) {
        check(*theme, texts(*theme), 7);
        check(*theme, graphics(*theme), 4.5);
        check(*theme, tints(*theme), 3);
    }
}

TEST_CASE("the system's colours say whether they are dark and of high contrast") {
    using app::Appearance;
    CHECK(Appearing(Appearance::System, paletteOf("#efefef", "#000000")).theme == &app::lightTheme());
    CHECK(Appearing(Appearance::System, paletteOf("#2a2e32", "#fcfcfc")).theme == &app::darkTheme());
    CHECK(Appearing(Appearance::System, paletteOf("#ffffff", "#000000")).theme ==
          &app::highContrastLightTheme());
    CHECK(Appearing(Appearance::System, paletteOf("#000000", "#ffffff")).theme ==
          &app::highContrastDarkTheme());
    CHECK(Appearing(Appearance::Dark, paletteOf("#ffffff", "#000000")).theme == &app::darkTheme());
}

TEST_CASE("a department's own colour stands out from its card where high contrast is asked for") {
    model::Journey journey;
    journey.departments = {{model::DepartmentId("a"), "A", "", "#FFF2CC"},
                           {model::DepartmentId("b"), "B", "", "#101010"}};
    for (const auto appearance : {app::Appearance::HighContrastLight, app::Appearance::HighContrastDark}) {
        const Appearing appearing(appearance, {});
        for (const model::Department& department : journey.departments)
            CHECK(contrast(app::departmentColor(journey, department.id), appearing.theme->surface) >= 3);
    }
}

TEST_CASE("only a silo without let-downs has the palest heat") {
    CHECK(app::heatStep(0, 0.1) == 0);
    CHECK(app::heatStep(1e-9, 0.1) == 1);
    CHECK(app::heatStep(0.1, 0.1) == 6);
    CHECK(app::heatStep(0, 0) == 0);
}
