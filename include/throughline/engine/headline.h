#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "throughline/model/journey.h"

namespace throughline::engine {

/// The part of an Evaluation that is there at once, whatever the size of the journey; the same numbers.
struct Headline {
    double impactRate = 0;
    double abandonmentRate = 0;
    double expectedCost = 0;              ///< per customer
    std::vector<double> visits;           ///< per silo, per customer
    std::vector<double> siloBirnbaum;     ///< per silo: d impact rate / d error rate
    std::vector<double> handoffBirnbaum;  ///< per hand-off
};

/// A journey without parallel work, shared causes and segments is a Markov chain: its headline takes two
/// sweeps over the silos. The structure is analysed once; after that error rates can be changed one by one.
class HeadlineSolver {
public:
    /// Nothing where the journey is of another kind, or where nobody can enter it.
    /// Pre: model::validate finds no error.
    static std::optional<HeadlineSolver> of(const model::Journey& journey);

    HeadlineSolver(HeadlineSolver&&) noexcept;
    HeadlineSolver& operator=(HeadlineSolver&&) noexcept;
    ~HeadlineSolver();

    /// Silos and hand-offs by their place in the journey.
    void setSiloErrorRate(std::size_t silo, model::Probability errorRate);
    void setHandoffErrorRate(std::size_t handoff, model::Probability errorRate);

    /// The impact rate with the present rates; nothing where cases never get out of a loop.
    std::optional<double> impactRate();
    /// Everything; nothing as above.
    std::optional<Headline> headline();

private:
    struct State;
    explicit HeadlineSolver(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace throughline::engine
