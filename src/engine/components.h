#pragma once

#include <span>

#include "engine/index.h"

namespace throughline::engine {

/// Strongly connected components of silos that hand off to each other, numbered in the order in which a
/// journey goes through them: where several could come next, the one with the silo that stands first.
struct Components {
    /// outgoing: per silo, its hand-offs. from, to: per hand-off.
    Components(const Rows& outgoing, std::span<const Index> from, std::span<const Index> to);

    Column<Index> of;   ///< per silo
    Rows members;       ///< per component, silos in their order
    Column<char> loop;  ///< per component: a case can come back to a silo
};

}  // namespace throughline::engine
