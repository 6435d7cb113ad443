#include "app/element_table.h"

#include <algorithm>
#include <set>

#include "app/theme.h"
#include "app/words.h"
#include "throughline/model/fields.h"

namespace throughline::app {
namespace {

using Kind = ElementTable::Kind;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// Where the value stands that a change of the scenario is about.
model::Target targetOf(const model::ElementId& element) {
    return std::visit([](const auto& id) { return model::Target(id); }, element);
}

QVariant cellValueOf(const model::FieldValue& value) {
    if (const auto* rate = std::get_if<model::Rate>(&value)) return QVariant::fromValue(*rate);
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* fanOut = std::get_if<model::FanOut>(&value)) return int(*fanOut);
    if (const auto* when = std::get_if<model::When>(&value)) return int(*when);
    return {};
}

model::Rate rateOf(const QVariant& value) {
    if (value.userType() == qMetaTypeId<model::Rate>()) return value.value<model::Rate>();
    return model::Rate::exactly(value.toDouble()).value_or(model::Rate());
}

model::FieldValue fieldValueOf(Kind kind, const QVariant& value) {
    if (!value.isValid() || value.isNull()) return std::monostate();
    if (kind == Kind::FanOut) return static_cast<model::FanOut>(value.toInt());
    if (kind == Kind::When) return static_cast<model::When>(value.toInt());
    if (kind == Kind::Rate) return rateOf(value);
    return value.toDouble();
}

bool isFigure(Kind kind) {
    return kind == Kind::Rate || kind == Kind::Share || kind == Kind::Factor || kind == Kind::Money;
}

QString choiceWords(Kind kind, int choice) {
    if (kind == Kind::FanOut)
        return choice == int(model::FanOut::One) ? ElementTable::tr("one") : ElementTable::tr("all");
    if (choice == int(model::When::Ok)) return ElementTable::tr("on success");
    return choice == int(model::When::Failed) ? ElementTable::tr("on failure") : ElementTable::tr("always");
}

}  // namespace

ElementTable::ElementTable(Workbench& workbench, std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), workbench_(workbench), columns_(std::move(columns)) {
    connect(&workbench, &Workbench::journeyEdited, this, &ElementTable::refresh);
}

/// Moving cards and the like leave journey and scenarios the very same parts.
void ElementTable::refresh() {
    const model::JourneyBundle& bundle = workbench_.bundle();
    const bool sameJourney = journey_ == bundle.id;
    const model::ScenarioId scenario = workbench_.view().scenario();
    if (sameJourney && seen_ == bundle.journey && seenScenarios_ == bundle.scenarios &&
        seenScenario_ == scenario)
        return;
    seen_ = bundle.journey;
    seenScenarios_ = bundle.scenarios;
    seenScenario_ = scenario;
    if (sameJourney) return update(Rows::Followed);
    journey_ = bundle.id;
    beginResetModel();
    update(Rows::Fresh);
    endResetModel();
}

