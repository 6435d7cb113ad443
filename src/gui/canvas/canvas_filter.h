#pragma once

#include <functional>
#include <set>
#include <variant>

#include <QMenu>
#include <QObject>

#include "gui/canvas/canvas_tool.h"

namespace throughline::gui {

/// What is emphasised while the rest is faded to 20 %: of one department, of one stage, on the ways through
/// the silos selected, on the way that hurts most, causing most first let-downs, or owned
/// by nobody. It follows the journey and the
/// results.
class CanvasFilter : public QObject {
    Q_OBJECT

public:
    CanvasFilter(CanvasContext context, QObject* parent);

    void showDepartment(const model::DepartmentId& department);
    void showStage(const std::string& stage);
    /// Of the silos selected now; nothing selected: everything.
    void showPaths();
    void showPainfulPath();
    /// The fewest silos and hand-offs that together cause 80 % of the first let-downs.
    void showHeaviest();
    void showUnowned();
    void showAll();

    bool isOn() const { return !std::holds_alternative<std::monostate>(rule_); }
    /// "Only Operations", in words; empty where everything is shown.
    QString words() const;
    /// The choices there are now.
    void fill(QMenu& menu);

signals:
    void changed();

private:
    struct Paths {
        std::set<model::SiloId> silos;
    };
    struct Painful {};
    struct Unowned {};
    struct Heaviest {};
    struct Stage {
        std::string name;
    };
    using Rule = std::variant<std::monostate, model::DepartmentId, Stage, Paths, Painful, Unowned, Heaviest>;

    void set(Rule rule);
    void apply();
    app::Elements kept() const;
    app::Elements keptSilos(const std::function<bool(const model::Silo&)>& keeps) const;
    app::Elements unowned() const;
    app::Elements painful() const;
    app::Elements heaviest() const;

    CanvasContext context_;
    Rule rule_;
};

}  // namespace throughline::gui
