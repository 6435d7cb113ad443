#include "gui/shell/help.h"

#include <QWhatsThis>
#include <QWidget>

namespace throughline::gui {

QString helpFor(const QWidget* widget) {
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        if (!widget->whatsThis().isEmpty()) return widget->whatsThis();
    return {};
}

bool showHelpFor(QWidget* widget) {
    const QString help = helpFor(widget);
    if (help.isEmpty()) return false;
    QWhatsThis::showText(widget->mapToGlobal(widget->rect().bottomLeft()), help.toHtmlEscaped(), widget);
    return true;
}

}  // namespace throughline::gui
