#include "app/named_list.h"

#include <algorithm>

#include "app/target_words.h"
#include "app/theme.h"
#include "app/words.h"

namespace throughline::app {
namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString siloWords(std::size_t count) {
    return counted(count, NamedList::tr("silo"), NamedList::tr("silos"));
}

/// The first of "New stage", "New stage 2" and so on that is not taken.
QString freeName(const QString& wish, const std::function<bool(const std::string&)>& isTaken) {
    QString name = wish;
    for (int n = 2; isTaken(name.toStdString()); ++n) name = QStringLiteral("%1 %2").arg(wish).arg(n);
    return name;
}

}  // namespace

NamedList::NamedList(Workbench& workbench, std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), workbench_(workbench), columns_(std::move(columns)) {
    connect(&workbench, &Workbench::journeyEdited, this, &NamedList::refresh);
    connect(&workbench, &Workbench::resultsChanged, this, [this] {
        if (rows_ > 0) emit dataChanged(index(0, barColumn()), index(rows_ - 1, barColumn()));
    });
    QMetaObject::invokeMethod(this, &NamedList::refresh, Qt::QueuedConnection);
}

/// Rows are places in a short list: what is in them changes, their number seldom does.
void NamedList::refresh() {
    if (seen_ == workbench_.bundle().journey) return;
    seen_ = workbench_.bundle().journey;
    const int now = rowCount();
    if (now != rows_) {
        beginResetModel();
        rows_ = now;
        endResetModel();
    } else if (rows_ > 0) {
        emit dataChanged(index(0, 0), index(rows_ - 1, columnCount() - 1));
    }
}

int NamedList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant NamedList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole) return columns_[static_cast<std::size_t>(section)].title;
    const bool figure = kindOf(section) == Kind::Figure;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

double NamedList::longestBar() const {
    double longest = 0;
    for (int row = 0; row < rowCount(); ++row) longest = std::max(longest, letDownsAt(row).value_or(0));
    return longest;
}

QVariant NamedList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    switch (role) {
        case Qt::DisplayRole:
            return wordsAt(index.row(), index.column());
        case Qt::EditRole:
            return valueAt(index.row(), index.column());
        case Qt::TextAlignmentRole:
            return headerData(index.column(), Qt::Horizontal, role);
        case Qt::ToolTipRole:
            return wordsAt(index.row(), index.column()).toHtmlEscaped();
        case Qt::AccessibleTextRole:
            return nameOf(index) + ": " + wordsAt(index.row(), index.column());
        case Qt::ForegroundRole:
            if (index.column() != barColumn() || workbench_.resultsAreCurrent()) return {};
            return currentTheme().secondaryText;
        case BarRole: {
            const double longest = longestBar();
            const auto own = letDownsAt(index.row());
            if (index.column() != barColumn() || !own || longest <= 0) return {};
            return *own / longest;
        }
        default:
            return {};
    }
}

Qt::ItemFlags NamedList::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return kindOf(index.column()) == Kind::Figure ? flags : flags | Qt::ItemIsEditable;
}

void NamedList::remove(int row, const Removal& removal) {
    const QString done = removedWords(row);
    if (!workbench_.edit(removal.edits, removeStep(row))) emit workbench_.didRemove(done);
}

std::optional<double> NamedList::letDownsOf(const std::function<bool(const model::Silo&)>& counts) const {
    const EvaluatedPtr& results = workbench_.results();
    if (!results || !results->shown.evaluation) return std::nullopt;
    const engine::Evaluation& evaluation = *results->shown.evaluation;
    double sum = 0;
    for (const engine::SiloResult& result : evaluation.silos) {
        const model::Silo* silo = model::find(journey(), result.id);
        if (silo && counts(*silo)) sum += result.influence.firstImpact;
    }
    return evaluation.impactRate > 0 ? sum / evaluation.impactRate : 0;
}

DepartmentTable::DepartmentTable(Workbench& workbench, QObject* parent)
    : NamedList(workbench,
                {{tr("Department"), Kind::Text},
                 {tr("Owner"), Kind::Text},
                 {tr("Colour"), Kind::Color},
                 {tr("Silos"), Kind::Figure},
                 {tr("Share of let-downs"), Kind::Figure}},
                parent) {
}

int DepartmentTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(journey().departments.size());
}

QString DepartmentTable::nameAt(int row) const {
    return departmentName(journey(), at(row).id);
}

QString DepartmentTable::nameOf(const QModelIndex& cell) const {
    const QString title = headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    return tr("%1 of department %2").arg(cell.column() == Name ? tr("Name") : title, nameAt(cell.row()));
}

QString DepartmentTable::wordsAt(int row, int column) const {
    switch (column) {
        case Silos:
            return count(static_cast<double>(silosOf(row).size()));
        case LetDowns:
            return letDownsAt(row) ? percent(*letDownsAt(row)) : QString(QChar(0x2013));
        case Color:
            return at(row).color.empty() ? tr("by place") : text(at(row).color);
        default:
            return valueAt(row, column).toString();
    }
}

QVariant DepartmentTable::valueAt(int row, int column) const {
    const model::Department& department = at(row);
    if (column == Name) return text(department.name);
    if (column == Owner) return text(department.owner);
    if (column == Color) return text(department.color);
    if (column == Silos) return static_cast<int>(silosOf(row).size());
    return letDownsAt(row).value_or(0);
}

std::optional<double> DepartmentTable::letDownsAt(int row) const {
    return letDownsOf([&](const model::Silo& silo) { return silo.department == at(row).id; });
}

