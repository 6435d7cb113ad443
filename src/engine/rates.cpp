#include "engine/rates.h"

#include <algorithm>
#include <limits>
#include <span>

#include "engine/parts.h"
#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

constexpr double leftBlank = -1;

/// What the hand-offs of one silo that can be taken after one outcome share out.
class Sharing {
public:
    void add(double share) {
        ++eligible_;
        if (share == leftBlank)
            ++blanks_;
        else
            given_ += share;
    }
    void close() {
        // Rounding in the given shares ends nobody.
        const double rounding = 2 * static_cast<double>(eligible_) * std::numeric_limits<double>::epsilon();
        const double rest = 1 - given_ > rounding ? 1 - given_ : 0;
        end_ = eligible_ == 0 ? 1 : blanks_ > 0 ? 0 : rest;
        blank_ = rest / blanks_;
        scale_ = rest > 0 ? 1 : given_;
    }
    bool any() const { return eligible_ > 0; }
    double end() const { return end_; }
    double share(double own) const { return own == leftBlank ? blank_ : own / scale_; }

private:
    double given_ = 0;
    Index blanks_ = 0;
    Index eligible_ = 0;
    double end_ = 0;    ///< what no hand-off takes
    double blank_ = 0;  ///< the share of a hand-off whose share is left blank
    double scale_ = 1;
};

/// Pre: the hand-offs' shares are as in the journey, or leftBlank, for each outcome after which they are
/// taken.
void resolveShares(Rates& rates, const Network& network, Index silo, Outcome outcome) {
    const auto shareOf = outcome == Outcome::Ok ? &HandoffRates::shareOk : &HandoffRates::shareFailed;
    const auto endOf = outcome == Outcome::Ok ? &SiloRates::endOk : &SiloRates::endFailed;
    Sharing sharing;
    for (const Index handoff : network.outgoing[silo])
        if (network.eligible(handoff, outcome)) sharing.add(rates.handoffs[handoff].*shareOf);
    sharing.close();
    const bool all = network.fanOutAll[silo] && sharing.any();
    rates.silos[silo].*endOf = all ? 0 : sharing.end();
    for (const Index handoff : network.outgoing[silo])
        if (network.eligible(handoff, outcome))
            rates.handoffs[handoff].*shareOf = all ? 1 : sharing.share(rates.handoffs[handoff].*shareOf);
}

/// The same where every hand-off can be taken after both.
void resolveSharesAlike(Rates& rates, const Network& network, Index silo) {
    Sharing sharing;
    const auto outgoing = network.outgoing[silo];
    for (const Index handoff : outgoing) sharing.add(rates.handoffs[handoff].shareOk);
    sharing.close();
    const bool all = network.fanOutAll[silo] && sharing.any();
    rates.silos[silo].endOk = rates.silos[silo].endFailed = all ? 0 : sharing.end();
    for (const Index handoff : outgoing) {
        HandoffRates& shares = rates.handoffs[handoff];
        shares.shareOk = shares.shareFailed = all ? 1 : sharing.share(shares.shareOk);
    }
}

bool startsJourney(const Network& network, Index silo) {
    for (const Index handoff : network.incoming[silo])
        if (network.from[handoff] != silo) return false;
    return true;
}

/// Pre: entries are as in the journey, or leftBlank.
void resolveEntries(Rates& rates, const Network& network) {
    const bool given =
        std::ranges::any_of(rates.silos, [](const SiloRates& silo) { return silo.entry != leftBlank; });
    double sum = 0;
    for (Index silo = 0; silo < network.silos; ++silo) {
        double& entry = rates.silos[silo].entry;
        if (entry == leftBlank) entry = given ? 0 : startsJourney(network, silo);
        sum += entry;
    }
    if (!(sum > 0)) return;
    for (SiloRates& silo : rates.silos) silo.entry /= sum;
}

SiloRates ratesOf(const model::Silo& silo) {
    SiloRates rates;
    rates.recovery = silo.recoveryRate.mean();
    rates.abandonment = silo.abandonmentRate.mean();
    rates.relativeRisk = silo.relativeRisk.value();
    rates.visitCost = silo.visitCost.value();
    rates.recoveryCost = silo.recoveryCost.value();
    rates.entry = silo.entryShare ? silo.entryShare->value() : leftBlank;
    return rates;
}

void readSilos(Rates& rates, const model::Journey& journey) {
    rates.silos.resize(journey.silos.size());
    inParts(journey.silos.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t silo = begin; silo < end; ++silo) {
            rates.error[silo] = journey.silos[silo].errorRate.mean();
            rates.silos[silo] = ratesOf(journey.silos[silo]);
        }
    });
}

/// The share as it is given; 0 after an outcome that the hand-off is not for.
HandoffRates ratesOf(const model::Handoff& handoff) {
    const double share = handoff.share ? handoff.share->value() : leftBlank;
    return {handoff.when == model::When::Failed ? 0 : share, handoff.when == model::When::Ok ? 0 : share,
            handoff.cost.value()};
}

void readHandoffs(Rates& rates, const model::Journey& journey) {
    rates.handoffs.resize(journey.handoffs.size());
    const auto errors = std::span(rates.error).subspan(journey.silos.size());
    inParts(journey.handoffs.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t handoff = begin; handoff < end; ++handoff) {
            errors[handoff] = journey.handoffs[handoff].errorRate.mean();
            rates.handoffs[handoff] = ratesOf(journey.handoffs[handoff]);
        }
    });
}

/// Where the silos and hand-offs of a journey stand among its elements.
class ElementPositions {
public:
    explicit ElementPositions(const model::Journey& journey)
        : silos_(journey.silos), handoffs_(journey.handoffs), siloCount_(journey.silos.size()) {}

    Index of(const model::ElementId& id) const {
        if (const auto* silo = std::get_if<model::SiloId>(&id)) return static_cast<Index>(*silos_.of(*silo));
        return static_cast<Index>(siloCount_ + *handoffs_.of(std::get<model::HandoffId>(id)));
    }

private:
    base::Positions<model::Silo> silos_;
    base::Positions<model::Handoff> handoffs_;
    std::size_t siloCount_;
};

std::vector<Cause> readCauses(const model::Journey& journey) {
    const ElementPositions elements(journey);
    std::vector<Cause> causes;
    for (const model::SharedCause& cause : journey.sharedCauses) {
        Cause read{cause.probability.value(), {}};
        for (const model::AffectedElement& affected : cause.affects)
            read.hits.push_back({elements.of(affected.element), affected.errorRate.mean()});
        causes.push_back(std::move(read));
    }
    return causes;
}

}  // namespace

Rates::Rates(const model::Journey& journey, const Network& network) : error(network.elements()) {
    readSilos(*this, journey);
    readHandoffs(*this, journey);
    inParts(network.silos, [&](std::size_t begin, std::size_t end) {
        for (auto silo = static_cast<Index>(begin); silo < end; ++silo) {
            if (network.waysDependOnOutcome(silo)) {
                resolveShares(*this, network, silo, Outcome::Ok);
                resolveShares(*this, network, silo, Outcome::Failed);
            } else {
                resolveSharesAlike(*this, network, silo);
            }
        }
    });
    resolveEntries(*this, network);
    if (!journey.sharedCauses.empty()) causes = readCauses(journey);
}

}  // namespace throughline::engine
