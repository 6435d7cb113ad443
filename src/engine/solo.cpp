#include "engine/sensitivity.h"

namespace throughline::engine {
namespace {

Hazards none(const Plan& plan) {
    Hazards hazards(plan.network, plan.rates);
    hazards.isolate(nowhere);
    return hazards;
}

/// One sweep to where customers come if nothing can err; who would be let down on the way by one element
/// alone is counted as they come by.
class Solo {
public:
    Solo(const Plan& plan, double weight, Influences& influences)
        : plan_(plan),
          unfolding_(plan.unfolding),
          weight_(weight),
          influences_(influences),
          arrivals_(plan.unfolding.arrivals.size(), 0.0),
          walks_(plan.unfolding.walks.size()),
          starts_(plan.unfolding.oneCase ? 0 : plan.unfolding.arrivals.size()) {
        influences.solo.resize(plan.network.elements(), 0);
    }

    void addAll() {
        for (const Unfolding::Entry& entry : unfolding_.entries)
            arrivals_[entry.arrival] += plan_.rates.entries[entry.silo];
        auto loop = unfolding_.loops.begin();
        for (Index step = 0; step < unfolding_.steps.size(); ++step) {
            for (; loop != unfolding_.loops.end() && loop->stepsBegin == step; ++loop) enterLoop(*loop);
            const Step& at = unfolding_.steps[step];
            if (at.isWalk)
                walk(at.number);
            else
                visit(at.number);
        }
        addLoopsAnew();
    }

private:
    void enterLoop(const Loop& loop) {
        if (loop.stepsBegin == loop.stepsEnd) return;
        returns_.reset();
        solver_.emplace(loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::CleanCases);
        if (loop.crowded || solver_->untilLetDown().endless())
            anew_.push_back(&loop);
        else
            returns_.emplace(*solver_, hazards_, LoopReturns::For::Impact);
        if (starts_.empty()) return;
        for (Index arrival = loop.arrivalsBegin; arrival < loop.arrivalsEnd; ++arrival)
            starts_[arrival] = arrivals_[arrival];
    }

    void visit(Index number) {
        const Visit& visit = unfolding_.visits[number];
        double customers = 0;
        const Index end = unfolding_.arrivalsEnd(number);
        for (Index arrival = visit.arrivalsBegin; arrival < end; ++arrival) {
            addArrival(visit.silo, arrival);
            customers += arrivals_[arrival];
        }
        if (customers == 0) return;
        if (visit.walk != nowhere)
            beginWalk(visit, customers);
        else
            goOn(unfolding_.branchesOf(visit, Outcome::Ok), visit.silo, visit.rest, customers);
    }

    void addArrival(Index silo, Index arrival) {
        const double customers = weight_ * arrivals_[arrival];
        if (customers == 0) return;
        add(silo, silo, customers);
        for (const Index handoff : unfolding_.handoffsOf(unfolding_.arrivals[arrival]))
            add(plan_.network.element(handoff), silo, customers);
    }

    void beginWalk(const Visit& visit, double customers) {
        std::vector<double>& places = walks_[visit.walk];
        places.resize(unfolding_.loops[unfolding_.loopOf[visit.silo]].silos.size());
        places[unfolding_.placeOf[visit.silo]] += customers;
    }

    void walk(Index number) {
        std::vector<double> places = std::move(walks_[number]);
        if (places.empty()) return;
        solver_->untilLetDown().visits(places);
        if (returns_) addWalk(places);
        const Walk& walk = unfolding_.walks[number];
        for (Index place = 0; place < places.size(); ++place)
            goOn(unfolding_.exitsOf(walk, place, CleanOk), solver_->loop().silos[place], walk.rest,
                 places[place]);
    }

    void addWalk(const std::vector<double>& places) {
        const Loop& loop = solver_->loop();
        for (std::size_t i = 0; i < loop.links.size(); ++i) {
            const Loop::Link& link = loop.links[i];
            const double customers = weight_ * places[link.from] * solver_->shareOk(i);
            const Index silo = loop.silos[link.to];
            addRepeated(silo, silo, returns_->silo(link.to), customers);
            addRepeated(plan_.network.element(link.handoff), silo, returns_->link(i), customers);
        }
    }

    void goOn(std::span<const Branch> branches, Index silo, Index rest, double customers) {
        for (const Branch& branch : branches) {
            const double share = plan_.share(branch, Outcome::Ok);
            arrive(branch.next, share * customers);
        }
        arrive(rest, plan_.rates.silos[silo].endOk * customers);
    }

    void arrive(Index arrival, double customers) {
        if (arrival != nowhere) arrivals_[arrival] += customers;
    }

    void add(Index element, Index silo, double customers) {
        if (!plan_.network.repeats(element))
            influences_.solo[element] += customers * unrecovered(silo) * plan_.rates.error[element];
        else if (returns_)
            addRepeated(element, silo, returns_->silo(unfolding_.placeOf[silo]), customers);
    }

    /// Who comes back to it is let down there only once.
    void addRepeated(Index element, Index silo, const Returns& returns, double customers) {
        const double own = plan_.rates.error[element];
        const double failing = own * unrecovered(silo);
        const double goesOn = (1 - own) + own * plan_.rates.silos[silo].recovery;
        influences_.solo[element] += customers * failing / (failing * (1 + returns.again) + goesOn);
    }

    double unrecovered(Index silo) const { return 1 - plan_.rates.silos[silo].recovery; }

    /// Where it does not follow from the returns.
    void addLoopsAnew() {
        if (anew_.empty()) return;
        ImpactValues values(plan_, hazards_);
        values.settle();
        for (const Loop* loop : anew_)
            for (const Index element : elementsOf(plan_, *loop)) addLoopElement(*loop, element, values);
    }

    /// Arrivals in a loop because of what came before it.
    double startsAt(Index arrival) const { return starts_.empty() ? arrivals_[arrival] : starts_[arrival]; }

    void addLoopElement(const Loop& loop, Index element, ImpactValues& values) {
        if (plan_.rates.error[element] == 0) return;
        hazards_.isolate(element);
        values.settleLoop(
            LoopSolver(loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::CleanCases));
        for (Index arrival = loop.arrivalsBegin; arrival < loop.arrivalsEnd; ++arrival)
            if (const double customers = startsAt(arrival); customers > 0)
                influences_.solo[element] += weight_ * customers * values.hit(arrival);
        hazards_.isolate(nowhere);
    }

    const Plan& plan_;
    const Unfolding& unfolding_;
    double weight_;
    Influences& influences_;
    Hazards hazards_ = none(plan_);
    Column<double> arrivals_;
    std::vector<std::vector<double>> walks_;  ///< visits to each place, until the walk is done
    std::vector<double> starts_;              ///< per arrival, where several cases can be in one loop
    std::optional<LoopSolver> solver_;        ///< of the loop that the sweep is in
    std::optional<LoopReturns> returns_;      ///< to its elements, if they tell
    std::vector<const Loop*> anew_;
};

}  // namespace

void addSolo(const Plan& plan, double weight, Influences& influences) {
    Solo(plan, weight, influences).addAll();
}

}  // namespace throughline::engine
