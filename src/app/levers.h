#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "app/workbench.h"
#include "throughline/engine/evaluation.h"

/// What a scenario can turn: one figure, or the factor by which it scales figures.
namespace throughline::app {

struct Lever {
    enum class Way { Set, Scale };
    model::Target target;
    model::Field field;
    Way way = Way::Set;
    friend bool operator==(const Lever&, const Lever&) = default;
};

/// What its number is: a probability, an amount of the journey's currency, a count, a factor; or a choice
/// without a number.
enum class LeverKind { Percent, Money, Count, Factor, Choice };
LeverKind kindOf(const Lever& lever);

/// Whether the journey has what the target names.
bool exists(const model::Journey& journey, const model::Target& target);

/// "Field engineering", "Call centre → Field engineering", "All silos".
QString leverName(const model::Journey& journey, const Lever& lever);
/// "error rate", "hand-off error", "error rate, times".
QString leverField(const Lever& lever);
/// "3.0 %", "€5.00", "0.90 ×"; "blank" for nothing.
QString leverWords(const Lever& lever, std::optional<double> value, const std::string& currency);

/// How a lever stands in the scenario shown.
struct LeverState {
    /// As the scenario sets it; what comes out where it does not. Nothing: blank, a choice, or several
    /// values.
    std::optional<double> value;
    QString words;                    ///< the value, or the choice
    std::optional<double> reference;  ///< the same in the reference
    QString referenceWords;
    bool isOwn = false;               ///< the scenario shown itself changes it
    model::ScenarioId inheritedFrom;  ///< the scenario that changes it, where it is another one
    friend bool operator==(const LeverState&, const LeverState&) = default;
};
LeverState stateOf(const Workbench& workbench, const Lever& lever);

/// What the scenario changes, and what those change that it is based on, nearest first; each once.
std::vector<Lever> changedLevers(const model::JourneyBundle& bundle, const model::ScenarioId& scenario);
/// What the lever, where it is a cost, makes of the cost per customer, compared with the reference; nothing
/// for other levers. Pre: the results are of that scenario and have an evaluation.
std::optional<double> costEffect(const Evaluated& results, const Lever& lever);
/// Everything that has a number: of each silo, hand-off, department, shared cause and segment, of all silos
/// and hand-offs, of the business.
std::vector<Lever> allLevers(const model::Journey& journey);

/// Turns the lever of the scenario shown. A factor of 1 takes the scaling away. A refusal is announced by the
/// workbench and returned. Pre: a scenario is shown, the lever is no choice.
std::optional<QString> turn(Workbench& workbench, const Lever& lever, double value,
                            Gesture gesture = noGesture);
/// Takes the scenario's own change back. Pre: as above.
void reset(Workbench& workbench, const Lever& lever);

}  // namespace throughline::app
