#pragma once

#include <vector>

#include "engine/plan.h"

namespace throughline::engine {

/// The states that the shared causes of a journey can be in: each of those that matter is active or not.
class CauseStates {
public:
    /// More causes than this are not mixed exactly.
    static constexpr std::size_t maximumCauses = 20;

    /// Causes that strike nothing a customer can come to do not matter; one that is certain is always active.
    explicit CauseStates(const Plan& plan);
    /// Only these of the causes (their places in Rates) are mixed; those that are certain are active all the
    /// same.
    CauseStates(const Rates& rates, std::vector<Index> open);

    std::size_t causes() const { return open_.size(); }
    bool tooMany() const { return open_.size() > maximumCauses; }
    /// Pre: not tooMany().
    std::size_t count() const { return std::size_t{1} << open_.size(); }
    double probability(const Rates& rates, std::size_t state) const;
    /// The causes that are active in the state.
    std::vector<const Cause*> active(const Rates& rates, std::size_t state) const;

private:
    std::vector<Index> certain_;
    std::vector<Index> open_;
};

}  // namespace throughline::engine
