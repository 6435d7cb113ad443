#pragma once

#include <QDialog>

#include "app/workbench.h"

namespace throughline::gui {

class NamedListView;

/// The departments of the journey shown, in a window of their own beside the drawing: add, rename, colour,
/// owner, order, delete, how many silos each has and what share of the let-downs.
class DepartmentManager : public QDialog {
    Q_OBJECT

public:
    explicit DepartmentManager(app::Workbench& workbench, QWidget* parent = nullptr);

    NamedListView& table() { return *table_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showTitle();

    app::Workbench& workbench_;
    NamedListView* table_;
};

}  // namespace throughline::gui
