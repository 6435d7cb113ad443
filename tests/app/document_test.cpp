#include "app/document.h"

#include <QSignalSpy>
#include <array>
#include <random>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::Document;

namespace {

const model::JourneyId row("row");

model::Edit rename(const std::string& name) {
    return model::EditJourney{row, {model::RenameJourney{name}}};
}

model::Edit setRate(const std::string& silo, double rate) {
    return model::EditJourney{
        row, {model::SetField{model::SiloId(silo), model::Field::ErrorRate, *base::Rate::exactly(rate)}}};
}

struct OpenDocument {
    Document document;
    OpenDocument() {
        document.load(tests::workspaceOf(tests::silosInARow(3, 0.02)), Document::Origin::Saved);
    }
    std::string name() const { return document.workspace().journeys.front().journey->name; }
    double rate() const {
        return document.workspace().journeys.front().journey->silos.front().errorRate.mean();
    }
};

}  // namespace

TEST_CASE("an edit is announced once and undo gives back the very snapshot") {
    OpenDocument open;
    const app::Snapshot before = open.document.snapshot();
    QSignalSpy changed(&open.document, &Document::changed);
    CHECK_FALSE(open.document.submit(rename("Order"), "Rename"));
    CHECK(changed.count() == 1);
    CHECK(open.name() == "Order");
    open.document.undoStack().undo();
    CHECK(open.document.snapshot() == before);
    open.document.undoStack().redo();
    CHECK(open.name() == "Order");
}

TEST_CASE("a refused edit says why and changes nothing") {
    OpenDocument open;
    const app::Snapshot before = open.document.snapshot();
    const auto refusal = open.document.submit(setRate("nobody", 0.1), "Set");
    REQUIRE(refusal);
    CHECK_FALSE(refusal->isEmpty());
    CHECK(open.document.snapshot() == before);
    CHECK_FALSE(open.document.undoStack().canUndo());
}

TEST_CASE("the edits of one gesture are one undo step, those of two gestures are two") {
    OpenDocument open;
    const app::Gesture first = open.document.beginGesture();
    for (const double rate : {0.03, 0.04, 0.05})
        (void)open.document.submit(setRate("s1", rate), "Set", first);
    const app::Gesture second = open.document.beginGesture();
    (void)open.document.submit(setRate("s1", 0.06), "Set", second);
    CHECK(open.document.undoStack().count() == 2);
    open.document.undoStack().undo();
    CHECK(open.rate() == 0.05);
    open.document.undoStack().undo();
    CHECK(open.rate() == 0.02);
}

TEST_CASE("a gesture that ends where it began leaves no step") {
    OpenDocument open;
    const app::Gesture gesture = open.document.beginGesture();
    (void)open.document.submit(setRate("s1", 0.5), "Set", gesture);
    (void)open.document.submit(setRate("s1", 0.02), "Set", gesture);
    CHECK_FALSE(open.document.undoStack().canUndo());
    CHECK_FALSE(open.document.isModified());
}

TEST_CASE("an abandoned gesture is undone with nothing to redo") {
    OpenDocument open;
    const app::Gesture gesture = open.document.beginGesture();
    (void)open.document.submit(setRate("s1", 0.5), "Set", gesture);
    (void)open.document.submit(setRate("s1", 0.6), "Set", gesture);
    open.document.abandon(gesture);
    CHECK(open.rate() == 0.02);
    CHECK_FALSE(open.document.undoStack().canRedo());
    CHECK_FALSE(open.document.undoStack().canUndo());
}

TEST_CASE("a gesture that is abandoned once more by who hears of it is taken back once") {
    OpenDocument open;
    (void)open.document.submit(rename("Order"), "Rename");
    const app::Gesture gesture = open.document.beginGesture();
    (void)open.document.submit(setRate("s1", 0.5), "Set", gesture);
    QObject::connect(&open.document, &app::Document::changed, &open.document,
                     [&] { open.document.abandon(gesture); });
    open.document.abandon(gesture);
    CHECK(open.rate() == 0.02);
    CHECK(open.name() == "Order");
    CHECK(open.document.undoStack().count() == 1);
}

TEST_CASE("abandoning a gesture that is not the last step does nothing") {
    OpenDocument open;
    const app::Gesture gesture = open.document.beginGesture();
    (void)open.document.submit(setRate("s1", 0.5), "Set", gesture);
    (void)open.document.submit(rename("Order"), "Rename");
    open.document.abandon(gesture);
    CHECK(open.rate() == 0.5);
    CHECK(open.name() == "Order");
}

TEST_CASE("what was saved is unmodified, also after undo and redo back to it") {
    OpenDocument open;
    (void)open.document.submit(rename("Order"), "Rename");
    CHECK(open.document.isModified());
    open.document.markSaved(open.document.snapshot());
    CHECK_FALSE(open.document.isModified());
    open.document.undoStack().undo();
    CHECK(open.document.isModified());
    open.document.undoStack().redo();
    CHECK_FALSE(open.document.isModified());
}

TEST_CASE("saving an older snapshot leaves the document modified") {
    OpenDocument open;
    const app::Snapshot older = open.document.snapshot();
    (void)open.document.submit(rename("Order"), "Rename");
    open.document.markSaved(older);
    CHECK(open.document.isModified());
}

TEST_CASE("undoing all of a thousand random edits gives back the first workspace") {
    OpenDocument open;
    const model::Workspace first = open.document.workspace();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> rates(0, 1);
    for (int i = 0; i < 1000; ++i) {
        if (random() % 5 == 0 && open.document.undoStack().canUndo())
            open.document.undoStack().undo();
        else
            (void)open.document.submit(setRate(std::array{"s1", "s2", "s3"}[random() % 3], rates(random)),
                                       "Set");
    }
    while (open.document.undoStack().canUndo()) open.document.undoStack().undo();
    CHECK(open.document.workspace() == first);
}
