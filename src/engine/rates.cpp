#include "engine/rates.h"

#include <limits>
#include <unordered_map>

namespace throughline::engine {
namespace {

/// The shares of the hand-offs of one silo after one outcome.
class ShareResolution {
public:
    ShareResolution(const model::Journey& journey, const Network& network, Index silo, Outcome outcome)
        : journey_(journey) {
        for (const Index handoff : network.outgoing[silo])
            if (network.eligible(handoff, outcome)) add(handoff);
    }

    /// What no hand-off takes: these cases end. Rounding in the given shares ends nobody.
    double rest() const {
        const double rounding =
            2 * static_cast<double>(eligible_.size()) * std::numeric_limits<double>::epsilon();
        return 1 - given_ > rounding ? 1 - given_ : 0;
    }

    double end() const { return blanks_ > 0 ? 0 : rest(); }

    double share(Index handoff) const {
        const auto& given = journey_.handoffs[handoff].share;
        if (!given) return rest() / blanks_;
        return rest() > 0 ? given->value() : given->value() / given_;
    }

    const std::vector<Index>& eligible() const { return eligible_; }

private:
    void add(Index handoff) {
        eligible_.push_back(handoff);
        const auto& given = journey_.handoffs[handoff].share;
        if (given)
            given_ += given->value();
        else
            ++blanks_;
    }

    const model::Journey& journey_;
    std::vector<Index> eligible_;
    double given_ = 0;
    int blanks_ = 0;
};

void resolveShares(Rates& rates, const model::Journey& journey, const Network& network, Index silo,
                   Outcome outcome) {
    const ShareResolution shares(journey, network, silo, outcome);
    const bool all = network.fanOutAll[silo];
    const auto shareOf = outcome == Outcome::Ok ? &HandoffRates::shareOk : &HandoffRates::shareFailed;
    for (const Index handoff : shares.eligible())
        rates.handoffs[handoff].*shareOf = all ? 1 : shares.share(handoff);
    const auto endOf = outcome == Outcome::Ok ? &SiloRates::endOk : &SiloRates::endFailed;
    rates.silos[silo].*endOf = shares.eligible().empty() ? 1 : all ? 0 : shares.end();
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

std::vector<Cause> readCauses(const model::Journey& journey) {
    std::unordered_map<model::ElementId, Index> elementOf;
    for (const model::Silo& silo : journey.silos) elementOf.emplace(silo.id, elementOf.size());
    for (const model::Handoff& handoff : journey.handoffs) elementOf.emplace(handoff.id, elementOf.size());
    std::vector<Cause> causes;
    for (const model::SharedCause& cause : journey.sharedCauses) {
        Cause read{cause.probability.value(), {}};
        for (const model::AffectedElement& affected : cause.affects)
            read.hits.push_back({elementOf.at(affected.element), affected.errorRate.mean()});
        causes.push_back(std::move(read));
    }
    return causes;
}

}  // namespace

Rates::Rates(const model::Journey& journey, const Network& network) : handoffs(network.handoffs) {
    for (const model::Silo& silo : journey.silos) {
        error.push_back(silo.errorRate.mean());
        silos.push_back(ratesOf(silo));
    }
    for (Index handoff = 0; handoff < network.handoffs; ++handoff) {
        error.push_back(journey.handoffs[handoff].errorRate.mean());
        handoffs[handoff].cost = journey.handoffs[handoff].cost.value();
    }
    for (Index silo = 0; silo < network.silos; ++silo) {
        resolveShares(*this, journey, network, silo, Outcome::Ok);
        resolveShares(*this, journey, network, silo, Outcome::Failed);
    }
    resolveEntries(*this, journey, network);
    if (!journey.sharedCauses.empty()) causes = readCauses(journey);
}

}  // namespace throughline::engine
