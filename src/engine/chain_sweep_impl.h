#pragma once

#include <algorithm>

#include "engine/parts.h"

namespace throughline::engine {

/// The results of so many are settled at a time.
inline constexpr std::size_t settledAPart = 1 << 10;

template <class Number, class RatesOf, class Loops>
ChainSweep<Number, RatesOf, Loops>::ChainSweep(const Chain& chain, const RatesOf& rates, Loops& loops)
    : chain_(chain), rates_(rates), loops_(loops), arrivals_(chain.silos) {
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::start() {
    for (Index position = 0; position < chain_.silos; ++position)
        arrivals_[position] = {Number(chain_.entries[position]), {}, {}, {}};
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::makeRoom(const ChainResults<Number>& results) const {
    results.visits.resize(chain_.silos);
    results.siloSlopes.resize(chain_.silos);
    results.handoffSlopes.resize(chain_.handoffs);
}

template <class Number, class RatesOf, class Loops>
template <class OnSilos, class OnLoop>
void ChainSweep<Number, RatesOf, Loops>::onward(const OnSilos& onSilos, const OnLoop& onLoop) const {
    Index position = 0;
    for (Index loop = 0; loop < chain_.loops.size(); ++loop) {
        onSilos(position, chain_.loops[loop].begin);
        onLoop(loop);
        position = chain_.loops[loop].end;
    }
    onSilos(position, chain_.silos);
}

template <class Number, class RatesOf, class Loops>
const ChainTotals<Number>& ChainSweep<Number, RatesOf, Loops>::run(const ChainResults<Number>& results) {
    start();
    prospects_.resize(chain_.silos);
    if (chain_.silos < worthTwoThreads) {
        makeRoom(results);
        back();
        forward<Settles::Now>(results);
        return totals_;
    }
    passed_.resize(chain_.silos);
    bothAtOnce([&] { forward<Settles::Later>(results); },
               [&] {
                   back();
                   makeRoom(results);
               });
    inParts(chain_.silos, settledAPart, [&](std::size_t begin, std::size_t end) {
        for (auto position = static_cast<Index>(begin); position < end; ++position)
            settle(position, passed_[position], results);
    });
    return totals_;
}

template <class Number, class RatesOf, class Loops>
template <typename ChainSweep<Number, RatesOf, Loops>::Settles settles>
void ChainSweep<Number, RatesOf, Loops>::forward(const ChainResults<Number>& results) {
    Underway underway;
    onward([&](Index begin, Index end) { passSilos<settles>(begin, end, underway, results); },
           [&](Index loop) { passLoop<settles>(loop, underway, results); });
    totals_ = underway.sums.totals();
}

template <class Number, class RatesOf, class Loops>
template <typename ChainSweep<Number, RatesOf, Loops>::Settles settles>
void ChainSweep<Number, RatesOf, Loops>::passSilos(Index begin, Index end, Underway& underway,
                                                   const ChainResults<Number>& results) {
    for (Index position = begin; position < end;) {
        if constexpr (keepsDigits<Number>)
            if (chain_.handsAllToNext(position)) {
                position = passRow<settles>(position, end, underway, results);
                continue;
            }
        const Departures<Number> departures{goOnClean(position), goOnImpacted(position)};
        const Passed<Number> passed = count(position, departures, underway.sums);
        handOn<settles>(position, departures, results);
        settleOrKeep<settles>(position++, passed, results);
    }
}

/// Silos that each hand all cases to the next, as far as they do. Returns the next one after them. By itself,
/// as the other rows are, so that the sweep over all other silos keeps its registers.
template <class Number, class RatesOf, class Loops>
template <typename ChainSweep<Number, RatesOf, Loops>::Settles settles>
[[gnu::noinline]] Index ChainSweep<Number, RatesOf, Loops>::passRow(Index position, Index end,
                                                                    Underway& underway,
                                                                    const ChainResults<Number>& results) {
    Rounding rounding;
    for (; position < end && chain_.handsAllToNext(position); ++position) {
        const Departures<Number> departures{goOnInRow(position, rounding.clean), goOnImpacted(position)};
        const Passed<Number> passed = count(position, departures, underway.sums);
        handOnInRow(position, departures.clean, rounding);
        if constexpr (settles == Settles::Now)
            settleHandoff(chain_.firstRank[position], departures.clean, results);
        settleOrKeep<settles>(position, passed, results);
    }
    return position;
}

/// What the silo itself comes to.
template <class Number, class RatesOf, class Loops>
template <typename ChainSweep<Number, RatesOf, Loops>::Settles settles>
void ChainSweep<Number, RatesOf, Loops>::settleOrKeep(Index position, const Passed<Number>& passed,
                                                      const ChainResults<Number>& results) {
    if constexpr (settles == Settles::Now)
        settleSilo(position, passed, results);
    else
        passed_[position] = passed;
}

/// All that comes to the silos of a loop is known before any of them is visited.
template <class Number, class RatesOf, class Loops>
template <typename ChainSweep<Number, RatesOf, Loops>::Settles settles>
void ChainSweep<Number, RatesOf, Loops>::passLoop(Index number, Underway& underway,
                                                  const ChainResults<Number>& results) {
    passLoopClean(number, underway);
    passLoopImpacted(number, underway);
    const Chain::Loop loop = chain_.loops[number];
    for (Index position = loop.begin; position < loop.end; ++position) {
        const Index silo = position - loop.begin;
        const Passed<Number> passed =
            count(position, {underway.clean[silo], underway.impacted[silo]}, underway.sums);
        if constexpr (settles == Settles::Now)
            settle(position, passed, results);
        else
            passed_[position] = passed;
    }
}

/// Of cases whose hand-off went well or wrong, those that the silo lets down. What the next silo waits for is
/// a chain of few operations: the rates are put together apart from it.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::letDown(const Number& held, const Number& lost,
                                                   const Number& fails, const Number& recovery) {
    const Number unrecovered = Number(1) - recovery;
    return held * (fails * unrecovered) + lost * unrecovered;
}

/// Those that it does not let down.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::goOn(const Number& held, const Number& lost, const Number& fails,
                                                const Number& recovery) {
    return kept(held, Number(1) - fails + fails * recovery, fails * (Number(1) - recovery)) + lost * recovery;
}

template <class Number, class RatesOf, class Loops>
[[gnu::always_inline]] inline Number ChainSweep<Number, RatesOf, Loops>::letDownClean(Index position) const {
    const Arrivals& arrivals = arrivals_[position];
    return letDown(arrivals.held, arrivals.lost, rates_.fails(position), rates_.recovery(position));
}

/// Of cases that were let down before.
template <class Number, class RatesOf, class Loops>
[[gnu::always_inline]] inline Number ChainSweep<Number, RatesOf, Loops>::letDownAgain(Index position) const {
    const Arrivals& arrivals = arrivals_[position];
    return letDown(arrivals.impactedHeld, arrivals.impactedLost, rates_.failsImpacted(position),
                   rates_.recovery(position));
}

template <class Number, class RatesOf, class Loops>
[[gnu::always_inline]] inline Number ChainSweep<Number, RatesOf, Loops>::goOnClean(Index position) const {
    const Arrivals& arrivals = arrivals_[position];
    return goOn(arrivals.held, arrivals.lost, rates_.fails(position), rates_.recovery(position));
}

/// The same along a row; rounding as in keptInRow.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::goOnInRow(Index position, Number& rounding) const {
    const Arrivals& arrivals = arrivals_[position];
    const Number fails = rates_.fails(position);
    const Number recovery = rates_.recovery(position);
    return keptInRow(arrivals.held, arrivals.lost * recovery, Number(1) - fails + fails * recovery,
                     fails * (Number(1) - recovery), rounding);
}

