#pragma once

#include <QObject>

#include "app/workbench.h"
#include "gui/inspector/value_row.h"

namespace throughline::gui {

/// Joins a row to one field of one or several targets of the journey shown.
///
/// 1. From started() to committed() all edits are one undo step; cancelled() and withdrawn() take them back.
/// 2. Several targets are set together; where they differ the row says "mixed".
/// 3. With a scenario shown the row shows the effective value, marks what differs from the baseline, and
/// Reset takes the
///    scenario's own change back.
/// 4. A row that is being edited is never overwritten.
class FieldBinding : public QObject {
    Q_OBJECT

public:
    FieldBinding(app::Workbench& workbench, ValueRow& row, model::Field field, QObject* parent);

    /// What the row is about from now on; an edit under way ends.
    void setTargets(std::vector<model::Target> targets);
    void refresh();

private:
    std::vector<model::FieldValue> values(const model::Journey& journey) const;
    void submit(const model::FieldValue& value);
    void takeBack();
    void reset();
    void showBaseline();
    QString stepName() const;

    app::Workbench& workbench_;
    ValueRow& row_;
    model::Field field_;
    std::vector<model::Target> targets_;
    app::Gesture gesture_ = app::noGesture;
};

}  // namespace throughline::gui
