#include "app/file_watch.h"

#include <QDir>
#include <QFileInfo>

#include "app/native_path.h"

namespace throughline::app {
namespace {

/// Other programs write in several steps.
constexpr int settleMilliseconds = 200;

}  // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    settle_.setSingleShot(true);
    settle_.setInterval(settleMilliseconds);
    const auto soon = [this] { settle_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(&settle_, &QTimer::timeout, this, &FileWatch::check);
}

void FileWatch::watch(const QString& path, const store::FileStamp& stamp) {
    path_ = path;
    stamp_ = stamp;
    state_ = OnDisk::Unchanged;
    follow();
}

/// The file as well as its folder: where the file is replaced, the watch on it ends with the old one.
void FileWatch::follow() {
    const QStringList before = watcher_.files() + watcher_.directories();
    if (!before.isEmpty()) watcher_.removePaths(before);
    if (path_.isEmpty()) return;
    const QFileInfo file(path_);
    watcher_.addPath(file.absolutePath());
    if (file.exists()) watcher_.addPath(file.absoluteFilePath());
}

OnDisk FileWatch::look() {
    if (path_.isEmpty()) return OnDisk::Unchanged;
    if (!QFileInfo::exists(path_)) return OnDisk::Gone;
    if (state_ == OnDisk::Unchanged && store::isSameFile(nativePath(path_), stamp_)) return state_;
    const store::FileStamp now = store::stampOf(nativePath(path_));
    if (now.sha256 != stamp_.sha256) return OnDisk::Changed;
    stamp_ = now;  // the same bytes, perhaps put back by a program that synchronises
    return OnDisk::Unchanged;
}

void FileWatch::check() {
    follow();
    if (const OnDisk now = look(); now != std::exchange(state_, now)) emit stateChanged();
}

QString FileWatch::movedTo() const {
    if (state_ != OnDisk::Gone) return {};
    const QFileInfoList files =
        QFileInfo(path_).absoluteDir().entryInfoList({"*.throughline"}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files)
        if (store::isSameFile(nativePath(file.filePath()), stamp_)) return file.fileName();
    return {};
}

}  // namespace throughline::app
