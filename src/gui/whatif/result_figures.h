#pragma once

#include <QWidget>

#include "app/what_if.h"
#include "gui/whatif/tone_label.h"

namespace throughline::gui {

class LinkButton;

/// The result of the scenario shown in large figures: the rate, one in how many, the difference to the
/// reference; beneath, how sure that is, and on demand what comes out if failures are not independent. Says
/// "approx." while a lever moves faster than it can be calculated.
class ResultFigures : public QWidget {
    Q_OBJECT

public:
    ResultFigures(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale, bool isRangeStale);
    /// How large the rate is written, as a factor of the application's font; 2.6 at first.
    void setScale(double scale);
    /// Everything it says, as one text.
    QString words() const;

private:
    void showImpact(double impact, bool approximate, bool stale);
    void showSureness(bool stale);
    void showDependence();

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    ToneLabel* rate_;
    ToneLabel* caption_;
    ToneLabel* difference_;
    ToneLabel* sureness_;
    LinkButton* dependence_;
    ToneLabel* dependenceWords_;
};

}  // namespace throughline::gui
