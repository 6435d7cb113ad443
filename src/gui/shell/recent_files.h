#pragma once

#include <QObject>
#include <QPixmap>
#include <QStringList>

namespace throughline::gui {

/// The files opened or saved last, newest first, remembered between starts. At most ten.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    explicit RecentFiles(QObject* parent = nullptr);

    QStringList paths() const;
    /// thumbnail: what the file looks like, kept in the cache folder; null where that is not known.
    void add(const QString& path, const QPixmap& thumbnail = {});
    /// Null where there is none.
    QPixmap thumbnail(const QString& path) const;
    void remove(const QString& path);
    void clear();

signals:
    void changed();

private:
    void store(const QStringList& paths);
};

}  // namespace throughline::gui
