#pragma once

#include <array>
#include <cstddef>

#include "engine/sums.h"

namespace throughline::engine {

/// As many numbers as are computed at once, each for a draw of its own. Aligned for the widest registers.
struct alignas(64) Lanes {
    static constexpr std::size_t count = 8;
    using Vector [[gnu::vector_size(count * sizeof(double))]] = double;

    Lanes() = default;
    Lanes(double all) : values(Vector{} + all) {}
    explicit Lanes(Vector vector) : values(vector) {}

    friend Lanes operator+(const Lanes& a, const Lanes& b) { return Lanes(a.values + b.values); }
    friend Lanes operator-(const Lanes& a, const Lanes& b) { return Lanes(a.values - b.values); }
    friend Lanes operator*(const Lanes& a, const Lanes& b) { return Lanes(a.values * b.values); }
    Lanes& operator+=(const Lanes& other) {
        values += other.values;
        return *this;
    }

    Vector values{};
};

/// Draws spread by far more than rounding does: their cases are counted, and their sums made, without the
/// care that is taken of results (engine/sums.h).
template <>
inline constexpr bool keepsDigits<Lanes> = false;
inline Lanes kept(const Lanes& cases, const Lanes& rest, const Lanes& /*part*/) {
    return cases * rest;
}
inline Lanes keptOf(const Lanes& cases, const Lanes& /*share*/, const Lanes& rest, const Lanes& /*part*/) {
    return cases * rest;
}
template <>
class Sum<Lanes> {
public:
    void add(const Lanes& part) { sum_ += part; }
    const Lanes& value() const { return sum_; }

private:
    Lanes sum_;
};

/// One of the numbers.
inline double lane(const Lanes& numbers, std::size_t number) {
    return numbers.values[number];
}
inline void setLane(Lanes& numbers, std::size_t number, double value) {
    numbers.values[number] = value;
}

}  // namespace throughline::engine
