#pragma once

#include "gui/inspector/list_editor.h"

namespace throughline::gui {

/// The shared causes: name, probability, and the silos and hand-offs each affects with their extra error
/// rates.
class CauseList : public ListEditor {
    Q_OBJECT

public:
    explicit CauseList(app::Workbench& workbench, QWidget* parent = nullptr);

    void refresh() override;

protected:
    QWidget* makeRow(std::size_t place) override;
    void add() override;

private:
    class Row;
    const model::SharedCause& cause(std::size_t place) const {
        return workbench().baseline().sharedCauses[place];
    }
    void put(const model::SharedCause& cause, const QString& stepName, app::Gesture gesture = app::noGesture);
};

/// What one shared cause affects: an extra error rate each.
class AffectedList : public ListEditor {
    Q_OBJECT

public:
    AffectedList(app::Workbench& workbench, QWidget* parent);

    void showCause(const model::SharedCauseId& cause);
    void refresh() override;

protected:
    QWidget* makeRow(std::size_t place) override;
    void add() override;

private:
    class Row;
    void addElement(const model::ElementId& element);
    void setRate(std::size_t place, double rate, app::Gesture gesture);
    void remove(std::size_t place);
    void put(const model::SharedCause& cause, app::Gesture gesture = app::noGesture);
    const model::SharedCause* cause() const { return model::find(workbench().baseline(), cause_); }

    model::SharedCauseId cause_;
};

}  // namespace throughline::gui
