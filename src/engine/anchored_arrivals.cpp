#include "engine/anchored_arrivals.h"

#include <algorithm>

namespace throughline::engine {
namespace {

/// x: gains per place, and what it is worth to come to each anchor.
std::vector<double> untilAnchor(const LoopWalk& walk, std::vector<double> x) {
    const ReturningWalk returning = walk.returning();
    const std::size_t places = returning.slots() - returning.anchors().size();
    x.resize(returning.slots());
    returning.valuesUntilAnchor(x);
    x.resize(places);
    return x;
}

}  // namespace

AnchoredArrivals::Anchors::Anchors(const LoopWalk& walk) {
    const ReturningWalk returning = walk.returning();
    const auto anchors = returning.anchors();
    const std::size_t places = returning.slots() - anchors.size();
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        std::vector<double> visits(places);
        visits[anchors[i]] = 1;
        walk.visits(visits);
        visits_.push_back(std::move(visits));
        std::vector<double> comesNext(returning.slots());
        comesNext[places + i] = 1;
        next_.push_back(untilAnchor(walk, std::move(comesNext)));
        for (const Index anchor : anchors) next_.back()[anchor] = anchor == anchors[i] ? 1 : 0;
    }
}

double AnchoredArrivals::Anchors::visits(Index from, Index to) const {
    double sum = 0;
    for (std::size_t i = 0; i < visits_.size(); ++i) sum += next_[i][from] * visits_[i][to];
    return sum;
}

AnchoredArrivals::AnchoredArrivals(const LoopSolver& solver, Cases cases)
    : solver_(solver), clean_(solver.untilLetDown()), found_(solver) {
    addClean();
    findElsewhere();
    if (cases == Cases::All) addImpacted();
}

void AnchoredArrivals::addClean() {
    for (std::size_t i = 0; i < found_.arrivals.size(); ++i) {
        const Loop::Link& link = solver_.loop().links[i];
        found_.arrivals[i].clean = clean_.visits(link.to, link.from) * solver_.shareOk(i);
    }
}

/// On the way to the next anchor, no link leads to where the case comes from.
void AnchoredArrivals::findElsewhere() {
    const std::vector<Loop::Link>& links = solver_.loop().links;
    std::vector<double> exits(solver_.size());
    for (Index place = 0; place < exits.size(); ++place) exits[place] = solver_.leaves(place, Outcome::Ok);
    for (std::size_t i = 0; i < links.size(); ++i)
        exits[links[i].from] += solver_.shareOk(i) * solver_.ends(i).clean.letDown();
    found_.elsewhere = untilAnchor(solver_.untilLetDown(), std::move(exits));
    for (const Index anchor : solver_.anchors()) found_.elsewhere[anchor] = 0;
    for (Index place = 0; place < found_.elsewhere.size(); ++place)
        for (std::size_t anchor = 0; anchor < clean_.next_.size(); ++anchor)
            if (const double comes = clean_.next_[anchor][place]; comes > 0)
                found_.elsewhere[place] += comes * elsewhereFrom(anchor, place);
}

/// Of a clean case that goes on from the anchor. It leaves or is let down, here or elsewhere; the difference
/// is exact where the larger part is elsewhere, which it is for all places but one.
double AnchoredArrivals::elsewhereFrom(std::size_t anchor, Index place) const {
    const std::vector<Loop::Link>& links = solver_.loop().links;
    const std::vector<double>& visits = clean_.visits_[anchor];
    const auto letDown = [&](std::size_t i) {
        return visits[links[i].from] * solver_.shareOk(i) * solver_.ends(i).clean.letDown();
    };
    double here = 0;
    for (const Index i : solver_.loop().arriving[place]) here += letDown(i);
    if (here <= 0.5) return 1 - here;
    double elsewhere = 0;
    for (Index from = 0; from < visits.size(); ++from)
        elsewhere += visits[from] * solver_.leaves(from, Outcome::Ok);
    for (std::size_t i = 0; i < links.size(); ++i)
        if (links[i].to != place) elsewhere += letDown(i);
    return elsewhere;
}

/// Cases that set out on the link, of those that go on from the places of impacted cases: visits(place).
template <class Visits>
double AnchoredArrivals::settingOut(std::size_t link, const Visits& visits) const {
    const Index from = solver_.loop().links[link].from;
    const Index ok = solver_.okPlace(from);
    const Index failed = solver_.failedPlace(from);
    const double afterOk = visits(ok) * solver_.shareOk(link);
    return failed == ok ? afterOk : afterOk + visits(failed) * solver_.shareFailed(link);
}

void AnchoredArrivals::addImpacted() {
    const Anchors impacted(solver_.untilLeft());
    for (std::size_t i = 0; i < found_.arrivals.size(); ++i) {
        const Index to = solver_.loop().links[i].to;
        const auto visitsFrom = [&](Index start) {
            return [&impacted, start](Index place) { return impacted.visits(start, place); };
        };
        found_.arrivals[i].afterOk = settingOut(i, visitsFrom(solver_.okPlace(to)));
        found_.arrivals[i].afterFailed = settingOut(i, visitsFrom(solver_.failedPlace(to)));
    }
    addAfterClean(impacted);
}

/// A clean case that comes to the link as an impacted one was let down behind an anchor, or came by one
/// afterwards.
void AnchoredArrivals::addAfterClean(const Anchors& impacted) {
    const std::vector<Loop::Link>& links = solver_.loop().links;
    PerAnchor visits;  // of impacted cases, of a clean one that goes on from each anchor
    for (const std::vector<double>& clean : clean_.visits_) {
        std::vector<double> starts(solver_.impactedPlaces());
        for (std::size_t i = 0; i < links.size(); ++i)
            starts[solver_.failedPlace(links[i].to)] +=
                clean[links[i].from] * solver_.shareOk(i) * solver_.ends(i).clean.failed;
        solver_.untilLeft().visits(starts);
        visits.push_back(std::move(starts));
    }
    PerAnchor comes;  // P(let down before the next anchor, and then comes to this one of impacted cases)
    for (const std::vector<double>& next : impacted.next_) {
        std::vector<double> gains(solver_.size());
        for (std::size_t i = 0; i < links.size(); ++i)
            gains[links[i].from] +=
                solver_.shareOk(i) * solver_.ends(i).clean.failed * next[solver_.failedPlace(links[i].to)];
        comes.push_back(untilAnchor(solver_.untilLetDown(), std::move(gains)));
        for (const Index anchor : solver_.anchors()) comes.back()[anchor] = 0;
    }
    const auto visitsOf = [&](Index start, Index place) {
        double sum = 0;
        for (std::size_t i = 0; i < visits.size(); ++i) sum += clean_.next_[i][start] * visits[i][place];
        for (std::size_t i = 0; i < comes.size(); ++i) sum += comes[i][start] * impacted.visits_[i][place];
        return sum;
    };
    for (std::size_t i = 0; i < found_.arrivals.size(); ++i)
        found_.arrivals[i].afterClean =
            settingOut(i, [&](Index place) { return visitsOf(links[i].to, place); });
}

}  // namespace throughline::engine