template <class Entity>
void ElementTable::become(std::vector<Entity>& rows, const std::vector<Entity>& fresh) {
    const auto at = [&](std::size_t row) { return rows.begin() + static_cast<std::ptrdiff_t>(row); };
    std::set<decltype(Entity::id)> stay;
    for (const Entity& entity : fresh) stay.insert(entity.id);
    for (std::size_t row = rows.size(); row-- > 0;) {
        if (stay.contains(rows[row].id)) continue;
        beginRemoveRows({}, int(row), int(row));
        rows.erase(at(row));
        endRemoveRows();
    }
    for (std::size_t row = 0; row < fresh.size(); ++row) {
        if (row < rows.size() && rows[row].id == fresh[row].id) continue;
        const auto old =
            std::ranges::find(at(std::min(row, rows.size())), rows.end(), fresh[row].id, &Entity::id);
        if (old == rows.end()) {
            beginInsertRows({}, int(row), int(row));
            rows.insert(at(row), fresh[row]);
            endInsertRows();
        } else {
            const int from = int(old - rows.begin());
            beginMoveRows({}, from, from, {}, int(row));
            std::rotate(at(row), old, old + 1);
            endMoveRows();
        }
    }
    rows = fresh;
    // Names of departments and silos, currency and changes of the scenario show in rows that stay the same.
    if (!rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ElementTable::rowOf(const model::ElementId& element) const {
    for (int row = 0; row < rowCount(); ++row)
        if (elementAt(row) == element) return row;
    return -1;
}

int ElementTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QString ElementTable::nameOf(const QModelIndex& cell) const {
    const QString title = columns_[static_cast<std::size_t>(cell.column())].title;
    return tr("%1 of %2").arg(title, name(workbench_.journey(), elementAt(cell.row())));
}

QVariant ElementTable::valueAt(const QModelIndex& index) const {
    const Column& column = columns_[static_cast<std::size_t>(index.column())];
    if (const auto* field = std::get_if<model::TextField>(&column.what)) return textAt(index.row(), *field);
    if (const auto* end = std::get_if<End>(&column.what)) return text(endAt(index.row(), *end).string());
    const auto value = model::valueOf(workbench_.journey(), targetOf(elementAt(index.row())),
                                      std::get<model::Field>(column.what));
    return value ? cellValueOf(*value) : QVariant();
}

QString ElementTable::wordsAt(const QModelIndex& index) const {
    const Kind kind = kindOf(index.column());
    const QVariant value = valueAt(index);
    switch (kind) {
        case Kind::Department:
            return departmentName(workbench_.journey(), model::DepartmentId(value.toString().toStdString()));
        case Kind::Silo:
            return name(workbench_.journey(), model::SiloId(value.toString().toStdString()));
        case Kind::FanOut:
        case Kind::When:
            return choiceWords(kind, value.toInt());
        case Kind::Rate:
            return rateWords(rateOf(value));
        case Kind::Share:
            return value.isValid() ? percent(value.toDouble()) : QString();
        case Kind::Factor:
            return tr("%1 ×").arg(factor(value.toDouble()));
        case Kind::Money:
            return money(value.toDouble(), workbench_.journey().business.currency);
        case Kind::Text:
        case Kind::Stage:
            break;
    }
    return value.toString();
}

bool ElementTable::isOverridden(const QModelIndex& index) const {
    const auto* field = std::get_if<model::Field>(&columns_[static_cast<std::size_t>(index.column())].what);
    return field && workbench_.isOverridden(targetOf(elementAt(index.row())), *field);
}

QVariant ElementTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole:
            return wordsAt(index);
        case Qt::EditRole:
            return valueAt(index);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter |
                       (isFigure(kindOf(index.column())) ? Qt::AlignRight : Qt::AlignLeft));
        case Qt::ForegroundRole:
            return isOverridden(index) ? QVariant(currentTheme().accent) : QVariant();
        case Qt::ToolTipRole:
            return wordsAt(index).toHtmlEscaped();
        case Qt::AccessibleTextRole:
            return nameOf(index) + ": " + wordsAt(index);
        case ElementOverriddenRole:
            return isOverridden(index);
        default:
            return {};
    }
}

model::JourneyEdit ElementTable::editOf(const model::ElementId& element, int column, const QVariant& value,
                                        Where where) const {
    const Column& about = columns_[static_cast<std::size_t>(column)];
    const std::string words = value.toString().toStdString();
    if (const auto* field = std::get_if<model::TextField>(&about.what))
        return std::visit([&](const auto& id) { return model::SetText{id, *field, words}; }, element);
    if (const auto* end = std::get_if<End>(&about.what)) {
        const auto& id = std::get<model::HandoffId>(element);
        const model::Handoff handoff = *model::find(workbench_.baseline(), id);
        const model::SiloId silo(words);
        return model::Reconnect{id, *end == End::From ? silo : handoff.from,
                                *end == End::To ? silo : handoff.to};
    }
    const model::Field field = std::get<model::Field>(about.what);
    const model::FieldValue setting = fieldValueOf(about.kind, value);
    const model::ScenarioId& scenario = workbench_.view().scenario();
    if (where == Where::Baseline || scenario.empty())
        return model::SetField{targetOf(element), field, setting};
    return model::OverrideField{scenario, targetOf(element), field, setting};
}

