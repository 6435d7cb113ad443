#include "gui/charts/chart_table.h"

#include <algorithm>

namespace throughline::gui {
namespace {

QString quoted(const QString& text) {
    const bool needed =
        std::ranges::any_of(text, [](QChar c) { return QStringLiteral(",\"\r\n").contains(c); });
    return needed ? '"' + QString(text).replace('"', "\"\"") + '"' : text;
}

QString inFile(const ChartCell& cell) {
    return cell.number ? QString::number(*cell.number, 'g', QLocale::FloatingPointShortest)
                       : quoted(guardedCell(cell.text));
}

/// As on the screen; a figure is no formula though it may begin with a minus.
QString onClipboard(const ChartCell& cell) {
    return cell.number ? cell.text : guardedCell(cell.text.simplified());
}

template <class Cells, class Write>
QString joined(const Cells& cells, const QString& separator, Write write) {
    QStringList texts;
    for (const auto& cell : cells) texts << write(cell);
    return texts.join(separator);
}

template <class Write>
QString written(const ChartTable& table, const QString& separator, const QString& end, Write write) {
    QString text = joined(table.header, separator, write) + end;
    for (const auto& row : table.rows) text += joined(row, separator, write) + end;
    return text;
}

}  // namespace

QString guardedCell(const QString& text) {
    static const QString dangerous = QStringLiteral("=+-@\t\r\n");
    return !text.isEmpty() && dangerous.contains(text.front()) ? '\'' + text : text;
}

QString tabSeparated(const ChartTable& table) {
    return written(table, "\t", "\n", onClipboard);
}

QByteArray commaSeparated(const ChartTable& table) {
    return written(table, ",", "\r\n", inFile).toUtf8();
}

}  // namespace throughline::gui
