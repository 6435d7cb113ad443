#include "app/two_views.h"

#include <numeric>

#include "support/catch.h"
#include "support/journeys.h"
#include "throughline/engine/evaluate.h"

using namespace throughline;

namespace {

/// Four silos in a row, the third at 10 %, one hand-off that loses 5 %; the first two belong to Care.
model::Journey careJourney() {
    model::Journey journey = *tests::silosInARow(4, 0.02).journey;
    journey.silos[2].errorRate = *base::Rate::exactly(0.1);
    journey.handoffs[0].errorRate = *base::Rate::exactly(0.05);
    journey.departments = {{model::DepartmentId("care"), "Care", {}, {}}};
    journey.silos[0].department = journey.silos[1].department = model::DepartmentId("care");
    return journey;
}

double sumOfShares(const std::vector<app::TwoViews>& views) {
    return std::accumulate(views.begin(), views.end(), 0.0,
                           [](double sum, const app::TwoViews& each) { return sum + each.shareOfLetDowns; });
}

}  // namespace

TEST_CASE("each silo and each hand-off that can err stands with its own view and its share of let-downs") {
    const model::Journey journey = careJourney();
    const auto evaluation = engine::evaluate(journey);
    const auto views = app::viewsBySilo(journey, *evaluation);
    REQUIRE(views.size() == 5);
    CHECK(views.front().name.toStdString() == "s3");
    CHECK_THAT(views.front().errorRate, WithinAbs(0.1, 1e-12));
    CHECK_THAT(sumOfShares(views), WithinAbs(1, 1e-12));
    for (std::size_t i = 1; i < views.size(); ++i) CHECK(views[i - 1].gap() >= views[i].gap());
}

TEST_CASE("a department is as good as its visits, and has the let-downs of all its silos") {
    const model::Journey journey = careJourney();
    const auto evaluation = engine::evaluate(journey);
    const auto views = app::viewsByDepartment(journey, *evaluation);
    REQUIRE(views.size() == 3);
    CHECK_THAT(sumOfShares(views), WithinAbs(1, 1e-12));
    const auto care = std::ranges::find(views, QString("Care"), &app::TwoViews::name);
    REQUIRE(care != views.end());
    CHECK(care->elements.size() == 2);
    CHECK(care->detail.toStdString() == "2 silos");
    CHECK_THAT(care->errorRate, WithinAbs(0.02, 1e-12));
    CHECK_THAT(care->firstImpact, WithinAbs(evaluation->silos[0].influence.firstImpact +
                                                evaluation->silos[1].influence.firstImpact,
                                            1e-12));
    CHECK(std::ranges::find(views, QString("No department yet"), &app::TwoViews::name) != views.end());
    CHECK(std::ranges::find(views, QString("Hand-offs between silos"), &app::TwoViews::name) != views.end());
}

TEST_CASE("without let-downs every share is nothing") {
    const model::Journey journey = *tests::silosInARow(2, 0).journey;
    const auto evaluation = engine::evaluate(journey);
    CHECK(sumOfShares(app::viewsBySilo(journey, *evaluation)) == 0);
    CHECK(sumOfShares(app::viewsByDepartment(journey, *evaluation)) == 0);
}
