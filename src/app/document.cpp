#include "app/document.h"

#include <cassert>

#include "app/edit_command.h"

namespace throughline::app {
namespace {

constexpr int undoLimit = 0;  // no limit: snapshots share what did not change

}  // namespace

model::Workspace newWorkspace() {
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("journey");
    model::Journey journey;
    journey.name = QObject::tr("New journey").toStdString();
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    return {QObject::tr("New workspace").toStdString(), {std::move(bundle)}};
}

Document::Document(QObject* parent)
    : QObject(parent), snapshot_(std::make_shared<const model::Workspace>(newWorkspace())) {
    stack_.setUndoLimit(undoLimit);
    connect(&stack_, &QUndoStack::cleanChanged, this, [this](bool clean) { emit modifiedChanged(!clean); });
}

Document::~Document() { stack_.disconnect(this); }

std::optional<QString> Document::submit(const model::Edit& edit, const QString& label, Gesture gesture) {
    auto result = model::applyEdit(workspace(), edit);
    if (!result) return QString::fromStdString(result.error().reason);
    if (*result == workspace()) return std::nullopt;
    auto after = std::make_shared<const model::Workspace>(std::move(result).value());
    stack_.push(new EditCommand(*this, std::move(after), label, gesture));
    return std::nullopt;
}

void Document::abandon(Gesture gesture) {
    const QUndoCommand* last = stack_.canUndo() ? stack_.command(stack_.index() - 1) : nullptr;
    if (gesture == noGesture || !last || last->id() != gesture) return;
    // QUndoStack has no "undo and drop": an obsolete command is deleted as it is undone.
    const_cast<QUndoCommand*>(last)->setObsolete(true);
    stack_.undo();
}

void Document::load(model::Workspace workspace, Origin origin) {
    assert(!workspace.journeys.empty());
    stack_.clear();
    replace(std::make_shared<const model::Workspace>(std::move(workspace)), ChangeCause::Load);
    if (origin == Origin::Unsaved) stack_.resetClean();
}

void Document::markSaved(const Snapshot& saved) {
    if (saved == snapshot_) stack_.setClean();
}

void Document::replace(Snapshot next, ChangeCause cause) {
    const Snapshot before = std::exchange(snapshot_, std::move(next));
    emit changed(before, snapshot_, cause);
}

}  // namespace throughline::app
