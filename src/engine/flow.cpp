#include "engine/flow.h"

#include <algorithm>
#include <optional>

#include "engine/sums.h"

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

template <class In>
double total(const ByState& customers, In) {
    double sum = 0;
    for (std::size_t state = In::begin; state < In::end; ++state) sum += customers[state];
    return sum;
}

/// The customers of a visit by how it ended.
struct Parted {
    ByState ok{};
    ByState failed{};
    ByState abandoned{};
    double oks = 0;  ///< in all
    double failures = 0;
    double abandonments = 0;
    double rounding = 0;  ///< what those lack who met no failure at all (engine/sums.h)
};

/// The customers who come by one arrival.
struct Coming {
    ByState customers{};
    double rounding = 0;  ///< what those lack who met no failure at all
};

/// The customers, so many in all, are in these states.
template <class In>
void addParts(Parted& parted, const Coming& coming, double sum, const VisitEnds& ends, In) {
    const ByState& customers = coming.customers;
    const double notOk = ends.recovered + ends.letDown();
    parted.oks += kept(sum, ends.staysOk(), ends.letDown());
    parted.failures += sum * ends.failed;
    parted.abandonments += sum * ends.abandoned;
    if constexpr (In::begin == NoFailure) {
        double rounding = coming.rounding;
        parted.ok[NoFailure] += keptInRow(customers[NoFailure], 0, ends.ok, notOk, rounding);
        parted.rounding += rounding;
    }
    for (std::size_t state = In::begin; state < In::end; ++state) {
        if (state != NoFailure) parted.ok[state] += kept(customers[state], ends.ok, notOk);
        parted.ok[afterRecovery[state]] += customers[state] * ends.recovered;
        parted.failed[afterFailure[state]] += customers[state] * ends.failed;
        parted.abandoned[afterAbandonment[state]] += customers[state] * ends.abandoned;
    }
}

/// The customers of arrivals that the sweep has not come to yet. Of a journey in which work mostly goes on
/// nearby they are few at a time, and stay in the processor's cache.
class UnderWay {
public:
    explicit UnderWay(std::size_t arrivals) : slotOf_(arrivals, nowhere) {
        slots_.reserve(fewSlots);
        free_.reserve(fewSlots);
    }

    Coming& operator[](Index arrival) {
        Index& slot = slotOf_[arrival];
        if (slot == nowhere) slot = freeSlot();
        return slots_[slot];
    }
    /// Nothing where nobody is under way there.
    const Coming* find(Index arrival) const {
        return slotOf_[arrival] == nowhere ? nullptr : &slots_[slotOf_[arrival]];
    }
    /// They have come; what find() gave stays until others set out.
    void done(Index arrival) { free_.push_back(slotOf_[arrival]); }

private:
    Index freeSlot() {
        if (free_.empty()) {
            slots_.emplace_back();
            return static_cast<Index>(slots_.size() - 1);
        }
        const Index slot = free_.back();
        free_.pop_back();
        slots_[slot] = {};
        return slot;
    }

    static constexpr std::size_t fewSlots = 16;

    Column<Index> slotOf_;  ///< per arrival
    std::vector<Coming> slots_;
    std::vector<Index> free_;
};

/// What the places of a walk that is under way see, per state of the customer, as list[state * silos +
/// place].
struct WalkStates {
    std::vector<double> clean;
    std::vector<double> impacted;
    std::vector<double> failed;
};

/// Whether it is to stop is asked once in so many steps.
constexpr Index stepsBetweenLooks = 1 << 12;

class Sweep {
public:
    Sweep(const Plan& plan, const Hazards& hazards)
        : plan_(plan),
          unfolding_(plan.unfolding),
          rates_(plan.rates),
          hazards_(hazards),
          flow_(plan),
          underWay_(plan.unfolding.arrivals.size()),
          walks_(plan.unfolding.walks.size()) {
        for (auto* perSilo : {&expected_.visits, &expected_.failures, &expected_.recoveries,
                              &expected_.goesOnOk, &expected_.goesOnFailed})
            perSilo->assign(plan.network.silos, 0);
        expected_.firstImpact.assign(plan.network.elements(), 0);
    }

    Flow run(const std::stop_token& stop) {
        for (const Unfolding::Entry& entry : unfolding_.entries)
            underWay_[entry.arrival].customers[NoFailure] += rates_.entries[entry.silo];
        auto loop = unfolding_.loops.begin();
        for (Index step = 0; step < unfolding_.steps.size(); ++step) {
            if (step % stepsBetweenLooks == 0 && stop.stop_requested()) break;
            for (; loop != unfolding_.loops.end() && loop->stepsBegin == step; ++loop) noteStarts(*loop);
            if (unfolding_.steps[step].isWalk)
                walk(unfolding_.steps[step].number);
            else
                visit(unfolding_.steps[step].number);
        }
        return std::move(flow_);
    }

private:
    void noteStarts(const Loop& loop) {
        if (flow_.starts.empty()) return;
        for (Index arrival = loop.arrivalsBegin; arrival < loop.arrivalsEnd; ++arrival)
            if (const Coming* coming = underWay_.find(arrival))
                flow_.starts[arrival] = byClass(coming->customers);
    }

