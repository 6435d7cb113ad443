#include "app/recalculator.h"

#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::EvaluatedPtr;
using app::Recalculator;

namespace {

const model::JourneyId row("row");

app::Snapshot snapshotOf(double errorRate) {
    return std::make_shared<const model::Workspace>(tests::workspaceOf(tests::silosInARow(10, errorRate)));
}

}  // namespace

TEST_CASE("a request is answered with the results of its snapshot") {
    Recalculator recalculator;
    EvaluatedPtr got;
    QObject::connect(&recalculator, &Recalculator::evaluated,
                     [&](const EvaluatedPtr& result) { got = result; });
    const app::Snapshot snapshot = snapshotOf(0.02);
    recalculator.request(snapshot, row, {});
    REQUIRE(QTest::qWaitFor([&] { return got != nullptr; }, 5000));
    CHECK(got->snapshot == snapshot);
    REQUIRE(got->shown.evaluation);
    CHECK_THAT(got->shown.evaluation->impactRate, WithinRel(0.18292719311245310, 1e-12));
}

TEST_CASE("of many requests in one turn only the newest is answered") {
    Recalculator recalculator;
    std::vector<EvaluatedPtr> got;
    QObject::connect(&recalculator, &Recalculator::evaluated,
                     [&](const EvaluatedPtr& r) { got.push_back(r); });
    app::Snapshot newest;
    for (int i = 0; i < 500; ++i) {
        newest = snapshotOf(0.001 * (i % 100));
        recalculator.request(newest, row, {});
    }
    REQUIRE(QTest::qWaitFor([&] { return !got.empty(); }, 5000));
    QTest::qWait(50);
    REQUIRE(got.size() == 1);
    CHECK(got.front()->snapshot == newest);
}

TEST_CASE("a recalculator can be destroyed while it works") {
    for (int i = 0; i < 50; ++i) {
        Recalculator recalculator;
        recalculator.request(snapshotOf(0.02), row, {});
    }
    SUCCEED();
}

TEST_CASE("an unfinished journey is answered with what is missing") {
    model::JourneyBundle bundle;
    bundle.id = row;
    const auto snapshot = std::make_shared<const model::Workspace>(tests::workspaceOf(bundle));
    const EvaluatedPtr result = app::evaluateSnapshot(snapshot, row, {});
    CHECK_FALSE(result->shown.evaluation);
    CHECK(model::hasErrors(result->shown.findings));
}
