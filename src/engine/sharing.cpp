#include "engine/sharing.h"

#include <algorithm>
#include <span>
#include <vector>

#include "engine/parts.h"

namespace throughline::engine {
namespace {

/// The shares of so many silos are resolved at a time.
constexpr std::size_t silosAPart = 1 << 10;

void share(const Network& network, Index silo, Rates& rates) {
    const bool fanOutAll = network.fanOutAll[silo] != 0;
    SiloRates& at = rates.silos[silo];
    const auto handoffs = network.outgoing[silo];
    const auto ofSilo = [&](std::span<double> shares) {
        return shareOut(fanOutAll, static_cast<Index>(handoffs.size()),
                        [&](Index i) -> double& { return shares[handoffs[i]]; });
    };
    at.endOk = at.endFailed = ofSilo(rates.shareOk);
    if (!rates.shareFailed.empty()) at.endFailed = ofSilo(rates.shareFailed);
}

std::vector<char> findLedTo(const Network& network) {
    std::vector<char> ledTo(network.silos, 0);
    for (Index handoff = 0; handoff < network.handoffs; ++handoff)
        if (network.from[handoff] != network.to[handoff]) ledTo[network.to[handoff]] = 1;
    return ledTo;
}

}  // namespace

void resolveShares(const Network& network, Rates& rates) {
    inParts(network.silos, silosAPart, [&](std::size_t begin, std::size_t end) {
        for (auto silo = static_cast<Index>(begin); silo < end; ++silo) share(network, silo, rates);
    });
    rates.sharesResolved = true;
}

void resolveEntries(const Network& network, std::span<double> entries) {
    const bool noneGiven = std::ranges::all_of(entries, [](double entry) { return entry == leftBlank; });
    const std::vector<char> ledTo = noneGiven ? findLedTo(network) : std::vector<char>();
    double sum = 0;
    for (std::size_t silo = 0; silo < entries.size(); ++silo) {
        double& entry = entries[silo];
        if (entry == leftBlank) entry = noneGiven && !ledTo[silo] ? 1 : 0;
        sum += entry;
    }
    if (!(sum > 0) || sum == 1) return;
    for (double& entry : entries) entry /= sum;
}

}  // namespace throughline::engine
