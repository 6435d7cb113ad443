#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "throughline/base/id.h"
#include "throughline/base/quantity.h"
#include "throughline/base/rate.h"

/// What a company draws: journeys of silos and hand-offs, as plain values that refer to each other by id.
/// The meaning of each number stands in docs/model.md.
namespace throughline::model {

using base::Amount;
using base::Probability;
using base::Rate;
using base::RelativeRisk;

using JourneyId = base::Id<struct JourneyTag>;
using SiloId = base::Id<struct SiloTag>;
using HandoffId = base::Id<struct HandoffTag>;
using DepartmentId = base::Id<struct DepartmentTag>;
using SharedCauseId = base::Id<struct SharedCauseTag>;
using SegmentId = base::Id<struct SegmentTag>;
using ScenarioId = base::Id<struct ScenarioTag>;

/// What can err: a silo or a hand-off.
using ElementId = std::variant<SiloId, HandoffId>;

/// Of the eligible hand-offs: exactly one is taken by its share, or all at once (parallel work).
enum class FanOut : std::uint8_t { One, All };

/// The outcome of a visit after which a hand-off may be taken.
enum class When : std::uint8_t { Always, Ok, Failed };

struct Department {
    DepartmentId id;
    std::string name;
    std::string owner;
    std::string color;  ///< "#RRGGBB", or empty: the program chooses
    friend bool operator==(const Department&, const Department&) = default;
};

/// One department's part of the journey.
struct Silo {
    SiloId id;
    DepartmentId department;  ///< empty: none yet
    FanOut fanOut = FanOut::One;
    Rate errorRate;             ///< p: a visit goes wrong
    Rate recoveryRate;          ///< r: a failed visit is put right (service recovery)
    Rate abandonmentRate;       ///< a: the customer leaves after an unrecovered failure
    RelativeRisk relativeRisk;  ///< rho: how many times likelier an error is once the customer was let down
    Amount visitCost;           ///< per visit, in Business::currency
    Amount recoveryCost;        ///< per recovery
    std::optional<Probability> entryShare;  ///< customers who enter here; nothing: see docs/model.md
    std::string name;
    std::string owner;
    std::string stage;  ///< one of Journey::stages, or empty
    std::string notes;
    friend bool operator==(const Silo&, const Silo&) = default;
};

/// A directed link along which a customer's case passes from one silo to another (or back, or to itself).
struct Handoff {
    HandoffId id;
    SiloId from;
    SiloId to;
    std::optional<Probability> share;  ///< nothing: divides equally what the given shares leave
    When when = When::Always;
    Rate errorRate;  ///< q: what is lost on the way; it hurts at the visit it leads to
    Amount cost;     ///< per traversal
    std::string owner;
    friend bool operator==(const Handoff&, const Handoff&) = default;
};

struct AffectedElement {
    ElementId element;
    Rate errorRate;  ///< the extra error rate while the cause is active, added as noisy-or
    friend bool operator==(const AffectedElement&, const AffectedElement&) = default;
};

/// One cause of errors in several places (an IT platform, a supplier, a strike), drawn once a customer.
struct SharedCause {
    SharedCauseId id;
    std::string name;
    Probability probability;
    std::vector<AffectedElement> affects;
    friend bool operator==(const SharedCause&, const SharedCause&) = default;
};

struct OfBusiness {
    friend bool operator==(OfBusiness, OfBusiness) = default;
};
struct AllSilos {
    friend bool operator==(AllSilos, AllSilos) = default;
};
struct AllHandoffs {
    friend bool operator==(AllHandoffs, AllHandoffs) = default;
};

/// What a change of a scenario or segment is about. A department stands for its silos.
using Target = std::variant<SiloId, HandoffId, DepartmentId, SharedCauseId, SegmentId, OfBusiness, AllSilos,
                            AllHandoffs>;

/// A field that a result depends on, and that a change can set or scale. See model/fields.h.
enum class Field {
    ErrorRate,
    RecoveryRate,
    AbandonmentRate,
    RelativeRisk,
    VisitCost,
    RecoveryCost,
    FanOut,
    EntryShare,
    Share,
    When,
    Cost,
    Probability,
    Customers,
    CustomerValue,
    SwitchRate,
    PreventableRate,
};

/// A field's value: nothing (a share or figure left blank), a rate, another number, or a choice.
using FieldValue = std::variant<std::monostate, Rate, double, FanOut, When>;

struct FieldSetting {
    Field field;
    FieldValue value;
    friend bool operator==(const FieldSetting&, const FieldSetting&) = default;
};

struct FieldScaling {
    Field field;
    double factor;  ///< finite, >= 0
    friend bool operator==(const FieldScaling&, const FieldScaling&) = default;
};

/// Sets come before scales.
struct Change {
    Target target;
    std::vector<FieldSetting> set;
    std::vector<FieldScaling> scale;
    friend bool operator==(const Change&, const Change&) = default;
};

/// A group of customers whose journey differs by some changes.
struct Segment {
    SegmentId id;
    std::string name;
    Probability share;
    std::vector<Change> changes;
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// A what-if: changes on top of the baseline (basedOn empty) or of another scenario.
struct Scenario {
    ScenarioId id;
    std::string name;
    ScenarioId basedOn;
    std::vector<Change> changes;
    std::string notes = {};  ///< why, who, when
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// What an impacted customer costs the company. No money is shown until customers and value are given.
struct Business {
    std::optional<Amount> customers;         ///< per year
    std::optional<Amount> customerValue;     ///< per customer and year
    Rate switchRate = *Rate::exactly(0.25);  ///< impacted customers who leave (CTMA)
    Rate preventableRate =
        *Rate::exactly(0.82);  ///< of those, who say something could have kept them (Accenture)
    std::string currency = "EUR";
    friend bool operator==(const Business&, const Business&) = default;
};

/// What one participant of a round says about an error rate.
struct Estimate {
    std::string participant;             ///< who said it; never empty
    base::ThreePoints points;            ///< 0 <= low <= likely <= high <= 1
    Amount weight = Amount::clamped(1);  ///< beside the weights of the others
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// Who said what about the error rates of silos and hand-offs, in the order in which they said it. Kept
/// beside the rate that it became: no result depends on it. No list is empty.
using Estimates = std::map<ElementId, std::vector<Estimate>>;

/// The end-to-end journey as drawn. The order of silos and hand-offs is the order of the file; it decides
/// ties.
struct Journey {
    std::string name;
    std::vector<std::string> stages;
    std::vector<Department> departments;
    std::vector<Silo> silos;
    std::vector<Handoff> handoffs;
    std::vector<SharedCause> sharedCauses;
    std::vector<Segment> segments;
    Business business;
    Estimates estimates;
    friend bool operator==(const Journey&, const Journey&) = default;
};

const Silo* find(const Journey& journey, const SiloId& id);
const Handoff* find(const Journey& journey, const HandoffId& id);
const Department* find(const Journey& journey, const DepartmentId& id);
const SharedCause* find(const Journey& journey, const SharedCauseId& id);
const Segment* find(const Journey& journey, const SegmentId& id);

/// "Billing"; the id where there is no name.
std::string displayName(const Journey& journey, const SiloId& id);
/// "Call centre → Billing".
std::string displayName(const Journey& journey, const HandoffId& id);
std::string displayName(const Journey& journey, const ElementId& id);

/// The default id of a hand-off: "from->to", or "from->to#2" where that is taken, and so on.
HandoffId freshHandoffId(const Journey& journey, const SiloId& from, const SiloId& to);
/// A short readable id from a name ("Field engineering" -> "field-engineering"), not taken yet.
SiloId freshSiloId(const Journey& journey, const std::string& name);

}  // namespace throughline::model
