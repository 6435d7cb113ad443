#include "app/element_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::HandoffTable;
using app::SiloTable;

namespace {

struct OpenTables : app::Workbench {
    OpenTables() {
        model::JourneyBundle bundle = tests::silosInARow(4, 0.02);
        model::Journey journey = *bundle.journey;
        journey.departments = {{model::DepartmentId("care"), "Care", {}, {}}};
        journey.silos[0].department = model::DepartmentId("care");
        journey.silos[1].errorRate = *base::Rate::counted(38, 950);
        bundle.journey = std::make_shared<const model::Journey>(journey);
        document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
    }
    void undo() { document().undoStack().undo(); }
};

template <class Table>
struct Checked : Table {
    QAbstractItemModelTester tester{this, QAbstractItemModelTester::FailureReportingMode::Warning};
    using Table::Table;

    std::string cell(int row, int column) { return this->index(row, column).data().toString().toStdString(); }
    bool set(int row, int column, const QVariant& value) {
        return this->setData(this->index(row, column), value, Qt::EditRole);
    }
};

std::string firstColumn(const app::ElementTable& table) {
    QStringList names;
    for (int row = 0; row < table.rowCount(); ++row) names << table.index(row, 0).data().toString();
    return names.join(' ').toStdString();
}

}  // namespace

TEST_CASE("the tables show silos and hand-offs as they are on the cards") {
    OpenTables bench;
    Checked<SiloTable> silos(bench);
    Checked<HandoffTable> handoffs(bench);
    REQUIRE(silos.rowCount() == 4);
    REQUIRE(handoffs.rowCount() == 3);
    CHECK(silos.cell(0, SiloTable::Department) == "Care");
    CHECK(silos.cell(0, SiloTable::ErrorRate) == "2.0 %");
    CHECK(silos.cell(0, SiloTable::FanOut) == "one");
    CHECK(silos.cell(0, SiloTable::EntryShare).empty());
    CHECK(handoffs.cell(1, HandoffTable::From) == "s2");
    CHECK(handoffs.cell(1, HandoffTable::When) == "always");
    CHECK(silos.index(0, SiloTable::ErrorRate).data(Qt::AccessibleTextRole).toString().toStdString() ==
          "Error rate of s1: 2.0 %");
}

TEST_CASE("a cell that is set is one step of undo with the name of the field") {
    OpenTables bench;
    Checked<SiloTable> silos(bench);
    REQUIRE(silos.set(1, SiloTable::ErrorRate, 0.05));
    CHECK(bench.journey().silos[1].errorRate == *base::Rate::exactly(0.05));
    CHECK(bench.document().undoStack().undoText().toStdString() == "Error rate of s2");
    CHECK(silos.cell(1, SiloTable::ErrorRate) == "5.0 %");
    bench.undo();
    CHECK(bench.journey().silos[1].errorRate == *base::Rate::counted(38, 950));
    REQUIRE(silos.set(1, SiloTable::ErrorRate, silos.index(1, SiloTable::ErrorRate).data(Qt::EditRole)));
    CHECK(bench.journey().silos[1].errorRate == *base::Rate::counted(38, 950));
}

TEST_CASE("a rate shows what is known about it, and can be set to counts and to three points") {
    OpenTables bench;
    Checked<SiloTable> silos(bench);
    CHECK(silos.cell(1, SiloTable::ErrorRate) == "38 of 950 = 4.0 %");
    const auto points = QVariant::fromValue(*base::Rate::estimated(0.01, 0.03, 0.06));
    REQUIRE(silos.set(0, SiloTable::ErrorRate, points));
    CHECK(silos.cell(0, SiloTable::ErrorRate) == "1.0 / 3.0 / 6.0 % = 3.2 %");
    CHECK(bench.baseline().silos[0].errorRate == *base::Rate::estimated(0.01, 0.03, 0.06));
    CHECK(silos.index(0, SiloTable::ErrorRate).data(Qt::EditRole) == points);
    REQUIRE(silos.set(0, SiloTable::ErrorRate, QVariant::fromValue(*base::Rate::counted(2, 50))));
    CHECK(silos.cell(0, SiloTable::ErrorRate) == "2 of 50 = 4.9 %");
}

