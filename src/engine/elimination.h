#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/dense_elimination.h"
#include "engine/dense_inverse.h"
#include "engine/index.h"

namespace throughline::engine {

/// P(from one place to another); several of the same places add up.
struct Transition {
    Index from;
    Index to;
    double probability;
};

/// Solves a walk over some places that ends sooner or later, by elimination without subtraction (Grassmann,
/// Taksar and Heyman): each pivot is the sum of the ways out, so that the rarest exit keeps full accuracy.
/// Places with few neighbours go first and stay sparse (minimum degree); those that are left, where most lead
/// to most, are a full matrix.
class Elimination {
public:
    /// Up to so many places a full matrix is faster whatever it holds.
    static constexpr std::size_t smallSize = 48;

    Elimination() = default;
    /// exits: P(leaving for good) of each place.
    Elimination(const std::vector<Transition>& steps, std::vector<double> exits);

    /// Some place is never left for good. What comes to it is trapped, and counts no more.
    bool endless() const { return endless_; }
    /// Starts in, expected visits out: x = starts + x * steps. Returns how many were trapped.
    double visits(std::span<double> x) const;
    /// What is gained at each place in, what is gained from there on out: x = gains + steps * x.
    void values(std::span<double> x) const;

private:
    friend class ManyValues;
    struct Entry {
        Index place;
        double weight;
    };
    /// A place of the sparse part, once all before it were eliminated.
    struct Row {
        std::size_t earlier;  ///< its entries: to places eliminated before it, from here ...
        std::size_t later;    ///< ... and to others from here ...
        std::size_t end;      ///< ... to here
        double inversePivot;
    };
    class Builder;

    std::span<const Entry> earlier(const Row& row) const { return between(row.earlier, row.later); }
    std::span<const Entry> later(const Row& row) const { return between(row.later, row.end); }
    std::span<const Entry> between(std::size_t begin, std::size_t end) const {
        return std::span(entries_).subspan(begin, end - begin);
    }
    DenseSystem startTail(std::size_t size);
    DenseSolution tail() const { return {tail_.data(), tailSize_}; }
    std::vector<double> inOrder(std::span<const double> x) const;
    template <class SolveTail>
    void values(Block<double> ordered, std::size_t columns, const SolveTail& solveTail) const;
    void takeEarlier(Block<double> x, std::size_t to, const Row& row, std::size_t columns) const;
    void inOwnOrder(const std::vector<double>& ordered, std::span<double> x) const;

    std::vector<Index> order_;  ///< the places as they are eliminated; empty where all are the tail
    std::vector<Row> head_;
    std::vector<Row> border_;  ///< of the places of the tail: only what is earlier
    std::vector<Entry> entries_;
    std::vector<double> tail_;  ///< the memory of a DenseSystem
    std::size_t tailSize_ = 0;
    bool endless_ = false;
};

/// The values of one walk for many gains: to prepare it takes about as long as to eliminate the walk, and
/// then each takes a fraction of the time.
class ManyValues {
public:
    /// The elimination outlives it, and is not endless.
    explicit ManyValues(const Elimination& walk);

    std::size_t places() const { return places_; }
    /// The row in which the numbers of a place stand.
    std::size_t row(Index place) const { return numberOf_.empty() ? place : numberOf_[place]; }
    /// As Elimination::values(), of many gains at once, each a column of x. memory: of any size; where it is
    /// kept from call to call, that saves time. From any thread.
    void of(Block<double> x, std::size_t columns, std::vector<double>& memory) const;

private:
    const Elimination& walk_;
    std::size_t places_;
    std::vector<Index> numberOf_;  ///< per place, in the order of elimination
    DenseInverse tail_;
};

}  // namespace throughline::engine
