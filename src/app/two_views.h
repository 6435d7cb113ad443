#pragma once

#include <vector>

#include <QString>

#include "throughline/engine/evaluation.h"

namespace throughline::app {

/// A silo, a hand-off that can err, or a department: what its own dashboard shows, and what customers meet
/// there.
struct TwoViews {
    std::vector<model::ElementId> elements;  ///< what it stands for
    QString name;
    QString detail;              ///< its department, "hand-off", or "2 silos"
    double errorRate = 0;        ///< of a visit (a department: of all its visits) or of a traversal
    double firstImpact = 0;      ///< of all customers
    double shareOfLetDowns = 0;  ///< of all first let-downs: the first impacts as parts of the whole

    double gap() const { return shareOfLetDowns - errorRate; }
};

/// Silos and the hand-offs that can err, the largest gap first.
std::vector<TwoViews> viewsBySilo(const model::Journey& journey, const engine::Evaluation& evaluation);
/// Departments, the silos without one, and all hand-offs that can err together; the largest gap first.
std::vector<TwoViews> viewsByDepartment(const model::Journey& journey, const engine::Evaluation& evaluation);

}  // namespace throughline::app
