#pragma once

#include <QScrollArea>

#include "app/workbench.h"

namespace throughline::gui {

class HandoffPanel;
class JourneyPanel;
class SeveralPanel;
class SiloPanel;

/// Shows and edits what is selected: one silo, one hand-off, several, or the journey where nothing is. It
/// follows the selection, the journey, the scenario and the results of the workbench.
class Inspector : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(app::Workbench& workbench, QWidget* parent = nullptr);

    QSize sizeHint() const override;

public slots:
    /// To the error rate of what is selected, all of it selected for typing over.
    void focusErrorRate();
    /// To the name of the silo or journey shown.
    void focusName();
    /// To the owner of the silo or hand-off shown.
    void focusOwner();

signals:
    /// To estimate the error rate of the silo or hand-off with others.
    void estimatesWanted(const throughline::model::ElementId& element);
    /// The panel of the departments should open.
    void departmentsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followSelection();
    void refresh();
    void refreshResults();
    void showPanel(QWidget* panel);

    app::Workbench& workbench_;
    QScrollArea* scroll_;
    SiloPanel* silo_;
    HandoffPanel* handoff_;
    SeveralPanel* several_;
    JourneyPanel* journey_;
    QWidget* shown_ = nullptr;
};

}  // namespace throughline::gui