std::vector<model::SiloId> DepartmentTable::silosOf(int row) const {
    std::vector<model::SiloId> silos;
    for (const model::Silo& silo : journey().silos)
        if (silo.department == at(row).id) silos.push_back(silo.id);
    return silos;
}

bool DepartmentTable::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole) return false;
    if (value == valueAt(index.row(), index.column())) return true;
    model::Department changed = at(index.row());
    const std::string words = value.toString().trimmed().toStdString();
    if (index.column() == Name) changed.name = words;
    if (index.column() == Owner) changed.owner = words;
    if (index.column() == Color) changed.color = words;
    return !workbench().edit({model::PutDepartment{changed}}, nameOf(index));
}

int DepartmentTable::add() {
    const auto isTaken = [this](const std::string& name) {
        return std::ranges::find(journey().departments, name, &model::Department::name) !=
               journey().departments.end();
    };
    const QString name = freeName(tr("New department"), isTaken);
    const std::string id = freshId(name, "department", [this](const std::string& wish) {
        return model::find(journey(), model::DepartmentId(wish)) != nullptr;
    });
    const model::Department fresh{model::DepartmentId(id), name.toStdString(), {}, {}};
    return workbench().edit({model::PutDepartment{fresh}}, tr("Add a department")) ? -1 : rowCount() - 1;
}

void DepartmentTable::move(int row, int to) {
    const QString step = tr("Move department %1").arg(nameAt(row));
    workbench().edit({model::MoveDepartment{at(row).id, static_cast<std::size_t>(to)}}, step);
}

std::vector<NamedList::Removal> DepartmentTable::removals(int row) const {
    const std::vector<model::SiloId> silos = silosOf(row);
    const QString theirs = siloWords(silos.size());
    std::vector<Removal> ways{
        {silos.empty() ? tr("It has no silos") : tr("Its %1: to no department").arg(theirs),
         {model::RemoveDepartment{at(row).id}}}};
    if (silos.empty()) return ways;
    for (const model::Department& other : journey().departments) {
        if (other.id == at(row).id) continue;
        Removal way{tr("Its %1: to %2").arg(theirs, departmentName(journey(), other.id)), {}};
        for (const model::SiloId& silo : silos)
            way.edits.push_back(model::SetText{silo, model::TextField::Department, other.id.string()});
        way.edits.push_back(model::RemoveDepartment{at(row).id});
        ways.push_back(std::move(way));
    }
    return ways;
}

QString DepartmentTable::removedWords(int row) const {
    return tr("Deleted the department “%1”").arg(nameAt(row));
}

QString DepartmentTable::removeStep(int row) const {
    return tr("Delete department %1").arg(nameAt(row));
}

StageTable::StageTable(Workbench& workbench, QObject* parent)
    : NamedList(
          workbench,
          {{tr("Stage"), Kind::Text}, {tr("Silos"), Kind::Figure}, {tr("Share of let-downs"), Kind::Figure}},
          parent) {
}

int StageTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(journey().stages.size());
}

QString StageTable::nameAt(int row) const {
    return text(at(row));
}

QString StageTable::nameOf(const QModelIndex& cell) const {
    const QString title = headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    return tr("%1 of stage %2").arg(cell.column() == Name ? tr("Name") : title, nameAt(cell.row()));
}

QString StageTable::wordsAt(int row, int column) const {
    if (column == Silos) return count(static_cast<double>(siloCount(row)));
    if (column == LetDowns) return letDownsAt(row) ? percent(*letDownsAt(row)) : QString(QChar(0x2013));
    return nameAt(row);
}

QVariant StageTable::valueAt(int row, int column) const {
    if (column == Silos) return static_cast<int>(siloCount(row));
    return column == Name ? QVariant(nameAt(row)) : QVariant(letDownsAt(row).value_or(0));
}

std::optional<double> StageTable::letDownsAt(int row) const {
    return letDownsOf([&](const model::Silo& silo) { return silo.stage == at(row); });
}

std::size_t StageTable::siloCount(int row) const {
    return static_cast<std::size_t>(std::ranges::count(journey().silos, at(row), &model::Silo::stage));
}

bool StageTable::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole) return false;
    std::vector<std::string> stages = journey().stages;
    std::string& name = stages[static_cast<std::size_t>(index.row())];
    const std::string old = std::exchange(name, value.toString().trimmed().toStdString());
    if (old == name) return true;
    return !workbench().edit({model::SetStages{stages, {{old, name}}}}, tr("Rename stage %1").arg(text(old)));
}

int StageTable::add() {
    std::vector<std::string> stages = journey().stages;
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::find(stages, name) != stages.end();
    };
    stages.push_back(freeName(tr("New stage"), isTaken).toStdString());
    return workbench().edit({model::SetStages{stages, {}}}, tr("Add a stage")) ? -1 : rowCount() - 1;
}

void StageTable::move(int row, int to) {
    std::vector<std::string> stages = journey().stages;
    const std::string moved = stages[static_cast<std::size_t>(row)];
    stages.erase(stages.begin() + row);
    stages.insert(stages.begin() + to, moved);
    workbench().edit({model::SetStages{stages, {}}}, tr("Move stage %1").arg(text(moved)));
}

std::vector<NamedList::Removal> StageTable::removals(int row) const {
    std::vector<std::string> stages = journey().stages;
    stages.erase(stages.begin() + row);
    const QString silos = siloWords(siloCount(row));
    return {{tr("Its %1: to no stage").arg(silos), {model::SetStages{stages, {}}}}};
}

QString StageTable::removedWords(int row) const {
    return tr("Deleted the stage “%1”").arg(nameAt(row));
}

QString StageTable::removeStep(int row) const {
    return tr("Delete stage %1").arg(nameAt(row));
}

}  // namespace throughline::app
