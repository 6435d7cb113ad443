#pragma once

#include <QTableView>

#include "app/element_table.h"

namespace throughline::gui {

class CellMessage;

struct PastePlan;

/// One of the two tables: typing edits the cell, Insert adds, Delete removes, Alt+Up and Alt+Down reorder,
/// copy and paste speak with spreadsheets. Its selected rows are the selection of the window.
class ElementTableView : public QTableView {
    Q_OBJECT

public:
    enum class What { Silos, Handoffs };

    ElementTableView(app::Workbench& workbench, What what, QWidget* parent = nullptr);

    /// Add, remove, up, down, copy, paste: for buttons and menus. They act on this table.
    QList<QAction*> tableActions() const { return {add_, remove_, up_, down_, copy_, paste_}; }
    app::ElementTable& elements() { return *table_; }
    void paste(const QString& text);

signals:
    /// What is to be said besides what stands at the cell that is typed into; empty: nothing.
    void messageChanged(const QString& message, bool isProblem);
    /// Nothing was pasted, and all the reasons; or what may have been meant otherwise.
    void pasted(const throughline::gui::PastePlan& plan);

protected:
    void updateEditorGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void prepareLook();
    void addActions();
    void sayBesideCell(const QString& message, bool isProblem);
    void add();
    void addSilo();
    void addHandoff();
    void remove();
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void copy();
    void pasteClipboard();
    void startEditing(const model::ElementId& element);
    void showSelection();
    void leadSelection();
    void updateActions();
    void arrangeColumns();
    std::vector<int> selectedRows() const;

    app::Workbench& workbench_;
    What what_;
    app::ElementTable* table_;
    CellMessage* message_;
    QAction* add_;
    QAction* remove_;
    QAction* up_;
    QAction* down_;
    QAction* copy_;
    QAction* paste_;
    bool following_ = false;
};

}  // namespace throughline::gui
