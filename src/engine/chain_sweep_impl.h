#pragma once

#include <algorithm>

namespace throughline::engine {

template <class Number, class RatesOf, class Loops>
ChainSweep<Number, RatesOf, Loops>::ChainSweep(const Chain& chain, const RatesOf& rates, Loops& loops)
    : chain_(chain), rates_(rates), loops_(loops), arrivals_(chain.silos), passed_(chain.silos) {
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::forward() {
    totals_ = {};
    std::ranges::fill(arrivals_, Arrivals{});
    Index position = 0;
    for (Index loop = 0; loop < chain_.loops.size(); ++loop) {
        passSilos(position, chain_.loops[loop].begin);
        passLoop(loop);
        position = chain_.loops[loop].end;
    }
    passSilos(position, chain_.silos);
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::passSilos(Index begin, Index end) {
    for (Index position = begin; position < end; ++position) {
        const Departures<Number> departures = visit(position);
        const Index last = chain_.firstRank[position + 1];
        for (Index rank = chain_.firstRank[position]; rank < last; ++rank) handOn(rank, departures);
    }
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::passLoop(Index number) {
    const Chain::Loop loop = chain_.loops[number];
    departures_.clear();
    for (Index position = loop.begin; position < loop.end; ++position) departures_.push_back(visit(position));
    loops_.walk(number, departures_, std::span(passed_).subspan(loop.begin, loop.size()), totals_);
    for (Index position = loop.begin; position < loop.end; ++position)
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            if (!loop.holds(chain_.to[rank])) handOn(rank, departures_[position - loop.begin]);
}

/// Counts the cases that come to the silo, and says how they go on. What the next silo waits for is a chain
/// of few operations: the rates are put together apart from it.
template <class Number, class RatesOf, class Loops>
Departures<Number> ChainSweep<Number, RatesOf, Loops>::visit(Index position) {
    const SiloRates& rates = chain_.siloRates[position];
    const Arrivals& arrivals = arrivals_[position];
    const Number fails = rates_.fails(position);
    const Number failsImpacted = rates_.failsImpacted(position);
    const Number recovery = rates_.recovery(position);
    const Number unrecovered = Number(1) - recovery;
    const Number abandonment = rates_.abandonment(position);
    const Number held = arrivals.held + Number(rates.entry);
    const Number letDown = held * (fails * unrecovered) + arrivals.lost * unrecovered;
    const Number letDownAgain =
        arrivals.impactedHeld * (failsImpacted * unrecovered) + arrivals.impactedLost * unrecovered;
    const Number recovered =
        (held * fails + arrivals.lost + arrivals.impactedHeld * failsImpacted + arrivals.impactedLost) *
        recovery;
    const Number visits = held + arrivals.lost + arrivals.impactedHeld + arrivals.impactedLost;
    const Number goOn = held * (Number(1) - fails + fails * recovery) + arrivals.lost * recovery;
    totals_.impact += letDown;
    totals_.abandonment += (letDown + letDownAgain) * abandonment;
    totals_.cost += visits * Number(rates.visitCost) + recovered * Number(rates.recoveryCost);
    passed_[position] = {held, goOn, visits};
    return {goOn,
            arrivals.impactedHeld * (Number(1) - failsImpacted + failsImpacted * recovery) +
                arrivals.impactedLost * recovery,
            (letDown + letDownAgain) * (Number(1) - abandonment)};
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::handOn(Index rank, const Departures<Number>& departures) {
    const HandoffRates& rates = chain_.handoffRates[rank];
    const Number fails = rates_.fails(chain_.element(rank));
    const Number holds = Number(1) - fails;
    const Number clean = departures.clean * Number(rates.shareOk);
    const Number impacted =
        departures.impactedOk * Number(rates.shareOk) + departures.failed * Number(rates.shareFailed);
    totals_.cost += (clean + impacted) * Number(rates.cost);
    Arrivals& arrivals = arrivals_[chain_.to[rank]];
    arrivals.held += departures.clean * (Number(rates.shareOk) * holds);
    arrivals.lost += clean * fails;
    arrivals.impactedHeld += impacted * holds;
    arrivals.impactedLost += impacted * fails;
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::back(const ChainResults<Number>& results) {
    prospects_.resize(chain_.silos);
    Index position = chain_.silos;
    for (auto loop = static_cast<Index>(chain_.loops.size()); loop-- > 0;) {
        returnOverSilos(chain_.loops[loop].end, position, results);
        returnOverLoop(loop, results);
        position = chain_.loops[loop].begin;
    }
    returnOverSilos(0, position, results);
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::returnOverSilos(Index begin, Index end,
                                                         const ChainResults<Number>& results) {
    for (Index position = end; position-- > begin;) {
        Number spared(chain_.siloRates[position].endOk);
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            spared += sparedOver(rank);
        lookForward(position, spared);
        settle(position, spared, results);
    }
}

template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::returnOverLoop(Index number, const ChainResults<Number>& results) {
    const Chain::Loop loop = chain_.loops[number];
    spared_.clear();
    for (Index position = loop.begin; position < loop.end; ++position) {
        Number spared(chain_.siloRates[position].endOk);
        for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
            if (!loop.holds(chain_.to[rank])) spared += sparedOver(rank);
        spared_.push_back(spared);
    }
    loops_.settle(number, spared_);
    for (Index position = loop.begin; position < loop.end; ++position)
        lookForward(position, spared_[position - loop.begin]);
    for (Index position = loop.begin; position < loop.end; ++position)
        settle(position, spared_[position - loop.begin], results);
}

/// P(the case takes the hand-off and is never let down), of a clean case that goes on from its silo.
template <class Number, class RatesOf, class Loops>
Number ChainSweep<Number, RatesOf, Loops>::sparedOver(Index rank) const {
    const Prospect& next = prospects_[chain_.to[rank]];
    const Number share(chain_.handoffRates[rank].shareOk);
    const Number fails = rates_.fails(chain_.element(rank));
    return (share * (Number(1) - fails)) * next.held + (share * fails) * next.lost;
}

/// spared: P(never let down) of a clean case that goes on from there.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::lookForward(Index position, const Number& spared) {
    const Number fails = rates_.fails(position);
    const Number holds = Number(1) - fails;
    const Number recovery = rates_.recovery(position);
    prospects_[position] = {spared * (holds + fails * recovery), spared * recovery,
                            spared * (holds * (Number(1) - recovery))};
}

/// The slopes of the silo and of the hand-offs that lead from it.
template <class Number, class RatesOf, class Loops>
void ChainSweep<Number, RatesOf, Loops>::settle(Index position, const Number& spared,
                                                const ChainResults<Number>& results) {
    const Passed<Number>& passed = passed_[position];
    const Index silo = chain_.silo[position];
    results.visits[silo] = passed.visits;
    results.siloSlopes[silo] = passed.held * (Number(1) - rates_.recovery(position)) * spared;
    for (Index rank = chain_.firstRank[position]; rank < chain_.firstRank[position + 1]; ++rank)
        results.handoffSlopes[chain_.handoff[rank]] =
            passed.goOn * Number(chain_.handoffRates[rank].shareOk) * prospects_[chain_.to[rank]].slope;
}

}  // namespace throughline::engine
