#include "gui/canvas/canvas_contents.h"

#include <algorithm>
#include <set>

#include <QLocale>
#include <QObject>
#include <QStringList>

#include "app/handoff_shares.h"
#include "app/theme.h"
#include "app/words.h"

namespace throughline::gui {
namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "65 %", "0.5 %": three digits at most and no zeros at the end.
QString shortPercent(double probability) {
    const double percentage = probability * 100;
    if (percentage != 0 && (percentage < 0.01 || percentage > 99.9)) return app::percent(probability);
    return QObject::tr("%1 %", "percentage").arg(QLocale().toString(percentage, 'g', 3));
}

/// What the scenario shown changes of this element, old and new.
QString scenarioChange(const app::Workbench& workbench, const model::ElementId& element) {
    QStringList changed;
    for (const app::Difference& one : workbench.differencesOf(element))
        changed << app::differenceOf(one, workbench.baseline().business.currency);
    return changed.isEmpty() ? QString()
                             : QObject::tr("Changed by this scenario: %1").arg(changed.join(", "));
}

/// What the error rate was in the reference, where the scenario shown changes it.
std::optional<double> errorRateBefore(const app::Workbench& workbench, const model::ElementId& element) {
    for (const app::Difference& one : workbench.differencesOf(element))
        if (const auto* before = std::get_if<model::Rate>(&one.before);
            before && one.field == model::Field::ErrorRate)
            return before->mean();
    return std::nullopt;
}

/// "98.0 % fine", or "96.0 % → 98.0 % fine".
QString ownView(const app::Workbench& workbench, const model::Silo& silo) {
    const double rate = silo.errorRate.mean();
    const auto before = errorRateBefore(workbench, silo.id);
    if (!before) return app::fine(rate);
    const QStringList words = app::percents({1 - *before, 1 - rate});
    return QObject::tr("%1 → %2 fine").arg(words[0], words[1]);
}

void setLetDown(CardContent& card, const std::optional<ElementFigures>& figures) {
    card.letDown = card.letDownShort = QString(QChar(0x2013));
    if (!figures) return;
    card.letDownShort = app::percent(figures->firstImpact);
    card.letDown = QObject::tr("first let-down %1").arg(card.letDownShort);
}

/// Whether both can be taken after the same visit.
bool compete(const model::Handoff& a, const model::Handoff& b) {
    return a.when == b.when || a.when == model::When::Always || b.when == model::When::Always;
}

bool competes(const Leaving& leaving, const model::Handoff& handoff) {
    return std::ranges::any_of(leaving.handoffs, [&](const model::Handoff* other) {
        return other != &handoff && compete(handoff, *other);
    });
}

/// Of those that are taken after any visit: "80 %", or what differs by how the visit went.
QString sharesAfterAnyVisit(const Leaving& leaving, const model::Handoff& handoff) {
    const QString ok = shortPercent(app::shareAfter(leaving.handoffs, handoff, model::When::Ok));
    const QString failed = shortPercent(app::shareAfter(leaving.handoffs, handoff, model::When::Failed));
    return ok == failed ? ok : QObject::tr("ok %1 · failed %2").arg(ok, failed);
}

/// The share of customers in words; empty where it is plain that all go this way.
QString shareWords(const Outgoing& outgoing, const model::Handoff& handoff) {
    const Leaving& leaving = outgoing.at(handoff.from);
    const bool isOneOfSeveral = competes(leaving, handoff);
    if (leaving.silo && leaving.silo->fanOut == model::FanOut::All)
        return isOneOfSeveral ? QObject::tr("all") : QString();
    if (handoff.share) return handoff.share->value() < 1 ? shortPercent(handoff.share->value()) : QString();
    if (!isOneOfSeveral) return {};
    if (handoff.when == model::When::Always) return sharesAfterAnyVisit(leaving, handoff);
    return shortPercent(app::shareAfter(leaving.handoffs, handoff, handoff.when));
}

QString outcomeWords(model::When when) {
    if (when == model::When::Ok) return QObject::tr("ok");
    return when == model::When::Failed ? QObject::tr("failed") : QString();
}

QString labelOf(const Outgoing& outgoing, const model::Handoff& handoff, std::optional<double> lostBefore) {
    const QString share = shareWords(outgoing, handoff);
    QString way = outcomeWords(handoff.when);
    if (!share.isEmpty()) way += (way.isEmpty() ? "" : " ") + share;
    const double lost = handoff.errorRate.mean();
    if (lost <= 0 && !lostBefore) return way;
    const QStringList rates = app::percents({lostBefore.value_or(lost), lost});
    const QString loss = lostBefore ? QObject::tr("%1 → %2 lost").arg(rates[0], rates[1])
                                    : QObject::tr("%1 lost").arg(rates[1]);
    return way.isEmpty() ? loss : QObject::tr("%1 · %2").arg(way, loss);
}

/// "83 of 100 customers pass here", or "each customer passes here 1.3 times on average".
QString passWords(double traversals) {
    if (traversals > 1.0000001)
        return QObject::tr("a customer passes here %1 times on average").arg(app::factor(traversals));
    const double hundred = traversals * 100;
    if (hundred > 0 && hundred < 1)
        return QObject::tr("%1 of customers pass here").arg(app::percent(traversals));
    return QObject::tr("%1 of 100 customers pass here").arg(app::count(hundred));
}

/// The silos of a stage and the hand-offs among them, seen as one.
struct Together {
    std::optional<ElementFigures> figures;  ///< nothing without a result
    double ownErrorRate = 0;                ///< of a visit
    std::optional<ElementMark> mark;
    bool unowned = false;
};

void addMark(std::optional<ElementMark>& all, const std::optional<ElementMark>& mark, const QString& name) {
    if (!mark) return;
    const QString words = QObject::tr("%1: %2", "silo and what is wrong").arg(name, mark->text);
    if (!all) {
        all = {mark->severity, words};
        return;
    }
    all->severity = std::min(all->severity, mark->severity);
    all->text += '\n' + words;
}

/// First let-downs are of different customers, so they add up; error rates count as often as they are met.
Together togetherOf(const model::Journey& journey, const Figures& figures,
                    const std::vector<model::SiloId>& silos) {
    Together together;
    double visits = 0, errors = 0, rates = 0;
    const auto add = [&](const model::ElementId& element) {
        const auto own = figures.of(element);
        if (!own) return 0.0;
        if (!together.figures) together.figures = ElementFigures{};
        together.figures->firstImpact += own->firstImpact;
        addMark(together.mark, figures.mark(element), app::name(journey, element));
        return own->passes;
    };
    std::set<model::SiloId> inside;
    for (const model::SiloId& id : silos) {
        const model::Silo* silo = model::find(journey, id);
        if (!silo) continue;
        inside.insert(id);
        const double passes = add(id);
        visits += passes;
        rates += silo->errorRate.mean();
        errors += passes * silo->errorRate.mean();
        together.unowned = together.unowned || isUnowned(journey, *silo);
    }
    for (const model::Handoff& handoff : journey.handoffs)
        if (inside.contains(handoff.from) && inside.contains(handoff.to)) add(handoff.id);
    together.ownErrorRate = visits > 0 ? errors / visits : rates / static_cast<double>(silos.size());
    return together;
}

}  // namespace

