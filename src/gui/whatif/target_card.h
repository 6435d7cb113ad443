#pragma once

#include "app/what_if.h"
#include "gui/controls/value_edit.h"
#include "gui/whatif/card.h"

class QGridLayout;
class QLabel;

namespace throughline::gui {

class FieldNote;

/// Which value gives a result: of each lever alone, and the same error rate for all silos (an error budget).
/// With a scenario shown each answer can be taken over.
class TargetCard : public Card {
    Q_OBJECT

public:
    TargetCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    /// The levers to ask about.
    void offer(const std::vector<app::Lever>& levers);
    void refresh(bool stale);
    /// Nothing until a target was typed, and while what is typed is none.
    std::optional<app::WhatIfWish::Target> wish() const;
    PercentEdit& target() { return *target_; }
    /// A line each: "Field engineering · error rate: 1.2 %".
    QStringList answers() const { return answers_; }

signals:
    void wishChanged();

private:
    void showProblem(const QString& problem);
    void clear();
    void addAnswer(int line, const app::SoughtLever& answer);

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    std::vector<app::Lever> levers_;
    PercentEdit* target_;
    FieldNote* problem_;
    QLabel* hint_;
    QGridLayout* grid_;
    QStringList answers_;
    /// What the answers in the grid are of.
    struct Shown {
        std::vector<app::SoughtLever> sought;
        model::ScenarioId scenario;
        friend bool operator==(const Shown&, const Shown&) = default;
    };
    std::optional<Shown> shown_;
};

}  // namespace throughline::gui
