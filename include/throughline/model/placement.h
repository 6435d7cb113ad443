#pragma once

#include "throughline/model/workspace.h"

namespace throughline::model {

/// Size of a silo's card and the distances that cards are placed at, in canvas units.
struct CardGrid {
    static constexpr double cardWidth = 160;
    static constexpr double cardHeight = 78;
    static constexpr double columnStep = 210;
    static constexpr double rowStep = 140;
    static constexpr double left = 32;
    static constexpr double top = 70;
};

/// Gives each silo that has no position one: in the column of its stage where the journey has stages, else by
/// the number of hand-offs from the start; below what stands there. A silo without a stage stands beside all
/// stages: left of them where it only leads to them, else right of them. Cards never overlap. Keeps given
/// positions.
Layout placeUnplaced(const Journey& journey, Layout layout);

}  // namespace throughline::model
