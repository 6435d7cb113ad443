#pragma once

#include <QAction>
#include <QObject>

#include "app/file_session.h"
#include "app/workbench.h"

namespace throughline::gui {

class FileActions;
class MessageBar;

/// The earlier saves of the file: listed, opened beside, restored, named, left out of a copy.
class VersionActions : public QObject {
    Q_OBJECT

public:
    VersionActions(app::Workbench& workbench, app::FileSession& session, FileActions& files,
                   MessageBar& messages, QWidget* window);

    QList<QAction*> actions() const { return {saveNamed_, list_, saveWithoutHistory_}; }

signals:
    /// Show this version in a window of its own.
    void besideWanted(std::int64_t number, const QString& title);

private:
    void askForName();
    void showList();
    void openBeside(std::int64_t number);
    void restore(std::int64_t number);
    void chooseCopy();

    app::Workbench& workbench_;
    app::FileSession& session_;
    FileActions& files_;
    MessageBar& messages_;
    QWidget* window_;
    QAction* saveNamed_;
    QAction* list_;
    QAction* saveWithoutHistory_;
};

}  // namespace throughline::gui
