#include "app/document.h"

#include <cassert>

#include "app/core_words.h"
#include "app/edit_command.h"

namespace throughline::app {

model::Workspace newWorkspace() {
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("journey");
    model::Journey journey;
    journey.name = QObject::tr("New journey").toStdString();
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    return {QObject::tr("New workspace").toStdString(), {std::move(bundle)}};
}

QString takenBack(const QString& label) {
    return QObject::tr("Taken back: %1").arg(label);
}

Document::Document(QObject* parent)
    : QObject(parent), snapshot_(std::make_shared<const model::Workspace>(newWorkspace())) {
    connect(&stack_, &QUndoStack::cleanChanged, this, [this](bool clean) { emit modifiedChanged(!clean); });
}

Document::~Document() {
    stack_.disconnect(this);
}

std::optional<QString> Document::submit(const model::Edit& edit, const QString& label, Gesture gesture) {
    auto result = model::applyEdit(workspace(), edit);
    if (!result) return inWords(result.error().reason);
    if (*result == workspace()) return std::nullopt;
    auto after = std::make_shared<const model::Workspace>(std::move(result).value());
    stack_.push(new EditCommand(*this, std::move(after), label, gesture));
    return std::nullopt;
}

void Document::restore(model::Workspace restored, const QString& label) {
    assert(!restored.journeys.empty());
    if (restored == workspace()) return;
    auto after = std::make_shared<const model::Workspace>(std::move(restored));
    stack_.push(new EditCommand(*this, std::move(after), label, noGesture));
}

void Document::abandon(Gesture gesture) {
    if (gesture == noGesture || !stack_.canUndo()) return;
    // The stack hands out const commands only, yet this is our own.
    auto* last =
        const_cast<EditCommand*>(static_cast<const EditCommand*>(stack_.command(stack_.index() - 1)));
    if (last->id() != gesture || last->isDropped()) return;  // dropped: who hears of it abandons it once more
    last->dropWhenUndone();
    stack_.undo();
}

void Document::load(model::Workspace workspace, Origin origin) {
    assert(!workspace.journeys.empty());
    stack_.clear();
    replace(std::make_shared<const model::Workspace>(std::move(workspace)), ChangeCause::Load, {});
    if (origin == Origin::Unsaved) stack_.resetClean();
}

void Document::markSaved(const Snapshot& saved) {
    if (saved == snapshot_) stack_.setClean();
}

void Document::replace(Snapshot next, ChangeCause cause, Step step) {
    lastStep_ = std::move(step);
    const Snapshot before = std::exchange(snapshot_, std::move(next));
    emit changed(before, snapshot_, cause);
}

}  // namespace throughline::app
