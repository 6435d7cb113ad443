#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "throughline/base/message.h"
#include "throughline/model/journey.h"

namespace throughline::model {

enum class FieldKind {
    Rate,
    Probability,
    OptionalProbability,
    RelativeRisk,
    Amount,
    OptionalAmount,
    FanOut,
    When
};

struct FieldInfo {
    Field field;
    std::string_view key;    ///< in the journey file: "error_rate"
    std::string_view words;  ///< on screen and in messages: "error rate"; said with base::say
    FieldKind kind;
};

const FieldInfo& info(Field field);

/// The fields a change of this target may name, in the order of the file.
std::span<const FieldInfo> fieldsOf(const Target& target);
/// The field of that key for this target, or nothing.
std::optional<Field> fieldByKey(const Target& target, std::string_view key);

/// What is wrong with the value for the field ("1.7 is not between 0 and 1"), or nothing.
std::optional<base::Message> whyNot(Field field, const FieldValue& value);

/// The value of a field of one silo, hand-off, shared cause, segment or of the business.
/// Nothing where the target does not exist, stands for several, or has no such field.
std::optional<FieldValue> valueOf(const Journey& journey, const Target& target, Field field);

/// Sets the field of each entity the target stands for. Pre: the value fits (whyNot), the field belongs to
/// it.
void assign(Journey& journey, const Target& target, Field field, const FieldValue& value);

}  // namespace throughline::model
