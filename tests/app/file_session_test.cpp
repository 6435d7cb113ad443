#include "app/file_session.h"

#include <QFile>
#include <QTemporaryDir>

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using app::FileSession;

namespace {

struct OpenSession {
    QTemporaryDir folder;
    app::Document document;
    FileSession session{document};
    OpenSession() {
        document.load(tests::workspaceOf(tests::silosInARow(3, 0.02)), app::Document::Origin::Saved);
    }
    QString file(const QString& name) const { return folder.filePath(name); }
};

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

TEST_CASE("what is saved opens again as it was") {
    OpenSession open;
    const model::Workspace saved = open.document.workspace();
    REQUIRE_FALSE(open.session.saveAs(open.file("a.throughline")));
    open.session.startNew();
    REQUIRE_FALSE(open.session.open(open.file("a.throughline")));
    CHECK(open.document.workspace() == saved);
    CHECK_FALSE(open.document.isModified());
    CHECK(open.session.title().toStdString() == "a.throughline");
}

TEST_CASE("a file that another program changed is not overwritten without a word") {
    OpenSession open;
    REQUIRE_FALSE(open.session.saveAs(open.file("a.throughline")));
    OpenSession other;
    REQUIRE_FALSE(other.session.saveAs(open.file("a.throughline")));
    const auto problem = open.session.save();
    REQUIRE(problem);
    CHECK(problem->changedOnDisk);
    CHECK_FALSE(open.session.save(store::IfChanged::Overwrite));
}

TEST_CASE("a file that cannot be read leaves the document as it was") {
    OpenSession open;
    const app::Snapshot before = open.document.snapshot();
    writeFile(open.file("bad.throughline"), "not a workspace");
    writeFile(open.file("bad.journey.json"),
              R"({"format": "throughline-journey", "version": 1, "journey": {"silos": [
        {"id": "a", "error_rate": 1.7}]}})");
    CHECK(open.session.open(open.file("bad.throughline")));
    CHECK(open.session.open(open.file("missing.throughline")));
    const auto problem = open.session.open(open.file("bad.journey.json"));
    REQUIRE(problem);
    CHECK_THAT(
        problem->message.toStdString(),
        tests::containsText("bad.journey.json: /journey/silos/0/error_rate: 1.7 is not between 0 and 1"));
    CHECK(open.document.snapshot() == before);
}

TEST_CASE("an exported journey can be added to another workspace in one undo step") {
    OpenSession open;
    const model::JourneyBundle bundle = open.document.workspace().journeys.front();
    REQUIRE_FALSE(open.session.exportJourney(bundle, open.file("row.journey.json")));
    REQUIRE_FALSE(open.session.addJourneyFrom(open.file("row.journey.json")));
    REQUIRE(open.document.workspace().journeys.size() == 2);
    CHECK(*open.document.workspace().journeys[1].journey == *bundle.journey);
    CHECK(open.document.undoStack().count() == 1);
}

TEST_CASE("a journey file opens as a workspace that is in no file yet") {
    OpenSession open;
    REQUIRE_FALSE(open.session.open(THROUGHLINE_SOURCE_DIR "/resources/samples/ten-silos.journey.json"));
    CHECK(open.session.path().isEmpty());
    CHECK_FALSE(open.document.isModified());
}

TEST_CASE("a journey without silos is not exported: no program could read it") {
    OpenSession open;
    open.session.startNew();
    CHECK(open.session.exportJourney(open.document.workspace().journeys.front(),
                                     open.file("empty.journey.json")));
    CHECK_FALSE(QFile::exists(open.file("empty.journey.json")));
}
