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

    void reserve(std::size_t numbers) { next_.reserve(numbers); }
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
    Column<Index> first_;  ///< per list
    Column<Index> last_;
    Column<Index> next_;  ///< per number
};

class Unfolder {
public:
    Unfolder(const Network& network, const Rates& rates, std::stop_token stop)
        : network_(network),
          rates_(rates),
          stop_(std::move(stop)),
          situations_(2 * network.handoffs),
          situationsAt_(network.silos),
          visitKeys_(2 * network.silos),
          walksAt_(network.silos + 1),
          waysAlone_(walkStates * std::size_t{network.silos}, nowhere),
          isChain_(network.isChain()) {}

    std::optional<Unfolding> run() {
        static_cast<Loops&>(unfolding_) = Loops(network_);
        unfolding_.oneCase = isChain_;
        unfolding_.firstJoined = network_.handoffs;
        findErring();
        rankHandoffs();
        enter();
        if (isChain_) makeRoom();
        for (Index position = 0; position <= network_.silos; ++position) {
            sweep(position);
            if (tooMany() || stop_.stop_requested()) return std::nullopt;
        }
        finish();
        return std::move(unfolding_);
    }

private:
    /// A situation at the silo that the sweep has come to.
    struct Coming {
        Index visit;
        Index situation;
        auto operator<=>(const Coming&) const = default;
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

    /// A chain has no more than two situations by each hand-off. Lists that grow would take up to twice as
    /// much.
    void makeRoom() {
        const std::size_t situations = 2 * std::size_t{network_.handoffs} + unfolding_.entries.size();
        situations_.reserve(situations);
        situationsAt_.reserve(situations);
        arrivalOf_.reserve(situations);
        unfolding_.arrivals.reserve(situations);
        const std::size_t visits = 2 * std::size_t{network_.silos};
        visitKeys_.reserve(visits);
        unfolding_.visits.reserve(visits);
        unfolding_.steps.reserve(visits + unfolding_.loops.size());
        unfolding_.ways.reserve(walkStates * std::size_t{network_.silos} + 1);
        unfolding_.branches.reserve(mostBranches());
    }

    std::size_t mostBranches() const {
        std::size_t most = 0;
        for (Index silo = 0; silo < network_.silos; ++silo)
            most += network_.outgoing[silo].size() *
                    (network_.inLoop(silo) || !sameEitherWay(silo) ? walkStates : walkStates - 1);
        return most;
    }

    void enter() {
        for (Index silo = 0; silo < network_.silos; ++silo) {
            if (rates_.entries[silo] <= 0) continue;
            const Index key = entryMark | silo;
            unfolding_.entries.push_back({silo, numberOf(std::span(&key, 1))});
        }
    }

    void sweep(Index position) {
        walksAt_.forEach(position, [this](Index walk) { unfolding_.steps.push_back({true, walk}); });
        if (position > 0) closeLoop(network_.siloAt()[position - 1], position);
        if (position == network_.silos) return;
        openLoop(network_.siloAt()[position]);
        auto visit = static_cast<Index>(unfolding_.visits.size());
        gather(position);
        for (; visit < unfolding_.visits.size(); ++visit) {
            if (tooMany() || stop_.stop_requested()) return;
            expand(visit);
            unfolding_.steps.push_back({false, visit});
        }
    }

    void openLoop(Index silo) {
        if (unfolding_.loopOf[silo] == nowhere || unfolding_.placeOf[silo] != 0) return;
        Loop& loop = unfolding_.loops[unfolding_.loopOf[silo]];
        loop.stepsBegin = static_cast<Index>(unfolding_.steps.size());
        loop.arrivalsBegin = static_cast<Index>(unfolding_.arrivals.size());
    }

    void closeLoop(Index silo, Index position) {
        const Index number = unfolding_.loopOf[silo];
        if (number == nowhere || position != endOf(silo)) return;
        Loop& loop = unfolding_.loops[number];
        loop.stepsEnd = static_cast<Index>(unfolding_.steps.size());
        loop.arrivalsEnd = static_cast<Index>(unfolding_.arrivals.size());
    }

    /// The situation comes next where another case is in the loop, or has just been.
    void noteNext(Index loop, Index next) {
        if (next != nowhere && unfolding_.loopOf[headOf(situations_[next])] == loop)
            unfolding_.loops[loop].crowded = true;
    }

    /// The position after the last silo of the same component.
    Index endOf(Index silo) const {
        return network_.position[network_.members[network_.component[silo]].back()] + 1;
    }

    bool tooMany() const {
        return !isChain_ && situations_.size() + walkStates * unfolding_.walkPlaces > maximumSituations;
    }

