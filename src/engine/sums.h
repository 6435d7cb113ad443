#pragma once

#include <numeric>
#include <span>

namespace throughline::engine {

// Along a long journey the same numbers are rounded again and again, always the same way: a hundred thousand
// silos of one error rate would cost four of the sixteen digits. What follows keeps them.

/// Of so many cases, those that stay when `part` of them do not, rest being one minus it. Where part is
/// small, rest is rounded, the same way in each silo of that rate; what is taken away is not.
inline double kept(double cases, double rest, double part) {
    return part < 0.5 ? cases - cases * part : cases * rest;
}

/// The same where only a share of the cases come there, of all of which so many stay and so many do not.
/// Whoever waits for the cases waits for two operations only.
inline double keptOf(double cases, double share, double rest, double part) {
    return part < 0.5 * share ? cases * share - cases * part : cases * rest;
}

/// The first along a row of silos that each hand all cases to the next, and others join them. rounding: in,
/// what the cases lack since rounding took it; out, what those that stay lack.
inline double keptInRow(double cases, double joining, double rest, double part, double& rounding) {
    if (part >= 0.5) {
        rounding = 0;
        return cases * rest + joining;
    }
    const double change = rounding + (joining - cases * part);
    const double stay = cases + change;
    rounding = change - (stay - cases);
    return stay;
}

/// Whether sweeps over such numbers go to that length.
template <class Number>
inline constexpr bool keepsDigits = true;

/// A sum of many parts, none below zero, with what is lost in adding them up (Dekker's Fast2Sum). What is
/// lost of a part larger than all before it is not known exactly; each of those doubles the sum, so that they
/// cannot add up.
template <class Number>
class Sum {
public:
    void add(const Number& part) {
        const Number sum = sum_ + part;
        lost_ += part - (sum - sum_);
        sum_ = sum;
    }
    Number value() const { return sum_ + lost_; }

private:
    Number sum_{};
    Number lost_{};
};

inline double sumOf(std::span<const double> parts) {
    constexpr std::size_t few = 64;
    if (parts.size() <= few) return std::accumulate(parts.begin(), parts.end(), 0.0);
    const std::size_t half = parts.size() / 2;
    return sumOf(parts.first(half)) + sumOf(parts.subspan(half));
}

}  // namespace throughline::engine
