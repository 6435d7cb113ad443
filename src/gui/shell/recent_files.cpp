#include "gui/shell/recent_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include "app/theme.h"

namespace throughline::gui {
namespace {

constexpr auto settingsKey = "recentFiles";
constexpr int most = 10;

enum class Ground { Light, Dark };

QString thumbnailFile(const QString& path, Ground ground) {
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/thumbnails/" + name +
           (ground == Ground::Dark ? "-dark.png" : ".png");
}

/// A file without a picture is no harm.
void keep(const QPixmap& picture, const QString& file) {
    if (picture.isNull()) return;
    QDir().mkpath(QFileInfo(file).absolutePath());
    picture.save(file);
}

void forgetThumbnail(const QString& path) {
    for (const Ground ground : {Ground::Light, Ground::Dark}) QFile::remove(thumbnailFile(path, ground));
}

}  // namespace

RecentFiles::RecentFiles(QObject* parent) : QObject(parent) {
}

QStringList RecentFiles::paths() const {
    return QSettings().value(settingsKey).toStringList();
}

void RecentFiles::add(const QString& path, const Thumbnail& thumbnail) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    keep(thumbnail.light, thumbnailFile(absolute, Ground::Light));
    keep(thumbnail.dark, thumbnailFile(absolute, Ground::Dark));
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    for (const QString& forgotten : all.mid(most)) forgetThumbnail(forgotten);
    store(all.mid(0, most));
}

QPixmap RecentFiles::thumbnail(const QString& path) const {
    return QPixmap(thumbnailFile(path, app::currentTheme().dark ? Ground::Dark : Ground::Light));
}

void RecentFiles::remove(const QString& path) {
    QStringList all = paths();
    all.removeAll(path);
    forgetThumbnail(path);
    store(all);
}

void RecentFiles::clear() {
    for (const QString& path : paths()) forgetThumbnail(path);
    store({});
}

void RecentFiles::store(const QStringList& paths) {
    QSettings().setValue(settingsKey, paths);
    emit changed();
}

}  // namespace throughline::gui
