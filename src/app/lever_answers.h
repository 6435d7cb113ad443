#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "app/evaluated.h"
#include "app/levers.h"
#include "throughline/engine/levers.h"

namespace throughline::app {

/// What the what-if page wants to know besides what it always shows.
struct WhatIfWish {
    /// In which order the steps from the reference are taken; others follow as the file has them.
    std::vector<Lever> order;
    /// One lever against another.
    struct Pair {
        Lever row;
        Lever column;
        friend bool operator==(const Pair&, const Pair&) = default;
    };
    std::optional<Pair> pair;
    /// Which value of each lever alone gives this impact rate?
    struct Target {
        double impactRate = 0;
        std::vector<Lever> levers;
        friend bool operator==(const Target&, const Target&) = default;
    };
    std::optional<Target> target;
    friend bool operator==(const WhatIfWish&, const WhatIfWish&) = default;
};

struct PairTable {
    engine::LeverValues rows;
    engine::LeverValues columns;
    engine::ImpactTable impact;
    std::size_t row = 0;  ///< where the scenario shown is
    std::size_t column = 0;
};

struct SoughtLever {
    Lever lever;
    engine::Sought sought;
    friend bool operator==(const SoughtLever& a, const SoughtLever& b) {
        return a.lever == b.lever && a.sought.reach == b.sought.reach && a.sought.value == b.sought.value;
    }
};

/// Whether the lever can be one of a pair: its number is a rate or a share of something.
bool canPair(const Lever& lever);
/// Nothing where it was stopped, or the journey has no exact result.
std::optional<PairTable> pairTable(const model::Journey& journey, const WhatIfWish::Pair& pair,
                                   std::stop_token stop = {});
/// Of those levers that can be sought.
std::vector<SoughtLever> soughtLevers(const model::Journey& journey, const WhatIfWish::Target& target,
                                      std::stop_token stop = {});

}  // namespace throughline::app
