#pragma once

#include <QString>

class QWidget;

namespace throughline::gui {

/// What is said of the widget or of the nearest one around it that says something (QWidget::whatsThis); empty
/// where none does.
QString helpFor(const QWidget* widget);

/// Shows that beside the widget; false where there is nothing to show.
bool showHelpFor(QWidget* widget);

}  // namespace throughline::gui
