#include "engine/loop_solver.h"

namespace throughline::engine {
namespace {

double whileNoFailure(const VisitEnds& ends) {
    return ends.ok;
}
double whileNotLetDown(const VisitEnds& ends) {
    return ends.staysOk();
}

}  // namespace

LoopSolver::LoopSolver(const Loop& loop, const Plan& plan, const Hazards& hazards, For cases)
    : loop_(&loop), network_(plan.network), rates_(plan.rates) {
    for (const Loop::Link& link : loop.links) {
        const Index silo = loop.silos[link.to];
        const Chance arrival = hazards.clean(network_.element(link.handoff));
        ends_.push_back({visitEnds(either(arrival, hazards.clean(silo)), rates_.silos[silo]),
                         visitEnds(either(arrival, hazards.impacted(silo)), rates_.silos[silo])});
        shares_.push_back(rates_.handoffs[link.handoff]);
    }
    untilLetDown_ = cleanSystem(whileNotLetDown);
    if (cases == For::CleanCases) return;
    untilLeft_ = systemUntilLeft();
    if (cases == For::Worth) return;
    untilFailure_ = cleanSystem(whileNoFailure);
    untilNextLetDown_ = systemUntilNextLetDown();
}

/// P(the case goes out of the loop or ends, after such a visit there).
double LoopSolver::leaves(Index place, Outcome outcome) const {
    const Index silo = loop_->silos[place];
    double sum = rates_.end(silo, outcome);
    for (const Index handoff : network_.outgoing[silo]) {
        if (network_.inside(handoff) || rates_.handoffs[handoff].share(outcome) <= 0) continue;
        sum += rates_.handoffs[handoff].share(outcome);
        if (network_.fanOutAll[silo]) break;
    }
    return sum;
}

Elimination LoopSolver::cleanSystem(double (*stays)(const VisitEnds&)) const {
    std::vector<double> weights(size() * size());
    std::vector<double> exits(size());
    for (Index place = 0; place < size(); ++place) exits[place] = leaves(place, Outcome::Ok);
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const Loop::Link& link = loop_->links[i];
        const VisitEnds& ends = ends_[i].clean;
        weights[link.from * size() + link.to] += shareOk(i) * stays(ends);
        const double beyond = stays == whileNoFailure ? ends.recovered + ends.letDown() : ends.letDown();
        exits[link.from] += shareOk(i) * beyond;
    }
    return {std::move(weights), std::move(exits)};
}

Elimination LoopSolver::systemUntilNextLetDown() const {
    std::vector<double> weights(size() * size());
    std::vector<double> exits(size());
    for (Index place = 0; place < size(); ++place) exits[place] = leaves(place, Outcome::Ok);
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const Loop::Link& link = loop_->links[i];
        weights[link.from * size() + link.to] += shareOk(i) * ends_[i].impacted.staysOk();
        exits[link.from] += shareOk(i) * ends_[i].impacted.letDown();
    }
    return {std::move(weights), std::move(exits)};
}

Elimination LoopSolver::systemUntilLeft() const {
    const std::size_t places = 2 * size();
    std::vector<double> weights(places * places);
    std::vector<double> exits(places);
    for (Index place = 0; place < size(); ++place) {
        exits[place] = leaves(place, Outcome::Ok);
        exits[size() + place] = leaves(place, Outcome::Failed);
    }
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const Loop::Link& link = loop_->links[i];
        const VisitEnds& ends = ends_[i].impacted;
        for (const Outcome outcome : {Outcome::Ok, Outcome::Failed}) {
            const std::size_t from = link.from + (outcome == Outcome::Ok ? 0 : size());
            const double share = shares_[i].share(outcome);
            weights[from * places + link.to] += share * ends.staysOk();
            weights[from * places + size() + link.to] += share * ends.failed;
            exits[from] += share * ends.abandoned;
        }
    }
    return {std::move(weights), std::move(exits)};
}

std::vector<LoopSolver> solveLoops(const Plan& plan, const Hazards& hazards) {
    std::vector<LoopSolver> solvers;
    solvers.reserve(plan.unfolding.loops.size());
    for (const Loop& loop : plan.unfolding.loops)
        solvers.emplace_back(loop, plan, hazards, LoopSolver::For::AllCases);
    return solvers;
}

}  // namespace throughline::engine
