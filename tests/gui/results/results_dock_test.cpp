#include "gui/results/results_dock.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "gui/charts/chart_canvas.h"
#include "gui/results/checks_view.h"
#include "gui/results/customers_view.h"
#include "gui/results/two_views_view.h"
#include "gui/results/weakest_links_view.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;

namespace {

struct OpenDock {
    app::Workbench bench;
    gui::ResultsDock dock{bench};

    OpenDock() {
        model::JourneyBundle bundle = tests::silosInARow(4, 0.02);
        model::Journey journey = *bundle.journey;
        journey.silos[2].errorRate = *base::Rate::exactly(0.1);
        journey.departments = {{model::DepartmentId("care"), "Care", {}, {}}};
        journey.stages = {"Buy", "Use"};
        journey.silos[0].department = model::DepartmentId("care");
        journey.silos[1].stage = "Use";
        bundle.journey = std::make_shared<const model::Journey>(journey);
        bench.document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
        QSettings().remove("weakestLinks/columns");
        dock.resize(1000, 240);
        dock.show();
    }
    bool settle() {
        return QTest::qWaitFor([this] { return bench.resultsAreCurrent(); }, 5000);
    }
    QString cell(int row, int column) {
        return dock.weakestLinks().model()->index(row, column).data().toString();
    }
};

}  // namespace

TEST_CASE("no figure of the weakest links is cut or stands at the edge, however large the amounts") {
    OpenDock open;
    const std::string currency = GENERATE(as<std::string>{}, "EUR", "CHF");
    model::Business business;
    business.customers = *base::Amount::from(48'000'000);
    business.customerValue = *base::Amount::from(1.25e9);
    business.currency = currency;
    REQUIRE_FALSE(open.bench.edit({model::SetBusiness{business}}, "Business"));
    REQUIRE(open.settle());
    gui::WeakestLinksView& table = open.dock.weakestLinks();
    for (const int width : {900, 1400}) {
        open.dock.resize(width, 240);
        QTest::qWait(1);
        const QFontMetrics metrics(table.font());
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            if (table.isColumnHidden(column) || app::WeakestLinksModel::isText(column)) continue;
            const QString text = open.cell(0, column);
            CAPTURE(width, column, text.toStdString());
            CHECK(metrics.horizontalAdvance(text) + 16 <= table.columnWidth(column));
        }
        CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
        // Nothing is drawn where the last column ends, but the lines beneath its rows.
        const QImage picture = table.viewport()->grab().toImage();
        const QRect row = table.visualRect(table.model()->index(0, 0));
        const QColor ground = picture.pixelColor(picture.width() - 2, row.top() + 1);
        for (int x = picture.width() - 7; x < picture.width() - 1; ++x)
            for (int y = row.top() + 1; y < row.bottom() - 1; ++y) CHECK(picture.pixelColor(x, y) == ground);
    }
}

TEST_CASE("where titles have no room beside each other they take two lines, and all columns are seen") {
    OpenDock open;
    REQUIRE(open.settle());
    gui::WeakestLinksView& table = open.dock.weakestLinks();
    const int oneLine = table.horizontalHeader()->height();
    open.dock.resize(640, 240);
    QTest::qWait(1);
    CHECK(table.horizontalHeader()->height() > oneLine);
    CHECK(table.horizontalHeader()->length() <= table.viewport()->width());
    open.dock.resize(1400, 240);
    QTest::qWait(1);
    CHECK(table.horizontalHeader()->height() == oneLine);
}

TEST_CASE("a click on a row selects its silo, and a selected silo its row") {
    OpenDock open;
    REQUIRE(open.settle());
    gui::WeakestLinksView& table = open.dock.weakestLinks();
    const QRect first = table.visualRect(table.model()->index(0, app::WeakestLinksModel::Name));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, first.center());
    CHECK(open.bench.view().selection() == app::Elements{model::SiloId("s3")});
    open.bench.view().selectOnly(model::SiloId("s1"));
    REQUIRE(table.selectionModel()->selectedRows().size() == 1);
    const int row = table.selectionModel()->selectedRows().front().row();
    CHECK(open.cell(row, app::WeakestLinksModel::Name).toStdString() == "s1");
}

TEST_CASE("the filter leaves the rows whose names contain the text") {
    OpenDock open;
    REQUIRE(open.settle());
    auto* filter = open.dock.findChild<QLineEdit*>();
    QTest::keyClicks(filter, "S3");
    CHECK(open.dock.weakestLinks().model()->rowCount() == 1);
    filter->clear();
    CHECK(open.dock.weakestLinks().model()->rowCount() == 4);
}

