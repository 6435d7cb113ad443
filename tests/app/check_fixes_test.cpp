#include "app/check_fixes.h"

#include <QTest>

#include "app/checks_model.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;

namespace {

/// A silo with two hand-offs to others, as the test makes them.
struct Forked : app::Workbench {
    app::ChecksModel checks{*this};

    Forked(std::optional<double> first, std::optional<double> second,
           model::FanOut fanOut = model::FanOut::One) {
        model::Journey journey;
        for (const char* id : {"a", "b", "c"}) journey.silos.push_back(tests::siloNamed(id, 0.02));
        journey.silos[0].fanOut = fanOut;
        journey.handoffs = {tests::handoffBetween("a", "b"), tests::handoffBetween("a", "c")};
        if (first) journey.handoffs[0].share = base::Probability::from(*first);
        if (second) journey.handoffs[1].share = base::Probability::from(*second);
        load(journey);
    }
    explicit Forked(const model::Journey& journey) { load(journey); }

    void load(const model::Journey& journey) {
        model::JourneyBundle bundle;
        bundle.id = model::JourneyId("j");
        bundle.journey = std::make_shared<const model::Journey>(journey);
        document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
    }
    bool settle() {
        return QTest::qWaitFor([this] { return resultsAreCurrent(); }, 5000);
    }
    /// The first finding, which is the worst, and its fix.
    std::optional<app::CheckFix> fix() {
        REQUIRE(settle());
        REQUIRE(checks.rowCount() > 0);
        return app::fixFor(journey(), checks.findingAt(0));
    }
    std::optional<double> share(std::size_t handoff) {
        const auto& given = journey().handoffs[handoff].share;
        return given ? std::optional(given->value()) : std::nullopt;
    }
};

}  // namespace

TEST_CASE("shares over 100 % are scaled to it, as one step of undo") {
    Forked bench(0.9, 0.6);
    const auto fix = bench.fix();
    REQUIRE(fix);
    CHECK(fix->label.toStdString() == "Scale to 100 %");
    app::carryOut(bench, *fix);
    CHECK_THAT(bench.share(0).value_or(0), WithinAbs(0.6, 1e-12));
    CHECK_THAT(bench.share(1).value_or(0), WithinAbs(0.4, 1e-12));
    REQUIRE(bench.settle());
    CHECK(bench.checks.count(model::Severity::Error) == 0);
    CHECK(bench.document().undoStack().count() == 1);
    CHECK(bench.document().undoStack().undoText().toStdString() == "Scale to 100 %");
    bench.document().undoStack().undo();
    CHECK(bench.share(0) == 0.9);
}

TEST_CASE("shares beside hand-offs to all at once are cleared, all of the silo") {
    Forked bench(0.5, 0.5, model::FanOut::All);
    const auto fix = bench.fix();
    REQUIRE(fix);
    CHECK(fix->label.toStdString() == "Clear the shares");
    app::carryOut(bench, *fix);
    CHECK_FALSE(bench.share(0));
    CHECK_FALSE(bench.share(1));
    REQUIRE(bench.settle());
    CHECK(bench.checks.count(model::Severity::Error) == 0);
    CHECK(bench.document().undoStack().count() == 1);
}

TEST_CASE("entry shares and shares of segments are scaled too") {
    model::Journey entries = *tests::silosInARow(2, 0.02).journey;
    for (model::Silo& silo : entries.silos) silo.entryShare = base::Probability::from(0.25);
    Forked atEntry(entries);
    app::carryOut(atEntry, *atEntry.fix());
    CHECK(atEntry.journey().silos[0].entryShare->value() == 0.5);

    model::Journey segments = *tests::silosInARow(2, 0.02).journey;
    for (const char* id : {"x", "y"})
        segments.segments.push_back({model::SegmentId(id), id, *base::Probability::from(0.8), {}});
    Forked inSegments(segments);
    app::carryOut(inSegments, *inSegments.fix());
    CHECK(inSegments.journey().segments[0].share.value() == 0.5);
}

TEST_CASE("where customers could start leads to a silo, by the name that the field has in the window") {
    model::Journey ring = *tests::silosInARow(2, 0.02).journey;
    ring.handoffs = {tests::handoffBetween("s1", "s2"), tests::handoffBetween("s2", "s1")};
    Forked bench(ring);
    const auto fix = bench.fix();
    REQUIRE(fix);
    CHECK(fix->label.contains("Customers start here"));
    CHECK(std::get<app::ShowFix>(fix->what).elements ==
          std::vector<model::ElementId>{bench.journey().silos.front().id});
}

TEST_CASE("who owns it only a person knows: the owner's field is asked for") {
    Forked bench({}, {});
    const auto fix = bench.fix();
    REQUIRE(fix);
    const auto* field = std::get_if<app::FieldFix>(&fix->what);
    REQUIRE(field);
    CHECK(field->field == app::FieldFix::Which::Owner);
    CHECK(field->element == model::ElementId(model::SiloId("a")));
}

TEST_CASE("a silo that no customer can reach is shown") {
    model::Journey journey = *tests::silosInARow(3, 0.02).journey;
    journey.silos[0].entryShare = base::Probability::from(1);
    journey.handoffs.erase(journey.handoffs.begin());
    Forked bench(journey);
    const auto fix = bench.fix();
    REQUIRE(fix);
    CHECK(fix->label.toStdString() == "Show it");
    const auto* show = std::get_if<app::ShowFix>(&fix->what);
    REQUIRE(show);
    CHECK(show->elements == std::vector<model::ElementId>{model::SiloId("s2")});
}

TEST_CASE("in a scenario the fix is a change of the scenario") {
    Forked bench(0.5, 0.5);
    bench.edit({model::PutScenario{{model::ScenarioId("x"), "X", {}, {}}}}, "New scenario");
    bench.view().showScenario(model::ScenarioId("x"));
    bench.setField(model::HandoffId("a->b"), model::Field::Share, 0.75, "Share");
    REQUIRE(bench.settle());
    const auto fix = app::fixFor(bench.journey(), bench.checks.findingAt(0));
    REQUIRE(fix);
    app::carryOut(bench, *fix);
    CHECK_THAT(bench.share(0).value_or(0), WithinAbs(0.6, 1e-12));
    CHECK(bench.baseline().handoffs[0].share->value() == 0.5);
}
