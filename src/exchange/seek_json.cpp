#include "throughline/exchange/seek_json.h"

#include "json_text.h"
#include "throughline/model/fields.h"

namespace throughline::exchange {
namespace {

std::string_view wordOf(engine::Reach reach) {
    switch (reach) {
        case engine::Reach::Reached:
            return "reached";
        case engine::Reach::Above:
            return "above";
        case engine::Reach::Below:
            return "below";
    }
    return "";
}

/// The target as a change of the journey file names it.
struct TargetMember {
    JsonBlock& object;
    void operator()(const model::SiloId& id) const { object.member("silo", quoteJson(id.text())); }
    void operator()(const model::HandoffId& id) const { object.member("handoff", quoteJson(id.text())); }
    void operator()(const model::DepartmentId& id) const { object.quoted("department", id.text()); }
    void operator()(const model::SharedCauseId& id) const { object.quoted("shared_cause", id.text()); }
    void operator()(const model::SegmentId& id) const { object.member("segment", quoteJson(id.text())); }
    void operator()(model::OfBusiness) const { object.member("business", "true"); }
    void operator()(model::AllSilos) const { object.member("all_silos", "true"); }
    void operator()(model::AllHandoffs) const { object.member("all_handoffs", "true"); }
};

}  // namespace

std::string writeSought(const model::Journey& journey, const SoughtValue& value) {
    JsonBlock object(JsonBlock::Kind::Object, 0);
    object.quoted("journey", journey.name);
    object.quoted("scenario", value.scenario);
    std::visit(TargetMember{object}, value.lever.target);
    object.quoted("field", model::info(value.lever.field).key);
    object.number("target", value.target);
    object.quoted("reach", wordOf(value.sought.reach));
    object.number("value", value.sought.value);
    object.number("impact_rate", value.sought.impactRate);
    object.member("value_now", value.valueNow ? fullNumber(*value.valueNow) : "null");
    object.number("impact_rate_now", value.impactNow);
    return object.text() + "\n";
}

}  // namespace throughline::exchange