TEST_CASE("the table is copied with its headers") {
    OpenDock open;
    REQUIRE(open.settle());
    const std::string text = open.dock.weakestLinks().asText().toStdString();
    CHECK_THAT(text, tests::containsText("Silo or hand-off\tDepartment\tOwn error rate"));
    CHECK_THAT(text, tests::containsText("1\ts3\t\t10.0 %"));
    open.dock.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&open.dock));
    open.dock.weakestLinks().setFocus();
    QTest::keySequence(&open.dock.weakestLinks(), QKeySequence::Copy);
    CHECK(QGuiApplication::clipboard()->text().toStdString() == text);
}

TEST_CASE("columns are chosen, remembered, and copied as they are shown") {
    OpenDock open;
    REQUIRE(open.settle());
    using Model = app::WeakestLinksModel;
    auto& table = open.dock.weakestLinks();
    CHECK(table.isColumnHidden(Model::RiskReduction));
    QMenu menu;
    table.fillColumnMenu(&menu);
    CHECK(menu.actions().size() == Model::ColumnCount - 1);
    for (QAction* action : menu.actions())
        if (action->text() == "Better if perfect" || action->text() == "Department") action->toggle();
    CHECK_FALSE(table.isColumnHidden(Model::RiskReduction));
    CHECK_THAT(table.asText().toStdString(), !tests::containsText("Department"));
    CHECK_THAT(table.asText().toStdString(), tests::containsText("Better if perfect"));
    const gui::WeakestLinksView again(open.bench);
    CHECK(again.isColumnHidden(Model::Department));
    CHECK_FALSE(again.isColumnHidden(Model::RiskReduction));
    QSettings().remove("weakestLinks/columns");
}

TEST_CASE("departments and stages are filtered by menu; all are shown again") {
    OpenDock open;
    REQUIRE(open.settle());
    auto& table = open.dock.weakestLinks();
    const auto choose = [&](const QString& text) {
        QMenu menu;
        table.fillFilterMenu(&menu);
        for (QAction* action : menu.actions())
            if (QString(action->text()).remove('&') == text) action->trigger();
    };
    choose("Care");
    REQUIRE(table.model()->rowCount() == 1);
    CHECK(open.cell(0, app::WeakestLinksModel::Name).toStdString() == "s1");
    CHECK(table.isFiltered());
    choose("Show all");
    CHECK(table.model()->rowCount() == 4);
    choose("Use");
    CHECK(open.cell(0, app::WeakestLinksModel::Name).toStdString() == "s2");
}

TEST_CASE("a bar of the two views selects its silo, and by department all of its silos") {
    OpenDock open;
    REQUIRE(open.settle());
    open.dock.showPage(gui::ResultsDock::TwoViews);
    auto& view = open.dock.twoViews();
    REQUIRE(view.canvas().marks().size() == 4);
    emit view.markActivated(0);
    CHECK(open.bench.view().selection() == app::Elements{model::SiloId("s3")});
    view.showBy(gui::TwoViewsView::By::Department);
    REQUIRE(view.canvas().marks().size() == 2);
    emit view.markActivated(0);
    CHECK(open.bench.view().selection().size() == 3);
    CHECK_THAT(view.canvas().marks()[0].words.toStdString(),
               tests::containsText("No department yet says it is"));
}

TEST_CASE("customers out of 100 and out of 1,000, in figures and in words") {
    OpenDock open;
    REQUIRE(open.settle());
    open.dock.showPage(gui::ResultsDock::Customers);
    auto& view = open.dock.customers();
    const double impact = open.bench.results()->shown.evaluation->impactRate;
    CHECK(view.chart().canvas().marks()[0].value.toInt() == 0);  // words, no bare figure
    CHECK(view.chart().canvas().marks()[0].value == QString("%1 of 100").arg(std::lround(impact * 100)));
    CHECK_THAT(view.words().toStdString(), tests::containsText("s3 is the weakest link"));
    view.showOutOf(1000);
    CHECK_THAT(view.words().toStdString(), tests::containsText(std::to_string(std::lround(impact * 1000)) +
                                                               " of 1000 customers are let down"));
}

TEST_CASE("a page that was hidden shows the newest results when it is shown") {
    OpenDock open;
    REQUIRE(open.settle());
    open.dock.showPage(gui::ResultsDock::TwoViews);
    open.dock.showPage(gui::ResultsDock::WeakestLinks);
    open.bench.edit({model::RemoveElements{{model::SiloId("s3")}}}, "Delete");
    REQUIRE(open.settle());
    open.dock.showPage(gui::ResultsDock::TwoViews);
    CHECK(open.dock.twoViews().canvas().marks().size() == 3);
}

