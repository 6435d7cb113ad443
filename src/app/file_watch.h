#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "throughline/store/workspace_file.h"

namespace throughline::app {

/// What became of a file since it was read or written here.
enum class OnDisk { Unchanged, Changed, Gone };

/// Notices when another program changes, moves or deletes a file.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// From now on this file, which was just read or written as the stamp says; an empty path: none.
    void watch(const QString& path, const store::FileStamp& stamp);
    /// Looks at once, for file systems that announce nothing.
    void check();

    OnDisk state() const { return state_; }
    /// Where the file is now, where it is Gone and was renamed in its folder; else empty.
    QString movedTo() const;

signals:
    void stateChanged();

private:
    void follow();
    OnDisk look();

    QFileSystemWatcher watcher_;
    QTimer settle_;
    QString path_;
    store::FileStamp stamp_;
    OnDisk state_ = OnDisk::Unchanged;
};

}  // namespace throughline::app
