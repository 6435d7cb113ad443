#include "app/view_state.h"

#include <QSignalSpy>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::Document;
using app::ViewState;

namespace {

const model::SiloId s1("s1");
const model::SiloId s2("s2");

struct OpenView {
    Document document;
    ViewState view{document};
    OpenView() {
        model::Workspace workspace = tests::workspaceOf(tests::silosInARow(3, 0.02));
        workspace.journeys.push_back(tests::silosInARow(2, 0.1));
        workspace.journeys.back().id = model::JourneyId("other");
        document.load(workspace, Document::Origin::Saved);
    }
    void edit(model::JourneyEdit edit) {
        REQUIRE_FALSE(document.submit(model::EditJourney{view.journey(), {std::move(edit)}}, "Edit"));
    }
};

}  // namespace

TEST_CASE("only what exists can be selected") {
    OpenView open;
    open.view.select({s1, model::SiloId("nobody")});
    CHECK(open.view.selection() == app::Elements{s1});
}

TEST_CASE("what is removed leaves the selection") {
    OpenView open;
    open.view.select({s1, s2});
    open.edit(model::RemoveElements{{s1}});
    CHECK(open.view.selection() == app::Elements{s2});
}

TEST_CASE("undoing a removal selects what came back") {
    OpenView open;
    open.edit(model::RemoveElements{{s2}});
    open.view.clearSelection();
    open.document.undoStack().undo();
    CHECK(open.view.selection().contains(s2));
}

TEST_CASE("a gesture that is taken back while it is made leaves the selection where it is") {
    OpenView open;
    open.view.selectOnly(s1);
    const app::Gesture gesture = open.document.beginGesture();
    const model::JourneyEdit faster =
        model::SetField{s2, model::Field::ErrorRate, *model::Rate::exactly(0.5)};
    REQUIRE_FALSE(open.document.submit(model::EditJourney{open.view.journey(), {faster}}, "Set", gesture));
    open.document.abandon(gesture);
    CHECK(open.view.selection() == app::Elements{s1});
}

TEST_CASE("undo goes to the journey that it changes") {
    OpenView open;
    open.edit(model::RenameJourney{"Renamed"});
    open.view.showJourney(model::JourneyId("other"));
    open.document.undoStack().undo();
    CHECK(open.view.journey() == model::JourneyId("row"));
}

TEST_CASE("another journey begins at its baseline with nothing selected") {
    OpenView open;
    open.edit(model::PutScenario{{model::ScenarioId("plan"), "Plan", {}, {}}});
    open.view.showScenario(model::ScenarioId("plan"));
    open.view.selectOnly(s1);
    open.view.showJourney(model::JourneyId("other"));
    CHECK(open.view.scenario().empty());
    CHECK(open.view.selection().empty());
}

TEST_CASE("a scenario that is removed gives way to the baseline") {
    OpenView open;
    open.edit(model::PutScenario{{model::ScenarioId("plan"), "Plan", {}, {}}});
    open.view.showScenario(model::ScenarioId("plan"));
    open.edit(model::RemoveScenario{model::ScenarioId("plan")});
    CHECK(open.view.scenario().empty());
}

TEST_CASE("selecting the same again is not announced") {
    OpenView open;
    open.view.selectOnly(s1);
    QSignalSpy changed(&open.view, &ViewState::selectionChanged);
    open.view.selectOnly(s1);
    CHECK(changed.isEmpty());
}

TEST_CASE("each journey keeps how it is arranged in this window, and only what exists") {
    OpenView open;
    QSignalSpy changed(&open.view, &ViewState::arrangementChanged);
    open.edit(model::SetStages{{"Buy", "Use"}, {}});
    open.view.arrange({{"Buy", "Nowhere"}, {s1, model::SiloId("nobody")}});
    CHECK(open.view.arrangement() == app::Arrangement{{"Buy"}, {s1}});
    open.view.showJourney(model::JourneyId("other"));
    CHECK(open.view.arrangement() == app::Arrangement{});
    open.view.showJourney(open.document.workspace().journeys.front().id);
    CHECK(open.view.arrangement() == app::Arrangement{{"Buy"}, {s1}});
    CHECK(changed.count() == 3);
    open.edit(model::SetStages{{"Order", "Use"}, {{"Buy", "Order"}}});
    open.edit(model::RemoveElements{{s1}});
    CHECK(open.view.arrangement() == app::Arrangement{{"Order"}, {}});
    open.document.load(open.document.workspace(), Document::Origin::Saved);
    CHECK(open.view.arrangement() == app::Arrangement{});
}
