#include "engine/loop_solver.h"

#include <algorithm>

namespace throughline::engine {
namespace {

double whileNoFailure(const VisitEnds& ends) {
    return ends.ok;
}
double whileNotLetDown(const VisitEnds& ends) {
    return ends.staysOk();
}

/// None where they are too many for sweeps.
std::vector<Index> anchorsOf(const Loop& loop) {
    std::vector<char> isAnchor(loop.silos.size(), 0);
    for (const Loop::Link& link : loop.links)
        if (link.to <= link.from) isAnchor[link.to] = 1;
    std::vector<Index> anchors;
    for (Index place = 0; place < isAnchor.size(); ++place)
        if (isAnchor[place]) anchors.push_back(place);
    if (anchors.size() > ReturningWalk::mostAnchors) anchors.clear();
    return anchors;
}

}  // namespace

LoopSolver::LoopSolver(const Loop& loop, const Network& network, const Rates& rates, const Hazards& hazards,
                       For cases)
    : loop_(&loop), network_(&network), rates_(&rates), anchors_(anchorsOf(loop)) {
    ends_.reserve(loop.links.size());
    shares_.reserve(loop.links.size());
    for (const Loop::Link& link : loop.links) {
        const Index silo = loop.silos[link.to];
        const Chance arrival = hazards.clean(network_->element(link.handoff));
        ends_.push_back({visitEnds(either(arrival, hazards.clean(silo)), rates_->silos[silo]),
                         visitEnds(either(arrival, hazards.impacted(silo)), rates_->silos[silo])});
        shares_.push_back(rates_->handoff(link.handoff));
    }
    untilLetDown_ = untilEnd(whileNotLetDown, &LinkEnds::clean);
    if (cases == For::CleanCases) return;
    findPlaces();
    untilLeft_ = systemUntilLeft();
    if (cases == For::Worth) return;
    const bool recovers =
        std::ranges::any_of(ends_, [](const LinkEnds& ends) { return ends.clean.recovered > 0; });
    untilFailure_ = recovers ? untilEnd(whileNoFailure, &LinkEnds::clean) : untilLetDown_;
    const bool riskGrows = std::ranges::any_of(
        ends_, [](const LinkEnds& ends) { return ends.clean.letDown() != ends.impacted.letDown(); });
    untilNextLetDown_ = riskGrows ? untilEnd(whileNotLetDown, &LinkEnds::impacted) : untilLetDown_;
}

void LoopSolver::findPlaces() {
    okPlaces_.assign(1, 0);
    for (const Index silo : loop_->silos)
        okPlaces_.push_back(okPlaces_.back() + (network_->waysDependOnOutcome(silo) ? 2 : 1));
}

double LoopSolver::unrecovered(std::size_t link) const {
    return 1 - rates_->silos[loop_->silos[loop_->links[link].to]].recovery;
}

Chance LoopSolver::besidesSilo(std::size_t link, const Hazards& hazards) const {
    return either(hazards.clean(network_->element(loop_->links[link].handoff)),
                  hazards.causes(loop_->silos[loop_->links[link].to]));
}

LoopSolver::BesidesLink LoopSolver::besidesLink(std::size_t link, const Hazards& hazards) const {
    const Index silo = loop_->silos[loop_->links[link].to];
    const Chance causes = hazards.causes(network_->element(loop_->links[link].handoff));
    return {either(hazards.clean(silo), causes), either(hazards.impacted(silo), causes)};
}

double LoopSolver::leaves(Index place, Outcome outcome) const {
    const Index silo = loop_->silos[place];
    double sum = rates_->end(silo, outcome);
    for (const Index handoff : network_->outgoing[silo]) {
        if (network_->inside(handoff) || rates_->handoff(handoff).share(outcome) <= 0) continue;
        sum += rates_->handoff(handoff).share(outcome);
        if (network_->fanOutAll[silo]) break;
    }
    return sum;
}

/// Of cases that go on from ok visits only.
LoopWalk LoopSolver::untilEnd(double (*stays)(const VisitEnds&), VisitEnds LinkEnds::*which) const {
    std::vector<Transition> ways;
    ways.reserve(ends_.size());
    std::vector<double> exits(size());
    for (Index place = 0; place < size(); ++place) exits[place] = leaves(place, Outcome::Ok);
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const Loop::Link& link = loop_->links[i];
        const VisitEnds& ends = ends_[i].*which;
        if (shareOk(i) <= 0) continue;
        ways.push_back({link.from, link.to, shareOk(i) * stays(ends)});
        const double beyond = stays == whileNoFailure ? ends.recovered + ends.letDown() : ends.letDown();
        exits[link.from] += shareOk(i) * beyond;
    }
    if (anchors_.empty()) return {ways, std::move(exits)};
    return {std::move(ways), std::move(exits), anchors_};
}

LoopWalk LoopSolver::systemUntilLeft() const {
    std::vector<Transition> ways;
    ways.reserve(2 * ends_.size());
    std::vector<double> exits(impactedPlaces());
    for (Index place = 0; place < size(); ++place) {
        exits[okPlace(place)] = leaves(place, Outcome::Ok);
        exits[failedPlace(place)] = leaves(place, Outcome::Failed);
    }
    const auto add = [&](Index from, const Loop::Link& link, const VisitEnds& ends, double share) {
        if (share <= 0) return;
        if (okPlace(link.to) == failedPlace(link.to)) {
            ways.push_back({from, okPlace(link.to), share * (ends.staysOk() + ends.failed)});
        } else {
            ways.push_back({from, okPlace(link.to), share * ends.staysOk()});
            ways.push_back({from, failedPlace(link.to), share * ends.failed});
        }
        exits[from] += share * ends.abandoned;
    };
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const Loop::Link& link = loop_->links[i];
        add(okPlace(link.from), link, ends_[i].impacted, shareOk(i));
        if (failedPlace(link.from) != okPlace(link.from))
            add(failedPlace(link.from), link, ends_[i].impacted, shareFailed(i));
    }
    if (anchors_.empty()) return {ways, std::move(exits)};
    return {std::move(ways), std::move(exits), impactedAnchors()};
}

std::vector<Index> LoopSolver::impactedAnchors() const {
    std::vector<Index> anchors;
    for (const Index place : anchors_)
        for (Index each = okPlace(place); each <= failedPlace(place); ++each) anchors.push_back(each);
    return anchors;
}

}  // namespace throughline::engine
