#include <QFontMetricsF>

#include "gui/charts/sketch.h"
#include "samples.h"
#include "support/catch.h"

using namespace throughline;

namespace {

std::vector<gui::ChartText> textsOf(const gui::Picture& picture) {
    std::vector<gui::ChartText> texts;
    for (const auto& part : picture.parts)
        if (const auto* text = std::get_if<gui::ChartText>(&part)) texts.push_back(*text);
    return texts;
}

/// Letters may touch at the rim of their line, not more.
bool overlap(const gui::ChartText& a, const gui::ChartText& b) {
    return a.letters().adjusted(1, 2, -1, -2).intersects(b.letters().adjusted(1, 2, -1, -2));
}

void checkTexts(const gui::Picture& picture) {
    const auto texts = textsOf(picture);
    const QRectF page({}, picture.size);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i].text.toStdString());
        CHECK(page.adjusted(-1, -1, 1, 1).contains(texts[i].letters()));
        const bool whole = texts[i].text == texts[i].whole;
        CHECK((whole || texts[i].text.contains(QChar(0x2026))));
        for (std::size_t j = 0; j < i; ++j) {
            CAPTURE(texts[j].text.toStdString());
            CHECK_FALSE(overlap(texts[i], texts[j]));
        }
    }
}

}  // namespace

TEST_CASE("no text of a chart overlaps another, leaves the picture, or is cut without an ellipsis") {
    const auto names = GENERATE(tests::Names::Short, tests::Names::Longest);
    const int pixels = GENERATE(10, 13, 20, 39);
    const double width = GENERATE(300.0, 640.0, 1900.0);
    const QFont font = tests::chartFont(pixels);
    for (const auto& [name, chart] : tests::allCharts(names)) {
        CAPTURE(name, pixels, width, names == tests::Names::Longest);
        const QSizeF least = chart.leastSize(font, width);
        checkTexts(
            chart.draw(QSizeF(width, 100).expandedTo(least), font, gui::chartPalette(app::lightTheme())));
    }
}

TEST_CASE("figures are never cut, only names") {
    const QFont font = tests::chartFont();
    for (const auto& [name, chart] : tests::allCharts(tests::Names::Longest)) {
        CAPTURE(name);
        const QSizeF least = chart.leastSize(font, 500);
        const auto picture =
            chart.draw(QSizeF(500, 100).expandedTo(least), font, gui::chartPalette(app::lightTheme()));
        for (const gui::ChartText& text : textsOf(picture))
            if (text.text != text.whole) {
                CAPTURE(text.text.toStdString());
                CHECK(text.whole.contains("everything that has"));
            }
    }
}

TEST_CASE("the icon array has as many figures as customers, grouped in reading order") {
    const auto picture =
        tests::icons(100).draw(QSizeF(600, 220), tests::chartFont(), gui::chartPalette(app::lightTheme()));
    const auto light = gui::chartPalette(app::lightTheme());
    std::vector<bool> affected;
    for (const auto& part : picture.parts)
        if (const auto* shape = std::get_if<gui::ChartShape>(&part))
            affected.push_back(shape->fill == QBrush(light.bad));
    REQUIRE(affected.size() == 103);  // and three in the legend
    CHECK(std::count(affected.begin(), affected.begin() + 100, true) == 14);
    CHECK(std::is_sorted(affected.begin(), affected.begin() + 100, std::greater()));
    REQUIRE(picture.marks.size() == 3);
    CHECK(picture.marks[1].value.toStdString() == "4 of 100");
}

TEST_CASE("a tornado shows the 20 widest bars, the widest on top, both ends labelled") {
    const auto picture =
        tests::tornadoOf(30).draw(QSizeF(600, 900), tests::chartFont(), gui::chartPalette(app::lightTheme()));
    REQUIRE(picture.marks.size() == gui::mostTornadoBars);
    CHECK(picture.marks.front().name.toStdString() == "Silo 1 · error rate");
    int figures = 0;
    for (const gui::ChartText& text : textsOf(picture)) figures += text.text.endsWith(" %");
    CHECK(figures == 2 * 20 + 1);
}

TEST_CASE("of very many bars the picture has the first hundred and says so, the table has all") {
    const gui::Chart chart = tests::pairs(250);
    const QSizeF size = chart.leastSize(tests::chartFont(), 600);
    const auto picture = chart.draw(size, tests::chartFont(), gui::chartPalette(app::lightTheme()));
    CHECK(picture.marks.size() == gui::mostPairedBars);
    CHECK(textsOf(picture).back().text.toStdString() == "And 150 more: the table has all.");
    CHECK(chart.table.rows.size() == 250);
}

TEST_CASE("many scenarios move together, and go without their notes before any of them is left out") {
    gui::ScenarioBars values{"Scenarios side by side", "", "Customers let down", {}};
    for (int i = 0; i < 8; ++i)
        values.bars.push_back({QString("Plan %1").arg(i), 0.18, "18.0 %", std::pair(0.15, 0.2), "",
                               "61.20 a customer", "words"});
    const gui::Chart chart = gui::scenarioBars(values);
    const QFont font = tests::chartFont();
    const QSizeF least = chart.leastSize(font, 400);
    const auto notesAt = [&](double height) {
        const auto picture =
            chart.draw({400, std::max(height, least.height())}, font, gui::chartPalette(app::lightTheme()));
        CHECK(picture.marks.size() == 8);
        checkTexts(picture);
        const auto texts = textsOf(picture);
        return std::ranges::count(texts, QString("61.20 a customer"), &gui::ChartText::whole);
    };
    CHECK(least.height() < 8 * 50);
    CHECK(notesAt(0) == 0);
    CHECK(notesAt(8 * 66) == 8);
    CHECK(notesAt(8 * 90) == 8);
}

TEST_CASE("ticks are round values within the range") {
    CHECK(gui::roundTicks(0, 10, 6) == std::vector<double>{0, 2, 4, 6, 8, 10});
    CHECK(gui::roundTicks(0.08, 0.22, 4).size() <= 4);
    CHECK(gui::roundTicks(5, 5, 4) == std::vector<double>{5});
}

TEST_CASE("a mark is a bar, a cell, a group: it names itself and lies in the picture") {
    for (const auto& [name, chart] : tests::allCharts(tests::Names::Short)) {
        CAPTURE(name);
        const QSizeF size = QSizeF(600, 300).expandedTo(chart.leastSize(tests::chartFont(), 600));
        const auto picture = chart.draw(size, tests::chartFont(), gui::chartPalette(app::lightTheme()));
        CHECK_FALSE(picture.marks.empty());
        for (const gui::ChartMark& mark : picture.marks) {
            CHECK_FALSE(mark.name.isEmpty());
            CHECK_FALSE(mark.value.isEmpty());
            CHECK_FALSE(mark.words.isEmpty());
            CHECK(QRectF({}, size).adjusted(-1, -5, 1, 5).contains(mark.outline.boundingRect()));
        }
    }
}
