#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "throughline/model/journey.h"

/// The columns that silos stand in, from left to right: one for each stage, and beside them those of the
/// silos that have no stage. Silos are meant by their place in a list.
namespace throughline::model {

using SiloIndex = std::uint32_t;
using SiloIndexes = std::vector<SiloIndex>;
/// For each silo those that it leads to.
using SiloLinks = std::vector<SiloIndexes>;
/// Below 0: left of the stages.
using SiloColumns = std::vector<int>;

/// What stages say about the columns of silos.
struct StageColumns {
    int count = 0;
    std::vector<std::optional<int>> of;  ///< for each silo the column of its stage
};

StageColumns stageColumns(const Journey& journey, const std::vector<const Silo*>& silos);

/// Each silo in the column of its stage. One without a stage never stands in the column of one: left of them
/// all where it leads to them and none leads to it, else right of them, behind all that lead to it. Without
/// stages only the latter.
///
/// order: all silos, each before those that it leads to; links against it lead back and do not count.
SiloColumns columnsAround(const StageColumns& stages, const SiloLinks& links, const SiloIndexes& order);

}  // namespace throughline::model
