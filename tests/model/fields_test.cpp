#include "throughline/model/fields.h"

#include <cmath>

#include "model/samples.h"
#include "support/catch.h"

using namespace throughline::model;
using namespace throughline::tests;

namespace {

std::vector<std::string> keysOf(const Target& target) {
    std::vector<std::string> keys;
    for (const FieldInfo& one : fieldsOf(target)) keys.emplace_back(one.key);
    return keys;
}

FieldValue fitting(FieldKind kind) {
    switch (kind) {
        case FieldKind::Rate:
            return *Rate::counted(1, 9);
        case FieldKind::FanOut:
            return FanOut::All;
        case FieldKind::When:
            return When::Failed;
        default:
            return 0.5;
    }
}

}  // namespace

TEST_CASE("each kind of target has its fields, by the keys of the file") {
    const std::vector<std::string> ofSilo{"error_rate", "recovery_rate", "abandonment_rate", "relative_risk",
                                          "visit_cost", "recovery_cost", "fan_out",          "entry_share"};
    const std::vector<std::string> ofHandoff{"error_rate", "share", "when", "cost"};
    CHECK(keysOf(SiloId("x")) == ofSilo);
    CHECK(keysOf(DepartmentId("x")) == ofSilo);
    CHECK(keysOf(AllSilos{}) == ofSilo);
    CHECK(keysOf(HandoffId("x")) == ofHandoff);
    CHECK(keysOf(AllHandoffs{}) == ofHandoff);
    CHECK(keysOf(SharedCauseId("x")) == std::vector<std::string>{"probability"});
    CHECK(keysOf(SegmentId("x")) == std::vector<std::string>{"share"});
    CHECK(keysOf(OfBusiness{}) ==
          std::vector<std::string>{"customers", "customer_value", "switch_rate", "preventable_rate"});
}

TEST_CASE("a field is found by its key where the target has it") {
    CHECK(fieldByKey(HandoffId("x"), "share") == Field::Share);
    CHECK_FALSE(fieldByKey(SiloId("x"), "share"));
    CHECK_FALSE(fieldByKey(SiloId("x"), "Error_rate"));
    CHECK(info(Field::SwitchRate).key == "switch_rate");
}

TEST_CASE("every field of every target can be set and read again") {
    Journey given = journey();
    for (const Target& target : std::vector<Target>{SiloId("call"), HandoffId("call->bill"),
                                                    SharedCauseId("crm"), SegmentId("biz"), OfBusiness{}})
        for (const FieldInfo& one : fieldsOf(target)) {
            INFO(one.key);
            const FieldValue value = fitting(one.kind);
            CHECK_FALSE(whyNot(one.field, value));
            assign(given, target, one.field, value);
            CHECK(valueOf(given, target, one.field) == value);
        }
}

TEST_CASE("a target that stands for several, or does not exist, has no one value") {
    CHECK_FALSE(valueOf(journey(), AllSilos{}, Field::ErrorRate));
    CHECK_FALSE(valueOf(journey(), DepartmentId("ops"), Field::ErrorRate));
    CHECK_FALSE(valueOf(journey(), SiloId("gone"), Field::ErrorRate));
    CHECK_FALSE(valueOf(journey(), SiloId("call"), Field::Share));
    CHECK(valueOf(journey(), HandoffId("field->bill"), Field::Share) == FieldValue());
}

TEST_CASE("values out of range are refused with what is allowed") {
    CHECK(whyNot(Field::Share, 1.7) == "1.7 is not between 0 and 1");
    CHECK(whyNot(Field::RelativeRisk, 1000.5) == "1000.5 is not between 0 and 1000");
    CHECK(whyNot(Field::VisitCost, -3.0) == "-3 is not between 0 and 1e+300");
    CHECK(whyNot(Field::Customers, INFINITY) == "inf is not between 0 and 1e+300");
    CHECK(whyNot(Field::Probability, std::nan("")));
    CHECK_FALSE(whyNot(Field::RelativeRisk, 1000.0));
}

TEST_CASE("only shares and figures can be left blank") {
    for (const Field field : {Field::Share, Field::EntryShare, Field::Customers, Field::CustomerValue})
        CHECK_FALSE(whyNot(field, {}));
    for (const Field field : {Field::ErrorRate, Field::RelativeRisk, Field::VisitCost, Field::FanOut,
                              Field::When, Field::Cost, Field::Probability, Field::SwitchRate})
        CHECK(whyNot(field, {}) == "it cannot be left blank");
}

TEST_CASE("a value of another kind is refused") {
    CHECK(whyNot(Field::ErrorRate, 0.5));
    CHECK(whyNot(Field::Share, *Rate::exactly(0.5)));
    CHECK(whyNot(Field::FanOut, When::Ok));
    CHECK(whyNot(Field::When, FanOut::All));
    CHECK(whyNot(Field::ErrorRate, Rate::counted(1, 9)->scaledBy(2)));
}
