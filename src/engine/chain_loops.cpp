#include "engine/chain_loops.h"

#include <utility>

#include "engine/parts.h"

namespace throughline::engine {

namespace {

/// So many are solved at a time.
constexpr std::size_t loopsAPart = 1 << 5;

}  // namespace

/// What a system consists of, where it is small ...
struct ChainLoops::SmallSystem {
    DenseSystem dense;
    void way(Index from, Index to, double probability) const { dense.weight(from, to) += probability; }
    void exit(Index place, double probability) const { dense.exit(place) += probability; }
};

/// ... and where it is not.
struct ChainLoops::LargeSystem {
    std::vector<Transition> ways;
    std::vector<double> exits;
    void way(Index from, Index to, double probability) {
        if (probability > 0) ways.push_back({from, to, probability});
    }
    void exit(Index place, double probability) { exits[place] += probability; }
};

ChainLoops::ChainLoops(const Chain& chain) : chain_(chain) {
    solved_.reserve(chain.loops.size());
    std::size_t memory = 0;
    for (const Chain::Loop& loop : chain.loops) {
        prepare(loop);
        Solved& solved = solved_.back();
        solved.memory = memory;
        if (solved.isSmall())
            memory += DenseSystem::memoryOf(loop.size()) + DenseSystem::memoryOf(solved.places);
    }
    memory_.resize(memory);
    endlessImpacted_.resize(chain.loops.size());
    inParts(chain.loops.size(), loopsAPart, [this](std::size_t begin, std::size_t end) {
        for (auto number = static_cast<Index>(begin); number < end; ++number) solve(number);
    });
}

void ChainLoops::prepare(const Chain::Loop& loop) {
    Index places = loop.size();
    solved_.push_back({failedPlaces_.size(), 0, 0, {}, {}});
    for (Index position = loop.begin; position < loop.end; ++position)
        failedPlaces_.push_back(chain_.waysDependOnOutcome(position) ? places++ : position - loop.begin);
    solved_.back().places = places;
}

std::size_t ChainLoops::memoryOfImpacted(Index number) const {
    return solved_[number].memory + DenseSystem::memoryOf(chain_.loops[number].size());
}

void ChainLoops::solve(Index number) {
    Solved& solved = solved_[number];
    const Index silos = chain_.loops[number].size();
    if (solved.isSmall()) {
        double* const memory = memory_.data() + solved.memory;
        const std::size_t both = DenseSystem::memoryOf(silos) + DenseSystem::memoryOf(solved.places);
        std::fill_n(memory, both, 0.0);
        const SmallSystem clean{DenseSystem(memory, silos)};
        const SmallSystem impacted{DenseSystem(memory_.data() + memoryOfImpacted(number), solved.places)};
        describe(number, clean, impacted);
        clean.dense.eliminate();
        impacted.dense.eliminate();
        endlessImpacted_[number] =
            DenseSolution(memory_.data() + memoryOfImpacted(number), solved.places).endless();
    } else {
        LargeSystem clean{{}, std::vector<double>(silos)};
        LargeSystem impacted{{}, std::vector<double>(solved.places)};
        describe(number, clean, impacted);
        solved.largeClean = Elimination(clean.ways, std::move(clean.exits));
        solved.largeImpacted = Elimination(impacted.ways, std::move(impacted.exits));
        endlessImpacted_[number] = solved.largeImpacted.endless();
    }
}

template <class System>
void ChainLoops::describe(Index number, System& clean, System& impacted) const {
    const Chain::Loop& loop = chain_.loops[number];
    for (Index position = loop.begin; position < loop.end; ++position) {
        const Index from = position - loop.begin;
        double exit = chain_.siloRates[position].endOk;
        double letDown = 0;
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank) {
            const double share = chain_.shareOk[rank];
            if (!loop.holds(chain_.to[rank])) {
                exit += share;
                continue;
            }
            const Ends ends = endsOf(rank);
            clean.way(from, chain_.to[rank] - loop.begin, share * ends.clean.staysOk());
            letDown += share * ends.clean.letDown();
            addImpacted(number, from, rank, share, ends.impacted, impacted);
        }
        clean.exit(from, exit + letDown);
        impacted.exit(from, exit);
        if (failedPlace(number, from) != from) addFailed(number, position, impacted);
    }
}

/// The ways on after a failed visit, where they are others than after an ok one.
template <class System>
void ChainLoops::addFailed(Index number, Index position, System& impacted) const {
    const Chain::Loop& loop = chain_.loops[number];
    const Index from = failedPlace(number, position - loop.begin);
    impacted.exit(from, chain_.siloRates[position].endFailed);
    for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank) {
        const double share = chain_.shareAfterFailed(rank);
        if (loop.holds(chain_.to[rank]))
            addImpacted(number, from, rank, share, endsOf(rank).impacted, impacted);
        else
            impacted.exit(from, share);
    }
}

