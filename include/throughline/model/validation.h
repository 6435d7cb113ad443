#pragma once

#include <string>

#include "throughline/model/finding.h"
#include "throughline/model/workspace.h"

namespace throughline::model {

/// The largest journeys that are read or edited.
struct Limits {
    static constexpr std::size_t silos = 1'000'000;
    static constexpr std::size_t handoffs = 10'000'000;
    static constexpr std::size_t sharedCauses = 1'000;
    static constexpr std::size_t estimates = 1'000;      ///< of one error rate
    static constexpr std::size_t nameLength = 1'000;     ///< characters (code points)
    static constexpr std::size_t notesLength = 100'000;  ///< characters
};

/// All that is wrong with the bundle as far as no walk through the graph is needed: ids missing or used
/// twice, dangling references, sums of shares, shares beside fan-out "all", circular scenarios, text that is
/// not UTF-8 or too long, changes that do not fit; hints on silos and hand-offs nobody owns. Ordered by
/// place. Loops that cannot be left, and the like, are found by engine::check.
Findings validate(const JourneyBundle& bundle);

/// The findings of one journey as it is (a scenario already applied), with the same places.
Findings validate(const Journey& journey);

/// The first thing that means broken data rather than an unfinished journey (ids, references, text, changes
/// that do not fit); empty where there is none. No edit makes such a workspace, and no file with one is read.
base::Message whyMalformed(const Workspace& workspace);

}  // namespace throughline::model
