#pragma once

#include <QDialog>

class QMenuBar;

namespace throughline::gui {

/// All shortcuts, read off the actions of the menus, so that it cannot be out of date.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const QMenuBar& menus, QWidget* parent);
};

}  // namespace throughline::gui
