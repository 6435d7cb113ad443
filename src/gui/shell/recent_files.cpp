#include "gui/shell/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace throughline::gui {
namespace {

constexpr auto settingsKey = "recentFiles";
constexpr int most = 10;

}  // namespace

RecentFiles::RecentFiles(QObject* parent) : QObject(parent) {
}

QStringList RecentFiles::paths() const {
    return QSettings().value(settingsKey).toStringList();
}

void RecentFiles::add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    store(all.mid(0, most));
}

void RecentFiles::remove(const QString& path) {
    QStringList all = paths();
    all.removeAll(path);
    store(all);
}

void RecentFiles::clear() {
    store({});
}

void RecentFiles::store(const QStringList& paths) {
    QSettings().setValue(settingsKey, paths);
    emit changed();
}

}  // namespace throughline::gui
