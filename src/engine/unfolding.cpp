#include "engine/unfolding.h"

#include <algorithm>

#include "engine/key_table.h"

namespace throughline::engine {
namespace {

/// A situation of a customer is the list of hand-offs that cases are under way on, each as twice its rank,
/// plus one where the silo it leads to will see a case that was let down. Sorted, so that what happens next
/// stands in front. Those who enter the journey have a mark of their own.
using Situation = std::vector<Index>;
constexpr Index entryMark = Index{1} << 31;

/// Lists of numbers; each number is in at most one of them.
class NumberLists {
public:
    explicit NumberLists(std::size_t lists) : first_(lists, nowhere), last_(lists, nowhere) {}

    void add(std::size_t list, Index number) {
        if (number >= next_.size()) next_.resize(number + std::size_t{1}, nowhere);
        (first_[list] == nowhere ? first_[list] : next_[last_[list]]) = number;
        last_[list] = number;
    }
    /// In the order in which they were added.
    template <class Each>
    void forEach(std::size_t list, const Each& each) const {
        for (Index number = first_[list]; number != nowhere; number = next_[number]) each(number);
    }

private:
    std::vector<Index> first_;  ///< per list
    std::vector<Index> last_;
    std::vector<Index> next_;  ///< per number
};

class Unfolder {
public:
    Unfolder(const Network& network, const Rates& rates, std::stop_token stop)
        : network_(network),
          rates_(rates),
          stop_(std::move(stop)),
          situations_(2 * network.handoffs),
          visitsAt_(network.silos),
          walksAt_(network.silos + 1),
          waysAlone_(walkStates * std::size_t{network.silos}, Ways{nowhere, nowhere}),
          isChain_(network.isChain()) {}

    std::optional<Unfolding> run() {
        static_cast<Loops&>(unfolding_) = Loops(network_);
        findErring();
        rankHandoffs();
        unfolding_.oneCase = isChain_;
        if (isChain_) makeRoom();
        enter();
        for (Index position = 0; position <= network_.silos; ++position) {
            sweep(position);
            if (tooMany() || stop_.stop_requested()) return std::nullopt;
        }
        return std::move(unfolding_);
    }

private:
    /// From begin to end in Unfolding::branches.
    struct Ways {
        Index begin = 0;
        Index end = 0;
    };

    void findErring() {
        errs_.resize(network_.elements());
        for (Index element = 0; element < errs_.size(); ++element) errs_[element] = rates_.error[element] > 0;
        for (const Cause& cause : rates_.causes)
            for (const Cause::Hit& hit : cause.hits)
                if (cause.probability > 0 && hit.errorRate > 0) errs_[hit.element] = true;
    }

    void rankHandoffs() {
        rank_.resize(network_.handoffs);
        handoffAt_ = network_.byArrival();
        for (Index rank = 0; rank < handoffAt_.size(); ++rank) rank_[handoffAt_[rank]] = rank;
    }

    /// A chain has no more than two visits by each hand-off. Lists that grow would take up to twice as much.
    void makeRoom() {
        const std::size_t entries = network_.silos;
        const std::size_t visits = 2 * std::size_t{network_.handoffs} + entries;
        unfolding_.visits.reserve(visits);
        unfolding_.arrivals.reserve(visits);
        unfolding_.steps.reserve(visits);
        unfolding_.branches.reserve(walkStates * std::size_t{network_.handoffs});
    }

    void enter() {
        for (Index silo = 0; silo < network_.silos; ++silo) {
            if (rates_.entries[silo] <= 0) continue;
            const Index key = entryMark | silo;
            unfolding_.entries.push_back({silo, visitFor(std::span(&key, 1))});
        }
    }

    void sweep(Index position) {
        walksAt_.forEach(position, [this](Index walk) { unfolding_.steps.push_back({true, walk}); });
        if (position > 0) closeLoop(network_.siloAt()[position - 1], position);
        if (position == network_.silos) return;
        const Index silo = network_.siloAt()[position];
        openLoop(silo);
        visitsAt_.forEach(position, [this](Index visit) {
            if (tooMany() || stop_.stop_requested()) return;
            expand(visit);
            unfolding_.steps.push_back({false, visit});
        });
    }

    void openLoop(Index silo) {
        if (unfolding_.loopOf[silo] == nowhere || unfolding_.placeOf[silo] != 0) return;
        Loop& loop = unfolding_.loops[unfolding_.loopOf[silo]];
        loop.stepsBegin = static_cast<Index>(unfolding_.steps.size());
        loop.loopStepsBegin = loopSteps_;
    }

    void closeLoop(Index silo, Index position) {
        const Index loop = unfolding_.loopOf[silo];
        if (loop == nowhere || position != endOf(silo)) return;
        unfolding_.loops[loop].stepsEnd = static_cast<Index>(unfolding_.steps.size());
        loopSteps_ = unfolding_.loops[loop].loopStep(unfolding_.loops[loop].stepsEnd);
    }

