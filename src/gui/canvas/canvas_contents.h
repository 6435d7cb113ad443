#pragma once

#include <optional>

#include <QColor>
#include <QString>

#include "gui/canvas/figures.h"

/// What a card and a hand-off say, in words and colours, apart from how they are drawn.
namespace throughline::gui {

struct CardContent {
    QString name;
    QString department;       ///< empty: none
    QString ownView;          ///< "98.0 % fine"
    QString letDown;          ///< "first let-down 2.9 %", or "–" without a result
    QColor stripe;            ///< invalid: no department
    std::optional<int> heat;  ///< 0 to 6; nothing without a result
    bool stale = false;       ///< the result is of an older state
    std::optional<ElementMark> mark;
    QString scenarioChange;  ///< what the scenario shown changes here; empty: nothing
    QString explanation;     ///< for the tooltip
    friend bool operator==(const CardContent&, const CardContent&) = default;
};

struct HandoffContent {
    QString label;        ///< empty: none
    bool failed = false;  ///< only taken after a failure: dashed
    double weight = 0.2;  ///< share of customers, 0 to 1
    std::optional<int> heat;
    std::optional<ElementMark> mark;
    QString explanation;  ///< one sentence for the tooltip
    friend bool operator==(const HandoffContent&, const HandoffContent&) = default;
};

/// Pre: the silo or hand-off is one of workbench.journey().
CardContent cardContent(const app::Workbench& workbench, const Figures& figures, const model::Silo& silo);
HandoffContent handoffContent(const app::Workbench& workbench, const Figures& figures,
                              const model::Handoff& handoff);

}  // namespace throughline::gui
