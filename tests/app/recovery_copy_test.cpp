#include "app/recovery_copy.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/file_session.h"
#include "app/view_state.h"
#include "support/catch.h"
#include "support/journeys.h"
#include "support/temporary_state.h"

using namespace throughline;
using app::FileSession;
using tests::TemporaryState;

namespace {

/// A session with a recovery copy, and what a crash at this moment would leave.
struct KeptSession {
    TemporaryState state;
    QTemporaryDir files;
    app::Document document;
    FileSession session{document};

    explicit KeptSession(int silos = 3) {
        session.keepRecovery(state.recovery());
        document.load(tests::workspaceOf(tests::silosInARow(silos, 0.02)), app::Document::Origin::Saved);
        REQUIRE_FALSE(session.saveAs(file()));
    }
    QString file() const { return files.filePath("order.throughline"); }
    void rename(const std::string& name, app::Gesture gesture = app::noGesture) {
        REQUIRE_FALSE(document.submit(model::RenameWorkspace{name},
                                      "Rename to " + QString::fromStdString(name), gesture));
    }
    bool settle() { return session.recovery()->waitUntilKept(10'000); }
    std::vector<app::LostWork> crash() {
        REQUIRE(settle());
        return app::findLostWork(state.crash());
    }
};

QStringList labelsOf(const app::LostWork& lost) {
    QStringList labels;
    for (const app::LostStep& step : lost.steps()) labels << step.label;
    return labels;
}

}  // namespace

TEST_CASE("what was done after the last save is found after a crash, with its names") {
    KeptSession open;
    open.rename("A");
    open.rename("B");
    const auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].work().workspace == open.document.workspace());
    CHECK(lost[0].file() == open.file());
    CHECK(lost[0].title().toStdString() == "order.throughline");
    CHECK(labelsOf(lost[0]) == QStringList{"Rename to A", "Rename to B"});
    CHECK(lost[0].since().secsTo(QDateTime::currentDateTime()) < 60);
}

TEST_CASE("a gesture counts once, and what was undone not at all") {
    KeptSession open;
    const app::Gesture gesture = open.document.beginGesture();
    for (const char* name : {"A", "Ab", "Abc"}) open.rename(name, gesture);
    open.rename("D");
    open.document.undoStack().undo();
    const auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    CHECK(labelsOf(lost[0]) == QStringList{"Rename to Abc"});
    CHECK(lost[0].work().workspace.name == "Abc");
    CHECK(lost[0].steps()[0].time.secsTo(QDateTime::currentDateTime()) < 60);
}

TEST_CASE(
    "what was done again after it was undone counts, and what was done before the save and undone says so") {
    KeptSession open;
    open.rename("A");
    open.rename("B");
    REQUIRE_FALSE(open.session.save());
    open.document.undoStack().undo();
    open.rename("C");
    open.rename("D");
    open.document.undoStack().undo();
    open.document.undoStack().undo();
    open.document.undoStack().redo();
    const auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    CHECK(labelsOf(lost[0]) == QStringList{"Taken back: Rename to B", "Rename to C"});
    CHECK(lost[0].work().workspace.name == "C");
}

TEST_CASE(
    "the journey and the scenario that were shown last are found with the work, and those alone that are "
    "there") {
    KeptSession open;
    CHECK_FALSE(open.session.path().isEmpty());
    open.rename("A");
    {
        const auto lost = open.crash();
        REQUIRE(lost.size() == 1);
        CHECK_FALSE(lost[0].place());
    }
    const app::ShownPlace place{model::JourneyId("second"), model::ScenarioId("b")};
    open.session.notePlace({model::JourneyId("first"), {}});
    open.session.notePlace(place);
    const auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].place() == place);

    app::Document document;
    app::ViewState view(document);
    const model::JourneyId journey = view.journey();
    view.show(place);
    CHECK(view.place() == app::ShownPlace{journey, {}});
    view.show({journey, place.scenario});
    CHECK(view.place() == app::ShownPlace{journey, {}});
}

