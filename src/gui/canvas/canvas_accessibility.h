#pragma once

#include <map>
#include <vector>

#include <QAccessible>
#include <QTimer>

#include "gui/canvas/name_editor.h"

namespace throughline::gui {

/// What a screen reader meets on the canvas.
using Spoken = std::variant<model::SiloId, model::HandoffId, StageId>;
Spoken spokenOf(const CardId& card);
Spoken spokenOf(const model::ElementId& element);

/// The cards and hand-offs of the canvas as a screen reader meets them: children of the view, cards first,
/// both in the order of the journey; a collapsed stage in place of its silos. It tells of the focus, and of
/// names and values that change.
///
/// An interface lives as long as its card or hand-off: once the canvas is without it, it says that it
/// is not valid, and it is gone before the next events are handled.
class CanvasAccessibility : public QObject {
    Q_OBJECT

public:
    /// A child of the view.
    CanvasAccessibility(CanvasContext context, JourneyView& view, NameEditor& editor);
    ~CanvasAccessibility() override;

    JourneyView& view() const { return view_; }
    const JourneyScene& scene() const { return context_.scene; }

    /// Cards, then hand-offs.
    int count() const;
    /// Null where there is none.
    QAccessibleInterface* at(int index) const;
    QAccessibleInterface* of(const Spoken& element) const;
    /// -1 where the canvas has no such card or hand-off.
    int indexOf(const Spoken& element) const;
    /// The card or hand-off that alone is selected while the canvas has the focus; null for none.
    QAccessibleInterface* focused() const;

    /// Pre for these: the canvas has it.
    QString name(const Spoken& element) const;
    /// "error rate 4.0 %, first let-down 3.0 %, in 2, out 1, 3 of 12"
    QString value(const Spoken& element) const;
    bool isSelected(const Spoken& element) const;
    bool isFocused(const Spoken& element) const;

    void select(const Spoken& element);
    void rename(const model::SiloId& silo);
    void open(const StageId& stage);
    void remove(const Spoken& element);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// The focus, a new name or a new value of this one was told to whoever listens.
    void told(QAccessible::Event what, const throughline::gui::Spoken& element);

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
    /// What is where on the canvas.
    struct Order {
        std::vector<Spoken> elements;
        std::map<Spoken, int> places;
        std::map<CardId, Degree> degrees;
        int cards = 0;
    };

    const Order& order() const;
    QString siloValue(const model::Silo& silo) const;
    QString stageValue(const StageId& stage) const;
    /// "in 2, out 1, 3 of 12"
    QStringList placeWords(const CardId& card) const;
    app::Elements selectionOf(const Spoken& element) const;
    QString handoffValue(const model::Handoff& handoff) const;
    /// Whether anybody listens or has asked.
    bool isHeard() const;
    void changed();
    void tell(QAccessibleEvent& event, const Spoken& element);
    void tellChanges();
    void tellChange(const Spoken& element, Told& told);
    void tellFocus();
    void tellSelection();

    CanvasContext context_;
    JourneyView& view_;
    NameEditor& editor_;
    mutable Order order_;
    mutable bool orderIsOld_ = true;
    mutable std::map<Spoken, Told> told_;  ///< the interfaces that were asked for
    QTimer untilTold_;
};

}  // namespace throughline::gui
