#include "engine/flow.h"

#include <algorithm>

namespace throughline::engine {
namespace {

/// States that follow each other, from Begin on to before End: most visits see customers in few of them.
template <std::size_t Begin, std::size_t End>
struct States {
    static constexpr std::size_t begin = Begin;
    static constexpr std::size_t end = End;
};
constexpr States<NoFailure, customerStates> anyState;
constexpr States<NoFailure, LetDownOnce> cleanStates;
constexpr States<LetDownOnce, customerStates> impactedStates;
constexpr States<AbandonedOnce, customerStates> abandonedStates;

template <class In>
void add(ByState& to, double factor, const ByState& what, In) {
    for (std::size_t state = In::begin; state < In::end; ++state) to[state] += factor * what[state];
}

/// The customers of a visit by how it ended.
struct Parted {
    ByState ok{};
    ByState failed{};
    ByState abandoned{};
};

template <class In>
Parted part(const ByState& customers, const VisitEnds& ends, In) {
    Parted parted;
    for (std::size_t state = In::begin; state < In::end; ++state) {
        parted.ok[state] += customers[state] * ends.ok;
        parted.ok[afterRecovery[state]] += customers[state] * ends.recovered;
        parted.failed[afterFailure[state]] += customers[state] * ends.failed;
        parted.abandoned[afterAbandonment[state]] += customers[state] * ends.abandoned;
    }
    return parted;
}

class Sweep {
public:
    Sweep(const Plan& plan, const Hazards& hazards, const std::vector<LoopSolver>& loops)
        : plan_(plan), unfolding_(plan.unfolding), rates_(plan.rates), hazards_(hazards), loops_(loops) {
        flow_.visits.resize(unfolding_.visits.size());
        flow_.walks.resize(unfolding_.walks.size());
        for (auto* perSilo :
             {&flow_.siloVisits, &flow_.failures, &flow_.recoveries, &flow_.goesOnOk, &flow_.goesOnFailed})
            perSilo->resize(plan.network.silos);
        flow_.firstImpact.resize(plan.network.elements());
        flow_.starts.resize(unfolding_.loopSteps());
        for (std::size_t i = 0; i < unfolding_.walks.size(); ++i)
            clear(flow_.walks[i], loops[unfolding_.walks[i].loop].size());
    }

    Flow run() {
        for (const Unfolding::Entry& entry : unfolding_.entries)
            flow_.visits[entry.visit][NoFailure] += rates_.entries[entry.silo];
        auto loop = unfolding_.loops.begin();
        for (Index step = 0; step < unfolding_.steps.size(); ++step) {
            for (; loop != unfolding_.loops.end() && loop->stepsBegin == step; ++loop) noteStarts(*loop);
            if (unfolding_.steps[step].isWalk)
                walk(unfolding_.steps[step].number);
            else
                visit(unfolding_.steps[step].number);
        }
        return std::move(flow_);
    }

private:
    static void clear(WalkFlow& walk, std::size_t silos) {
        for (auto* list : {&walk.clean, &walk.impacted, &walk.failed})
            list->assign(customerStates * silos, 0.0);
    }

    void noteStarts(const Loop& loop) {
        for (Index step = loop.stepsBegin; step < loop.stepsEnd; ++step)
            if (!unfolding_.steps[step].isWalk) {
                const Index visit = unfolding_.steps[step].number;
                flow_.starts[loop.loopStep(step)] = byClass(flow_.visits[visit]);
            }
    }

    ByState& at(Index visit) { return visit == nowhere ? flow_.ended : flow_.visits[visit]; }

    void visit(Index number) {
        const Visit& visit = unfolding_.visits[number];
        const ByState customers = flow_.visits[number];
        const double sum = total(customers);
        if (sum == 0) return;
        const VisitEnds ends = endsOf(plan_, hazards_, visit);
        count(visit.silo, sum, ends);
        if (visit.customerClean) blame(visit, cleanPart(customers));
        if (!visit.customerClean)
            leave(visit, sum, part(customers, ends, impactedStates), ends, impactedStates);
        else if (unfolding_.oneCase)
            leave(visit, sum, part(customers, ends, cleanStates), ends, cleanStates);
        else  // a case that has ended may have been let down
            leave(visit, sum, part(customers, ends, anyState), ends, anyState);
    }

    /// The customers of a visit, `sum` in all, in these states if they stay ok.
    template <class In>
    void leave(const Visit& visit, double sum, const Parted& parted, const VisitEnds& ends, In statesIfOk) {
        if (ends.abandoned > 0) add(at(visit.rest), 1, parted.abandoned, abandonedStates);
        if (visit.walk != nowhere) return beginWalk(visit, parted);
        flow_.goesOnOk[visit.silo] += sum * ends.staysOk();
        flow_.goesOnFailed[visit.silo] += sum * ends.failed;
        goOn(unfolding_.branchesOf(visit, Outcome::Ok), visit.silo, Outcome::Ok, visit.rest, parted.ok,
             statesIfOk);
        if (ends.failed > 0)
            goOn(unfolding_.branchesOf(visit, Outcome::Failed), visit.silo, Outcome::Failed, visit.rest,
                 parted.failed, impactedStates);
    }

