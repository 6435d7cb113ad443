#include <QImage>
#include <QSvgRenderer>

#include "gui/charts/chart_export.h"
#include "gui/charts/chart_table.h"
#include "samples.h"
#include "support/catch.h"

using namespace throughline;
using gui::ChartTable;

namespace {

gui::ExportedFile exported(gui::ChartFormat format) {
    return gui::exportedChart(tests::scenarios(), format, {500, 300}, tests::chartFont(),
                              gui::chartPalette(app::lightTheme()));
}

}  // namespace

TEST_CASE("CSV quotes what has commas, quotes or line ends, and ends lines with CRLF") {
    const ChartTable table{{"Name", "Value"}, {{{"a, \"b\"\nc"}, {"1,5 %", 0.015}}}};
    CHECK(gui::commaSeparated(table).toStdString() == "Name,Value\r\n\"a, \"\"b\"\"\nc\",0.015\r\n");
}

TEST_CASE("a name that begins like a formula is text for every spreadsheet") {
    for (const char* name : {"=1+1", "+1", "-1", "@sum"}) {
        const ChartTable table{{"Name"}, {{{QString(name)}}}};
        CHECK(gui::commaSeparated(table).toStdString() == "Name\r\n'" + std::string(name) + "\r\n");
        CHECK(gui::tabSeparated(table).toStdString() == "Name\n'" + std::string(name) + "\n");
    }
    CHECK(gui::guardedCell("Billing").toStdString() == "Billing");
}

TEST_CASE("figures are written in full with a point, and negative ones stay figures") {
    const ChartTable table{{"Gap"}, {{{"−2.0", -0.1 - 0.2}}}};
    CHECK(gui::commaSeparated(table).toStdString() == "Gap\r\n-0.30000000000000004\r\n");
    CHECK(gui::tabSeparated(table).toStdString() == "Gap\n−2.0\n");
}

TEST_CASE("tabs and line ends in names do not tear the copied table") {
    CHECK(gui::tabSeparated({{"Name"}, {{{"a\tb\nc"}}}}).toStdString() == "Name\na b c\n");
}

TEST_CASE("an SVG has the title, the words and a view box, and can be drawn") {
    const gui::ExportedFile file = exported(gui::ChartFormat::Svg);
    CHECK(file.ending.toStdString() == "svg");
    const std::string text = file.content.toStdString();
    CHECK_THAT(text, tests::containsText("<title>Scenarios side by side</title>"));
    CHECK_THAT(text, tests::containsText("viewBox=\"0 0 532 "));
    CHECK_THAT(text, tests::containsText("Better diagnosis"));
    QSvgRenderer renderer(file.content);
    CHECK(renderer.isValid());
}

TEST_CASE("a PNG is drawn at twice the size, on white") {
    const QImage image = QImage::fromData(exported(gui::ChartFormat::Png).content, "PNG");
    REQUIRE_FALSE(image.isNull());
    CHECK(image.width() == 2 * 532);
    CHECK(image.pixelColor(1, 1) == QColor(Qt::white));
}

TEST_CASE("each chart is exported as a picture, as a drawing with its words, and as figures") {
    for (const auto& [name, chart] : tests::allCharts(tests::Names::Short)) {
        CAPTURE(name);
        const auto file = [&, &made = chart](gui::ChartFormat format) {
            return gui::exportedChart(made, format, {500, 300}, tests::chartFont(),
                                      gui::chartPalette(app::lightTheme()))
                .content;
        };
        CHECK_FALSE(QImage::fromData(file(gui::ChartFormat::Png), "PNG").isNull());
        const QByteArray svg = file(gui::ChartFormat::Svg);
        CHECK(QSvgRenderer(svg).isValid());
        CHECK(svg.contains(chart.title.toUtf8()));
        const QByteArray csv = file(gui::ChartFormat::Csv);
        CHECK(csv.count("\r\n") == qsizetype(chart.table.rows.size()) + 1);
    }
}

TEST_CASE("each chart has its values as a table, one cell a column") {
    for (const auto& [name, chart] : tests::allCharts(tests::Names::Short)) {
        CAPTURE(name);
        CHECK_FALSE(chart.table.rows.empty());
        for (const auto& row : chart.table.rows) CHECK(row.size() == std::size_t(chart.table.header.size()));
    }
}