    /// The visit comes next where another case is in the loop, or has just been.
    void noteNext(Index loop, Index next) {
        if (next != nowhere && unfolding_.loopOf[unfolding_.visits[next].silo] == loop)
            unfolding_.loops[loop].crowded = true;
    }

    /// The position after the last silo of the same component.
    Index endOf(Index silo) const {
        return network_.position[network_.members[network_.component[silo]].back()] + 1;
    }

    bool tooMany() const { return !isChain_ && unfolding_.visits.size() + walkPlaces_ > maximumSituations; }

    /// The visit that comes next in the situation; nowhere where nothing is under way any more.
    Index visitFor(std::span<const Index> situation) {
        if (situation.empty()) return nowhere;
        const Index number = situations_.number(situation);
        if (number == unfolding_.visits.size()) addVisit(situation);
        return number;
    }

    void addVisit(std::span<const Index> situation) {
        Visit visit;
        visit.silo = headOf(situation);
        visit.impacted = (situation[0] & entryMark) == 0 && (situation[0] & 1) != 0;
        visit.customerClean = isClean(situation);
        visitsAt_.add(network_.position[visit.silo], static_cast<Index>(unfolding_.visits.size()));
        unfolding_.visits.push_back(visit);
    }

    Index headOf(std::span<const Index> situation) const {
        if (situation[0] & entryMark) return situation[0] & ~entryMark;
        return silo(situation[0]);
    }

    Index handoff(Index token) const { return handoffAt_[token / 2]; }
    Index silo(Index token) const { return network_.to[handoff(token)]; }

    static bool isClean(std::span<const Index> situation) {
        if (!situation.empty() && (situation[0] & entryMark)) return true;
        return std::ranges::none_of(situation, [](Index token) { return token & 1; });
    }

    void expand(Index number) {
        const Situation situation(situations_[number].begin(), situations_[number].end());
        const auto rest = std::span(situation).subspan(takeArrivals(number, situation));
        if (mayEnd(unfolding_.visits[number])) unfolding_.visits[number].rest = visitFor(rest);
        const Index silo = unfolding_.visits[number].silo;
        if (network_.inLoop(silo)) {
            noteNext(unfolding_.loopOf[silo], unfolding_.visits[number].rest);
            const Index walk = walkFor(silo, rest);
            unfolding_.visits[number].walk = walk;
        } else {
            branchOut(number, rest);
        }
    }

    /// Notes the hand-offs the case arrives by; returns how many they are in the situation.
    Index takeArrivals(Index number, std::span<const Index> situation) {
        Visit& visit = unfolding_.visits[number];
        visit.arrivalsBegin = visit.arrivalsEnd = static_cast<Index>(unfolding_.arrivals.size());
        if (situation[0] & entryMark) return 1;
        Index count = 0;
        for (; count < situation.size() && silo(situation[count]) == visit.silo; ++count)
            unfolding_.arrivals.push_back(handoff(situation[count]));
        visit.arrivalsEnd += count;
        return count;
    }

    bool mayBeLetDown(const Visit& visit) const {
        if (rates_.silos[visit.silo].recovery >= 1) return false;
        return errs_[visit.silo] || std::ranges::any_of(unfolding_.arrivalsOf(visit), [&](Index handoff) {
                   return errs_[network_.element(handoff)];
               });
    }

    /// The case may end with the visit, so that only the customer's other cases go on.
    bool mayEnd(const Visit& visit) const {
        const SiloRates& silo = rates_.silos[visit.silo];
        if (!network_.inLoop(visit.silo) && silo.endOk > 0) return true;
        if (!mayBeLetDown(visit)) return false;
        return silo.abandonment > 0 || (!network_.inLoop(visit.silo) && silo.endFailed > 0);
    }

    bool mayEnd(const Loop& loop) const {
        return std::ranges::any_of(loop.silos, [&](Index silo) {
            const SiloRates& rates = rates_.silos[silo];
            return rates.endOk > 0 || rates.endFailed > 0 || rates.abandonment > 0;
        });
    }

    void branchOut(Index number, std::span<const Index> rest) {
        const Visit visit = unfolding_.visits[number];
        const Ways ok = waysOn(visit.silo, visit.impacted ? ImpactedOk : CleanOk, rest);
        Ways failed;
        if (mayBeLetDown(visit) && rates_.silos[visit.silo].abandonment < 1)
            failed = waysOn(visit.silo, JustFailed, rest);
        Visit& done = unfolding_.visits[number];
        done.okBegin = ok.begin;
        done.okEnd = ok.end;
        done.failedBegin = failed.begin;
        done.failedEnd = failed.end;
    }

    /// Where the customer has no other case, the ways on do not depend on how this one came to the silo.
    Ways waysOn(Index silo, WalkState state, std::span<const Index> rest) {
        if (!rest.empty()) return addWays(silo, state, rest);
        const Index known = walkStates * silo + state;
        if (waysAlone_[known].begin == nowhere) {
            const Ways ways = addWays(silo, state, rest);
            waysAlone_[known] = ways;
        }
        return waysAlone_[known];
    }

