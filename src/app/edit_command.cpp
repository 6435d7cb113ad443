#include "app/edit_command.h"

#include <utility>

namespace throughline::app {

EditCommand::EditCommand(Document& document, Snapshot after, const QString& label, Gesture gesture)
    : QUndoCommand(label),
      document_(document),
      before_(document.snapshot()),
      after_(std::move(after)),
      gesture_(gesture) {
}

void EditCommand::undo() {
    document_.replace(before_, dropWhenUndone_ ? ChangeCause::TakenBack : ChangeCause::Undo,
                      {takenBack(text()), noGesture});
    if (dropWhenUndone_) setObsolete(true);
}

void EditCommand::redo() {
    document_.replace(after_, std::exchange(done_, true) ? ChangeCause::Redo : ChangeCause::Edit,
                      {text(), gesture_});
}

bool EditCommand::mergeWith(const QUndoCommand* next) {
    const auto* later = static_cast<const EditCommand*>(next);
    after_ = later->after_;
    setText(later->text());
    setObsolete(*before_ == *after_);
    return true;
}

}  // namespace throughline::app
