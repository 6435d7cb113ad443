#pragma once

#include <QTabBar>

#include "app/workbench.h"

class QKeyEvent;
class QMenu;
class QPushButton;
class QToolButton;

namespace throughline::gui {

/// The baseline and all scenarios in a line: a click shows one, a drag takes it elsewhere in the order, the
/// menu beside them does the rest. F2, Delete, P and Alt with an arrow key rename, remove, pin and move the
/// one that has the focus. The reference has a pin. At the end of the line: what can be begun here.
class ScenarioStrip : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioStrip(app::Workbench& workbench, QWidget* parent = nullptr);

    QTabBar& tabs() { return *tabs_; }
    /// Begins a scenario on the one shown.
    void fork();
    /// What can be done with the scenario; empty: the baseline.
    void fillMenu(QMenu& menu, const model::ScenarioId& scenario);

signals:
    /// A scenario was begun, or its name is to be changed.
    void nameWanted();
    void estimatesWanted();
    void presentationWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void useColors();
    model::ScenarioId scenarioAt(int tab) const;
    int tabOf(const model::ScenarioId& scenario) const;
    void moved();
    bool press(const QKeyEvent& key);
    void moveBy(const model::ScenarioId& scenario, int steps);
    void openMenu(int tab, const QPoint& place);

    app::Workbench& workbench_;
    QTabBar* tabs_;
    QToolButton* more_;
    QPushButton* estimate_;
    QPushButton* fork_;
    QPushButton* present_;
    bool showing_ = false;
};

}  // namespace throughline::gui
