#pragma once

#include <map>
#include <optional>

#include <QString>

#include "app/workbench.h"

namespace throughline::gui {

/// What the newest results say about the silos and hand-offs on the canvas.
struct ElementFigures {
    double firstImpact = 0;  ///< P(the customer's first let-down is caused here)
    double passes = 0;       ///< visits of a silo, traversals of a hand-off, per customer
};

/// The worst finding about an element, and all of them in words.
struct ElementMark {
    model::Severity severity = model::Severity::Hint;
    QString text;
    friend bool operator==(const ElementMark&, const ElementMark&) = default;
};

/// Results by element, for drawing.
class Figures {
public:
    Figures() = default;
    /// Of the newest results; current: they are drawn as those of the journey as it is now.
    Figures(const app::Workbench& workbench, bool current);

    /// Whether they are drawn as those of the journey as it is now.
    bool current() const { return current_; }
    /// Nothing where there is no result.
    std::optional<ElementFigures> of(const model::ElementId& element) const;
    /// The heat step (0 to 6) of this element.
    int heat(const ElementFigures& figures) const;
    /// Errors and warnings; nothing where there are none.
    std::optional<ElementMark> mark(const model::ElementId& element) const;

private:
    void read(const engine::Evaluation& evaluation);
    void read(const model::Findings& findings);

    bool current_ = false;
    double largest_ = 0;
    std::map<model::ElementId, ElementFigures> figures_;
    std::map<model::ElementId, ElementMark> marks_;
};

}  // namespace throughline::gui
