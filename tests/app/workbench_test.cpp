#include "app/workbench.h"

#include <QTest>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::Workbench;

namespace {

const model::ScenarioId plan("plan");
const model::Target s1 = model::SiloId("s1");

struct OpenWorkbench : Workbench {
    OpenWorkbench() {
        document().load(tests::workspaceOf(tests::silosInARow(10, 0.02)), app::Document::Origin::Saved);
    }
    bool settle() {
        return QTest::qWaitFor([this] { return resultsAreCurrent(); }, 5000);
    }
    void setRate(double rate) {
        setField(s1, model::Field::ErrorRate, *base::Rate::exactly(rate), "Set the error rate");
    }
    double impact() const { return results()->shown.evaluation->impactRate; }
};

}  // namespace

TEST_CASE("a change of a rate makes the results old until new ones come") {
    OpenWorkbench bench;
    REQUIRE(bench.settle());
    CHECK_THAT(bench.impact(), WithinRel(0.18292719311245310, 1e-12));
    bench.setRate(0);
    CHECK_FALSE(bench.resultsAreCurrent());
    REQUIRE(bench.settle());
    CHECK_THAT(bench.impact(), WithinRel(0.16625223786985011, 1e-12));
}

TEST_CASE("moving a card keeps the results") {
    OpenWorkbench bench;
    REQUIRE(bench.settle());
    bench.edit({model::MoveSilos{{{model::SiloId("s1"), {500, 500}}}}}, "Move");
    CHECK(bench.resultsAreCurrent());
}

TEST_CASE("with a scenario shown, a field is changed there and not in the baseline") {
    OpenWorkbench bench;
    bench.edit({model::PutScenario{{plan, "Plan", {}, {}}}}, "New scenario");
    bench.view().showScenario(plan);
    bench.setRate(0.5);
    CHECK(bench.baseline().silos.front().errorRate.mean() == 0.02);
    CHECK(bench.journey().silos.front().errorRate.mean() == 0.5);
    CHECK(bench.isOverridden(s1, model::Field::ErrorRate));
    REQUIRE(bench.settle());
    CHECK(bench.results()->baseline.evaluation->impactRate < bench.impact());
}

TEST_CASE("a refusal is announced and returned") {
    OpenWorkbench bench;
    QString announced;
    QObject::connect(&bench, &Workbench::refused, [&](const QString& reason) { announced = reason; });
    const auto refusal = bench.edit({model::RenameJourney{"  "}}, "Rename");
    REQUIRE(refusal);
    CHECK(announced == *refusal);
}

TEST_CASE("undo back to an evaluated state gets its results again") {
    OpenWorkbench bench;
    REQUIRE(bench.settle());
    bench.setRate(0.3);
    REQUIRE(bench.settle());
    bench.document().undoStack().undo();
    REQUIRE(bench.settle());
    CHECK_THAT(bench.impact(), WithinRel(0.18292719311245310, 1e-12));
}
