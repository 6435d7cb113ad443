#include "engine/loop_arrivals.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <random>

#include "engine/reading.h"
#include "journeys.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::Index;
using engine::LoopSolver;
using engine::Outcome;
using Exact = boost::multiprecision::cpp_bin_float_50;
using Matrix = std::vector<std::vector<Exact>>;

struct RandomLoop {
    int silos;
    int waysOn;         ///< of each silo, beside the one to the next
    double exit;        ///< P(leaving) after a visit to one silo in seven
    double errorRate;   ///< the highest
    bool allWaysAhead;  ///< but for the one from the last silo to the first
};

std::string name(int number) {
    return std::to_string(number);
}

/// A hand-off, or two that share it out, or two by outcome.
void addWayOn(model::Journey& journey, const RandomLoop& kind, int from, double part, std::mt19937& random) {
    const int first = kind.allWaysAhead ? from + 1 : 0;
    const auto any = [&] {
        return name(std::uniform_int_distribution(first, std::max(first, kind.silos - 1))(random) %
                    kind.silos);
    };
    const std::string to = any();
    const auto add = [&](const std::string& end, double size, model::When when) {
        model::Handoff& handoff = connect(journey, name(from), end);
        handoff.id = model::HandoffId("h" + std::to_string(journey.handoffs.size()));
        handoff.share = share(size);
        handoff.when = when;
        handoff.errorRate = rate(kind.errorRate * 1e-6 * static_cast<double>(random() % 1'000'000));
    };
    if (random() % 4 == 0) {
        add(to, part / 2, model::When::Always);
        add(to, part / 2, model::When::Always);
    } else if (random() % 3 == 0) {
        add(to, part, model::When::Ok);
        add(any(), part, model::When::Failed);
    } else {
        add(to, part, model::When::Always);
    }
}

model::Journey randomLoop(const RandomLoop& kind, std::mt19937& random) {
    model::Journey journey;
    const auto upTo = [&](double high) { return high * 1e-6 * static_cast<double>(random() % 1'000'000); };
    for (int i = 0; i < kind.silos; ++i) {
        model::Silo silo = tests::silo(name(i), upTo(kind.errorRate));
        silo.recoveryRate = rate(upTo(0.5));
        silo.abandonmentRate = rate(upTo(0.3));
        silo.relativeRisk = *base::RelativeRisk::from(upTo(4));
        journey.silos.push_back(silo);
    }
    journey.silos[0].entryShare = share(1);
    for (int i = 0; i < kind.silos; ++i) {
        const double exit = i % 7 == 3 ? kind.exit : 0;
        const double onward = 0.5 - exit;
        connect(journey, name(i), name((i + 1) % kind.silos)).share = share(onward);
        for (int way = 0; way < kind.waysOn; ++way) addWayOn(journey, kind, i, 0.5 / kind.waysOn, random);
    }
    journey.sharedCauses = {
        {model::SharedCauseId("it"),
         "IT down",
         share(0.5),
         {{journey.silos[2].id, rate(kind.errorRate)}, {journey.handoffs[5].id, rate(kind.errorRate)}}}};
    return journey;
}

/// The loop of a journey while all its shared causes are active.
class LoopOf {
public:
    explicit LoopOf(const model::Journey& journey)
        : plan_(planOf(engine::Reading(journey))), hazards_(plan_.network, plan_.rates) {
        std::vector<const engine::Cause*> causes;
        for (const engine::Cause& cause : plan_.rates.causes) causes.push_back(&cause);
        hazards_.activate(causes);
        REQUIRE(plan_.unfolding.loops.size() == 1);
    }

    LoopSolver solver() const {
        return {plan_.unfolding.loops[0], plan_.network, plan_.rates, hazards_, LoopSolver::For::AllCases};
    }

private:
    static engine::Plan planOf(engine::Reading reading) {
        auto unfolding = engine::unfold(reading.network, reading.rates, {});
        return {std::move(reading.network), std::move(reading.rates), std::move(unfolding).value()};
    }

    engine::Plan plan_;
    engine::Hazards hazards_;
};

/// A walk's expected visits, by elimination with 50 digits. A place's ways and exits are all there is.
class ExactWalk {
public:
    explicit ExactWalk(std::size_t places) : system_(places, std::vector<Exact>(places)) {}

    void addExit(Index from, Exact probability) { system_[from][from] += probability; }
    void addWay(Index from, Index to, Exact probability) {
        if (from == to) return;
        system_[from][from] += probability;
        system_[from][to] -= probability;
    }

