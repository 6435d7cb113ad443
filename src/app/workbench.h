#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "app/differences.h"
#include "app/document.h"
#include "app/evaluated.h"
#include "app/recalculator.h"
#include "app/view_state.h"

namespace throughline::app {

/// A field of something, set to a value.
struct FieldSettingOf {
    model::Target target;
    model::Field field;
    model::FieldValue value;
    friend bool operator==(const FieldSettingOf&, const FieldSettingOf&) = default;
};

/// Everything that the rooms of one window share: the document, what is looked at, the newest results.
/// Widgets take a Workbench& and speak to each other only through it.
class Workbench : public QObject {
    Q_OBJECT

public:
    explicit Workbench(QObject* parent = nullptr);

    Document& document() { return document_; }
    ViewState& view() { return view_; }
    const ViewState& view() const { return view_; }

    /// The journey shown, as in the document (baseline).
    const model::JourneyBundle& bundle() const;
    const model::Journey& baseline() const { return *bundle().journey; }
    /// The journey shown with the scenario shown applied; the baseline where the scenario cannot be applied.
    const model::Journey& journey() const;
    /// The journey shown with the reference applied; the baseline where it cannot be applied.
    const model::Journey& referenceJourney() const;

    /// What the scenario shown has otherwise than the reference.
    const std::vector<Difference>& differencesToReference() const;
    /// The same of one silo or hand-off.
    const std::vector<Difference>& differencesOf(const model::ElementId& element) const;

    /// The newest results of the journey and scenario shown; null until the first ones came. Where
    /// resultsAreCurrent() is false they belong to an older state and are drawn greyed.
    const EvaluatedPtr& results() const { return results_; }
    bool resultsAreCurrent() const;
    /// While the results are of an older state: what the impact rate is about to be, from how the last
    /// results depend on each error rate. Nothing where something else than error rates differs.
    std::optional<double> estimatedImpactRate() const;

    /// Edits of the journey shown, as one undo step. A refusal is returned and announced by refused().
    std::optional<QString> edit(std::vector<model::JourneyEdit> edits, const QString& label,
                                Gesture gesture = noGesture);
    /// Sets a field of the journey shown: in the baseline, or as a change of the scenario shown.
    std::optional<QString> setField(const model::Target& target, model::Field field,
                                    const model::FieldValue& value, const QString& label,
                                    Gesture gesture = noGesture);
    /// The same for several fields at once, all or none.
    std::optional<QString> setFields(const std::vector<FieldSettingOf>& settings, const QString& label,
                                     Gesture gesture = noGesture);
    /// Whether the scenario shown itself changes this field of this target.
    bool isOverridden(const model::Target& target, model::Field field) const;

signals:
    /// The document, the journey shown or the scenario shown changed: what journey() returns may differ.
    void journeyEdited();
    /// results() or resultsAreCurrent() changed.
    void resultsChanged();
    /// An edit was not carried out, and why: for the message bar.
    void refused(const QString& reason);
    /// Silos or hand-offs were removed ("Deleted 3 silos"), which one may want to take back: for the undo
    /// bar.
    void didRemove(const QString& what);
    /// The same of anything else ("Removed the scenario “Better diagnosis”").
    void canBeTakenBack(const QString& what);

private:
    void refresh();
    std::shared_ptr<const model::Journey> journeyOf(const model::ScenarioId& scenario) const;
    model::ScenarioId existing(const model::ScenarioId& scenario) const;

    Document document_;
    ViewState view_;
    Recalculator recalculator_;
    std::shared_ptr<const model::Journey> shownJourney_;  ///< null: the baseline's own
    std::shared_ptr<const model::Journey> referenceJourney_;
    EvaluatedPtr results_;
    /// Made when asked for.
    struct Differences {
        std::vector<Difference> all;
        std::map<model::ElementId, std::vector<Difference>> byElement;
    };
    const Differences& differences() const;
    mutable std::optional<Differences> differences_;
};

}  // namespace throughline::app
