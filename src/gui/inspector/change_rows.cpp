#include "gui/inspector/change_rows.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "app/change_words.h"
#include "app/target_words.h"
#include "app/words.h"
#include "gui/controls/labels.h"
#include "throughline/model/fields.h"

namespace throughline::gui {
namespace {

constexpr int valueCharacters = 13;

std::optional<double> numberOf(const model::FieldValue& value) {
    if (const auto* rate = std::get_if<model::Rate>(&value)) return rate->mean();
    if (const auto* number = std::get_if<double>(&value)) return *number;
    return std::nullopt;
}

model::FieldValue fieldValueOf(model::Field field, double value) {
    if (model::info(field).kind == model::FieldKind::Rate) return *model::Rate::exactly(value);
    return value;
}

bool isChoice(model::Field field) {
    const model::FieldKind kind = model::info(field).kind;
    return kind == model::FieldKind::FanOut || kind == model::FieldKind::When;
}

/// What a change of a field that is left blank begins with: a silo where nobody else begins gets all.
double blankMeans(const model::Journey& journey, model::Field field) {
    if (field != model::Field::EntryShare) return 0;
    double others = 0;
    for (const model::Silo& silo : journey.silos)
        if (silo.entryShare) others += silo.entryShare->value();
    return std::max(0.0, 1 - others);
}

template <class Entries>
auto entryOf(Entries& entries, model::Field field) {
    return std::ranges::find_if(entries, [field](const auto& entry) { return entry.field == field; });
}

/// Calls with the setting or scaling of the place, where it is there.
template <class Changes, class Setting, class Scaling>
void at(Changes& changes, const auto& place, Setting setting, Scaling scaling) {
    for (auto& change : changes) {
        if (change.target != place.target) continue;
        if (place.isScaling) {
            if (auto found = entryOf(change.scale, place.field); found != change.scale.end())
                return scaling(change, found);
        } else if (auto found = entryOf(change.set, place.field); found != change.set.end()) {
            return setting(change, found);
        }
    }
}

}  // namespace

ChangeRows::ChangeRows(QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), add_(new LinkButton(tr("Add what differs"), this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(2);
    column_->addWidget(add_);
    connect(add_, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(add_->mapToGlobal(QPoint(0, add_->height())));
    });
}

std::vector<ChangeRows::Place> ChangeRows::placesOf(const std::vector<model::Change>& changes) {
    std::vector<Place> places;
    for (const model::Change& change : changes) {
        for (const model::FieldSetting& set : change.set) places.push_back({change.target, set.field, false});
        for (const model::FieldScaling& scale : change.scale)
            places.push_back({change.target, scale.field, true});
    }
    return places;
}

void ChangeRows::showChanges(const model::Journey& journey, const std::vector<model::Change>& changes) {
    journey_ = journey;
    changes_ = changes;
    const std::vector<Place> places = placesOf(changes);
    if (!std::ranges::equal(places, rows_, {}, {}, &Row::place)) rebuild(places);
    for (const Row& row : rows_)
        if (row.edit && !row.edit->isBeingEdited()) row.edit->setValue(valueAt(row.place));
    add_->setEnabled(!journey.silos.empty());
}

void ChangeRows::rebuild(const std::vector<Place>& places) {
    for (const Row& row : rows_) {
        row.whole->hide();
        row.whole->deleteLater();
    }
    rows_.clear();
    for (const Place& place : places) {
        rows_.push_back(makeRow(place));
        column_->insertWidget(column_->count() - 1, rows_.back().whole);
        rows_.back().whole->show();
    }
}

QString ChangeRows::wordsOf(const Place& place) const {
    const QString words =
        tr("%1: %2").arg(app::targetWords(journey_, place.target), app::fieldWords(place.field));
    return place.isScaling ? tr("%1, times").arg(words) : words;
}

std::optional<double> ChangeRows::valueAt(const Place& place) const {
    std::optional<double> value;
    at(
        changes_, place, [&](const auto&, auto set) { value = numberOf(set->value); },
        [&](const auto&, auto scale) { value = scale->factor; });
    return value;
}

QString ChangeRows::choiceAt(const Place& place) const {
    model::Change only{place.target, {}, {}};
    at(
        changes_, place, [&](const auto&, auto set) { only.set = {*set}; }, [](const auto&, auto) {});
    return app::changeWords(journey_, {only});
}

ValueEdit* ChangeRows::makeEdit(const Place& place) {
    if (isChoice(place.field)) return nullptr;
    const model::FieldKind kind = model::info(place.field).kind;
    if (place.isScaling || kind == model::FieldKind::RelativeRisk) return new FactorEdit;
    if (kind != model::FieldKind::Amount && kind != model::FieldKind::OptionalAmount) return new PercentEdit;
    auto* amount = new AmountEdit;
    if (place.field != model::Field::Customers)
        amount->setUnit(app::currencySign(journey_.business.currency), 2);
    return amount;
}

ChangeRows::Row ChangeRows::makeRow(const Place& place) {
    Row row{place, new QWidget(this), makeEdit(place)};
    const QString words = wordsOf(place);
    auto* line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    auto* label = new ElidedLabel;
    label->setText(row.edit ? words : choiceAt(place));
    label->setFont(scaledFont(label->font(), smallText));
    line->addWidget(label, 1);
    if (row.edit) {
        row.edit->setAccessibleName(words);
        row.edit->setFixedWidth(fontMetrics().averageCharWidth() * valueCharacters);
        line->addWidget(row.edit);
        connect(row.edit, &LineField::committed, this, [this, place, edit = row.edit] {
            if (edit->value()) setValue(place, *edit->value());
        });
    }
    auto* removal = new SignButton(SignButton::Sign::Remove, tr("Remove: %1").arg(words));
    line->addWidget(removal);
    connect(removal, &QToolButton::clicked, this, [this, place] { remove(place); });
    return row;
}

void ChangeRows::setValue(const Place& place, double value) {
    std::vector<model::Change> changes = changes_;
    at(
        changes, place, [&](auto&, auto set) { set->value = fieldValueOf(place.field, value); },
        [&](auto&, auto scale) { scale->factor = value; });
    emit edited(changes, wordsOf(place));
}

void ChangeRows::remove(const Place& place) {
    std::vector<model::Change> changes = changes_;
    at(
        changes, place, [](auto& change, auto set) { change.set.erase(set); },
        [](auto& change, auto scale) { change.scale.erase(scale); });
    std::erase_if(changes,
                  [](const model::Change& change) { return change.set.empty() && change.scale.empty(); });
    emit edited(changes, wordsOf(place));
}

/// Begins with the value that is there, for changing it in its row.
void ChangeRows::add(const model::Target& target, model::Field field) {
    const auto now = model::valueOf(journey_, target, field);
    std::vector<model::Change> changes = changes_;
    auto change = std::ranges::find(changes, target, &model::Change::target);
    if (change == changes.end()) change = changes.insert(changes.end(), {target, {}, {}});
    change->set.push_back(
        {field, fieldValueOf(field, numberOf(now.value_or(0.0)).value_or(blankMeans(journey_, field)))});
    const Place added{target, field, false};
    emit edited(changes, wordsOf(added));
    const auto row = std::ranges::find(rows_, added, &Row::place);
    if (row != rows_.end() && row->edit) row->edit->setFocus(Qt::OtherFocusReason);
}

void ChangeRows::fillMenu(QMenu& menu) {
    const auto addTarget = [&](const model::Target& target) {
        QMenu* fields = menu.addMenu(app::targetWords(journey_, target).replace('&', "&&"));
        for (const model::FieldInfo& info : model::fieldsOf(target)) {
            if (isChoice(info.field)) continue;
            QAction* choice = fields->addAction(app::fieldWords(info.field), this,
                                                [this, target, field = info.field] { add(target, field); });
            choice->setEnabled(!valueAt({target, info.field, false}));
        }
    };
    for (const model::Silo& silo : journey_.silos) addTarget(silo.id);
    menu.addSeparator();
    for (const model::Handoff& handoff : journey_.handoffs) addTarget(handoff.id);
}

}  // namespace throughline::gui
