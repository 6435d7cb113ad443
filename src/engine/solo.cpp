#include "engine/sensitivity.h"

namespace throughline::engine {
namespace {

Hazards none(const Plan& plan) {
    Hazards hazards(plan.network, plan.rates);
    for (Index element = 0; element < plan.network.elements(); ++element) hazards.setOwn(element, 0);
    return hazards;
}

std::vector<LoopSolver> solve(const Plan& plan, const Hazards& hazards) {
    std::vector<LoopSolver> solvers;
    solvers.reserve(plan.unfolding.loops.size());
    for (const Loop& loop : plan.unfolding.loops)
        solvers.emplace_back(loop, plan.network, plan.rates, hazards, LoopSolver::For::CleanCases);
    return solvers;
}

/// Where customers come if nothing can err, all per customer.
class FaultlessFlow {
public:
    FaultlessFlow(const Plan& plan, const std::vector<LoopSolver>& loops)
        : plan_(plan),
          loops_(loops),
          visits_(plan.unfolding.visits.size()),
          walks_(plan.unfolding.walks.size()),
          starts_(plan.unfolding.loopSteps()) {
        for (std::size_t walk = 0; walk < walks_.size(); ++walk)
            walks_[walk].resize(loops[plan.unfolding.walks[walk].loop].size());
        for (const Unfolding::Entry& entry : plan.unfolding.entries)
            visits_[entry.visit] += plan.rates.entries[entry.silo];
        run();
    }

    double visits(Index visit) const { return visits_[visit]; }
    /// Visits to each place of the walk.
    const std::vector<double>& walk(Index walk) const { return walks_[walk]; }
    /// Visits by a loop step because of what came before the loop.
    double starts(Index loopStep) const { return starts_[loopStep]; }

private:
    void run() {
        auto loop = plan_.unfolding.loops.begin();
        for (Index step = 0; step < plan_.unfolding.steps.size(); ++step) {
            for (; loop != plan_.unfolding.loops.end() && loop->stepsBegin == step; ++loop) noteStarts(*loop);
            const Step& at = plan_.unfolding.steps[step];
            if (at.isWalk)
                walkOn(at.number);
            else
                visit(at.number);
        }
    }

    void noteStarts(const Loop& loop) {
        for (Index step = loop.stepsBegin; step < loop.stepsEnd; ++step)
            if (const Step& at = plan_.unfolding.steps[step]; !at.isWalk)
                starts_[loop.loopStep(step)] = visits_[at.number];
    }

    void visit(Index number) {
        const Visit& visit = plan_.unfolding.visits[number];
        if (visits_[number] == 0) return;
        if (visit.walk != nowhere)
            walks_[visit.walk][plan_.unfolding.placeOf[visit.silo]] += visits_[number];
        else
            goOn(plan_.unfolding.branchesOf(visit, Outcome::Ok), visit.silo, visit.rest, visits_[number]);
    }

    void walkOn(Index number) {
        const Walk& walk = plan_.unfolding.walks[number];
        loops_[walk.loop].untilLetDown().visits(walks_[number]);
        for (Index place = 0; place < walks_[number].size(); ++place)
            goOn(plan_.unfolding.exitsOf(walk, place, CleanOk), loops_[walk.loop].loop().silos[place],
                 walk.rest, walks_[number][place]);
    }

    void goOn(std::span<const Branch> branches, Index silo, Index rest, double customers) {
        for (const Branch& branch : branches) {
            const double share = branch.handoff == nowhere ? 1 : plan_.rates.handoffs[branch.handoff].shareOk;
            add(branch.next, share * customers);
        }
        add(rest, plan_.rates.silos[silo].endOk * customers);
    }

    void add(Index visit, double customers) {
        if (visit != nowhere) visits_[visit] += customers;
    }

    const Plan& plan_;
    const std::vector<LoopSolver>& loops_;
    std::vector<double> visits_;
    std::vector<std::vector<double>> walks_;
    std::vector<double> starts_;
};

class Solo {
public:
    Solo(const Plan& plan, double weight, Influences& influences)
        : plan_(plan), weight_(weight), influences_(influences) {}

    void addAll() {
        for (const LoopSolver& solver : loops_) returns_.push_back(returnsIn(solver));
        for (Index number = 0; number < plan_.unfolding.visits.size(); ++number) addVisit(number);
        for (Index number = 0; number < plan_.unfolding.walks.size(); ++number) addWalk(number);
        addLoopsAnew();
    }

private:
    std::optional<LoopReturns> returnsIn(const LoopSolver& solver) const {
        if (solver.loop().crowded || solver.untilLetDown().endless()) return std::nullopt;
        return LoopReturns(solver, hazards_, LoopReturns::For::Impact);
    }

    void addVisit(Index number) {
        const double customers = weight_ * flow_.visits(number);
        if (customers == 0) return;
        const Visit& visit = plan_.unfolding.visits[number];
        add(visit.silo, visit.silo, customers);
        for (const Index handoff : plan_.unfolding.arrivalsOf(visit))
            add(plan_.network.element(handoff), visit.silo, customers);
    }

    void addWalk(Index number) {
        const Walk& walk = plan_.unfolding.walks[number];
        if (!returns_[walk.loop]) return;
        const LoopSolver& solver = loops_[walk.loop];
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const Loop::Link& link = solver.loop().links[i];
            const double customers = weight_ * flow_.walk(number)[link.from] * solver.shareOk(i);
            const Index silo = solver.loop().silos[link.to];
            addRepeated(silo, silo, returns_[walk.loop]->silo(link.to), customers);
            addRepeated(plan_.network.element(link.handoff), silo, returns_[walk.loop]->link(i), customers);
        }
    }

    void add(Index element, Index silo, double customers) {
        if (!plan_.network.repeats(element))
            influences_.solo[element] += customers * unrecovered(silo) * plan_.rates.error[element];
        else if (const auto& returns = returns_[plan_.unfolding.loopOf[silo]])
            addRepeated(element, silo, returns->silo(plan_.unfolding.placeOf[silo]), customers);
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
        std::optional<ImpactValues> values;
        for (Index loop = 0; loop < loops_.size(); ++loop) {
            if (returns_[loop]) continue;
            if (!values) values.emplace(plan_, hazards_).settle(loops_);
            for (const Index element : elementsOf(plan_, loops_[loop].loop()))
                addLoopElement(loops_[loop].loop(), element, *values);
        }
    }

    void addLoopElement(const Loop& loop, Index element, ImpactValues& values) {
        if (plan_.rates.error[element] == 0) return;
        hazards_.setOwn(element, plan_.rates.error[element]);
        values.settleLoop(
            LoopSolver(loop, plan_.network, plan_.rates, hazards_, LoopSolver::For::CleanCases));
        for (Index step = loop.stepsBegin; step < loop.stepsEnd; ++step)
            if (const Step& at = plan_.unfolding.steps[step]; !at.isWalk)
                influences_.solo[element] +=
                    weight_ * flow_.starts(loop.loopStep(step)) * values.hit(at.number);
        hazards_.setOwn(element, 0);
    }

    const Plan& plan_;
    double weight_;
    Influences& influences_;
    Hazards hazards_ = none(plan_);
    std::vector<LoopSolver> loops_ = solve(plan_, hazards_);
    FaultlessFlow flow_{plan_, loops_};
    std::vector<std::optional<LoopReturns>> returns_;
};

}  // namespace

void addSolo(const Plan& plan, double weight, Influences& influences) {
    Solo(plan, weight, influences).addAll();
}

}  // namespace throughline::engine
