#include "engine/chain_loops.h"

#include <numeric>
#include <utility>

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
    void leaves(Index from, double probability) const { exits[from] += probability; }
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
    links_.reserve(handoffs);
    okPlaces_.reserve(silos + chain_.loops.size());
    slotOf_.reserve(silos);
    anchors_.reserve(silos);
    ways_.reserve(2 * handoffs);
    memory_.reserve(6 * silos);
}

void ChainLoops::prepare(const Chain::Loop& loop) {
    Solved solved{okPlaces_.size(), {links_.size(), 0}, {}, {}};
    Index places = 0;
    for (Index position = loop.begin; position < loop.end; ++position) {
        okPlaces_.push_back(places);
        places += chain_.waysDependOnOutcome(position) ? 2 : 1;
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            if (loop.holds(chain_.to[rank]))
                links_.push_back({rank, position - loop.begin, chain_.to[rank] - loop.begin});
    }
    okPlaces_.push_back(places);
    solved.links.end = links_.size();
    solved.clean = systemOf(solved.links, loop.size(), [](Index silo) { return silo; });
    if (places == loop.size()) {
        solved.impacted = sameStructure(solved.clean);
    } else {
        const Index* const okPlaces = okPlaces_.data() + solved.okPlaces;
        solved.impacted = systemOf(solved.links, loop.size(), [=](Index silo) { return okPlaces[silo]; });
    }
    solved_.push_back(solved);
}