    /// The number of the situation that comes next, by which branches go until finish(); nowhere where
    /// nothing is under way any more.
    Index numberOf(std::span<const Index> situation) {
        if (situation.empty()) return nowhere;
        const Index number = situations_.number(situation);
        if (number == arrivalOf_.size()) {
            situationsAt_.add(network_.position[headOf(situation)], number);
            arrivalOf_.push_back(nowhere);
        }
        return number;
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

    /// The situations at the silo, by the visits that they are arrivals of.
    void gather(Index position) {
        comings_.clear();
        situationsAt_.forEach(position, [this](Index situation) {
            comings_.push_back({visitOf(situations_[situation]), situation});
        });
        std::ranges::sort(comings_);
        for (const Coming& coming : comings_) addArrival(coming);
    }

    Index visitOf(std::span<const Index> situation) {
        const Index silo = headOf(situation);
        const bool impacted = isImpacted(situation);
        const auto rest = situation.subspan(arrivingIn(situation));
        situation_.assign(1, 2 * silo + (impacted ? 1 : 0));
        situation_.insert(situation_.end(), rest.begin(), rest.end());
        const Index number = visitKeys_.number(situation_);
        if (number == unfolding_.visits.size())
            unfolding_.visits.push_back(
                {.silo = silo, .impacted = impacted, .customerClean = isClean(situation)});
        return number;
    }

    static bool isImpacted(std::span<const Index> situation) {
        return (situation[0] & entryMark) == 0 && (situation[0] & 1) != 0;
    }

    /// How many of the situation's hand-offs lead to the silo that comes first.
    std::size_t arrivingIn(std::span<const Index> situation) const {
        std::size_t count = 1;
        if (situation[0] & entryMark) return count;
        while (count < situation.size() && silo(situation[count]) == silo(situation[0])) ++count;
        return count;
    }

    void addArrival(const Coming& coming) {
        const auto number = static_cast<Index>(unfolding_.arrivals.size());
        if (number == 0 || unfolding_.arrivals.back().visit != coming.visit)
            unfolding_.visits[coming.visit].arrivalsBegin = number;
        unfolding_.arrivals.push_back({coming.visit, handoffsIn(situations_[coming.situation])});
        arrivalOf_[coming.situation] = number;
    }

    /// Those that arrive, as Unfolding::handoffsOf() reads them.
    Index handoffsIn(std::span<const Index> situation) {
        if (situation[0] & entryMark) return nowhere;
        const std::size_t count = arrivingIn(situation);
        if (count == 1) return handoff(situation[0]);
        const auto list = static_cast<Index>(unfolding_.joined.size());
        unfolding_.joined.push_back(static_cast<Index>(count));
        for (const Index token : situation.first(count)) unfolding_.joined.push_back(handoff(token));
        return unfolding_.firstJoined + list;
    }

    void expand(Index number) {
        const auto rest = visitKeys_[number].subspan(1);
        Visit& visit = unfolding_.visits[number];
        const bool mayFail = mayBeLetDown(number);
        if (mayEnd(visit, mayFail)) visit.rest = numberOf(rest);
        if (network_.inLoop(visit.silo)) {
            noteNext(unfolding_.loopOf[visit.silo], visit.rest);
            visit.walk = walkFor(visit.silo, rest);
            return;
        }
        visit.ok = waysOn(visit.silo, visit.impacted ? ImpactedOk : CleanOk, rest);
        if (mayFail && rates_.silos[visit.silo].abandonment < 1)
            visit.failed = waysOn(visit.silo, JustFailed, rest);
    }

    bool mayBeLetDown(Index visit) const {
        const Index silo = unfolding_.visits[visit].silo;
        if (rates_.silos[silo].recovery >= 1) return false;
        if (errs_[silo]) return true;
        return std::ranges::any_of(unfolding_.arrivalsOf(visit), [this](const Arrival& arrival) {
            return std::ranges::any_of(unfolding_.handoffsOf(arrival), [this](Index handoff) {
                return errs_[network_.element(handoff)] != 0;
            });
        });
    }

    /// The case may end with the visit, so that only the customer's other cases go on.
    bool mayEnd(const Visit& visit, bool mayFail) const {
        const SiloRates& silo = rates_.silos[visit.silo];
        if (!network_.inLoop(visit.silo) && silo.endOk > 0) return true;
        return mayFail && (silo.abandonment > 0 || (!network_.inLoop(visit.silo) && silo.endFailed > 0));
    }

    bool mayEnd(const Loop& loop) const {
        return std::ranges::any_of(loop.silos, [&](Index silo) {
            const SiloRates& rates = rates_.silos[silo];
            return rates.endOk > 0 || rates.endFailed > 0 || rates.abandonment > 0;
        });
    }

    /// Where the customer has no other case, the ways on do not depend on how this one came to the silo.
    Index waysOn(Index silo, WalkState state, std::span<const Index> rest) {
        if (!rest.empty()) return addWays(silo, state, rest);
        if (state == JustFailed && sameEitherWay(silo)) state = ImpactedOk;
        Index& known = waysAlone_[walkStates * std::size_t{silo} + state];
        if (known == nowhere) known = addWays(silo, state, rest);
        return known;
    }

    /// A case that was let down is handed off to the same silos by this one whether it fails again or not.
    bool sameEitherWay(Index silo) const {
        return std::ranges::none_of(network_.outgoing[silo], [this](Index handoff) {
            const HandoffRates rates = rates_.handoff(handoff);
            return (rates.shareOk > 0) != (rates.shareFailed > 0);
        });
    }

    Index addWays(Index silo, WalkState state, std::span<const Index> rest) {
        unfolding_.ways.push_back(branchesSoFar());
        addBranches(silo, state == JustFailed ? Outcome::Failed : Outcome::Ok, state != CleanOk, rest);
        return static_cast<Index>(unfolding_.ways.size() - 1);
    }

    Index branchesSoFar() const { return static_cast<Index>(unfolding_.branches.size()); }

    /// The ways out of the silo's component. (A fan-out "all" in a loop has no other where one stays
    /// inside.)
    void addBranches(Index silo, Outcome outcome, bool impacted, std::span<const Index> rest) {
        taken_.clear();
        for (const Index handoff : network_.outgoing[silo]) {
            if (network_.inside(handoff) || rates_.handoff(handoff).share(outcome) <= 0) continue;
            taken_.push_back(handoff);
            if (network_.fanOutAll[silo]) continue;
            unfolding_.branches.push_back({handoff, after(rest, taken_, impacted)});
            taken_.clear();
        }
        if (!taken_.empty()) unfolding_.branches.push_back({nowhere, after(rest, taken_, impacted)});
    }

    /// The next situation once the case is under way on these hand-offs.
    Index after(std::span<const Index> rest, std::span<const Index> taken, bool impacted) {
        if (rest.empty() && taken.size() == 1) {
            const Index alone = 2 * rank_[taken.front()] + (impacted ? 1 : 0);
            return numberOf(std::span(&alone, 1));
        }
        situation_.assign(rest.begin(), rest.end());
        for (const Index handoff : taken) situation_.push_back(2 * rank_[handoff] + (impacted ? 1 : 0));
        std::ranges::sort(situation_);
        for (std::size_t begin = 0; begin < situation_.size();) begin = unite(begin);
        situation_.erase(std::unique(situation_.begin(), situation_.end()), situation_.end());
        return numberOf(situation_);
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
        Walk walk{unfolding_.loopOf[silo], static_cast<Index>(unfolding_.walkPlaces),
                  static_cast<Index>(unfolding_.ways.size()), nowhere, isClean(rest)};
        if (mayEnd(loop)) walk.rest = numberOf(rest);
        const Index end = endOf(silo);
        const Index resume = rest.empty() ? end : std::min(end, network_.position[headOf(rest)]);
        walksAt_.add(resume, static_cast<Index>(unfolding_.walks.size()));
        unfolding_.walks.push_back(walk);
        unfolding_.walkPlaces += loop.silos.size();
        const Index exits = branchesSoFar();
        for (const Index member : loop.silos) addExits(member, rest);
        noteNext(walk.loop, walk.rest);
        for (Index exit = exits; exit < branchesSoFar(); ++exit)
            noteNext(walk.loop, unfolding_.branches[exit].next);
    }

    void addExits(Index silo, std::span<const Index> rest) {
        for (const WalkState state : {CleanOk, ImpactedOk, JustFailed}) addWays(silo, state, rest);
    }

    /// What comes next was told by situation: now by arrival.
    void finish() {
        unfolding_.ways.push_back(branchesSoFar());
        for (Unfolding::Entry& entry : unfolding_.entries) renumber(entry.arrival);
        for (Visit& visit : unfolding_.visits) renumber(visit.rest);
        for (Walk& walk : unfolding_.walks) renumber(walk.rest);
        for (Branch& branch : unfolding_.branches) renumber(branch.next);
    }

    void renumber(Index& next) const {
        if (next != nowhere) next = arrivalOf_[next];
    }

    const Network& network_;
    const Rates& rates_;
    std::stop_token stop_;
    Unfolding unfolding_;
    KeyTable situations_;
    NumberLists situationsAt_;  ///< per position
    Column<Index> arrivalOf_;   ///< per situation, once the sweep has come to it
    KeyTable visitKeys_;        ///< twice the silo, plus one where the case was let down; then the rest
    KeyTable walkKeys_;
    NumberLists walksAt_;      ///< per position: to be done before it
    Column<Index> waysAlone_;  ///< per silo and WalkState, of a case without others
    Column<char> errs_;        ///< per element
    /// Hand-offs by the position of the silo they lead to, then by the file.
    Column<Index> rank_;            ///< per hand-off
    std::vector<Index> handoffAt_;  ///< per rank
    bool isChain_;                  ///< its situations are no more than twice its hand-offs
    Situation situation_;
    std::vector<Index> taken_;
    std::vector<Coming> comings_;
};

}  // namespace

std::optional<Unfolding> unfold(const Network& network, const Rates& rates, std::stop_token stop) {
    return Unfolder(network, rates, std::move(stop)).run();
}

}  // namespace throughline::engine
