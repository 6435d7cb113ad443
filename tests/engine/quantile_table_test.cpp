#include "engine/quantile_table.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cmath>

#include "engine/philox.h"
#include "support/catch.h"

namespace throughline::tests {
namespace {

using engine::QuantileTable;

/// To 1e-4 standard deviations in the middle, and to 0.1 % of the value far out.
void checkQuantiles(const QuantileTable& table, double a, double b, double offset = 0, double scale = 1) {
    const boost::math::beta_distribution<> beta(a, b);
    for (const double probability :
         {1e-10, 1e-6, 0.001, 0.0123, 0.05, 0.2, 0.4999, 0.5, 0.5001, 0.77, 0.95, 0.999, 1 - 1e-6}) {
        const double expected = offset + scale * quantile(beta, probability);
        const double tolerance =
            std::max(1e-4 * scale * standard_deviation(beta), 1e-3 * (expected - offset));
        INFO("Beta " << a << ", " << b << " at " << probability);
        CHECK_THAT(
            table.at(probability),
            WithinAbs(expected, probability < 0.01 ? tolerance : 2e-4 * scale * standard_deviation(beta)));
    }
}

QuantileTable counted(double errors, double visits) {
    return QuantileTable(*base::Rate::counted(errors, visits));
}

}  // namespace

TEST_CASE("the table of counted evidence has the quantiles of Jeffreys' posterior") {
    checkQuantiles(counted(38, 950), 38.5, 912.5);
    checkQuantiles(counted(0, 3), 0.5, 3.5);
    checkQuantiles(counted(3, 3), 3.5, 0.5);
    checkQuantiles(counted(0, 0), 0.5, 0.5);
    checkQuantiles(counted(2, 1e6), 2.5, 1e6 - 1.5);
    checkQuantiles(counted(500'000, 1e6), 500'000.5, 500'000.5);
}

TEST_CASE("evidence of any number of cases has a table") {
    checkQuantiles(counted(3e9, 1e11), 3e9 + 0.5, 9.7e10 + 0.5);
    const auto standardDeviations = [](const QuantileTable& table, double mean, double errors) {
        return (table.at(0.977249868) - mean) / mean * std::sqrt(errors);
    };
    CHECK_THAT(standardDeviations(counted(1e14, 1e30), 1e-16, 1e14), WithinAbs(2, 1e-3));
    for (const double probability : {1e-9, 0.05, 0.5, 0.95}) {
        CHECK_THAT(counted(1e29, 1e300).at(probability), WithinRel(1e-271, 1e-9));
        CHECK_THAT(counted(4e307, 1.6e308).at(probability), WithinRel(0.25, 1e-9));
        CHECK_THAT(counted(1.6e308, 1.6e308).at(probability), WithinRel(1, 1e-9));
    }
}

TEST_CASE("the table of three points has the quantiles of their PERT distribution") {
    checkQuantiles(QuantileTable(*base::Rate::estimated(0.1, 0.2, 0.5)), 2, 4, 0.1, 0.4);
    checkQuantiles(QuantileTable(*base::Rate::estimated(0.1, 0.1, 0.5)), 1, 5, 0.1, 0.4);
    CHECK(QuantileTable(*base::Rate::estimated(0.2, 0.2, 0.2)).at(0.3) == 0.2);
}

TEST_CASE("a scaled rate is scaled in each draw, up to 1, and an exact one is always the same") {
    const base::Rate rate = *base::Rate::counted(5, 10);
    CHECK_THAT(QuantileTable(rate.scaledBy(0.5)).at(0.3),
               WithinRel(0.5 * QuantileTable(rate).at(0.3), 1e-12));
    CHECK(QuantileTable(rate.scaledBy(100)).at(0.9) == 1);
    CHECK(QuantileTable(*base::Rate::exactly(0.25)).at(0.01) == 0.25);
}

TEST_CASE("eight draws at once are the draws one by one") {
    for (const std::uint32_t first : {0U, 8U, 4096U}) {
        const auto eight = engine::eightUniforms(7, first, 0x0123456789ABCDEF);
        for (std::uint32_t i = 0; i < 8; ++i)
            CHECK(eight[i] == engine::uniformOfDraw(7, first + i, 0x0123456789ABCDEF));
    }
}

TEST_CASE("tables of more rates than are kept are each that of their rate, whatever was asked for before") {
    const auto median = [](int errors) {
        return QuantileTable(*base::Rate::counted(errors, 10'000)).at(0.5);
    };
    std::vector<double> first;
    for (int errors = 1; errors <= 3'100; ++errors) first.push_back(median(errors));
    CHECK(std::ranges::is_sorted(first));
    CHECK_THAT(first[99], WithinRel(0.0100163, 1e-3));  // near (100 + 1/2 - 1/3) / (10,001 - 2/3)
    for (const int errors : {1, 100, 3'100})
        CHECK(median(errors) == first[static_cast<std::size_t>(errors - 1)]);
}

}  // namespace throughline::tests
