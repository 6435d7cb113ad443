#include "change_reader.h"

#include <fmt/format.h>

#include "json_text.h"
#include "json_values.h"
#include "throughline/model/fields.h"

namespace throughline::exchange {
namespace {

using model::FieldKind;
using model::FieldValue;
using model::Target;

template <class Id>
Target idTarget(FindingCollector& findings, JsonValue value) {
    return readId<Id>(findings, value);
}

template <class Whole>
Target wholeTarget(FindingCollector& findings, JsonValue value) {
    readTrue(findings, value);
    return Whole{};
}

struct TargetKey {
    std::string_view name;
    Target (*read)(FindingCollector& findings, JsonValue value);
};

constexpr std::array<TargetKey, 8> targetKeys{{
    {"silo", idTarget<model::SiloId>},
    {"handoff", idTarget<model::HandoffId>},
    {"department", idTarget<model::DepartmentId>},
    {"shared_cause", idTarget<model::SharedCauseId>},
    {"segment", idTarget<model::SegmentId>},
    {"business", wholeTarget<model::OfBusiness>},
    {"all_silos", wholeTarget<model::AllSilos>},
    {"all_handoffs", wholeTarget<model::AllHandoffs>},
}};

constexpr std::string_view targetWords =
    "\"silo\", \"handoff\", \"department\", \"shared_cause\", \"segment\", \"business\", \"all_silos\" and "
    "\"all_handoffs\"";

constexpr std::array<std::string_view, 10> knownKeys{"silo",    "handoff",  "department", "shared_cause",
                                                     "segment", "business", "all_silos",  "all_handoffs",
                                                     "set",     "scale"};

/// The one target of the change. Nothing, with a finding, where there is none or more than one.
std::optional<Target> readTarget(FindingCollector& findings, JsonValue change) {
    std::optional<Target> target;
    std::size_t count = 0;
    for (const TargetKey& key : targetKeys) {
        const auto member = change.member(key.name);
        if (!member) continue;
        target = key.read(findings, *member);
        ++count;
    }
    if (count == 1) return target;
    findings.add(change.place(), count == 0
                                     ? say("a change has exactly one of %1; found none", targetWords)
                                     : say("a change has exactly one of %1; found %2", targetWords, count));
    return std::nullopt;
}

FieldValue optionalNumber(FindingCollector& findings, JsonValue value) {
    const auto share = readOptionalProbability(findings, value);
    return share ? FieldValue(share->value()) : FieldValue();
}

FieldValue optionalAmount(FindingCollector& findings, JsonValue value) {
    const auto amount = readOptionalAmount(findings, value);
    return amount ? FieldValue(amount->value()) : FieldValue();
}

FieldValue readFieldValue(FindingCollector& findings, JsonValue value, FieldKind kind) {
    switch (kind) {
        case FieldKind::Rate:
            return readRate(findings, value);
        case FieldKind::Probability:
            return readProbability(findings, value).value();
        case FieldKind::OptionalProbability:
            return optionalNumber(findings, value);
        case FieldKind::RelativeRisk:
            return readRelativeRisk(findings, value).value();
        case FieldKind::Amount:
            return readAmount(findings, value).value();
        case FieldKind::OptionalAmount:
            return optionalAmount(findings, value);
        case FieldKind::FanOut:
            return readFanOut(findings, value);
        case FieldKind::When:
            return readWhen(findings, value);
    }
    return {};
}

double readFactor(FindingCollector& findings, JsonValue value) {
    const double factor = readNumber(findings, value, phrase("a number of at least 0")).value_or(1);
    if (factor >= 0) return factor;
    findings.add(value.place(),
                 say("%1 is not a number of at least 0", Message::number(shortestNumber(factor))));
    return 1;
}

void unknownField(FindingCollector& findings, JsonValue value, const Target& target) {
    std::vector<std::string_view> known;
    for (const model::FieldInfo& field : model::fieldsOf(target)) known.push_back(field.key);
    unknownKey(findings, value, known);
}

/// Calls read(value, field) for each member whose key is a field of the target.
template <class Read>
void forEachField(FindingCollector& findings, std::optional<JsonValue> object, const Target& target,
                  Read read) {
    if (!object || !isObject(findings, *object)) return;
    const auto fields = model::fieldsOf(target);
    for (const JsonValue value : *object) {
        const auto field = std::ranges::find(fields, value.key(), &model::FieldInfo::key);
        if (field != fields.end())
            read(value, *field);
        else
            unknownField(findings, value, target);
    }
}

void readSettings(FindingCollector& findings, JsonValue object, model::Change& change) {
    forEachField(findings, object.member("set"), change.target,
                 [&](JsonValue value, const model::FieldInfo& field) {
                     change.set.push_back({field.field, readFieldValue(findings, value, field.kind)});
                 });
    forEachField(findings, object.member("scale"), change.target,
                 [&](JsonValue value, const model::FieldInfo& field) {
                     change.scale.push_back({field.field, readFactor(findings, value)});
                 });
    if (!object.member("set") && !object.member("scale"))
        findings.add(object.place(), say("a change has \"set\", \"scale\" or both; found neither"));
}

model::Change readChange(FindingCollector& findings, JsonValue object) {
    model::Change change;
    if (!isObject(findings, object)) return change;
    for (const JsonValue member : object)
        if (std::ranges::find(knownKeys, member.key()) == knownKeys.end())
            unknownKey(findings, member, knownKeys);
    if (auto target = readTarget(findings, object)) {
        change.target = *std::move(target);
        readSettings(findings, object, change);
    }
    return change;
}

}  // namespace

std::vector<model::Change> readChanges(FindingCollector& findings, JsonValue list) {
    std::vector<model::Change> changes;
    if (!isList(findings, list)) return changes;
    for (const JsonValue change : list) changes.push_back(readChange(findings, change));
    return changes;
}

}  // namespace throughline::exchange
