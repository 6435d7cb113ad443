#pragma once

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace throughline::tests {

/// A folder for recovery copies, and what a crash at this moment would leave of it.
class TemporaryState {
public:
    QString recovery() const { return folder_.filePath("recovery"); }

    /// Makes a copy in which no owner lives.
    QString crash() {
        const QString copy = folder_.filePath("crash " + QString::number(++crashes_));
        for (const QFileInfo& entry : QDir(recovery()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            copyFiles(entry.filePath(), QDir(copy).filePath(entry.fileName()));
        return leftBehind_ = copy;
    }
    /// The last such copy.
    const QString& leftBehind() const { return leftBehind_; }

private:
    static void copyFiles(const QString& from, const QString& to) {
        QDir().mkpath(to);
        for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files))
            if (file.fileName() != "owner.lock")
                QFile::copy(file.filePath(), QDir(to).filePath(file.fileName()));
    }

    QTemporaryDir folder_;
    QString leftBehind_;
    int crashes_ = 0;
};

/// While it lives, no file of this program can grow.
class SmallFiles {
public:
    SmallFiles() {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{1, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { end(); }
    void end() const { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

/// While it lives, this program gets no more than so many bytes beyond those that it has.
class LittleMemory {
public:
    explicit LittleMemory(rlim_t more) {
        QFile statistics("/proc/self/statm");
        const bool opened = statistics.open(QIODevice::ReadOnly);
        const rlim_t pages = opened ? statistics.readLine().split(' ').value(0).toULongLong() : 0;
        ::getrlimit(RLIMIT_AS, &before_);
        const rlimit little{pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + more, before_.rlim_max};
        ::setrlimit(RLIMIT_AS, &little);
    }
    ~LittleMemory() { ::setrlimit(RLIMIT_AS, &before_); }
    LittleMemory(const LittleMemory&) = delete;
    LittleMemory& operator=(const LittleMemory&) = delete;

private:
    rlimit before_{};
};

}  // namespace throughline::tests