TEST_CASE("what a scenario saves is drawn hollow") {
    OpenDock open;
    open.bench.edit({model::PutScenario{{model::ScenarioId("x"), "X", {}, {}}}}, "New scenario");
    open.bench.view().showScenario(model::ScenarioId("x"));
    open.bench.setField(model::SiloId("s3"), model::Field::ErrorRate, *base::Rate::exactly(0), "Error rate");
    open.dock.showPage(gui::ResultsDock::Customers);
    REQUIRE(open.settle());
    const auto& marks = open.dock.customers().chart().canvas().marks();
    REQUIRE(marks.size() == 3);
    CHECK(marks[1].words.toStdString() == "9 of 100 saved, compared with Baseline");
    CHECK(marks[0].words.toStdString() == "6 of 100 let down at least once");
}

TEST_CASE("an empty journey says what to do on every page of results") {
    OpenDock open;
    open.bench.document().load(app::newWorkspace(), app::Document::Origin::Saved);
    REQUIRE(open.settle());
    CHECK(open.dock.twoViews().isEmpty());
    CHECK(open.dock.customers().chart().isEmpty());
    bool said = false;
    for (const QLabel* label : open.dock.findChildren<QLabel*>())
        said |= label->text().contains("Double-click the canvas");
    CHECK(said);
}

TEST_CASE("exports are handed to the window with the name of what they show") {
    OpenDock open;
    REQUIRE(open.settle());
    QSignalSpy wanted(&open.dock, &gui::ResultsDock::exportWanted);
    open.dock.weakestLinks().tableActions().back()->trigger();
    open.dock.showPage(gui::ResultsDock::TwoViews);
    open.dock.twoViews().chartActions()[3]->trigger();
    REQUIRE(wanted.count() == 2);
    const auto table = wanted[0][0].value<gui::ExportedFile>();
    CHECK(table.ending.toStdString() == "csv");
    CHECK_THAT(table.content.toStdString(), tests::containsText("1,s3,,0.1,"));
    CHECK(wanted[1][0].value<gui::ExportedFile>().ending.toStdString() == "svg");
}

TEST_CASE("a click on the fix at the end of a row, or F, does it") {
    OpenDock open;
    model::Handoff more = tests::handoffBetween("s1", "s3");
    more.share = base::Probability::from(0.9);
    open.bench.edit({model::AddHandoff{more}}, "Connect");
    open.bench.setField(model::HandoffId("s1->s2"), model::Field::Share, 0.9, "Share");
    REQUIRE(open.settle());
    open.dock.showChecks();
    auto& checks = open.dock.checks();
    REQUIRE(checks.fixAt(0));
    const QRect row = checks.visualRect(checks.model()->index(0, 0));
    QTest::mouseClick(checks.viewport(), Qt::LeftButton, {}, QPoint(row.right() - 20, row.center().y()));
    CHECK(open.bench.journey().handoffs[0].share->value() == 0.5);
    open.bench.document().undoStack().undo();
    REQUIRE(open.settle());
    checks.setCurrentIndex(checks.model()->index(0, 0));
    QTest::keyClick(&checks, Qt::Key_F);
    CHECK(open.bench.journey().handoffs[0].share->value() == 0.5);
}

TEST_CASE("a missing owner is selected and its field asked for") {
    OpenDock open;
    REQUIRE(open.settle());
    open.dock.showChecks();
    auto& checks = open.dock.checks();
    const QSignalSpy wanted(&open.dock, &gui::ResultsDock::fieldWanted);
    checks.setCurrentIndex(checks.model()->index(0, 0));
    for (QPushButton* button : open.dock.findChildren<QPushButton*>())
        if (button->text() == "Name an owner") button->click();
    REQUIRE(wanted.count() == 1);
    CHECK(open.bench.view().selection().size() == 1);
}

TEST_CASE("choosing a finding selects what it is about") {
    OpenDock open;
    REQUIRE(open.settle());
    open.dock.showChecks();
    auto& checks = open.dock.checks();
    REQUIRE(checks.model()->rowCount() > 0);
    CHECK_THAT(open.dock.findChild<QTabBar*>()->tabText(gui::ResultsDock::Checks).toStdString(),
               tests::containsText("Checks ("));
    checks.setCurrentIndex(checks.model()->index(0, 0));
    CHECK_FALSE(open.bench.view().selection().empty());
}
