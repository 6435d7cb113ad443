#pragma once

#include <array>
#include <cstdint>
#include <stop_token>

#include "engine/simulation_tallies.h"
#include "engine/tokens.h"

namespace throughline::engine {

class SparedWeights;

/// Plays customers through a compiled journey, many at a time: the cases that come to a silo go through it
/// together, in the order of the sweep (engine/network.h), each with chances of its own.
class BlockPlayer {
public:
    static constexpr std::size_t maximumCustomers = 8192;
    /// A case that makes more visits than this in one loop is given up.
    static constexpr std::uint64_t maximumWalk = 1'000'000;

    /// Counts into `tallies`. With `spared`, tells it of all visits of customers it wants to know about; one
    /// with it and one without do not play the same.
    BlockPlayer(const SimulationTables& tables, Tallies& tallies, SparedWeights* spared = nullptr);

    /// Plays that many customers, at most maximumCustomers.
    void play(std::size_t customers, RandomWords& random, const std::stop_token& stop);

    /// Of the customers of the last play.
    const std::vector<std::uint8_t>& states() const { return states_; }
    const BlockTotals& totals() const { return totals_; }
    /// Whether the shared cause struck the customer's journey.
    bool isActive(Index cause, Customer customer) const;
    /// Where a case walked for too long; nowhere where none ever did.
    Index endless() const { return endless_; }

private:
    enum Kind : std::size_t { CleanCase, ImpactedCase };
    /// An error: the visitor's place in the upper half, the rank of the hand-off (or nowhere: the silo) in
    /// the lower one.
    using Error = std::uint64_t;

    void enter(std::size_t customers);
    void drawCauses(std::size_t customers);
    void sweep(const std::stop_token& stop);
    Index sweepLoop(Index begin, const std::stop_token& stop);
    void visit(Index position);
    void visitAndWalk(Index position, const std::stop_token& stop);

    bool receive(Index position);
    bool gather(Index position);
    void gatherKind(const SiloTable& silo, Kind kind);
    bool gatherJointly(Index position);
    void joinHandoff(Index rank);
    Index join(Customer customer, Kind kind);
    void splitByKind();
    void tellVisits(Index position);
    void errHandoff(Index rank, std::span<const Customer> cases, std::size_t offset);
    void errSilo(Index position);
    void strike(Index element, Index source, std::span<const Customer> cases, std::size_t offset);
    void err(const Coin& coin, std::size_t cases, std::size_t offset, Index source);
    void addError(std::size_t place, Index source);
    void mergeErrors(std::size_t middle);

    void settle(Index position);
    bool staysAfterError(Index position, Error error);
    bool letDown(Index position, Customer customer, Index source);

    void sendAll(Index position);
    void send(const Route& route, std::span<const Customer> cases, Kind kind);
    void sendAlong(Index rank, std::span<const Customer> cases, Kind kind);
    void sendSplit(const Route& route, std::span<const Customer> cases, Kind kind);
    void halve(const Route& route, std::span<const Customer> cases, Kind kind);
    void count(Index rank, std::size_t cases);

    void walk(Customer customer, Kind kind, const Route* route, const std::stop_token& stop);
    const Route* walkVisit(Customer customer, Kind& kind, Index rank);
    Index errIn(Customer customer, Kind kind, Index rank);
    bool errs(const Coin& coin, Index element, Customer customer);

    std::size_t listOf(Index rank, Kind kind) const { return 2 * std::size_t{rank} + kind; }
    std::size_t entryList(Index position) const { return 2 * handoffs_ + position; }

    const SimulationTables& tables_;
    Tallies& tallies_;
    SparedWeights* spared_;
    std::size_t handoffs_;
    RandomWords* random_ = nullptr;
    TokenLists lists_;
    std::vector<std::uint8_t> states_;  ///< CustomerState of each
    BlockTotals totals_;
    Index endless_ = nowhere;
    std::size_t inside_ = 0;  ///< cases under way inside the loop that is swept

    Tokens visitors_;  ///< clean cases, then impacted ones
    std::size_t clean_ = 0;
    Tokens failed_;
    std::vector<Error> errors_;  ///< in ascending order, one or more of a visitor
    std::vector<Error> merged_;
    Tokens halves_;

    std::vector<std::uint64_t> active_;  ///< per cause, one bit per customer
    std::vector<char> anyActive_;        ///< per cause

    std::vector<Index> placeOf_;    ///< per customer: among those who are gathered
    std::vector<char> impactedAt_;  ///< per place
    std::vector<Index> lastRankAt_;
    std::vector<Index> places_;  ///< of those who arrive by one hand-off
    std::vector<Error> joinedErrors_;
    std::vector<Index> ranks_;
    std::vector<std::uint64_t> arrivals_;  ///< visitor's place and rank, for spared_
};

}  // namespace throughline::engine
