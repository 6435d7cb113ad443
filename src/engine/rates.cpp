#include "engine/rates.h"

#include <algorithm>
#include <span>

#include "engine/parts.h"
#include "engine/read_rates.h"
#include "throughline/base/positions.h"

namespace throughline::engine {
namespace {

/// From so many silos or hand-offs on, another thread is worth starting.
constexpr std::size_t worthAThread = 1 << 13;

std::vector<char> findLedTo(const Network& network) {
    std::vector<char> ledTo(network.silos, 0);
    for (Index handoff = 0; handoff < network.handoffs; ++handoff)
        if (network.from[handoff] != network.to[handoff]) ledTo[network.to[handoff]] = 1;
    return ledTo;
}

void readSilos(Rates& rates, const model::Journey& journey) {
    rates.silos.resize(journey.silos.size());
    inParts(journey.silos.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t silo = begin; silo < end; ++silo) {
            rates.error[silo] = journey.silos[silo].errorRate.mean();
            rates.silos[silo] = unresolvedRates(journey.silos[silo]);
        }
    });
}

void readHandoffs(Rates& rates, const model::Journey& journey) {
    rates.handoffs.resize(journey.handoffs.size());
    const auto errors = std::span(rates.error).subspan(journey.silos.size());
    inParts(journey.handoffs.size(), worthAThread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t handoff = begin; handoff < end; ++handoff) {
            errors[handoff] = journey.handoffs[handoff].errorRate.mean();
            rates.handoffs[handoff] = unresolvedRates(journey.handoffs[handoff]);
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

/// The rates of some hand-offs, to go through. (clang 14 does not compile the views of g++ 12's library.)
class RatesOf {
public:
    RatesOf(Column<HandoffRates>& rates, std::span<const Index> handoffs)
        : rates_(rates.data()), handoffs_(handoffs) {}

    struct Iterator {
        HandoffRates* rates;
        const Index* handoff;
        HandoffRates& operator*() const { return rates[*handoff]; }
        Iterator& operator++() {
            ++handoff;
            return *this;
        }
        bool operator==(const Iterator&) const = default;
    };
    Iterator begin() const { return {rates_, handoffs_.data()}; }
    Iterator end() const { return {rates_, handoffs_.data() + handoffs_.size()}; }

private:
    HandoffRates* rates_;
    std::span<const Index> handoffs_;
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
    inParts(network.silos, worthAThread, [&](std::size_t begin, std::size_t end) {
        for (auto silo = static_cast<Index>(begin); silo < end; ++silo)
            resolveShares(silos[silo], journey.silos[silo].fanOut, RatesOf(handoffs, network.outgoing[silo]));
    });
    resolveEntries(silos, [&] { return findLedTo(network); });
    if (!journey.sharedCauses.empty()) causes = readCauses(journey);
}

}  // namespace throughline::engine
