#include "gui/results/results_dock.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTest>

#include "gui/results/checks_view.h"
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
        bundle.journey = std::make_shared<const model::Journey>(journey);
        bench.document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
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
}

TEST_CASE("choosing a finding selects what it is about") {
    OpenDock open;
    REQUIRE(open.settle());
    open.dock.showChecks();
    auto& checks = open.dock.checks();
    REQUIRE(checks.model()->rowCount() > 0);
    CHECK_THAT(open.dock.findChild<QTabBar*>()->tabText(1).toStdString(), tests::containsText("Checks ("));
    checks.setCurrentIndex(checks.model()->index(0, 0));
    CHECK_FALSE(open.bench.view().selection().empty());
}
