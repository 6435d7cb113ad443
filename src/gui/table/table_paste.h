#pragma once

#include <vector>

#include "app/element_table.h"

namespace throughline::gui {

/// A pasted table, read whole before anything is changed.
struct PastePlan {
    std::vector<model::JourneyEdit> edits;  ///< one step of undo; none where there are problems
    QStringList problems;                   ///< "Row 3, Error rate: “abc” is not a number."
    QStringList hints;                      ///< what may have been meant otherwise
    int rows = 0;                           ///< that the text has, without a header
};

/// The cells of a spreadsheet (tab-separated, quoted where they hold tabs or line ends) from this cell on;
/// below the last row they become new silos or hand-offs. A first row that names columns says where each
/// belongs.
PastePlan planPaste(const app::ElementTable& table, const QString& text, int row, int column);

/// A silo with this name, placed where there is room. Pre: the name is not blank.
std::vector<model::JourneyEdit> newSiloEdits(const app::Workbench& workbench, const model::Silo& silo);

}  // namespace throughline::gui
