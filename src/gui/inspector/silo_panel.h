#pragma once

#include <memory>

#include "gui/inspector/panel_bindings.h"

namespace Ui {
class SiloPanel;
}

namespace throughline::gui {

/// Everything about one silo.
class SiloPanel : public QWidget {
    Q_OBJECT

public:
    explicit SiloPanel(app::Workbench& workbench, QWidget* parent = nullptr);
    ~SiloPanel() override;

    void showSilo(const model::SiloId& silo);
    void refresh();
    void refreshResults();
    void focusErrorRate();
    void focusName();
    void focusOwner();

signals:
    /// To estimate the error rate with others.
    void estimatesWanted(const throughline::model::ElementId& element);

private:
    void followShares();
    void setShare(const model::HandoffId& handoff, std::optional<double> share);

    app::Workbench& workbench_;
    std::unique_ptr<Ui::SiloPanel> ui_;
    PanelBindings bindings_;
    model::SiloId silo_;
    app::Gesture shareGesture_ = app::noGesture;
    std::shared_ptr<const model::Journey> beforeShare_;  ///< as it was when typing a share began
};

}  // namespace throughline::gui
