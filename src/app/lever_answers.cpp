#include "app/lever_answers.h"

#include <algorithm>

namespace throughline::app {
namespace {

constexpr std::size_t valuesOfPair = 7;
constexpr double middle = (valuesOfPair - 1) / 2.0;
constexpr double leastStep = 0.005;

engine::Lever engineLever(const Lever& lever) {
    return {lever.target, lever.field};
}

/// Evenly from nothing to the present value and as far beyond it, up to 1; from nothing on in small steps.
engine::LeverValues valuesAround(const Lever& lever, double now) {
    engine::LeverValues made{engineLever(lever), {}};
    const double above = std::min(now, 1 - now) / middle;
    for (std::size_t i = 0; i < valuesOfPair; ++i) {
        const double beyond = now + above * (double(i) - middle);
        made.values.push_back(now == 0     ? leastStep * double(i)
                              : i < middle ? now * double(i) / middle
                                           : beyond);
    }
    return made;
}

/// Of the present value.
std::size_t placeOf(double now) {
    return now == 0 ? 0 : valuesOfPair / 2;
}

}  // namespace

bool canPair(const Lever& lever) {
    return lever.way == Lever::Way::Set && engine::canSeek(lever.field);
}

std::optional<PairTable> pairTable(const model::Journey& journey, const WhatIfWish::Pair& pair,
                                   std::stop_token stop) {
    const auto row = engine::leverPosition(journey, engineLever(pair.row));
    const auto column = engine::leverPosition(journey, engineLever(pair.column));
    if (!row || !column) return std::nullopt;
    PairTable table{valuesAround(pair.row, *row),
                    valuesAround(pair.column, *column),
                    {},
                    placeOf(*row),
                    placeOf(*column)};
    auto impact = engine::impactTable(journey, table.rows, table.columns, stop);
    if (!impact) return std::nullopt;
    table.impact = std::move(impact).value();
    return table;
}

std::vector<SoughtLever> soughtLevers(const model::Journey& journey, const WhatIfWish::Target& target,
                                      std::stop_token stop) {
    std::vector<SoughtLever> found;
    for (const Lever& lever : target.levers) {
        if (!canPair(lever)) continue;
        const auto sought = engine::seek(journey, engineLever(lever), target.impactRate, stop);
        if (sought) found.push_back({lever, *sought});
    }
    return found;
}

}  // namespace throughline::app