/// Impacted cases that go on from it, those included that it lets down itself.
template <class Number, class RatesOf, class Loops>
[[gnu::always_inline]] inline ImpactedDepartures<Number> ChainSweep<Number, RatesOf, Loops>::goOnImpacted(
    Index position) const {
    const Arrivals& arrivals = arrivals_[position];
    return {goOn(arrivals.impactedHeld, arrivals.impactedLost, rates_.failsImpacted(position),
                 rates_.recovery(position)),
            (letDownClean(position) + letDownAgain(position)) * (Number(1) - rates_.abandonment(position))};
}

/// All of them along a row, where it is one how the visit ended.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::goOnImpactedInRow(Index position, Number& rounding) const {
    const Arrivals& arrivals = arrivals_[position];
    const Number fails = rates_.failsImpacted(position);
    const Number recovery = rates_.recovery(position);
    const Number unrecovered = Number(1) - recovery;
    const Number stay = Number(1) - rates_.abandonment(position);
    const Number joining =
        arrivals.impactedLost * (recovery + unrecovered * stay) + letDownClean(position) * stay;
    return keptInRow(arrivals.impactedHeld, joining,
                     Number(1) - fails + fails * (recovery + unrecovered * stay),
                     fails * unrecovered * rates_.abandonment(position), rounding);
}

