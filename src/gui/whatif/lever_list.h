#pragma once

#include <map>
#include <vector>

#include <QWidget>

#include "app/what_if.h"
#include "gui/whatif/lever_row.h"

class QVBoxLayout;

namespace throughline::gui {

/// The levers of the scenario shown: what it changes, what it inherits, those that were added here, and the
/// five that matter most. Rows keep their place while they are turned.
class LeverList : public QWidget {
    Q_OBJECT

public:
    LeverList(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    /// Adds a row, or goes to the one that is there; its slider gets the focus.
    void addLever(const app::Lever& lever);
    /// Shows what the document and the newest results say. Stale: effects are drawn greyed.
    void refresh(bool stale = false);

    const std::vector<LeverRow*>& rows() const { return rows_; }
    LeverRow* find(const app::Lever& lever) const;
    bool isBeingTurned() const;
    /// Of the rows, in their order.
    std::vector<app::Lever> levers() const;
    /// The silo or hand-off whose lever was turned or added last, if it was the last thing to be chosen:
    /// selecting something else ends that.
    std::optional<model::ElementId> lastElement() const;

private:
    struct Shown {
        model::JourneyId journey;
        model::ScenarioId scenario;
        friend auto operator<=>(const Shown&, const Shown&) = default;
    };

    Shown shown() const;
    std::vector<app::Lever> wanted() const;
    LeverRow* makeRow(const app::Lever& lever);
    void take(const app::Lever& lever);
    void rebuild(const std::vector<app::Lever>& levers);
    /// Nothing where no way leads from the reference to the scenario shown.
    std::optional<app::StepFigures> stepFigures() const;
    LeverEffect effectOf(const app::Lever& lever, const app::StepFigures& figures, bool stale) const;

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    QVBoxLayout* column_;
    std::vector<LeverRow*> rows_;
    std::optional<Shown> built_;
    std::map<Shown, std::vector<app::Lever>> added_;
    std::optional<model::ElementId> lastElement_;
};

}  // namespace throughline::gui