    Ways addWays(Index silo, WalkState state, std::span<const Index> rest) {
        const Index begin = branchesSoFar();
        addBranches(silo, state == JustFailed ? Outcome::Failed : Outcome::Ok, state != CleanOk, rest);
        return {begin, branchesSoFar()};
    }

    Index branchesSoFar() const { return static_cast<Index>(unfolding_.branches.size()); }

    /// The ways out of the silo's component. (A fan-out "all" in a loop has no other where one stays
    /// inside.)
    void addBranches(Index silo, Outcome outcome, bool impacted, std::span<const Index> rest) {
        taken_.clear();
        for (const Index handoff : network_.outgoing[silo]) {
            if (network_.inside(handoff) || rates_.handoffs[handoff].share(outcome) <= 0) continue;
            taken_.push_back(handoff);
            if (network_.fanOutAll[silo]) continue;
            unfolding_.branches.push_back({handoff, after(rest, taken_, impacted)});
            taken_.clear();
        }
        if (!taken_.empty()) unfolding_.branches.push_back({nowhere, after(rest, taken_, impacted)});
    }

    /// The next visit once the case is under way on these hand-offs.
    Index after(std::span<const Index> rest, std::span<const Index> taken, bool impacted) {
        if (rest.empty() && taken.size() == 1) {
            const Index alone = 2 * rank_[taken.front()] + (impacted ? 1 : 0);
            return visitFor(std::span(&alone, 1));
        }
        situation_.assign(rest.begin(), rest.end());
        for (const Index handoff : taken) situation_.push_back(2 * rank_[handoff] + (impacted ? 1 : 0));
        std::ranges::sort(situation_);
        for (std::size_t begin = 0; begin < situation_.size();) begin = unite(begin);
        situation_.erase(std::unique(situation_.begin(), situation_.end()), situation_.end());
        return visitFor(situation_);
    }

    /// What waits for one silo joins there: it is let down if any is. Returns where the next silo's
    /// begin.
    std::size_t unite(std::size_t begin) {
        std::size_t end = begin;
        Index impacted = 0;
        for (; end < situation_.size() && silo(situation_[end]) == silo(situation_[begin]); ++end)
            impacted |= situation_[end] & 1;
        for (std::size_t i = begin; i < end; ++i) situation_[i] |= impacted;
        return end;
    }

    Index walkFor(Index silo, std::span<const Index> rest) {
        const Index loop = unfolding_.loopOf[silo];
        Situation key{loop};
        key.insert(key.end(), rest.begin(), rest.end());
        const Index number = walkKeys_.number(key);
        if (number == unfolding_.walks.size()) addWalk(silo, rest);
        return number;
    }

    void addWalk(Index silo, std::span<const Index> rest) {
        const Loop& loop = unfolding_.loops[unfolding_.loopOf[silo]];
        Walk walk{unfolding_.loopOf[silo], static_cast<Index>(unfolding_.exits.size()), nowhere,
                  isClean(rest)};
        if (mayEnd(loop)) walk.rest = visitFor(rest);
        const Index end = endOf(silo);
        const Index resume = rest.empty() ? end : std::min(end, network_.position[headOf(rest)]);
        walksAt_.add(resume, static_cast<Index>(unfolding_.walks.size()));
        unfolding_.walks.push_back(walk);
        walkPlaces_ += walkStates * loop.silos.size();
        const Index exits = branchesSoFar();
        for (const Index member : loop.silos) addExits(member, rest);
        unfolding_.exits.push_back(branchesSoFar());
        noteNext(walk.loop, walk.rest);
        for (Index exit = exits; exit < branchesSoFar(); ++exit)
            noteNext(walk.loop, unfolding_.branches[exit].next);
    }

    void addExits(Index silo, std::span<const Index> rest) {
        for (const WalkState state : {CleanOk, ImpactedOk, JustFailed})
            unfolding_.exits.push_back(addWays(silo, state, rest).begin);
    }

    const Network& network_;
    const Rates& rates_;
    std::stop_token stop_;
    Unfolding unfolding_;
    KeyTable situations_;
    KeyTable walkKeys_;
    NumberLists visitsAt_;         ///< per position
    NumberLists walksAt_;          ///< per position: to be done before it
    std::vector<Ways> waysAlone_;  ///< per silo and WalkState, of a case without others
    std::vector<char> errs_;       ///< per element
    /// Hand-offs by the position of the silo they lead to, then by the file.
    std::vector<Index> rank_;       ///< per hand-off
    std::vector<Index> handoffAt_;  ///< per rank
    std::size_t walkPlaces_ = 0;
    Index loopSteps_ = 0;
    bool isChain_;  ///< its situations are no more than twice its hand-offs
    Situation situation_;
    std::vector<Index> taken_;
};

}  // namespace

std::optional<Unfolding> unfold(const Network& network, const Rates& rates, std::stop_token stop) {
    return Unfolder(network, rates, std::move(stop)).run();
}

}  // namespace throughline::engine
