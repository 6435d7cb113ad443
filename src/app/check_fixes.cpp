#include "app/check_fixes.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QObject>
#include <QRegularExpression>

#include "app/core_words.h"

namespace throughline::app {
namespace {

constexpr double enough = 1e-9;  ///< to be over 100 %

/// One share of several that are to make 100 % together.
struct Share {
    model::Target target;
    model::Field field;
    double value;
};

double sumOf(const std::vector<Share>& shares) {
    double sum = 0;
    for (const Share& share : shares) sum += share.value;
    return sum;
}

std::optional<CheckFix> scaledToWhole(const std::vector<Share>& shares) {
    const double sum = sumOf(shares);
    if (shares.empty() || !(sum > 0) || std::abs(sum - 1) <= enough) return std::nullopt;
    SettingsFix fix;
    for (const Share& share : shares) fix.settings.push_back({share.target, share.field, share.value / sum});
    return CheckFix{QObject::tr("Scale to 100 %"), std::move(fix)};
}

std::optional<CheckFix> scaledShares(const model::Journey& journey, const model::Finding& finding) {
    std::vector<Share> shares;
    for (const model::ElementId& element : finding.elements) {
        const auto* id = std::get_if<model::HandoffId>(&element);
        const model::Handoff* handoff = id ? model::find(journey, *id) : nullptr;
        if (handoff && handoff->share) shares.push_back({*id, model::Field::Share, handoff->share->value()});
    }
    return scaledToWhole(shares);
}

std::optional<CheckFix> scaledEntries(const model::Journey& journey) {
    std::vector<Share> shares;
    for (const model::Silo& silo : journey.silos)
        if (silo.entryShare) shares.push_back({silo.id, model::Field::EntryShare, silo.entryShare->value()});
    return scaledToWhole(shares);
}

std::optional<CheckFix> scaledSegments(const model::Journey& journey) {
    std::vector<Share> shares;
    for (const model::Segment& segment : journey.segments)
        shares.push_back({segment.id, model::Field::Share, segment.share.value()});
    return scaledToWhole(shares);
}

/// All hand-offs of a silo that hands over to all at once lose their shares.
std::optional<CheckFix> clearedShares(const model::Journey& journey, const model::Finding& finding) {
    const auto* id = finding.elements.empty() ? nullptr : std::get_if<model::HandoffId>(&finding.elements[0]);
    const model::Handoff* about = id ? model::find(journey, *id) : nullptr;
    if (!about) return std::nullopt;
    SettingsFix fix;
    for (const model::Handoff& handoff : journey.handoffs)
        if (handoff.from == about->from && handoff.share)
            fix.settings.push_back({handoff.id, model::Field::Share, std::monostate()});
    return CheckFix{QObject::tr("Clear the shares"), std::move(fix)};
}

bool isAt(const model::Finding& finding, const char* pattern) {
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    return expression.match(QString::fromStdString(finding.place)).hasMatch();
}

std::optional<CheckFix> errorFix(const model::Journey& journey, const model::Finding& finding) {
    if (isAt(finding, "/journey/handoffs/\\d+/share")) return clearedShares(journey, finding);
    if (isAt(finding, "/journey/silos/\\d+")) return scaledShares(journey, finding);
    if (isAt(finding, "/journey/silos") && !finding.elements.empty()) return scaledEntries(journey);
    if (isAt(finding, "/journey/segments")) return scaledSegments(journey);
    return std::nullopt;
}

/// Nobody can enter: any silo can be where customers start, so the first one shows the field.
std::optional<CheckFix> entryFix(const model::Journey& journey, const model::Finding& finding) {
    if (journey.silos.empty() || !isAt(finding, "/journey/silos")) return std::nullopt;
    return CheckFix{QObject::tr("Set “Customers start here”"), ShowFix{{journey.silos.front().id}}};
}

}  // namespace

std::optional<CheckFix> fixFor(const model::Journey& journey, const model::Finding& finding) {
    if (finding.severity == model::Severity::Error)
        if (auto fix = errorFix(journey, finding)) return fix;
    if (finding.elements.empty()) return entryFix(journey, finding);
    if (isAt(finding, "/journey/(silos|handoffs)/\\d+/owner"))
        return CheckFix{QObject::tr("Name an owner"), FieldFix{FieldFix::Which::Owner, finding.elements[0]}};
    if (isAt(finding, "/journey/silos/\\d+/name"))
        return CheckFix{QObject::tr("Rename"), FieldFix{FieldFix::Which::Name, finding.elements.back()}};
    return CheckFix{finding.elements.size() == 1 ? QObject::tr("Show it") : QObject::tr("Show them"),
                    ShowFix{finding.elements}};
}

std::vector<OfferedFix> fixesAbout(const Workbench& workbench, const model::ElementId& element) {
    if (!workbench.resultsAreCurrent() || !workbench.results()) return {};
    std::vector<OfferedFix> offered;
    for (const model::Finding& finding : workbench.results()->shown.findings) {
        if (std::ranges::find(finding.elements, element) == finding.elements.end()) continue;
        auto fix = fixFor(workbench.journey(), finding);
        if (!fix || std::holds_alternative<ShowFix>(fix->what)) continue;
        const bool known = std::ranges::any_of(
            offered, [&](const OfferedFix& other) { return other.fix.label == fix->label; });
        if (!known) offered.push_back({std::move(*fix), inWords(finding.message)});
    }
    return offered;
}

void carryOut(Workbench& workbench, const CheckFix& fix) {
    if (const auto* settings = std::get_if<SettingsFix>(&fix.what))
        workbench.setFields(settings->settings, fix.label);
}

}  // namespace throughline::app
