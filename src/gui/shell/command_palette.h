#pragma once

#include <vector>

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

#include "gui/shell/menu_actions.h"

namespace throughline::gui {

/// All actions of the menus by name: type a part of it, Enter runs the one chosen, Escape closes. It floats
/// at the top of its parent, made anew from the actions each time it opens.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const QMenuBar& menus, QWidget* parent);

    /// With nothing typed, and the focus; the focus goes back where it was when it closes.
    void open();

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool press(const class QKeyEvent& key);
    void filter();
    void addRow(const MenuAction& entry);
    /// To the next (+1) or previous (-1) row that can be run; past the end it begins anew.
    void go(int step);
    void run(const QListWidgetItem* item);
    void close();
    void place();

    const QMenuBar& menus_;
    QLineEdit* field_;
    QListWidget* list_;
    std::vector<MenuAction> entries_;
    QPointer<QWidget> focusBefore_;
};

}  // namespace throughline::gui
