#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include <QColor>
#include <QString>

#include "gui/canvas/figures.h"

/// What a card and a hand-off say, in words and colours, apart from how they are drawn.
namespace throughline::gui {

struct CardContent {
    QString name;
    QString department;       ///< empty: none; of a stage "4 silos"
    QString ownView;          ///< "98.0 % fine"; changed by the scenario shown: "96.0 % → 98.0 % fine"
    QString letDown;          ///< "first let-down 2.9 %", or "–" without a result
    QString letDownShort;     ///< "2.9 %", or "–"
    QColor stripe;            ///< invalid: no department
    std::optional<int> heat;  ///< 0 to 6; nothing without a result
    bool stale = false;       ///< the result is of an older state
    std::optional<ElementMark> mark;
    bool unowned = false;    ///< neither it nor its department has an owner
    QString scenarioChange;  ///< what the scenario shown changes here; empty: nothing
    bool pinned = false;     ///< an automatic layout leaves it where it is
    bool isStack = false;    ///< it stands for several
    friend bool operator==(const CardContent&, const CardContent&) = default;
};

struct HandoffContent {
    QString label;        ///< empty: none
    bool failed = false;  ///< only taken after a failure: dashed
    double weight = 0.2;  ///< share of customers, 0 to 1
    std::optional<int> heat;
    bool unowned = false;
    std::optional<ElementMark> mark;
    friend bool operator==(const HandoffContent&, const HandoffContent&) = default;
};

/// A silo and the hand-offs that leave it.
struct Leaving {
    const model::Silo* silo = nullptr;
    std::vector<const model::Handoff*> handoffs;
};
/// Of each silo of a journey.
using Outgoing = std::unordered_map<model::SiloId, Leaving>;
Outgoing outgoingOf(const model::Journey& journey);

/// Whether neither the silo nor its department has an owner.
bool isUnowned(const model::Journey& journey, const model::Silo& silo);

/// Pre: the silo or hand-off is one of workbench.journey(), and so are those of outgoing.
CardContent cardContent(const app::Workbench& workbench, const Figures& figures, const model::Silo& silo);
/// The card of a collapsed stage. Pre: these are its silos.
CardContent stageContent(const app::Workbench& workbench, const Figures& figures, const std::string& stage,
                         const std::vector<model::SiloId>& silos);
HandoffContent handoffContent(const app::Workbench& workbench, const Figures& figures,
                              const Outgoing& outgoing, const model::Handoff& handoff);

/// For the tooltip: what the silo or stage is and does, a line each.
QString explain(const app::Workbench& workbench, const Figures& figures, const model::Silo& silo);
QString explain(const app::Workbench& workbench, const Figures& figures, const std::string& stage,
                const std::vector<model::SiloId>& silos);
/// "Call centre → Field engineering: 83 of 100 customers pass here; 3 % of hand-offs go wrong; first let-down
/// for 2.4 %."
QString explain(const app::Workbench& workbench, const Figures& figures, const model::Handoff& handoff);

}  // namespace throughline::gui
