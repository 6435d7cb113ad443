#include "throughline/model/journey.h"

#include "model/samples.h"
#include "support/catch.h"

using namespace throughline::model;
using namespace throughline::tests;

TEST_CASE("entities are found by their id") {
    const Journey given = journey();
    CHECK(find(given, SiloId("field")) == &given.silos[1]);
    CHECK(find(given, HandoffId("field->bill")) == &given.handoffs[2]);
    CHECK(find(given, DepartmentId("ops")) == &given.departments[0]);
    CHECK(find(given, SharedCauseId("crm")) == &given.sharedCauses[0]);
    CHECK(find(given, SegmentId("biz")) == &given.segments[0]);
    CHECK_FALSE(find(given, SiloId("gone")));
}

TEST_CASE("a silo is called by its name, or its id where it has none") {
    Journey given = journey();
    given.silos[1].name.clear();
    CHECK(displayName(given, SiloId("call")) == "call name");
    CHECK(displayName(given, SiloId("field")) == "field");
    CHECK(displayName(given, ElementId(HandoffId("call->field"))) == "call name → field");
    CHECK(displayName(given, HandoffId("gone")) == "gone");
}

TEST_CASE("the default id of a hand-off is its ends, and counts on where that is taken") {
    Journey given = journey();
    CHECK(freshHandoffId(given, SiloId("bill"), SiloId("call")) == HandoffId("bill->call"));
    CHECK(freshHandoffId(given, SiloId("call"), SiloId("field")) == HandoffId("call->field#2"));
    given.handoffs.push_back(handoff("call", "field"));
    given.handoffs.back().id = HandoffId("call->field#2");
    CHECK(freshHandoffId(given, SiloId("call"), SiloId("field")) == HandoffId("call->field#3"));
}

TEST_CASE("an id made from a name is short, readable and not taken") {
    const Journey given = journey();
    CHECK(freshSiloId(given, "Field engineering") == SiloId("field-engineering"));
    CHECK(freshSiloId(given, " Field / (2nd) ") == SiloId("field-2nd"));
    CHECK(freshSiloId(given, "Call") == SiloId("call-2"));
    CHECK(freshSiloId(given, "Büro") == SiloId("büro"));
    CHECK(freshSiloId(given, "...") == SiloId("silo"));
    CHECK(freshSiloId(given, "a\xFF b") == SiloId("a-b"));
    CHECK(freshSiloId(given, std::string(500, 'x')).text().size() == 40);
}
