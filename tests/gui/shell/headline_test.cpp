#include "gui/shell/headline.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "app/theme.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;

namespace {

struct OpenHeadline {
    app::Workbench bench;
    gui::Headline headline{bench};
    explicit OpenHeadline(model::JourneyBundle bundle) {
        bench.document().load(tests::workspaceOf(std::move(bundle)), app::Document::Origin::Saved);
        headline.resize(900, 40);
        headline.show();
    }
    bool settle() {
        return QTest::qWaitFor([this] { return bench.resultsAreCurrent(); }, 5000);
    }
    std::string text(const char* label) { return headline.findChild<QLabel*>(label)->text().toStdString(); }
    QColor color() {
        return headline.findChild<QLabel*>("headlineRate")->palette().color(QPalette::WindowText);
    }
};

}  // namespace

TEST_CASE("the headline says how often customers are let down") {
    OpenHeadline open(tests::silosInARow(10, 0.02));
    REQUIRE(open.settle());
    CHECK(open.text("headlineRate") == "18.3 %");
    CHECK(open.text("headlineCaption") == "of customers let down");
    CHECK_THAT(open.text("headlineDetails"), tests::containsText("1 in 5.5"));
}

TEST_CASE("where rates are counted the headline says in which range nine of ten draws lie") {
    OpenHeadline open(tests::countedInARow(1, 20, 999));
    REQUIRE(QTest::qWaitFor([&] { return open.headline.isSettled(); }, 10'000));
    // Beta(20.5, 979.5): its 5th and 95th percentile are 1.37 % and 2.83 %.
    CHECK_THAT(open.text("headlineDetails"), tests::containsText("90 % range 1.4 % – 2.8 %"));
}

TEST_CASE(
    "where the number may not mean what was meant the headline says first how many warnings there are") {
    model::JourneyBundle bundle = tests::silosInARow(3, 0.02);
    model::Journey journey = *bundle.journey;
    journey.silos.push_back(tests::siloNamed("alone", 0.02));  // half of all customers begin there
    bundle.journey = std::make_shared<const model::Journey>(journey);
    OpenHeadline open(bundle);
    REQUIRE(open.settle());
    CHECK(open.text("headlineDetails").starts_with("⚠ 1 warning"));
}

TEST_CASE("a headline from a simulation says so, and how far off it may be") {
    model::JourneyBundle bundle = tests::silosInARow(2, 0.1);
    model::Journey journey = *bundle.journey;
    for (int i = 0; i < 21; ++i)
        journey.sharedCauses.push_back({model::SharedCauseId(std::to_string(i)),
                                        "Cause",
                                        *base::Probability::from(0.1),
                                        {{model::SiloId("s1"), *base::Rate::exactly(0.1)}}});
    bundle.journey = std::make_shared<const model::Journey>(journey);
    OpenHeadline open(bundle);
    REQUIRE(QTest::qWaitFor([&] { return open.bench.resultsAreCurrent(); }, 60'000));
    CHECK_THAT(open.text("headlineDetails"), tests::containsText("simulated, ± 0."));
}

TEST_CASE("a headline that is found at once is never stale") {
    OpenHeadline open(tests::silosInARow(10, 0.02));
    REQUIRE(open.settle());
    open.bench.setField(model::SiloId("s1"), model::Field::ErrorRate, *base::Rate::exactly(0.5), "Set");
    CHECK_FALSE(open.bench.resultsAreCurrent());
    CHECK(open.color() == app::currentTheme().bad);
    CHECK(open.text("headlineRate") == "58.3 %");
    REQUIRE(open.settle());
    CHECK(open.text("headlineRate") == "58.3 %");
}

TEST_CASE("a stale headline is greyed until the new one comes") {
    OpenHeadline open(tests::silosInARow(10, 0.02));
    REQUIRE(open.settle());
    CHECK(open.color() == app::currentTheme().bad);
    open.bench.setField(model::SiloId("s1"), model::Field::RecoveryRate, *base::Rate::exactly(0.5), "Set");
    CHECK(open.color() == app::currentTheme().secondaryText);
    REQUIRE(open.settle());
    CHECK(open.color() == app::currentTheme().bad);
}

TEST_CASE("what stands beside a headline that is found at once is greyed until it is of the same state") {
    OpenHeadline open(tests::silosInARow(10, 0.02));
    REQUIRE(open.settle());
    const auto color = [&] {
        return open.headline.findChild<QLabel*>("headlineDetails")->palette().color(QPalette::WindowText);
    };
    CHECK(color() == app::currentTheme().secondaryText);
    open.bench.setField(model::SiloId("s1"), model::Field::ErrorRate, *base::Rate::exactly(0.5), "Set");
    CHECK_THAT(open.text("headlineDetails"), tests::containsText("1 in 5.5"));
    CHECK(color() == app::currentTheme().fieldLine);
    REQUIRE(open.settle());
    CHECK_THAT(open.text("headlineDetails"), tests::containsText("1 in 1.7"));
    CHECK(color() == app::currentTheme().secondaryText);
}

TEST_CASE("an invalid journey says what is wrong instead of a number, and leads to the checks") {
    model::JourneyBundle bundle = tests::silosInARow(3, 0.02);
    model::Journey journey = *bundle.journey;
    journey.handoffs[0].share = base::Probability::from(0.8);
    model::Handoff second = tests::handoffBetween("s1", "s3");
    second.share = base::Probability::from(0.8);
    journey.handoffs.push_back(second);
    bundle.journey = std::make_shared<const model::Journey>(journey);
    OpenHeadline open(bundle);
    REQUIRE(open.settle());
    CHECK_THAT(open.text("headlineProblem"), tests::containsText("No result"));
    const auto* problem = open.headline.findChild<QLabel*>("headlineProblem");
    CHECK(problem->height() >= problem->heightForWidth(problem->width()));  // all of it can be read
    CHECK_FALSE(open.headline.findChild<QLabel*>("headlineRate")->isVisible());
    QSignalSpy wanted(&open.headline, &gui::Headline::checksWanted);
    QTest::mouseClick(&open.headline, Qt::LeftButton);
    CHECK(wanted.count() == 1);
}

TEST_CASE("with a scenario shown the headline says how far from the baseline it is") {
    OpenHeadline open(tests::silosInARow(10, 0.02));
    const model::ScenarioId plan("plan");
    open.bench.edit({model::PutScenario{{plan, "Plan", {}, {}}}}, "New scenario");
    open.bench.view().showScenario(plan);
    open.bench.setField(model::SiloId("s1"), model::Field::ErrorRate, base::Rate(), "Set");
    REQUIRE(open.settle());
    CHECK_THAT(open.text("headlineDetails"), tests::containsText("−1.7 points · baseline 18.3 %"));
}
