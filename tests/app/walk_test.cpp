#include "app/walk.h"

#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

std::string walked(const model::Journey& journey) {
    std::string text;
    for (const model::SiloId& id : app::walkThrough(journey)) text += id.string() + " ";
    return text;
}

model::Journey journeyOf(const std::string& silos, const std::vector<std::string>& handoffs) {
    model::Journey journey;
    for (const char silo : silos) journey.silos.push_back(siloNamed(std::string(1, silo)));
    for (const std::string& ends : handoffs)
        journey.handoffs.push_back(handoffBetween(ends.substr(0, 1), ends.substr(1, 1)));
    return journey;
}

}  // namespace

TEST_CASE("a silo comes after all that lead to it, branches in the order of the file") {
    CHECK(walked(journeyOf("dcba", {"ab", "bc", "cd"})) == "a b c d ");
    CHECK(walked(journeyOf("abcd", {"ab", "ac", "bd", "cd"})) == "a b c d ");
    CHECK(walked(journeyOf("abcd", {"ad", "ab", "bc", "cd"})) == "a b c d ");
    CHECK(walked(journeyOf("abc", {"ac", "bc"})) == "a b c ");
}

TEST_CASE("a way back does not put a silo before the one it follows") {
    CHECK(walked(journeyOf("abc", {"ab", "bc", "cb", "cc"})) == "a b c ");
    CHECK(walked(journeyOf("", {})).empty());
}

TEST_CASE("in a loop nobody leads into, the walk begins where customers enter") {
    model::Journey journey = journeyOf("abc", {"ab", "bc", "ca"});
    journey.silos[1].entryShare = model::Probability::from(1);
    CHECK(walked(journey) == "b c a ");
}