    void solve() {
        inverse_.assign(system_.size(), std::vector<Exact>(system_.size()));
        for (std::size_t i = 0; i < system_.size(); ++i) inverse_[i][i] = 1;
        for (std::size_t pivot = 0; pivot < system_.size(); ++pivot) eliminate(pivot);
    }

    std::vector<Exact> visits(const std::vector<Exact>& starts) const {
        std::vector<Exact> sums(starts.size());
        for (std::size_t from = 0; from < starts.size(); ++from)
            if (starts[from] != 0)
                for (std::size_t to = 0; to < starts.size(); ++to)
                    sums[to] += starts[from] * inverse_[from][to];
        return sums;
    }

private:
    void eliminate(std::size_t pivot) {
        const Exact factor = 1 / system_[pivot][pivot];
        for (Matrix* const side : {&system_, &inverse_})
            for (Exact& number : (*side)[pivot]) number *= factor;
        for (std::size_t row = 0; row < system_.size(); ++row) {
            const Exact through = system_[row][pivot];
            if (row == pivot || through == 0) continue;
            for (Matrix* const side : {&system_, &inverse_})
                for (std::size_t column = 0; column < system_.size(); ++column)
                    (*side)[row][column] -= through * (*side)[pivot][column];
        }
    }

    Matrix system_;
    Matrix inverse_;
};

ExactWalk untilLetDown(const LoopSolver& solver) {
    ExactWalk walk(solver.size());
    for (Index place = 0; place < solver.size(); ++place)
        walk.addExit(place, solver.leaves(place, Outcome::Ok));
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const auto [from, to, handoff] = solver.loop().links[i];
        const engine::VisitEnds& ends = solver.ends(i).clean;
        walk.addWay(from, to, Exact(solver.shareOk(i)) * ends.staysOk());
        walk.addExit(from, Exact(solver.shareOk(i)) * ends.letDown());
    }
    walk.solve();
    return walk;
}

ExactWalk untilLeft(const LoopSolver& solver) {
    ExactWalk walk(solver.impactedPlaces());
    for (const Outcome outcome : {Outcome::Ok, Outcome::Failed}) {
        const auto isCounted = [&](Index place) {
            return outcome == Outcome::Ok || solver.okPlace(place) != solver.failedPlace(place);
        };
        for (Index place = 0; place < solver.size(); ++place)
            if (isCounted(place))
                walk.addExit(solver.placeAfter(place, outcome), solver.leaves(place, outcome));
        for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
            const auto [from, to, handoff] = solver.loop().links[i];
            if (!isCounted(from)) continue;
            const engine::VisitEnds& ends = solver.ends(i).impacted;
            const Exact share = outcome == Outcome::Ok ? solver.shareOk(i) : solver.shareFailed(i);
            const Index start = solver.placeAfter(from, outcome);
            walk.addWay(start, solver.okPlace(to), share * ends.staysOk());
            walk.addWay(start, solver.failedPlace(to), share * ends.failed);
            walk.addExit(start, share * ends.abandoned);
        }
    }
    walk.solve();
    return walk;
}

/// Expected cases that set out on the link, of impacted cases that go on from each place.
template <class Number>
Number settingOut(const LoopSolver& solver, std::size_t link, const std::vector<Number>& visits) {
    const Index from = solver.loop().links[link].from;
    const Number afterOk = visits[solver.okPlace(from)] * solver.shareOk(link);
    if (solver.okPlace(from) == solver.failedPlace(from)) return afterOk;
    return afterOk + visits[solver.failedPlace(from)] * solver.shareFailed(link);
}

template <class Number>
std::vector<Number> startAt(std::size_t places, Index place) {
    std::vector<Number> starts(places);
    starts[place] = 1;
    return starts;
}

/// Clean cases that were let down on the way.
template <class Number>
std::vector<Number> letDownOf(const LoopSolver& solver, const std::vector<Number>& clean) {
    std::vector<Number> starts(solver.impactedPlaces());
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i) {
        const engine::Loop::Link& link = solver.loop().links[i];
        starts[solver.failedPlace(link.to)] +=
            clean[link.from] * solver.shareOk(i) * solver.ends(i).clean.failed;
    }
    return starts;
}

template <class Number>
void checkClose(double value, const Number& expected) {
    CHECK_THAT(value, WithinRel(static_cast<double>(expected), 1e-11));
}

