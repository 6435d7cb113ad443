#pragma once

#include <map>
#include <set>
#include <string>

#include <QObject>

#include "app/document.h"
#include "app/shown_place.h"

namespace throughline::app {

using Elements = std::set<model::ElementId>;

/// How one journey is looked at and arranged in this window. Not part of the document: nothing here is saved
/// or undone.
struct Arrangement {
    std::set<std::string> collapsedStages;  ///< drawn as one card each
    std::set<model::SiloId> pinned;         ///< an automatic layout leaves them where they are
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

/// What one window looks at: the journey, the scenario and what it is compared with, the selected
/// silos and hand-offs, and how each journey is arranged. Always things that exist: it follows the document.
/// After undo and redo it goes to the journey that changed and selects what came back.
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
    /// Goes to the journey and scenario of the place, as far as they exist.
    void show(const ShownPlace& place);
    ShownPlace place() const { return {journey_, scenario_}; }
    /// Pre: empty, or a scenario of the journey shown.
    void showScenario(const model::ScenarioId& scenario);
    /// Pre: as above.
    void pinReference(const model::ScenarioId& scenario);
    /// What does not exist is left out.
    void select(Elements elements);
    void selectOnly(const model::ElementId& element) { select({element}); }
    void clearSelection() { select({}); }
    /// Of the journey shown.
    const Arrangement& arrangement() const;
    /// What does not exist is left out.
    void arrange(Arrangement arrangement);

signals:
    void journeyChanged();
    void scenarioChanged();
    void referenceChanged();
    void selectionChanged();
    /// arrangement() is another one: of the journey shown, or since another journey is shown.
    void arrangementChanged();

private:
    void startWith(const model::JourneyId& journey);
    void follow(const Snapshot& before, const Snapshot& after, ChangeCause cause);
    void followArrangement(const model::Journey& before, const model::Journey& after);

    Document& document_;
    model::JourneyId journey_;
    model::ScenarioId scenario_;
    model::ScenarioId reference_;
    Elements selection_;
    std::map<model::JourneyId, Arrangement> arrangements_;  ///< those that were changed
};

}  // namespace throughline::app
