#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/population.h"
#include "throughline/engine/evaluate.h"

namespace throughline::engine {

/// Customers who go through the same journey; nothing in segment: all that are in none.
struct Group {
    double share;
    std::shared_ptr<const model::Journey> journey;  ///< with the segment's changes
    std::optional<std::size_t> segment;
    Population population;
};

struct Groups {
    std::vector<Group> list;
    model::Findings warnings;
};

/// What the plans have to stand: the point values, or any draw of the uncertain rates.
enum class ValidFor { PointValues, AnyDraw };

/// The journey's customers, checked and made ready; or why there can be no result. The journey must outlive
/// them: it is not copied.
base::Result<Groups, NoEvaluation> prepareGroups(const model::Journey& journey, const std::stop_token& stop,
                                                 ValidFor validFor = ValidFor::PointValues);

model::ElementId elementId(const model::Journey& journey, Index element);

/// The reason why numbers that go beyond all bounds are no result.
NoEvaluation beyondComputing(base::Message message);

}  // namespace throughline::engine
