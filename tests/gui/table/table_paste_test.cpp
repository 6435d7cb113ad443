#include "gui/table/table_paste.h"
#include "gui/controls/pasted_cells.h"

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::SiloTable;

namespace {

struct OpenTables : app::Workbench {
    app::SiloTable silos{*this};
    app::HandoffTable handoffs{*this};

    OpenTables() {
        model::JourneyBundle bundle = tests::silosInARow(3, 0.02);
        model::Journey journey = *bundle.journey;
        journey.departments = {{model::DepartmentId("care"), "Care", {}, {}}};
        bundle.journey = std::make_shared<const model::Journey>(journey);
        document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
    }
    void take(const gui::PastePlan& plan) {
        CHECK(plan.problems.join('\n').toStdString().empty());
        CHECK_FALSE(edit(plan.edits, "Paste"));
    }
};

}  // namespace

TEST_CASE("cells are read as spreadsheets copy them: quotes, line ends and tabs within") {
    using Rows = std::vector<QStringList>;
    CHECK(gui::tabSeparatedCells("a\tb\r\nc\td\r\n") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(gui::tabSeparatedCells("\"a\tb\"\t\"say \"\"no\"\"\"\n") == Rows{{"a\tb", "say \"no\""}});
    CHECK(gui::tabSeparatedCells("\"two\nlines\"") == Rows{{"two\nlines"}});
    CHECK(gui::tabSeparatedCells("").empty());
}

TEST_CASE("cells are pasted from the current one on, and below the last row they are new silos") {
    OpenTables tables;
    tables.take(gui::planPaste(tables.silos, "Sales\tCare\tAnn\nStore\t\tBo\n", 2, SiloTable::Name));
    REQUIRE(tables.journey().silos.size() == 4);
    CHECK(tables.journey().silos[2].name == "Sales");
    CHECK(tables.journey().silos[2].department == model::DepartmentId("care"));
    CHECK(tables.journey().silos[3].name == "Store");
    CHECK(tables.journey().silos[3].owner == "Bo");
    CHECK(tables.bundle().layout->contains(tables.journey().silos[3].id));
    CHECK(tables.document().undoStack().count() == 1);
}

TEST_CASE("a header says which column is which") {
    OpenTables tables;
    tables.take(gui::planPaste(tables.silos, "Error rate\tSilo\n4,5 %\tSales\n45 of 1000\tStore\n", 0, 5));
    CHECK(tables.journey().silos[0].name == "Sales");
    CHECK_THAT(tables.journey().silos[0].errorRate.mean(), WithinAbs(0.045, 1e-12));
    CHECK(tables.journey().silos[1].errorRate == *base::Rate::counted(45, 1000));
}

TEST_CASE("hand-offs are pasted by the names of their silos") {
    OpenTables tables;
    tables.take(gui::planPaste(tables.handoffs, "From\tTo\tWhen\tShare\ns1\tS3\ton failure\t20 %\n", 2, 0));
    REQUIRE(tables.journey().handoffs.size() == 3);
    CHECK(tables.journey().handoffs[2].to == model::SiloId("s3"));
    CHECK(tables.journey().handoffs[2].when == model::When::Failed);
    CHECK(tables.journey().handoffs[2].share == base::Probability::from(0.2));
    CHECK(gui::planPaste(tables.handoffs, "s1\tnobody\n", 99, 0).problems.size() == 1);
}

TEST_CASE("every problem is told with its row and column, and then nothing is pasted") {
    OpenTables tables;
    const gui::PastePlan plan = gui::planPaste(
        tables.silos,
        "Silo\tDepartment\tError rate\tCost per visit\nA\tNobody\tabc\t-1\nB\tCare\t120\t1,234\n", 0, 0);
    CHECK(plan.edits.empty());
    REQUIRE(plan.problems.size() == 5);
    CHECK_THAT(plan.problems[0].toStdString(),
               tests::containsText("Row 2, Department: There is no department “Nobody”"));
    CHECK_THAT(plan.problems[1].toStdString(), tests::containsText("Row 2, Error rate: "));
    CHECK_THAT(plan.problems[2].toStdString(), tests::containsText("Row 2, Cost per visit: "));
    CHECK_THAT(plan.problems[4].toStdString(),
               tests::containsText("Row 3, Cost per visit: Thousand or decimal?"));
}

TEST_CASE("a fraction of one is taken as the percentage it says, with a hint") {
    OpenTables tables;
    const gui::PastePlan plan = gui::planPaste(tables.silos, "Error rate\n0.045\n", 0, 0);
    CHECK(plan.problems.isEmpty());
    REQUIRE(plan.hints.size() == 1);
    CHECK_THAT(plan.hints[0].toStdString(), tests::containsText("Row 2, Error rate: "));
}

TEST_CASE("+10 % and x2 are relative to the cell they are pasted into") {
    OpenTables tables;
    tables.take(gui::planPaste(tables.silos, "Error rate\n+10 %\nx2\n", 0, 0));
    CHECK_THAT(tables.journey().silos[0].errorRate.mean(), WithinAbs(0.022, 1e-12));
    CHECK_THAT(tables.journey().silos[1].errorRate.mean(), WithinAbs(0.04, 1e-12));
}