Outgoing outgoingOf(const model::Journey& journey) {
    Outgoing outgoing;
    for (const model::Silo& silo : journey.silos) outgoing[silo.id].silo = &silo;
    for (const model::Handoff& handoff : journey.handoffs)
        outgoing[handoff.from].handoffs.push_back(&handoff);
    return outgoing;
}

bool isUnowned(const model::Journey& journey, const model::Silo& silo) {
    const model::Department* department = model::find(journey, silo.department);
    return silo.owner.empty() && (!department || department->owner.empty());
}

CardContent cardContent(const app::Workbench& workbench, const Figures& figures, const model::Silo& silo) {
    const model::Journey& journey = workbench.journey();
    const std::optional<ElementFigures> own = figures.of(silo.id);
    CardContent card;
    card.name = text(silo.name.empty() ? silo.id.text() : silo.name);
    card.department = app::departmentName(journey, silo.department);
    card.ownView = ownView(workbench, silo);
    setLetDown(card, own);
    if (!card.department.isEmpty()) card.stripe = app::departmentColor(journey, silo.department);
    if (own) card.heat = figures.heat(*own);
    card.stale = !figures.current();
    card.mark = figures.mark(silo.id);
    card.unowned = isUnowned(journey, silo);
    card.scenarioChange = scenarioChange(workbench, silo.id);
    card.pinned = workbench.view().arrangement().pinned.contains(silo.id);
    return card;
}