    void count(Index silo, double visits, const VisitEnds& ends) {
        flow_.siloVisits[silo] += visits;
        flow_.failures[silo] += visits * ends.letDown();
        flow_.recoveries[silo] += visits * ends.recovered;
    }

    template <class In>
    void goOn(std::span<const Branch> branches, Index silo, Outcome outcome, Index rest,
              const ByState& customers, In states) {
        for (const Branch& branch : branches) {
            const double share =
                branch.handoff == nowhere ? 1 : rates_.handoffs[branch.handoff].share(outcome);
            add(at(branch.next), share, customers, states);
        }
        if (rates_.end(silo, outcome) > 0) add(at(rest), rates_.end(silo, outcome), customers, states);
    }

    /// Whose fault the customer's first unrecovered failure is.
    void blame(const Visit& visit, double customers) {
        double unblamed = customers * (1 - rates_.silos[visit.silo].recovery);
        for (const Index handoff : unfolding_.arrivalsOf(visit))
            unblamed = blame(plan_.network.element(handoff), unblamed);
        blame(visit.silo, unblamed);
    }

    double blame(Index element, double customers) {
        const Chance chance = hazards_.clean(element);
        flow_.firstImpact[element] += customers * chance.fails;
        return customers * chance.holds;
    }

    void beginWalk(const Visit& visit, const Parted& parted) {
        WalkFlow& walk = flow_.walks[visit.walk];
        const std::size_t silos = loops_[unfolding_.walks[visit.walk].loop].size();
        const Index place = unfolding_.placeOf[visit.silo];
        auto& ok = visit.impacted ? walk.impacted : walk.clean;
        for (std::size_t state = 0; state < customerStates; ++state) {
            ok[state * silos + place] += parted.ok[state];
            walk.failed[state * silos + place] += parted.failed[state];
        }
    }

    void walk(Index number) {
        const Walk& walk = unfolding_.walks[number];
        const LoopSolver& solver = loops_[walk.loop];
        abandoned_ = {};
        for (std::size_t state = 0; state < customerStates; ++state)
            walkClean(solver, flow_.walks[number], state);
        for (std::size_t state = LetDownOnce; state < customerStates; ++state)
            walkImpacted(solver, flow_.walks[number], state);
        add(at(walk.rest), 1, abandoned_, abandonedStates);
        countWalk(solver, flow_.walks[number]);
        if (walk.customerClean) blameWalk(solver, flow_.walks[number]);
        leave(walk, solver, flow_.walks[number]);
    }

    static std::span<double> inState(std::vector<double>& list, std::size_t state) {
        const std::size_t silos = list.size() / customerStates;
        return std::span(list).subspan(state * silos, silos);
    }

    static bool empty(std::span<const double> customers) {
        return std::ranges::all_of(customers, [](double part) { return part == 0; });
    }

    void walkClean(const LoopSolver& solver, WalkFlow& walk, std::size_t state) {
        const std::span<double> clean = inState(walk.clean, state);
        if (empty(clean)) return;
        flow_.trapped += (state == NoFailure ? solver.untilFailure() : solver.untilLetDown()).visits(clean);
        const std::span<double> failed = inState(walk.failed, afterFailure[state]);
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            const double arriving = clean[link.from] * solver.shareOk(i);
            if (state == NoFailure)
                inState(walk.clean, Recovered)[link.to] += arriving * solver.ends(i).clean.recovered;
            failed[link.to] += arriving * solver.ends(i).clean.failed;
            abandoned_[afterAbandonment[state]] += arriving * solver.ends(i).clean.abandoned;
        }
    }

    void walkImpacted(const LoopSolver& solver, WalkFlow& walk, std::size_t state) {
        const std::span<double> impacted = inState(walk.impacted, state);
        const std::span<double> failed = inState(walk.failed, state);
        if (empty(impacted) && empty(failed)) return;
        if (afterFailure[state] == state)
            walkUntilLeft(solver, impacted, failed);
        else
            walkUntilNextLetDown(solver, walk, state);
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i)
            abandoned_[afterAbandonment[state]] +=
                arriving(solver, i, impacted, failed) * solver.ends(i).impacted.abandoned;
    }

    static double arriving(const LoopSolver& solver, std::size_t link, std::span<const double> ok,
                           std::span<const double> failed) {
        const Index from = solver.loop().links[link].from;
        return ok[from] * solver.shareOk(link) + failed[from] * solver.shareFailed(link);
    }