template <class System>
void ChainLoops::addImpacted(Index number, Index from, Index rank, double share, const VisitEnds& ends,
                             System& impacted) const {
    const Index to = chain_.to[rank] - chain_.loops[number].begin;
    impacted.way(from, to, share * ends.staysOk());
    impacted.way(from, failedPlace(number, to), share * ends.failed);
    impacted.exit(from, share * ends.abandoned);
}

template <class OnLink>
void ChainLoops::forEachLink(Index number, const OnLink& onLink) const {
    const Chain::Loop& loop = chain_.loops[number];
    for (Index position = loop.begin; position < loop.end; ++position)
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            if (loop.holds(chain_.to[rank]))
                onLink(rank, position - loop.begin, chain_.to[rank] - loop.begin);
}

void ChainLoops::walk(Index number, std::span<Departures<double>> departures,
                      std::span<Passed<double>> passed, ChainTotals<double>& totals, Walk& walk) const {
    start(number, departures, walk);
    totals.trapped += visitsOfClean(number, walk.clean);
    letDown(number, walk, totals);
    totals.trapped += visitsOfImpacted(number, walk.impacted);
    count(number, walk, passed, totals);
    for (Index place = 0; place < departures.size(); ++place) {
        const Index failed = failedPlace(number, place);
        departures[place] = {walk.clean[place], walk.impacted[place],
                             failed == place ? 0 : walk.impacted[failed]};
    }
}

void ChainLoops::walkClean(Index number, std::span<double> clean, ChainTotals<double>& totals) const {
    totals.trapped += visitsOfClean(number, clean);
    forEachLink(number, [&](Index rank, Index from, Index) {
        totals.impact += clean[from] * chain_.shareOk[rank] * endsOf(rank).clean.letDown();
    });
}

void ChainLoops::start(Index number, std::span<const Departures<double>> departures, Walk& walk) const {
    walk.clean.resize(departures.size());
    walk.impacted.assign(solved_[number].places, 0);
    for (Index place = 0; place < departures.size(); ++place) {
        walk.clean[place] = departures[place].clean;
        walk.impacted[place] += departures[place].impactedOk;
        walk.impacted[failedPlace(number, place)] += departures[place].failed;
    }
}

/// The clean cases that are let down in the loop.
void ChainLoops::letDown(Index number, Walk& walk, ChainTotals<double>& totals) const {
    forEachLink(number, [&](Index rank, Index from, Index to) {
        const double arriving = walk.clean[from] * chain_.shareOk[rank];
        const VisitEnds ends = endsOf(rank).clean;
        walk.impacted[failedPlace(number, to)] += arriving * ends.failed;
        totals.impact += arriving * ends.letDown();
        totals.abandonment += arriving * ends.abandoned;
    });
}

void ChainLoops::count(Index number, const Walk& walk, std::span<Passed<double>> passed,
                       ChainTotals<double>& totals) const {
    forEachLink(number, [&](Index rank, Index from, Index to) {
        const SiloRates& silo = chain_.siloRates[chain_.to[rank]];
        const Ends ends = endsOf(rank);
        const Index failed = failedPlace(number, from);
        const double share = chain_.shareOk[rank];
        const double clean = walk.clean[from] * share;
        const double impacted = walk.impacted[from] * share +
                                (failed == from ? 0 : walk.impacted[failed] * chain_.shareAfterFailed(rank));
        passed[to].visits += clean + impacted;
        passed[to].held += clean * (1 - chain_.error[chain_.element(rank)]);
        totals.abandonment += impacted * ends.impacted.abandoned;
        totals.cost +=
            (clean + impacted) * silo.visitCost +
            (clean * ends.clean.recovered + impacted * ends.impacted.recovered) * silo.recoveryCost;
    });
}

double ChainLoops::visitsOfClean(Index number, std::span<double> clean) const {
    const Solved& solved = solved_[number];
    if (!solved.isSmall()) return solved.largeClean.visits(clean);
    return DenseSolution(memory_.data() + solved.memory, clean.size()).visits(clean);
}

double ChainLoops::visitsOfImpacted(Index number, std::span<double> impacted) const {
    const Solved& solved = solved_[number];
    if (!solved.isSmall()) return solved.largeImpacted.visits(impacted);
    return DenseSolution(memory_.data() + memoryOfImpacted(number), impacted.size()).visits(impacted);
}

void ChainLoops::settle(Index number, std::span<double> spared) const {
    const Solved& solved = solved_[number];
    if (!solved.isSmall()) return solved.largeClean.values(spared);
    DenseSolution(memory_.data() + solved.memory, spared.size()).values(spared);
}

}  // namespace throughline::engine
