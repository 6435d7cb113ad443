#include "throughline/engine/levers.h"

#include <algorithm>
#include <cmath>

#include "engine/groups.h"
#include "engine/turning.h"
#include "throughline/model/fields.h"

namespace throughline::engine {
namespace {

using model::Field;
using model::FieldKind;

std::optional<double> numberOf(const model::FieldValue& value) {
    if (const auto* rate = std::get_if<model::Rate>(&value)) return rate->mean();
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

/// The single entities that the target stands for.
std::vector<model::Target> singleTargets(const model::Journey& journey, const model::Target& target) {
    const TargetedPlaces places(journey, target);
    if (places.silos.empty() && places.handoffs.empty()) return {target};
    std::vector<model::Target> single;
    for (const std::size_t silo : places.silos) single.emplace_back(journey.silos[silo].id);
    for (const std::size_t handoff : places.handoffs) single.emplace_back(journey.handoffs[handoff].id);
    return single;
}

bool exists(const model::Journey& journey, const Lever& lever) {
    const auto hasField = [&](const model::Target& one) {
        return valueOf(journey, one, lever.field).has_value();
    };
    return std::ranges::all_of(singleTargets(journey, lever.target), hasField);
}

NoEvaluation noSuchLever() {
    return beyondComputing(base::say("what is to be turned is not in the journey"));
}

/// The search for a value: the impact rate rises with badness, from 0 (best) to 1 (worst).
class Search {
public:
    Search(Turning& turning, const Lever& lever, double target)
        : turning_(turning), downwards_(lever.field == Field::RecoveryRate), target_(target) {}

    base::Result<Sought, NoEvaluation> run() {
        const auto best = at(0);
        if (!best) return best.error();
        if (*best > target_) return Sought{Reach::Above, valueOf(0), *best};
        double worst = 1;
        auto high = at(worst);
        if (!high && std::holds_alternative<model::Findings>(high.error())) high = at(worst = justBelow);
        if (!high) return high.error();
        if (*high < target_) return Sought{Reach::Below, valueOf(worst), *high};
        if (*high <= target_) return Sought{Reach::Reached, valueOf(worst), *high};
        return between({0, *best}, {worst, *high});
    }

private:
    /// Where a loop would never end with 1.
    static constexpr double justBelow = 1 - 0x1p-30;
    static constexpr double tolerance = 1e-13;  // of the target
    struct Point {
        double badness;
        double impact;
    };

    double valueOf(double badness) const { return downwards_ ? 1 - badness : badness; }
    base::Result<double, NoEvaluation> at(double badness) { return turning_.at(valueOf(badness)); }

    /// Narrows the bracket until the target is met. Mostly by a line through its ends, which is exact for a
    /// figure that matters once; every fourth time by halves (Illinois, with a floor).
    base::Result<Sought, NoEvaluation> between(Point low, Point high) {
        double lowPull = low.impact - target_, highPull = high.impact - target_;
        for (int i = 0; i < 200 && target_ - low.impact > tolerance * target_; ++i) {
            const double middle = next(low.badness, lowPull, high.badness, highPull, i);
            if (middle <= low.badness || middle >= high.badness) break;
            const auto impact = at(middle);
            if (!impact) return impact.error();
            if (*impact <= target_) {
                low = {middle, *impact};
                lowPull = *impact - target_;
                highPull /= 2;
            } else {
                high = {middle, *impact};
                highPull = *impact - target_;
                lowPull /= 2;
            }
        }
        return worstEnd(low, high);
    }

    static double next(double low, double lowPull, double high, double highPull, int step) {
        const double halfWay = low + (high - low) / 2;
        if (step % 4 == 3) return halfWay;
        const double crossing = low - lowPull * (high - low) / (highPull - lowPull);
        const double least = std::nextafter(low, high);
        return std::isfinite(crossing) ? std::clamp(crossing, least, std::nextafter(high, low)) : halfWay;
    }

    /// Where the impact rate is the target over a whole range, the worst end of it.
    base::Result<Sought, NoEvaluation> worstEnd(Point low, Point high) {
        double middle = std::min(low.badness + 1e-9 * std::max(low.badness, 1e-9), high.badness);
        for (int i = 0; i < 60 && middle > low.badness && middle < high.badness; ++i) {
            const auto impact = at(middle);
            if (!impact) return impact.error();
            if (i == 0 && *impact > target_) break;
            (*impact <= target_ ? low : high) = {middle, *impact};
            middle = low.badness + (high.badness - low.badness) / 2;
        }
        return Sought{Reach::Reached, valueOf(low.badness), low.impact};
    }

    Turning& turning_;
    bool downwards_;
    double target_;
};

LeverReach reachOf(const model::Journey& journey, const Lever& lever, double impactAtBest) {
    return {lever, leverPosition(journey, lever).value_or(0), impactAtBest};
}

}  // namespace

std::optional<model::FieldValue> leverValue(Field field, double value) {
    const FieldKind kind = model::info(field).kind;
    if (kind == FieldKind::FanOut || kind == FieldKind::When) return std::nullopt;
    if (kind != FieldKind::Rate)
        return whyNot(field, value) ? std::nullopt : std::optional<model::FieldValue>(value);
    const auto rate = model::Rate::exactly(value);
    return rate ? std::optional<model::FieldValue>(*rate) : std::nullopt;
}

std::optional<double> leverPosition(const model::Journey& journey, const Lever& lever) {
    std::optional<double> position;
    for (const model::Target& one : singleTargets(journey, lever.target)) {
        const auto value = valueOf(journey, one, lever.field);
        const auto number = value ? numberOf(*value) : std::nullopt;
        if (!number || (position && *position != *number)) return std::nullopt;
        position = number;
    }
    return position;
}

model::Journey turned(model::Journey journey, const Lever& lever, double value) {
    if (const auto given = leverValue(lever.field, value)) assign(journey, lever.target, lever.field, *given);
    return journey;
}

bool canSeek(Field field) {
    return field == Field::ErrorRate || field == Field::RecoveryRate || field == Field::Probability;
}

base::Result<Sought, NoEvaluation> seek(const model::Journey& journey, const Lever& lever, double target,
                                        std::stop_token stop) {
    if (!canSeek(lever.field) || !exists(journey, lever)) return noSuchLever();
    const auto now = impactRateOf(journey, stop);
    if (!now) return now.error();
    Turning turning(journey, lever, std::move(stop));
    return Search(turning, lever, target).run();
}

std::vector<LeverReach> strongestLevers(const model::Journey& journey, const Evaluation& evaluation,
                                        std::size_t count, std::stop_token stop) {
    std::vector<LeverReach> levers;
    for (const SiloResult& silo : evaluation.silos)
        levers.push_back(reachOf(journey, {silo.id}, silo.influence.impactIfPerfect));
    for (const HandoffResult& handoff : evaluation.handoffs)
        levers.push_back(reachOf(journey, {handoff.id}, handoff.influence.impactIfPerfect));
    for (const model::SharedCause& cause : journey.sharedCauses) {
        const Lever lever{cause.id, Field::Probability};
        if (const auto impact = impactRateOf(turned(journey, lever, 0), stop))
            levers.push_back(reachOf(journey, lever, *impact));
    }
    std::erase_if(levers, [&](const LeverReach& one) { return one.impactAtBest >= evaluation.impactRate; });
    std::ranges::stable_sort(levers, std::ranges::greater(), [&](const LeverReach& one) {
        Influence influence;
        influence.impactIfPerfect = one.impactAtBest;
        return potentialToSortBy(evaluation, influence);
    });
    if (levers.size() > count) levers.resize(count);
    return levers;
}

base::Result<ImpactTable, NoEvaluation> impactTable(const model::Journey& journey, const LeverValues& rows,
                                                    const LeverValues& columns, std::stop_token stop) {
    if (!exists(journey, rows.lever) || !exists(journey, columns.lever)) return noSuchLever();
    if (const auto now = impactRateOf(journey, stop); !now) return now.error();
    ImpactTable table;
    for (const double row : rows.values) {
        const model::Journey given = turned(journey, rows.lever, row);
        Turning turning(given, columns.lever, stop);
        table.emplace_back();
        for (const double column : columns.values) {
            const auto impact = turning.at(column);
            if (stop.stop_requested()) return NoEvaluation(Stopped{});
            table.back().push_back(impact ? std::optional(*impact) : std::nullopt);
        }
    }
    return table;
}

}  // namespace throughline::engine
