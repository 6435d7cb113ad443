#include "engine/chain_loops.h"

#include <numeric>

#include "engine/parts.h"

namespace throughline::engine {

namespace {

/// So many are solved at a time.
constexpr std::size_t loopsAPart = 1 << 5;
/// In place of its slot, until anchors are counted.
constexpr Index isAnchor = nowhere;

}  // namespace

/// A system whose ways are noted one after the other.
struct ChainLoops::Sketch {
    Transition* next;
    double* exits;
    const Index* slotOf;

    void leads(Index from, Index to, double probability) { *next++ = {from, slotOf[to], probability}; }
};

ChainLoops::ChainLoops(const Chain& chain) : chain_(chain), endlessImpacted_(chain.loops.size()) {
    reserve();
    for (const Chain::Loop& loop : chain.loops) prepare(loop);
    inParts(chain.loops.size(), loopsAPart, [this](std::size_t begin, std::size_t end) {
        for (auto number = static_cast<Index>(begin); number < end; ++number) solve(number);
    });
}

/// About what most loops need: lists that grow are copied.
void ChainLoops::reserve() {
    std::size_t silos = 0;
    std::size_t handoffs = 0;
    for (const Chain::Loop& loop : chain_.loops) {
        silos += loop.size();
        handoffs += chain_.firstRank[loop.end] - chain_.firstRank[loop.begin];
    }
    solved_.reserve(chain_.loops.size());
    okPlaces_.reserve(silos + chain_.loops.size());
    slotOf_.reserve(silos);
    anchors_.reserve(silos);
    ways_.reserve(2 * handoffs);
    memory_.reserve(8 * silos);
}

void ChainLoops::prepare(const Chain::Loop& loop) {
    Solved solved{okPlaces_.size(), {}, {}};
    const Index places = addPlaces(loop);
    solved.clean = systemOf(loop, [](Index silo) { return silo; });
    if (places == loop.size()) {
        solved.impacted = sameStructure(solved.clean);
    } else {
        const Index* const okPlaces = okPlaces_.data() + solved.okPlaces;
        solved.impacted = systemOf(loop, [=](Index silo) { return okPlaces[silo]; });
    }
    solved_.push_back(solved);
}

/// Of impacted cases.
Index ChainLoops::addPlaces(const Chain::Loop& loop) {
    Index places = 0;
    for (Index position = loop.begin; position < loop.end; ++position) {
        okPlaces_.push_back(places);
        places += chain_.waysDependOnOutcome(position) ? 2 : 1;
    }
    okPlaces_.push_back(places);
    return places;
}

/// A silo's places are those from its first one on to the next silo's.
template <class FirstPlace>
ChainLoops::System ChainLoops::systemOf(const Chain::Loop& loop, const FirstPlace& firstPlace) {
    System system;
    system.slots = {slotOf_.size(), slotOf_.size() + firstPlace(loop.size())};
    slotOf_.resize(system.slots.end);
    const auto slots = part(slotOf_, system.slots);
    std::iota(slots.begin(), slots.end(), Index{0});
    std::size_t ways = 0;
    for (Index position = loop.begin; position < loop.end; ++position) {
        const Index from = position - loop.begin;
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank) {
            if (!loop.holds(chain_.to[rank])) continue;
            const Index to = chain_.to[rank] - loop.begin;
            const Index count = firstPlace(to + 1) - firstPlace(to);
            ways += count * (firstPlace(from + 1) - firstPlace(from));
            if (to <= from) std::fill_n(slots.begin() + firstPlace(to), count, isAnchor);
        }
    }
    nameAnchors(system);
    makeRoom(system, ways);
    return system;
}

ChainLoops::System ChainLoops::sameStructure(System system) {
    if (system.large != nowhere) addLarge(system);
    makeRoom(system, system.ways.size());
    return system;
}

void ChainLoops::addLarge(System& system) {
    system.large = static_cast<Index>(large_.size());
    large_.emplace_back();
}

void ChainLoops::makeRoom(System& system, std::size_t ways) {
    system.ways = {ways_.size(), ways_.size() + ways};
    ways_.resize(system.ways.end);
    system.memory = memory_.size();
    memory_.resize(memory_.size() + system.places() +
                   ReturningWalk::memoryOf(system.anchors.size(), system.places()));
}

void ChainLoops::nameAnchors(System& system) {
    const auto slots = part(slotOf_, system.slots);
    system.anchors.begin = anchors_.size();
    for (Index place = 0; place < slots.size(); ++place) {
        if (slots[place] != isAnchor) continue;
        slots[place] = static_cast<Index>(slots.size() + (anchors_.size() - system.anchors.begin));
        anchors_.push_back(place);
    }
    if (anchors_.size() - system.anchors.begin > ReturningWalk::mostAnchors) {
        anchors_.resize(system.anchors.begin);
        std::iota(slots.begin(), slots.end(), Index{0});
        addLarge(system);
    }
    system.anchors.end = anchors_.size();
}

void ChainLoops::solve(Index number) {
    const Solved& solved = solved_[number];
    describe(number, sketch(solved.clean), sketch(solved.impacted));
    solve(solved.clean);
    solve(solved.impacted);
    endlessImpacted_[number] = isEndless(solved.impacted);
}

