#pragma once

#include <QScrollArea>
#include <QTimer>

#include "app/what_if.h"
#include "gui/charts/chart_export.h"

namespace throughline::gui {

class CustomersCard;
class LeversCard;
class ScenariosCard;
class ScenarioStrip;
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

    /// Begins a scenario on the one shown and asks for its name in place.
    void fork();

signals:
    void exportWanted(const throughline::gui::ExportedFile& file);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* build();
    void follow();
    void refresh();

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    ScenarioStrip* strip_;
    CustomersCard* customers_;
    LeversCard* levers_;
    ScenariosCard* scenarios_;
    TornadoCard* tornado_;
    WaterfallCard* waterfall_;
    QTimer soon_;
    QTimer untilStale_;
    bool isStale_ = false;
};

}  // namespace throughline::gui
