#pragma once

#include <cmath>
#include <compare>
#include <optional>

namespace throughline::base {

/// A finite number in [Limits::low, Limits::high]; a value outside cannot exist.
template <class Limits>
class Quantity {
public:
    constexpr Quantity() = default;

    /// The quantity, or nothing where value is not finite or out of range.
    static std::optional<Quantity> from(double value) {
        if (!(value >= Limits::low && value <= Limits::high)) return std::nullopt;
        return Quantity(value == 0 ? 0.0 : value);  // no negative zero
    }

    /// The quantity nearest to value; NaN becomes the default.
    static Quantity clamped(double value) {
        if (std::isnan(value)) return Quantity();
        return Quantity(value < Limits::low ? Limits::low : value > Limits::high ? Limits::high : value);
    }

    constexpr double value() const { return value_; }

    friend constexpr bool operator==(Quantity, Quantity) = default;
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

private:
    explicit constexpr Quantity(double value) : value_(value) {}
    double value_ = Limits::initial;
};

struct ProbabilityLimits {
    static constexpr double low = 0, high = 1, initial = 0;
};
struct RelativeRiskLimits {
    static constexpr double low = 0, high = 1000, initial = 1;
};
struct AmountLimits {
    static constexpr double low = 0, high = 1e300, initial = 0;
};

/// A share or probability in [0, 1].
using Probability = Quantity<ProbabilityLimits>;
/// How many times likelier a failure is after an earlier unrecovered one, in [0, 1000]; 1 by default.
using RelativeRisk = Quantity<RelativeRiskLimits>;
/// Money or a count: finite and not negative.
using Amount = Quantity<AmountLimits>;

}  // namespace throughline::base
