#include "random_bundle.h"
#include "read_or_fail.h"
#include "throughline/model/validation.h"

namespace throughline {
namespace {

using exchange::writeJourney;
using tests::fileWith;
using tests::readOrFail;

TEST_CASE("what is written reads back to the same bundle, bit for bit") {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        const model::JourneyBundle bundle = tests::randomBundle(seed);
        const std::string json = writeJourney(bundle);
        const model::JourneyBundle again = readOrFail(json);
        REQUIRE(again == bundle);
        REQUIRE(writeJourney(again) == json);
    }
}

TEST_CASE("every kind of change survives writing and reading") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("departments": [{"id": "d"}], "silos": [{"id": "a", "department": "d"}],
           "handoffs": [{"id": "h", "from": "a", "to": "a", "when": "failed"}],
           "shared_causes": [{"id": "c"}], "segments": [{"id": "s"}])",
        R"(, "scenarios": [{"id": "x", "changes": [
            {"department": "d", "set": {"fan_out": "one", "relative_risk": 2, "entry_share": null}},
            {"handoff": "h", "set": {"share": null, "when": "failed", "cost": 3}},
            {"shared_cause": "c", "set": {"probability": 0.5}},
            {"segment": "s", "set": {"share": 0.25}},
            {"business": true, "set": {"customers": null}},
            {"silo": "a", "set": {}},
            {"all_handoffs": true, "set": {"error_rate": {"errors": 1, "visits": 3}}, "scale": {"cost": 2}}]}])"));
    CHECK(readOrFail(writeJourney(bundle)) == bundle);
}

TEST_CASE("defaults are left out, records stand on one line where they fit") {
    const model::JourneyBundle bundle = readOrFail(fileWith(
        R"("name": "J", "silos": [{"id": "a", "x": 1, "y": 2.5, "relative_risk": 1, "visit_cost": 0, "fan_out": "one",
            "error_rate": {"low": 0.01, "likely": 0.03, "high": 0.06}, "owner": "Somebody with a name that makes the line long"},
            {"id": "b", "name": "B", "x": 0, "y": 0}],
           "handoffs": [{"id": "a->b", "from": "a", "to": "b", "share": 1, "error_rate": 1e-9, "owner": ""}])"));
    CHECK(writeJourney(bundle) == R"({
  "format": "throughline-journey",
  "version": 1,
  "journey": {
    "name": "J",
    "silos": [
      {
        "id": "a",
        "owner": "Somebody with a name that makes the line long",
        "x": 1,
        "y": 2.5,
        "error_rate": {"low": 0.01, "likely": 0.03, "high": 0.06}
      },
      {"id": "b", "name": "B", "x": 0, "y": 0}
    ],
    "handoffs": [{"from": "a", "to": "b", "share": 1, "error_rate": 1e-09}]
  }
}
)");
}

TEST_CASE("a rate that a scenario scaled is written as the number it comes to") {
    model::Journey journey;
    model::Silo silo;
    silo.id = model::SiloId("a");
    silo.errorRate = model::Rate::counted(9.5, 39)->scaledBy(2);
    journey.silos.push_back(silo);
    model::JourneyBundle bundle;
    bundle.journey = std::make_shared<const model::Journey>(journey);
    const model::JourneyBundle again = readOrFail(writeJourney(bundle));
    CHECK(again.journey->silos.at(0).errorRate == model::Rate::exactly(0.5));
}

}  // namespace
}  // namespace throughline
