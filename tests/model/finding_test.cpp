#include "throughline/model/finding.h"

#include "support/catch.h"

using namespace throughline::model;
using throughline::base::say;

TEST_CASE("only errors keep a journey from having a result") {
    const Finding warning{Severity::Warning, "/journey", say("careful"), {}};
    const Finding hint{Severity::Hint, "/journey", say("by the way"), {}};
    const Finding error{Severity::Error, "/journey", say("no"), {}};
    CHECK_FALSE(hasErrors({}));
    CHECK_FALSE(hasErrors({warning, hint}));
    CHECK(hasErrors({warning, error, hint}));
}
