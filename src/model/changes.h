#pragma once

#include <span>
#include <string>

#include "index.h"
#include "report.h"
#include "throughline/base/result.h"
#include "throughline/model/workspace.h"

/// The changes of scenarios and segments: checking them, carrying them out.
namespace throughline::model {

/// Whose changes they are, as messages and places name it.
struct ChangeOwner {
    enum class Kind { Scenario, Segment };
    Kind kind;
    base::Message name;  ///< “Cost cutting”, quoted
    std::string place;   ///< "/scenarios/2"
};

ChangeOwner ownerOf(const Scenario& scenario, std::size_t position);
ChangeOwner ownerOf(const Segment& segment, std::size_t position);

/// Reports what does not fit the journey: targets that do not exist, fields that they do not have, values out
/// of range.
void checkChanges(const Index& index, std::span<const Change> changes, const ChangeOwner& owner,
                  Report& report);

/// Pre: checkChanges found nothing. Warns of what is clipped.
void applyChanges(Journey& journey, const Index& index, std::span<const Change> changes,
                  const ChangeOwner& owner, Report& warnings);

/// Whether they can change which way customers take: shares, entry shares, fan-out, outcomes.
bool changeTheWay(std::span<const Change> changes);

/// The positions of the scenario and of those it is based on, the first one based on the baseline.
/// Error: one does not exist, or they go round in a circle.
base::Result<std::vector<std::size_t>, Finding> basedOnChain(const Scenarios& scenarios,
                                                             const Positions<Scenario>& positions,
                                                             std::size_t from);

}  // namespace throughline::model