/// Holds what comes to one place to walks from there, which turn starts into visits.
template <class Number, class CleanWalk, class ImpactedWalk>
void checkPlace(const LoopSolver& solver, const engine::LoopArrivals& found, Index place,
                const CleanWalk& cleanVisits, const ImpactedWalk& impactedVisits) {
    INFO("place " << place);
    const std::vector<Number> clean = cleanVisits(startAt<Number>(solver.size(), place));
    const auto from = [&](Index start) {
        return impactedVisits(startAt<Number>(solver.impactedPlaces(), start));
    };
    const std::vector<Number> afterOk = from(solver.okPlace(place));
    const std::vector<Number> afterFailed = from(solver.failedPlace(place));
    const std::vector<Number> afterClean = impactedVisits(letDownOf(solver, clean));
    for (const Index i : solver.loop().arriving[place]) {
        const engine::Arrivals& arrivals = found.arrivals[i];
        checkClose<Number>(arrivals.clean, clean[solver.loop().links[i].from] * solver.shareOk(i));
        checkClose<Number>(arrivals.afterOk, settingOut(solver, i, afterOk));
        checkClose<Number>(arrivals.afterFailed, settingOut(solver, i, afterFailed));
        checkClose<Number>(arrivals.afterClean, settingOut(solver, i, afterClean));
    }
    Number elsewhere = 0;
    for (Index other = 0; other < solver.size(); ++other)
        elsewhere += clean[other] * solver.leaves(other, Outcome::Ok);
    for (std::size_t i = 0; i < solver.loop().links.size(); ++i)
        if (solver.loop().links[i].to != place)
            elsewhere +=
                clean[solver.loop().links[i].from] * solver.shareOk(i) * solver.ends(i).clean.letDown();
    checkClose<Number>(found.elsewhere[place], elsewhere);
}

void checkWith50Digits(const RandomLoop& kind, unsigned seed) {
    INFO("seed " << seed << ", way out " << kind.exit << ", errors up to " << kind.errorRate);
    std::mt19937 random(seed);
    const LoopOf loop(randomLoop(kind, random));
    const LoopSolver solver = loop.solver();
    CHECK(solver.anchors().empty() != kind.allWaysAhead);
    CHECK(solver.impactedPlaces() > solver.size());
    const engine::LoopArrivals found = loopArrivals(solver, engine::Cases::All);
    const ExactWalk clean = untilLetDown(solver);
    const ExactWalk impacted = untilLeft(solver);
    for (Index place = 0; place < solver.size(); ++place)
        checkPlace<Exact>(
            solver, found, place, [&](const auto& starts) { return clean.visits(starts); },
            [&](const auto& starts) { return impacted.visits(starts); });
}

}  // namespace

TEST_CASE(
    "how cases come back to the elements of a loop keeps eleven digits, small loop or large, few ways or "
    "many") {
    for (const int waysOn : {1, 5}) {
        checkWith50Digits({20, waysOn, 0.1, 0.2, false}, 1);
        checkWith50Digits({60, waysOn, 0.1, 0.2, false}, 2);
    }
    checkWith50Digits({60, 2, 0.1, 0.2, true}, 3);
}

TEST_CASE("how cases come back keeps eleven digits where the way out of the loop, or an error, is 1e-12") {
    checkWith50Digits({60, 1, 1e-12, 0.2, false}, 4);
    checkWith50Digits({60, 3, 1e-12, 1e-12, false}, 5);
    checkWith50Digits({60, 1, 1e-9, 1e-9, false}, 6);
    checkWith50Digits({60, 1, 1e-12, 1e-12, true}, 7);
}

TEST_CASE("in a large loop cases come back as walks from each place say, with the same bits again") {
    std::mt19937 random(8);
    const LoopOf loop(randomLoop({430, 6, 0.01, 0.01, false}, random));
    const LoopSolver solver = loop.solver();
    const engine::LoopArrivals found = loopArrivals(solver, engine::Cases::All);
    const auto visits = [](const engine::LoopWalk& walk) {
        return [&walk](std::vector<double> x) {
            walk.visits(x);
            return x;
        };
    };
    for (Index place = 0; place < solver.size(); place += 53)
        checkPlace<double>(solver, found, place, visits(solver.untilLetDown()), visits(solver.untilLeft()));
    const engine::LoopArrivals again = loopArrivals(solver, engine::Cases::All);
    CHECK(found.elsewhere == again.elsewhere);
}

}  // namespace throughline::tests
