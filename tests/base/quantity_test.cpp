#include "throughline/base/quantity.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

using namespace throughline::base;

TEST_CASE("a probability is between 0 and 1") {
    CHECK(Probability::from(0));
    CHECK(Probability::from(1));
    CHECK_FALSE(Probability::from(1.2));
    CHECK_FALSE(Probability::from(std::nan("")));
}

TEST_CASE("an amount is finite and not negative") {
    CHECK(Amount::from(1e9));
    CHECK_FALSE(Amount::from(-0.01));
    CHECK_FALSE(Amount::from(std::numeric_limits<double>::infinity()));
}

TEST_CASE("relative risk is 1 unless said") {
    CHECK(RelativeRisk().value() == 1);
}
