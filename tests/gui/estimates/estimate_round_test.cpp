#include "gui/estimates/estimate_round.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "app/theme.h"
#include "gui/charts/chart_view.h"
#include "gui/controls/buttons.h"
#include "gui/controls/choice_box.h"
#include "gui/controls/labels.h"
#include "gui/estimates/estimate_row.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using namespace throughline::tests;
using gui::EstimateRow;
using model::SiloId;

namespace {

struct RoundFixture {
    RoundFixture() : round(loaded(), SiloId("s2")) {
        round.open();
        round.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&round));
    }
    ~RoundFixture() { QLocale::setDefault(QLocale::c()); }

    app::Workbench& loaded() {
        QLocale::setDefault(QLocale(QLocale::English));
        workbench.document().load(workspaceOf(silosInARow(3, 0.02)), app::Document::Origin::Saved);
        return workbench;
    }
    EstimateRow& row(std::size_t place) {
        REQUIRE(place < round.rows().size());
        return *round.rows()[place];
    }
    /// As at a keyboard: name, Tab, low, Tab, likely, Tab, high.
    void type(std::size_t place, const char* name, std::array<const char*, 3> points) {
        QCoreApplication::processEvents();  // a row that was added is shown by the event loop
        EstimateRow& typed = row(place);
        typed.participant().setFocus();
        QTest::keyClicks(&typed.participant(), name);
        for (std::size_t i = 0; i < 3; ++i) {
            QTest::keyClick(round.focusWidget(), Qt::Key_Tab);
            REQUIRE(typed.point(i).hasFocus());
            QTest::keyClicks(&typed.point(i), points[i]);
        }
        QTest::keyClick(&typed.point(2), Qt::Key_Return);
    }
    const std::vector<model::Estimate>& said(const char* silo = "s2") {
        static const std::vector<model::Estimate> nothing;
        const auto& all = workbench.baseline().estimates;
        const auto found = all.find(SiloId(silo));
        return found == all.end() ? nothing : found->second;
    }
    model::Rate rate() { return model::find(workbench.journey(), SiloId("s2"))->errorRate; }
    QPushButton& use() { return *round.findChild<QPushButton*>("useAsRate"); }
    QString words() { return round.findChild<gui::NoteBox*>()->html(); }
    void click(QWidget& widget) { QTest::mouseClick(&widget, Qt::LeftButton); }

    app::Workbench workbench;
    gui::EstimateRound round;
};

}  // namespace

TEST_CASE("what two people type is shown, kept with their names, and becomes the rate with one click") {
    RoundFixture fixture;
    CHECK_FALSE(fixture.use().isEnabled());
    fixture.type(0, "Ada", {"2", "4", "6"});
    fixture.type(1, "Ben", {"6", "8", "10"});
    CHECK(fixture.said() ==
          std::vector<model::Estimate>{{"Ada", {0.02, 0.04, 0.06}}, {"Ben", {0.06, 0.08, 0.1}}});
    CHECK(fixture.rate() == *model::Rate::exactly(0.02));
    CHECK(fixture.use().text().contains("2.0 % to 10.0 %, most likely 6.0 %"));
    CHECK(fixture.words().contains("They disagree"));
    CHECK_FALSE(fixture.round.findChild<gui::ChartView*>()->isEmpty());
    fixture.click(fixture.use());
    REQUIRE(std::holds_alternative<base::ThreePoints>(fixture.rate().form()));
    CHECK_THAT(fixture.rate().mean(), WithinAbs(0.06, 1e-12));
    fixture.workbench.document().undoStack().undo();
    CHECK(fixture.rate() == *model::Rate::exactly(0.02));
    CHECK(fixture.said().size() == 2);
    fixture.workbench.document().undoStack().undo();
    CHECK(fixture.said().empty());
    CHECK_FALSE(fixture.workbench.document().undoStack().canUndo());
}

TEST_CASE("there is always one empty row, and one that is not whole is not kept") {
    RoundFixture fixture;
    CHECK(fixture.round.rows().size() == 1);
    fixture.type(0, "Ada", {"5", "4", "6"});
    CHECK(fixture.round.rows().size() == 2);
    CHECK(fixture.said().empty());
    CHECK(fixture.row(0).problem() == "Ada: the likely rate lies below the low one.");
    CHECK(fixture.row(0).findChild<gui::FieldNote*>()->text().contains("below the low one"));
    CHECK(fixture.row(0).findChild<gui::FieldNote*>()->isVisible());
    fixture.row(0).point(0).setFocus(Qt::TabFocusReason);
    fixture.row(0).point(0).selectAll();
    QTest::keyClicks(&fixture.row(0).point(0), "3");
    CHECK(fixture.said() == std::vector<model::Estimate>{{"Ada", {0.03, 0.04, 0.06}}});
}

TEST_CASE("a table can be typed with Tab alone: after the high rate comes the next participant") {
    RoundFixture fixture;
    fixture.type(0, "Ada", {"2", "4", "6"});
    QCoreApplication::processEvents();
    QTest::keyClick(&fixture.row(0).point(2), Qt::Key_Tab);
    CHECK(fixture.round.focusWidget() == &fixture.row(1).participant());
}

