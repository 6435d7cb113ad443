#include "gui/table/table_paste.h"

#include <algorithm>

#include <QCoreApplication>

#include "gui/controls/pasted_cells.h"
#include "gui/table/cell_text.h"
#include "throughline/model/placement.h"

namespace throughline::gui {
namespace {

using app::ElementTable;

QString titleOf(const ElementTable& table, int column) {
    return table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

int columnNamed(const ElementTable& table, const QString& title) {
    for (int column = 0; column < table.columnCount(); ++column)
        if (titleOf(table, column).compare(title.trimmed(), Qt::CaseInsensitive) == 0) return column;
    return -1;
}

/// Reads the rows one by one and collects the edits that they mean.
class Reader {
public:
    Reader(const ElementTable& table, std::vector<int> columns, bool hasHeader)
        : table_(table),
          columns_(std::move(columns)),
          firstLine_(hasHeader ? 2 : 1),
          journey_(table.workbench().baseline()) {}

    void read(int target, const QStringList& cells) {
        ++plan_.rows;
        if (target < table_.rowCount())
            change(table_.elementAt(target), target, cells);
        else if (qobject_cast<const app::SiloTable*>(&table_))
            addSilo(cells);
        else
            addHandoff(cells);
    }

    PastePlan finish() && {
        if (!plan_.problems.isEmpty()) plan_.edits.clear();
        return std::move(plan_);
    }

private:
    void complain(int column, const QString& problem) { plan_.problems << place(column).arg(problem); }
    QString place(int column) const {
        return QObject::tr("Row %1, %2: %3")
            .arg(QString::number(firstLine_ + plan_.rows - 1), titleOf(table_, column), "%1");
    }
    std::optional<QVariant> value(int column, const QString& text, const QVariant& current = {}) {
        const CellReading reading = readCell(table_, column, text, current);
        if (!reading.value) complain(column, reading.problem);
        if (!reading.hint.isEmpty()) plan_.hints << place(column).arg(reading.hint);
        return reading.value;
    }
    std::optional<QString> cellOf(int column, const QStringList& cells) const {
        for (std::size_t i = 0; i < columns_.size() && int(i) < cells.size(); ++i)
            if (columns_[i] == column) return cells[int(i)];
        return std::nullopt;
    }

    void change(const model::ElementId& element, int row, const QStringList& cells) {
        for (std::size_t i = 0; i < columns_.size() && int(i) < cells.size(); ++i) {
            const QVariant current = table_.index(row, columns_[i]).data(Qt::EditRole);
            const auto read = value(columns_[i], cells[int(i)], current);
            if (read && *read != current)
                plan_.edits.push_back(
                    table_.editOf(element, columns_[i], *read, ElementTable::Where::AsShown));
        }
    }
    /// The other cells of a new row, which the baseline gets; a blank one keeps what is usual.
    void fill(const model::ElementId& element, const QStringList& cells, std::initializer_list<int> done) {
        for (std::size_t i = 0; i < columns_.size() && int(i) < cells.size(); ++i) {
            if (std::ranges::find(done, columns_[i]) != done.end() || cells[int(i)].trimmed().isEmpty())
                continue;
            if (const auto read = value(columns_[i], cells[int(i)]))
                plan_.edits.push_back(
                    table_.editOf(element, columns_[i], *read, ElementTable::Where::Baseline));
        }
    }

    void addSilo(const QStringList& cells) {
        const QString name = cellOf(app::SiloTable::Name, cells).value_or(QObject::tr("New silo")).trimmed();
        if (name.isEmpty()) return complain(app::SiloTable::Name, QObject::tr("A new silo needs a name."));
        model::Silo silo;
        silo.name = name.toStdString();
        silo.id = model::freshSiloId(journey_, silo.name);
        journey_.silos.push_back(silo);
        plan_.edits.push_back(model::AddSilo{silo, {}});
        fill(silo.id, cells, {app::SiloTable::Name});
    }

    void addHandoff(const QStringList& cells) {
        std::optional<model::SiloId> ends[2];
        for (const int column : {app::HandoffTable::From, app::HandoffTable::To}) {
            const auto read = value(column, cellOf(column, cells).value_or(QString()));
            if (read) ends[column] = model::SiloId(read->toString().toStdString());
        }
        if (!ends[0] || !ends[1]) return;
        model::Handoff handoff;
        handoff.id = model::freshHandoffId(journey_, *ends[0], *ends[1]);
        handoff.from = *ends[0];
        handoff.to = *ends[1];
        journey_.handoffs.push_back(handoff);
        plan_.edits.push_back(model::AddHandoff{handoff});
        fill(handoff.id, cells, {app::HandoffTable::From, app::HandoffTable::To});
    }

    const ElementTable& table_;
    std::vector<int> columns_;
    int firstLine_;
    model::Journey journey_;  ///< with what is added so far
    PastePlan plan_;
};

/// New silos stand where there is room.
void place(const app::Workbench& workbench, std::vector<model::JourneyEdit>& edits) {
    model::Journey journey = workbench.baseline();
    for (const model::JourneyEdit& edit : edits)
        if (const auto* add = std::get_if<model::AddSilo>(&edit)) journey.silos.push_back(add->silo);
    const model::Layout layout = model::placeUnplaced(journey, *workbench.bundle().layout);
    for (model::JourneyEdit& edit : edits)
        if (auto* add = std::get_if<model::AddSilo>(&edit)) add->at = layout.at(add->silo.id);
}

}  // namespace

std::vector<model::JourneyEdit> newSiloEdits(const app::Workbench& workbench, const model::Silo& silo) {
    std::vector<model::JourneyEdit> edits{model::AddSilo{silo, {}}};
    place(workbench, edits);
    return edits;
}

PastePlan planPaste(const ElementTable& table, const QString& text, int row, int column) {
    std::vector<QStringList> rows = tabSeparatedCells(text);
    if (rows.empty()) return {};
    std::vector<int> columns;
    for (const QString& cell : rows.front()) columns.push_back(columnNamed(table, cell));
    const bool hasHeader = std::ranges::find(columns, -1) == columns.end();
    if (!hasHeader) {
        columns.clear();
        for (int each = column; each < table.columnCount(); ++each) columns.push_back(each);
    } else {
        rows.erase(rows.begin());
    }
    Reader reader(table, columns, hasHeader);
    for (const QStringList& cells : rows) reader.read(row++, cells);
    PastePlan plan = std::move(reader).finish();
    place(table.workbench(), plan.edits);
    return plan;
}

}  // namespace throughline::gui
