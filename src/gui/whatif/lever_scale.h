#pragma once

#include "app/levers.h"

namespace throughline::gui {

/// What a slider's positions mean: 0 is nothing, each position one unit.
struct LeverScale {
    double unit = 0.001;
    int positions = 200;
    int page = 50;

    double end() const { return unit * positions; }
    double valueAt(int position) const;
    int positionOf(double value) const;
    friend bool operator==(const LeverScale&, const LeverScale&) = default;
};

/// One that has room for twice these values, so that the baseline stands in the middle; of rates never beyond
/// 100 %.
LeverScale scaleFor(app::LeverKind kind, double highest);

}  // namespace throughline::gui
