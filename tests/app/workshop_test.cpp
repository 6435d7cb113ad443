#include "app/workshop.h"

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

struct WorkshopFixture {
    WorkshopFixture() {
        workbench.document().load(workspaceOf(silosInARow(3, 0.02)), app::Document::Origin::Saved);
    }
    const model::Scenarios& scenarios() { return *workbench.bundle().scenarios; }
    void turn() {
        workbench.setField(model::SiloId("s1"), model::Field::ErrorRate, *model::Rate::exactly(0), "Try");
    }

    app::Workbench workbench;
    app::Workshop workshop{workbench};
};

}  // namespace

TEST_CASE("the workshop scenario begins on what is shown, and is gone where nothing was tried") {
    WorkshopFixture fixture;
    fixture.workshop.begin();
    REQUIRE(fixture.scenarios().size() == 1);
    CHECK(fixture.scenarios()[0].basedOn.empty());
    CHECK(fixture.workbench.view().scenario() == fixture.scenarios()[0].id);
    fixture.workshop.begin();
    CHECK(fixture.scenarios().size() == 1);
    fixture.workshop.end();
    CHECK(fixture.scenarios().empty());
    CHECK_FALSE(fixture.workbench.document().undoStack().canUndo());
}

TEST_CASE("what was tried stays, and the next workshop goes on with it") {
    WorkshopFixture fixture;
    fixture.workshop.begin();
    fixture.turn();
    fixture.workshop.end();
    REQUIRE(fixture.scenarios().size() == 1);
    const model::ScenarioId id = fixture.scenarios()[0].id;
    fixture.workbench.view().showScenario({});
    fixture.workshop.begin();
    CHECK(fixture.workbench.view().scenario() == id);
    CHECK(fixture.scenarios().size() == 1);
    fixture.workshop.end();
    CHECK(fixture.scenarios().size() == 1);
}

TEST_CASE("on another scenario it is a workshop of its own") {
    WorkshopFixture fixture;
    model::Scenario other;
    other.id = model::ScenarioId("other");
    other.name = "Other";
    fixture.workbench.edit({model::PutScenario{other}}, "Begin");
    fixture.workbench.view().showScenario(other.id);
    fixture.workshop.begin();
    REQUIRE(fixture.scenarios().size() == 2);
    CHECK(fixture.scenarios()[1].basedOn == other.id);
    fixture.workshop.end();
    CHECK(fixture.workbench.view().scenario() == other.id);
}
