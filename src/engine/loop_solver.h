#pragma once

#include "engine/hazards.h"
#include "engine/loop_walk.h"
#include "engine/loops.h"
#include "engine/plan.h"

namespace throughline::engine {

/// How the visits go that one link of a loop leads to.
struct LinkEnds {
    VisitEnds clean;     ///< of a case that was not let down before
    VisitEnds impacted;  ///< of one that was
};

/// A loop's walk as linear systems over "the case has been worked on by this silo and goes on from there",
/// with the hazards of one moment.
class LoopSolver {
public:
    /// Worth: clean cases, and untilLeft().
    enum class For { CleanCases, Worth, AllCases };

    LoopSolver(const Loop& loop, const Network& network, const Rates& rates, const Hazards& hazards,
               For cases);

    const Loop& loop() const { return *loop_; }
    std::size_t size() const { return loop_->silos.size(); }
    const LinkEnds& ends(std::size_t link) const { return ends_[link]; }
    double shareOk(std::size_t link) const { return shares_[link].shareOk; }
    double shareFailed(std::size_t link) const { return shares_[link].shareFailed; }
    const SiloRates& ratesAt(Index place) const { return rates_->silos[loop_->silos[place]]; }
    /// The link's hand-off, as an element of the network.
    Index elementOf(std::size_t link) const { return network_->element(loop_->links[link].handoff); }
    /// P(a failed visit that the link leads to is not recovered).
    double unrecovered(std::size_t link) const;
    /// P(the case goes out of the loop or ends, after such a visit there).
    double leaves(Index place, Outcome outcome) const;

    /// What can go wrong on the link or at its end besides the error of the silo itself, which is the same
    /// for clean and impacted cases; and besides the error of the link itself.
    Chance besidesSilo(std::size_t link, const Hazards& hazards) const;
    struct BesidesLink {
        Chance clean;
        Chance impacted;
    };
    BesidesLink besidesLink(std::size_t link, const Hazards& hazards) const;

    /// Until the first failure, recovered or not.
    const LoopWalk& untilFailure() const { return untilFailure_; }
    /// Until the first unrecovered failure.
    const LoopWalk& untilLetDown() const { return untilLetDown_; }
    /// Of a case that was let down, until it is again.
    const LoopWalk& untilNextLetDown() const { return untilNextLetDown_; }

    /// Of a case that was let down, until it leaves: its places are those after an ok visit to each silo, and
    /// those after a failed one, which is the same place where the ways on are the same.
    const LoopWalk& untilLeft() const { return untilLeft_; }
    std::size_t impactedPlaces() const { return okPlaces_.back(); }
    Index okPlace(Index place) const { return okPlaces_[place]; }
    Index failedPlace(Index place) const { return okPlaces_[place + 1] - 1; }
    Index placeAfter(Index place, Outcome outcome) const {
        return outcome == Outcome::Ok ? okPlace(place) : failedPlace(place);
    }

    /// The places that links lead back to, if they are few: then all walks are solved by sweeps from these.
    const std::vector<Index>& anchors() const { return anchors_; }

private:
    void findPlaces();
    LoopWalk untilEnd(double (*stays)(const VisitEnds&), VisitEnds LinkEnds::*ends) const;
    LoopWalk systemUntilLeft() const;
    std::vector<Index> impactedAnchors() const;

    const Loop* loop_;
    const Network* network_;
    const Rates* rates_;
    std::vector<Index> anchors_;  ///< none where they are many
    std::vector<LinkEnds> ends_;
    std::vector<HandoffRates> shares_;
    std::vector<Index> okPlaces_;  ///< per place, and one more: the end of those of impacted cases
    LoopWalk untilFailure_;
    LoopWalk untilLetDown_;
    LoopWalk untilNextLetDown_;
    LoopWalk untilLeft_;
};

}  // namespace throughline::engine