    ByState& at(Index arrival) { return arrival == nowhere ? expected_.ended : underWay_[arrival].customers; }

    void visit(Index number) {
        if (!unfolding_.visits[number].customerClean)
            visitIn(number, impactedStates);
        else if (unfolding_.oneCase)
            visitIn(number, cleanStates);
        else  // a case that has ended may have been let down
            visitIn(number, anyState);
    }

    template <class In>
    void visitIn(Index number, In states) {
        const Visit& visit = unfolding_.visits[number];
        Parted parted;
        const Index end = unfolding_.arrivalsEnd(number);
        for (Index arrival = visit.arrivalsBegin; arrival < end; ++arrival) {
            const Coming* const found = underWay_.find(arrival);
            if (found == nullptr) continue;
            const ByState& customers = found->customers;
            const double sum = total(customers, states);
            underWay_.done(arrival);
            flow_.customers.set(arrival, byClass(customers));
            const VisitEnds ends = endsOf(plan_, hazards_, unfolding_.arrivals[arrival]);
            count(visit.silo, sum, ends);
            if (visit.customerClean)
                blame(visit.silo, unfolding_.handoffsOf(unfolding_.arrivals[arrival]), cleanPart(customers));
            addParts(parted, *found, sum, ends, states);
        }
        leave(visit, parted, states);
    }

    /// The customers of a visit, in these states if they stay ok.
    template <class In>
    void leave(const Visit& visit, const Parted& parted, In statesIfOk) {
        if (parted.abandonments > 0) add(at(visit.rest), 1, parted.abandoned, abandonedStates);
        if (visit.walk != nowhere) return beginWalk(visit, parted);
        expected_.goesOnOk[visit.silo] += parted.oks;
        expected_.goesOnFailed[visit.silo] += parted.failures;
        if (parted.oks > 0) {
            const auto branches = unfolding_.branchesOf(visit, Outcome::Ok);
            goOn(branches, visit.silo, Outcome::Ok, visit.rest, parted.ok, statesIfOk);
            if (plan_.isOneWay(branches)) underWay_[branches.front().next].rounding += parted.rounding;
        }
        if (parted.failures > 0)
            goOn(unfolding_.branchesOf(visit, Outcome::Failed), visit.silo, Outcome::Failed, visit.rest,
                 parted.failed, impactedStates);
    }

    void count(Index silo, double visits, const VisitEnds& ends) {
        expected_.visits[silo] += visits;
        expected_.failures[silo] += visits * ends.letDown();
        expected_.recoveries[silo] += visits * ends.recovered;
    }

    template <class In>
    void goOn(std::span<const Branch> branches, Index silo, Outcome outcome, Index rest,
              const ByState& customers, In states) {
        for (const Branch& branch : branches)
            add(at(branch.next), plan_.share(branch, outcome), customers, states);
        if (rates_.end(silo, outcome) > 0) add(at(rest), rates_.end(silo, outcome), customers, states);
    }

    /// Whose fault the customer's first unrecovered failure is.
    void blame(Index silo, std::span<const Index> arrivedBy, double customers) {
        double unblamed = customers * (1 - rates_.silos[silo].recovery);
        for (const Index handoff : arrivedBy) unblamed = blame(plan_.network.element(handoff), unblamed);
        blame(silo, unblamed);
    }

    double blame(Index element, double customers) {
        const Chance chance = hazards_.clean(element);
        expected_.firstImpact[element] += customers * chance.fails;
        return customers * chance.holds;
    }

    void beginWalk(const Visit& visit, const Parted& parted) {
        WalkStates& walk = walkAt(visit.walk);
        const std::size_t silos = walk.clean.size() / customerStates;
        const Index place = unfolding_.placeOf[visit.silo];
        auto& ok = visit.impacted ? walk.impacted : walk.clean;
        for (std::size_t state = 0; state < customerStates; ++state) {
            ok[state * silos + place] += parted.ok[state];
            walk.failed[state * silos + place] += parted.failed[state];
        }
    }

    WalkStates& walkAt(Index number) {
        WalkStates& walk = walks_[number];
        const std::size_t silos = unfolding_.loops[unfolding_.walks[number].loop].silos.size();
        for (auto* list : {&walk.clean, &walk.impacted, &walk.failed}) list->resize(customerStates * silos);
        return walk;
    }

    /// The walks of a loop follow each other.
    const LoopSolver& solverOf(const Loop& loop) {
        if (!solver_ || &solver_->loop() != &loop)
            solver_.emplace(loop, plan_.network, rates_, hazards_, LoopSolver::For::AllCases);
        return *solver_;
    }

