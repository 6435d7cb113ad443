#pragma once

#include <QAction>
#include <QObject>
#include <functional>

#include "app/workbench.h"
#include "gui/canvas/journey_picture.h"

namespace throughline::gui {

class FileActions;
class MessageBar;

/// The journey shown as a picture in a file, and on paper.
class PictureActions : public QObject {
    Q_OBJECT

public:
    PictureActions(app::Workbench& workbench, FileActions& files, MessageBar& messages, QWidget* window);

    /// For the file menu.
    void addTo(QMenu* menu);

private:
    /// Runs when the figures are those of the journey as it is: no picture shows others.
    void whenCurrent(std::function<void()> then);
    void exportPicture(const QString& ending,
                       const std::function<QByteArray(const JourneyPicture&)>& content);
    void print(Pages pages);

    app::Workbench& workbench_;
    FileActions& files_;
    MessageBar& messages_;
    QWidget* window_;
    std::function<void()> waiting_;
};

}  // namespace throughline::gui
