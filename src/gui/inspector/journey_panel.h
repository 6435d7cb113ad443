#pragma once

#include <memory>

#include "gui/inspector/panel_bindings.h"

namespace Ui {
class JourneyPanel;
}

namespace throughline::gui {

class ListEditor;

/// The journey itself: its name, the answer in one sentence, the business figures, and its stages,
/// departments, scenarios, shared causes and segments.
class JourneyPanel : public QWidget {
    Q_OBJECT

public:
    explicit JourneyPanel(app::Workbench& workbench, QWidget* parent = nullptr);
    ~JourneyPanel() override;

    void refresh();
    void refreshResults();
    void focusName();

signals:
    /// The panel of the departments should open.
    void departmentsWanted();

private:
    void makeLists();
    void rename();
    void setCurrency();
    void copySummary();

    app::Workbench& workbench_;
    std::unique_ptr<Ui::JourneyPanel> ui_;
    PanelBindings bindings_;
    std::vector<ListEditor*> lists_;
};

}  // namespace throughline::gui
