#include "app/customer_groups.h"

#include <algorithm>

#include <QObject>

#include "app/words.h"

namespace throughline::app {
namespace {

using Fate = CustomerGroup::Fate;

QString counted(int count, int total) {
    return QObject::tr("%1 of %2").arg(app::count(count), app::count(total));
}

CustomerGroup fine(double impact, int count, int total) {
    const bool isRounded = count == 0 || count == total;
    return {Fate::Fine, QObject::tr("not let down"),
            isRounded ? outOf(1 - impact, total) : counted(count, total), count};
}

}  // namespace

std::vector<CustomerGroup> customerGroups(const Evaluated& results, int total) {
    const double impact = results.shown.evaluation->impactRate;
    const int now = customersOutOf(impact, total);
    const int before = customersOutOf(referenceRate(results).value_or(impact), total);
    const int added = std::max(0, now - before);
    const int saved = std::max(0, before - now);
    std::vector<CustomerGroup> groups{
        {Fate::LetDown, QObject::tr("let down at least once"), outOf(impact, total), now - added}};
    const model::JourneyBundle* bundle = model::find(*results.snapshot, results.journey);
    const QString reference = bundle ? scenarioName(*bundle, results.reference.scenario) : QString();
    if (added > 0)
        groups.push_back({Fate::Added, QObject::tr("of these, more than in %1").arg(reference),
                          counted(added, total), added});
    if (saved > 0)
        groups.push_back({Fate::Saved, QObject::tr("saved, compared with %1").arg(reference),
                          counted(saved, total), saved});
    groups.push_back(fine(impact, total - now - saved, total));
    return groups;
}

}  // namespace throughline::app
