#pragma once

#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QWidget>

#include "app/workbench.h"

namespace throughline::gui {

class ChecksView;
class WeakestLinksView;

/// The panel below the canvas: Weakest links and Checks, with a filter.
class ResultsDock : public QWidget {
    Q_OBJECT

public:
    explicit ResultsDock(app::Workbench& workbench, QWidget* parent = nullptr);

    void showChecks();
    WeakestLinksView& weakestLinks() { return *weakestLinks_; }
    ChecksView& checks() { return *checks_; }

signals:
    void activatedElement(const throughline::model::ElementId& element);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateTitles();
    void updateEmptyState();

    app::Workbench& workbench_;
    QTabBar* tabs_;
    QLineEdit* filter_;
    QStackedWidget* pages_;
    WeakestLinksView* weakestLinks_;
    ChecksView* checks_;
    class QLabel* empty_;
};

}  // namespace throughline::gui
