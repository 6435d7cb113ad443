#pragma once

#include <QByteArray>

#include "gui/charts/chart.h"

namespace throughline::gui {

/// A text that no spreadsheet takes for a formula: an apostrophe stands before = + - @.
QString guardedCell(const QString& text);

/// The table with its header for the clipboard: tab-separated, as on the screen.
QString tabSeparated(const ChartTable& table);

/// The table as a CSV file: UTF-8, commas, CRLF, quotes where needed (RFC 4180); figures with a decimal point
/// and all their digits.
QByteArray commaSeparated(const ChartTable& table);

}  // namespace throughline::gui
