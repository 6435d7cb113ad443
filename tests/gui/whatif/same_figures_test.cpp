#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/theme.h"
#include "app/words.h"
#include "cli/run_cli.h"
#include "gui/charts/chart_canvas.h"
#include "gui/charts/chart_export.h"
#include "gui/charts/chart_palette.h"
#include "gui/shell/open_window.h"
#include "gui/whatif/customers_card.h"
#include "gui/whatif/lever_list.h"
#include "gui/whatif/levers_card.h"
#include "gui/whatif/scenarios_card.h"
#include "gui/whatif/tabbed_card.h"
#include "gui/whatif/target_card.h"
#include "gui/whatif/waterfall_card.h"
#include "gui/whatif/what_if_page.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

const model::ScenarioId firstTimeRight("first-time-right");

/// What the command line prints about a file.
QJsonObject said(const std::string& arguments) {
    const Ran ran = runCli(arguments + " --format json");
    REQUIRE(ran.exitCode == 0);
    return QJsonDocument::fromJson(QByteArray::fromStdString(ran.out)).object();
}

/// The figures that a chart exports as CSV: each line's name, then its cells.
std::vector<QStringList> exported(gui::ChartCard& card) {
    const auto file =
        gui::exportedChart(card.chart().canvas().chart(), gui::ChartFormat::Csv, card.chart().canvas().size(),
                           card.font(), gui::chartPalette(app::lightTheme()));
    std::vector<QStringList> lines;
    for (const QString& line : QString::fromUtf8(file.content).split("\r\n", Qt::SkipEmptyParts))
        lines.push_back(line.split(u','));
    REQUIRE(lines.size() > 1);
    lines.erase(lines.begin());
    return lines;
}

/// The rich sample in the real window, on the What-if page; and the same as files of both kinds.
struct SampleWindow : OpenWindow {
    SampleWindow() {
        openFile(QString::fromStdString(sample("broadband-order")));
        showWhatIfPage();
        REQUIRE(calculated());
    }
    bool calculated() {
        const bool isCalculated = QTest::qWaitFor([this] { return isSettled(); }, 60'000);
        QTest::qWait(1);
        return isCalculated;
    }
    gui::WhatIfPage& page() { return *findChild<gui::WhatIfPage*>(); }
    void show(const model::ScenarioId& scenario) {
        workbench().view().showScenario(scenario);
        REQUIRE(calculated());
    }
    std::string text(const char* name) { return findChild<QLabel*>(name)->text().toStdString(); }
    std::vector<std::string> files() {
        store::saveWorkspace(workbench().document().workspace(), folder.file("shown.throughline"));
        return {"'" + folder.file("shown.throughline") + "'",
                "'" + folder.write("shown.journey.json", exchange::writeJourney(workbench().bundle())) + "'"};
    }
    std::vector<model::ScenarioId> scenarios() {
        std::vector<model::ScenarioId> all{{}};
        for (const model::Scenario& one : *workbench().bundle().scenarios) all.push_back(one.id);
        return all;
    }

    TemporaryFolder folder;
};

void checkHeadlines(SampleWindow& window, double impact, double reference) {
    const std::string percent =
        (impact == reference ? app::percent(impact) : app::compared(reference, impact).rates[1])
            .toStdString();
    CHECK(window.headline() == percent);
    CHECK(window.text("whatIfRate") == percent);
    if (impact != reference)
        CHECK(window.findChild<QLabel*>("whatIfDifference")
                  ->text()
                  .replace(QChar::Nbsp, u' ')
                  .contains(app::changeInWords(reference, impact)));
    const auto groups = exported(window.page().customers());
    CHECK(groups.front()[1].toInt() == app::customersOutOf(impact, 100));
}

void checkWaterfall(SampleWindow& window, double impact, double reference) {
    const auto steps = exported(window.page().waterfall());
    CHECK_THAT(steps.front().last().toDouble(), WithinRel(reference, 1e-12));
    CHECK_THAT(steps.back().last().toDouble(), WithinRel(impact, 1e-12));
}

/// The line of a scenario in the table beside the bars.
void checkBar(const QStringList& line, const QJsonObject& evaluated, const QJsonObject& compared) {
    const QJsonObject range = evaluated["uncertainty"]["impact_rate"].toObject();
    const std::pair<int, double> figures[] = {{1, evaluated["impact_rate"].toDouble()},
                                              {3, range["p05"].toDouble()},
                                              {4, range["p95"].toDouble()},
                                              {6, evaluated["expected_cost"].toDouble()},
                                              {8, evaluated["revenue_at_risk"].toDouble()}};
    CHECK(line[0] == compared["name"].toString());
    for (const auto& [column, figure] : figures) {
        CAPTURE(column);
        CHECK_THAT(line[column].toDouble(), WithinRel(figure, 1e-12));
    }
    if (line[2].isEmpty()) return;
    CHECK_THAT(line[2].toDouble(), WithinAbs(compared["impact_change"].toDouble(), 1e-14));
}

/// The scenario shown, as the command line has it from the file.
void checkScenario(SampleWindow& window, const std::string& file, const QJsonObject& all, qsizetype place) {
    const QJsonObject compared = all["scenarios"].toArray()[place].toObject();
    const QJsonObject evaluated = said("evaluate " + file + " --draws 4096 --scenario '" +
                                       compared["name"].toString().toStdString() + "'");
    const double impact = evaluated["impact_rate"].toDouble();
    const double reference = all["scenarios"][0]["impact_rate"].toDouble();
    CHECK(impact == compared["impact_rate"].toDouble());
    checkHeadlines(window, impact, reference);
    const QStringList line = exported(window.page().scenarios())[std::size_t(place)];
    checkBar(line, evaluated, compared);
    if (place == 0) return;
    checkWaterfall(window, impact, reference);
    const double beats = all["uncertainty"]["beats"][place][0].toDouble();
    CHECK_THAT(line[5].toDouble(), WithinAbs(beats, 1e-12));
}

}  // namespace