    void walk(Index number) {
        const Walk& walk = unfolding_.walks[number];
        const LoopSolver& solver = solverOf(unfolding_.loops[walk.loop]);
        WalkStates states = std::move(walkAt(number));
        abandoned_ = {};
        for (std::size_t state = 0; state < customerStates; ++state) walkClean(solver, states, state);
        for (std::size_t state = LetDownOnce; state < customerStates; ++state)
            walkImpacted(solver, states, state);
        add(at(walk.rest), 1, abandoned_, abandonedStates);
        countWalk(solver, states);
        if (walk.customerClean) blameWalk(solver, states);
        leave(walk, solver, states);
        keep(walk.places, states);
    }

    void keep(Index places, WalkStates& states) {
        for (Index place = 0; place < states.clean.size() / customerStates; ++place) {
            flow_.walks.clean.set(places + place, byClass(atPlace(states.clean, place)));
            flow_.walks.impacted.set(places + place, byClass(atPlace(states.impacted, place)));
            flow_.walks.failed.set(places + place, byClass(atPlace(states.failed, place)));
        }
    }

    static std::span<double> inState(std::vector<double>& list, std::size_t state) {
        const std::size_t silos = list.size() / customerStates;
        return std::span(list).subspan(state * silos, silos);
    }

    static bool empty(std::span<const double> customers) {
        return std::ranges::all_of(customers, [](double part) { return part == 0; });
    }

    void walkClean(const LoopSolver& solver, WalkStates& walk, std::size_t state) {
        const std::span<double> clean = inState(walk.clean, state);
        if (empty(clean)) return;
        expected_.trapped +=
            (state == NoFailure ? solver.untilFailure() : solver.untilLetDown()).visits(clean);
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

    void walkImpacted(const LoopSolver& solver, WalkStates& walk, std::size_t state) {
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
        expected_.trapped += solver.untilLeft().visits(places_);
        for (Index place = 0; place < solver.size(); ++place) {
            const bool same = solver.failedPlace(place) == solver.okPlace(place);
            impacted[place] = places_[solver.okPlace(place)];
            failed[place] = same ? 0 : places_[solver.failedPlace(place)];
        }
    }

    void walkUntilNextLetDown(const LoopSolver& solver, WalkStates& walk, std::size_t state) {
        const std::span<double> impacted = inState(walk.impacted, state);
        const std::span<double> failed = inState(walk.failed, state);
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            impacted[link.to] +=
                failed[link.from] * solver.shareFailed(i) * solver.ends(i).impacted.staysOk();
        }
        expected_.trapped += solver.untilNextLetDown().visits(impacted);
        const std::span<double> next = inState(walk.failed, afterFailure[state]);
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i)
            next[solver.loop().links[i].to] +=
                arriving(solver, i, impacted, failed) * solver.ends(i).impacted.failed;
    }

    void countWalk(const LoopSolver& solver, WalkStates& walk) {
        const std::vector<double> clean = inAnyState(walk.clean);
        const std::vector<double> impacted = inAnyState(walk.impacted);
        const std::vector<double> failed = inAnyState(walk.failed);
        for (std::size_t place = 0; place < solver.size(); ++place) {
            expected_.goesOnOk[solver.loop().silos[place]] += clean[place] + impacted[place];
            expected_.goesOnFailed[solver.loop().silos[place]] += failed[place];
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

    void blameWalk(const LoopSolver& solver, WalkStates& walk) {
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            const Index silo = solver.loop().silos[link.to];
            const double customers =
                inState(walk.clean, NoFailure)[link.from] + inState(walk.clean, Recovered)[link.from];
            const double unrecovered = customers * solver.shareOk(i) * (1 - rates_.silos[silo].recovery);
            blame(silo, blame(plan_.network.element(link.handoff), unrecovered));
        }
    }

    void leave(const Walk& walk, const LoopSolver& solver, WalkStates& flow) {
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
    Flow flow_;
    Expectations& expected_ = flow_.expected;
    UnderWay underWay_;
    std::vector<WalkStates> walks_;
    std::optional<LoopSolver> solver_;
    ByState abandoned_{};
    std::vector<double> places_;
};

}  // namespace

Flow::Flow(const Plan& plan)
    : customers(plan.unfolding.arrivals.size(), plan.unfolding.classesAtVisits()),
      starts(plan.unfolding.oneCase ? 0 : plan.unfolding.arrivals.size()),
      walks{{plan.unfolding.walkPlaces, plan.unfolding.classesAtVisits()},
            {plan.unfolding.walkPlaces, plan.unfolding.classesAtVisits()},
            {plan.unfolding.walkPlaces, plan.unfolding.classesAtVisits()}} {
}

Flow flowThrough(const Plan& plan, const Hazards& hazards, const std::stop_token& stop) {
    return Sweep(plan, hazards).run(stop);
}

}  // namespace throughline::engine
