#include "app/file_session.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/catch.h"
#include "support/journeys.h"
#include "support/temporary_state.h"
#include "throughline/exchange/journey_file.h"

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

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// As another program would, without a lock.
void saveElsewhere(const QString& path, const std::string& name) {
    model::Workspace workspace = tests::workspaceOf(tests::silosInARow(2, 0.5));
    workspace.name = name;
    store::saveWorkspace(workspace, path.toStdString());
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
    const QString file = open.file("a.throughline");
    REQUIRE_FALSE(open.session.saveAs(file));
    saveElsewhere(file, "Theirs");
    const auto problem = open.session.save();
    REQUIRE(problem);
    CHECK(problem->changedOnDisk);
    CHECK_FALSE(open.session.save(store::IfChanged::Overwrite));
}

TEST_CASE("a file that another window has open is for reading, and is not saved to") {
    OpenSession open;
    const QString file = open.file("a.throughline");
    REQUIRE_FALSE(open.session.saveAs(file));
    CHECK(open.session.access() == app::Access::Writable);
    OpenSession second;
    REQUIRE_FALSE(second.session.open(file));
    CHECK(second.session.access() == app::Access::InUse);
    REQUIRE(second.session.otherOwner());
    CHECK_FALSE(second.session.otherOwner()->host.isEmpty());
    const auto problem = second.session.saveAs(file);
    REQUIRE(problem);
    CHECK_FALSE(problem->changedOnDisk);
    CHECK_THAT(problem->message.toStdString(), tests::containsText("open elsewhere"));
    CHECK_FALSE(second.session.saveAs(open.file("copy.throughline")));
    CHECK(second.session.access() == app::Access::Writable);
}

TEST_CASE("a file is free again when its window closes or opens another") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.throughline");
    OpenSession second;
    {
        OpenSession open;
        REQUIRE_FALSE(open.session.saveAs(file));
        open.session.startNew();
        REQUIRE_FALSE(second.session.open(file));
        CHECK(second.session.access() == app::Access::Writable);
        second.session.startNew();
        REQUIRE_FALSE(open.session.open(file));
        REQUIRE_FALSE(open.session.open(file));
        CHECK(open.session.access() == app::Access::Writable);
    }
    REQUIRE_FALSE(second.session.open(file));
    CHECK(second.session.access() == app::Access::Writable);
}

TEST_CASE("a file that another program replaces, deletes or renames is noticed, and its own save is not") {
    OpenSession open;
    const QString file = open.file("a.throughline");
    REQUIRE_FALSE(open.session.saveAs(file));
    int noticed = 0;
    QObject::connect(&open.session, &FileSession::changedOnDisk, [&] { ++noticed; });
    REQUIRE_FALSE(open.session.save());
    QTest::qWait(400);
    CHECK(open.session.watch().state() == app::OnDisk::Unchanged);
    const auto waitFor = [&](app::OnDisk state) {
        return QTest::qWaitFor([&] { return open.session.watch().state() == state; }, 5000);
    };
    const QByteArray mine = bytesOf(file);
    saveElsewhere(file, "Theirs");
    CHECK(waitFor(app::OnDisk::Changed));
    writeFile(file, mine);
    CHECK(waitFor(app::OnDisk::Unchanged));
    REQUIRE(QFile::rename(file, open.file("b.throughline")));
    CHECK(waitFor(app::OnDisk::Gone));
    CHECK(open.session.watch().movedTo().toStdString() == "b.throughline");
    REQUIRE(QFile::remove(open.file("b.throughline")));
    CHECK(open.session.watch().movedTo().isEmpty());
    CHECK(noticed == 4);
    REQUIRE_FALSE(open.session.save(store::IfChanged::Overwrite));
    CHECK(open.session.watch().state() == app::OnDisk::Unchanged);
}

TEST_CASE("a deleted file is saved again without a question, unless somebody put another there") {
    OpenSession open;
    const QString file = open.file("a.throughline");
    REQUIRE_FALSE(open.session.saveAs(file));
    REQUIRE(QFile::remove(file));
    open.session.checkFile();
    CHECK_FALSE(open.session.save());
    REQUIRE(QFile::remove(file));
    open.session.checkFile();
    saveElsewhere(file, "Theirs");
    const auto problem = open.session.save();
    REQUIRE(problem);
    CHECK(problem->changedOnDisk);
}

TEST_CASE("a file in a folder that takes no files is for reading") {
    OpenSession open;
    REQUIRE_FALSE(open.session.saveAs(open.file("a.throughline")));
    open.session.startNew();
    REQUIRE(::chmod(qPrintable(open.folder.path()), 0555) == 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) REQUIRE(::seteuid(65534) == 0);
    const auto problem = open.session.open(open.file("a.throughline"));
    if (isRoot) REQUIRE(::seteuid(0) == 0);
    REQUIRE(::chmod(qPrintable(open.folder.path()), 0755) == 0);
    CHECK_FALSE(problem);
    CHECK(open.session.access() == app::Access::WriteProtected);
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

TEST_CASE("a journey file above the size limit is not read") {
    OpenSession open;
    QFile file(open.file("huge.journey.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(static_cast<qint64>(exchange::largestJourneyFile) + 1));  // of nothing, on no block
    file.close();
    const auto problem = open.session.open(file.fileName());
    REQUIRE(problem);
    CHECK_THAT(problem->message.toStdString(), tests::containsText("larger than 2 GiB"));
}

#ifndef __SANITIZE_ADDRESS__  // which takes all addresses for itself
TEST_CASE("a file for which there is not enough memory is refused, and what is open stays") {
    OpenSession open;
    const app::Snapshot before = open.document.snapshot();
    QFile file(open.file("large.journey.json"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(1LL << 30));
    file.close();
    std::optional<app::FileProblem> problem;
    {
        const tests::LittleMemory little(256 << 20);
        problem = open.session.open(file.fileName());
    }
    REQUIRE(problem);
    CHECK_THAT(problem->message.toStdString(), tests::containsText("not enough memory"));
    CHECK(open.document.snapshot() == before);
}
#endif

TEST_CASE("an exported journey can be added to another workspace in one undo step") {
    OpenSession open;
    const model::JourneyBundle bundle = open.document.workspace().journeys.front();
    REQUIRE_FALSE(open.session.exportJourney(bundle, open.file("row.journey.json")));
    REQUIRE_FALSE(open.session.addJourneyFrom(open.file("row.journey.json")));
    REQUIRE(open.document.workspace().journeys.size() == 2);
    CHECK(*open.document.workspace().journeys[1].journey == *bundle.journey);
    CHECK(open.document.undoStack().count() == 1);
}

TEST_CASE("a file that was copied is called by its own name, whatever the journey in it is called") {
    OpenSession open;
    REQUIRE_FALSE(open.session.exportJourney(tests::silosInARow(3, 0.02), open.file("order.journey.json")));
    REQUIRE(QFile::copy(open.file("order.journey.json"), open.file("copy.journey.json")));
    REQUIRE_FALSE(open.session.open(open.file("copy.journey.json")));
    CHECK(open.session.title().toStdString() == "copy.journey.json");
    REQUIRE_FALSE(open.session.open(":/samples/ten-silos.journey.json"));
    CHECK(open.session.title() == QString::fromStdString(open.document.workspace().name));
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
