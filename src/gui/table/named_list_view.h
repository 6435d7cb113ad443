#pragma once

#include <QTableView>

#include "app/named_list.h"

class QMenu;

namespace throughline::gui {

/// The departments or stages as a table: typing edits a cell, Insert adds, Delete removes and asks where
/// silos go if there is a choice, Alt+Up and Alt+Down reorder.
class NamedListView : public QTableView {
    Q_OBJECT

public:
    enum class What { Departments, Stages };

    NamedListView(app::Workbench& workbench, What what, QWidget* parent = nullptr);

    /// Add, remove, up, down: for buttons. They act on this table.
    QList<QAction*> tableActions() const { return {add_, remove_, up_, down_}; }
    app::NamedList& list() { return *list_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void prepareLook();
    void addActions();
    void add();
    void remove();
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void updateActions();
    void arrangeColumns();

    What what_;
    app::NamedList* list_;
    QAction* add_;
    QAction* remove_;
    QAction* up_;
    QAction* down_;
};

}  // namespace throughline::gui
