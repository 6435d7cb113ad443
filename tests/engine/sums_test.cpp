#include "engine/sums.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cstdint>
#include <random>
#include <vector>

#include "support/catch.h"

namespace throughline::tests {
namespace {

using Exact = boost::multiprecision::cpp_bin_float_50;

/// Two roundings of a double.
constexpr double twoRoundings = 2.3e-16;

double summed(const std::vector<double>& parts) {
    engine::Sum<double> sum;
    for (const double part : parts) sum.add(part);
    return sum.value();
}

double summedExactly(const std::vector<double>& parts) {
    Exact sum = 0;
    for (const double part : parts) sum += part;
    return static_cast<double>(sum);
}

}  // namespace

TEST_CASE("a sum of a million equal parts is as good as exact") {
    const std::vector<double> parts(1'000'000, 0.1);
    CHECK_THAT(summed(parts), WithinRel(summedExactly(parts), twoRoundings));
}

TEST_CASE("a sum whose parts come in any order and size is as good as exact") {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> exponent(-40, 40);
    for (int turn = 0; turn < 100; ++turn) {
        std::vector<double> parts(1'000);
        for (double& part : parts) part = std::exp2(exponent(random));
        CHECK_THAT(summed(parts), WithinRel(summedExactly(parts), twoRoundings));
    }
}

TEST_CASE("a sum whose parts keep growing is as good as exact") {
    std::vector<double> parts{0.1};
    while (parts.size() < 1'000) parts.push_back(parts.back() * 1.7);
    CHECK_THAT(summed(parts), WithinRel(summedExactly(parts), twoRoundings));
}

TEST_CASE("what is kept of cases is what is taken off them, to the last digits, whichever is smaller") {
    for (const double part : {1e-12, 0.02, 0.3, 0.7, 1 - 1e-9}) {
        const Exact exact = Exact(0.37) * Exact(0.25) * (1 - Exact(part));
        CHECK_THAT(0.25 * engine::kept(0.37, 1 - part, part),
                   WithinRel(static_cast<double>(exact), 2 * twoRoundings));
        CHECK_THAT(engine::keptOf(0.37, 0.25, 0.25 * (1 - part), 0.25 * part),
                   WithinRel(static_cast<double>(exact), 2 * twoRoundings));
    }
}

}  // namespace throughline::tests
