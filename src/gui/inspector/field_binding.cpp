#include "gui/inspector/field_binding.h"

#include <algorithm>

#include "app/field_help.h"
#include "app/target_words.h"
#include "throughline/model/fields.h"

namespace throughline::gui {
namespace {

bool allEqual(const std::vector<model::FieldValue>& values) {
    return std::ranges::all_of(values,
                               [&](const model::FieldValue& value) { return value == values.front(); });
}

}  // namespace

FieldBinding::FieldBinding(app::Workbench& workbench, ValueRow& row, model::Field field, QObject* parent)
    : QObject(parent), workbench_(workbench), row_(row), field_(field) {
    row.setExplanation(app::meaningOf(field));
    connect(&row, &ValueRow::started, this, [this] { gesture_ = workbench_.document().beginGesture(); });
    connect(&row, &ValueRow::edited, this, &FieldBinding::submit);
    connect(&row, &ValueRow::withdrawn, this, &FieldBinding::takeBack);
    connect(&row, &ValueRow::cancelled, this, [this] {
        takeBack();
        refresh();
    });
    connect(&row, &ValueRow::committed, this, [this] {
        gesture_ = app::noGesture;
        refresh();
    });
    connect(&row, &FieldRow::resetRequested, this, &FieldBinding::reset);
}

void FieldBinding::setTargets(std::vector<model::Target> targets) {
    if (targets == targets_) return;
    targets_ = std::move(targets);
    gesture_ = app::noGesture;
    row_.startAnew();
    row_.showMessage({}, false);
    const auto shown = values(workbench_.journey());
    if (!shown.empty()) allEqual(shown) ? row_.showValue(shown.front()) : row_.showMixed();
}

std::vector<model::FieldValue> FieldBinding::values(const model::Journey& journey) const {
    std::vector<model::FieldValue> found;
    for (const model::Target& target : targets_) {
        if (const auto value = model::valueOf(journey, target, field_)) found.push_back(*value);
    }
    return found;
}

void FieldBinding::refresh() {
    const auto shown = values(workbench_.journey());
    if (shown.empty()) return;
    showBaseline();
    if (row_.isBeingEdited()) return;
    row_.showMessage({}, false);  // what was said about an earlier state is over
    allEqual(shown) ? row_.showValue(shown.front()) : row_.showMixed();
}

void FieldBinding::showBaseline() {
    const auto before = values(workbench_.baseline());
    const bool differs = !workbench_.view().scenario().empty() && before != values(workbench_.journey());
    const bool own = std::ranges::any_of(
        targets_, [&](const model::Target& target) { return workbench_.isOverridden(target, field_); });
    if (!differs && !own) return row_.setBaseline({}, FieldRow::Reset::Hidden);
    const QString words = before.empty() || !allEqual(before) ? tr("mixed") : row_.words(before.front());
    row_.setBaseline(tr("baseline %1").arg(words), own ? FieldRow::Reset::Offered : FieldRow::Reset::Hidden);
}

void FieldBinding::submit(const model::FieldValue& value) {
    std::vector<app::FieldSettingOf> settings;
    for (const model::Target& target : targets_) settings.push_back({target, field_, value});
    const auto refusal = workbench_.setFields(settings, stepName(), gesture_);
    if (!refusal) return;
    takeBack();
    row_.refuse(*refusal);
}

void FieldBinding::takeBack() {
    workbench_.document().abandon(gesture_);
}

void FieldBinding::reset() {
    std::vector<model::JourneyEdit> edits;
    for (const model::Target& target : targets_)
        edits.push_back(model::ResetField{workbench_.view().scenario(), target, field_});
    workbench_.edit(std::move(edits), tr("Reset %1").arg(stepName()));
}

QString FieldBinding::stepName() const {
    return tr("%1 of %2").arg(row_.label(), app::targetWords(workbench_.baseline(), targets_));
}

}  // namespace throughline::gui