TEST_CASE(
    "screen, export, both kinds of files and command line say the same of each scenario of the sample") {
    SampleWindow window;
    const std::vector<std::string> files = window.files();
    std::vector<QJsonObject> compared;
    for (const std::string& file : files) compared.push_back(said("compare " + file + " --draws 4096"));
    const auto ids = window.scenarios();
    REQUIRE(ids.size() == 4);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        CAPTURE(ids[i].string());
        window.show(ids[i]);
        for (std::size_t file = 0; file < files.size(); ++file)
            checkScenario(window, files[file], compared[file], qsizetype(i));
    }
}

TEST_CASE("what is turned live on the page is what the command line says of the file") {
    SampleWindow window;
    window.show(firstTimeRight);
    const app::Lever lever{model::SiloId("billing"), model::Field::RecoveryRate, app::Lever::Way::Set};
    window.page().levers().levers().addLever(lever);
    gui::LeverRow* row = window.page().levers().levers().find(lever);
    REQUIRE(row);
    row->edit()->setFocus(Qt::TabFocusReason);
    row->edit()->selectAll();
    QTest::keyClicks(row->edit(), "62.5");
    QTest::keyClick(row->edit(), Qt::Key_Return);
    REQUIRE(window.calculated());
    for (const std::string& file : window.files()) {
        const QJsonObject evaluated = said("evaluate " + file + " --scenario 'First time right'");
        CHECK_THAT(evaluated["impact_rate"].toDouble(),
                   WithinRel(window.workbench().results()->shown.evaluation->impactRate, 1e-12));
        checkHeadlines(window, evaluated["impact_rate"].toDouble(),
                       said("evaluate " + file)["impact_rate"].toDouble());
    }
}

TEST_CASE("a target is answered on the page as by the command line") {
    SampleWindow window;
    window.show(firstTimeRight);
    window.page().questions().tabs().setCurrentIndex(2);
    QTest::keyClicks(&window.page().target().target(), "15");
    REQUIRE(window.calculated());
    const auto& answers = window.whatIf().results()->sought;
    const std::string file = window.files().front();
    const std::pair<model::Target, std::string> asked[] = {
        {model::AllSilos{}, "--all-silos"},
        {model::SiloId("field"), "--silo field"},
        {model::HandoffId("activation-field"), "--handoff activation-field"}};
    for (const auto& [target, option] : asked) {
        CAPTURE(option);
        const auto answer = std::ranges::find_if(answers, [&](const app::SoughtLever& one) {
            return one.lever.target == target && one.lever.field == model::Field::ErrorRate;
        });
        REQUIRE(answer != answers.end());
        const QJsonObject found =
            said("seek " + file + " --scenario 'First time right' --target 0.15 " + option);
        CHECK_THAT(found["value"].toDouble(), WithinAbs(answer->sought.value, 1e-12));
        CHECK_THAT(found["impact_rate"].toDouble(), WithinRel(answer->sought.impactRate, 1e-12));
        const auto shown = window.page().target().answers().at(answer - answers.begin());
        CHECK(shown.contains(app::percent(found["value"].toDouble())));
    }
}
