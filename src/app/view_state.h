#pragma once

#include <set>

#include <QObject>

#include "app/document.h"

namespace throughline::app {

using Elements = std::set<model::ElementId>;

/// What one window looks at: the journey, the scenario and what it is compared with, the selected silos and
/// hand-offs. Always things that
/// exist: it follows the document. After undo and redo it goes to the journey that changed and selects what
/// came back.
class ViewState : public QObject {
    Q_OBJECT

public:
    explicit ViewState(Document& document, QObject* parent = nullptr);

    const model::JourneyId& journey() const { return journey_; }
    /// Empty: the baseline.
    const model::ScenarioId& scenario() const { return scenario_; }
    /// What scenarios are compared with; empty: the baseline, as at first.
    const model::ScenarioId& reference() const { return reference_; }
    const Elements& selection() const { return selection_; }

    /// Pre: exists. Goes to the baseline and selects nothing.
    void showJourney(const model::JourneyId& journey);
    /// Pre: empty, or a scenario of the journey shown.
    void showScenario(const model::ScenarioId& scenario);
    /// Pre: as above.
    void pinReference(const model::ScenarioId& scenario);
    /// What does not exist is left out.
    void select(Elements elements);
    void selectOnly(const model::ElementId& element) { select({element}); }
    void clearSelection() { select({}); }

signals:
    void journeyChanged();
    void scenarioChanged();
    void referenceChanged();
    void selectionChanged();

private:
    void startWith(const model::JourneyId& journey);
    void follow(const Snapshot& before, const Snapshot& after, ChangeCause cause);

    Document& document_;
    model::JourneyId journey_;
    model::ScenarioId scenario_;
    model::ScenarioId reference_;
    Elements selection_;
};

}  // namespace throughline::app
