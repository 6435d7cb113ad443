#pragma once

#include <span>
#include <vector>

#include "engine/block_player.h"

namespace throughline::engine {

/// What the customers who were never let down say of other error rates. Their journeys stay possible when one
/// element's rate changes, only likelier or less likely: by the product, over the visits the element takes
/// part in, of the chance to stay ok with the other rate by the chance with the present one. Sums of that
/// over many customers estimate how many would have been spared.
class SparedWeights {
public:
    /// raised: per element, the rate of its own for which `loss` is; all elements as in SimulationTables.
    /// ownRates: those that the customers are played with.
    SparedWeights(const SimulationTables& tables, std::vector<double> ownRates, std::vector<double> raised);

    /// Nobody is listened to until wantSpared.
    void wantNobody() { wanted_.clear(); }
    /// Listens to those who were spared, from the states at the end of a play; the same block is to be played
    /// again then.
    void wantSpared(const std::vector<std::uint8_t>& states);
    /// A clean case of the customer comes to the silo by these hand-offs.
    void visit(Index position, Customer customer, std::span<const Index> ranks, const BlockPlayer& player);
    /// Adds up what repeats within a customer's journey. To be called after each play that was listened to.
    void closeBlock();
    void add(const SparedWeights& other);

    /// Customers, per element: spared in addition if it were perfect.
    double perfectGain(Index element) const { return inCustomers(sums_[element].perfect); }
    /// No longer spared with its rate raised.
    double raisedLoss(Index element) const { return inCustomers(sums_[element].raised); }
    /// Spared less for each unit of its rate.
    double slope(Index element) const { return inCustomers(sums_[element].slope); }

    /// How many elements may take part several times in one customer's journey.
    static std::size_t repeatingElements(const SimulationTables& tables);

private:
    /// Whole numbers of a small part of a customer: any order of adding gives the same.
    using Fixed = std::int64_t;
    struct Sums {
        Fixed perfect = 0;
        Fixed raised = 0;
        Fixed slope = 0;
    };
    struct Factors {
        double perfect = 1;
        double raised = 1;
    };

    static Fixed fixed(double customers);
    static double inCustomers(Fixed sum);
    static bool repeats(const SimulationTables& tables, Index element);
    double unstruck(Index element, Customer customer, const BlockPlayer& player) const;
    void weigh(Index element, Customer customer, double others, double stays, double recovery);

    const SimulationTables* tables_;
    std::vector<double> ownRates_;
    std::vector<double> raised_;
    std::vector<Sums> sums_;
    std::vector<char> wanted_;
    std::vector<Index> repeatNumber_;  ///< per element; nowhere where it takes part once at most
    std::vector<Factors> factors_;     ///< per repeating element and customer

    std::vector<Index> elements_;
    std::vector<double> others_;  ///< per element of a visit: P(nothing else errs)
};

}  // namespace throughline::engine
