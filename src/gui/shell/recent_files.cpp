#include "gui/shell/recent_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace throughline::gui {
namespace {

constexpr auto settingsKey = "recentFiles";
constexpr int most = 10;

QString thumbnailFile(const QString& path) {
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/thumbnails/" + name + ".png";
}

}  // namespace

RecentFiles::RecentFiles(QObject* parent) : QObject(parent) {
}

QStringList RecentFiles::paths() const {
    return QSettings().value(settingsKey).toStringList();
}

void RecentFiles::add(const QString& path, const QPixmap& thumbnail) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!thumbnail.isNull()) {
        const QString file = thumbnailFile(absolute);
        QDir().mkpath(QFileInfo(file).absolutePath());
        thumbnail.save(file);  // a file without a picture is no harm
    }
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    for (const QString& forgotten : all.mid(most)) QFile::remove(thumbnailFile(forgotten));
    store(all.mid(0, most));
}

QPixmap RecentFiles::thumbnail(const QString& path) const {
    return QPixmap(thumbnailFile(path));
}

void RecentFiles::remove(const QString& path) {
    QStringList all = paths();
    all.removeAll(path);
    QFile::remove(thumbnailFile(path));
    store(all);
}

void RecentFiles::clear() {
    for (const QString& path : paths()) QFile::remove(thumbnailFile(path));
    store({});
}

void RecentFiles::store(const QStringList& paths) {
    QSettings().setValue(settingsKey, paths);
    emit changed();
}

}  // namespace throughline::gui
