#pragma once

#include "engine/lanes.h"

namespace throughline::engine {

template <class Number, class HazardsOf>
ChainSweep<Number, HazardsOf>::ChainSweep(const Network& network, const Loops& loops, const Rates& rates)
    : network_(network),
      loops_(loops),
      rates_(rates),
      arrivals_(network.silos),
      goOn_(network.silos),
      spared_(network.silos),
      visits_(network.silos),
      slopes_(network.elements()) {
}

template <class Number, class HazardsOf>
template <class SolverOf>
void ChainSweep<Number, HazardsOf>::run(const HazardsOf& hazards, const SolverOf& solvers) {
    impact_ = abandonment_ = cost_ = trapped_ = Number{};
    for (Index silo = 0; silo < network_.silos; ++silo) {
        arrivals_[silo] = Arrivals{};
        arrivals_[silo].held = Number(rates_.silos[silo].entry);
    }
    for (Index position = 0; position < network_.silos;) {
        const Index silo = network_.siloAt()[position];
        const Index loop = loops_.loopOf[silo];
        if (loop == nowhere) {
            handOn(silo, visit(silo, hazards), hazards, false);
            ++position;
        } else {
            walk(loop, hazards, solvers);
            position += static_cast<Index>(loops_.loops[loop].silos.size());
        }
    }
    for (Index position = network_.silos; position > 0;) {
        const Index silo = network_.siloAt()[position - 1];
        const Index loop = loops_.loopOf[silo];
        if (loop == nowhere) {
            spared_[silo] = sparedOnward(silo, hazards);
            --position;
        } else {
            settleLoop(loop, hazards, solvers);
            position -= static_cast<Index>(loops_.loops[loop].silos.size());
        }
    }
    for (Index silo = 0; silo < network_.silos; ++silo) settle(silo, hazards);
}

/// Counts the cases that come to the silo, and says how they go on.
template <class Number, class HazardsOf>
auto ChainSweep<Number, HazardsOf>::visit(Index silo, const HazardsOf& hazards) -> Departures {
    const Arrivals& arrivals = arrivals_[silo];
    const SiloRates& rates = rates_.silos[silo];
    const Number fails = hazards.fails(silo);
    const Number failsImpacted = hazards.failsImpacted(silo);
    const Number recovery = hazards.recovery(silo);
    const Number failed = arrivals.held * fails + arrivals.lost;
    const Number failedImpacted = arrivals.impactedHeld * failsImpacted + arrivals.impactedLost;
    const Number letDown = failed * (Number(1) - recovery);
    const Number letDownAgain = failedImpacted * (Number(1) - recovery);
    const Number abandoned = (letDown + letDownAgain) * hazards.abandonment(silo);
    impact_ += letDown;
    abandonment_ += abandoned;
    visits_[silo] = arrivals.held + arrivals.lost + arrivals.impactedHeld + arrivals.impactedLost;
    cost_ += visits_[silo] * Number(rates.visitCost) +
             (failed + failedImpacted) * recovery * Number(rates.recoveryCost);
    goOn_[silo] = arrivals.held * (Number(1) - fails) + failed * recovery;
    return {goOn_[silo], arrivals.impactedHeld * (Number(1) - failsImpacted) + failedImpacted * recovery,
            (letDown + letDownAgain) * (Number(1) - hazards.abandonment(silo))};
}

template <class Number, class HazardsOf>
void ChainSweep<Number, HazardsOf>::handOn(Index silo, const Departures& departures, const HazardsOf& hazards,
                                           bool fromLoop) {
    for (const Index handoff : network_.outgoing[silo]) {
        if (fromLoop && network_.inside(handoff)) continue;
        const HandoffRates& rates = rates_.handoffs[handoff];
        const Number clean = departures.clean * Number(rates.shareOk);
        const Number impacted =
            departures.impactedOk * Number(rates.shareOk) + departures.failed * Number(rates.shareFailed);
        cost_ += (clean + impacted) * Number(rates.cost);
        const Number fails = hazards.fails(network_.element(handoff));
        Arrivals& arrivals = arrivals_[network_.to[handoff]];
        arrivals.held += clean * (Number(1) - fails);
        arrivals.lost += clean * fails;
        arrivals.impactedHeld += impacted * (Number(1) - fails);
        arrivals.impactedLost += impacted * fails;
    }
}

template <class Number, class HazardsOf>
template <class SolverOf>
void ChainSweep<Number, HazardsOf>::walk(Index loop, const HazardsOf& hazards, const SolverOf& solvers) {
    const Loop& at = loops_.loops[loop];
    std::vector<Departures> departures;
    departures.reserve(at.silos.size());
    for (const Index silo : at.silos) departures.push_back(visit(silo, hazards));
    for (std::size_t number = 0; number < laneCount<Number>; ++number)
        walkLane(solvers(loop, number), number, departures);
    for (std::size_t place = 0; place < at.silos.size(); ++place)
        handOn(at.silos[place], departures[place], hazards, true);
}

/// From how the cases go on after the visit with which they come into the loop, to how they go on after any.
template <class Number, class HazardsOf>
void ChainSweep<Number, HazardsOf>::walkLane(const LoopSolver& solver, std::size_t number,
                                             std::vector<Departures>& departures) {
    const Loop& loop = solver.loop();
    const auto addLane = [number](Number& to, double what) { setLane(to, number, lane(to, number) + what); };
    std::vector<double> clean(solver.size());
    std::vector<double> impacted(solver.impactedPlaces());
    for (Index place = 0; place < solver.size(); ++place) {
        clean[place] = lane(departures[place].clean, number);
        impacted[solver.okPlace(place)] += lane(departures[place].impactedOk, number);
        impacted[solver.failedPlace(place)] += lane(departures[place].failed, number);
    }
    addLane(trapped_, solver.untilLetDown().visits(clean));
    for (std::size_t i = 0; i < loop.links.size(); ++i) {
        const double arriving = clean[loop.links[i].from] * solver.shareOk(i);
        impacted[solver.failedPlace(loop.links[i].to)] += arriving * solver.ends(i).clean.failed;
        addLane(impact_, arriving * solver.ends(i).clean.letDown());
        addLane(abandonment_, arriving * solver.ends(i).clean.abandoned);
    }
    addLane(trapped_, solver.untilLeft().visits(impacted));
    for (std::size_t i = 0; i < loop.links.size(); ++i) {
        const Loop::Link& link = loop.links[i];
        const Index silo = loop.silos[link.to];
        const double arriving = clean[link.from] * solver.shareOk(i);
        const double again = solver.arriving(i, impacted);
        const double recovered =
            arriving * solver.ends(i).clean.recovered + again * solver.ends(i).impacted.recovered;
        addLane(visits_[silo], arriving + again);
        addLane(abandonment_, again * solver.ends(i).impacted.abandoned);
        addLane(cost_, (arriving + again) * (solver.cost(i) + rates_.silos[silo].visitCost) +
                           recovered * rates_.silos[silo].recoveryCost);
        addLane(arrivals_[silo].held, arriving * solver.holds(i));
    }
    for (Index place = 0; place < solver.size(); ++place) {
        const bool same = solver.failedPlace(place) == solver.okPlace(place);
        setLane(goOn_[loop.silos[place]], number, clean[place]);
        setLane(departures[place].clean, number, clean[place]);
        setLane(departures[place].impactedOk, number, impacted[solver.okPlace(place)]);
        setLane(departures[place].failed, number, same ? 0 : impacted[solver.failedPlace(place)]);
    }
}

/// P(never let down) of a case that goes on from the silo, over the hand-offs that lead out of its loop.
template <class Number, class HazardsOf>
Number ChainSweep<Number, HazardsOf>::sparedOnward(Index silo, const HazardsOf& hazards) const {
    Number spared(rates_.silos[silo].endOk);
    for (const Index handoff : network_.outgoing[silo]) {
        const double share = rates_.handoffs[handoff].shareOk;
        if (share <= 0 || network_.inside(handoff)) continue;
        const Index to = network_.to[handoff];
        const Number lost = hazards.fails(network_.element(handoff));
        const Number fails = hazards.fails(to);
        const Number recovery = hazards.recovery(to);
        const Number stays = (Number(1) - lost) * ((Number(1) - fails) + fails * recovery) + lost * recovery;
        spared += Number(share) * stays * spared_[to];
    }
    return spared;
}

template <class Number, class HazardsOf>
template <class SolverOf>
void ChainSweep<Number, HazardsOf>::settleLoop(Index loop, const HazardsOf& hazards,
                                               const SolverOf& solvers) {
    const Loop& at = loops_.loops[loop];
    for (const Index silo : at.silos) spared_[silo] = sparedOnward(silo, hazards);
    std::vector<double> spared(at.silos.size());
    for (std::size_t number = 0; number < laneCount<Number>; ++number) {
        for (std::size_t place = 0; place < spared.size(); ++place)
            spared[place] = lane(spared_[at.silos[place]], number);
        solvers(loop, number).untilLetDown().values(spared);
        for (std::size_t place = 0; place < spared.size(); ++place)
            setLane(spared_[at.silos[place]], number, spared[place]);
    }
}

/// The slopes of the silo and of the hand-offs that lead from it.
template <class Number, class HazardsOf>
void ChainSweep<Number, HazardsOf>::settle(Index silo, const HazardsOf& hazards) {
    slopes_[silo] =
        arrivals_[silo].held * hazards.unstruck(silo) * (Number(1) - hazards.recovery(silo)) * spared_[silo];
    for (const Index handoff : network_.outgoing[silo]) {
        const Index to = network_.to[handoff];
        const Index element = network_.element(handoff);
        slopes_[element] = goOn_[silo] * Number(rates_.handoffs[handoff].shareOk) *
                           (Number(1) - hazards.fails(to)) * hazards.unstruck(element) *
                           (Number(1) - hazards.recovery(to)) * spared_[to];
    }
}

}  // namespace throughline::engine