CardContent stageContent(const app::Workbench& workbench, const Figures& figures, const std::string& stage,
                         const std::vector<model::SiloId>& silos) {
    const Together together = togetherOf(workbench.journey(), figures, silos);
    CardContent card;
    card.isStack = true;
    card.name = text(stage);
    card.department = app::counted(silos.size(), QObject::tr("silo"), QObject::tr("silos"));
    card.ownView = app::fine(together.ownErrorRate);
    setLetDown(card, together.figures);
    if (together.figures) card.heat = figures.heat(*together.figures);
    card.stale = !figures.current();
    card.mark = together.mark;
    card.unowned = together.unowned;
    return card;
}

HandoffContent handoffContent(const app::Workbench& workbench, const Figures& figures,
                              const Outgoing& outgoing, const model::Handoff& handoff) {
    const std::optional<ElementFigures> own = figures.of(handoff.id);
    HandoffContent content;
    content.label = labelOf(outgoing, handoff, errorRateBefore(workbench, handoff.id));
    content.failed = handoff.when == model::When::Failed;
    if (own) content.weight = std::clamp(own->passes, 0.0, 1.0);
    if (own && own->firstImpact > 0) content.heat = figures.heat(*own);
    content.unowned = handoff.owner.empty();
    content.mark = figures.mark(handoff.id);
    return content;
}

QString explain(const app::Workbench& workbench, const Figures& figures, const model::Silo& silo) {
    const CardContent card = cardContent(workbench, figures, silo);
    const std::optional<ElementFigures> own = figures.of(silo.id);
    const QString department = card.department.isEmpty() ? QObject::tr("No department yet") : card.department;
    QStringList lines{card.name, QObject::tr("%1 · %2").arg(department, card.ownView)};
    if (own)
        lines << QObject::tr("Here %1 of customers are let down for the first time.")
                     .arg(app::percent(own->firstImpact));
    if (own && card.stale) lines << QObject::tr("The figures are being computed anew.");
    if (!card.scenarioChange.isEmpty()) lines << card.scenarioChange;
    if (card.mark) lines << card.mark->text;
    if (card.unowned) lines << QObject::tr("Nobody owns it yet.");
    if (card.pinned) lines << QObject::tr("Pinned: an automatic layout leaves it where it is.");
    return lines.join('\n');
}

QString explain(const app::Workbench& workbench, const Figures& figures, const std::string& stage,
                const std::vector<model::SiloId>& silos) {
    const CardContent card = stageContent(workbench, figures, stage, silos);
    const Together together = togetherOf(workbench.journey(), figures, silos);
    QStringList lines{card.name, QObject::tr("%1 · %2").arg(card.department, card.ownView)};
    if (together.figures)
        lines << QObject::tr(
                     "At these silos and the hand-offs among them %1 of customers are let down for the "
                     "first time.")
                     .arg(app::percent(together.figures->firstImpact));
    if (card.mark) lines << card.mark->text;
    if (card.unowned) lines << QObject::tr("Nobody owns some of it yet.");
    return (lines << QObject::tr("Double-click to open the stage.")).join('\n');
}

QString explain(const app::Workbench& workbench, const Figures& figures, const model::Handoff& handoff) {
    const std::optional<ElementFigures> own = figures.of(handoff.id);
    QStringList parts;
    if (handoff.when == model::When::Failed) parts << QObject::tr("taken when the visit failed");
    if (handoff.when == model::When::Ok) parts << QObject::tr("taken when the visit went well");
    if (own) parts << passWords(own->passes);
    parts << QObject::tr("%1 of hand-offs go wrong").arg(app::percent(handoff.errorRate.mean()));
    if (own) parts << QObject::tr("first let-down for %1").arg(app::percent(own->firstImpact));
    const QString name = app::name(workbench.journey(), model::ElementId(handoff.id));
    QStringList lines{QObject::tr("%1: %2.").arg(name, parts.join("; "))};
    const QString change = scenarioChange(workbench, handoff.id);
    if (!change.isEmpty()) lines << change;
    if (const auto mark = figures.mark(handoff.id)) lines << mark->text;
    if (handoff.owner.empty()) lines << QObject::tr("Nobody owns this hand-off yet.");
    return lines.join('\n');
}

}  // namespace throughline::gui
