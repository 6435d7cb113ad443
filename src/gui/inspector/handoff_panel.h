#pragma once

#include <memory>

#include "gui/inspector/panel_bindings.h"

namespace Ui {
class HandoffPanel;
}

namespace throughline::gui {

/// Everything about one hand-off.
class HandoffPanel : public QWidget {
    Q_OBJECT

public:
    explicit HandoffPanel(app::Workbench& workbench, QWidget* parent = nullptr);
    ~HandoffPanel() override;

    void showHandoff(const model::HandoffId& handoff);
    void refresh();
    void refreshResults();
    void focusErrorRate();
    void focusOwner();
    void focusName();

signals:
    /// To estimate the error rate with others.
    void estimatesWanted(const throughline::model::ElementId& element);

private:
    void reconnect(const model::SiloId& from, const model::SiloId& to);
    void showEnds(const model::Handoff& handoff);

    app::Workbench& workbench_;
    std::unique_ptr<Ui::HandoffPanel> ui_;
    PanelBindings bindings_;
    model::HandoffId handoff_;
};

}  // namespace throughline::gui
