#pragma once

#include <QWidget>

#include "app/workbench.h"

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;

namespace throughline::gui {

class Headline;

/// The line at the top: workspace, journey and scenario switchers, undo and redo, the headline.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(app::Workbench& workbench, QAction* undo, QAction* redo, QWidget* parent = nullptr);

    /// Further actions at the end of the journey and scenario menus.
    void setJourneyActions(const QList<QAction*>& actions) { journeyActions_ = actions; }
    void setScenarioActions(const QList<QAction*>& actions) { scenarioActions_ = actions; }
    Headline& headline() { return *headline_; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void renameWorkspace();
    void colorJourney();
    QString workspaceName() const;
    void fillJourneyMenu();
    void fillScenarioMenu();

    app::Workbench& workbench_;
    QLineEdit* workspace_;
    QPushButton* journey_;
    QPushButton* scenario_;
    QMenu* journeyMenu_;
    QMenu* scenarioMenu_;
    Headline* headline_;
    QList<QAction*> journeyActions_;
    QList<QAction*> scenarioActions_;
};

}  // namespace throughline::gui
