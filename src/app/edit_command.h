#pragma once

#include <QUndoCommand>

#include "app/document.h"

namespace throughline::app {

/// The one undo command: it holds the other snapshot and swaps it with the document's.
class EditCommand : public QUndoCommand {
public:
    EditCommand(Document& document, Snapshot after, const QString& label, Gesture gesture);

    void undo() override;
    void redo() override;
    int id() const override { return gesture_; }
    bool mergeWith(const QUndoCommand* next) override;

    /// The next undo drops the command, so that there is nothing to redo.
    void dropWhenUndone() { dropWhenUndone_ = true; }
    bool isDropped() const { return dropWhenUndone_; }

private:
    Document& document_;
    Snapshot before_;
    Snapshot after_;
    Gesture gesture_;
    bool done_ = false;
    bool dropWhenUndone_ = false;
};

}  // namespace throughline::app
