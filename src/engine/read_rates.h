#pragma once

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

#include "engine/rates.h"
#include "throughline/model/journey.h"

/// How the figures of a journey become rates: first each by itself, then what the hand-offs of a silo and the
/// entries share out.
namespace throughline::engine {

/// In place of a share that is resolved later.
inline constexpr double leftBlank = -1;
/// The hand-off is not for that outcome.
inline constexpr double notTaken = -2;

inline SiloRates unresolvedRates(const model::Silo& silo) {
    SiloRates rates;
    rates.recovery = silo.recoveryRate.mean();
    rates.abandonment = silo.abandonmentRate.mean();
    rates.relativeRisk = silo.relativeRisk.value();
    rates.visitCost = silo.visitCost.value();
    rates.recoveryCost = silo.recoveryCost.value();
    rates.entry = silo.entryShare ? silo.entryShare->value() : leftBlank;
    return rates;
}

inline HandoffRates unresolvedRates(const model::Handoff& handoff) {
    const double share = handoff.share ? handoff.share->value() : leftBlank;
    return {handoff.when == model::When::Failed ? notTaken : share,
            handoff.when == model::When::Ok ? notTaken : share, handoff.cost.value()};
}

/// What the hand-offs of one silo share out after one outcome.
class Sharing {
public:
    void add(double share) {
        if (share == notTaken) return;
        ++eligible_;
        if (share == leftBlank)
            ++blanks_;
        else
            given_ += share;
    }
    void close(model::FanOut fanOut) {
        // Rounding in the given shares ends nobody.
        const double rounding = 2 * static_cast<double>(eligible_) * std::numeric_limits<double>::epsilon();
        const double rest = 1 - given_ > rounding ? 1 - given_ : 0;
        all_ = fanOut == model::FanOut::All && eligible_ > 0;
        end_ = eligible_ == 0 ? 1 : all_ || blanks_ > 0 ? 0 : rest;
        blank_ = all_ ? 1 : rest / blanks_;
        scale_ = rest > 0 ? 1 : given_;
    }
    /// P(the case ends there).
    double end() const { return end_; }
    double share(double own) const {
        if (own == leftBlank) return blank_;
        return own == notTaken ? 0 : all_ ? 1 : own / scale_;
    }

private:
    double given_ = 0;
    Index blanks_ = 0;
    Index eligible_ = 0;
    bool all_ = false;
    double end_ = 0;
    double blank_ = 0;  ///< the share of a hand-off whose share is left blank
    double scale_ = 1;
};

/// Resolves the shares after one outcome; returns P(the case ends there).
template <class Handoffs>
double resolveShares(model::FanOut fanOut, const Handoffs& handoffs, double HandoffRates::*share) {
    Sharing sharing;
    for (const HandoffRates& rates : handoffs) sharing.add(rates.*share);
    sharing.close(fanOut);
    for (HandoffRates& rates : handoffs) rates.*share = sharing.share(rates.*share);
    return sharing.end();
}

/// handoffs: the rates of those that lead from the silo, unresolved in, resolved out.
template <class Handoffs>
void resolveShares(SiloRates& silo, model::FanOut fanOut, const Handoffs& handoffs) {
    bool alike = true;
    for (const HandoffRates& rates : handoffs) alike &= rates.shareOk == rates.shareFailed;
    silo.endOk = silo.endFailed = resolveShares(fanOut, handoffs, &HandoffRates::shareOk);
    if (!alike)
        silo.endFailed = resolveShares(fanOut, handoffs, &HandoffRates::shareFailed);
    else
        for (HandoffRates& rates : handoffs) rates.shareFailed = rates.shareOk;
}

/// Where no entry is given, customers enter where nothing leads to: findLedTo() says it per silo of the list.
template <class FindLedTo>
void resolveEntries(std::span<SiloRates> silos, const FindLedTo& findLedTo) {
    const auto isGiven = [](const SiloRates& silo) { return silo.entry != leftBlank; };
    const std::vector<char> ledTo =
        std::ranges::any_of(silos, isGiven) ? std::vector<char>(silos.size(), 1) : findLedTo();
    double sum = 0;
    for (std::size_t silo = 0; silo < silos.size(); ++silo) {
        double& entry = silos[silo].entry;
        if (entry == leftBlank) entry = ledTo[silo] ? 0 : 1;
        sum += entry;
    }
    if (!(sum > 0) || sum == 1) return;
    for (SiloRates& silo : silos) silo.entry /= sum;
}

}  // namespace throughline::engine