TEST_CASE("a row that is left before it is whole says what it lacks") {
    RoundFixture fixture;
    fixture.type(0, "Ada", {"2", "4", "6"});
    QCoreApplication::processEvents();
    fixture.row(1).participant().setFocus();
    QTest::keyClicks(&fixture.row(1).participant(), "Ben");
    CHECK(fixture.row(1).problem().isEmpty());
    fixture.row(0).participant().setFocus();
    CHECK(fixture.row(1).problem().contains("Ben is left out"));
}

TEST_CASE("a row is removed with its button, and what it said with it") {
    RoundFixture fixture;
    fixture.type(0, "Ada", {"2", "4", "6"});
    fixture.type(1, "Ben", {"6", "8", "10"});
    fixture.click(fixture.row(0).removal());
    CHECK(fixture.said() == std::vector<model::Estimate>{{"Ben", {0.06, 0.08, 0.1}}});
}

TEST_CASE("a spreadsheet is pasted whole, or not at all with what is wrong in it") {
    RoundFixture fixture;
    auto* paste = fixture.round.findChild<gui::LinkButton*>("paste");
    QGuiApplication::clipboard()->setText(
        "Who\tLow\tLikely\tHigh\tWeight\nAda\t2\t4\t6\t3\nBen\t6\t8\t10\t1\n");
    fixture.click(*paste);
    CHECK(fixture.said().size() == 2);
    CHECK(fixture.round.findChild<QCheckBox*>()->isChecked());
    CHECK(fixture.use().text().contains("2.0 % to 10.0 %, most likely 4.5 %"));
    fixture.click(*fixture.round.findChild<QCheckBox*>());
    CHECK(fixture.use().text().contains("most likely 6.0 %"));
    QGuiApplication::clipboard()->setText("Cid\t2\tx\t6\n");
    fixture.click(*paste);
    CHECK(fixture.said().size() == 2);
    CHECK(fixture.round.findChild<gui::FieldNote*>("pasteProblem")->text().contains("Row 1, likely"));
}

TEST_CASE("each silo has its round, and comes back with what was said") {
    RoundFixture fixture;
    fixture.type(0, "Ada", {"2", "4", "6"});
    auto* which = fixture.round.findChild<gui::ChoiceBox*>();
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down);
    CHECK(fixture.round.element() == model::ElementId(SiloId("s3")));
    CHECK(fixture.round.rows().size() == 1);
    fixture.type(0, "Cid", {"1", "1", "1"});
    CHECK(fixture.said("s3").size() == 1);
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Up);
    CHECK(fixture.row(0).participant().text() == "Ada");
    CHECK(fixture.said("s2").size() == 1);
}

TEST_CASE("in a scenario the rate becomes a change of it, and the baseline stays") {
    RoundFixture fixture;
    model::Scenario scenario;
    scenario.id = model::ScenarioId("x");
    scenario.name = "X";
    fixture.workbench.edit({model::PutScenario{scenario}}, "Begin");
    fixture.workbench.view().showScenario(scenario.id);
    fixture.type(0, "Ada", {"2", "4", "6"});
    fixture.click(fixture.use());
    CHECK_THAT(fixture.rate().mean(), WithinAbs(0.04, 1e-12));
    CHECK(model::find(fixture.workbench.baseline(), SiloId("s2"))->errorRate == *model::Rate::exactly(0.02));
}

TEST_CASE("the round is seen at two sizes, light and dark, where a picture is asked for") {
    if (!qEnvironmentVariableIsSet("THROUGHLINE_SHOW")) return;
    RoundFixture fixture;
    fixture.round.paste(
        "Ada Lovelace\t1\t3\t8\t2\nBen\t2\t4\t6\nSomebody with a rather long name indeed\t10\t20\t40\n");
    fixture.round.resize(1000, 560);
    QTest::qWait(50);
    for (const bool dark : {false, true}) {
        app::useAppearance(dark ? app::Appearance::Dark : app::Appearance::Light, QPalette());
        qApp->setPalette(app::paletteOf(app::currentTheme()));
        QTest::qWait(50);
        fixture.round.grab().save(qEnvironmentVariable("THROUGHLINE_SHOW") +
                                  (dark ? "/round-dark.png" : "/round.png"));
    }
    app::useAppearance(app::Appearance::Light, QPalette());
}

TEST_CASE("what they say is shown as a table too, and exported") {
    RoundFixture fixture;
    fixture.type(0, "Ada", {"1", "3", "5"});
    auto* chart = fixture.round.findChild<gui::ChartView*>();
    REQUIRE(chart);
    chart->showTable(true);
    CHECK(chart->table().model()->index(0, 0).data().toString() == "Ada");
    QSignalSpy wanted(&fixture.round, &gui::EstimateRound::exportWanted);
    for (QAction* action : chart->chartActions().mid(2)) action->trigger();
    REQUIRE(wanted.count() == 3);
    const auto figures = wanted[2][0].value<gui::ExportedFile>();
    CHECK(figures.ending == "csv");
    CHECK(figures.content.contains("Ada,0.01,0.03,0.05"));
}
