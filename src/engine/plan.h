#pragma once

#include <span>

#include "engine/unfolding.h"

namespace throughline::engine {

/// A journey made ready for computing.
struct Plan {
    Network network;
    Rates rates;
    Unfolding unfolding;

    /// Of the cases that go on from a visit that ended so, how many take the branch.
    double share(const Branch& branch, Outcome outcome) const {
        return branch.handoff == nowhere ? 1 : rates.handoff(branch.handoff).share(outcome);
    }
    /// These are the branches after an ok visit, and all cases go on by one.
    bool isOneWay(std::span<const Branch> branches) const {
        return branches.size() == 1 && branches.front().next != nowhere &&
               share(branches.front(), Outcome::Ok) == 1;
    }
};

}  // namespace throughline::engine
