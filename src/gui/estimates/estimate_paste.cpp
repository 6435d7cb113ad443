#include "gui/estimates/estimate_paste.h"

#include <algorithm>

#include <QCoreApplication>

#include "gui/controls/pasted_cells.h"
#include "gui/controls/percent_text.h"

namespace throughline::gui {
namespace {

enum Column { Participant, Low, Likely, High, Weight };

QString cellOf(const QStringList& cells, Column column) {
    return cells.value(column).trimmed();
}

bool isBlank(const QStringList& cells) {
    return std::ranges::all_of(cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

bool isHeading(const QStringList& cells) {
    for (const Column column : {Low, Likely, High})
        if (readPercent(cellOf(cells, column), 0).value) return false;
    return true;
}

/// Reads one row after the other and collects what is wrong.
class Reader {
public:
    void read(int row, const QStringList& cells) {
        row_ = row;
        model::Estimate estimate;
        estimate.participant = cellOf(cells, Participant).toStdString();
        if (estimate.participant.empty())
            estimate.participant = QObject::tr("Participant %1").arg(number()).toStdString();
        estimate.points = {percent(cells, Low, QObject::tr("low")),
                           percent(cells, Likely, QObject::tr("likely")),
                           percent(cells, High, QObject::tr("high"))};
        estimate.weight = model::Amount::clamped(weight(cells));
        const auto& [low, likely, high] = estimate.points;
        if (pasted_.problems.isEmpty() && !(low <= likely && likely <= high))
            complain(QObject::tr("low, likely and high"), QObject::tr("they must rise"));
        pasted_.estimates.push_back(std::move(estimate));
    }

    PastedEstimates finish() && {
        if (!pasted_.problems.isEmpty()) pasted_.estimates.clear();
        return std::move(pasted_);
    }

private:
    std::size_t number() const { return pasted_.estimates.size() + 1; }

    double percent(const QStringList& cells, Column column, const QString& name) {
        const NumberReading reading = readPercent(cellOf(cells, column), 0);
        if (!reading.value) complain(name, reading.problem);
        return reading.value.value_or(0);
    }
    double weight(const QStringList& cells) {
        if (cellOf(cells, Weight).isEmpty()) return 1;
        const NumberReading reading = readAmount(plainCharacters(cellOf(cells, Weight)), 1);
        if (!reading.value) complain(QObject::tr("weight"), reading.problem);
        return reading.value.value_or(1);
    }
    void complain(const QString& name, const QString& problem) {
        pasted_.problems << QObject::tr("Row %1, %2: %3").arg(QString::number(row_), name, problem);
    }

    PastedEstimates pasted_;
    int row_ = 0;
};

}  // namespace

PastedEstimates readPastedEstimates(const QString& text) {
    const std::vector<QStringList> rows = tabSeparatedCells(text);
    Reader reader;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!isBlank(rows[i]) && !(i == 0 && isHeading(rows[i])))
            reader.read(static_cast<int>(i) + 1, rows[i]);
    return std::move(reader).finish();
}

}  // namespace throughline::gui
