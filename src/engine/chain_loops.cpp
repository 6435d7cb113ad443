#include "engine/chain_loops.h"

#include <utility>

#include "engine/parts.h"

namespace throughline::engine {

namespace {

/// From so many on, another thread is worth starting.
constexpr std::size_t loopsAThread = 1 << 7;

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
    inParts(chain.loops.size(), loopsAThread, [this](std::size_t begin, std::size_t end) {
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
    } else {
        LargeSystem clean{{}, std::vector<double>(silos)};
        LargeSystem impacted{{}, std::vector<double>(solved.places)};
        describe(number, clean, impacted);
        solved.largeClean = Elimination(clean.ways, std::move(clean.exits));
        solved.largeImpacted = Elimination(impacted.ways, std::move(impacted.exits));
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
            const double share = chain_.handoffRates[rank].shareOk;
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
        const double share = chain_.handoffRates[rank].shareFailed;
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
                      std::span<Passed<double>> passed, ChainTotals<double>& totals) {
    startWalk(number, departures);
    totals.trapped += visitsOfClean(number);
    letDown(number, totals);
    totals.trapped += visitsOfImpacted(number);
    count(number, passed, totals);
    for (Index place = 0; place < departures.size(); ++place) {
        const Index failed = failedPlace(number, place);
        passed[place].goOn = clean_[place];
        departures[place] = {clean_[place], impacted_[place], failed == place ? 0 : impacted_[failed]};
    }
}

void ChainLoops::startWalk(Index number, std::span<const Departures<double>> departures) {
    clean_.resize(departures.size());
    impacted_.assign(solved_[number].places, 0);
    for (Index place = 0; place < departures.size(); ++place) {
        clean_[place] = departures[place].clean;
        impacted_[place] += departures[place].impactedOk;
        impacted_[failedPlace(number, place)] += departures[place].failed;
    }
}

/// The clean cases that are let down in the loop.
void ChainLoops::letDown(Index number, ChainTotals<double>& totals) {
    forEachLink(number, [&](Index rank, Index from, Index to) {
        const double arriving = clean_[from] * chain_.handoffRates[rank].shareOk;
        const VisitEnds ends = endsOf(rank).clean;
        impacted_[failedPlace(number, to)] += arriving * ends.failed;
        totals.impact += arriving * ends.letDown();
        totals.abandonment += arriving * ends.abandoned;
    });
}

void ChainLoops::count(Index number, std::span<Passed<double>> passed, ChainTotals<double>& totals) {
    forEachLink(number, [&](Index rank, Index from, Index to) {
        const HandoffRates& rates = chain_.handoffRates[rank];
        const SiloRates& silo = chain_.siloRates[chain_.to[rank]];
        const Ends ends = endsOf(rank);
        const Index failed = failedPlace(number, from);
        const double clean = clean_[from] * rates.shareOk;
        const double impacted =
            impacted_[from] * rates.shareOk + (failed == from ? 0 : impacted_[failed] * rates.shareFailed);
        passed[to].visits += clean + impacted;
        passed[to].held += clean * (1 - chain_.error[chain_.element(rank)]);
        totals.abandonment += impacted * ends.impacted.abandoned;
        totals.cost +=
            (clean + impacted) * (rates.cost + silo.visitCost) +
            (clean * ends.clean.recovered + impacted * ends.impacted.recovered) * silo.recoveryCost;
    });
}

double ChainLoops::visitsOfClean(Index number) {
    const Solved& solved = solved_[number];
    if (!solved.isSmall()) return solved.largeClean.visits(clean_);
    return DenseSolution(memory_.data() + solved.memory, clean_.size()).visits(clean_);
}

double ChainLoops::visitsOfImpacted(Index number) {
    const Solved& solved = solved_[number];
    if (!solved.isSmall()) return solved.largeImpacted.visits(impacted_);
    return DenseSolution(memory_.data() + memoryOfImpacted(number), impacted_.size()).visits(impacted_);
}

void ChainLoops::settle(Index number, std::span<double> spared) const {
    const Solved& solved = solved_[number];
    if (!solved.isSmall()) return solved.largeClean.values(spared);
    DenseSolution(memory_.data() + solved.memory, spared.size()).values(spared);
}

}  // namespace throughline::engine
