#include "gui/presentation/slides.h"

#include "app/workbench.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using namespace throughline::tests;
using gui::Slide;

namespace {

std::vector<Slide> slidesFor(model::JourneyBundle bundle) {
    const model::JourneyId id = bundle.id;
    const auto snapshot = std::make_shared<const model::Workspace>(workspaceOf(std::move(bundle)));
    const auto results = app::evaluateSnapshot(snapshot, id, {});
    REQUIRE(results);
    return gui::slidesOf(*results, "Baseline");
}

int happyOn(const Slide& slide) {
    REQUIRE(slide.customers);
    return slide.customers->groups.back().count;
}

}  // namespace

TEST_CASE("the walk begins with all customers, loses some at each silo, and ends with the result") {
    const auto slides = slidesFor(silosInARow(10, 0.02));
    REQUIRE(slides.size() == 13);
    CHECK(slides[0].kind == Slide::Kind::Beginning);
    CHECK(happyOn(slides[0]) == 100);
    CHECK(slides[1].place == "Step 1 of 10");
    CHECK(slides[1].figure == "98 of 100");
    CHECK(slides[10].figure == "82 of 100");
    int before = 100;
    for (std::size_t i = 1; i <= 10; ++i) {
        CHECK(happyOn(slides[i]) <= before);
        before = happyOn(slides[i]);
    }
    CHECK(slides[11].kind == Slide::Kind::Result);
    CHECK(slides[11].figure == "18 of 100");
    CHECK(slides[12].kind == Slide::Kind::Levers);
}

TEST_CASE("nothing private is on a slide") {
    model::JourneyBundle bundle = silosInARow(3, 0.02);
    model::Journey journey = *bundle.journey;
    for (model::Silo& silo : journey.silos) {
        silo.owner = "Ada Private";
        silo.notes = "Secret note";
    }
    journey.departments = {{model::DepartmentId("d"), "Ops", "Ben Private", ""}};
    journey.estimates[journey.silos[0].id] = {{"Cid Private", {0, 0.1, 0.2}}};
    bundle.journey = std::make_shared<const model::Journey>(journey);
    for (const Slide& slide : slidesFor(bundle))
        for (const QString& text : {slide.place, slide.title, slide.figure, slide.sentence, slide.aside}) {
            CHECK_FALSE(text.contains("Private"));
            CHECK_FALSE(text.contains("Secret"));
        }
}

TEST_CASE("silos nobody comes to have no slide, and very long journeys show the most visited ones") {
    model::JourneyBundle bundle = silosInARow(3, 0.02);
    model::Journey journey = *bundle.journey;
    journey.silos[0].entryShare = model::Probability::from(1);
    journey.silos.push_back(siloNamed("alone", 0.5));
    bundle.journey = std::make_shared<const model::Journey>(journey);
    CHECK(slidesFor(bundle).size() == 6);
    CHECK(slidesFor(silosInARow(90, 0.001)).size() == gui::mostSilos + 3);
}