bool ElementTable::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole) return false;
    if (value == valueAt(index)) return true;
    const model::JourneyEdit edit = editOf(elementAt(index.row()), index.column(), value, Where::AsShown);
    return !workbench_.edit({edit}, nameOf(index));
}

QVariant ElementTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole) return columns_[static_cast<std::size_t>(section)].title;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure(kindOf(section)) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags ElementTable::flags(const QModelIndex& index) const {
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::NoItemFlags;
}

template <class Entity>
void EntityTable<Entity>::update(Rows rows) {
    const std::vector<Entity>& now = workbench().journey().*entities_;
    if (rows == Rows::Fresh)
        rows_ = now;
    else
        this->become(rows_, now);
}

template class EntityTable<model::Silo>;
template class EntityTable<model::Handoff>;

SiloTable::SiloTable(Workbench& workbench, QObject* parent)
    : EntityTable(workbench,
                  {{QObject::tr("Silo"), Kind::Text, model::TextField::Name},
                   {QObject::tr("Department"), Kind::Department, model::TextField::Department},
                   {QObject::tr("Owner"), Kind::Text, model::TextField::Owner},
                   {QObject::tr("Stage"), Kind::Stage, model::TextField::Stage},
                   {QObject::tr("Error rate"), Kind::Rate, model::Field::ErrorRate},
                   {QObject::tr("Recovered"), Kind::Rate, model::Field::RecoveryRate},
                   {QObject::tr("Leave"), Kind::Rate, model::Field::AbandonmentRate},
                   {QObject::tr("Likelier after"), Kind::Factor, model::Field::RelativeRisk},
                   {QObject::tr("Cost per visit"), Kind::Money, model::Field::VisitCost},
                   {QObject::tr("Cost of recovery"), Kind::Money, model::Field::RecoveryCost},
                   {QObject::tr("Passes on to"), Kind::FanOut, model::Field::FanOut},
                   {QObject::tr("Start here"), Kind::Share, model::Field::EntryShare},
                   {QObject::tr("Notes"), Kind::Text, model::TextField::Notes}},
                  &model::Journey::silos, parent) {
}

QString SiloTable::textAt(int row, model::TextField field) const {
    const model::Silo& silo = at(row);
    switch (field) {
        case model::TextField::Name:
            return text(silo.name);
        case model::TextField::Owner:
            return text(silo.owner);
        case model::TextField::Notes:
            return text(silo.notes);
        case model::TextField::Stage:
            return text(silo.stage);
        case model::TextField::Department:
            return text(silo.department.string());
        case model::TextField::Color:
            break;
    }
    return {};
}

model::SiloId SiloTable::endAt(int row, End) const {
    return at(row).id;
}

HandoffTable::HandoffTable(Workbench& workbench, QObject* parent)
    : EntityTable(workbench,
                  {{QObject::tr("From"), Kind::Silo, End::From},
                   {QObject::tr("To"), Kind::Silo, End::To},
                   {QObject::tr("When"), Kind::When, model::Field::When},
                   {QObject::tr("Share"), Kind::Share, model::Field::Share},
                   {QObject::tr("Lost on the way"), Kind::Rate, model::Field::ErrorRate},
                   {QObject::tr("Cost"), Kind::Money, model::Field::Cost},
                   {QObject::tr("Owner"), Kind::Text, model::TextField::Owner}},
                  &model::Journey::handoffs, parent) {
}

QString HandoffTable::textAt(int row, model::TextField field) const {
    const model::Handoff& handoff = at(row);
    return field == model::TextField::Owner ? text(handoff.owner) : QString();
}

model::SiloId HandoffTable::endAt(int row, End end) const {
    const model::Handoff& handoff = at(row);
    return end == End::From ? handoff.from : handoff.to;
}

}  // namespace throughline::app
