#include "throughline/base/rate.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using throughline::base::Rate;

TEST_CASE("a rate cannot be out of range") {
    CHECK_FALSE(Rate::exactly(1.7));
    CHECK_FALSE(Rate::exactly(-0.01));
    CHECK_FALSE(Rate::exactly(std::nan("")));
    CHECK_FALSE(Rate::counted(5, 4));
    CHECK_FALSE(Rate::counted(-1, 4));
    CHECK_FALSE(Rate::counted(1, std::numeric_limits<double>::infinity()));
    CHECK_FALSE(Rate::estimated(0.2, 0.1, 0.3));
    CHECK_FALSE(Rate::estimated(0.1, 0.2, 1.3));
}

TEST_CASE("the mean of counted evidence is Jeffreys' posterior mean") {
    CHECK_THAT(Rate::counted(38, 950)->mean(), WithinRel(38.5 / 951, 1e-15));
    CHECK_THAT(Rate::counted(0, 0)->mean(), WithinRel(0.5, 1e-15));
}

TEST_CASE("the mean of three points is that of PERT") {
    CHECK_THAT(Rate::estimated(0.01, 0.03, 0.06)->mean(), WithinRel((0.01 + 0.12 + 0.06) / 6, 1e-15));
}

TEST_CASE("a scaled rate keeps what is known and is clipped to 1") {
    const Rate counted = *Rate::counted(1, 9);
    const Rate scaled = counted.scaledBy(2);
    CHECK(scaled.form() == counted.form());
    CHECK_THAT(scaled.mean(), WithinRel(2 * counted.mean(), 1e-15));
    CHECK(counted.scaledBy(100).mean() == 1);
    CHECK(counted.scaledBy(100).unclippedMean() > 1);
}

TEST_CASE("minus zero becomes zero") {
    CHECK_FALSE(std::signbit(Rate::exactly(-0.0)->mean()));
}
