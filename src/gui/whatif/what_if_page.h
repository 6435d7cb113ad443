#pragma once

#include <QScrollArea>
#include <QTimer>

#include "app/what_if.h"
#include "gui/charts/chart_export.h"
#include "gui/whatif/lateness.h"

namespace throughline::gui {

class CustomersCard;
class HistogramCard;
class LeversCard;
class PairCard;
class ScenariosCard;
class ScenarioStrip;
class TabbedCard;
class TargetCard;
class TornadoCard;
class WaterfallCard;

/// What happens if …, and which plan is the best: the scenarios, the levers of the one shown, and what they
/// come to. It follows the workbench and works only while it is seen.
class WhatIfPage : public QScrollArea {
    Q_OBJECT

public:
    WhatIfPage(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    ScenarioStrip& strip() { return *strip_; }
    CustomersCard& customers() { return *customers_; }
    LeversCard& levers() { return *levers_; }
    ScenariosCard& scenarios() { return *scenarios_; }
    TornadoCard& tornado() { return *tornado_; }
    WaterfallCard& waterfall() { return *waterfall_; }
    HistogramCard& histogram() { return *histogram_; }
    PairCard& pair() { return *pair_; }
    TargetCard& target() { return *target_; }
    /// What moves the result, one against another, reach a target.
    TabbedCard& questions() { return *questions_; }
    /// From the reference to the scenario, how sure.
    TabbedCard& reasons() { return *reasons_; }

    /// The silo or hand-off whose lever was turned or added last (LeverList::lastElement).
    std::optional<model::ElementId> lastElement() const;

    /// Begins a scenario on the one shown and asks for its name in place.
    void fork();

signals:
    void exportWanted(const throughline::gui::ExportedFile& file);
    void estimatesWanted();
    void presentationWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* build();
    void follow();
    bool isOfSomethingElse() const;
    void refresh();
    void refreshCharts();
    /// Asks for what is on the pages that are seen.
    void wish();

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    ScenarioStrip* strip_;
    CustomersCard* customers_;
    LeversCard* levers_;
    ScenariosCard* scenarios_;
    TornadoCard* tornado_;
    WaterfallCard* waterfall_;
    HistogramCard* histogram_;
    PairCard* pair_;
    TargetCard* target_;
    TabbedCard* questions_;
    TabbedCard* reasons_;
    QTimer soon_;
    Lateness results_;           ///< of the workbench's results: the headline, the customers
    app::EvaluatedPtr shownOf_;  ///< what those that are shown belong to
    Lateness whatIfs_;           ///< of what is worked out for this page alone
};

}  // namespace throughline::gui
