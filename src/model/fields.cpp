#include "throughline/model/fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "field_access.h"
#include "text.h"

namespace throughline::model {
namespace {

constexpr std::array siloFields{
    FieldInfo{Field::ErrorRate, "error_rate", phrase("error rate"), FieldKind::Rate},
    FieldInfo{Field::RecoveryRate, "recovery_rate", phrase("recovery rate"), FieldKind::Rate},
    FieldInfo{Field::AbandonmentRate, "abandonment_rate", phrase("abandonment rate"), FieldKind::Rate},
    FieldInfo{Field::RelativeRisk, "relative_risk", phrase("relative risk"), FieldKind::RelativeRisk},
    FieldInfo{Field::VisitCost, "visit_cost", phrase("cost per visit"), FieldKind::Amount},
    FieldInfo{Field::RecoveryCost, "recovery_cost", phrase("cost per recovery"), FieldKind::Amount},
    FieldInfo{Field::FanOut, "fan_out", phrase("fan-out"), FieldKind::FanOut},
    FieldInfo{Field::EntryShare, "entry_share", phrase("entry share"), FieldKind::OptionalProbability}};

constexpr std::array handoffFields{
    siloFields[0], FieldInfo{Field::Share, "share", phrase("share"), FieldKind::OptionalProbability},
    FieldInfo{Field::When, "when", phrase("outcome"), FieldKind::When},
    FieldInfo{Field::Cost, "cost", phrase("cost"), FieldKind::Amount}};

constexpr std::array causeFields{
    FieldInfo{Field::Probability, "probability", phrase("probability"), FieldKind::Probability}};

// Unlike that of a hand-off, the share of a segment is never blank.
constexpr std::array segmentFields{FieldInfo{Field::Share, "share", phrase("share"), FieldKind::Probability}};

constexpr std::array businessFields{
    FieldInfo{Field::Customers, "customers", phrase("customers per year"), FieldKind::OptionalAmount},
    FieldInfo{Field::CustomerValue, "customer_value", phrase("value per customer and year"),
              FieldKind::OptionalAmount},
    FieldInfo{Field::SwitchRate, "switch_rate", phrase("switch rate"), FieldKind::Rate},
    FieldInfo{Field::PreventableRate, "preventable_rate", phrase("preventable share"), FieldKind::Rate}};

template <class Entity>
using Member = std::variant<Rate Entity::*, Probability Entity::*, std::optional<Probability> Entity::*,
                            RelativeRisk Entity::*, Amount Entity::*, std::optional<Amount> Entity::*,
                            FanOut Entity::*, When Entity::*>;

template <class Entity, std::size_t count>
using Members = std::array<std::pair<Field, Member<Entity>>, count>;

constexpr Members<Silo, 8> siloMembers{{{Field::ErrorRate, &Silo::errorRate},
                                        {Field::RecoveryRate, &Silo::recoveryRate},
                                        {Field::AbandonmentRate, &Silo::abandonmentRate},
                                        {Field::RelativeRisk, &Silo::relativeRisk},
                                        {Field::VisitCost, &Silo::visitCost},
                                        {Field::RecoveryCost, &Silo::recoveryCost},
                                        {Field::FanOut, &Silo::fanOut},
                                        {Field::EntryShare, &Silo::entryShare}}};
constexpr Members<Handoff, 4> handoffMembers{{{Field::ErrorRate, &Handoff::errorRate},
                                              {Field::Share, &Handoff::share},
                                              {Field::When, &Handoff::when},
                                              {Field::Cost, &Handoff::cost}}};
constexpr Members<SharedCause, 1> causeMembers{{{Field::Probability, &SharedCause::probability}}};
constexpr Members<Segment, 1> segmentMembers{{{Field::Share, &Segment::share}}};
constexpr Members<Business, 4> businessMembers{{{Field::Customers, &Business::customers},
                                                {Field::CustomerValue, &Business::customerValue},
                                                {Field::SwitchRate, &Business::switchRate},
                                                {Field::PreventableRate, &Business::preventableRate}}};

template <class Entity, std::size_t count>
const Member<Entity>* memberOf(const Members<Entity, count>& members, Field field) {
    const auto found = std::ranges::find(members, field, &std::pair<Field, Member<Entity>>::first);
    return found == members.end() ? nullptr : &found->second;
}

template <class Plain>
FieldValue toValue(const Plain& plain) {
    return plain;
}
template <class Limits>
FieldValue toValue(const base::Quantity<Limits>& quantity) {
    return quantity.value();
}
template <class Limits>
FieldValue toValue(const std::optional<base::Quantity<Limits>>& quantity) {
    return quantity ? FieldValue(quantity->value()) : FieldValue();
}

template <class Plain>
void fromValue(Plain& plain, const FieldValue& value) {
    if (const auto* given = std::get_if<Plain>(&value)) plain = *given;
}
template <class Limits>
void fromValue(base::Quantity<Limits>& quantity, const FieldValue& value) {
    if (const auto* given = std::get_if<double>(&value)) quantity = base::Quantity<Limits>::clamped(*given);
}
template <class Limits>
void fromValue(std::optional<base::Quantity<Limits>>& quantity, const FieldValue& value) {
    const auto* given = std::get_if<double>(&value);
    quantity = given ? std::optional(base::Quantity<Limits>::clamped(*given)) : std::nullopt;
}

template <class Entity, std::size_t count>
std::optional<FieldValue> readMember(const Members<Entity, count>& members, const Entity& entity,
                                     Field field) {
    const Member<Entity>* member = memberOf(members, field);
    if (!member) return std::nullopt;
    return std::visit([&](auto pointer) { return toValue(entity.*pointer); }, *member);
}

template <class Entity, std::size_t count>
void writeMember(const Members<Entity, count>& members, Entity& entity, Field field,
                 const FieldValue& value) {
    if (const Member<Entity>* member = memberOf(members, field))
        std::visit([&](auto pointer) { fromValue(entity.*pointer, value); }, *member);
}

std::optional<Message> whyNotBetween(double value, double low, double high) {
    if (value >= low && value <= high) return std::nullopt;
    return say("%1 is not between %2 and %3", number(value), number(low), number(high));
}

/// Of fields that are numbers.
double highestOf(FieldKind kind) {
    if (kind == FieldKind::Amount || kind == FieldKind::OptionalAmount) return base::AmountLimits::high;
    return kind == FieldKind::RelativeRisk ? base::RelativeRiskLimits::high : 1;
}

std::optional<Message> whyNotRate(const FieldValue& value) {
    const auto* rate = std::get_if<Rate>(&value);
    if (!rate) return say("a rate is needed here");
    // The file has no place for the factor of a scenario.
    if (rate->factor() != 1)
        return say("a rate that is already scaled cannot be set; scale the field instead");
    return std::nullopt;
}

std::optional<Message> whyNotNumber(FieldKind kind, const FieldValue& value) {
    const auto* given = std::get_if<double>(&value);
    if (!given) return say("a number is needed here");
    return whyNotBetween(*given, 0, highestOf(kind));
}

std::optional<Message> whyNotKind(FieldKind kind, const FieldValue& value) {
    const bool blank = std::holds_alternative<std::monostate>(value);
    const bool optional = kind == FieldKind::OptionalProbability || kind == FieldKind::OptionalAmount;
    if (blank && optional) return std::nullopt;
    if (blank) return say("it cannot be left blank");
    switch (kind) {
        case FieldKind::Rate:
            return whyNotRate(value);
        case FieldKind::FanOut:
            if (std::holds_alternative<FanOut>(value)) return std::nullopt;
            return say("“one” or “all” is needed here");
        case FieldKind::When:
            if (std::holds_alternative<When>(value)) return std::nullopt;
            return say("“always”, “ok” or “failed” is needed here");
        default:
            return whyNotNumber(kind, value);
    }
}

struct TargetKind {
    std::string_view key;
    std::string_view words;
    std::span<const FieldInfo> fields;
};

const TargetKind& kind(const Target& target) {
    static const std::array<TargetKind, std::variant_size_v<Target>> kinds{
        TargetKind{"silo", phrase("a silo"), siloFields},
        TargetKind{"handoff", phrase("a hand-off"), handoffFields},
        TargetKind{"department", phrase("a department"), siloFields},
        TargetKind{"shared_cause", phrase("a shared cause"), causeFields},
        TargetKind{"segment", phrase("a segment"), segmentFields},
        TargetKind{"business", phrase("the business figures"), businessFields},
        TargetKind{"all_silos", phrase("a silo"), siloFields},
        TargetKind{"all_handoffs", phrase("a hand-off"), handoffFields}};
    return kinds[target.index()];
}

}  // namespace

const FieldInfo& info(Field field) {
    for (const std::span<const FieldInfo> fields :
         {std::span<const FieldInfo>(siloFields), std::span<const FieldInfo>(handoffFields),
          std::span<const FieldInfo>(causeFields), std::span<const FieldInfo>(businessFields)})
        for (const FieldInfo& candidate : fields)
            if (candidate.field == field) return candidate;
    return siloFields.front();
}

std::span<const FieldInfo> fieldsOf(const Target& target) {
    return kind(target).fields;
}

std::optional<Field> fieldByKey(const Target& target, std::string_view key) {
    const auto fields = fieldsOf(target);
    const auto found = std::ranges::find(fields, key, &FieldInfo::key);
    return found == fields.end() ? std::nullopt : std::optional(found->field);
}

const FieldInfo* infoOf(const Target& target, Field field) {
    const auto fields = fieldsOf(target);
    const auto found = std::ranges::find(fields, field, &FieldInfo::field);
    return found == fields.end() ? nullptr : &*found;
}

Message kindOf(const Target& target) {
    return say(kind(target).words);
}

std::string keyOf(const Target& target) {
    return std::string(kind(target).key);
}

std::optional<Message> whyNot(Field field, const FieldValue& value) {
    return whyNotKind(info(field).kind, value);
}

std::optional<Message> whyNot(const Target& target, Field field, const FieldValue& value) {
    const FieldInfo* known = infoOf(target, field);
    if (!known) return say("%1 cannot have one", kindOf(target));
    return whyNotKind(known->kind, value);
}

std::optional<FieldValue> read(const Silo& silo, Field field) {
    return readMember(siloMembers, silo, field);
}
std::optional<FieldValue> read(const Handoff& handoff, Field field) {
    return readMember(handoffMembers, handoff, field);
}
std::optional<FieldValue> read(const SharedCause& cause, Field field) {
    return readMember(causeMembers, cause, field);
}
std::optional<FieldValue> read(const Segment& segment, Field field) {
    return readMember(segmentMembers, segment, field);
}
std::optional<FieldValue> read(const Business& business, Field field) {
    return readMember(businessMembers, business, field);
}

void write(Silo& silo, Field field, const FieldValue& value) {
    writeMember(siloMembers, silo, field, value);
}
void write(Handoff& handoff, Field field, const FieldValue& value) {
    writeMember(handoffMembers, handoff, field, value);
}
void write(SharedCause& cause, Field field, const FieldValue& value) {
    writeMember(causeMembers, cause, field, value);
}
void write(Segment& segment, Field field, const FieldValue& value) {
    writeMember(segmentMembers, segment, field, value);
}
void write(Business& business, Field field, const FieldValue& value) {
    writeMember(businessMembers, business, field, value);
}

std::optional<FieldValue> valueOf(const Journey& journey, const Target& target, Field field) {
    return std::visit(
        [&](const auto& one) -> std::optional<FieldValue> {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, OfBusiness>) {
                return read(journey.business, field);
            } else if constexpr (requires { read(*find(journey, one), field); }) {
                const auto* entity = find(journey, one);
                return entity ? read(*entity, field) : std::nullopt;
            } else {
                return std::nullopt;
            }
        },
        target);
}

void assign(Journey& journey, const Target& target, Field field, const FieldValue& value) {
    visitTargeted(journey, Index(journey), target, [&](auto& entity) { write(entity, field, value); });
}

}  // namespace throughline::model
