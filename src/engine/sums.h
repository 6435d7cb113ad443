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

/// A sum of many parts, with what is lost in adding them up (Knuth's TwoSum).
template <class Number>
class Sum {
public:
    void add(const Number& part) {
        const Number sum = sum_ + part;
        const Number taken = sum - sum_;
        lost_ += (sum_ - (sum - taken)) + (part - taken);
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