TEST_CASE("every column of both tables can be set and undone") {
    OpenTables bench;
    Checked<SiloTable> silos(bench);
    Checked<HandoffTable> handoffs(bench);
    const model::Journey before = bench.baseline();
    const auto check = [&](auto& table, int column, const QVariant& value, const std::string& shown) {
        CAPTURE(column);
        REQUIRE(table.set(0, column, value));
        CHECK(table.cell(0, column) == shown);
        CHECK_FALSE(bench.baseline() == before);
        bench.undo();
        CHECK(bench.baseline() == before);
    };
    bench.edit({model::SetStages{{"Use"}, {}}}, "Stages");
    const model::Journey withStage = bench.baseline();
    REQUIRE(silos.set(0, SiloTable::Stage, "Use"));
    CHECK(silos.cell(0, SiloTable::Stage) == "Use");
    bench.undo();
    bench.undo();
    check(silos, SiloTable::Name, "Sales", "Sales");
    check(silos, SiloTable::Department, QString(), "");
    check(silos, SiloTable::Owner, "Ann", "Ann");
    check(silos, SiloTable::RecoveryRate, 0.5, "50.0 %");
    check(silos, SiloTable::AbandonmentRate, 0.1, "10.0 %");
    check(silos, SiloTable::RelativeRisk, 1.5, "1.50 ×");
    check(silos, SiloTable::VisitCost, 12.5, "€12.50");
    check(silos, SiloTable::RecoveryCost, 3.0, "€3.00");
    check(silos, SiloTable::FanOut, int(model::FanOut::All), "all");
    check(silos, SiloTable::EntryShare, 1.0, "100 %");
    check(silos, SiloTable::Notes, "Ask twice", "Ask twice");
    check(handoffs, HandoffTable::From, "s3", "s3");
    check(handoffs, HandoffTable::To, "s4", "s4");
    check(handoffs, HandoffTable::When, int(model::When::Failed), "on failure");
    check(handoffs, HandoffTable::Share, 0.4, "40.0 %");
    check(handoffs, HandoffTable::ErrorRate, 0.03, "3.0 %");
    check(handoffs, HandoffTable::Cost, 7.0, "€7.00");
    check(handoffs, HandoffTable::Owner, "Bo", "Bo");
}

TEST_CASE("rows come, go and move one by one, undo and redo too") {
    OpenTables bench;
    Checked<SiloTable> silos(bench);
    Checked<HandoffTable> handoffs(bench);
    const QSignalSpy reset(&silos, &QAbstractItemModel::modelReset);
    const QSignalSpy moved(&silos, &QAbstractItemModel::rowsMoved);
    const QPersistentModelIndex third = silos.index(2, 0);
    bench.edit({model::MoveInOrder{model::SiloId("s4"), 0}}, "Move");
    CHECK(firstColumn(silos) == "s4 s1 s2 s3");
    CHECK(moved.count() == 1);
    CHECK(third.row() == 3);
    bench.edit({model::RemoveElements{{model::SiloId("s1")}}}, "Delete");
    CHECK(firstColumn(silos) == "s4 s2 s3");
    CHECK(handoffs.rowCount() == 2);
    bench.edit({model::AddSilo{tests::siloNamed("s9", 0), {}}}, "Add");
    CHECK(firstColumn(silos) == "s4 s2 s3 s9");
    CHECK(third.data().toString().toStdString() == "s3");
    for (int step = 0; step < 3; ++step) bench.undo();
    CHECK(firstColumn(silos) == "s1 s2 s3 s4");
    CHECK(handoffs.rowCount() == 3);
    for (int step = 0; step < 3; ++step) bench.document().undoStack().redo();
    CHECK(firstColumn(silos) == "s4 s2 s3 s9");
    CHECK(reset.count() == 0);
}

TEST_CASE("moving a card on the canvas leaves the tables in peace") {
    OpenTables bench;
    const Checked<SiloTable> silos(bench);
    const QSignalSpy changed(&silos, &QAbstractItemModel::dataChanged);
    bench.edit({model::MoveSilos{{{model::SiloId("s1"), {5, 5}}}}}, "Move");
    CHECK(changed.count() == 0);
}

TEST_CASE("in a scenario figures become its changes and are marked; a refusal leaves the cell") {
    OpenTables bench;
    Checked<SiloTable> silos(bench);
    bench.edit({model::PutScenario{{model::ScenarioId("x"), "X", {}, {}}}}, "New scenario");
    bench.view().showScenario(model::ScenarioId("x"));
    REQUIRE(silos.set(0, SiloTable::ErrorRate, 0.5));
    CHECK(bench.baseline().silos[0].errorRate == *base::Rate::exactly(0.02));
    CHECK(silos.cell(0, SiloTable::ErrorRate) == "50.0 %");
    CHECK(silos.index(0, SiloTable::ErrorRate).data(app::ElementTable::ElementOverriddenRole).toBool());
    CHECK_FALSE(silos.set(0, SiloTable::Name, ""));
    CHECK(silos.cell(0, SiloTable::Name) == "s1");
    bench.view().showScenario({});
    CHECK(silos.cell(0, SiloTable::ErrorRate) == "2.0 %");
}