/// The cases that come to the silo, and go on from it so.
template <class Number, class RatesOf, class Loops>
[[gnu::always_inline]] inline Passed<Number> ChainSweep<Number, RatesOf, Loops>::count(
    Index position, const Departures<Number>& departures, Sums& sums) const {
    const SiloRates& rates = chain_.siloRates[position];
    const Arrivals& arrivals = arrivals_[position];
    const Number fails = rates_.fails(position);
    const Number failsImpacted = rates_.failsImpacted(position);
    const Number letDown = letDownClean(position);
    const Number recovered = (arrivals.held * fails + arrivals.lost + arrivals.impactedHeld * failsImpacted +
                              arrivals.impactedLost) *
                             rates_.recovery(position);
    const Number visits = arrivals.held + arrivals.lost + arrivals.impactedHeld + arrivals.impactedLost;
    sums.impact.add(letDown);
    sums.abandonment.add((letDown + letDownAgain(position)) * rates_.abandonment(position));
    sums.cost.add(visits * Number(rates.visitCost) + recovered * Number(rates.recoveryCost));
    countOnward(position, departures, sums);
    return {arrivals.held, departures.clean, visits};
}

template <class Number, class RatesOf, class Loops>
template <typename ChainSweep<Number, RatesOf, Loops>::Settles settles>
void ChainSweep<Number, RatesOf, Loops>::handOn(Index position, const Departures<Number>& departures,
                                                const ChainResults<Number>& results) {
    const Index last = chain_.firstRank[position + 1];
    for (Index rank = chain_.firstRank[position]; rank < last; ++rank) {
        arriveClean(rank, departures.clean);
        arriveImpacted(rank, departures.impacted);
        if constexpr (settles == Settles::Now) settleHandoff(rank, departures.clean, results);
    }
}

/// By the only hand-off of the silo, to the one that stands next.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::handOnInRow(Index position, const Number& clean,
                                                     Rounding& rounding) {
    const Number impacted = goOnImpactedInRow(position, rounding.impacted);
    const Number fails = rates_.fails(chain_.element(chain_.firstRank[position]));
    Arrivals& arrivals = arrivals_[position + 1];
    arrivals.impactedHeld += keptInRow(impacted, Number(0), Number(1) - fails, fails, rounding.impacted);
    arrivals.impactedLost += impacted * fails;
    handOnCleanInRow(position, clean, rounding.clean);
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::handOnCleanInRow(Index position, const Number& clean,
                                                          Number& rounding) {
    const Number fails = rates_.fails(chain_.element(chain_.firstRank[position]));
    Arrivals& arrivals = arrivals_[position + 1];
    arrivals.held += keptInRow(clean, Number(0), Number(1) - fails, fails, rounding);
    arrivals.lost += clean * fails;
}

/// From the cases that come into a loop to those that go on from each of its silos, inside it or out.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::passLoopClean(Index number, Underway& underway) {
    const Chain::Loop loop = chain_.loops[number];
    underway.clean.resize(loop.size());
    for (Index position = loop.begin; position < loop.end; ++position)
        underway.clean[position - loop.begin] = goOnClean(position);
    underway.sums.trapped += loops_.walkClean(number, underway.clean);
    for (Index position = loop.begin; position < loop.end; ++position)
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            arriveClean(rank, underway.clean[position - loop.begin]);
}

