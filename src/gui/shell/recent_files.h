#pragma once

#include <QObject>
#include <QPixmap>
#include <QStringList>

namespace throughline::gui {

/// What a file looks like on a light ground and on a dark one; null where that is not known.
struct Thumbnail {
    QPixmap light;
    QPixmap dark;
};

/// The files opened or saved last, newest first, remembered between starts. At most ten.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    explicit RecentFiles(QObject* parent = nullptr);

    QStringList paths() const;
    /// thumbnail: kept in the cache folder.
    void add(const QString& path, const Thumbnail& thumbnail = {});
    /// For the theme in use; null where there is none.
    QPixmap thumbnail(const QString& path) const;
    void remove(const QString& path);
    void clear();

signals:
    void changed();

private:
    void store(const QStringList& paths);
};

}  // namespace throughline::gui
