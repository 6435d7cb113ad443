#pragma once

#include <memory>

#include "gui/inspector/panel_bindings.h"

namespace Ui {
class SeveralPanel;
}

namespace throughline::gui {

/// What several silos and hand-offs have in common, set for all of them at once.
class SeveralPanel : public QWidget {
    Q_OBJECT

public:
    explicit SeveralPanel(app::Workbench& workbench, QWidget* parent = nullptr);
    ~SeveralPanel() override;

    void showElements(const std::vector<model::ElementId>& elements);
    void refresh();
    void focusErrorRate();

private:
    void nameElements(const std::vector<model::ElementId>& elements);

    app::Workbench& workbench_;
    std::unique_ptr<Ui::SeveralPanel> ui_;
    PanelBindings bindings_;
};

}  // namespace throughline::gui
