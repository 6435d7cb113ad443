#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "throughline/model/edit.h"
#include "throughline/model/workspace.h"

namespace throughline::app {

/// The workspace at one moment; never null, never changed.
using Snapshot = std::shared_ptr<const model::Workspace>;

/// A series of edits that is one step for undo: a drag, a slider move, typing in one field.
using Gesture = int;
inline constexpr Gesture noGesture = -1;

/// What the user did last, as the undo menu says it; takenBack() of that where it was undone.
struct Step {
    QString label;
    Gesture gesture = noGesture;
};

/// Where a change of the document came from.
/// TakenBack: a gesture was abandoned; nobody asked to see what an undo changes.
enum class ChangeCause { Edit, Undo, Redo, TakenBack, Load };

/// The open workspace and its undo history.
///
/// 1. The workspace is a value; an edit makes a new one, and the old one stays as it was.
/// 2. Nothing but submit(), abandon(), the undo stack and load() changes what snapshot() returns.
/// 3. Every change is announced once by changed(), whatever caused it.
/// 4. Undo returns the very snapshot that was before: results cached for it are valid again.
/// 5. A workspace has at least one journey.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const Snapshot& snapshot() const { return snapshot_; }
    const model::Workspace& workspace() const { return *snapshot_; }

    /// A number for edits that are to be one undo step.
    Gesture beginGesture() { return ++lastGesture_; }

    /// Carries out the edit as one undo step with this label ("Move 3 silos"), or as part of the step of the
    /// same gesture. Returns why not, in words; the document is then as it was. An edit that changes nothing
    /// leaves no step.
    std::optional<QString> submit(const model::Edit& edit, const QString& label, Gesture gesture = noGesture);

    /// Makes the document this workspace, as one undo step; none where it is that already.
    void restore(model::Workspace workspace, const QString& label);

    /// Takes back what the gesture did so far (Escape); nothing is left to redo. Does nothing if it is not
    /// the last step.
    void abandon(Gesture gesture);

    /// What led to the present snapshot; nothing after load().
    const Step& lastStep() const { return lastStep_; }

    QUndoStack& undoStack() { return stack_; }
    bool isModified() const { return !stack_.isClean(); }

    /// Replaces everything; the history is forgotten. Unsaved: a workspace that is in no file yet (recovered,
    /// imported).
    enum class Origin { Saved, Unsaved };
    void load(model::Workspace workspace, Origin origin);
    /// What is in the file now is this snapshot.
    void markSaved(const Snapshot& saved);

signals:
    void changed(const throughline::app::Snapshot& before, const throughline::app::Snapshot& after,
                 throughline::app::ChangeCause cause);
    void modifiedChanged(bool modified);

private:
    friend class EditCommand;
    void replace(Snapshot next, ChangeCause cause, Step step);

    Snapshot snapshot_;
    QUndoStack stack_;
    Gesture lastGesture_ = 0;
    Step lastStep_;
};

/// "Taken back: Move 3 silos".
QString takenBack(const QString& label);

/// An empty workspace with one empty journey, as New makes it.
model::Workspace newWorkspace();

}  // namespace throughline::app
