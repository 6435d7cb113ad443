#include "gui/inspector/effect_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QCoreApplication>
#include <QStringList>

#include "app/core_words.h"
#include "app/handoff_shares.h"
#include "app/words.h"

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

QString bold(const QString& text) {
    return "<b>" + text.toHtmlEscaped().replace(u' ', u'\u00a0') + "</b>";
}

const engine::Influence* influenceOf(const engine::Evaluation& evaluation, const model::ElementId& element) {
    for (const engine::SiloResult& silo : evaluation.silos)
        if (model::ElementId(silo.id) == element) return &silo.influence;
    for (const engine::HandoffResult& handoff : evaluation.handoffs)
        if (model::ElementId(handoff.id) == element) return &handoff.influence;
    return nullptr;
}

std::optional<double> ownErrorRate(const model::Journey& journey, const model::ElementId& element) {
    if (const auto* id = std::get_if<model::SiloId>(&element)) {
        const model::Silo* silo = model::find(journey, *id);
        return silo ? std::optional(silo->errorRate.mean()) : std::nullopt;
    }
    const model::Handoff* handoff = model::find(journey, std::get<model::HandoffId>(element));
    return handoff ? std::optional(handoff->errorRate.mean()) : std::nullopt;
}

/// How good it looks on its own.
QString ownView(double errorRate, const model::ElementId& element) {
    if (std::holds_alternative<model::SiloId>(element))
        return tr("Its own dashboard says %1.").arg(bold(tr("%1 fine").arg(app::percent(1 - errorRate))));
    return tr("On its own, %1 pass without loss.").arg(bold(app::percent(1 - errorRate)));
}

QString firstLetDown(const engine::Evaluation& evaluation, const engine::Influence& influence,
                     const model::ElementId& element) {
    if (influence.firstImpact <= 0) return tr("No customer is let down here first.");
    const QString share = bold(app::percent(influence.firstImpact));
    if (evaluation.weakestLink != element)
        return tr("It is the first let-down for %1 of customers.").arg(share);
    return tr("It is the first let-down for %1 of customers \u2014 the %2.")
        .arg(share, bold(tr("weakest link")));
}

QString ifPerfect(const engine::Evaluation& evaluation, const engine::Influence& influence) {
    if (engine::improvementPotential(evaluation, influence) <= 0)
        return tr("Were it perfect, nothing would change.");
    if (influence.impactIfPerfect <= 0)
        return tr("Were it perfect, %1 customer would be let down.").arg(bold(tr("no")));
    return tr("Were it perfect, impact would fall to %1 (%2).")
        .arg(bold(app::percent(influence.impactIfPerfect)), app::oneIn(influence.impactIfPerfect));
}

/// Why there is no result: the first error, in the words of the finding.
QString noResult(const app::EvaluatedPtr& results) {
    if (!results) return tr("The result is on its way.");
    const auto error =
        std::ranges::find(results->shown.findings, model::Severity::Error, &model::Finding::severity);
    if (error == results->shown.findings.end()) return tr("The result is on its way.");
    return tr("There is no result yet: %1").arg(app::inWords(error->message).toHtmlEscaped());
}

bool leadsBack(const model::Journey& journey, const model::Handoff& handoff) {
    std::multimap<model::SiloId, model::SiloId> next;
    for (const model::Handoff& each : journey.handoffs) next.emplace(each.from, each.to);
    std::set<model::SiloId> seen{handoff.to};
    std::vector<model::SiloId> open{handoff.to};
    while (!open.empty()) {
        const model::SiloId silo = open.back();
        open.pop_back();
        if (silo == handoff.from) return true;
        const auto [first, last] = next.equal_range(silo);
        for (auto each = first; each != last; ++each)
            if (seen.insert(each->second).second) open.push_back(each->second);
    }
    return false;
}

QString takenWords(const model::Journey& journey, const model::Handoff& handoff) {
    const model::Silo* from = model::find(journey, handoff.from);
    if (from && from->fanOut == model::FanOut::All) return tr("all");
    const auto leaving = app::handoffsFrom(journey, handoff.from);
    if (handoff.when != model::When::Always)
        return app::percent(app::shareAfter(leaving, handoff, handoff.when));
    const double ok = app::shareAfter(leaving, handoff, model::When::Ok);
    const double failed = app::shareAfter(leaving, handoff, model::When::Failed);
    if (std::abs(ok - failed) < 1e-12) return app::percent(ok);
    return tr("ok %1 \u00b7 failed %2").arg(app::percent(ok), app::percent(failed));
}

}  // namespace

QString effectOf(const app::Workbench& workbench, const model::ElementId& element) {
    const auto own = ownErrorRate(workbench.journey(), element);
    const app::EvaluatedPtr& results = workbench.results();
    const bool evaluated = results && results->shown.evaluation;
    const engine::Influence* influence =
        evaluated ? influenceOf(*results->shown.evaluation, element) : nullptr;
    if (!own) return {};
    if (!influence) return ownView(*own, element) + "<br>" + noResult(results);
    const engine::Evaluation& evaluation = *results->shown.evaluation;
    QStringList lines{ownView(*own, element), firstLetDown(evaluation, *influence, element),
                      ifPerfect(evaluation, *influence)};
    if (influence->costOfFailure) {
        const QString cost =
            app::shortMoney(*influence->costOfFailure, workbench.journey().business.currency);
        lines << tr("Its failures cost %1 a year.").arg(bold(cost));
    }
    return lines.join("<br>");
}

QString summaryOf(const app::Workbench& workbench) {
    const app::EvaluatedPtr& results = workbench.results();
    if (workbench.journey().silos.empty())
        return tr("This journey is empty. Double-click the canvas to add its first silo.");
    if (!results || !results->shown.evaluation) return noResult(results);
    const QString summary = app::summary(*results);
    return summary.toHtmlEscaped().replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
}

QString shareWords(const model::Journey& journey, const model::Handoff& handoff) {
    const QString taken = takenWords(journey, handoff);
    const bool isRework =
        handoff.to == handoff.from || (handoff.when == model::When::Failed && leadsBack(journey, handoff));
    return isRework ? tr("%1 \u00b7 rework").arg(taken) : taken;
}

QString wayWords(const model::Journey& journey, const model::Handoff& handoff) {
    const QString to = app::name(journey, model::ElementId(handoff.to));
    switch (handoff.when) {
        case model::When::Always:
            return tr("\u2192 %1").arg(to);
        case model::When::Ok:
            return tr("on success \u2192 %1").arg(to);
        case model::When::Failed:
            return tr("on failure \u2192 %1").arg(to);
    }
    return to;
}

}  // namespace throughline::gui
