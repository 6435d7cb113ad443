#pragma once

#include <map>
#include <vector>

#include <QAccessible>
#include <QTimer>

#include "gui/canvas/name_editor.h"

namespace throughline::gui {

/// The cards and hand-offs of the canvas as a screen reader meets them: children of the view, silos first,
/// both in the order of the journey. It tells of the focus, and of names and values that change.
///
/// An interface lives as long as its silo or hand-off: once the journey shown is without it, it says that it
/// is not valid, and it is gone before the next events are handled.
class CanvasAccessibility : public QObject {
    Q_OBJECT

public:
    /// A child of the view.
    CanvasAccessibility(CanvasContext context, JourneyView& view, NameEditor& editor);
    ~CanvasAccessibility() override;

    JourneyView& view() const { return view_; }
    const JourneyScene& scene() const { return context_.scene; }

    /// Silos, then hand-offs.
    int count() const;
    /// Null where there is none.
    QAccessibleInterface* at(int index) const;
    QAccessibleInterface* of(const model::ElementId& element) const;
    /// -1 where the journey has no such silo or hand-off.
    int indexOf(const model::ElementId& element) const;
    /// The silo or hand-off that alone is selected while the canvas has the focus; null for none.
    QAccessibleInterface* focused() const;

    /// Pre for these: the journey has it.
    QString name(const model::ElementId& element) const;
    /// "error rate 4.0 %, first let-down 3.0 %, in 2, out 1, 3 of 12"
    QString value(const model::ElementId& element) const;
    bool isSelected(const model::ElementId& element) const;
    bool isFocused(const model::ElementId& element) const;

    void select(const model::ElementId& element);
    void rename(const model::SiloId& silo);
    void remove(const model::ElementId& element);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// The focus, a new name or a new value of this one was told to whoever listens.
    void told(QAccessible::Event what, const throughline::model::ElementId& element);

private:
    struct Told {
        QAccessible::Id id = 0;
        QString name;
        QString value;
    };
    struct Degree {
        int in = 0;
        int out = 0;
    };
    /// What is where in the journey shown.
    struct Order {
        std::vector<model::ElementId> elements;
        std::map<model::ElementId, int> places;
        std::map<model::SiloId, Degree> degrees;
    };

    const Order& order() const;
    QString siloValue(const model::Silo& silo) const;
    QString handoffValue(const model::Handoff& handoff) const;
    /// Whether anybody listens or has asked.
    bool isHeard() const;
    void changed();
    void tell(QAccessibleEvent& event, const model::ElementId& element);
    void tellChanges();
    void tellChange(const model::ElementId& element, Told& told);
    void tellFocus();
    void tellSelection();

    CanvasContext context_;
    JourneyView& view_;
    NameEditor& editor_;
    mutable Order order_;
    mutable bool orderIsOld_ = true;
    mutable std::map<model::ElementId, Told> told_;  ///< the interfaces that were asked for
    QTimer untilTold_;
};

}  // namespace throughline::gui
