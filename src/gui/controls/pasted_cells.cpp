#include "gui/controls/pasted_cells.h"

namespace throughline::gui {

std::vector<QStringList> tabSeparatedCells(const QString& text) {
    std::vector<QStringList> rows;
    QStringList cells;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        cells << cell;
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        rows.push_back(cells);
        cells.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"' && (quoted || cell.isEmpty()))
            quoted = !quoted;
        else if (!quoted && c == '\t')
            endCell();
        else if (!quoted && c == '\n')
            endRow();
        else if (quoted || c != '\r')
            cell += c;
    }
    if (!cell.isEmpty() || !cells.isEmpty()) endRow();
    return rows;
}

}  // namespace throughline::gui