ChainLoops::Sketch ChainLoops::sketch(const System& system) {
    return {ways_.data() + system.ways.begin, memory_.data() + system.memory,
            slotOf_.data() + system.slots.begin};
}

void ChainLoops::solve(const System& system) {
    const std::span<const double> exits(memory_.data() + system.memory, system.places());
    if (system.large == nowhere)
        return walkOf(system).solve(exits, memory_.data() + system.memory + system.places());
    std::vector<Transition> ways;
    std::ranges::copy_if(part(ways_, system.ways), std::back_inserter(ways),
                         [](const Transition& way) { return way.probability > 0; });
    large_[system.large] = Elimination(ways, {exits.begin(), exits.end()});
}

bool ChainLoops::isEndless(const System& system) const {
    return system.large == nowhere ? walkOf(system).endless() : large_[system.large].endless();
}

ReturningWalk ChainLoops::walkOf(const System& system) const {
    return {part(ways_, system.ways), part(anchors_, system.anchors), system.places(),
            memory_.data() + system.memory + system.places()};
}

void ChainLoops::describe(Index number, Sketch clean, Sketch impacted) const {
    for (Index silo = 0; silo < chain_.loops[number].size(); ++silo) {
        describeSilo(number, silo, clean, impacted);
        if (failedPlace(number, silo) != okPlace(number, silo)) describeFailed(number, silo, impacted);
    }
}

/// How clean cases go on from the silo, and impacted ones after an ok visit to it.
void ChainLoops::describeSilo(Index number, Index silo, Sketch& clean, Sketch& impacted) const {
    const Chain::Loop& loop = chain_.loops[number];
    const Index position = loop.begin + silo;
    const Index place = okPlace(number, silo);
    double leaves = chain_.siloRates[position].endOk;
    double letDown = 0;
    double abandoned = 0;
    for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank) {
        const double share = chain_.shareOk[rank];
        const Index to = chain_.to[rank];
        if (loop.holds(to)) {
            const VisitEnds ends = endsOf(rank, chain_.error[to]);
            clean.leads(silo, to - loop.begin, share * ends.staysOk());
            letDown += share * ends.letDown();
            abandoned += leads(number, place, to - loop.begin, share, endsOf(rank, chain_.errorImpacted(to)),
                               impacted);
        } else {
            leaves += share;
        }
    }
    clean.exits[silo] = leaves + letDown;
    impacted.exits[place] = leaves + abandoned;
}

/// How impacted cases go on after a failed visit to the silo, where the ways on are others.
void ChainLoops::describeFailed(Index number, Index silo, Sketch& impacted) const {
    const Chain::Loop& loop = chain_.loops[number];
    const Index position = loop.begin + silo;
    const Index place = failedPlace(number, silo);
    double leaves = chain_.siloRates[position].endFailed;
    for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank) {
        const double share = chain_.shareFailed[rank];
        const Index to = chain_.to[rank];
        leaves += loop.holds(to) ? leads(number, place, to - loop.begin, share,
                                         endsOf(rank, chain_.errorImpacted(to)), impacted)
                                 : share;
    }
    impacted.exits[place] = leaves;
}

/// On to a silo of the loop. Returns how many abandon there.
double ChainLoops::leads(Index number, Index place, Index to, double share, const VisitEnds& ends,
                         Sketch& impacted) const {
    const Index ok = okPlace(number, to);
    const Index failed = failedPlace(number, to);
    if (ok == failed) {
        impacted.leads(place, ok, share * (ends.staysOk() + ends.failed));
    } else {
        impacted.leads(place, ok, share * ends.staysOk());
        impacted.leads(place, failed, share * ends.failed);
    }
    return share * ends.abandoned;
}

double ChainLoops::walkClean(Index number, Numbers& cases) const {
    return visits(solved_[number].clean, cases);
}

double ChainLoops::walkImpacted(Index number, std::span<ImpactedDepartures<double>> cases,
                                Numbers& work) const {
    work.assign(solved_[number].impacted.places(), 0);
    for (Index silo = 0; silo < cases.size(); ++silo) {
        work[okPlace(number, silo)] += cases[silo].ok;
        work[failedPlace(number, silo)] += cases[silo].failed;
    }
    const double trapped = visits(solved_[number].impacted, work);
    for (Index silo = 0; silo < cases.size(); ++silo) {
        const Index ok = okPlace(number, silo);
        const Index failed = failedPlace(number, silo);
        cases[silo] = {work[ok], failed == ok ? 0 : work[failed]};
    }
    return trapped;
}

double ChainLoops::visits(const System& system, Numbers& cases) const {
    if (system.large != nowhere) return large_[system.large].visits(cases);
    const ReturningWalk walk = walkOf(system);
    cases.resize(walk.slots());
    const double trapped = walk.visits(cases);
    cases.resize(system.places());
    return trapped;
}

void ChainLoops::settle(Index number, Numbers& spared) const {
    const System& system = solved_[number].clean;
    if (system.large != nowhere) return large_[system.large].values(spared);
    const ReturningWalk walk = walkOf(system);
    spared.resize(walk.slots());
    walk.values(spared);
    spared.resize(system.places());
}

}  // namespace throughline::engine
