#include "app/impact_range.h"

#include <QTest>

#include "app/what_if.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using model::Field;
using model::SiloId;

namespace {

struct OpenRange {
    explicit OpenRange(const model::JourneyBundle& bundle) {
        bench.document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
    }
    bool settle() {
        return QTest::qWaitFor([this] { return bench.resultsAreCurrent() && range.isSettled(); }, 10'000);
    }
    app::Workbench bench;
    app::ImpactRange range{bench};
};

}  // namespace

TEST_CASE("the range of the impact rate is that of the engine and of the what-if page") {
    OpenRange open(tests::countedInARow(10, 20, 999));
    REQUIRE(open.settle());
    REQUIRE(open.range.spread());
    const auto wanted = engine::uncertainty(open.bench.journey(), {});
    REQUIRE(wanted);
    CHECK(open.range.spread()->p05 == wanted->impactRate.p05);
    CHECK(open.range.spread()->p95 == wanted->impactRate.p95);

    app::WhatIf whatIf(open.bench);
    whatIf.setActive(true);
    REQUIRE(QTest::qWaitFor([&] { return whatIf.isSettled(); }, 10'000));
    const auto beside = whatIf.results()->spread({});
    REQUIRE(beside);
    CHECK_THAT(beside->p05, WithinRel(open.range.spread()->p05, 1e-12));
    CHECK_THAT(beside->p95, WithinRel(open.range.spread()->p95, 1e-12));
}

TEST_CASE("an edit takes the range away until it is drawn anew") {
    OpenRange open(tests::countedInARow(10, 20, 999));
    REQUIRE(open.settle());
    const double before = open.range.spread()->p95;
    open.bench.setField(SiloId("s1"), Field::ErrorRate, *model::Rate::counted(200, 999), "Worse");
    REQUIRE(QTest::qWaitFor([&] { return open.bench.resultsAreCurrent(); }, 10'000));
    CHECK_FALSE(open.range.spread());
    CHECK_FALSE(open.range.isSettled());
    REQUIRE(open.settle());
    CHECK(open.range.spread()->p95 > before);
}

TEST_CASE("where every rate is known exactly there is no range, and none is awaited") {
    OpenRange open(tests::silosInARow(10, 0.02));
    REQUIRE(open.settle());
    CHECK_FALSE(open.range.spread());
}
