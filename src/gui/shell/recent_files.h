#pragma once

#include <QObject>
#include <QStringList>

namespace throughline::gui {

/// The files opened or saved last, newest first, remembered between starts. At most ten.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    explicit RecentFiles(QObject* parent = nullptr);

    QStringList paths() const;
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

signals:
    void changed();

private:
    void store(const QStringList& paths);
};

}  // namespace throughline::gui
