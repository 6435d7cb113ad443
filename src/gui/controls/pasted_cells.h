#pragma once

#include <vector>

#include <QStringList>

namespace throughline::gui {

/// The rows and cells of a tab-separated text, as spreadsheets copy it.
std::vector<QStringList> tabSeparatedCells(const QString& text);

}  // namespace throughline::gui