/// The same of impacted cases, once the clean ones are known.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::passLoopImpacted(Index number, Underway& underway) {
    const Chain::Loop loop = chain_.loops[number];
    underway.impacted.resize(loop.size());
    for (Index position = loop.begin; position < loop.end; ++position)
        underway.impacted[position - loop.begin] = goOnImpacted(position);
    underway.sums.trapped += loops_.walkImpacted(number, underway.impacted, underway.work);
    for (Index position = loop.begin; position < loop.end; ++position)
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            arriveImpacted(rank, underway.impacted[position - loop.begin]);
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::countOnward(Index position, const Departures<Number>& departures,
                                                     Sums& sums) const {
    if (chain_.onwardCost.empty()) return;
    const Chain::OnwardCost& cost = chain_.onwardCost[position];
    sums.cost.add((departures.clean + departures.impacted.ok) * Number(cost.ok) +
                  departures.impacted.failed * Number(cost.failed));
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::arriveClean(Index rank, const Number& departing) {
    const Number fails = rates_.fails(chain_.element(rank));
    const Number taken = departing * Number(chain_.shareOk[rank]);
    Arrivals& arrivals = arrivals_[chain_.to[rank]];
    arrivals.held += kept(taken, Number(1) - fails, fails);
    arrivals.lost += taken * fails;
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::arriveImpacted(Index rank,
                                                        const ImpactedDepartures<Number>& departing) {
    const Number share(chain_.shareOk[rank]);
    const Number fails = rates_.fails(chain_.element(rank));
    const Number taken = chain_.shareFailed.empty()
                             ? (departing.ok + departing.failed) * share
                             : departing.ok * share + departing.failed * Number(chain_.shareFailed[rank]);
    Arrivals& arrivals = arrivals_[chain_.to[rank]];
    arrivals.impactedHeld += kept(taken, Number(1) - fails, fails);
    arrivals.impactedLost += taken * fails;
}

template <class Number, class RatesOf, class Loops>
const ChainTotals<Number>& ChainSweep<Number, RatesOf, Loops>::runClean() {
    start();
    Underway underway;
    onward([&](Index begin, Index end) { passSilosClean(begin, end, underway.sums); },
           [&](Index loop) {
               passLoopClean(loop, underway);
               countLetDown(chain_.loops[loop], underway.sums);
           });
    return totals_ = underway.sums.totals();
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::passSilosClean(Index begin, Index end, Sums& sums) {
    for (Index position = begin; position < end;) {
        if constexpr (keepsDigits<Number>)
            if (chain_.handsAllToNext(position)) {
                position = passRowClean(position, end, sums);
                continue;
            }
        sums.impact.add(letDownClean(position));
        const Number clean = goOnClean(position);
        const Index last = chain_.firstRank[position + 1];
        for (Index rank = chain_.firstRank[position]; rank < last; ++rank) arriveClean(rank, clean);
        ++position;
    }
}

template <class Number, class RatesOf, class Loops>
[[gnu::noinline]] Index ChainSweep<Number, RatesOf, Loops>::passRowClean(Index position, Index end,
                                                                         Sums& sums) {
    Number rounding{};
    for (; position < end && chain_.handsAllToNext(position); ++position) {
        sums.impact.add(letDownClean(position));
        handOnCleanInRow(position, goOnInRow(position, rounding), rounding);
    }
    return position;
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::countLetDown(const Chain::Loop& loop, Sums& sums) const {
    for (Index position = loop.begin; position < loop.end; ++position)
        sums.impact.add(letDownClean(position));
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::back() {
    std::vector<Number> spared;
    Index position = chain_.silos;
    for (auto loop = static_cast<Index>(chain_.loops.size()); loop-- > 0;) {
        returnOverSilos(chain_.loops[loop].end, position);
        returnOverLoop(loop, spared);
        position = chain_.loops[loop].begin;
    }
    returnOverSilos(0, position);
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::returnOverSilos(Index begin, Index end) {
    for (Index position = end; position > begin;) {
        if constexpr (keepsDigits<Number>)
            if (chain_.handsAllToNext(position - 1)) {
                position = returnOverRow(position, begin);
                continue;
            }
        --position;
        Number spared(chain_.siloRates[position].endOk);
        // The way to the next silo, which is known last, most often is the first.
        const Index first = chain_.firstRank[position];
        for (Index rank = chain_.firstRank[position + 1]; rank-- > first;) spared += sparedOver(rank);
        lookForward(position, spared);
    }
}

/// The silos before `position`, as far as each hands all cases to the next. Returns the first of them.
template <class Number, class RatesOf, class Loops>
[[gnu::noinline]] Index ChainSweep<Number, RatesOf, Loops>::returnOverRow(Index position, Index begin) {
    Number rounding{};
    for (; position > begin && chain_.handsAllToNext(position - 1); --position) {
        const Number spared = sparedInRow(chain_.firstRank[position - 1], rounding);
        lookForward(position - 1, spared);
        prospects_[position - 1].held = heldInRow(position - 1, spared, rounding);
    }
    return position;
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::returnOverLoop(Index number, std::vector<Number>& spared) {
    const Chain::Loop loop = chain_.loops[number];
    spared.clear();
    for (Index position = loop.begin; position < loop.end; ++position) {
        Number beyond(chain_.siloRates[position].endOk);
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            if (!loop.holds(chain_.to[rank])) beyond += sparedOver(rank);
        spared.push_back(beyond);
    }
    loops_.settle(number, spared);
    for (Index position = loop.begin; position < loop.end; ++position)
        lookForward(position, spared[position - loop.begin]);
}

/// P(the case takes the hand-off and is never let down), of a clean case that goes on from its silo.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::sparedOver(Index rank) const {
    const Prospect& next = prospects_[chain_.to[rank]];
    const Number share(chain_.shareOk[rank]);
    const Number fails = rates_.fails(chain_.element(rank));
    const Number part = share * fails;
    return keptOf(next.held, share, share * (Number(1) - fails), part) + part * next.lost;
}

/// The same of the only hand-off of its silo, which leads to the one that stands next.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::sparedInRow(Index rank, Number& rounding) const {
    const Prospect& next = prospects_[chain_.to[rank]];
    const Number fails = rates_.fails(chain_.element(rank));
    return keptInRow(next.held, fails * next.lost, Number(1) - fails, fails, rounding);
}

/// spared: P(never let down) of a clean case that goes on from there.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::lookForward(Index position, const Number& spared) {
    const Number fails = rates_.fails(position);
    const Number holds = Number(1) - fails;
    const Number recovery = rates_.recovery(position);
    const Number unrecovered = Number(1) - recovery;
    prospects_[position] = {kept(spared, holds + fails * recovery, fails * unrecovered), spared * recovery,
                            spared * (holds * unrecovered), spared * unrecovered};
}

/// Prospect::held along a row.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::heldInRow(Index position, const Number& spared,
                                                     Number& rounding) const {
    const Number fails = rates_.fails(position);
    const Number recovery = rates_.recovery(position);
    return keptInRow(spared, Number(0), Number(1) - fails + fails * recovery, fails * (Number(1) - recovery),
                     rounding);
}

/// The results of the silo and of the hand-offs that lead from it.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::settle(Index position, const Passed<Number>& passed,
                                                const ChainResults<Number>& results) const {
    settleSilo(position, passed, results);
    const Index last = chain_.firstRank[position + 1];
    for (Index rank = chain_.firstRank[position]; rank < last; ++rank)
        settleHandoff(rank, passed.goOn, results);
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::settleSilo(Index position, const Passed<Number>& passed,
                                                    const ChainResults<Number>& results) const {
    const Index silo = chain_.silo[position];
    results.visits[silo] = passed.visits;
    results.siloSlopes[silo] = passed.held * prospects_[position].siloSlope;
}

/// goOn: clean cases that go on from the silo that it leads from.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::settleHandoff(Index rank, const Number& goOn,
                                                       const ChainResults<Number>& results) const {
    results.handoffSlopes[chain_.handoff[rank]] =
        goOn * Number(chain_.shareOk[rank]) * prospects_[chain_.to[rank]].slope;
}

}  // namespace throughline::engine
