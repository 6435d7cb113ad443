#pragma once

#include <QAction>
#include <QWidget>

namespace throughline::gui {

/// A table under its heading, with a button for each of its actions.
QWidget* tableSection(const QString& title, QWidget* table, const QList<QAction*>& actions);

}  // namespace throughline::gui
