#include "app/file_lock.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>

#include "support/catch.h"

using namespace throughline;
using app::FileLock;

namespace {

void writeLock(const QString& path, qint64 process, const QString& program, const QString& host) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QString("%1\n%2\n%3\n\n\n").arg(process).arg(program, host).toUtf8());
}

/// The number of a process that has ended.
qint64 endedProcess() {
    QProcess process;
    process.start("true", QStringList());
    const qint64 number = process.processId();
    process.waitForFinished();
    return number;
}

}  // namespace

TEST_CASE("who opens a file second learns who has it open") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("w.throughline");
    const FileLock first(file);
    CHECK(first.isHeld());
    CHECK(QFile::exists(folder.filePath(".~lock.w.throughline#")));
    const FileLock second(file);
    CHECK_FALSE(second.isHeld());
    REQUIRE(second.owner());
    CHECK(second.owner()->host == QSysInfo::machineHostName());
    CHECK(second.owner()->onThisHost);
    CHECK(second.owner()->since.secsTo(QDateTime::currentDateTime()) < 60);
    CHECK_THAT(app::describe(*second.owner()).toStdString(),
               tests::containsText(QSysInfo::machineHostName().toStdString()));
}

TEST_CASE("a lock ends with its object and leaves nothing behind") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("w.throughline");
    { const FileLock lock(file); }
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK_FALSE(app::ownerOf(file));
}

TEST_CASE("a lock whose program has ended on this host is cleared, however old it is") {
    const QTemporaryDir folder;
    writeLock(folder.filePath(".~lock.w.throughline#"), endedProcess(), "throughline",
              QSysInfo::machineHostName());
    CHECK(FileLock(folder.filePath("w.throughline")).isHeld());
}

TEST_CASE("a lock whose program runs is never taken from it, however long it has held it") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("w.throughline");
    const FileLock first(file);
    QFile lock(folder.filePath(".~lock.w.throughline#"));
    REQUIRE(lock.open(QIODevice::ReadWrite));
    REQUIRE(lock.setFileTime(QDateTime::currentDateTime().addDays(-30), QFileDevice::FileModificationTime));
    lock.close();
    CHECK_FALSE(FileLock(file).isHeld());
}

TEST_CASE("a lock whose number now belongs to another program is cleared") {
    const QTemporaryDir folder;
    writeLock(folder.filePath(".~lock.w.throughline#"), 1, "throughline", QSysInfo::machineHostName());
    CHECK(FileLock(folder.filePath("w.throughline")).isHeld());
}

TEST_CASE("a lock of another host is left until it is taken over") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("w.throughline");
    writeLock(folder.filePath(".~lock.w.throughline#"), 1, "throughline", "mars");
    QFile lock(folder.filePath(".~lock.w.throughline#"));
    REQUIRE(lock.open(QIODevice::ReadWrite));
    REQUIRE(lock.setFileTime(QDateTime::currentDateTime().addDays(-30), QFileDevice::FileModificationTime));
    lock.close();
    const auto owner = app::ownerOf(file);
    REQUIRE(owner);
    CHECK(owner->host.toStdString() == "mars");
    CHECK_FALSE(owner->onThisHost);
    CHECK(FileLock(file, FileLock::IfOwned::TakeOver).isHeld());
}

TEST_CASE("a file has one lock, whatever link it is opened through") {
    const QTemporaryDir folder;
    QFile file(folder.filePath("w.throughline"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(file.fileName(), folder.filePath("link.throughline")));
    const FileLock lock(folder.filePath("link.throughline"));
    CHECK(app::ownerOf(file.fileName()));
}

TEST_CASE("a folder that takes no lock has no owner either") {
    const FileLock lock("/proc/w.throughline");
    CHECK_FALSE(lock.isHeld());
    CHECK_FALSE(lock.owner());
}