/// A silo's places are those from its first one on to the next silo's.
template <class FirstPlace>
ChainLoops::System ChainLoops::systemOf(Part links, Index silos, const FirstPlace& firstPlace) {
    System system;
    system.slots = {slotOf_.size(), slotOf_.size() + firstPlace(silos)};
    slotOf_.resize(system.slots.end);
    const auto slots = part(slotOf_, system.slots);
    std::iota(slots.begin(), slots.end(), Index{0});
    std::size_t ways = 0;
    for (const Link& link : part(links_, links)) {
        const Index first = firstPlace(link.to);
        const Index count = firstPlace(link.to + 1) - first;
        ways += count * (firstPlace(link.from + 1) - firstPlace(link.from));
        if (link.to <= link.from) std::fill_n(slots.begin() + first, count, isAnchor);
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
    memory_.resize(memory_.size() + ReturningWalk::memoryOf(system.anchors.size()) + 2 * system.places() +
                   system.anchors.size());
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

std::span<double> ChainLoops::exitsOf(const System& system) {
    return std::span(memory_).subspan(system.memory + ReturningWalk::memoryOf(system.anchors.size()),
                                      system.places());
}

ChainLoops::Sketch ChainLoops::sketch(const System& system) {
    const auto exits = exitsOf(system);
    std::ranges::fill(exits, 0.0);
    return {ways_.data() + system.ways.begin, exits.data(), slotOf_.data() + system.slots.begin};
}

void ChainLoops::solve(const System& system) {
    const auto exits = exitsOf(system);
    if (system.large == nowhere) {
        const std::span room(exits.data() + exits.size(), exits.size() + system.anchors.size());
        return walkOf(system).solve(exits, room, memory_.data() + system.memory);
    }
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
            memory_.data() + system.memory};
}

void ChainLoops::describe(Index number, Sketch clean, Sketch impacted) const {
    const Chain::Loop& loop = chain_.loops[number];
    auto link = linksOf(number).begin();
    const auto end = linksOf(number).end();
    for (Index silo = 0; silo < loop.size(); ++silo) {
        const auto first = link;
        while (link != end && link->from == silo) ++link;
        const std::span links(first, link);
        describeOk(number, silo, links, clean, impacted);
        if (failedPlace(number, silo) != okPlace(number, silo)) describeFailed(number, silo, links, impacted);
    }
}

/// How cases go on after an ok visit to the silo.
void ChainLoops::describeOk(Index number, Index silo, std::span<const Link> links, Sketch& clean,
                            Sketch& impacted) const {
    const Index place = okPlace(number, silo);
    const double exit = leaves(number, silo, Outcome::Ok);
    clean.leaves(silo, exit);
    impacted.leaves(place, exit);
    for (const Link& link : links) {
        const double share = chain_.shareOk[link.rank];
        const VisitEnds ends = cleanEnds(link.rank);
        clean.leads(silo, link.to, share * ends.staysOk());
        clean.leaves(silo, share * ends.letDown());
        describeImpacted(number, place, link, share, impacted);
    }
}

/// After a failed one, where the ways on are others.
void ChainLoops::describeFailed(Index number, Index silo, std::span<const Link> links,
                                Sketch& impacted) const {
    const Index place = failedPlace(number, silo);
    impacted.leaves(place, leaves(number, silo, Outcome::Failed));
    for (const Link& link : links)
        describeImpacted(number, place, link, chain_.shareAfterFailed(link.rank), impacted);
}

void ChainLoops::describeImpacted(Index number, Index from, const Link& link, double share,
                                  Sketch& impacted) const {
    const VisitEnds ends = impactedEnds(link.rank);
    const Index ok = okPlace(number, link.to);
    const Index failed = failedPlace(number, link.to);
    impacted.leaves(from, share * ends.abandoned);
    if (ok == failed) return impacted.leads(from, ok, share * (ends.staysOk() + ends.failed));
    impacted.leads(from, ok, share * ends.staysOk());
    impacted.leads(from, failed, share * ends.failed);
}

/// P(the case ends, or goes out of the loop) after a visit to the silo.
double ChainLoops::leaves(Index number, Index silo, Outcome outcome) const {
    const Chain::Loop& loop = chain_.loops[number];
    const Index position = loop.begin + silo;
    const SiloRates& rates = chain_.siloRates[position];
    double sum = outcome == Outcome::Ok ? rates.endOk : rates.endFailed;
    for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
        if (!loop.holds(chain_.to[rank]))
            sum += outcome == Outcome::Ok ? chain_.shareOk[rank] : chain_.shareAfterFailed(rank);
    return sum;
}

void ChainLoops::walk(Index number, std::span<Departures<double>> departures,
                      std::span<Passed<double>> passed, ChainTotals<double>& totals, Walk& walk) const {
    start(number, departures, walk);
    totals.trapped += visits(solved_[number].clean, walk.clean, walk.room);
    countClean(number, walk, passed, totals);
    totals.trapped += visits(solved_[number].impacted, walk.impacted, walk.room);
    countImpacted(number, walk, passed, totals);
    for (Index silo = 0; silo < departures.size(); ++silo) {
        const Index ok = okPlace(number, silo);
        const Index failed = failedPlace(number, silo);
        departures[silo] = {walk.clean[silo], walk.impacted[ok], failed == ok ? 0 : walk.impacted[failed]};
    }
}

void ChainLoops::walkClean(Index number, std::span<double> clean, ChainTotals<double>& totals,
                           Walk& walk) const {
    walk.clean.assign(clean.begin(), clean.end());
    totals.trapped += visits(solved_[number].clean, walk.clean, walk.room);
    std::copy_n(walk.clean.begin(), clean.size(), clean.begin());
    for (const Link& link : linksOf(number))
        totals.impact += clean[link.from] * chain_.shareOk[link.rank] * cleanEnds(link.rank).letDown();
}

void ChainLoops::start(Index number, std::span<const Departures<double>> departures, Walk& walk) const {
    walk.clean.resize(departures.size());
    walk.impacted.assign(solved_[number].impacted.places(), 0);
    for (Index silo = 0; silo < departures.size(); ++silo) {
        walk.clean[silo] = departures[silo].clean;
        walk.impacted[okPlace(number, silo)] += departures[silo].impactedOk;
        walk.impacted[failedPlace(number, silo)] += departures[silo].failed;
    }
}

/// The visits of clean cases, some of which are let down.
void ChainLoops::countClean(Index number, Walk& walk, std::span<Passed<double>> passed,
                            ChainTotals<double>& totals) const {
    for (const Link& link : linksOf(number)) {
        const double arriving = walk.clean[link.from] * chain_.shareOk[link.rank];
        const VisitEnds ends = cleanEnds(link.rank);
        walk.impacted[failedPlace(number, link.to)] += arriving * ends.failed;
        passed[link.to].held += arriving * (1 - chain_.error[chain_.element(link.rank)]);
        totals.impact += arriving * ends.letDown();
        countVisits(link, arriving, ends, passed, totals);
    }
}

void ChainLoops::countImpacted(Index number, const Walk& walk, std::span<Passed<double>> passed,
                               ChainTotals<double>& totals) const {
    for (const Link& link : linksOf(number)) {
        const Index ok = okPlace(number, link.from);
        const Index failed = failedPlace(number, link.from);
        double arriving = walk.impacted[ok] * chain_.shareOk[link.rank];
        if (failed != ok) arriving += walk.impacted[failed] * chain_.shareAfterFailed(link.rank);
        countVisits(link, arriving, impactedEnds(link.rank), passed, totals);
    }
}

void ChainLoops::countVisits(const Link& link, double arriving, const VisitEnds& ends,
                             std::span<Passed<double>> passed, ChainTotals<double>& totals) const {
    const SiloRates& silo = chain_.siloRates[chain_.to[link.rank]];
    passed[link.to].visits += arriving;
    totals.abandonment += arriving * ends.abandoned;
    totals.cost += arriving * (silo.visitCost + ends.recovered * silo.recoveryCost);
}

double ChainLoops::visits(const System& system, std::vector<double>& cases, std::vector<double>& room) const {
    if (system.large != nowhere) return large_[system.large].visits(cases);
    const ReturningWalk walk = walkOf(system);
    cases.resize(walk.slots(), 0);
    room.resize(walk.slots());
    return walk.visits(cases, room);
}

void ChainLoops::settle(Index number, std::span<double> spared, Walk& walk) const {
    const System& system = solved_[number].clean;
    if (system.large != nowhere) return large_[system.large].values(spared);
    const ReturningWalk returning = walkOf(system);
    walk.clean.assign(spared.begin(), spared.end());
    walk.clean.resize(returning.slots(), 0);
    walk.room.resize(returning.slots());
    returning.values(walk.clean, walk.room);
    std::copy_n(walk.clean.begin(), spared.size(), spared.begin());
}

}  // namespace throughline::engine
