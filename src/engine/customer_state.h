#pragma once

#include <algorithm>
#include <array>

#include "engine/column.h"

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

/// Lists of numbers by class of the customer. Where all customers of a list are of one class, it holds a
/// single number, which is taken for that of any class.
class ByClassLists {
public:
    enum class Classes { One, All };

    ByClassLists(std::size_t lists, Classes classes)
        : each_(classes == Classes::One ? 1 : std::size_t{customerClasses}), numbers_(each_ * lists, 0.0) {}

    double& at(std::size_t list, CustomerClass customer) { return numbers_[place(list, customer)]; }
    double at(std::size_t list, CustomerClass customer) const { return numbers_[place(list, customer)]; }

    /// Pre: nothing was set before. Of classes of which there is nobody, the number is 0.
    void set(std::size_t list, const ByClass& numbers) {
        for (const CustomerClass customer : {Clean, Impacted, Abandoned})
            if (numbers[customer] != 0) at(list, customer) = numbers[customer];
    }
    /// All of a list; `only` is the class of its customers where they are of one.
    ByClass all(std::size_t list, CustomerClass only) const {
        ByClass numbers{};
        if (each_ == 1)
            numbers[only] = numbers_[list];
        else
            std::copy_n(numbers_.begin() + static_cast<std::ptrdiff_t>(each_ * list), customerClasses,
                        numbers.begin());
        return numbers;
    }

private:
    std::size_t place(std::size_t list, CustomerClass customer) const {
        return each_ == 1 ? list : each_ * list + customer;
    }

    std::size_t each_;
    Column<double> numbers_;
};

}  // namespace throughline::engine
