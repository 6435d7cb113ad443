#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

#include "app/check_fixes.h"
#include "app/workbench.h"
#include "gui/charts/chart_export.h"

namespace throughline::gui {

class ChartView;
class ChecksView;
class CustomersView;
class TwoViewsView;
class WeakestLinksView;

/// The panel below the canvas: Weakest links, Silo view and customer view, Customers out of 100, Checks.
class ResultsDock : public QWidget {
    Q_OBJECT

public:
    enum Page { WeakestLinks, TwoViews, Customers, Checks };

    explicit ResultsDock(app::Workbench& workbench, QWidget* parent = nullptr);

    void showPage(Page page) { tabs_->setCurrentIndex(page); }
    void showChecks() { showPage(Checks); }
    WeakestLinksView& weakestLinks() { return *weakestLinks_; }
    TwoViewsView& twoViews() { return *twoViews_; }
    CustomersView& customers() { return *customers_; }
    ChecksView& checks() { return *checks_; }

signals:
    void activatedElement(const throughline::model::ElementId& element);
    void exportWanted(const throughline::gui::ExportedFile& file);
    void fieldWanted(const throughline::app::FieldFix& fix);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void prepareTabs();
    void explain();
    void prepareTools();
    QHBoxLayout* head();
    void connectPages();
    void updateTitles();
    void updateFix();
    void updatePage();
    QString whyNoTable() const;
    void fillMoreMenu();
    void useColors();
    ChartView* chart() const;

    app::Workbench& workbench_;
    QTabBar* tabs_;
    QLineEdit* filter_;
    QToolButton* filterMenu_;
    QComboBox* by_;
    QComboBox* outOf_;
    QPushButton* fix_;
    QToolButton* more_;
    QStackedWidget* pages_;
    WeakestLinksView* weakestLinks_;
    TwoViewsView* twoViews_;
    CustomersView* customers_;
    ChecksView* checks_;
    class QLabel* empty_;
};

}  // namespace throughline::gui
