#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "finding_collector.h"
#include "json_tree.h"
#include "throughline/model/journey.h"

/// Single values of a journey file. What is not as it should be becomes a finding, and the reading goes on
/// with the default.
namespace throughline::exchange {

/// "expected a list, found text" at the value's place; what is a phrase.
void expected(FindingCollector& findings, JsonValue value, std::string_view what);

std::string readText(FindingCollector& findings, JsonValue value);
/// Any finite number.
std::optional<double> readNumber(FindingCollector& findings, JsonValue value,
                                 std::string_view what = phrase("a number"));
model::Probability readProbability(FindingCollector& findings, JsonValue value);
/// null is nothing.
std::optional<model::Probability> readOptionalProbability(FindingCollector& findings, JsonValue value);
model::RelativeRisk readRelativeRisk(FindingCollector& findings, JsonValue value);
model::Amount readAmount(FindingCollector& findings, JsonValue value);
/// null is nothing.
std::optional<model::Amount> readOptionalAmount(FindingCollector& findings, JsonValue value);
/// A number, {errors, visits} or {low, likely, high}.
model::Rate readRate(FindingCollector& findings, JsonValue value);
model::FanOut readFanOut(FindingCollector& findings, JsonValue value);
model::When readWhen(FindingCollector& findings, JsonValue value);
/// The value `true` after a target such as all_silos.
void readTrue(FindingCollector& findings, JsonValue value);

template <class Id>
Id readId(FindingCollector& findings, JsonValue value) {
    return Id(readText(findings, value));
}

/// Whether it is an object (a list); a finding where not.
bool isObject(FindingCollector& findings, JsonValue value);
bool isList(FindingCollector& findings, JsonValue value);

/// `unknown key "eror_rate"; did you mean "error_rate"?`, or the known ones where none is near.
void unknownKey(FindingCollector& findings, JsonValue value, std::span<const std::string_view> known);
void missingKey(FindingCollector& findings, JsonValue object, std::string_view key);

/// One key of a record and what reads its value into the record.
template <class Record>
struct Key {
    std::string_view name;
    void (*read)(FindingCollector& findings, JsonValue value, Record& record);
};

template <class Record, std::size_t count>
using Keys = std::array<Key<Record>, count>;

/// Reads all members of an object by the table of its keys. False, with a finding, where it is no object.
template <class Record, std::size_t count>
bool readMembers(FindingCollector& findings, JsonValue object, const Keys<Record, count>& keys,
                 Record& record) {
    if (!isObject(findings, object)) return false;
    for (const JsonValue member : object) {
        const auto key = std::ranges::find(keys, member.key(), &Key<Record>::name);
        if (key != keys.end()) {
            key->read(findings, member, record);
            continue;
        }
        std::array<std::string_view, count> known;
        std::ranges::transform(keys, known.begin(), &Key<Record>::name);
        unknownKey(findings, member, known);
    }
    return true;
}

}  // namespace throughline::exchange
