#pragma once

#include "app/workbench.h"
#include "gui/charts/chart_view.h"

class QLabel;

namespace throughline::gui {

class LinkButton;

/// So many customers of 100 or 1,000, in figures and in words.
class CustomersView : public QWidget {
    Q_OBJECT

public:
    explicit CustomersView(app::Workbench& workbench, QWidget* parent = nullptr);

    /// Pre: 100 or 1,000.
    void showOutOf(int total);
    ChartView& chart() { return *chart_; }
    QString words() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Nothing is laid out that nobody sees.
    void refresh();
    void showResults(const app::Evaluated& results);

    app::Workbench& workbench_;
    ChartView* chart_;
    QLabel* words_;
    LinkButton* copy_;
    int total_ = 100;
};

}  // namespace throughline::gui
