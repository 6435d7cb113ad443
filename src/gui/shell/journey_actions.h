#pragma once

#include <functional>
#include <string>

#include <QAction>
#include <QObject>

#include "app/workbench.h"

namespace throughline::gui {

/// What one does with whole journeys and scenarios: begin, fork, rename, remove. Each is one undo step.
class JourneyActions : public QObject {
    Q_OBJECT

public:
    JourneyActions(app::Workbench& workbench, QWidget* window);

    QList<QAction*> ofJourneys() const { return {newJourney_, renameJourney_, removeJourney_}; }
    QList<QAction*> ofScenarios() const { return {newScenario_, renameScenario_, removeScenario_}; }

    void newJourney();
    /// Forks the scenario shown (or the baseline), shows the fork and asks its name.
    void newScenario();
    /// Asks for the name of the journey shown.
    void renameJourney();

signals:
    void journeyBegun();

private:
    void removeJourney();
    void renameScenario();
    /// The new name is part of the gesture's step.
    void nameScenario(const model::Scenario& scenario, const QString& title, app::Gesture gesture);
    /// `take` gets what was typed, without spaces around it.
    void askName(const QString& title, const std::string& name, std::function<void(std::string)> take);
    void removeScenario();
    void updateEnabled();

    app::Workbench& workbench_;
    QWidget* window_;
    QAction* newJourney_;
    QAction* renameJourney_;
    QAction* removeJourney_;
    QAction* newScenario_;
    QAction* renameScenario_;
    QAction* removeScenario_;
};

}  // namespace throughline::gui
