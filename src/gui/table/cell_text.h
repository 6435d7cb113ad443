#pragma once

#include <optional>

#include "app/element_table.h"

namespace throughline::gui {

/// What a typed or pasted text means in a cell: a value for ElementTable::setData, or the problem in words. A
/// hint may stand beside a value.
struct CellReading {
    std::optional<QVariant> value;
    QString problem;
    QString hint;
};

/// Reads a text as the fields of the inspector do. Pre: 0 <= column < columnCount(). `current` is what "+10
/// %" and "x2" are relative to.
CellReading readCell(const app::ElementTable& table, int column, const QString& text,
                     const QVariant& current = {});

/// The choices of a column of Kind Department, Stage, Silo, FanOut or When: words and value, blank included
/// where it is one.
std::vector<std::pair<QString, QVariant>> choicesOf(const app::ElementTable& table, int column);

}  // namespace throughline::gui
