#include "engine/rates.h"

#include <limits>

#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

constexpr double leftBlank = -1;

/// What the hand-offs of one silo that can be taken after one outcome share out.
struct Sharing {
    double given = 0;
    Index blanks = 0;
    Index eligible = 0;

    void add(double share) {
        ++eligible;
        if (share == leftBlank)
            ++blanks;
        else
            given += share;
    }
    /// What no given share takes. Rounding in the given shares ends nobody.
    double rest() const {
        const double rounding = 2 * static_cast<double>(eligible) * std::numeric_limits<double>::epsilon();
        return 1 - given > rounding ? 1 - given : 0;
    }
    double end() const { return eligible == 0 ? 1 : blanks > 0 ? 0 : rest(); }
    double share(double own) const {
        if (own == leftBlank) return rest() / blanks;
        return rest() > 0 ? own : own / given;
    }
};

/// Pre: the hand-offs' shares are as in the journey, or leftBlank, for each outcome after which they are
/// taken.
void resolveShares(Rates& rates, const Network& network, Index silo, Outcome outcome) {
    const auto shareOf = outcome == Outcome::Ok ? &HandoffRates::shareOk : &HandoffRates::shareFailed;
    const auto endOf = outcome == Outcome::Ok ? &SiloRates::endOk : &SiloRates::endFailed;
    Sharing sharing;
    for (const Index handoff : network.outgoing[silo])
        if (network.eligible(handoff, outcome)) sharing.add(rates.handoffs[handoff].*shareOf);
    const bool all = network.fanOutAll[silo] && sharing.eligible > 0;
    rates.silos[silo].*endOf = all ? 0 : sharing.end();
    for (const Index handoff : network.outgoing[silo])
        if (network.eligible(handoff, outcome))
            rates.handoffs[handoff].*shareOf = all ? 1 : sharing.share(rates.handoffs[handoff].*shareOf);
}

void resolveSharesAlike(Rates& rates, const Network& network, Index silo) {
    resolveShares(rates, network, silo, Outcome::Ok);
    rates.silos[silo].endFailed = rates.silos[silo].endOk;
    for (const Index handoff : network.outgoing[silo])
        rates.handoffs[handoff].shareFailed = rates.handoffs[handoff].shareOk;
}

bool startsJourney(const Network& network, Index silo) {
    for (const Index handoff : network.incoming[silo])
        if (network.from[handoff] != silo) return false;
    return true;
}

std::vector<double> entryWeights(const model::Journey& journey, const Network& network) {
    std::vector<double> weights(network.silos, 0);
    bool given = false;
    for (const model::Silo& silo : journey.silos) given |= silo.entryShare.has_value();
    for (Index silo = 0; silo < network.silos; ++silo) {
        const auto& share = journey.silos[silo].entryShare;
        weights[silo] = given ? (share ? share->value() : 0) : startsJourney(network, silo);
    }
    return weights;
}

void resolveEntries(Rates& rates, const model::Journey& journey, const Network& network) {
    const std::vector<double> weights = entryWeights(journey, network);
    double sum = 0;
    for (const double weight : weights) sum += weight;
    for (Index silo = 0; silo < network.silos && sum > 0; ++silo)
        rates.silos[silo].entry = weights[silo] / sum;
}

SiloRates ratesOf(const model::Silo& silo) {
    SiloRates rates;
    rates.recovery = silo.recoveryRate.mean();
    rates.abandonment = silo.abandonmentRate.mean();
    rates.relativeRisk = silo.relativeRisk.value();
    rates.visitCost = silo.visitCost.value();
    rates.recoveryCost = silo.recoveryCost.value();
    return rates;
}

void readSilos(Rates& rates, const model::Journey& journey) {
    rates.error.reserve(journey.silos.size() + journey.handoffs.size());
    rates.silos.reserve(journey.silos.size());
    for (const model::Silo& silo : journey.silos) {
        rates.error.push_back(silo.errorRate.mean());
        rates.silos.push_back(ratesOf(silo));
    }
}

/// Shares as they are given; 0 after an outcome that the hand-off is not for.
void readHandoffs(Rates& rates, const model::Journey& journey) {
    rates.handoffs.reserve(journey.handoffs.size());
    for (const model::Handoff& handoff : journey.handoffs) {
        rates.error.push_back(handoff.errorRate.mean());
        const double share = handoff.share ? handoff.share->value() : leftBlank;
        rates.handoffs.push_back({handoff.when == model::When::Failed ? 0 : share,
                                  handoff.when == model::When::Ok ? 0 : share, handoff.cost.value()});
    }
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

Rates::Rates(const model::Journey& journey, const Network& network) {
    readSilos(*this, journey);
    readHandoffs(*this, journey);
    for (Index silo = 0; silo < network.silos; ++silo) {
        if (network.waysDependOnOutcome(silo)) {
            resolveShares(*this, network, silo, Outcome::Ok);
            resolveShares(*this, network, silo, Outcome::Failed);
        } else {
            resolveSharesAlike(*this, network, silo);
        }
    }
    resolveEntries(*this, journey, network);
    if (!journey.sharedCauses.empty()) causes = readCauses(journey);
}

}  // namespace throughline::engine