TEST_CASE("nothing is offered where nothing would be lost") {
    KeptSession open;
    SECTION("nothing was done") {
    }
    SECTION("all of it was saved") {
        open.rename("A");
        REQUIRE_FALSE(open.session.save());
    }
    SECTION("all of it was undone") {
        open.rename("A");
        open.document.undoStack().undo();
    }
    SECTION("a new workspace was begun and nothing done in it") {
        open.rename("A");
        open.session.startNew();
    }
    SECTION("all that was done in a new workspace was undone") {
        open.session.startNew();
        open.rename("A");
        open.document.undoStack().undo();
    }
    CHECK(open.crash().empty());
    CHECK(QDir(open.state.leftBehind()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

TEST_CASE("what was done in a workspace that is in no file yet is found, too") {
    KeptSession open;
    open.session.startNew();
    open.rename("Draft");
    const auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    CHECK(lost[0].file().isEmpty());
    CHECK(lost[0].title().toStdString() == "Draft");
}

TEST_CASE("a program that lives, or ended as it should, leaves nothing to be found") {
    TemporaryState state;
    {
        app::Document document;
        FileSession session(document);
        session.keepRecovery(state.recovery());
        REQUIRE_FALSE(document.submit(model::RenameWorkspace{"A"}, "Rename"));
        REQUIRE(session.recovery()->waitUntilKept(10'000));
        CHECK(app::findLostWork(state.recovery()).empty());
        CHECK(QDir(state.recovery()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
    }
    CHECK(QDir(state.recovery()).isEmpty());
}

TEST_CASE("the recovery folder is readable by nobody else") {
    const KeptSession open;
    struct stat status {};
    REQUIRE(::stat(qPrintable(open.state.recovery()), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("recovered work is unsaved, saves to its file, and is safe from the next crash") {
    KeptSession open;
    open.rename("A");
    auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    open.session.startNew();
    open.session.openRecovered(lost[0]);
    CHECK(open.document.isModified());
    CHECK(open.document.workspace().name == "A");
    CHECK(open.session.path() == open.file());
    CHECK(open.session.watch().state() == app::OnDisk::Unchanged);
    CHECK(QDir(open.state.leftBehind()).isEmpty());
    open.rename("B");
    const auto again = open.crash();
    REQUIRE(again.size() == 1);
    CHECK(labelsOf(again[0]) == QStringList{"Rename to A", "Rename to B"});
    REQUIRE_FALSE(open.session.save());
    CHECK(store::loadWorkspace(open.file().toStdString()).workspace.name == "B");
}

TEST_CASE("recovered work whose file was changed in between asks before it overwrites") {
    KeptSession open;
    open.rename("A");
    auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    open.session.startNew();
    store::saveWorkspace(tests::workspaceOf(tests::silosInARow(1, 0)), open.file().toStdString());
    open.session.openRecovered(lost[0]);
    CHECK(open.session.watch().state() == app::OnDisk::Changed);
    const auto problem = open.session.save();
    REQUIRE(problem);
    CHECK(problem->changedOnDisk);
}

TEST_CASE("where the disk refuses that is told once, and the copy is whole again when it gives in") {
    KeptSession open;
    REQUIRE(open.settle());
    QSignalSpy failed(&open.session, &FileSession::recoveryFailed);
    QSignalSpy kept(&open.session, &FileSession::recoveryKept);
    const tests::SmallFiles refusing;
    open.rename("A");
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 5000));
    open.rename("B");
    CHECK_FALSE(open.settle());
    QTest::qWait(50);
    CHECK(failed.size() == 1);
    kept.clear();
    refusing.end();
    open.rename("C");
    REQUIRE(QTest::qWaitFor([&] { return kept.size() == 1; }, 5000));
    const auto lost = open.crash();
    REQUIRE(lost.size() == 1);
    CHECK(labelsOf(lost[0]) == QStringList{"Rename to A", "Rename to B", "Rename to C"});
}

TEST_CASE("a gesture is done when the one before it is in the copy, however long that takes") {
    KeptSession open;
    const QString large = open.files.filePath("large.throughline");
    store::saveWorkspace(tests::workspaceOf(tests::silosInARow(5000, 0.03)), large.toStdString());
    REQUIRE_FALSE(open.session.open(large));  // all of it is to be written to the copy now
    for (const char* name : {"A", "B"}) open.rename(name);
    const auto lost = app::findLostWork(open.state.crash());
    REQUIRE(lost.size() == 1);
    CHECK(labelsOf(lost[0]).value(0) == "Rename to A");
}

TEST_CASE("the window may say that a gesture is safe once it is in the copy, and not before") {
    KeptSession open;
    QSignalSpy fellBehind(&open.session, &FileSession::recoveryFellBehind);
    REQUIRE(open.settle());
    CHECK(open.session.recovery()->isKept());
    const tests::SmallFiles refusing;
    open.rename("A");
    CHECK(fellBehind.size() == 1);
    CHECK_FALSE(open.session.recovery()->isKept());
    refusing.end();
    open.rename("B");
    REQUIRE(open.settle());
    CHECK(open.session.recovery()->isKept());
}
