#pragma once

#include <memory>
#include <vector>

#include "engine/groups.h"
#include "engine/uncertain_rates.h"

namespace throughline::engine {

/// The results of all draws, each in its place: no thread writes where another does.
struct Drawn {
    explicit Drawn(std::size_t draws)
        : impactRate(draws), expectedCost(draws), revenueAtRisk(draws), weakest(draws) {}
    std::vector<double> impactRate;
    std::vector<double> expectedCost;
    std::vector<double> revenueAtRisk;
    std::vector<Index> weakest;
};

/// Draws of journeys without parallel work, loops and shared causes, several at once side by side. One
/// instance a thread.
class ChainDraws {
public:
    static bool isFor(const std::vector<Group>& groups);

    /// Pre: isFor(groups); both outlive it. rates: per group.
    ChainDraws(const std::vector<Group>& groups, const std::vector<UncertainRates>& rates);
    ~ChainDraws();

    /// The draws from begin to end.
    void evaluate(std::uint64_t seed, std::uint32_t begin, std::uint32_t end, Drawn& drawn);

private:
    class OfGroup;
    std::vector<std::unique_ptr<OfGroup>> groups_;
};

}  // namespace throughline::engine
