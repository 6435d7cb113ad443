#pragma once

#include "app/two_views.h"
#include "app/workbench.h"
#include "gui/charts/chart_view.h"

namespace throughline::gui {

/// What each silo or department says of itself beside what customers meet there; a bar that is chosen selects
/// what it stands for.
class TwoViewsView : public ChartView {
    Q_OBJECT

public:
    enum class By { Silo, Department };

    explicit TwoViewsView(app::Workbench& workbench, QWidget* parent = nullptr);

    void showBy(By by);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Nothing is laid out that nobody sees.
    void refresh();

    app::Workbench& workbench_;
    By by_ = By::Silo;
    std::vector<app::TwoViews> views_;
};

}  // namespace throughline::gui
