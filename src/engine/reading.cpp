#include "engine/reading.h"

#include <atomic>
#include <span>
#include <utility>

#include "engine/parts.h"
#include "engine/sharing.h"
#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

/// So many silos or hand-offs are read at a time.
constexpr std::size_t silosAPart = 1 << 10;
constexpr std::size_t handoffsAPart = 1 << 11;

SiloRates unresolvedRates(const model::Silo& silo) {
    SiloRates rates;
    rates.recovery = silo.recoveryRate.mean();
    rates.abandonment = silo.abandonmentRate.mean();
    rates.relativeRisk = silo.relativeRisk.value();
    rates.visitCost = silo.visitCost.value();
    rates.recoveryCost = silo.recoveryCost.value();
    return rates;
}

double unresolvedShare(const model::Handoff& handoff) {
    return handoff.share ? handoff.share->value() : leftBlank;
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

/// Reads along: rates, with what is shared left unresolved.
class Reader {
public:
    Reader(const model::Journey& journey, Rates& rates) : journey_(journey), rates_(rates) {
        rates.error.resize(journey.silos.size() + journey.handoffs.size());
        rates.silos.resize(journey.silos.size());
        rates.entries.resize(journey.silos.size());
        rates.shareOk.resize(journey.handoffs.size());
    }

    Network network() {
        readSilos();
        readHandoffs();
        readCosts();
        readConditions();
        return {std::move(from_), std::move(to_), std::move(when_), std::move(fanOutAll_)};
    }

private:
    void readSilos() {
        fanOutAll_.resize(journey_.silos.size());
        ids_.resize(journey_.silos.size());
        inParts(journey_.silos.size(), silosAPart,
                [this](std::size_t begin, std::size_t end) { readSilos(begin, end); });
        silos_.build(ids_.size(), [ids = ids_.data()](std::size_t silo) { return ids[silo]; });
    }

    void readHandoffs() {
        from_.resize(journey_.handoffs.size());
        to_.resize(journey_.handoffs.size());
        when_.resize(journey_.handoffs.size());
        inParts(journey_.handoffs.size(), handoffsAPart,
                [this](std::size_t begin, std::size_t end) { readHandoffs(begin, end); });
    }

    // The columns by name, since the compiler cannot know that writing a number leaves them where they are.
    void readSilos(std::size_t begin, std::size_t end) {
        const std::span silos(journey_.silos);
        const std::span ids(ids_);
        const std::span fanOutAll(fanOutAll_);
        const std::span errors(rates_.error);
        const std::span rates(rates_.silos);
        const std::span entries(rates_.entries);
        for (std::size_t number = begin; number < end; ++number) {
            const model::Silo& silo = silos[number];
            ids[number] = silo.id.number();
            fanOutAll[number] = silo.fanOut == model::FanOut::All;
            errors[number] = silo.errorRate.mean();
            rates[number] = unresolvedRates(silo);
            entries[number] = silo.entryShare ? silo.entryShare->value() : leftBlank;
        }
    }

    void readHandoffs(std::size_t begin, std::size_t end) {
        const std::span handoffs(journey_.handoffs);
        const std::span from(from_);
        const std::span to(to_);
        const std::span when(when_);
        const std::span errors = std::span(rates_.error).subspan(journey_.silos.size());
        const std::span shares(rates_.shareOk);
        bool anyCost = false;
        for (std::size_t number = begin; number < end; ++number) {
            const model::Handoff& handoff = handoffs[number];
            from[number] = static_cast<Index>(*silos_.of(handoff.from.number()));
            to[number] = static_cast<Index>(*silos_.of(handoff.to.number()));
            when[number] = handoff.when;
            errors[number] = handoff.errorRate.mean();
            shares[number] = unresolvedShare(handoff);
            anyCost |= handoff.cost.value() > 0;
        }
        if (anyCost) anyCost_ = true;
    }

    /// Hand-offs of most journeys cost nothing.
    void readCosts() {
        if (!anyCost_) return;
        rates_.cost.resize(journey_.handoffs.size());
        inParts(rates_.cost.size(), handoffsAPart, [this](std::size_t begin, std::size_t end) {
            for (std::size_t number = begin; number < end; ++number)
                rates_.cost[number] = journey_.handoffs[number].cost.value();
        });
    }

    /// Most journeys need no shares of their own after a failed visit.
    void readConditions() {
        static_assert(static_cast<int>(model::When::Always) == 0);
        int seen = 0;
        for (const model::When when : when_) seen |= static_cast<int>(when);
        if (seen == 0) return;
        rates_.shareFailed = rates_.shareOk;
        for (std::size_t number = 0; number < when_.size(); ++number)
            if (when_[number] != model::When::Always)
                (when_[number] == model::When::Ok ? rates_.shareFailed : rates_.shareOk)[number] = notTaken;
    }

    const model::Journey& journey_;
    Rates& rates_;
    Column<std::uint32_t> ids_;  ///< per silo
    base::IdTable silos_;
    Column<Index> from_;
    Column<Index> to_;
    Column<model::When> when_;
    Column<char> fanOutAll_;
    std::atomic<bool> anyCost_ = false;
};

}  // namespace

Reading::Reading(const model::Journey& journey, Shares shares) : network(Reader(journey, rates).network()) {
    const auto putInOrder = [this] { network.putInOrder(); };
    const auto share = [this] { resolveShares(network, rates); };
    if (network.silos >= worthTwoThreads) {
        bothAtOnce(putInOrder, share);
    } else {
        putInOrder();
        if (shares == Shares::Resolved) share();
    }
    resolveEntries(network, rates.entries);
    if (!journey.sharedCauses.empty()) rates.causes = readCauses(journey);
}

}  // namespace throughline::engine