    void walkUntilLeft(const LoopSolver& solver, std::span<double> impacted, std::span<double> failed) {
        places_.assign(solver.impactedPlaces(), 0);
        for (Index place = 0; place < solver.size(); ++place) {
            places_[solver.okPlace(place)] += impacted[place];
            places_[solver.failedPlace(place)] += failed[place];
        }
        flow_.trapped += solver.untilLeft().visits(places_);
        for (Index place = 0; place < solver.size(); ++place) {
            const bool same = solver.failedPlace(place) == solver.okPlace(place);
            impacted[place] = places_[solver.okPlace(place)];
            failed[place] = same ? 0 : places_[solver.failedPlace(place)];
        }
    }

    void walkUntilNextLetDown(const LoopSolver& solver, WalkFlow& walk, std::size_t state) {
        const std::span<double> impacted = inState(walk.impacted, state);
        const std::span<double> failed = inState(walk.failed, state);
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            impacted[link.to] +=
                failed[link.from] * solver.shareFailed(i) * solver.ends(i).impacted.staysOk();
        }
        flow_.trapped += solver.untilNextLetDown().visits(impacted);
        const std::span<double> next = inState(walk.failed, afterFailure[state]);
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i)
            next[solver.loop().links[i].to] +=
                arriving(solver, i, impacted, failed) * solver.ends(i).impacted.failed;
    }

    void countWalk(const LoopSolver& solver, WalkFlow& walk) {
        const std::vector<double> clean = inAnyState(walk.clean);
        const std::vector<double> impacted = inAnyState(walk.impacted);
        const std::vector<double> failed = inAnyState(walk.failed);
        for (std::size_t place = 0; place < solver.size(); ++place) {
            flow_.goesOnOk[solver.loop().silos[place]] += clean[place] + impacted[place];
            flow_.goesOnFailed[solver.loop().silos[place]] += failed[place];
        }
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            const Index silo = solver.loop().silos[link.to];
            count(silo, clean[link.from] * solver.shareOk(i), solver.ends(i).clean);
            count(silo, arriving(solver, i, impacted, failed), solver.ends(i).impacted);
        }
    }

    static std::vector<double> inAnyState(std::vector<double>& list) {
        std::vector<double> sum(list.size() / customerStates);
        for (std::size_t i = 0; i < list.size(); ++i) sum[i % sum.size()] += list[i];
        return sum;
    }

    void blameWalk(const LoopSolver& solver, WalkFlow& walk) {
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            const Index silo = solver.loop().silos[link.to];
            const double customers =
                inState(walk.clean, NoFailure)[link.from] + inState(walk.clean, Recovered)[link.from];
            const double unrecovered = customers * solver.shareOk(i) * (1 - rates_.silos[silo].recovery);
            blame(silo, blame(plan_.network.element(link.handoff), unrecovered));
        }
    }

    void leave(const Walk& walk, const LoopSolver& solver, WalkFlow& flow) {
        for (Index place = 0; place < solver.size(); ++place) {
            const Index silo = solver.loop().silos[place];
            goOn(unfolding_.exitsOf(walk, place, CleanOk), silo, Outcome::Ok, walk.rest,
                 atPlace(flow.clean, place), anyState);
            goOn(unfolding_.exitsOf(walk, place, ImpactedOk), silo, Outcome::Ok, walk.rest,
                 atPlace(flow.impacted, place), impactedStates);
            goOn(unfolding_.exitsOf(walk, place, JustFailed), silo, Outcome::Failed, walk.rest,
                 atPlace(flow.failed, place), impactedStates);
        }
    }

    static ByState atPlace(std::vector<double>& list, Index place) {
        ByState customers;
        for (std::size_t state = 0; state < customerStates; ++state)
            customers[state] = inState(list, state)[place];
        return customers;
    }

    const Plan& plan_;
    const Unfolding& unfolding_;
    const Rates& rates_;
    const Hazards& hazards_;
    const std::vector<LoopSolver>& loops_;
    Flow flow_;
    ByState abandoned_{};
    std::vector<double> places_;
};

}  // namespace

Chance chanceOf(const Plan& plan, const Hazards& hazards, const Visit& visit) {
    Chance chance = visit.impacted ? hazards.impacted(visit.silo) : hazards.clean(visit.silo);
    for (const Index handoff : plan.unfolding.arrivalsOf(visit))
        chance = either(chance, hazards.clean(plan.network.element(handoff)));
    return chance;
}

VisitEnds endsOf(const Plan& plan, const Hazards& hazards, const Visit& visit) {
    return visitEnds(chanceOf(plan, hazards, visit), plan.rates.silos[visit.silo]);
}

Flow flowThrough(const Plan& plan, const Hazards& hazards, const std::vector<LoopSolver>& loops) {
    return Sweep(plan, hazards, loops).run();
}

}  // namespace throughline::engine
