#pragma once

#include <array>

namespace throughline::engine {

/// What happened to a customer so far, in all cases together.
enum CustomerState : std::size_t {
    NoFailure,  ///< none at all
    Recovered,  ///< only recovered failures
    LetDownOnce,
    LetDownTwice,
    LetDownOften,   ///< three times or more
    AbandonedOnce,  ///< let down once, and abandoned
    AbandonedTwice,
    AbandonedOften,
    customerStates
};

/// A number for each state of the customer.
using ByState = std::array<double, customerStates>;

inline constexpr std::array<CustomerState, customerStates> afterRecovery{
    Recovered,    Recovered,     LetDownOnce,    LetDownTwice,
    LetDownOften, AbandonedOnce, AbandonedTwice, AbandonedOften};
inline constexpr std::array<CustomerState, customerStates> afterFailure{
    LetDownOnce,  LetDownOnce,    LetDownTwice,   LetDownOften,
    LetDownOften, AbandonedTwice, AbandonedOften, AbandonedOften};
inline constexpr std::array<CustomerState, customerStates> afterAbandonment{
    AbandonedOnce,  AbandonedOnce,  AbandonedTwice, AbandonedOften,
    AbandonedOften, AbandonedTwice, AbandonedOften, AbandonedOften};

/// What the customer's state means for the company's revenue.
enum CustomerClass : std::size_t { Clean, Impacted, Abandoned, customerClasses };

/// A number for each class of customers.
using ByClass = std::array<double, customerClasses>;

inline ByClass byClass(const ByState& weights) {
    return {weights[NoFailure] + weights[Recovered],
            weights[LetDownOnce] + weights[LetDownTwice] + weights[LetDownOften],
            weights[AbandonedOnce] + weights[AbandonedTwice] + weights[AbandonedOften]};
}

inline double cleanPart(const ByState& weights) {
    return weights[NoFailure] + weights[Recovered];
}

inline double total(const ByState& weights) {
    double sum = 0;
    for (const double weight : weights) sum += weight;
    return sum;
}

}  // namespace throughline::engine
