#include "app/named_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::DepartmentTable;
using app::StageTable;

namespace {

/// Four silos in a row, 2 % each: two of Care, one of Ops, one of none; the first two of the stage Buy.
struct OpenLists : app::Workbench {
    OpenLists() {
        model::JourneyBundle bundle = tests::silosInARow(4, 0.02);
        model::Journey journey = *bundle.journey;
        journey.stages = {"Buy", "Use"};
        journey.departments = {{model::DepartmentId("care"), "Care", "Ann", "#003F5C"},
                               {model::DepartmentId("ops"), "Ops", "", ""}};
        for (const std::size_t silo : {0, 1}) journey.silos[silo].department = model::DepartmentId("care");
        journey.silos[2].department = model::DepartmentId("ops");
        for (const std::size_t silo : {0, 1}) journey.silos[silo].stage = "Buy";
        bundle.journey = std::make_shared<const model::Journey>(journey);
        document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
        (void)QTest::qWaitFor([this] { return resultsAreCurrent(); }, 5000);
    }
    void undo() { document().undoStack().undo(); }
};

template <class List>
struct Checked : List {
    using List::List;
    QAbstractItemModelTester tester{this, QAbstractItemModelTester::FailureReportingMode::Warning};

    std::string cell(int row, int column) { return this->index(row, column).data().toString().toStdString(); }
    bool set(int row, int column, const QString& value) {
        return this->setData(this->index(row, column), value, Qt::EditRole);
    }
    std::string names() {
        QStringList all;
        for (int row = 0; row < this->rowCount(); ++row) all << this->nameAt(row);
        return all.join(' ').toStdString();
    }
};

}  // namespace

TEST_CASE("each department shows its owner, its colour, its silos and its share of the let-downs") {
    OpenLists bench;
    Checked<DepartmentTable> list(bench);
    CHECK(list.names() == "Care Ops");
    CHECK(list.cell(0, DepartmentTable::Owner) == "Ann");
    CHECK(list.cell(0, DepartmentTable::Color) == "#003F5C");
    CHECK(list.cell(1, DepartmentTable::Color) == "by place");
    CHECK(list.cell(0, DepartmentTable::Silos) == "2");
    // 0.02 + 0.98 * 0.02 of 1 - 0.98^4
    CHECK(list.cell(0, DepartmentTable::LetDowns) == "51.0 %");
    CHECK(list.index(0, DepartmentTable::LetDowns).data(app::NamedList::BarRole).toDouble() == 1);
    CHECK_FALSE(list.flags(list.index(0, DepartmentTable::Silos)) & Qt::ItemIsEditable);
    CHECK(list.index(0, DepartmentTable::Owner).data(Qt::AccessibleTextRole).toString().toStdString() ==
          "Owner of department Care: Ann");
}

TEST_CASE("departments are added, named, owned, coloured and moved, each as one step") {
    OpenLists bench;
    Checked<DepartmentTable> list(bench);
    const model::Journey before = bench.baseline();
    CHECK(list.add() == 2);
    CHECK(list.add() == 3);
    CHECK(list.names() == "Care Ops New department New department 2");
    CHECK(list.set(2, DepartmentTable::Name, "Finance"));
    CHECK(list.set(2, DepartmentTable::Owner, "Bo"));
    CHECK(list.set(2, DepartmentTable::Color, "#FFA600"));
    CHECK(bench.baseline().departments[2] ==
          model::Department{bench.baseline().departments[2].id, "Finance", "Bo", "#FFA600"});
    list.move(2, 0);
    CHECK(list.names() == "Finance Care Ops New department 2");
    for (int step = 0; step < 6; ++step) bench.undo();
    CHECK(bench.baseline() == before);
}

TEST_CASE("the silos of a department that is deleted go to another one or to none") {
    OpenLists bench;
    Checked<DepartmentTable> list(bench);
    const QSignalSpy told(&bench, &app::Workbench::didRemove);
    const auto ways = list.removals(0);
    REQUIRE(ways.size() == 2);
    CHECK(ways[0].words.toStdString() == "Its 2 silos: to no department");
    CHECK(ways[1].words.toStdString() == "Its 2 silos: to Ops");
    list.remove(0, ways[1]);
    CHECK(list.names() == "Ops");
    CHECK(list.cell(0, DepartmentTable::Silos) == "3");
    CHECK(told.first().first().toString().toStdString() == "Deleted the department “Care”");
    bench.undo();
    CHECK(list.names() == "Care Ops");
    list.remove(0, ways[0]);
    CHECK(bench.baseline().silos[0].department.empty());
    list.add();
    CHECK(list.removals(1).size() == 1);  // without silos there is nothing to choose
}

TEST_CASE("stages are added, renamed with their silos, moved and deleted") {
    OpenLists bench;
    Checked<StageTable> list(bench);
    CHECK(list.names() == "Buy Use");
    CHECK(list.cell(0, StageTable::Silos) == "2");
    CHECK(list.cell(0, StageTable::LetDowns) == "51.0 %");
    CHECK(list.set(0, StageTable::Name, "Order"));
    CHECK(bench.baseline().silos[0].stage == "Order");
    list.move(0, 1);
    CHECK(list.names() == "Use Order");
    CHECK(list.add() == 2);
    list.remove(1, list.removals(1).front());
    CHECK(list.names() == "Use New stage");
    CHECK(bench.baseline().silos[0].stage.empty());
    for (int step = 0; step < 4; ++step) bench.undo();
    CHECK(list.names() == "Buy Use");
    CHECK(bench.baseline().silos[0].stage == "Buy");
}
