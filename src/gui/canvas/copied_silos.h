#pragma once

#include <optional>
#include <set>
#include <vector>

#include <QMimeData>
#include <QPointF>

#include "app/view_state.h"
#include "throughline/model/edit.h"

namespace throughline::gui {

/// These silos, the hand-offs among them, their departments and where they stand: a journey of its own.
/// Pre: each has a place in the layout.
model::JourneyBundle partOf(const model::Journey& journey, const model::Layout& layout,
                            const std::set<model::SiloId>& silos);

/// Part of a journey on the clipboard; as text: a journey file, for other windows and programs.
class CopiedSilos : public QMimeData {
    Q_OBJECT

public:
    explicit CopiedSilos(model::JourneyBundle part);

    const model::JourneyBundle& part() const { return part_; }

private:
    model::JourneyBundle part_;
};

/// The middle of all cards of a journey.
QPointF middleOf(const model::Layout& layout);

/// What puts a copy of a journey's silos into another journey.
struct Pasting {
    std::vector<model::JourneyEdit> edits;
    app::Elements added;  ///< the silos, by their new ids
};

/// The part with its cards moved by `by`, further where cards would lie on each other. Ids are made anew;
/// departments are found by their names, or come along. Stages are those of the columns they come to stand
/// in.
Pasting pasteEdits(const model::Journey& journey, const model::Layout& stands,
                   const model::JourneyBundle& part, QPointF by);

}  // namespace throughline::gui
