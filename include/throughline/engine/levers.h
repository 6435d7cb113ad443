#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "throughline/engine/evaluate.h"
#include "throughline/model/journey.h"

/// What turning single figures does to the impact rate. All of it is exact, pure and deterministic. Journeys
/// that evaluate() can only simulate are refused as being too large for an exact result.
namespace throughline::engine {

/// A figure that is turned: a field of all that the target stands for ("the same rate for all silos").
/// A scenario is applied before (model::applyScenario); what segments change on top stays on top.
struct Lever {
    model::Target target;
    model::Field field = model::Field::ErrorRate;
    friend bool operator==(const Lever&, const Lever&) = default;
};

/// The field's value for a number: an exact rate, or the number itself. Nothing for a field that is a choice,
/// and for a number out of the field's range.
std::optional<model::FieldValue> leverValue(model::Field field, double value);
/// Where the lever stands: the point value of a rate, or the number; nothing where the target does not exist,
/// has no such field or a blank one, or stands for several that differ.
std::optional<double> leverPosition(const model::Journey& journey, const Lever& lever);
/// The journey with the lever at that value. Pre: leverValue() has one.
model::Journey turned(model::Journey journey, const Lever& lever, double value);

/// The impact rate alone, as evaluate() has it; many times as fast.
base::Result<double, NoEvaluation> impactRateOf(const model::Journey& journey, std::stop_token stop = {});

enum class Reach {
    Reached,  ///< the target is met
    Above,    ///< even at its best value the impact rate is above the target
    Below,    ///< even at its worst value the impact rate is below the target
};

/// The answer to "which value of this lever gives that impact rate?".
struct Sought {
    Reach reach = Reach::Reached;
    /// The worst value (the highest error rate, the lowest recovery rate) at which the impact rate is at most
    /// the target; where that is out of reach the end of [0, 1] that comes nearest.
    double value = 0;
    double impactRate = 0;  ///< with it
};

/// Whether seek() takes the field: error rate, recovery rate, and the probability of a shared cause. The
/// impact rate never falls when the first or last rises, and never rises when the second does.
bool canSeek(model::Field field);
/// Pre: canSeek, target in [0, 1]. Refused as in evaluate(), and where the lever does not exist. Where cases
/// would never get out of a loop with the value 1, the worst value is just below.
base::Result<Sought, NoEvaluation> seek(const model::Journey& journey, const Lever& lever, double target,
                                        std::stop_token stop = {});

/// A lever, where it stands, and what it can do at best.
struct LeverReach {
    Lever lever;
    double position = 0;
    double impactAtBest = 0;  ///< with it at 0
};
/// The levers that matter most: error rates of silos and hand-offs and probabilities of shared causes, by how
/// far the impact rate falls where they are 0; at most `count`, none that does nothing. Ties: silos, then
/// hand-offs, then causes, in the order of the file. Fewer where it was asked to stop.
/// Pre: the evaluation is that of the journey.
std::vector<LeverReach> strongestLevers(const model::Journey& journey, const Evaluation& evaluation,
                                        std::size_t count = 5, std::stop_token stop = {});

/// One lever and the values that it takes.
struct LeverValues {
    Lever lever;
    std::vector<double> values;  ///< leverValue() has one for each
};
/// What one lever makes of another: the impact rate by value of the row, then of the column. Nothing in a
/// cell where the journey has no result with these values.
using ImpactTable = std::vector<std::vector<std::optional<double>>>;
/// Refused where the journey as it is has no result.
base::Result<ImpactTable, NoEvaluation> impactTable(const model::Journey& journey, const LeverValues& rows,
                                                    const LeverValues& columns, std::stop_token stop = {});

/// What is not known exactly: a silo's or hand-off's error rate, a silo's recovery rate, or what a shared
/// cause brings to an element.
struct UncertainFigure {
    model::Target target;
    model::Field field = model::Field::ErrorRate;
    std::optional<model::ElementId> struck;  ///< of a shared cause: by what it brings here
};

/// What not knowing one rate means: the impact rate when it goes from the 5th to the 95th percentile of what
/// is known, and all others stay where they are.
struct Swing {
    UncertainFigure figure;
    Interval rate;      ///< 5th and 95th percentile (rangeOf)
    double atLow = 0;   ///< the impact rate with the rate at the 5th percentile
    double atHigh = 0;  ///< and at the 95th
};
/// All uncertain rates that the impact rate depends on, the widest swing first; ties in the order of the
/// file.
base::Result<std::vector<Swing>, NoEvaluation> swings(const model::Journey& journey,
                                                      std::stop_token stop = {});

}  // namespace throughline::engine
